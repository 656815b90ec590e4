// SPDX-License-Identifier: Apache-2.0
//
// Where a vocabulary says that things stand, and the shape of the documents that follows.
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "placet/model/document_shape.hpp"
#include "placet/model/xml_path.hpp"
#include "unit/agreement/reading.hpp"

namespace placet {
namespace {

TEST(XmlPlace, NamesElementsTestsAndAnAttribute) {
  const std::optional<XmlPlace> place = parse_xml_place("events/event[@name='talks'][not(@for)]/@on");
  ASSERT_TRUE(place);
  const XmlPath& path = place->alternatives.at(0);
  EXPECT_EQ(path.steps.at(0).element, "events");
  EXPECT_EQ(path.steps.at(1).tests.at(0), (XmlTest{"name", "talks", false}));
  EXPECT_EQ(path.steps.at(1).tests.at(1), (XmlTest{"for", "", true}));
  EXPECT_EQ(path.attribute, "on");
}

TEST(XmlPlace, HasAlternativesTextAndCurrency) {
  EXPECT_EQ(parse_xml_place("@of|@by")->alternatives.size(), 2U);
  EXPECT_TRUE(parse_xml_place(".")->alternatives.at(0).steps.empty());
  EXPECT_EQ(parse_xml_place("@amount @currency")->currency, "currency");
}

TEST(XmlPlace, IsRefusedWhereItIsNoPath) {
  for (const char* at : {"", "@", "a//b", "a/", "@on/b", "a[@n=b]", "a[@n='b'", "a b", "@a @", "@a|@b @c", "|"}) {
    EXPECT_FALSE(parse_xml_place(at)) << at;
  }
}

/// What compiling a vocabulary with one field at `at` says.
std::string compiling(const std::string& type, const std::string& at) {
  try {
    vocabulary_of(
        "pack other \"Another vocabulary\"\nend\nentity agreement \"An agreement\" at \"agreement\"\n  field x is " +
        type + " at \"" + at + "\"\nend\n");
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "";
}

TEST(XmlPlace, IsCheckedWhenTheVocabularyIsCompiled) {
  EXPECT_EQ(compiling("text", "id/@x"), "");
  EXPECT_NE(compiling("text", "id//@x").find("P0131"), std::string::npos);
  EXPECT_NE(compiling("money", "@amount").find("P0131"), std::string::npos);
  EXPECT_NE(compiling("text", "@amount @currency").find("P0131"), std::string::npos);
}

TEST(DocumentShape, HoldsWhatAVocabularyDeclares) {
  const DocumentShape shape = shape_of(core_vocabulary());
  const ElementShape& agreement = shape.elements.at(0);
  EXPECT_EQ(agreement.name, "agreement");
  EXPECT_TRUE(agreement.attributes.contains("stage"));
  const ElementShape& event = shape.elements.at(agreement.children.at("event"));
  EXPECT_TRUE(event.entity.valid());
  EXPECT_GT(event.attributes.at("on").size(), 10U);
  const ElementShape& party = shape.elements.at(agreement.children.at("party"));
  const ElementShape& finance = shape.elements.at(agreement.children.at("finance"));
  EXPECT_NE(party.children.at("figure"), finance.children.at("figure"));
}

}  // namespace
}  // namespace placet
