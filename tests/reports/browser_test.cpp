// SPDX-License-Identifier: Apache-2.0
// The page about one agreement in a real browser: on A4 and for people who cannot see it or see it in the dark.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "reports/utopia.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A page of paper as it is printed, 40 dots an inch.
struct Sheet {
  std::size_t width = 0, height = 0;
  std::string grey;  ///< a byte a dot; 255 is white

  bool inked(std::size_t x, std::size_t y) const { return static_cast<unsigned char>(grey[y * width + x]) < 200; }
  /// How many of a thousand dots are inked between these columns.
  std::size_t ink(std::size_t from, std::size_t to) const {
    std::size_t count = 0;
    for (std::size_t y = 0; y < height; ++y) {
      for (std::size_t x = from; x < to; ++x) count += inked(x, y) ? 1 : 0;
    }
    return count * 1000 / (height * (to - from));
  }
};

Sheet sheet_of(const fs::path& picture) {
  std::istringstream file(read_text(picture));
  std::string kind;
  std::size_t levels = 0;
  Sheet sheet;
  file >> kind >> sheet.width >> sheet.height >> levels;
  file.get();
  EXPECT_EQ(kind, "P5");
  EXPECT_EQ(levels, 255U);
  sheet.grey.resize(sheet.width * sheet.height);
  file.read(sheet.grey.data(), static_cast<std::streamsize>(sheet.grey.size()));
  return sheet;
}

class ReportInBrowser : public testing::Test {
 protected:
  ReportInBrowser() { utopia.folder.write("page.html", utopia.check("html").out); }

  /// Root may not use the browser's sandbox, and the pages are our own.
  ProgramRun open(const std::string& page, const std::vector<std::string>& more) const {
    const fs::path folder = utopia.folder.path();
    std::vector<std::string> arguments{"--headless",
                                       "--no-sandbox",
                                       "--disable-gpu",
                                       "--disable-dev-shm-usage",
                                       "--enable-logging=stderr",
                                       "--user-data-dir=" + (folder / "browser").string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.push_back("file://" + (folder / page).string());
    return run_program("chromium", arguments, folder);
  }

  std::vector<Sheet> printed(const std::string& page) const {
    const fs::path folder = utopia.folder.path();
    const ProgramRun run = open(page, {"--no-pdf-header-footer", "--print-to-pdf=" + (folder / "page.pdf").string()});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(run_program("pdfinfo", {"page.pdf"}, folder).out, HasSubstr("(A4)"));
    EXPECT_EQ(run_program("pdftoppm", {"-r", "40", "-gray", "page.pdf", "sheet"}, folder).exit_code, 0);
    std::vector<fs::path> pictures;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".pgm") pictures.push_back(entry.path());
    }
    std::ranges::sort(pictures);
    std::vector<Sheet> sheets;
    for (const fs::path& picture : pictures) sheets.push_back(sheet_of(picture));
    return sheets;
  }

  /// How many dots a page is wider than what A4 leaves between its margins, 180 mm at 96 dots an inch. The browser
  /// shrinks such a page when it prints it, so that paper does not show it.
  int dots_too_wide(const std::string& page) const {
    std::string text = read_text(utopia.folder.path() / page);
    text.insert(text.rfind("</body>"),
                "<script>{const w=document.documentElement.scrollWidth-680;const p=document."
                "createElement('pre');p.textContent='FOUND'+Math.max(w,0)+'DNUOF';"
                "document.body.append(p)}</script>");
    utopia.folder.write("measured.html", text);
    const std::string dom = open("measured.html", {"--dump-dom", "--window-size=680,1000"}).out;
    const std::size_t found = dom.rfind("FOUND");
    return found == std::string::npos ? -1 : std::atoi(dom.c_str() + found + 5);
  }

  /// The rules of accessibility that a page breaks, each with the element that breaks it.
  std::vector<std::string> barriers_of(const std::string& page, const std::vector<std::string>& more = {}) const {
    std::string text = read_text(utopia.folder.path() / page);
    const std::string axe = read_text(test_packages() / "axe-core/axe.min.js");
    text.insert(text.rfind("</body>"), "<pre id=\"found\"></pre><script>" + axe +
                                           "</script><script>axe.run({exclude:['#found']}).then(r=>{"
                                           "document.getElementById('found').textContent='FOUND'+JSON.stringify("
                                           "r.violations.map(v=>v.id+': '+v.nodes[0].html))+'DNUOF'})</script>");
    utopia.folder.write("audited.html", text);
    std::vector<std::string> arguments{"--dump-dom", "--virtual-time-budget=20000"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const std::string dom = open("audited.html", arguments).out;
    const std::size_t begin = dom.rfind("FOUND[");
    const std::size_t end = dom.rfind("]DNUOF");
    if (begin == std::string::npos || end == std::string::npos) return {"the page was not examined"};
    std::vector<std::string> barriers;
    barriers.push_back(dom.substr(begin + 6, end - begin - 6));
    if (barriers.front().empty()) barriers.clear();
    return barriers;
  }

  UtopiaFolder utopia;
};

constexpr std::size_t margin = 18;  // dots: 11 mm of the 15 that the page leaves

TEST_F(ReportInBrowser, IsPrintedOnA4) {
  const std::vector<Sheet> sheets = printed("page.html");
  EXPECT_GE(sheets.size(), 2U);
  for (const Sheet& sheet : sheets) {
    EXPECT_GT(sheet.ink(margin, sheet.width - margin), 3U) << "a page is blank";
    EXPECT_EQ(sheet.ink(0, margin) + sheet.ink(sheet.width - margin, sheet.width), 0U) << "no edge is kept";
  }
}

TEST_F(ReportInBrowser, IsNoWiderThanAPageOfA4) {
  EXPECT_EQ(dots_too_wide("page.html"), 0);
}

TEST_F(ReportInBrowser, ThatRunsOverTheEdgeIsSeen) {
  std::string page = read_text(utopia.folder.path() / "page.html");
  page.insert(page.find("<main"), "<p style=\"white-space:nowrap\">" + std::string(400, 'm') + "</p>");
  utopia.folder.write("wide.html", page);
  EXPECT_GT(dots_too_wide("wide.html"), 0);
}

TEST_F(ReportInBrowser, HasNoBarrierInTheLight) {
  EXPECT_THAT(barriers_of("page.html"), IsEmpty());
}

TEST_F(ReportInBrowser, HasNoBarrierInTheDark) {
  EXPECT_THAT(barriers_of("page.html", {"--blink-settings=preferredColorScheme=0"}), IsEmpty());
}

TEST_F(ReportInBrowser, WithABarrierIsSeen) {
  std::string page = read_text(utopia.folder.path() / "page.html");
  page.insert(page.find("<main"), "<p style=\"color:#ccc;background:#fff\">pale</p>");
  utopia.folder.write("pale.html", page);
  EXPECT_THAT(barriers_of("pale.html"), Not(IsEmpty()));
}

TEST_F(ReportInBrowser, RunsNoScriptOfTheAgreement) {
  const ProgramRun run = open("page.html", {"--dump-dom"});
  EXPECT_THAT(run.err, Not(HasSubstr("CONSOLE")));
  EXPECT_THAT(run.out, HasSubstr("alert(1)"));
}

}  // namespace
}  // namespace placet
