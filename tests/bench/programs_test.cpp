// SPDX-License-Identifier: Apache-2.0
// The programs of `./dev bench`, with as little to measure as can be: whatever their figures, all of them are there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bench/figures.hpp"
#include "support/run_program.hpp"

namespace placet::bench {
namespace {

using testing::HasSubstr;

ProgramRun run_bench(const std::string& program, std::vector<std::string> arguments, const ScratchFolder& folder) {
  return run_program((running_test().parent_path() / program).string(), arguments, folder.path());
}

TEST(BenchPrograms, MeasureEveryFigure) {
  const ScratchFolder folder;
  for (const std::string program : {"placet_bench_judging", "placet_bench_programs"}) {
    const ProgramRun run = run_bench(
        program,
        {"--little", "--benchmark_min_time=0", "--benchmark_out=" + program + ".json", "--benchmark_out_format=json"},
        folder);
    ASSERT_EQ(run.exit_code, 0) << run.err;
  }
  const std::vector<std::string> files{"placet_bench_judging.json", "placet_bench_programs.json"};
  const ProgramRun first = run_bench("placet_bench_report", {"machine", "first.json", files[0], files[1]}, folder);
  ASSERT_EQ(first.exit_code, 0) << first.err;
  Figures figures = figures_from(read_text(folder.path() / "first.json"));
  EXPECT_EQ(first.out, table_of(figures));

  const auto compare = [&] {
    folder.write("before.json", written(figures));
    return run_bench("placet_bench_report", {"machine", "now.json", "--before", "before.json", files[0], files[1]},
                     folder);
  };
  EXPECT_EQ(compare().exit_code, 0);
  figures.figures.front().value *= 1.2;
  const ProgramRun worse = compare();
  EXPECT_EQ(worse.exit_code, 1);
  EXPECT_THAT(worse.err, HasSubstr("worse by more than a tenth: 40 rules, files: of the program by hand"));
}

}  // namespace
}  // namespace placet::bench
