// SPDX-License-Identifier: Apache-2.0
// `placet why`: what decided where a rule asks nothing, and the fact that would make it come out otherwise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view agreement = R"(<agreement id="a" stage="draft">
  <title xml:lang="en">The agreement</title>
  <form>memorandum</form>
  <party id="north"><name xml:lang="en">The North</name><country>RU</country><level>region</level></party>
  <subject>trade</subject>
  <event name="signature" on="2005-06-15"/>
</agreement>)";

std::string rule(const std::string& clauses, const std::string& force = "from 2004", const std::string& name = "rule") {
  return "rule utopia." + name + " \"The " + name + R"("
  source utopia.law at "art. 1" reported
  in force )" +
         force + "\n  for every party p of agreement where country of p is RU\n" + clauses + "\nend\n";
}

const std::string notice =
    "  p must have notice to utopia.ministry before signature of agreement\n  otherwise no effect stated";

std::string why(const std::string& rules, const std::string& language = "en") {
  return answered(rules, agreement, {"why", "a.xml", "utopia.rule", "--lang", language}).out;
}

TEST(Why, NamesTheTestOfTheScopeThatFailedAndTheFactThatWouldChangeIt) {
  const std::string text = why(rule("  when form of agreement is treaty\n" + notice));
  EXPECT_THAT(text, HasSubstr("utopia.rule · The North                                           does not apply\n"));
  EXPECT_THAT(text, HasSubstr(R"(  It wants what is not so: The form of the agreement is treaty.
  The form of the agreement is memorandum (line 3).
  If the form of the agreement were treaty, it would come out as: still to do.
)"));
}

TEST(Why, NamesTheDayOnWhichARuleIsNoLaw) {
  const std::string text = why(rule(notice, "from 1 July 2005"));
  EXPECT_THAT(text, HasSubstr("not in force\n"));
  EXPECT_THAT(text, HasSubstr(R"(  Its day here is 15 June 2005, and it is law since 1 July 2005.
  If the signature of the agreement were 1 July 2005, it would come out as:
    still to do.
)"));
}

TEST(Why, NamesTheStrongerRuleAndWhyItIsStronger) {
  const std::string stronger =
      rule("  p must not have notice to utopia.ministry\n  otherwise no effect stated", "from 2004", "stronger");
  const std::string precedence =
      "precedence utopia.order\n  rule utopia.stronger over utopia.rule because \"art. 9 says so\"\nend\n";
  const std::string text = why(rule(notice) + stronger + precedence);
  EXPECT_THAT(text, HasSubstr("gives way to another rule\n"));
  EXPECT_THAT(text, HasSubstr("The stronger (utopia.stronger): art. 9 says so.\n"));
}

TEST(Why, NamesTheExceptionThatExcusesAndTheFactThatItRestsOn) {
  const std::string text = why(rule(notice + "\n  unless form of agreement is memorandum at \"art. 2\""));
  EXPECT_THAT(text, HasSubstr("excused\n"));
  EXPECT_THAT(text, HasSubstr("  Exception (art. 2): the form of the agreement is memorandum.\n"));
  EXPECT_THAT(text, HasSubstr("were treaty, it would come out as: still to do.\n"));
}

TEST(Why, NamesTheExceptionThatHoldsAndNoneThatIsOpen) {
  const std::string exceptions =
      "\n  unless binding of agreement is yes at \"art. 2\"\n  unless form of agreement is memorandum at \"art. 3\"";
  const auto json = nlohmann::json::parse(checked(rule(notice + exceptions), agreement, {"--format", "json"}).out);
  const auto& finding = json["jurisdictions"][0]["findings"][0];
  EXPECT_EQ(finding["status"], "excused");
  EXPECT_EQ(finding["by"][0]["pinpoint"], "art. 3");
}

TEST(Why, SpeaksTheLanguageOfTheReport) {
  const std::string scope = rule("  when form of agreement is treaty\n" + notice);
  const std::string russian = why(scope, "ru");
  EXPECT_THAT(russian, HasSubstr("  Условие применения не выполнено: Форма (соглашение) – Международный договор.\n"));
  EXPECT_THAT(russian, HasSubstr("  Если бы было указано: форма (соглашение) – Международный договор, результат\n"
                                 "    был бы таким: предстоит выполнить.\n"));
  const std::string later = why(rule(notice, "from 1 July 2005"), "zh");
  EXPECT_THAT(later, HasSubstr("  适用日为2005年6月15日，而规则自2005年7月1日起有效。\n"));
  EXPECT_THAT(answered(scope, agreement, {"why", "a.xml", "utopia.rule", "for", "east", "--lang", "ru"}).out,
              HasSubstr("Норма utopia.rule ничего не говорит о `east`"));
}

TEST(Why, ProposesNoFactThatThePartiesCannotChoose) {
  const std::string text = why(rule("  when level of p is municipality\n" + notice));
  EXPECT_THAT(text, HasSubstr("  The level of The North is region (line 4).\n"));
  EXPECT_THAT(text, Not(HasSubstr("would come out")));
}

TEST(Why, ProposesAnswersToWhatIsNotKnown) {
  const std::string text = why(rule("  p must ensure that binding of agreement is yes\n  otherwise no effect stated"));
  EXPECT_THAT(text, HasSubstr("facts are missing\n"));
  EXPECT_THAT(text, HasSubstr("were yes, it would come out as: met.\n"));
}

}  // namespace
}  // namespace placet
