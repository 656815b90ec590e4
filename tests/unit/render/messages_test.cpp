// SPDX-License-Identifier: Apache-2.0
// Sentences, dates, numbers and lines in every language of reports.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "engine/src/render/layout.hpp"
#include "engine/src/render/messages.hpp"
#include "engine/src/render/page_words.hpp"
#include "engine/src/render/values.hpp"
#include "engine/src/render/words.hpp"
#include "unit/render/explained.hpp"

namespace placet {
namespace {

using Json = nlohmann::json;
using std::chrono::year;
using testing::ElementsAre;
using testing::IsEmpty;

Json messages_of(Language language) {
  std::ifstream in(std::string(PLACET_SOURCE_DIR "/engine/messages/") + std::string(language_tag(language)) + ".json");
  return Json::parse(in);
}

std::set<std::string> arguments_of(const Json& message) {
  std::set<std::string> names;
  const auto add = [&](const std::string& text) {
    for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos; ++at) {
      names.insert(text.substr(at, text.find('}', at) - at + 1));
    }
  };
  if (message.is_string()) add(message);
  if (message.is_object()) {
    for (const auto& form : message) add(form);
  }
  return names;
}

TEST(Messages, ExistInEveryLanguage) {
  std::vector<std::string> missing;
  const Json english = messages_of(Language::English);
  for (const Language language : all_languages) {
    const Json messages = messages_of(language);
    for (const auto& item : english.items()) {
      if (!messages.contains(item.key())) missing.push_back(std::string(language_tag(language)) + ": " + item.key());
    }
  }
  EXPECT_THAT(missing, IsEmpty());
}

TEST(Messages, TakeTheSameArgumentsInEveryLanguage) {
  const Json english = messages_of(Language::English);
  for (const Language language : all_languages) {
    const Json messages = messages_of(language);
    for (const auto& item : messages.items()) {
      EXPECT_EQ(arguments_of(item.value()), arguments_of(english[item.key()])) << item.key();
    }
  }
}

TEST(Messages, TakeThePluralFormOfTheirLanguage) {
  const auto days = [](Language language, std::size_t count) { return say_counted(language, Message::Days, count); };
  EXPECT_EQ(days(Language::English, 1), "1 day");
  EXPECT_EQ(days(Language::English, 0), "0 days");
  std::vector<std::string> russian;
  for (const std::size_t count : {1U, 2U, 5U, 11U, 12U, 21U, 24U, 111U, 122U}) {
    russian.push_back(days(Language::Russian, count));
  }
  EXPECT_THAT(russian, ElementsAre("1 день", "2 дня", "5 дней", "11 дней", "12 дней", "21 день", "24 дня", "111 дней",
                                   "122 дня"));
  EXPECT_EQ(plural_form(Language::Hindi, 0), PluralForm::One);
  EXPECT_EQ(plural_form(Language::Hindi, 2), PluralForm::Other);
  EXPECT_EQ(days(Language::Chinese, 3), "3日");
}

TEST(Messages, MarkWhatExistsInEnglishOnly) {
  EXPECT_EQ(in_english(Language::Russian, "Ties follow the policy"), "Ties follow the policy (en)");
  EXPECT_EQ(in_english(Language::English, "Ties follow the policy"), "Ties follow the policy");
}

TEST(Messages, EndWithOneFullStop) {
  const Utopia utopia = utopia_with("");
  const Words russian(utopia.rulebook, nullptr, Language::Russian);
  EXPECT_EQ(russian.sentence("Дата подписания – 1 мая 2005 г."), "Дата подписания – 1 мая 2005 г.");
  EXPECT_EQ(russian.sentence("Дата подписания не указана"), "Дата подписания не указана.");
}

TEST(Messages, OnAPageHoldLinksAndNothingElseThatIsMarkup) {
  const Utopia utopia = utopia_with("");
  const Words chinese(utopia.rulebook, nullptr, Language::Chinese);
  EXPECT_EQ(say_on_page(chinese, Message::PageStep, {{"when", escaped("<b>")}, {"step", element("b", "&")}}).markup(),
            "&lt;b&gt;：<b>&amp;</b>");
}

TEST(Languages, AreKnownByTheirTags) {
  for (const Language language : all_languages) EXPECT_EQ(language_of(language_tag(language)), language);
  EXPECT_EQ(language_of("fr"), std::nullopt);
}

constexpr Day a_day = Day{year{2005} / 6 / 15};

TEST(Dates, AreWrittenAsTheLanguageWritesThem) {
  EXPECT_EQ(day_words(a_day), "15 June 2005");
  EXPECT_EQ(day_words(a_day, Language::Russian), "15\u00a0июня 2005\u00a0г.");
  EXPECT_EQ(day_words(a_day, Language::Chinese), "2005年6月15日");
  EXPECT_EQ(day_words(a_day, Language::Hindi), "15 जून 2005");
}

TEST(Dates, OfWholeMonthsFollowTheWordBeforeThem) {
  const DayRange june{Day{year{2005} / 6 / 1}, Day{year{2005} / 6 / 30}};
  EXPECT_EQ(days_words(june, Language::Russian), "июнь 2005\u00a0г.");
  EXPECT_EQ(since_words({june, std::nullopt}, Language::Russian), "с июня 2005\u00a0г.");
  EXPECT_EQ(since_words({june, std::nullopt}, Language::Chinese), "自2005年6月起");
}

TEST(Numbers, AreGroupedAsTheLanguageGroupsThem) {
  const Decimal number = *Decimal::parse("12345678.5");
  EXPECT_EQ(number_words(number), "12,345,678.5");
  EXPECT_EQ(number_words(number, Language::Russian), "12\u00a0345\u00a0678,5");
  EXPECT_EQ(number_words(number, Language::Chinese), "12,345,678.5");
  EXPECT_EQ(number_words(number, Language::Hindi), "1,23,45,678.5");
}

TEST(Lines, CountTwoColumnsForChineseAndNoneForMarks) {
  EXPECT_EQ(width_of("外交部"), 6U);
  EXPECT_EQ(width_of("МИД"), 3U);
  EXPECT_EQ(width_of("हिन्दी"), 5U);  // six characters, of which one is a mark without a width
}

TEST(Lines, BreakBetweenChineseCharactersButNotBeforeTheirFullStop) {
  const std::string sentence = [] {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "法";
    return text + "。";
  }();
  const std::string lines = wrapped(sentence, 0);
  const std::string first = lines.substr(0, lines.find('\n'));
  EXPECT_EQ(width_of(first), 78U);
  EXPECT_TRUE(lines.ends_with("法。\n")) << lines;
}

TEST(Lines, NeverExceedThePageInAnyScript) {
  for (const std::string text :
       {"Соглашение о торгово-экономическом сотрудничестве вступает в силу со дня подписания",
        "वैदेशिक संबंधों पर करार विदेश मंत्रालय की सहमति के बिना प्रवृत्त नहीं होता और शून्य है",
        "地方人民政府不得以本地方的名义同外国缔结条约或者协定,但是法律另有规定的除外,并应当依照规定办理"}) {
    std::string lines = wrapped(text, 6);
    while (!lines.empty()) {
      EXPECT_LE(width_of(lines.substr(0, lines.find('\n'))), page_width);
      lines.erase(0, lines.find('\n') + 1);
    }
  }
}

TEST(Capitals, FollowTheScript) {
  EXPECT_EQ(capitals("не соответствует"), "НЕ СООТВЕТСТВУЕТ");
  EXPECT_EQ(capitals("不合规"), "不合规");
}

}  // namespace
}  // namespace placet
