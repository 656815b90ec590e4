// SPDX-License-Identifier: Apache-2.0
// The pages in a real browser, read from the file system: no script fails, something is drawn, the search finds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>

#include "doc/country.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class Browser : public testing::Test {
 protected:
  Browser() {
    write_country(folder);
    folder.write("blank.html", "<!DOCTYPE html><title>nothing</title>");
    folder.write("broken.html", "<!DOCTYPE html><title>x</title><script>nowhere()</script>");
    EXPECT_EQ(run_doc(folder, {"rules", "--out", "site"}).exit_code, 0);
  }

  /// Root may not use the browser's sandbox, and the pages are our own.
  ProgramRun open(const std::string& page, std::vector<std::string> more) const {
    std::vector<std::string> arguments{"--headless",
                                       "--no-sandbox",
                                       "--disable-gpu",
                                       "--disable-dev-shm-usage",
                                       "--hide-scrollbars",
                                       "--enable-logging=stderr",
                                       "--user-data-dir=" + (folder.path() / "browser").string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.push_back("file://" + (folder.path() / page).string());
    return run_program("chromium", arguments, folder.path());
  }

  /// The bytes of the picture of a page in a window of 1000 by 800.
  std::string picture_of(const std::string& page, std::vector<std::string> more = {}) const {
    more.insert(more.end(), {"--window-size=1000,800", "--screenshot=" + (folder.path() / "picture.png").string()});
    const ProgramRun run = open(page, more);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(run.err, Not(HasSubstr("CONSOLE")));
    return read_text(folder.path() / "picture.png");
  }

  ScratchFolder folder;
};

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8U | static_cast<unsigned char>(bytes.at(i));
  return number;
}

TEST_F(Browser, TellsOfScriptsThatFail) {
  EXPECT_THAT(open("broken.html", {"--dump-dom"}).err, HasSubstr("CONSOLE"));
}

TEST_F(Browser, DrawsPagesWithoutAnError) {
  const std::size_t nothing = picture_of("blank.html").size();
  for (const std::string page : {"index.html", "countries/utopia.html", "rules/utopia.consent.html"}) {
    const std::string picture = picture_of("site/" + page);
    // The header of a PNG tells the width and the height first.
    EXPECT_EQ(number_at(picture, 16), 1000U) << page;
    EXPECT_EQ(number_at(picture, 20), 800U) << page;
    EXPECT_GT(picture.size(), nothing * 4) << page;
  }
}

TEST_F(Browser, DrawsInTheDarkForThoseWhoWantIt) {
  const std::vector<std::string> dark{"--blink-settings=preferredColorScheme=0"};
  EXPECT_NE(picture_of("site/countries/utopia.html", dark), picture_of("site/countries/utopia.html"));
}

TEST_F(Browser, FindsWhatIsSearchedFor) {
  const std::string page = open("site/rules/utopia.free.html?for=письменное", {"--dump-dom"}).out;
  EXPECT_THAT(page, HasSubstr("<p>1 found</p>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"rules/utopia.consent.html\">Consent of the Ministry in writing</a>"));
  EXPECT_THAT(open("site/index.html?for=nothing-like-it", {"--dump-dom"}).out, HasSubstr("Nothing has these words."));
}

}  // namespace
}  // namespace placet
