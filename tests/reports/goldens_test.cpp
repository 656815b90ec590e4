// SPDX-License-Identifier: Apache-2.0
// Whole reports in each format, from tests/reports/agreement.xml to tests/reports/goldens. PLACET_UPDATE_GOLDEN=1
// rewrites what differs.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reports/utopia.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

class ReportGoldens : public testing::TestWithParam<std::pair<const char*, const char*>> {};

/// The report without the fingerprint of the rules, which every change of the vocabulary changes.
std::string report_in(const std::string& format) {
  const UtopiaFolder utopia;
  const std::string hash = nlohmann::json::parse(utopia.check("json").out)["rulebook"]["sha256"];
  std::string report = utopia.check(format).out;
  for (std::size_t at = report.find(hash); at != std::string::npos; at = report.find(hash)) {
    report.replace(at, hash.size(), "RULES");
  }
  return report;
}

TEST_P(ReportGoldens, AreReproduced) {
  const auto& [format, name] = GetParam();
  const fs::path golden = fs::path(PLACET_SOURCE_DIR) / "tests/reports/goldens" / name;
  const std::string report = report_in(format);
  if (update_goldens()) {
    write_text(golden, report);
    return;
  }
  ASSERT_TRUE(fs::exists(golden)) << golden << " is missing; PLACET_UPDATE_GOLDEN=1 writes it";
  EXPECT_EQ(report, read_text(golden)) << golden;
}

INSTANTIATE_TEST_SUITE_P(Formats, ReportGoldens,
                         testing::Values(std::pair{"sarif", "report.sarif"}, std::pair{"csv", "report.csv"},
                                         std::pair{"junit", "report.junit.xml"}, std::pair{"markdown", "report.md"},
                                         std::pair{"html", "report.html"}),
                         [](const auto& of) { return std::string(of.param.first); });

}  // namespace
}  // namespace placet
