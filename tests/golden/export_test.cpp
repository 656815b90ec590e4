// SPDX-License-Identifier: Apache-2.0
// Every shipped case and the rulebooks, exported as a user does it: xmllint finds them valid, cases are judged as
// before.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "support/cases.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path source_folder{PLACET_SOURCE_DIR};

/// A verdict without the places in the text of what it rests on.
Json without_places(Json json) {
  if (json.is_object()) {
    for (const char* place : {"at", "line", "instead-of-line"}) json.erase(place);
  }
  for (Json& part : json) {
    if (part.is_structured()) part = without_places(std::move(part));
  }
  return json;
}

/// The verdicts of `files`, in their order.
std::vector<Json> verdicts_of(const std::vector<std::string>& files) {
  std::vector<std::string> arguments{"check", "--format", "json", "--today", "2026-01-01"};
  arguments.insert(arguments.end(), files.begin(), files.end());
  const ProgramRun run = run_placet(arguments, source_folder);
  EXPECT_LT(run.exit_code, 64) << run.err;
  std::vector<Json> verdicts;
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    verdicts.push_back(without_places(Json::parse(line)));
    verdicts.back().erase("agreement");
  }
  return verdicts;
}

TEST(ExportedCases, AreValidAkomaNtosoAndJudgedAsBefore) {
  ScratchFolder folder;
  std::vector<std::string> agreements, exported;
  for (const std::string& name : all_cases()) {
    agreements.push_back(name + "/agreement.xml");
    exported.push_back((folder.path() / (std::to_string(exported.size()) + ".xml")).string());
    const ProgramRun run =
        run_placet({"export", "akoma-ntoso", agreements.back(), "--out", exported.back()}, source_folder);
    ASSERT_EQ(run.exit_code, 0) << agreements.back() << run.err;
  }
  const std::vector<Json> before = verdicts_of(agreements), after = verdicts_of(exported);
  ASSERT_EQ(before.size(), agreements.size());
  ASSERT_EQ(after.size(), agreements.size());
  for (std::size_t i = 0; i < agreements.size(); ++i) EXPECT_EQ(after[i], before[i]) << agreements[i];
  std::vector<std::string> lint{"--noout", "--schema", (source_folder / "tests/golden/akoma_ntoso_used.xsd").string()};
  lint.insert(lint.end(), exported.begin(), exported.end());
  const ProgramRun linted = run_program("xmllint", lint, folder.path());
  EXPECT_EQ(linted.exit_code, 0) << linted.err;
}

/// The texts of all attributes of these names, without what `leading` says.
std::set<std::string> attributes_of(const std::string& xml, const std::string& names, const std::string& leading) {
  std::set<std::string> found;
  const std::regex attribute(" (" + names + ")=\"" + leading + "([^\"]+)\"");
  for (std::sregex_iterator at(xml.begin(), xml.end(), attribute), end; at != end; ++at) found.insert((*at)[2]);
  return found;
}

class ExportedRules : public testing::Test {
 protected:
  ProgramRun export_rules() const {
    return run_placet({"export", "legalruleml", "--rules", "rules", "--out", exported_.string()}, source_folder);
  }

  ScratchFolder folder_;
  fs::path exported_ = folder_.path() / "rules.lrml";
};

TEST_F(ExportedRules, AreLegalRuleMlWhoseReferencesLeadSomewhere) {
  const ProgramRun run = export_rules();
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const ProgramRun lint = run_program(
      "xmllint",
      {"--noout", "--schema", (source_folder / "tests/golden/legalruleml_used.xsd").string(), exported_.string()},
      folder_.path());
  EXPECT_EQ(lint.exit_code, 0) << lint.err;
  const std::string xml = read_text(exported_);
  const std::set<std::string> keys = attributes_of(xml, "key|refersTo", ":?");
  for (const std::string& reference : attributes_of(xml, "keyref|over|under", "#")) {
    EXPECT_TRUE(keys.contains(reference)) << reference;
  }
}

TEST_F(ExportedRules, AreAllThere) {
  ASSERT_EQ(export_rules().exit_code, 0);
  const std::set<std::string> keys = attributes_of(read_text(exported_), "key", "");
  const std::regex rule("(^|\n)rule ([a-z0-9.-]+)");
  std::size_t looked_for = 0;
  for (const auto& entry : fs::recursive_directory_iterator(source_folder / "rules")) {
    if (entry.path().extension() != ".norm") continue;
    const std::string text = read_text(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), rule), end; at != end; ++at, ++looked_for) {
      const std::string name = (*at)[2];
      EXPECT_TRUE(keys.contains(name) || keys.contains(name + ".reading-1")) << name;
    }
  }
  EXPECT_GT(looked_for, 100U);
}

TEST(Export, RefusesWhatItCannotRead) {
  ScratchFolder folder;
  folder.write("a.xml", "<agreement><partyy/></agreement>");
  EXPECT_EQ(run_placet({"export", "akoma-ntoso", "a.xml"}, folder.path()).exit_code, 65);
  EXPECT_EQ(run_placet({"export", "akoma-ntoso", "missing.xml"}, folder.path()).exit_code, 66);
  EXPECT_EQ(run_placet({"export", "akoma-ntoso"}, folder.path()).exit_code, 64);
  EXPECT_EQ(run_placet({"export"}, folder.path()).exit_code, 64);
}

}  // namespace
}  // namespace placet
