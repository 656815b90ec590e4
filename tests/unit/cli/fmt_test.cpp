// SPDX-License-Identifier: Apache-2.0
// `placet fmt` as its users run it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view untidy = "act x \"X\"\n     label ru \"Икс\" end\n";
constexpr std::string_view tidy = "act x \"X\"\n  label ru \"Икс\"\nend\n";
constexpr std::string_view broken = "act x\nend\n";

class Fmt : public testing::Test {
 protected:
  ProgramRun fmt(std::vector<std::string> arguments, std::string_view input = "") const {
    arguments.insert(arguments.begin(), "fmt");
    return run_placet(arguments, folder.path(), input);
  }
  std::string text_of(const std::string& file) const { return read_text(folder.path() / file); }

  ScratchFolder folder;
};

TEST_F(Fmt, RewritesFilesInPlaceAndNamesThem) {
  folder.write("rules/a/untidy.norm", untidy);
  folder.write("rules/a/tidy.norm", tidy);
  const ProgramRun run = fmt({"rules"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "formatted rules/a/untidy.norm\n");
  EXPECT_EQ(text_of("rules/a/untidy.norm"), tidy);
  EXPECT_THAT(fmt({"rules"}).out, IsEmpty());
}

TEST_F(Fmt, SaysWithCheckWhereAFileDiffersAndLeavesIt) {
  folder.write("a/untidy.norm", untidy);
  folder.write("a/tidy.norm", tidy);
  const ProgramRun run = fmt({"--check", "a"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("a/untidy.norm:2\n"
                                 "  written:      label ru \"Икс\" end\n"
                                 "  layout:    label ru \"Икс\"\n"));
  EXPECT_THAT(run.out, HasSubstr("1 of 2 files"));
  EXPECT_EQ(text_of("a/untidy.norm"), untidy);
  EXPECT_EQ(fmt({"--check", "a/tidy.norm"}).exit_code, 0);
}

TEST_F(Fmt, SaysWithCheckThatOnlyTheEndDiffers) {
  folder.write("a.norm", std::string(tidy) + "\n");
  EXPECT_THAT(fmt({"--check", "a.norm"}).out, HasSubstr("a.norm:4\n  written: \n  layout:  (the end of the file)\n"));
}

TEST_F(Fmt, ReadsStandardInputAndWritesStandardOutput) {
  EXPECT_EQ(fmt({"-"}, untidy).out, tidy);
  EXPECT_EQ(fmt({"--check", "-"}, tidy).exit_code, 0);
  EXPECT_EQ(fmt({"--check", "-"}, untidy).exit_code, 1);
}

TEST_F(Fmt, LeavesABrokenFileAsItIsAndFormatsTheOthers) {
  folder.write("a/broken.norm", broken);
  folder.write("a/untidy.norm", untidy);
  const ProgramRun run = fmt({"a"});
  EXPECT_EQ(run.exit_code, 67);
  EXPECT_THAT(run.err, HasSubstr("a/broken.norm:2"));
  EXPECT_EQ(text_of("a/broken.norm"), broken);
  EXPECT_EQ(text_of("a/untidy.norm"), tidy);
}

TEST_F(Fmt, ExplainsAWrongCommandLine) {
  EXPECT_EQ(fmt({}).exit_code, 64);
  EXPECT_EQ(fmt({"nowhere.norm"}).exit_code, 66);
}

TEST(ShippedRules, AreInTheirLayout) {
  const ProgramRun run = run_placet({"fmt", "--check", "rules"}, PLACET_SOURCE_DIR);
  EXPECT_EQ(run.exit_code, 0) << run.out << run.err;
}

}  // namespace
}  // namespace placet
