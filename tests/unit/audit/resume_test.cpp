// SPDX-License-Identifier: Apache-2.0
// Audits that are stopped, divided and joined: nothing is lost and nothing doubled.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

#include "support/utopia.hpp"
#include "unit/audit/archive_of.hpp"

namespace placet::audit {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// So little law that the time of an audit is that of its rows.
const std::string law = utopia_with(utopian_consent("RU"), "RU");

const std::vector<std::string> judged_alike{"--rules",    "rules",        "--sqlite",  "--today",
                                            "2026-01-01", "--replay-law", "2000-01-01"};

/// A run of placet that can be stopped.
class RunningAudit {
 public:
  RunningAudit(const fs::path& folder, std::vector<std::string> arguments) : process_(fork()) {
    if (process_ != 0) return;
    const std::string program = built_program();
    arguments.insert(arguments.begin(), {program, "audit"});
    std::vector<char*> words;
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    if (chdir(folder.c_str()) == 0) execv(program.c_str(), words.data());
    _exit(127);
  }

  void send(int signal) const { kill(process_, signal); }
  /// Its exit code, or -1 if a signal ended it.
  int wait() const {
    int status = 0;
    waitpid(process_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t process_;
};

std::vector<std::string> with(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), judged_alike.begin(), judged_alike.end());
  return arguments;
}

class StoppedAudits : public testing::Test {
 protected:
  StoppedAudits() {
    folder.link_core("rules/core");
    folder.write("rules/utopia/utopia.norm", law);
    write_agreements(folder, 600);
    folder.write("archive/broken.xml", "<agreement>");
    EXPECT_EQ(run_placet(with({"audit", "archive", "--out", "undisturbed"}), folder.path()).exit_code, 0);
  }
  auto undisturbed() const { return files_of(folder.path() / "undisturbed"); }

  ScratchFolder folder;
};

TEST_F(StoppedAudits, AreTheSameInTheEndAsOneThatNeverWas) {
  std::random_device chance;
  const auto seed = chance();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  std::uniform_int_distribution<int> moment(0, 300'000);
  int audits = 0;
  for (int killed = 0; killed < 50;) {
    const std::string out = "out" + std::to_string(audits);
    const RunningAudit running(folder.path(), with({"archive", "--out", out, "--resume", "-q", "--jobs", "2"}));
    usleep(static_cast<useconds_t>(moment(random)));
    running.send(SIGKILL);
    if (running.wait() == -1) {
      ++killed;
      continue;
    }
    ASSERT_EQ(files_of(folder.path() / out), undisturbed());
    ++audits;
  }
  const std::string out = "out" + std::to_string(audits);
  ASSERT_EQ(run_placet(with({"audit", "archive", "--out", out, "--resume"}), folder.path()).exit_code, 0);
  EXPECT_EQ(files_of(folder.path() / out), undisturbed());
}

TEST_F(StoppedAudits, KeepWhatIsDoneWhenTheUserEndsThem) {
  const RunningAudit running(folder.path(), with({"archive", "--out", "out", "--jobs", "1"}));
  while (!fs::exists(folder.path() / "out/.placet-audit/parts/00001.manifest")) usleep(1000);
  running.send(SIGINT);
  ASSERT_EQ(running.wait(), 130);
  EXPECT_FALSE(fs::exists(folder.path() / "out/audit.json"));
  const ProgramRun again = run_placet({"audit", "archive", "--out", "out"}, folder.path());
  EXPECT_EQ(again.exit_code, 73);
  EXPECT_THAT(again.err, HasSubstr("`--resume` goes on with it"));
  EXPECT_EQ(run_placet({"audit", "--out", "out", "--resume", "--rules", "rules", "--today", "2026-01-02", "archive"},
                       folder.path())
                .exit_code,
            64);
  EXPECT_EQ(run_placet({"audit", "--out", "out", "--resume", "--rules", "rules"}, folder.path()).exit_code, 0);
  EXPECT_EQ(files_of(folder.path() / "out"), undisturbed());
}

TEST_F(StoppedAudits, JudgeAgainWhatChangedSince) {
  const RunningAudit running(folder.path(), with({"archive", "--out", "out", "--jobs", "1"}));
  while (!fs::exists(folder.path() / "out/.placet-audit/parts/00001.manifest")) usleep(1000);
  running.send(SIGTERM);
  ASSERT_EQ(running.wait(), 130);
  folder.write("archive/a0002.xml", agreement("new", 1999));
  ASSERT_EQ(run_placet({"audit", "--out", "out", "--resume", "--rules", "rules"}, folder.path()).exit_code, 0);
  ASSERT_EQ(run_placet(with({"audit", "archive", "--out", "anew"}), folder.path()).exit_code, 0);
  EXPECT_EQ(files_of(folder.path() / "out"), files_of(folder.path() / "anew"));
}

TEST_F(StoppedAudits, ThatAreDividedAndJoinedAreTheSameAsOne) {
  std::vector<std::string> merge{"audit", "merge", "--rules", "rules"};
  for (const std::string number : {"3", "1", "2"}) {
    const std::string out = "shard" + number;
    ASSERT_EQ(run_placet(with({"audit", "archive", "--out", out, "--shard", number + "/3"}), folder.path()).exit_code,
              0);
    merge.push_back(out);
  }
  std::vector<std::string> incomplete(merge.begin(), merge.end() - 1);
  incomplete.insert(incomplete.end(), {"--out", "some"});
  const ProgramRun refused = run_placet(incomplete, folder.path());
  EXPECT_EQ(refused.exit_code, 64);
  EXPECT_THAT(refused.err, HasSubstr("shard 2/3 is missing"));
  merge.insert(merge.end(), {"--out", "joined"});
  const ProgramRun run = run_placet(merge, folder.path());
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(files_of(folder.path() / "joined"), undisturbed());
}

}  // namespace
}  // namespace placet::audit
