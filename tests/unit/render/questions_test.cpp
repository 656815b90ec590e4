// SPDX-License-Identifier: Apache-2.0
// What a question tells its reader: why it is asked, of whom, what its answers part, and how to state one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using Json = nlohmann::json;

/// A rule with this scope and norm, for every party under the law of Utopia.
std::string rule(const std::string& clauses) {
  return R"(judgement utopia.special decided by utopia.ministry
  asks "Is the matter of special weight?"
end
list utopia.heavy of core.subjects
  entry "17" energy in part
end
rule utopia.rule "The rule"
  source utopia.law at "art. 1" reported
  in force from 2004
  for every party p of agreement where country of p is RU
)" + clauses +
         "\n  otherwise the agreement is void\nend\n";
}

std::string agreement(const std::string& more, const std::string& subject = "trade", const std::string& record = "") {
  return "<agreement id=\"a\" stage=\"signed\"" + record + R"(>
  <party id="north"><name xml:lang="en">The North</name><country>RU</country></party>
  <event name="signature" on="2005-03-15"/>
  <subject>)" +
         subject + "</subject>\n" + more + "\n</agreement>";
}

/// The only question that is asked.
Json question(const std::string& clauses, const std::string& xml) {
  const Json json = Json::parse(checked(rule(clauses), xml, {"--format", "json"}).out);
  EXPECT_EQ(json["questions"].size(), 1U) << json["questions"].dump(2);
  return json["questions"].empty() ? Json() : json["questions"][0];
}

TEST(Questions, SayWhatEachAnswerMakesOfTheRule) {
  const Json asked = question("  p must ensure that binding of agreement is yes", agreement(""));
  EXPECT_EQ(asked["fact"], "binding of agreement");
  EXPECT_EQ(asked["because"][0]["rule"], "utopia.rule");
  EXPECT_EQ(asked["because"][0]["source"]["pinpoint"], "art. 1");
  const Json parted = asked["because"][0]["separates"];
  EXPECT_EQ(parted["lighter"], Json::parse(R"({"answer":"yes","lightest":"compliant","gravest":"compliant"})"));
  EXPECT_EQ(parted["graver"], Json::parse(R"({"answer":"no","lightest":"non-compliant","gravest":"non-compliant"})"));
}

TEST(Questions, AskForTheDayThatASilenceBeganWith) {
  const std::string silent =
      "  p must have consent of utopia.ministry before signature of agreement\n"
      "  silence for 30 days after notice to utopia.ministry counts as given at \"art. 2\"";
  const std::string notice = R"(<step act="notice" to="utopia.ministry" for="north"/>)";
  const std::string told = agreement(notice, "trade", R"( record="complete")");
  const Json asked = Json::parse(checked(rule(silent), told, {"--format", "json"}).out)["questions"];
  std::vector<std::string> facts;
  for (const Json& question : asked) facts.push_back(question["fact"].is_string() ? question["fact"] : "");
  EXPECT_THAT(facts, testing::Contains("day of step 1"));
}

TEST(Questions, NameAValueOnEachSideOfALimit) {
  const Json asked = question(
      "  p must ensure that number of delegation of agreement is less than 9 and valid-until of agreement is before 1 "
      "June 2006",
      agreement("<delegation absent='yes'/>"));
  EXPECT_EQ(asked["because"][0]["separates"]["lighter"]["answer"], "such as 31 May 2006");
  EXPECT_EQ(asked["because"][0]["separates"]["graver"]["answer"], "such as 1 June 2006");
  EXPECT_EQ(asked["state"]["xml"], "<valid-until>2006-05-31</valid-until>");
}

TEST(Questions, OfStepsGiveTheStepToState) {
  const Json asked = question("  p must have consent of utopia.ministry before signature of agreement", agreement(""));
  EXPECT_EQ(asked["who"], "The North or the Ministry of Foreign Affairs (Министерство)");
  EXPECT_EQ(asked["state"]["xml"], R"(<step act="consent" of="utopia.ministry" for="north" on="YYYY-MM-DD"/>)");
  EXPECT_EQ(asked["state"]["into"], "agreement");
  EXPECT_EQ(asked["because"][0]["separates"]["lighter"]["answer"], "yes, in time");
}

TEST(Questions, OfJudgementAreForTheBodyThatDecides) {
  const Json asked = question("  p must ensure that it is judged that utopia.special", agreement(""));
  EXPECT_EQ(asked["who"], "the Ministry of Foreign Affairs (Министерство)");
  EXPECT_EQ(asked["state"]["xml"], R"(<judgement name="utopia.special" answer="yes"/>)");
}

TEST(Questions, OfAMatterHeldInPartGiveTheEntryInPlaceOfTheSubject) {
  const Json asked = question("  p must ensure that no subject s of agreement satisfies s is in utopia.heavy",
                              agreement("", "energy"));
  EXPECT_EQ(asked["state"]["xml"], R"(<subject entry="utopia.heavy 17">energy</subject>)");
  EXPECT_EQ(asked["state"]["instead-of-line"], 4);
}

TEST(Questions, OfAMemberGiveTheAttributeOfItsElement) {
  const Json asked = question(
      "  for every delegation d of agreement where sender of d is p\n  p must ensure that persons of d is at most 5",
      agreement("<delegation id='d1' sender='north'/>", "trade", " complete=\"delegation\""));
  EXPECT_EQ(asked["state"]["xml"], R"(persons="5")");
  EXPECT_EQ(asked["state"]["attribute"], true);
  EXPECT_EQ(asked["state"]["into"], "d1");
}

TEST(Questions, OfARecordThatMayBeOpenGiveTheWordThatClosesIt) {
  const Json asked = question(
      "  for every delegation d of agreement where sender of d is p\n  p must ensure that persons of d is at most 5",
      agreement(""));
  EXPECT_EQ(asked["fact"], "delegation of agreement");
  EXPECT_EQ(asked["state"]["xml"], R"(complete="delegation")");
}

TEST(Questions, AreExplainedInTextWhenMoreIsWanted) {
  const std::string rules = rule("  p must ensure that binding of agreement is yes");
  EXPECT_THAT(checked(rules, agreement(""), {"-v"}).out,
              HasSubstr(R"(      binding of agreement                                        settles 1 rule
      Asked of the parties.
      The rule (utopia.rule, 1-U, art. 1): yes: it is not broken; no: it is
        broken.
      State it by `<binding>yes</binding>` in the agreement (line 1).
)"));
}

TEST(Questions, AreExplainedInTheLanguageOfTheReport) {
  const std::string rules = rule("  p must ensure that binding of agreement is yes");
  const std::string russian = checked(rules, agreement(""), {"-v", "--lang", "ru"}).out;
  EXPECT_THAT(russian, HasSubstr("      Кто может ответить: стороны.\n"));
  EXPECT_THAT(russian, HasSubstr("«да» – нарушения нет; «нет» –\n        норма нарушена.\n"));
  EXPECT_THAT(russian, HasSubstr("      Чтобы указать это, впишите `<binding>yes</binding>`: соглашение (строка\n"));
  EXPECT_THAT(checked(rules, agreement(""), {"-v", "--lang", "zh"}).out, HasSubstr("答“是”则不构成违反；答“否”则构成"));
  EXPECT_THAT(checked(rules, agreement(""), {"-v", "--lang", "hi"}).out,
              HasSubstr("“हाँ” – उल्लंघन नहीं है; “नहीं” –\n        उल्लंघन है।"));
}

TEST(Questions, AreAnsweredByTheLineThatTheyPropose) {
  const std::string rules = rule("  p must ensure that binding of agreement is yes");
  const Json before = Json::parse(checked(rules, agreement(""), {"--format", "json"}).out);
  const Json after =
      Json::parse(checked(rules, agreement(before["questions"][0]["state"]["xml"]), {"--format", "json"}).out);
  EXPECT_EQ(before["verdict"], "indeterminate");
  EXPECT_EQ(after["verdict"], "compliant");
}

}  // namespace
}  // namespace placet
