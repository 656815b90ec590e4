// SPDX-License-Identifier: Apache-2.0
// `placet fix` on the drafts and cases that are shipped: what it reports, and that what it writes passes the ordinary
// check and differs from the file in the lines it says. PLACET_UPDATE_GOLDEN=1 rewrites what differs.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "support/cases.hpp"
#include "support/json_schema.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path source_folder{PLACET_SOURCE_DIR};

/// Drafts of each country and the day on which they are looked at.
const std::vector<std::pair<std::string, std::string>> reported{
    {"rules/china/samples/delegation.xml", "2015-05-01"},      {"rules/china/samples/guarantee.xml", "2005-01-01"},
    {"rules/india/samples/body-loan-large.xml", "2026-01-01"}, {"rules/india/samples/city-twinning.xml", "2026-01-01"},
    {"rules/india/samples/offshore.xml", "2026-01-01"},        {"rules/russia/samples/land.xml", "2005-01-01"},
    {"rules/russia/samples/loan.xml", "2026-01-01"},           {"rules/russia/samples/two-regions.xml", "2005-01-01"}};

TEST(Fix, ReportsItsProposalsAsExpected) {
  for (const auto& [file, today] : reported) {
    const ProgramRun run = run_placet({"fix", "--today", today, file}, source_folder);
    EXPECT_LE(run.exit_code, 1) << run.err;
    const fs::path golden = source_folder / "tests/golden/fix" / (fs::path(file).stem().string() + ".txt");
    if (update_goldens()) {
      write_text(golden, run.out);
    } else {
      EXPECT_EQ(run.out, read_text(golden)) << golden;
    }
  }
}

TEST(Fix, ReportsItsProposalsInEveryLanguage) {
  for (const std::string language : {"ru", "zh", "hi"}) {
    for (const std::string draft : {"rules/russia/samples/loan", "rules/india/samples/offshore"}) {
      const ProgramRun run =
          run_placet({"fix", "--today", "2026-01-01", "--lang", language, draft + ".xml"}, source_folder);
      const fs::path golden =
          source_folder / "tests/golden/fix" / language / (fs::path(draft).filename().string() + ".txt");
      if (update_goldens()) {
        write_text(golden, run.out);
      } else {
        EXPECT_EQ(run.out, read_text(golden)) << golden;
      }
    }
  }
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The numbers of the lines of `before` that `after` does not have at their place, by the longest common run.
std::set<std::size_t> changed_lines(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::vector<std::vector<std::size_t>> common(before.size() + 1, std::vector<std::size_t>(after.size() + 1));
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      common[i][j] = before[i] == after[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::set<std::size_t> changed;
  for (std::size_t i = 0, j = 0; i < before.size();) {
    if (j < after.size() && before[i] == after[j]) {
      ++i, ++j;
    } else if (j < after.size() && common[i][j + 1] >= common[i + 1][j]) {
      ++j;  // a new line
    } else {
      changed.insert(++i);
    }
  }
  return changed;
}

/// The number of the last line of the element that begins in line `first`, by the indentation of what is in it.
std::size_t last_line_of(const std::vector<std::string>& lines, std::size_t first) {
  const std::size_t indent = lines[first - 1].find('<');
  std::size_t last = first;
  while (last < lines.size() && lines[last].find_first_not_of(' ') > indent) ++last;
  const bool closes = last < lines.size() && lines[last].compare(indent, 2, "</") == 0;
  return closes ? last + 1 : last;
}

/// Applies each proposal to a copy of `file` and looks at what was written.
void expect_written_proposals_pass(const std::string& file, const std::string& today) {
  const ProgramRun run = run_placet({"fix", "--today", today, "--format", "json", file}, source_folder);
  ASSERT_LE(run.exit_code, 1) << file << run.err;
  const Json found = Json::parse(run.out);
  EXPECT_EQ(schema_errors(found, "placet-fix-1"), "") << file;
  const std::string before = read_text(source_folder / file);
  for (std::size_t i = 0; i < found["proposals"].size(); ++i) {
    const ScratchFolder scratch;
    scratch.write("a.xml", before);
    const ProgramRun writing =
        run_placet({"fix", "--today", today, "--write", std::to_string(i + 1), "a.xml"}, scratch.path());
    ASSERT_EQ(writing.exit_code, 0) << file << writing.err;
    const ProgramRun check = run_placet({"check", "--today", today, "--format", "json", "a.xml"}, scratch.path());
    EXPECT_EQ(Json::parse(check.out)["verdict"], found["proposals"][i]["verdict"]) << file << ' ' << i + 1;
    EXPECT_TRUE(check.exit_code == 0 || check.exit_code == 2) << file << ' ' << i + 1;
    const auto old_lines = lines_of(before);
    const auto new_lines = lines_of(read_text(scratch.path() / "a.xml"));
    std::set<std::size_t> told;
    std::size_t steps = 0;
    for (const Json& change : found["proposals"][i]["changes"]) {
      if (change["at"].is_null()) {
        ++steps;
      } else {
        const auto first = change["at"]["line"].get<std::size_t>();
        const std::size_t last = change["kind"] == "leave-out" ? last_line_of(old_lines, first) : first;
        for (std::size_t line = first; line <= last; ++line) told.insert(line);
      }
    }
    const std::set<std::size_t> changed = changed_lines(old_lines, new_lines);
    EXPECT_TRUE(std::ranges::includes(told, changed)) << file << ' ' << i + 1;
    EXPECT_LE(new_lines.size(), old_lines.size() + steps) << file << ' ' << i + 1;
  }
}

class ShippedAgreements : public testing::TestWithParam<std::string> {};

TEST_P(ShippedAgreements, PassOnceAProposalIsWritten) {
  const bool is_sample = GetParam().starts_with("rules/");
  expect_written_proposals_pass(GetParam(), "2026-01-01");
  if (is_sample) expect_written_proposals_pass(GetParam(), "2005-01-01");
}

std::vector<std::string> shipped() {
  std::vector<std::string> files;
  for (const std::string& folder : all_cases()) files.push_back(folder + "/agreement.xml");
  for (const auto& entry : fs::recursive_directory_iterator(source_folder / "rules")) {
    if (entry.path().extension() != ".xml") continue;
    files.push_back(entry.path().lexically_relative(source_folder).generic_string());
  }
  std::ranges::sort(files);
  return files;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Fix, ShippedAgreements, testing::ValuesIn(shipped()), test_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(ShippedAgreements);

TEST(Fix, RefusesToWriteWhatItCannot) {
  const ScratchFolder scratch;
  const std::string text = read_text(source_folder / "rules/russia/samples/loan.xml");
  scratch.write("loan.xml", text);
  EXPECT_EQ(run_placet({"fix", "--today", "2026-01-01", "--write", "9", "loan.xml"}, scratch.path()).exit_code, 64);
  EXPECT_EQ(run_placet({"fix", "--today", "2026-01-01", "--write", "1", "-"}, scratch.path(), text).exit_code, 64);
  EXPECT_EQ(run_placet({"fix", "nowhere.xml"}, scratch.path()).exit_code, 66);
  EXPECT_EQ(read_text(scratch.path() / "loan.xml"), text);
}

TEST(Fix, LeavesToAFileWhoMayReadIt) {
  const ScratchFolder scratch;
  scratch.write("loan.xml", read_text(source_folder / "rules/russia/samples/loan.xml"));
  fs::permissions(scratch.path() / "loan.xml", fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(run_placet({"fix", "--today", "2026-01-01", "--write", "1", "loan.xml"}, scratch.path()).exit_code, 0);
  EXPECT_EQ(fs::status(scratch.path() / "loan.xml").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(Fix, SaysByItsExitCodeWhetherThereIsSomethingToDo) {
  const auto exit_code = [](const std::string& file, const std::string& today) {
    return run_placet({"fix", "--today", today, file}, source_folder).exit_code;
  };
  EXPECT_EQ(exit_code("rules/russia/samples/bond.xml", "1998-01-01"), 0);
  EXPECT_EQ(exit_code("rules/russia/samples/loan.xml", "2026-01-01"), 0);
  EXPECT_EQ(exit_code("rules/russia/samples/federal.xml", "2026-01-01"), 1);
}

TEST(Fix, StandsAmongTheNextCommandsOfCheckWhereThereIsSomethingToTry) {
  const auto report = [](const std::string& file) {
    return run_placet({"check", "--today", "2026-01-01", file}, source_folder).out;
  };
  EXPECT_NE(report("rules/russia/samples/loan.xml").find("placet fix rules/russia/samples/loan.xml"),
            std::string::npos);
  EXPECT_EQ(report("rules/russia/samples/bond.xml").find("placet fix"), std::string::npos);
}

}  // namespace
}  // namespace placet
