// SPDX-License-Identifier: Apache-2.0
// The scripts of docs/guides/audit-at-scale: whatever divides the work, the whole is what one audit gives.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

constexpr int parts = 3;
const std::string day = "2026-01-01";

class Scripts : public testing::Test {
 protected:
  Scripts() {
    for (int i = 0; i < 12; ++i) {
      const std::string id = "a" + std::to_string(i);
      folder.write("archive/" + id + ".xml", "<agreement id='" + id + "'><title>" + id + "</title></agreement>\n");
    }
    EXPECT_EQ(run_placet({"audit", "archive", "--today", day, "--out", "one", "-q"}, folder.path()).exit_code, 0);
  }

  /// Runs a script of the guide, with the program of this build as `placet`.
  void run(const std::string& script, const std::string& variables, const std::string& arguments) const {
    const std::string path = PLACET_SOURCE_DIR "/docs/guides/audit-at-scale/" + script;
    const std::string programs = fs::path(built_program()).parent_path().string();
    const ProgramRun done = run_program(
        "/bin/bash", {"-c", "PATH='" + programs + "':$PATH " + variables + " bash '" + path + "' " + arguments},
        folder.path());
    EXPECT_EQ(done.exit_code, 0) << done.err;
  }
  void expect_the_same(const std::string& out) const {
    for (const std::string file : {"verdicts.jsonl", "verdicts.csv", "report.html", "audit.json"}) {
      EXPECT_EQ(read_text(folder.path() / out / file), read_text(folder.path() / "one" / file)) << file;
    }
  }

  ScratchFolder folder;
};

TEST_F(Scripts, OfGnuParallelGiveWhatOneAuditGives) {
  run("audit-parallel.sh", "", std::to_string(parts) + ' ' + day + " parts whole archive");
  expect_the_same("whole");
}

TEST_F(Scripts, OfSlurmGiveWhatOneAuditGives) {
  for (int task = 1; task <= parts; ++task) {
    run("audit.sbatch",
        "SLURM_ARRAY_TASK_ID=" + std::to_string(task) + " SLURM_ARRAY_TASK_COUNT=" + std::to_string(parts) +
            " SLURM_CPUS_PER_TASK=1",
        day + " parts archive");
  }
  run("merge.sbatch", "", "parts whole");
  expect_the_same("whole");
}

TEST(ScriptOfTheGuide, ForASlurmOfOnesOwnIsOneOfTheShell) {
  const ScratchFolder folder;
  const ProgramRun read = run_program(
      "/bin/bash", {"-n", PLACET_SOURCE_DIR "/docs/guides/audit-at-scale/slurm_on_loopback.sh"}, folder.path());
  EXPECT_EQ(read.exit_code, 0) << read.err;
}

}  // namespace
}  // namespace placet
