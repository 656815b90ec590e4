// SPDX-License-Identifier: Apache-2.0
// Where `placet doc` writes, and what it leaves alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "doc/country.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class SiteFolder : public testing::Test {
 protected:
  SiteFolder() { write_country(folder); }

  std::map<std::string, std::string> files(const std::string& name) const {
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path() / name)) {
      if (!entry.is_regular_file()) continue;
      found[entry.path().lexically_relative(folder.path() / name).generic_string()] = read_text(entry.path());
    }
    return found;
  }
  std::vector<std::string> left_behind() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
      const std::string name = entry.path().filename().string();
      if (name != "rules" && name != "cases" && name != "site" && name != "again") found.push_back(name);
    }
    return found;
  }

  ScratchFolder folder;
};

TEST_F(SiteFolder, IsTheSameWheneverItIsMade) {
  ASSERT_EQ(run_doc(folder, {"rules", "--out", "site"}).exit_code, 0);
  ASSERT_EQ(run_doc(folder, {"rules", "--out", "again"}).exit_code, 0);
  EXPECT_EQ(files("site"), files("again"));
  EXPECT_THAT(left_behind(), IsEmpty());
}

TEST_F(SiteFolder, IsReplacedWholeIfPlacetDocMadeIt) {
  ASSERT_EQ(run_doc(folder, {"rules", "--out", "site"}).exit_code, 0);
  const auto first = files("site");
  folder.write("site/rules/old.html", "of a rule that is gone");
  ASSERT_EQ(run_doc(folder, {"rules", "--out", "site/"}).exit_code, 0);
  EXPECT_EQ(files("site"), first);
  EXPECT_THAT(left_behind(), IsEmpty());
}

TEST_F(SiteFolder, MayBeThereAndEmpty) {
  fs::create_directory(folder.path() / "site");
  EXPECT_EQ(run_doc(folder, {"rules", "--out", "site"}).exit_code, 0);
  EXPECT_TRUE(fs::exists(folder.path() / "site/index.html"));
}

TEST_F(SiteFolder, OfSomebodyElseIsNotTouched) {
  folder.write("site/thesis.txt", "years of work");
  const ProgramRun run = run_doc(folder, {"rules", "--out", "site"});
  EXPECT_EQ(run.exit_code, 73);
  EXPECT_THAT(run.err, HasSubstr("it holds files that `placet doc` did not make"));
  EXPECT_EQ(files("site"), (std::map<std::string, std::string>{{"thesis.txt", "years of work"}}));
  EXPECT_THAT(left_behind(), IsEmpty());
}

TEST_F(SiteFolder, StaysAsItWasIfACaseCannotBeRead) {
  ASSERT_EQ(run_doc(folder, {"rules", "--out", "site"}).exit_code, 0);
  const auto first = files("site");
  folder.write("cases/two/agreement.xml", "<agreement>");
  EXPECT_EQ(run_doc(folder, {"rules", "--out", "site"}).exit_code, 65);
  EXPECT_EQ(files("site"), first);
}

TEST_F(SiteFolder, HasOnlyThePacksThatArePartOfWhatIsNamed) {
  folder.write("rules/arcadia/arcadia.norm",
               "pack arcadia \"Arcadia\"\n  jurisdiction TJ\n  languages en\n  uses core\nend\n");
  ASSERT_EQ(run_doc(folder, {"rules/utopia", "--out", "site"}).exit_code, 0);
  EXPECT_TRUE(fs::exists(folder.path() / "site/countries/utopia.html"));
  EXPECT_TRUE(fs::exists(folder.path() / "site/countries/core.html"));
  EXPECT_FALSE(fs::exists(folder.path() / "site/countries/arcadia.html"));
}

TEST_F(SiteFolder, HasNoPagesOfCasesWhereThereAreNone) {
  fs::remove_all(folder.path() / "cases");
  ASSERT_EQ(run_doc(folder, {"rules", "--out", "site"}).exit_code, 0);
  EXPECT_FALSE(fs::exists(folder.path() / "site/cases.html"));
}

TEST_F(SiteFolder, HasToBeNamed) {
  EXPECT_EQ(run_doc(folder, {"rules"}).exit_code, 64);
  EXPECT_EQ(run_doc(folder, {"rules", "--out", "site", "--cases", "nowhere"}).exit_code, 66);
}

}  // namespace
}  // namespace placet
