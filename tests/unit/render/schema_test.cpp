// SPDX-License-Identifier: Apache-2.0
//
// The schema is tried with a program that is not ours: xmllint.
#include "placet/engine/schema.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "placet/grammar/compile.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == extension) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

Rulebook all_rulebooks() {
  SourceMap sources;
  std::vector<FileId> files;
  for (const fs::path& path : files_below(PLACET_SOURCE_DIR "/rules", ".norm")) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    files.push_back(sources.add(path.string(), text.str()));
  }
  Checked<Rulebook> rulebook = compile(files, sources);
  if (rulebook) return *std::move(rulebook);
  throw std::runtime_error(render_diagnostic(rulebook.diagnostics().front(), sources));
}

class Schema : public testing::Test {
 protected:
  void SetUp() override {
    // Tests run at the same time, each in a folder of its own.
    folder_ = fs::path(testing::TempDir()) /
              (std::string("placet-schema-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(folder_);
    std::ofstream(folder_ / "agreement.xsd") << write_schema(all_rulebooks());
  }
  void TearDown() override { fs::remove_all(folder_); }

  /// What xmllint says of files that are not valid; empty if all are.
  std::string faults(const std::vector<fs::path>& files) const {
    std::string command = "xmllint --nonet --noout --schema '" + (folder_ / "agreement.xsd").string() + "'";
    for (const fs::path& file : files) command += " '" + file.string() + "'";
    std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    std::string output;
    char buffer[4096];
    while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, n);
    const int status = pclose(pipe);
    return status == 0 ? "" : "exit " + std::to_string(status / 256) + "\n" + output;
  }
  std::string faults_of(const std::string& inner) const {
    const fs::path file = folder_ / "a.xml";
    std::ofstream(file) << "<agreement xmlns='urn:placet:agreement:1' id='a' stage='draft'>" << inner << "</agreement>";
    return faults({file});
  }

  fs::path folder_;
};

TEST_F(Schema, HoldsForEveryCaseThatIsShipped) {
  const std::vector<fs::path> cases = files_below(PLACET_SOURCE_DIR "/cases", ".xml");
  EXPECT_GE(cases.size(), 18U);
  EXPECT_EQ(faults(cases), "");
}

TEST_F(Schema, HoldsForEverySampleOfTheRulebooks) {
  EXPECT_EQ(faults(files_below(PLACET_SOURCE_DIR "/rules", ".xml")), "");
}

TEST_F(Schema, LetsElementsStandInAnyOrderAndValuesBeUnknown) {
  EXPECT_EQ(faults_of("<subject>trade</subject><party id='p'><country unknown='yes'/></party><subject>ports</subject>"
                      "<binding by='A' evidence='reported'>yes</binding><form absent='yes'/>"),
            "");
  EXPECT_EQ(faults_of("<event name='signature' on='../1998-10-06'/><delegation days='P5D' unknown='persons'/>"), "");
}

TEST_F(Schema, RefusesWhatIsNotInTheVocabulary) {
  EXPECT_NE(faults_of("<partyy/>"), "");
  EXPECT_NE(faults_of("<party ids='p'/>"), "");
  EXPECT_NE(faults_of("<subject>trading</subject>"), "");
  EXPECT_NE(faults_of("<binding>maybe</binding>"), "");
  EXPECT_NE(faults_of("<event name='signature' on='15.06.2005'/>"), "");
  EXPECT_NE(faults_of("<step act='consentt'/>"), "");
}

TEST_F(Schema, IsTheSameInEveryRun) {
  EXPECT_EQ(write_schema(all_rulebooks()), write_schema(all_rulebooks()));
}

}  // namespace
}  // namespace placet
