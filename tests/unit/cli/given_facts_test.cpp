// SPDX-License-Identifier: Apache-2.0
// What `placet test` says of a fact that a test gives and that cannot be one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/utopia.hpp"

namespace placet {
namespace {

using testing::HasSubstr;

constexpr std::string_view sample = R"(<agreement id="a" stage="draft">
  <form>agreement</form>
  <party id="north"><country>RU</country><level>region</level></party>
  <party id="south"><country>MN</country><level>region</level></party>
  <subject>trade</subject>
  <event name="signature" on="2005-06-15"/>
  <delegation id="d" sender="south" days="4"/>
</agreement>
)";

/// What a test of the made-up law comes to that gives this fact, and expects that a rule is satisfied.
std::string tested(const std::string& given) {
  const ScratchFolder folder;
  folder.link_core("rules/core");
  folder.write("rules/utopia/samples/a.xml", sample);
  folder.write("rules/utopia/utopia.norm", utopia_with(R"(rule utopia.level "Regions alone"
  source utopia.law at "art. 1" reported
  in force from 2004
  for every delegation d of agreement where level of sender of d is region
  agreement must ensure that country of sender of d is MN
  otherwise the agreement is void
end
test "given" as-of 1 January 2005
  given file "samples/a.xml"
  given )" + given + "\n  expect rule utopia.level is satisfied\nend\n",
                                                       "RU"));
  const ProgramRun run = run_placet({"test", "rules"}, folder.path());
  return run.out + run.err;
}

/// That the test says of what it gives, or expects, that something else was found.
testing::Matcher<std::string> finds(const std::string& expected, const std::string& found) {
  return HasSubstr("  expected: " + expected + "\n  found:    " + found + '\n');
}

/// Facts that cannot be, each with what is found instead.
void expect_refused(const std::vector<std::pair<std::string, std::string>>& facts) {
  for (const auto& [given, found] : facts) EXPECT_THAT(tested(given), finds(given, found));
}

TEST(GivenFacts, AreOfFieldsAndMembersThatThereAre) {
  expect_refused({{"binding of north is yes", "`north` has no field `binding`"},
                  {"level of nobody is region", "the agreement has no member `nobody`"},
                  {"nobody has consent of utopia.ministry", "the agreement has no member `nobody`"},
                  {"level of host of d is region", "`host` of `d` is not stated"},
                  {"file \"samples/b.xml\"", "there is no sample `rules/utopia/samples/b.xml`"}});
}

TEST(GivenFacts, HaveValuesOfTheirField) {
  expect_refused({{"country of north is 5", "`5` is no country"},
                  {"signature of agreement is region", "`region` is no value of `signature`"},
                  {"days of d is region", "`region` is no value of `days`"},
                  {"binding of agreement is \"maybe\"", "`maybe` is no value of `binding`"},
                  {"unit of north is \"RU-ATLANTIS\"", "`RU-ATLANTIS` is no subdivision of a country"}});
}

TEST(GivenFacts, ReachMembersByTheFieldsThatReferToThem) {
  EXPECT_THAT(tested("level of sender of d is region"), HasSubstr("1 tests, 0 expectations failed"));
  EXPECT_THAT(tested("country of sender of d is KZ"),
              finds("rule utopia.level is satisfied", "violated for agreement, d"));
}

}  // namespace
}  // namespace placet
