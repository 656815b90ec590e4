// SPDX-License-Identifier: Apache-2.0
// How answers are stated in the text of an agreement.
#include "placet/engine/answers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "placet/engine/read_agreement.hpp"
#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::HasSubstr;

const Rulebook& rulebook() {
  static const Utopia law = utopia_with("");
  return law.rulebook;
}

Facts facts_of(const std::string& text) {
  SourceMap texts;
  auto facts = read_agreement(texts.add("a.xml", text), texts, rulebook());
  if (!facts) throw std::runtime_error(render_diagnostic(facts.diagnostics().front(), texts));
  return *std::move(facts);
}

Question question(const Facts& facts, const std::string& member, std::string_view name) {
  const MemberId of = facts.find_member(member);
  for (const FieldId field : rulebook()[facts.member(of).entity].fields) {
    if (rulebook().text(rulebook()[field].name) == name) return {AskedField{of, field}, {}};
  }
  throw std::runtime_error("no field " + std::string(name));
}

/// `text` where `field` of `member` is answered by `words`; what is wrong with them, if anything is. What is written
/// is read again.
std::string stated(const std::string& text, const std::string& member, std::string_view field, std::string_view words) {
  const Facts facts = facts_of(text);
  const Question asked = question(facts, member, field);
  if (!can_be_stated(asked, facts)) return "cannot be stated";
  const auto changed = with_answer(text, facts, asked, words, {});
  if (!changed) return changed.diagnostics().front().message;
  facts_of(*changed);
  return *changed;
}

TEST(Answers, OpenAnElementThatHasNoContent) {
  EXPECT_EQ(stated("<agreement>\n  <party id='p'/>\n</agreement>", "p", "country", "RU"),
            "<agreement>\n  <party id='p'>\n    <country>RU</country>\n  </party>\n</agreement>");
  EXPECT_EQ(stated("<agreement><party id='p'></party></agreement>", "p", "country", "RU"),
            "<agreement><party id='p'>\n  <country>RU</country>\n</party></agreement>");
}

TEST(Answers, StandInTheOrderOfTheVocabulary) {
  EXPECT_EQ(stated("<agreement>\n  <title>T</title>\n  <event name='talks' on='2005'/>\n</agreement>", "agreement",
                   "form", "memorandum"),
            "<agreement>\n  <title>T</title>\n  <form>memorandum</form>\n  <event name='talks' on='2005'/>\n"
            "</agreement>");
  EXPECT_EQ(stated("<agreement>\n  <form>treaty</form>\n</agreement>", "agreement", "title", "T"),
            "<agreement>\n  <title>T</title>\n  <form>treaty</form>\n</agreement>");
}

TEST(Answers, StandInAttributesOfTheirElement) {
  EXPECT_EQ(stated("<agreement>\n<delegation id='d' persons='5' />\n</agreement>", "d", "days", "P1W"),
            "<agreement>\n<delegation id='d' persons='5' days=\"7\" />\n</agreement>");
  EXPECT_EQ(stated("<agreement>\n<delegation id='d'>\n</delegation></agreement>", "d", "rank", "province, bureau"),
            "<agreement>\n<delegation id='d' rank=\"province bureau\">\n</delegation></agreement>");
  EXPECT_EQ(stated("<agreement>\n<meeting id='m'/>\n</agreement>", "m", "budget", "50000 USD"),
            "<agreement>\n<meeting id='m' budget=\"50000\" currency=\"USD\"/>\n</agreement>");
}

TEST(Answers, TakeThePlaceOfWhatWasUnknown) {
  EXPECT_EQ(stated("<agreement>\n  <binding unknown='yes'/>\n</agreement>", "agreement", "binding", "no"),
            "<agreement>\n  <binding>no</binding>\n</agreement>");
}

TEST(Answers, LeaveAloneWhatAnotherAttributeSaysToBeUnknown) {
  EXPECT_EQ(stated("<agreement><delegation id='d' unknown='persons'/></agreement>", "d", "persons", "5"),
            "cannot be stated");
}

TEST(Answers, SayThatThereIsNone) {
  EXPECT_EQ(stated("<agreement>\n  <title>T</title>\n</agreement>", "agreement", "ratification", "none"),
            "<agreement>\n  <title>T</title>\n  <event name=\"ratification\" absent=\"yes\"/>\n</agreement>");
  EXPECT_EQ(stated("<agreement>\n<delegation id='d' absent='days'/>\n</agreement>", "d", "persons", "none"),
            "<agreement>\n<delegation id='d' absent=\"days persons\"/>\n</agreement>");
}

TEST(Answers, AreRefusedWithWhatIsWrongWithThem) {
  EXPECT_EQ(stated("<agreement><meeting id='m'/></agreement>", "m", "budget", "50000"),
            "`50000` is no amount of money");
  EXPECT_EQ(stated("<agreement><meeting id='m'/></agreement>", "m", "host", "p"), "there is no party `p`");
  EXPECT_EQ(stated("<agreement/>", "agreement", "binding", "perhaps"), "`perhaps` is no yes or no");
}

TEST(Answers, KeepTheLineBreaksOfTheFile) {
  EXPECT_EQ(stated("<agreement>\r\n\t<title>T</title>\r\n</agreement>\r\n", "agreement", "form", "protocol"),
            "<agreement>\r\n\t<title>T</title>\r\n\t<form>protocol</form>\r\n</agreement>\r\n");
}

}  // namespace
}  // namespace placet
