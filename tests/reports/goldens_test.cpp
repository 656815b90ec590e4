// SPDX-License-Identifier: Apache-2.0
// Whole reports in each format, from tests/reports/agreement.xml to tests/reports/goldens. PLACET_UPDATE_GOLDEN=1
// rewrites what differs.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reports/utopia.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

struct Golden {
  std::string format, language, name;
};

class ReportGoldens : public testing::TestWithParam<Golden> {};

/// The report without the fingerprint of the rules, which every change of the vocabulary changes.
std::string report_in(const std::string& format, const std::string& language) {
  const UtopiaFolder utopia;
  const std::string hash = nlohmann::json::parse(utopia.check("json").out)["rulebook"]["sha256"];
  std::string report = utopia.check_with({"--format", format, "--lang", language, "agreement.xml"}).out;
  for (std::size_t at = report.find(hash); at != std::string::npos; at = report.find(hash)) {
    report.replace(at, hash.size(), "RULES");
  }
  return report;
}

TEST_P(ReportGoldens, AreReproduced) {
  const auto& [format, language, name] = GetParam();
  const fs::path golden = fs::path(PLACET_SOURCE_DIR) / "tests/reports/goldens" / name;
  const std::string report = report_in(format, language);
  if (update_goldens()) {
    write_text(golden, report);
    return;
  }
  ASSERT_TRUE(fs::exists(golden)) << golden << " is missing; PLACET_UPDATE_GOLDEN=1 writes it";
  EXPECT_EQ(report, read_text(golden)) << golden;
}

INSTANTIATE_TEST_SUITE_P(Formats, ReportGoldens,
                         testing::Values(Golden{"sarif", "en", "report.sarif"}, Golden{"csv", "en", "report.csv"},
                                         Golden{"junit", "en", "report.junit.xml"},
                                         Golden{"markdown", "en", "report.md"}, Golden{"html", "en", "report.html"},
                                         Golden{"html", "ru", "report.ru.html"}, Golden{"html", "zh", "report.zh.html"},
                                         Golden{"html", "hi", "report.hi.html"}),
                         [](const auto& of) { return of.param.format + '_' + of.param.language; });

}  // namespace
}  // namespace placet
