// SPDX-License-Identifier: Apache-2.0
// Two audits that are to be written to one folder: the second is refused, and the first does not notice.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>

#include "support/run_program.hpp"
#include "support/utopia.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;

constexpr const char* agreement =
    "<agreement id=\"a\" stage=\"draft\"><party id=\"p\"><country>KZ</country></party></agreement>\n";

TEST(TwoAudits, AreNotWrittenToOneFolderAtOnce) {
  const ScratchFolder folder;
  folder.link_core("rules/core");
  folder.write("rules/utopia/utopia.norm", utopia_with(""));
  folder.write("a.xml", agreement);
  const std::string first = "cd '" + folder.path().string() + "' && '" + built_program() +
                            "' audit - --rules rules --today 2026-01-01 -q --out out";
  std::FILE* running = popen(first.c_str(), "w");  // it waits for its standard input
  ASSERT_NE(running, nullptr);
  while (!fs::exists(folder.path() / "out/.placet-audit/plan.json")) usleep(1000);
  for (const std::vector<std::string>& second :
       {std::vector<std::string>{"audit", "a.xml", "--rules", "rules", "--out", "out"},
        std::vector<std::string>{"audit", "--rules", "rules", "--out", "out", "--resume"}}) {
    const ProgramRun run = run_placet(second, folder.path());
    EXPECT_EQ(run.exit_code, 73);
    EXPECT_THAT(run.err, HasSubstr("cannot write the audit to `out`: another audit is writing to it"));
  }
  std::fputs(agreement, running);
  EXPECT_EQ(pclose(running), 0);
  EXPECT_THAT(read_text(folder.path() / "out/audit.json"), HasSubstr("\"judged\": 1"));
  EXPECT_FALSE(fs::exists(folder.path() / "out/.placet-audit"));
}

TEST(StoppedAudits, ThatHadTheirFilesLeaveNothingBehindWhenTheyGoOn) {
  const ScratchFolder folder;
  folder.link_core("rules/core");
  folder.write("rules/utopia/utopia.norm", utopia_with(""));
  folder.write("a.xml", agreement);
  ASSERT_EQ(run_placet({"audit", "a.xml", "--rules", "rules", "--out", "out"}, folder.path()).exit_code, 0);
  folder.write("out/.placet-audit/parts/00001.jsonl", "");  // as if it was killed when the plan alone was taken away
  EXPECT_EQ(run_placet({"audit", "--rules", "rules", "--out", "out", "--resume"}, folder.path()).exit_code, 0);
  EXPECT_FALSE(fs::exists(folder.path() / "out/.placet-audit"));
}

}  // namespace
}  // namespace placet
