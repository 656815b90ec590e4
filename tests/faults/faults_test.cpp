// SPDX-License-Identifier: Apache-2.0
// When the world fails, Placet says what failed and why, ends with the code of the contract, and nothing is lost or
// left half-written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "support/run_program.hpp"
#include "support/utopia.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr int unreadable = 66;
constexpr int unwritable = 73;

constexpr const char* untidy_rule = "act utopia.a \"A\"\n     label ru \"А\" end\n";

class Faults : public testing::Test {
 protected:
  Faults() {
    folder.link_core("rules/core");
    folder.write("rules/utopia/utopia.norm", utopia_with("rule utopia.consent \"Consent\"\n"
                                                         "  source utopia.law at \"art. 1\" reported\n"
                                                         "  in force from 2004\n"
                                                         "  for every party p of agreement where country of p is KZ\n"
                                                         "  p must have consent of utopia.ministry\n"
                                                         "  otherwise the agreement is void\nend\n"));
    folder.write("untidy.norm", untidy_rule);
    for (const std::string name : {"a.xml", "archive/b.xml", "archive/c.xml"}) {
      folder.write(name,
                   "<agreement id=\"a\" stage=\"signed\" record=\"complete\">"
                   "<party id=\"astana\"><country>KZ</country></party>"
                   "<event name=\"signature\" on=\"2005-06-15\"/></agreement>\n");
    }
  }

  /// Runs placet by `sh`, which sets the stage first; `$0` is the program.
  ProgramRun stage(const std::string& script) const {
    return run_program("/bin/sh", {"-c", script, built_program()}, folder.path());
  }
  /// Every file with its text.
  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> texts;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
      if (entry.is_regular_file()) texts[entry.path().string()] = read_text(entry.path());
    }
    return texts;
  }
  /// The failure is told, and every file is as it was.
  void expect_failure(const std::string& script, int code, const std::string& place, const std::string& reason) const {
    const auto before = files();
    const ProgramRun run = stage(script);
    EXPECT_EQ(run.exit_code, code) << script << '\n' << run.err;
    EXPECT_THAT(run.err, AllOf(HasSubstr('`' + place + '`'), HasSubstr(reason))) << script;
    EXPECT_EQ(files(), before) << script;
  }

  ScratchFolder folder;
};

const std::string check = "\"$0\" check --today 2026-01-01 --rules rules a.xml";

TEST_F(Faults, OfAFullDiskAreToldByTheOutput) {
  const ProgramRun run = stage(check + " > /dev/full");
  EXPECT_EQ(run.exit_code, unwritable);
  EXPECT_THAT(run.err, HasSubstr("cannot write to standard output: No space left on device"));
  expect_failure(check + " --out /dev/full", unwritable, "/dev/full", "No space left on device");
  expect_failure(check + " --receipt /dev/full", unwritable, "/dev/full", "No space left on device");
}

// What a file may grow to is less than what is written, as on a disk that is nearly full.
TEST_F(Faults, OfADiskThatFillsUpLeaveNoHalfOfAFile) {
  const auto nearly_full = [](const std::string& command) {
    return "said=$( (trap '' XFSZ; ulimit -f 0; exec " + command + ") 2>&1 ); code=$?; echo \"$said\" >&2; exit $code";
  };
  const std::string reason = "File too large";
  expect_failure(nearly_full(check + " --out report.txt"), unwritable, "report.txt", reason);
  expect_failure(nearly_full(check + " --receipt r.json"), unwritable, "r.json", reason);
  expect_failure(nearly_full("\"$0\" fmt untidy.norm"), unwritable, "untidy.norm", reason);
  expect_failure(nearly_full("\"$0\" schema --rules rules --out s.xsd"), unwritable, "s.xsd", reason);
}

TEST_F(Faults, OfADiskThatFillsUpLeaveAnAuditToGoOnWith) {
  const std::string audit = "\"$0\" audit archive --rules rules --today 2026-01-01 --sqlite -q --out ";
  ASSERT_EQ(stage(audit + "undisturbed").exit_code, 0);
  const ProgramRun run = stage("trap '' XFSZ; ulimit -f 4; " + audit + "out");
  EXPECT_EQ(run.exit_code, unwritable) << run.err;
  EXPECT_THAT(run.err, HasSubstr("out/"));
  EXPECT_FALSE(fs::exists(folder.path() / "out/audit.json"));
  ASSERT_EQ(stage(audit + "out --resume").exit_code, 0);
  for (const std::string name : {"verdicts.jsonl", "verdicts.csv", "audit.sqlite", "audit.json"}) {
    EXPECT_EQ(read_text(folder.path() / "out" / name), read_text(folder.path() / "undisturbed" / name)) << name;
  }
  EXPECT_FALSE(fs::exists(folder.path() / "out/.placet-audit"));
}

TEST_F(Faults, OfAFolderThatNobodyMayWriteToAreTold) {
  expect_failure(check + " --out /proc/self/report.txt", unwritable, "/proc/self/report.txt", "cannot write");
  expect_failure(check + " --out nowhere/report.txt", unwritable, "nowhere/report.txt", "No such file or directory");
  expect_failure(check + " --out a.xml/report.txt", unwritable, "a.xml/report.txt", "Not a directory");
  expect_failure("\"$0\" audit archive --rules rules --out /proc/self/out", unwritable, "/proc/self/out",
                 "cannot write the audit");
  expect_failure("\"$0\" audit archive --rules rules --out a.xml", unwritable, "a.xml", "it is a file");
}

TEST_F(Faults, OfReadingAreTold) {
  const std::string broken = "/proc/self/mem";  // a file that is there and gives an error of the disk
  expect_failure("\"$0\" check --rules rules " + broken, unreadable, broken, "Input/output error");
  expect_failure("\"$0\" fix --rules rules " + broken, unreadable, broken, "Input/output error");
  expect_failure("\"$0\" replay --rules rules " + broken, unreadable, broken, "Input/output error");
  expect_failure("\"$0\" import csv a.xml --map " + broken, unreadable, broken, "Input/output error");
  expect_failure("\"$0\" export akoma-ntoso --rules rules " + broken, unreadable, broken, "Input/output error");
  expect_failure("\"$0\" audit @" + broken + " --rules rules --out out", unreadable, broken, "Input/output error");
  fs::create_symlink(broken, folder.path() / "rules/utopia/broken.norm");
  expect_failure(check, unreadable, "rules/utopia/broken.norm", "Input/output error");
}

TEST_F(Faults, OfReadingOneAgreementOfAnArchiveStandInItsRow) {
  fs::create_symlink("/proc/self/mem", folder.path() / "archive/broken.xml");
  const ProgramRun run = stage("\"$0\" audit archive --rules rules --today 2026-01-01 --out out");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(read_text(folder.path() / "out/verdicts.csv"), HasSubstr("Input/output error"));
}

TEST_F(Faults, OfOneFileKeepNoOtherFromBeingFormatted) {
  const ProgramRun run = stage("\"$0\" fmt nowhere.norm untidy.norm /proc/self/mem");
  EXPECT_EQ(run.exit_code, unreadable);
  EXPECT_THAT(run.err, AllOf(HasSubstr("`nowhere.norm`"), HasSubstr("`/proc/self/mem`: Input/output error")));
  EXPECT_EQ(run.out, "formatted untidy.norm\n");
}

TEST_F(Faults, OfAReaderThatGoesAwayAreNoReasonToBeKilled) {
  // More than a pipe holds, so that the reader goes before all is written.
  const std::string many = "$(seq 300 | sed 's/.*/a.xml/')";
  const ProgramRun run = stage("{ " + check + " " + many + "; echo \"ended with $?\" >&2; } | head -c 1 >/dev/null");
  EXPECT_THAT(run.err, AllOf(HasSubstr("cannot write to standard output: Broken pipe"), HasSubstr("ended with 73")));
}

TEST_F(Faults, OfStreamsThatAreClosedReachNoFile) {
  const ProgramRun closed = stage(check + " >&-");
  EXPECT_EQ(closed.exit_code, unwritable);
  EXPECT_THAT(closed.err, HasSubstr("cannot write to standard output: Bad file descriptor"));
  // A file that took the number of a closed stream would hold what is written to that stream.
  ASSERT_EQ(stage("\"$0\" audit archive -v --rules rules --today 2026-01-01 --out plain").exit_code, 0);
  ASSERT_EQ(stage("\"$0\" audit archive -v --rules rules --today 2026-01-01 --out out <&- 2>&- >&-").exit_code,
            unwritable);
  EXPECT_EQ(read_text(folder.path() / "out/verdicts.csv"), read_text(folder.path() / "plain/verdicts.csv"));
}

TEST_F(Faults, OfALinkBesideAFileLeadNobodyElsewhere) {
  folder.write("precious.txt", "precious");
  const ProgramRun run = stage("ln -s precious.txt report.txt.part$$; exec " + check + " --out report.txt");
  EXPECT_LT(run.exit_code, 64) << run.err;
  EXPECT_EQ(read_text(folder.path() / "precious.txt"), "precious");
  EXPECT_THAT(read_text(folder.path() / "report.txt"), HasSubstr("NOT COMPLIANT"));
}

TEST_F(Faults, DoNotPutAFileInTheCourseOfALink) {
  fs::create_symlink("untidy.norm", folder.path() / "link.norm");
  EXPECT_EQ(stage("\"$0\" fmt link.norm").exit_code, 0);
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link.norm"));
  EXPECT_NE(read_text(folder.path() / "untidy.norm"), untidy_rule);
}

/// What goes before a command whose calls of `call` are to fail from the one with the number `from` on. The rest is
/// for AddressSanitizer, which wants to be loaded first.
std::string with_failing(const std::string& call, int from = 1) {
  const std::string library = (running_test().parent_path() / PLACET_FAILING_CALLS).string();
  return "ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD='" + library + "' PLACET_FAILING=" + call +
         " PLACET_FAILING_FROM=" + std::to_string(from) + " ";
}

TEST_F(Faults, OfPuttingAFileInItsPlaceLoseNeither) {
  expect_failure(with_failing("rename") + "\"$0\" fmt untidy.norm", unwritable, "untidy.norm", "Input/output error");
  folder.write("report.txt", "an older report");
  expect_failure(with_failing("rename") + check + " --out report.txt", unwritable, "report.txt", "Input/output error");
}

TEST_F(Faults, OfPuttingTheFilesOfAnAuditInTheirPlaceLeaveItToGoOnWith) {
  const std::string audit = "\"$0\" audit archive --rules rules --today 2026-01-01 -q --out out";
  for (int from = 2; from < 6; ++from) {
    const ProgramRun run = stage(with_failing("rename", from) + audit + std::to_string(from));
    ASSERT_EQ(run.exit_code, unwritable) << from << run.err;
    EXPECT_THAT(run.err, HasSubstr("cannot write the audit to `out" + std::to_string(from) + "`: Input/output error"));
    EXPECT_FALSE(fs::exists(folder.path() / ("out" + std::to_string(from)) / "audit.json"));
    EXPECT_EQ(stage(audit + std::to_string(from) + " --resume").exit_code, 0);
  }
}

TEST_F(Faults, OfKeepingRowsOnTheDiskEndAnAuditThatCanGoOn) {
  const ProgramRun run = stage(with_failing("fsync") + "\"$0\" audit archive --rules rules --out out");
  EXPECT_EQ(run.exit_code, unwritable) << run.err;
  EXPECT_THAT(run.err, AllOf(HasSubstr("`out/.placet-audit/parts"), HasSubstr("Input/output error")));
  EXPECT_EQ(stage("\"$0\" audit --rules rules --out out --resume").exit_code, 0);
}

}  // namespace
}  // namespace placet
