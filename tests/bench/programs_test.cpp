// SPDX-License-Identifier: Apache-2.0
// `./dev bench` with as little to measure as can be: whatever its figures, all of them are there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bench/figures.hpp"
#include "support/run_program.hpp"

namespace placet::bench {
namespace {

using testing::HasSubstr;

std::filesystem::path build_folder() {
  return running_test().parent_path().parent_path().parent_path();
}

/// `./dev bench`, with what was built beside this test.
ProgramRun rehearse(std::vector<std::string> more, const ScratchFolder& folder) {
  std::vector<std::string> arguments{"bench", "--rehearse", build_folder().string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program(PLACET_SOURCE_DIR "/dev", arguments, folder.path());
}

TEST(BenchCommand, MeasuresEveryFigureAndFailsWhereOneBecameWorse) {
  const ScratchFolder folder;
  const ProgramRun run = rehearse({}, folder);
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.err, HasSubstr("slowest check of all cases"));
  EXPECT_THAT(run.err, HasSubstr("check after a key in an editor"));
  Figures figures = figures_from(read_text(build_folder() / "bench.json"));
  EXPECT_EQ(run.out, table_of(figures));

  const std::filesystem::path programs = running_test().parent_path();
  const auto compare = [&] {
    folder.write("before.json", written(figures));
    return run_program((programs / "placet_bench_report").string(),
                       {"machine", "now.json", "--before", "before.json", (programs / "judging.json").string(),
                        (programs / "programs.json").string()},
                       folder.path());
  };
  EXPECT_EQ(compare().exit_code, 0);
  figures.figures.front().value *= 1.2;
  EXPECT_EQ(compare().exit_code, 1);

  figures.figures.front().value *= 1000;  // of the program by hand: no rehearsal comes near it
  folder.write("before.json", written(figures));
  const ProgramRun worse = rehearse({"--compare", (folder.path() / "before.json").string()}, folder);
  EXPECT_EQ(worse.exit_code, 1);
  EXPECT_THAT(worse.err, HasSubstr("worse by more than a tenth: 40 rules, files: of the program by hand"));
}

TEST(BenchCommand, RefusesABuildThatIsNotThere) {
  const ScratchFolder folder;
  EXPECT_EQ(run_program(PLACET_SOURCE_DIR "/dev", {"bench", "--rehearse", "nowhere"}, folder.path()).exit_code, 64);
}

}  // namespace
}  // namespace placet::bench
