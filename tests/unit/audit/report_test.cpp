// SPDX-License-Identifier: Apache-2.0
// report.html in a real browser: it is whole without its script, filters with it, and shows texts of others as text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/audit/archive_of.hpp"

namespace placet::audit {
namespace {

using testing::HasSubstr;
using testing::Not;

class AuditReport : public testing::Test {
 protected:
  AuditReport() {
    write_agreements(folder, 30);
    std::string hostile = agreement("hostile", 1999);
    hostile.replace(hostile.find("Agreement hostile"), 17, "&lt;script&gt;document.title='taken'&lt;/script&gt;");
    folder.write("archive/hostile.xml", hostile);
    folder.write("archive/sp ace #1.xml", "<broken");
    EXPECT_EQ(audit(folder, {"archive", "--out", "out", "--replay-law", "1986-01-01"}).exit_code, 0);
  }

  /// The page as the browser has it after its scripts have run.
  ProgramRun open(const std::string& query) const {
    return run_program(
        "chromium",
        {"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-logging=stderr",
         "--dump-dom", "--user-data-dir=" + (folder.path() / "browser").string(),
         "file://" + (folder.path() / "out/report.html").string() + query},
        folder.path());
  }

  ScratchFolder folder;
};

TEST_F(AuditReport, IsShownWithoutAnErrorAndWithWhatItSays) {
  const ProgramRun run = open("");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, Not(HasSubstr("CONSOLE")));
  EXPECT_THAT(run.out, HasSubstr("31 agreements judged"));
  EXPECT_THAT(run.out, HasSubstr("Verdicts by year under the law of Russian Federation"));
  EXPECT_THAT(run.out, HasSubstr("the law changed: "));
  EXPECT_THAT(run.out, HasSubstr("binding of agreement"));
  EXPECT_THAT(run.out, HasSubstr("The law of 1986-01-01: "));
  EXPECT_THAT(run.out, HasSubstr("href=\"../archive/sp%20ace%20%231.xml\""));
}

TEST_F(AuditReport, ShowsTheTextsOfAgreementsAsText) {
  const std::string page = open("").out;
  EXPECT_THAT(page, HasSubstr("<title>Audit of agreements</title>"));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;document.title"));
}

TEST_F(AuditReport, ShowsOnlyTheRowsThatAreAskedFor) {
  const auto hidden = [](const std::string& page) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = page.find("<tr hidden", at)) != std::string::npos; ++at) ++count;
    return count;
  };
  EXPECT_EQ(hidden(open("").out), 0U);
  EXPECT_EQ(hidden(open("?table-agreements=A0007 agreement").out), 30U);
}

TEST_F(AuditReport, OffersFiltersOnlyWhereAScriptCanFollowThem) {
  EXPECT_THAT(read_text(folder.path() / "out/report.html"), Not(HasSubstr("<label class=\"filter\">")));
  EXPECT_THAT(open("").out, HasSubstr("<label class=\"filter\">"));
}

}  // namespace
}  // namespace placet::audit
