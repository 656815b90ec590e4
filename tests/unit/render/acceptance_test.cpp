// SPDX-License-Identifier: Apache-2.0
// Findings that someone with authority has accepted: shown with who and why, counted apart, changing nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

constexpr std::string_view rules = R"(rule utopia.notice "The ministry is told before talks begin"
  source utopia.law at "art. 1" reported
  in force from 2004
  for every party p of agreement where country of p is RU
  p must have notice to utopia.ministry before talks of agreement
  otherwise the agreement is void
end
rule utopia.registration "The agreement is registered"
  source utopia.law at "art. 2" reported
  in force from 2004
  for every party p of agreement where country of p is RU
  p must have registration with utopia.ministry within 1 month after signature of agreement
  otherwise no effect stated
end
)";

std::string agreement(const std::string& accepted) {
  return R"(<agreement id="a" stage="draft">
  <party id="north"><country>RU</country></party>
  <subject>trade</subject>
  <event name="talks" on="2005-02-01"/>
  <event name="signature" on="2005-06-15"/>
)" + accepted +
         "\n</agreement>";
}

const std::string of_notice =
    R"(<accepted rule="utopia.notice" by="the Vice-governor" on="2005-03-02"
     reason="Talks began before the appointment"/>)";

TEST(AcceptedFindings, AreShownApartWithWhoAcceptedThemAndWhy) {
  const std::string text = checked(rules, agreement(of_notice), {}).out;
  EXPECT_THAT(text, HasSubstr("1 broken but accepted · 1 to do"));
  EXPECT_THAT(text, Not(HasSubstr("  Broken\n")));
  EXPECT_THAT(text, HasSubstr(R"(  Broken, but accepted (which changes no verdict)
    The ministry is told before talks begin (north)
)"));
  EXPECT_THAT(text, HasSubstr(R"(      Accepted by the Vice-governor on 2 March 2005 (line 6): Talks began before
      the appointment.
)"));
}

TEST(AcceptedFindings, ChangeNeitherVerdictNorExitCode) {
  const ProgramRun with = checked(rules, agreement(of_notice), {});
  const ProgramRun without = checked(rules, agreement(""), {});
  EXPECT_EQ(with.exit_code, 1);
  EXPECT_EQ(without.exit_code, 1);
  EXPECT_THAT(with.out, HasSubstr("NOT COMPLIANT"));
  EXPECT_THAT(without.out, HasSubstr("  Broken\n"));
}

TEST(AcceptedFindings, ThatAreStillOpenAreListedToo) {
  const std::string text =
      checked(rules, agreement(R"(<accepted rule="utopia.registration" by="the Governor"/>)"), {}).out;
  EXPECT_THAT(text, HasSubstr("  Accepted, while it is open\n"));
  EXPECT_THAT(text, HasSubstr("      Accepted by the Governor (line 6).\n"));
  EXPECT_THAT(text, HasSubstr("1 broken · 1 to do"));
}

TEST(AcceptedFindings, OfOnePartyAreNotThoseOfAnother) {
  const std::string accepted = R"(<party id="south"><country>RU</country></party>
<accepted rule="utopia.notice" for="north" by="the Vice-governor"/>)";
  const std::string text = checked(rules, agreement(accepted), {}).out;
  EXPECT_THAT(text, HasSubstr(R"(  Broken
    The ministry is told before talks begin (south)
)"));
  EXPECT_THAT(text, HasSubstr(R"(  Broken, but accepted (which changes no verdict)
    The ministry is told before talks begin (north)
)"));
}

TEST(AcceptedFindings, StandInJsonWithTheirPlaceAndAreCountedApart) {
  const Json json = Json::parse(checked(rules, agreement(of_notice), {"--format", "json"}).out);
  const Json accepted = json["jurisdictions"][0]["findings"][0]["accepted"];
  EXPECT_EQ(accepted["by"], "the Vice-governor");
  EXPECT_EQ(accepted["on"], "2005-03-02");
  EXPECT_EQ(accepted["reason"], "Talks began before the appointment");
  EXPECT_EQ(accepted["at"]["line"], 6);
  EXPECT_EQ(json["counts"]["broken"], 0);
  EXPECT_EQ(json["counts"]["accepted"], 1);
}

TEST(AcceptedFindings, ThatAreNeitherOpenNorBrokenAreARemark) {
  const std::string met = R"(<step act="notice" to="utopia.ministry" for="north" on="2005-01-20"/>)";
  EXPECT_THAT(checked(rules, agreement(met + '\n' + of_notice), {}).out,
              HasSubstr("  What was accepted, utopia.notice, is neither open nor broken any more (line\n"
                        "    7)."));
}

}  // namespace
}  // namespace placet
