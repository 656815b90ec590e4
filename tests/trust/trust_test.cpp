// SPDX-License-Identifier: Apache-2.0
// Agreements and their law as answer-set programs, solved as users solve them; and the two engines on random pairs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/utopia.hpp"
#include "trust/random_pair.hpp"
#include "trust/shrink.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::uint64_t pairs = 20;

class ExportedProgram : public testing::Test {
 protected:
  ExportedProgram() { folder_.link_core("rules/core"); }

  ProgramRun exported(const std::string& rules, const std::string& agreement) const {
    folder_.write("rules/utopia/utopia.norm", utopia_with(rules));
    folder_.write("a.xml", agreement);
    return run_placet({"export", "asp", "--rules", "rules", "--today", "2026-01-01", "a.xml", "--out", "a.lp"},
                      folder_.path());
  }

  /// What clingo says of the exported program.
  std::string solved(const std::string& rules, const std::string& agreement) const {
    const ProgramRun run = exported(rules, agreement);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    const ProgramRun clingo = run_program("clingo", {"--verbose=0", "a.lp"}, folder_.path());
    EXPECT_EQ(clingo.err, "");
    return clingo.out;
  }

  ScratchFolder folder_;
};

const std::string consent = utopian_consent();

std::string signed_with(const std::string& step) {
  return R"(<agreement id="a" stage="signed" record="complete"><title xml:lang="en">Trade</title>
  <party id="astana"><name xml:lang="en">Astana</name><country>KZ</country></party>
  <subject>trade</subject>
  <event name="signature" on="2005-06-15"/>)" +
         step + "</agreement>";
}

TEST_F(ExportedProgram, IsSolvedByClingoAlone) {
  const std::string answer = solved(consent, signed_with(""));
  EXPECT_THAT(answer, HasSubstr(R"("utopia.consent/1 p=astana","astana",violated)"));
  EXPECT_THAT(answer, HasSubstr(R"("utopia",non_compliant)"));
}

TEST_F(ExportedProgram, ChangesItsAnswerWithOneFact) {
  const std::string step = R"(<step act="consent" of="utopia.ministry" for="astana" on="2005-06-14"/>)";
  const std::string answer = solved(consent, signed_with(step));
  EXPECT_THAT(answer, HasSubstr(R"("utopia.consent/1 p=astana","astana",satisfied)"));
  EXPECT_THAT(answer, HasSubstr(R"("utopia",compliant)"));
}

TEST_F(ExportedProgram, TakesTheSameDatesAndOptionsAsACheck) {
  folder_.write("rules/utopia/utopia.norm", utopia_with(consent));
  folder_.write("a.xml", signed_with(""));
  run_placet({"export", "asp", "--rules", "rules", "--today", "2026-01-01", "--law-as-of", "2003-12-31", "a.xml",
              "--out", "a.lp"},
             folder_.path());
  const ProgramRun clingo = run_program("clingo", {"--verbose=0", "a.lp"}, folder_.path());
  EXPECT_THAT(clingo.out, HasSubstr("not_in_force"));
}

TEST_F(ExportedProgram, HoldsDaysAsDayNumbersAndNumbersAsRanks) {
  const ProgramRun run = exported(R"(rule utopia.travel "Small delegations"
  source utopia.law at "art. 2" reported
  in force from 2004
  for every delegation d of agreement
  agreement must ensure that persons of d is at most 12345678901234567
  otherwise no effect stated
end
)",
                                  signed_with("<delegation id=\"d\" persons=\"6\"/>"));
  EXPECT_EQ(run.err, "");
  const std::string program = read_text(folder_.path() / "a.lp");
  EXPECT_THAT(program, HasSubstr("today(20454)."));  // days since 1 January 1970
  EXPECT_THAT(program, Not(HasSubstr("12345678901234567")));
}

TEST_F(ExportedProgram, SaysWhatItLeavesOut) {
  const ProgramRun run = exported(R"(rule utopia.reports "Reports of every year"
  source utopia.law at "art. 3" reported
  in force from 2004
  agreement must have report to utopia.ministry by 1 March of every year after signature of agreement
  otherwise no effect stated
end
)",
                                  signed_with(""));
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, HasSubstr("warning: the program leaves out steps of every year"));
}

TEST(SecondEngine, AgreesWithTheEngineOnRandomPairs) {
  std::vector<std::unique_ptr<trust::JudgedPair>> judged;
  std::vector<const Facts*> agreements;
  for (std::uint64_t seed = 1; seed <= pairs; ++seed) {
    judged.push_back(std::make_unique<trust::JudgedPair>(trust::random_pair(seed)));
    agreements.push_back(&judged.back()->facts());
  }
  const auto second = trust::solve(agreements, {property_today, std::nullopt});
  for (std::size_t i = 0; i < judged.size(); ++i) {
    EXPECT_EQ(trust::difference(judged[i]->answer(), second[i]), "") << "seed " << i + 1 << '\n'
                                                                     << trust::text_of(trust::random_pair(i + 1));
  }
}

TEST(SecondEngine, SeesADifferenceOfOneStatus) {
  const trust::JudgedPair judged(trust::random_pair(1));
  trust::Answer other = judged.answer();
  ASSERT_FALSE(other.report.findings.empty());
  Status& status = other.report.findings.begin()->second;
  status = status == Status::Pending ? Status::Satisfied : Status::Pending;
  const auto second = trust::solve({&judged.facts()}, {property_today, std::nullopt});
  EXPECT_NE(trust::difference(other, second.front()), "");
}

}  // namespace
}  // namespace placet
