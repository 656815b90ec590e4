// SPDX-License-Identifier: Apache-2.0
// Every shipped case, as a user checks it: the report against expected.txt, the JSON against its schema.
// PLACET_UPDATE_GOLDEN=1 rewrites what differs.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "support/cases.hpp"
#include "support/json_schema.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path source_folder{PLACET_SOURCE_DIR};

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param.substr(info.param.find('/') + 1);
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

void expect_golden(const std::string& found, const fs::path& golden) {
  if (update_goldens()) {
    write_text(golden, found);
    return;
  }
  ASSERT_TRUE(fs::exists(golden)) << golden << " is missing; PLACET_UPDATE_GOLDEN=1 writes it";
  EXPECT_EQ(found, read_text(golden)) << golden;
}

/// In the order of their exit codes.
const std::vector<std::string> verdicts{"compliant", "non-compliant", "conditional", "indeterminate", "not-governed"};

/// What a report begins with, as JSON writes a verdict: NOT GOVERNED is not-governed, NOT COMPLIANT is non-compliant.
std::string first_words(const std::string& report) {
  std::string words = report.substr(0, std::min(report.find("  "), report.find('\n')));
  std::ranges::transform(words, words.begin(),
                         [](unsigned char c) { return c == ' ' ? '-' : static_cast<char>(std::tolower(c)); });
  return words == "not-compliant" ? "non-compliant" : words;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, AreReportedAsExpected) {
  const ProgramRun run = check_case(GetParam(), {});
  EXPECT_LT(run.exit_code, 64) << run.err;
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(first_words(run.out), verdicts.at(static_cast<std::size_t>(run.exit_code)));
  expect_golden(run.out, source_folder / GetParam() / "expected.txt");
}

TEST_P(Cases, GiveJsonOfTheSameVerdictThatItsSchemaAllows) {
  const ProgramRun run = check_case(GetParam(), {"--format", "json", "--all"});
  ASSERT_LT(run.exit_code, 64) << run.err;
  const Json json = Json::parse(run.out, nullptr, false);
  ASSERT_FALSE(json.is_discarded()) << run.out;
  EXPECT_EQ(schema_errors(json, "placet-verdict-1"), "");
  EXPECT_EQ(json["verdict"], verdicts.at(static_cast<std::size_t>(run.exit_code)));
  EXPECT_EQ(json["verdict"], first_words(read_text(source_folder / GetParam() / "expected.txt")));
}

INSTANTIATE_TEST_SUITE_P(Golden, Cases, testing::ValuesIn(all_cases()), test_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Cases);

/// Whole JSON verdicts of a chosen few: tests/golden/json/<country>--<case>.json. The fingerprint of the rules is left
/// out, as every change of any rule changes it.
TEST(JsonGoldens, AreReproduced) {
  for (const auto& entry : fs::directory_iterator(source_folder / "tests/golden/json")) {
    std::string folder = "cases/" + entry.path().stem().string();
    folder.replace(folder.find("--"), 2, "/");
    auto json = nlohmann::ordered_json::parse(check_case(folder, {"--format", "json"}).out);
    json["rulebook"].erase("sha256");
    expect_golden(json.dump(2) + '\n', entry.path());
  }
}

}  // namespace
}  // namespace placet
