// SPDX-License-Identifier: Apache-2.0
// The list of what must still be done: by day, with the authority, what it is for and the law; and what can be done
// where a last day has passed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

std::string rule(const std::string& name, const std::string& clauses) {
  return "rule utopia." + name + " \"The rule of " + name + R"("
  source utopia.law at "art. 1" reported
  in force from 2004
  for every party p of agreement where country of p is RU
)" + clauses +
         "\nend\n";
}

std::string agreement(const std::string& more, const std::string& signature = "2005-06-15") {
  return R"(<agreement id="a" stage="draft">
  <party id="north"><name xml:lang="en">The North</name><country>RU</country></party>
  <subject>trade</subject>
  <event name="signature" on=")" +
         signature + "\"/>\n" + more + "\n</agreement>";
}

TEST(Actions, OfOneRuleAreAllDueByTheLastOfTheirDays) {
  const auto due_of = [](const std::string& steps) {
    const std::string both = rule("both", "  p must have " + steps + "\n  otherwise no effect stated");
    return Json::parse(
        checked(both, agreement(""), {"--format", "json"}).out)["jurisdictions"][0]["findings"][0]["due"];
  };
  const std::string consent = "consent of utopia.ministry within 2 months after signature of agreement";
  const std::string notice = "notice to utopia.ministry within 1 month after signature of agreement";
  EXPECT_EQ(due_of(consent + " and " + notice), "2005-08-15");
  EXPECT_EQ(due_of(notice + " and " + consent), "2005-08-15");
}

TEST(Actions, StandByTheirLastDayWithAuthorityPurposeAndLaw) {
  const std::string rules =
      rule("later",
           "  p must have consent of utopia.ministry before signature of agreement\n  otherwise no effect stated") +
      rule("sooner",
           "  p must have notice to utopia.ministry no later than 1 month before signature of agreement\n"
           "  otherwise no effect stated");
  EXPECT_THAT(checked(rules, agreement(""), {}).out, HasSubstr(R"(  Still to do
    by 15 May 2005        Notice to the Ministry of Foreign Affairs
                          (Министерство) (The North)
                          The rule of sooner
                          1-U, art. 1 · quoted, not read           utopia.sooner
    by 14 June 2005       Consent of the Ministry of Foreign Affairs
                          (Министерство) (The North)
                          The rule of later
                          1-U, art. 1 · quoted, not read            utopia.later
)"));
}

TEST(Actions, AreCountedInWorkingDaysByTheCalendarOfTheCountry) {
  const std::string calendar = R"(list utopia.days-off facts of date
  entry 10 June 2005
end
)";
  const std::string rules =
      calendar +
      rule("notice",
           R"(  p must have notice to utopia.ministry no later than 3 working days before signature of agreement
  otherwise no effect stated)");
  const ProgramRun run = checked(rules, agreement(""), {"--format", "json"});
  const Json json = Json::parse(run.out);
  // 15 June 2005 is a Wednesday. Utopia knows no list of holidays, so that the safe end of what is possible counts.
  EXPECT_EQ(json["actions"][0]["by"], "2005-05-25");
}

TEST(Actions, SayInJsonWhatTheAuthorityIsCalledAndWhatTheLawIs) {
  const std::string rules = rule(
      "notice", "  p must have notice to utopia.ministry before signature of agreement\n  otherwise no effect stated");
  const Json action = Json::parse(checked(rules, agreement(""), {"--format", "json"}).out)["actions"][0];
  EXPECT_EQ(action["authority-names"]["ru"], "Министерство");
  EXPECT_EQ(action["title"], "The rule of notice");
  EXPECT_EQ(action["source"]["pinpoint"], "art. 1");
  EXPECT_EQ(action["when"],
            "notice to the Ministry of Foreign Affairs (Министерство) before the signature of the agreement");
}

const std::string month_before =
    "  p must have notice to utopia.ministry no later than 1 month before signature of agreement\n";

TEST(MissedSteps, MayBeTakenAfterAllIfAPlannedDayIsMoved) {
  const std::string rules = rule("notice", month_before + "  otherwise no effect stated");
  EXPECT_THAT(checked(rules, agreement("", "2005-05-20"), {}).out,
              HasSubstr("      Its last day was 20 April 2005. Still possible: a later day for the\n"
                        "      signature of the agreement moves this last day.\n"));
}

TEST(MissedSteps, AreToldInTheLanguageOfTheReport) {
  const std::string rules = rule("notice", month_before + "  otherwise no effect stated");
  const auto told = [&](const std::string& language) {
    return checked(rules, agreement("", "2005-05-20"), {"--lang", language}).out;
  };
  EXPECT_THAT(told("ru"),
              HasSubstr("      Последний день срока прошёл (20\u00a0апреля 2005\u00a0г.). Ещё возможно: перенести\n"
                        "      дату «подписание» (соглашение) на более поздний день, тогда сдвинется и\n"
                        "      этот срок.\n"));
  EXPECT_THAT(told("zh"), HasSubstr("最后期限为2005年4月20日，已过。仍可：推迟本协议的"));
  EXPECT_THAT(told("hi"), HasSubstr("अंतिम तारीख 20 अप्रैल 2005 थी। अब भी संभव: तारीख आगे बढ़ाना"));
}

TEST(MissedSteps, NameTheCureThatTheRulebookKnows) {
  const std::string rules =
      rule("notice",
           "  p must have notice to utopia.ministry no later than 1 April 2005\n"
           "  otherwise the agreement is void cured by approval by utopia.ministry failing that no effect stated");
  const ProgramRun run = checked(rules, agreement(""), {"--format", "json"});
  const Json missed = Json::parse(run.out)["missed"][0];
  EXPECT_EQ(missed["by"], "2005-04-01");
  EXPECT_EQ(missed["remedies"],
            Json::parse(R"json(["it is cured by approval by the Ministry of Foreign Affairs (Министерство)"])json"));
}

TEST(MissedSteps, SayThatNothingIsLeftWhereTheRulebookNamesNothing) {
  const std::string rules = rule(
      "notice", "  p must have notice to utopia.ministry no later than 1 April 2005\n  otherwise no effect stated");
  EXPECT_THAT(checked(rules, agreement(""), {}).out,
              HasSubstr("Its last day was 1 April 2005. The rulebook names nothing that can still\n"));
}

TEST(MissedSteps, OfAPastAgreementAreNotReproached) {
  const std::string rules = rule("notice", month_before + "  otherwise no effect stated");
  std::string past = agreement("", "2005-03-15");
  past.replace(past.find("draft"), 5, "signed\" record=\"complete");
  EXPECT_THAT(checked(rules, past, {}).out, Not(HasSubstr("last day")));
}

TEST(Assumptions, OfTheUserStandInTheHeadAndInJson) {
  const std::string rules = rule("notice", month_before + "  otherwise no effect stated");
  const std::vector<std::string> assumed{"--given", "north has notice of utopia.ministry on 1 April 2005",
                                         "--law-as-of", "2005-01-01"};
  const std::string text = checked(rules, agreement(""), assumed).out;
  EXPECT_THAT(text, HasSubstr("Assumed by the user: north has notice of utopia.ministry on 1\n"));
  EXPECT_THAT(text, HasSubstr("Assumed by the user: the law of 1 January 2005 for every"));
  std::vector<std::string> as_json = assumed;
  as_json.insert(as_json.end(), {"--format", "json"});
  const Json json = Json::parse(checked(rules, agreement(""), as_json).out)["assumed"];
  EXPECT_EQ(json[0], Json::parse(R"({"fact":"north has notice of utopia.ministry on 1 April 2005","by":"--given"})"));
  EXPECT_EQ(json[1], Json::parse(R"({"law":"2005-01-01","by":"--law-as-of"})"));
}

}  // namespace
}  // namespace placet
