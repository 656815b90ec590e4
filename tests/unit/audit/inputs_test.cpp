// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/inputs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/exit_codes.hpp"
#include "support/run_program.hpp"

namespace placet::audit {
namespace {

using testing::ElementsAre;

class InputFiles : public testing::Test {
 protected:
  InputFiles() {
    for (const char* name :
         {"a/2.xml", "a/1.xml", "a-b.xml", "a/deep/er/3.xml", "a/notes.txt", "a/old.tar.gz", "a.xml"}) {
      folder.write(name, "");
    }
  }

  std::string at(const std::string& name) const { return (folder.path() / name).string(); }
  /// The files of `paths`, each from the folder of the test.
  std::vector<std::string> files(const std::vector<std::string>& paths) const {
    std::vector<std::string> found;
    Inputs(paths).for_each_file([&](const std::string& path) {
      found.push_back(path.substr(folder.path().string().size() + 1));
      return true;
    });
    return found;
  }

  ScratchFolder folder;
};

TEST_F(InputFiles, OfAFolderAreItsAgreementsAndArchivesInTheOrderOfTheirPaths) {
  EXPECT_THAT(files({folder.path().string()}),
              ElementsAre("a-b.xml", "a.xml", "a/1.xml", "a/2.xml", "a/deep/er/3.xml", "a/old.tar.gz"));
}

TEST_F(InputFiles, AreTakenOnceHoweverOftenTheyAreNamed) {
  EXPECT_THAT(files({at("a/2.xml"), at("a"), at("a/../a/1.xml"), at("a/deep")}),
              ElementsAre("a/1.xml", "a/2.xml", "a/deep/er/3.xml", "a/old.tar.gz"));
}

TEST_F(InputFiles, OfAPatternOrAListAreThoseItNames) {
  EXPECT_THAT(files({at("a/?.xml")}), ElementsAre("a/1.xml", "a/2.xml"));
  folder.write("list", at("a.xml") + "\r\n\n" + at("a/1.xml") + "\n");
  EXPECT_THAT(files({'@' + at("list")}), ElementsAre("a.xml", "a/1.xml"));
}

TEST_F(InputFiles, MayHaveAnyEndingIfTheyAreNamedThemselves) {
  EXPECT_THAT(files({at("a/notes.txt")}), ElementsAre("a/notes.txt"));
}

TEST_F(InputFiles, ThatAreMissingEndTheAuditBeforeItBegins) {
  for (const std::string& path : {at("nowhere"), at("a/*.none"), '@' + at("no-list")}) {
    try {
      const Inputs inputs({path});
      ADD_FAILURE() << path;
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.code, Exit::MissingFile);
    }
  }
}

TEST_F(InputFiles, DoNotGoRoundInCirclesOfLinks) {
  std::filesystem::create_directory_symlink(folder.path() / "a", folder.path() / "a/deep/back");
  EXPECT_THAT(files({at("a/deep")}), testing::SizeIs(4));
}

}  // namespace
}  // namespace placet::audit
