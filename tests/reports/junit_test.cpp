// SPDX-License-Identifier: Apache-2.0
// JUnit XML: a suite a file, that passes only where the agreement does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <pugixml.hpp>

#include "reports/utopia.hpp"
#include "support/cases.hpp"

namespace placet {
namespace {

using testing::HasSubstr;

/// What xmllint says of a report that does not keep docs/formats/junit.xsd; empty if it does.
std::string faults_of(const std::string& report) {
  const ScratchFolder folder;
  folder.write("report.xml", report);
  const ProgramRun run = run_program(
      "xmllint", {"--noout", "--schema", std::string(PLACET_SOURCE_DIR) + "/docs/formats/junit.xsd", "report.xml"},
      folder.path());
  return run.exit_code == 0 ? "" : run.err;
}

class JUnit : public testing::Test {
 protected:
  pugi::xml_node suites_of(const std::vector<std::string>& files) {
    const std::string report = utopia.check("junit", files).out;
    EXPECT_EQ(faults_of(report), "");
    EXPECT_TRUE(document.load_string(report.c_str()));
    return document.child("testsuites");
  }

  static pugi::xml_node case_of(const pugi::xml_node& suite, const std::string& name) {
    return suite.find_child([&](const pugi::xml_node& child) {
      return std::string_view(child.attribute("name").value()).starts_with(name);
    });
  }

  UtopiaFolder utopia;
  pugi::xml_document document;
};

TEST(JUnitSchema, RefusesWhatIsNoReport) {
  EXPECT_NE(faults_of("<testsuites/>"), "");
  EXPECT_NE(faults_of("<testsuite name=\"a\"/>"), "");
}

TEST_F(JUnit, TellsBrokenFromUndecidedFromOwed) {
  const pugi::xml_node suite = suites_of({"agreement.xml"}).child("testsuite");
  EXPECT_STREQ(case_of(suite, "utopia.consent").child("failure").attribute("type").value(), "violated");
  EXPECT_STREQ(case_of(suite, "utopia.written").child("error").attribute("type").value(), "needs-facts");
  EXPECT_THAT(case_of(suite, "utopia.registration").child("skipped").attribute("message").value(),
              HasSubstr("still to do"));
  EXPECT_FALSE(case_of(suite, "utopia.competence").first_child());
  EXPECT_FALSE(case_of(suite, "utopia.later")) << "it is not in force";
}

TEST_F(JUnit, BeginsEachSuiteWithTheVerdict) {
  utopia.add_agreement("other.xml", "FR", "");
  const pugi::xml_node suites = suites_of({"agreement.xml", "other.xml"});
  const pugi::xml_node first = suites.first_child();
  EXPECT_STREQ(first.child("testcase").attribute("name").value(), "verdict");
  EXPECT_STREQ(first.child("testcase").child("failure").attribute("type").value(), "non-compliant");
  EXPECT_STREQ(first.next_sibling().child("testcase").child("skipped").attribute("message").value(), "not governed");
}

TEST_F(JUnit, CountsWhatItHolds) {
  utopia.add_broken("broken.xml");
  const pugi::xml_node suites = suites_of({"agreement.xml", "broken.xml", "nowhere.xml"});
  for (const auto& [count, element] :
       {std::pair{"tests", "testcase"}, {"failures", "failure"}, {"errors", "error"}, {"skipped", "skipped"}}) {
    const auto counted = suites.select_nodes((std::string("//") + element).c_str()).size();
    EXPECT_EQ(suites.attribute(count).as_uint(), counted) << count;
  }
}

TEST_F(JUnit, ShowsFilesThatCannotBeRead) {
  utopia.add_broken("broken.xml");
  const pugi::xml_node suites = suites_of({"broken.xml", "nowhere.xml"});
  const pugi::xml_node broken = suites.child("testsuite");
  EXPECT_STREQ(broken.attribute("name").value(), "broken.xml");
  EXPECT_THAT(broken.child("testcase").child("error").text().get(), HasSubstr("broken.xml:2"));
  EXPECT_THAT(broken.next_sibling().child("testcase").child("error").attribute("message").value(),
              HasSubstr("nowhere.xml"));
}

TEST(ShippedCases, KeepTheSchemaOfJUnit) {
  std::vector<std::string> arguments{"check", "--today", "2026-01-01", "--format", "junit"};
  for (const std::string& folder : all_cases()) arguments.push_back(folder + "/agreement.xml");
  const std::string report = run_placet(arguments, PLACET_SOURCE_DIR).out;
  EXPECT_EQ(faults_of(report), "");
}

}  // namespace
}  // namespace placet
