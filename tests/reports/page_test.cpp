// SPDX-License-Identifier: Apache-2.0
// The page about one agreement as text: whole, linked, and without a mark that the agreement put into it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <pugixml.hpp>
#include <set>

#include "reports/utopia.hpp"
#include "support/cases.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

/// What a page is made of.
struct Marks {
  std::set<std::string> elements, attributes, ids, targets;
  std::vector<std::string> faults;
};

void read(const pugi::xml_node& node, Marks& marks) {
  if (node.type() == pugi::node_element) marks.elements.insert(node.name());
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string name = attribute.name();
    const std::string value = attribute.value();
    marks.attributes.insert(name);
    if (name == "id" && !marks.ids.insert(value).second) marks.faults.push_back("two are called " + value);
    if (name == "href" && value.starts_with('#')) marks.targets.insert(value.substr(1));
    if (name == "href" && !value.starts_with('#') && !value.starts_with("http")) marks.faults.push_back(value);
  }
  for (const pugi::xml_node& child : node.children()) read(child, marks);
}

Marks marks_of(const std::string& page) {
  Marks marks;
  pugi::xml_document document;
  const auto result = document.load_string(page.c_str(), pugi::parse_default | pugi::parse_doctype);
  if (!result) marks.faults.push_back(std::string("not well-formed: ") + result.description());
  read(document, marks);
  for (const std::string& target : marks.targets) {
    if (!marks.ids.contains(target)) marks.faults.push_back("nothing is called " + target);
  }
  return marks;
}

TEST(Page, HasNoMarkOfTheAgreement) {
  const UtopiaFolder utopia;
  const std::string page = utopia.check_with({"--format", "html", "--all", "agreement.xml"}).out;
  const Marks marks = marks_of(page);
  EXPECT_THAT(marks.faults, IsEmpty());
  for (const std::string element : {"script", "img", "b", "i", "Foreign", "both", "urgent"}) {
    EXPECT_FALSE(marks.elements.contains(element)) << element;
  }
  for (const std::string attribute : {"onclick", "onerror", "src"}) {
    EXPECT_FALSE(marks.attributes.contains(attribute)) << attribute;
  }
  EXPECT_THAT(page, HasSubstr("Friendship &lt;script&gt;alert(1)&lt;/script&gt; &amp; | trade *"));
}

TEST(Page, NeedsNothingFromElsewhere) {
  const UtopiaFolder utopia;
  const std::string page = utopia.check("html").out;
  const Marks marks = marks_of(page);
  EXPECT_FALSE(marks.elements.contains("link"));
  EXPECT_THAT(page, Not(HasSubstr("@import")));
  EXPECT_THAT(page, Not(HasSubstr("url(")));
}

TEST(Page, TellsWhatADecisionRestsOn) {
  const UtopiaFolder utopia;
  const Marks marks = marks_of(utopia.check("html").out);
  EXPECT_THAT(marks.ids, IsSupersetOf({"overview", "country-utopia", "steps", "agreement", "finding-1", "line-18"}));
  EXPECT_THAT(marks.elements, IsSupersetOf({"table", "blockquote", "details", "svg", "mark"}));
  EXPECT_TRUE(marks.targets.contains("line-18")) << "the line of the clearance";
}

TEST(Page, IsOfOneAgreement) {
  const UtopiaFolder utopia;
  utopia.add_agreement("other.xml", "KZ", "");
  const ProgramRun run = utopia.check("html", {"agreement.xml", "other.xml"});
  EXPECT_EQ(run.exit_code, 64);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("tells of one agreement"));
}

TEST(Page, IsNotWrittenOfAFileThatCannotBeRead) {
  const UtopiaFolder utopia;
  utopia.add_broken("broken.xml");
  const ProgramRun run = utopia.check_with({"--format", "html", "--out", "page.html", "broken.xml"});
  EXPECT_EQ(run.exit_code, 65);
  EXPECT_FALSE(std::filesystem::exists(utopia.folder.path() / "page.html"));
}

class CasePages : public testing::TestWithParam<std::string> {};

TEST_P(CasePages, AreWholeAndLinked) {
  const ProgramRun run = check_case(GetParam(), {"--format", "html"});
  EXPECT_LT(run.exit_code, 64) << run.err;
  const Marks marks = marks_of(run.out);
  EXPECT_THAT(marks.faults, IsEmpty());
  EXPECT_FALSE(marks.elements.contains("script"));
}

INSTANTIATE_TEST_SUITE_P(Shipped, CasePages, testing::ValuesIn(all_cases()), [](const auto& of) {
  std::string name = of.param;
  std::ranges::replace_if(
      name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(CasePages);

}  // namespace
}  // namespace placet
