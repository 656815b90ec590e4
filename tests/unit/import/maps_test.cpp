// SPDX-License-Identifier: Apache-2.0
// Maps: how they are read, and what they make of a row.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/import/filled_agreement.hpp"

namespace placet::import {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Checked<RegisterMap> read(std::string text) {
  SourceMap texts;
  return read_map(texts.add("map.json", std::move(text)), texts);
}

/// What is wrong with a map: "line:column message; help".
std::vector<std::string> faults_of(std::string text) {
  SourceMap texts;
  const auto map = read_map(texts.add("map.json", std::move(text)), texts);
  std::vector<std::string> faults;
  for (const Diagnostic& fault : map.diagnostics()) {
    const Place place = texts.locate(fault.span);
    faults.push_back(std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' + fault.message +
                     (fault.help.empty() ? "" : "; " + fault.help));
  }
  return faults;
}

/// A register of the columns `a` and `b`, and a map of the form placet-map/1 with `parts`.
class Filled : public testing::Test {
 protected:
  std::string agreement_of(const std::string& row, const std::string& parts) {
    const auto map = read("{\"schema\": \"placet-map/1\",\n" + parts + "}");
    EXPECT_TRUE(map);
    if (!map) return {};
    SourceMap texts;
    CsvReader reader(texts.add("a.csv", row), texts, ',');
    const Columns columns{{"a", 0}, {"b", 1}};
    const Defaults defaults{{"step", "outcome"}};
    const FilledAgreement filled = AgreementFiller(*map, columns, defaults).filled(*reader.next(), 7);
    for (const Diagnostic& word : filled.not_in_tables) unknown_words.push_back(word.message);
    return filled.xml;
  }

  std::vector<std::string> unknown_words;
};

TEST_F(Filled, HoldsTheWordsOfTheRowEscaped) {
  EXPECT_EQ(agreement_of("\"<&\"\">\",b", R"("agreement": {"@id": "{b}{row}", "title": "“{a}”"})"),
            "  <agreement id=\"b7\">\n    <title>“&lt;&amp;&quot;&gt;”</title>\n  </agreement>\n");
}

TEST_F(Filled, LeavesOutWhatTheRowDoesNotSay) {
  const std::string map = R"("agreement": {"@id": "x-{row}", "form": "twinning", "title": "{a} with {b}",
    "party": [{"@id": "p", "name": "{a}"}, {"@id": "q", "name": "{b}", "country": "RU"}],
    "event": {"@name": "signature", "@on": "{b}"}})";
  EXPECT_EQ(agreement_of("Tom & Co,2001", map),
            "  <agreement id=\"x-7\">\n    <form>twinning</form>\n    <title>Tom &amp; Co with 2001</title>\n"
            "    <party id=\"p\">\n      <name>Tom &amp; Co</name>\n    </party>\n"
            "    <party id=\"q\">\n      <name>2001</name>\n      <country>RU</country>\n    </party>\n"
            "    <event name=\"signature\" on=\"2001\"/>\n  </agreement>\n");
  EXPECT_EQ(agreement_of(" A ,  ", map),
            "  <agreement id=\"x-7\">\n    <form>twinning</form>\n"
            "    <party id=\"p\">\n      <name>A</name>\n    </party>\n  </agreement>\n");
}

TEST_F(Filled, LeavesOutAnElementWhoseOwnTextIsNotSaid) {
  EXPECT_EQ(agreement_of("en,", R"("agreement": {"@id": "x", "title": {"@xml:lang": "{a}", ".": "{b}"}})"),
            "  <agreement id=\"x\"/>\n");
}

TEST_F(Filled, SaysOfAnAttributeWithADefaultThatItIsUnknown) {
  const std::string map = R"("agreement": {"@id": "x", "step": {"@act": "consent", "@on": "{a}", "@outcome": "{b}"}})";
  EXPECT_EQ(agreement_of("2001,refused", map),
            "  <agreement id=\"x\">\n    <step act=\"consent\" on=\"2001\" outcome=\"refused\"/>\n  </agreement>\n");
  EXPECT_EQ(agreement_of("2001,", map),
            "  <agreement id=\"x\">\n    <step act=\"consent\" on=\"2001\" unknown=\"outcome\"/>\n  </agreement>\n");
}

TEST_F(Filled, TakesCodesFromTablesAndTellsOfWordsThatTheyLack) {
  const std::string map = R"("agreement": {"@id": "x", "governing-law": "{a|countries}"},
    "tables": {"countries": {"China": "CN", "Atlantis": ""}})";
  EXPECT_EQ(agreement_of("China,", map),
            "  <agreement id=\"x\">\n    <governing-law>CN</governing-law>\n  </agreement>\n");
  EXPECT_EQ(agreement_of("Atlantis,", map), "  <agreement id=\"x\"/>\n");
  EXPECT_THAT(unknown_words, IsEmpty());
  EXPECT_EQ(agreement_of("Wales,", map), "  <agreement id=\"x\"/>\n");
  EXPECT_THAT(unknown_words, ElementsAre("`Wales` is not in the table `countries` and stays unknown"));
}

TEST(Maps, ThatAreBrokenAreToldOfAllAtOnce) {
  const std::string form = "; an element is a text, or an object of `@attributes`, elements and `.`, its text";
  EXPECT_THAT(faults_of(R"({"schema": "placet-map/1",
"agreement": {"title": 7, "form": "{open",
  "party": {"country": "{a|countrys}"}, "a b": "c", "name": {}},
"tables": {"countries": {"China": "CN"}}, "onyl": {}})"),
              ElementsAre("2:21 `title` is no element" + form,
                          "2:32 `{` is opened and not closed; a column is named as in {title}",
                          "3:21 the map has no table `countrys`; did you mean `countries`?",
                          "3:45 `a b` cannot be the name of an element or attribute" + form,
                          "3:58 `name` is no element" + form, "4:48 a map has no part `onyl`; did you mean `only`?"));
}

TEST(Maps, ThatAreNoneAreRefused) {
  const std::string form = "; a map is a JSON object of the form `placet-map/1`";
  EXPECT_THAT(faults_of("<map/>"), ElementsAre("1:1 this is no JSON" + form));
  EXPECT_THAT(faults_of("[]"), ElementsAre("1:1 this is no map of the form `placet-map/1`; begin with \"schema\": "
                                           "\"placet-map/1\""));
  EXPECT_THAT(faults_of("{\"schema\": \"placet-map/1\",\n\"agreement\": {\"party\": \"a\", \"party\": \"b\"}}"),
              ElementsAre("2:35 `party` stands here for the second time" + form));
}

}  // namespace
}  // namespace placet::import
