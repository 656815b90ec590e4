// SPDX-License-Identifier: Apache-2.0
// Agreements and their law as answer-set programs, solved as users solve them; and the two engines on random pairs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/utopia.hpp"
#include "trust/random_pair.hpp"
#include "trust/shrink.hpp"
#include "trust/wider_pair.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;

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

TEST_F(ExportedProgram, HoldsDaysAsDayNumbersAndLargeNumbersAsRanks) {
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
  const ProgramRun run = exported(R"(rule utopia.reports "Reports in time"
  source utopia.law at "art. 3" reported
  in force from 2004
  agreement must have report to utopia.ministry by 30 November of the year after signature of agreement
  otherwise no effect stated
end
)",
                                  signed_with(""));
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, HasSubstr("warning: the program leaves out windows that end on a day of a year"));
}

constexpr std::uint64_t batch = 100;

/// The seed of the first pair of a batch.
class SecondEngine : public testing::TestWithParam<std::uint64_t> {};

void expect_both_engines_agree(const std::vector<trust::SeededPair>& pairs) {
  EXPECT_GE(pairs.size(), batch - 3) << "few rulebooks are circles";
  const std::vector<trust::SecondAnswer> second = trust::second_answers(pairs);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    EXPECT_EQ(trust::difference(pairs[i].judged->answer(), second[i]), "") << "seed " << pairs[i].seed << '\n'
                                                                           << trust::text_of(pairs[i].pair);
  }
}

TEST_P(SecondEngine, AgreesWithTheEngineOnRandomPairs) {
  expect_both_engines_agree(trust::judged_pairs(GetParam(), batch));
}

INSTANTIATE_TEST_SUITE_P(From, SecondEngine, testing::Range<std::uint64_t>(1, PLACET_TRUST_PAIRS, batch),
                         testing::PrintToStringParamName());

/// The name of a construct.
class SecondEngineWith : public testing::TestWithParam<std::string> {};

TEST_P(SecondEngineWith, AgreesWithTheEngineOnRandomPairs) {
  expect_both_engines_agree(trust::judged_pairs(1, batch, trust::pairs_with(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Pairs, SecondEngineWith,
                         testing::Values("contested", "percentages", "sums", "windows", "working_days", "years"),
                         [](const auto& construct) { return construct.param; });

TEST(Differences, ShowOneStatusThatIsAnother) {
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
