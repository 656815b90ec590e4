// SPDX-License-Identifier: Apache-2.0
// What `placet verify --from … --to …` and `--against` say of two laws.
#include "unit/verify/utopia.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string consent(const std::string& force, const std::string& level) {
  return rule("consent",
              "  for every party p of agreement where country of p is KZ and level of p is " + level +
                  "\n  p must have consent of utopia.ministry before signature of agreement" + no_effect,
              force);
}

TEST_F(Utopia, AVersionThatDemandsMoreIsADifferenceWithOneSmallAgreement) {
  rules(consent("from 2000 until 1 January 2010", "region") +
        consent("from 1 January 2010", "one of {region, municipality}"));
  const ProgramRun run = verify({"--from", "2009-12-31", "--to", "2010-01-01"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, StartsWith("DIFFERENCE  utopia.consent\n    an agreement breaks it under the law of 2010-01-01 "
                                  "and not under the law of 2009-12-31\n"));
  EXPECT_THAT(run.out, HasSubstr("<level>municipality</level>"));
  EXPECT_THAT(run.out, HasSubstr("1 rule: 1 difference\n"));
  EXPECT_EQ(run.out.find("<party id=\"party-"), run.out.rfind("<party id=\"party-"));
}

TEST_F(Utopia, VersionsThatDemandTheSameAreNoDifference) {
  rules(consent("from 2000 until 1 January 2010", "one of {municipality, region}") +
        consent("from 1 January 2010", "one of {region, municipality}"));
  const ProgramRun run = verify({"--from", "2009-12-31", "--to", "2010-01-01"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "1 rule: no difference\n");
}

TEST_F(Utopia, ARuleThatAnotherFolderLeavesOutIsADifference) {
  rules(consent("from 2000", "region") +
        rule("other", std::string(any_region) + "  p has power to conclude agreement"));
  folder.link_core("newer/core");
  rules(rule("other", std::string(any_region) + "  p has power to conclude agreement"), "newer");
  const ProgramRun run = verify({"--against", "newer"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("an agreement breaks it under these rules and not under the other rules"));
  EXPECT_THAT(run.out, HasSubstr("→ the other rules: utopia.consent: no such rule"));
  EXPECT_EQ(verify({"--against", "rules"}).out, "2 rules: no difference\n");
}

TEST_F(Utopia, BothDaysHaveToBeNamed) {
  rules(consent("from 2000", "region"));
  EXPECT_EQ(verify({"--from", "2009-12-31"}).exit_code, 64);
  EXPECT_EQ(verify({"--from", "2009-12-31", "--to", "soon"}).exit_code, 64);
}

}  // namespace
}  // namespace placet
