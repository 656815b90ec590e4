// SPDX-License-Identifier: Apache-2.0
// The program itself, given a part of the hostile inputs: each ends with the exit code of the contract and a message
// that names its place, and leaves nothing behind. `./dev hostile` gives it all of them and measures.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "hostile/hostile_folder.hpp"
#include "hostile/plain.hpp"

namespace placet::hostile {
namespace {

using testing::HasSubstr;

class HostileProgram : public testing::Test {
 protected:
  void try_out(const Attempt& attempt) const {
    const ProgramRun run = run_placet(attempt.arguments, folder.path());
    EXPECT_EQ(run.exit_code, attempt.exit_code) << attempt.name << '\n' << run.err.substr(0, 1000);
    EXPECT_THAT(run.err, HasSubstr(attempt.said)) << attempt.name;
    EXPECT_EQ(run.out, "") << attempt.name;
    EXPECT_TRUE(is_plain(run.err)) << attempt.name;
  }

  HostileFolder folder;
  const std::vector<std::string> names_before = folder.names();
};

TEST_F(HostileProgram, RefusesBadAgreementsAndLeavesNothingBehind) {
  constexpr std::size_t step = 13;
  const Inputs inputs = bad_agreements();
  for (std::size_t i = 0; i < inputs.size(); i += step) try_out(folder.agreement(inputs[i]));
  EXPECT_EQ(folder.names(), names_before);
}

TEST_F(HostileProgram, RefusesBadRuleFilesAndLeavesNothingBehind) {
  constexpr std::size_t step = 17;
  const Inputs inputs = bad_rule_files();
  for (std::size_t i = 0; i < inputs.size(); i += step) try_out(folder.rule_file(inputs[i]));
  EXPECT_EQ(folder.names(), names_before);
}

TEST_F(HostileProgram, RefusesWhatIsNoFileAndWhatHasNoEnd) {
  for (const Attempt& attempt : folder.of_the_system()) try_out(attempt);
  EXPECT_EQ(folder.names(), names_before);
}

TEST_F(HostileProgram, ReadsNoMoreOfAStreamThanAnAgreementMayHold) {
  const ProgramRun run = run_program(
      "/bin/sh", {"-c", "head -c 1G /dev/zero | tr '\\0' ' ' | \"$0\" check --rules rules -", built_program()},
      folder.path());
  EXPECT_EQ(run.exit_code, 65);
  EXPECT_THAT(run.err, HasSubstr("error P0401 input-too-large"));
}

TEST_F(HostileProgram, PassesOverPipesAndCirclesInAnArchive) {
  const std::string made =
      "mkdir -p archive/deep && cp good.xml archive && mkfifo archive/pipe.xml && ln -s /dev/zero archive/zero.xml && "
      "ln -s .. archive/deep/a && ln -s .. archive/deep/b && ln -s ../deep archive/deep/c";
  ASSERT_EQ(run_program("/bin/sh", {"-c", made}, folder.path()).exit_code, 0);
  const ProgramRun run = run_placet({"audit", "archive", "--rules", "rules", "--out", "out"}, folder.path());
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("1 agreement judged"));
}

TEST_F(HostileProgram, WritesNothingWhereAnArchiveClimbsTo) {
  const std::string made =
      "mkdir -p in/deep && cp good.xml evil.xml && cd in/deep && tar -P -cf ../climbs.tar ../../evil.xml "
      "/etc/hostname && rm ../../evil.xml";
  ASSERT_EQ(run_program("/bin/sh", {"-c", made}, folder.path()).exit_code, 0);
  const ProgramRun run =
      run_placet({"audit", "climbs.tar", "--rules", "../rules", "--out", "out"}, folder.path() / "in");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("1 agreement judged"));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "evil.xml"));
}

TEST_F(HostileProgram, SaysThatAListIsAFolderOrHasNoEnd) {
  for (const std::string list : {"@.", "@/dev/zero", "@/proc/self/mem", "@nothing"}) {
    const ProgramRun run = run_placet({"audit", list, "--rules", "rules", "--out", "out"}, folder.path());
    EXPECT_EQ(run.exit_code, 66) << list;
    EXPECT_THAT(run.err, HasSubstr('`' + list.substr(1) + '`')) << list;
  }
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "out"));
}

TEST_F(HostileProgram, NamesFilesWhoseNamesAreNoTextInEveryFormat) {
  const std::string name = "a\xFF\x1B[2J.xml";
  std::filesystem::copy(folder.path() / "good.xml", folder.path() / name);
  for (const std::string format : {"text", "json", "sarif", "html", "csv", "junit", "markdown"}) {
    const ProgramRun run =
        run_placet({"check", "--today", "2026-01-01", "--rules", "rules", "--format", format, name}, folder.path());
    EXPECT_LT(run.exit_code, 64) << format << run.err;
    std::string said = run.out;
    std::erase(said, '\r');  // with which the lines of CSV end
    EXPECT_TRUE(is_plain(said)) << format;
  }
}

}  // namespace
}  // namespace placet::hostile
