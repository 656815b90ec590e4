// SPDX-License-Identifier: Apache-2.0
// What the user's lines mean in the language of the interview.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "placet/engine/answers.hpp"
#include "placet/engine/interview_text.hpp"
#include "unit/interview/utopian_rules.hpp"
#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::HasSubstr;

class InterviewWords : public testing::Test {
 protected:
  /// An interview of an agreement that states `more`.
  Interview asking(const std::string& more) {
    return {evaluator_,
            utopia_.rulebook,
            {parse_iso_range("2005-05-01")->first, {}},
            "<agreement id='a' stage='draft' record='partial'>" + more + "</agreement>"};
  }
  Interview asking_the_subjects() { return asking("<title>T</title><event name='signature' on='2005-06-15'/>"); }
  Interview asking_the_title() { return asking(""); }
  Interview asking_whether_it_binds() {
    return asking(
        "<title>T</title><subject>trade</subject><event name='signature' on='2005-06-15'/><party id='n'><name>N</name>"
        "<country>RU</country><level>region</level><unit>RU-PRI</unit></party>");
  }
  Interview asking_the_day() { return asking("<title>T</title><subject>trade</subject>"); }

 private:
  Utopia utopia_ = utopia_with(utopian_rules);
  Evaluator evaluator_{utopia_.rulebook};
};

TEST_F(InterviewWords, AreKnownInEnglishAndInTheLanguageOfTheInterview) {
  for (const Language language : all_languages) {
    EXPECT_EQ(kind_of_line("back", language), LineKind::Back);
    EXPECT_EQ(kind_of_line(" ? ", language), LineKind::Help);
    EXPECT_EQ(kind_of_line("", language), LineKind::Help);
  }
  EXPECT_EQ(kind_of_line("назад", Language::Russian), LineKind::Back);
  EXPECT_EQ(kind_of_line("跳过", Language::Chinese), LineKind::Skip);
  EXPECT_EQ(kind_of_line("रुकें", Language::Hindi), LineKind::Stop);
  EXPECT_EQ(kind_of_line("назад", Language::English), LineKind::Answer);
}

TEST_F(InterviewWords, SayYesAndNoInTheLanguageOfTheInterview) {
  const Interview interview = asking_whether_it_binds();
  EXPECT_EQ(answer_of_line("да", interview, Language::Russian), "yes");
  EXPECT_EQ(answer_of_line("否", interview, Language::Chinese), "no");
  EXPECT_EQ(answer_of_line("हाँ", interview, Language::Hindi), "yes");
}

TEST_F(InterviewWords, TakeDaysAsTheyAreWrittenInRussianAndChinese) {
  const Interview interview = asking_the_day();
  EXPECT_EQ(answer_of_line("15.06.2027", interview, Language::Russian), "2027-06-15");
  EXPECT_EQ(answer_of_line("2027年6月15日", interview, Language::Chinese), "2027-06-15");
  EXPECT_EQ(answer_of_line("31.02.2027", interview, Language::Russian), "31.02.2027");
  EXPECT_EQ(answer_of_line("2027", interview, Language::English), "2027");
}

TEST_F(InterviewWords, SayThatThereIsNoSuchDay) {
  EXPECT_EQ(answer_of_line("нет", asking_the_day(), Language::Russian), "none");
  EXPECT_EQ(answer_of_line("无", asking_the_day(), Language::Chinese), "none");
  EXPECT_EQ(answer_of_line("нет", asking_whether_it_binds(), Language::Russian), "no");
}

TEST_F(InterviewWords, LeaveATitleAsItIs) {
  const Interview interview = asking_the_title();
  EXPECT_EQ(answer_of_line(" 15.06.2027 ", interview, Language::Russian), "15.06.2027");
  EXPECT_EQ(answer_of_line("Да", interview, Language::Russian), "Да");
}

TEST_F(InterviewWords, ShowAQuestionWithWhatItsAnswerLooksLike) {
  EXPECT_EQ(render_asked(asking_whether_it_binds(), Language::English),
            "Does the text say that it binds the parties in law?\n  `yes` or `no`.\n");
  EXPECT_EQ(render_asked(asking_the_day(), Language::Russian).find("Укажите"), 0U);
}

TEST_F(InterviewWords, ShowEverySubjectToWhoAsksForHelp) {
  const std::string help = render_help(asking_the_subjects(), Language::Russian);
  EXPECT_THAT(help, HasSubstr("  trade – "));
  EXPECT_THAT(help, HasSubstr("  tourism – "));
}

TEST_F(InterviewWords, ExplainWhyAQuestionIsAskedAndWhatItsAnswersPart) {
  const std::string help = render_help(asking_whether_it_binds(), Language::English);
  EXPECT_THAT(help, HasSubstr("The text binds nobody (utopia.words, 1-U, art. 1): no: it is not broken;"));
  EXPECT_THAT(help, HasSubstr("Who can answer: whoever drafts the agreement."));
}

}  // namespace
}  // namespace placet
