// SPDX-License-Identifier: Apache-2.0
#include "engine/src/agreement/well_formed.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>

namespace placet {
namespace {

constexpr std::string_view sample = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- two regions -->
<agreement xmlns="urn:placet:agreement:1" id="a-1" stage='draft'>
  <title xml:lang="ru">Соглашение &amp; план &#x2014; &#8212;</title>
  <party id="primorye"><country>RU</country></party>
  <clause id="art-4"><![CDATA[The Parties open a <crossing>]]> &lt;1&gt;</clause><?note here?>
  <delegation sender="primorye" persons = "6"/>
</agreement>
<!-- end -->
)";

std::vector<Diagnostic> check(std::string_view text) {
  return check_well_formed(FileId{}, text);
}

/// The codes that are reported, with line and column: "P0301 2:5".
std::vector<std::string> reported(std::string text) {
  SourceMap sources;
  const FileId file = sources.add("a.xml", text);
  std::vector<std::string> found;
  for (const Diagnostic& d : check_well_formed(file, sources.text(file))) {
    const Place place = sources.locate(d.span);
    found.push_back(std::string(d.code.id) + " " + std::to_string(place.line) + ":" + std::to_string(place.column));
  }
  return found;
}

using Reported = std::vector<std::string>;

TEST(WellFormed, AcceptsAnOrdinaryDocument) {
  EXPECT_EQ(reported(std::string(sample)), Reported{});
  EXPECT_EQ(reported("\xEF\xBB\xBF<a/>"), Reported{});
}

TEST(WellFormed, RefusesWhatPugixmlWouldAccept) {
  EXPECT_EQ(reported("<a/>\n<b/>"), Reported{"P0301 2:1"});
  EXPECT_EQ(reported("<a/> x"), Reported{"P0301 1:6"});
  EXPECT_EQ(reported("<a x='1' x='2'/>"), Reported{"P0301 1:10"});
  EXPECT_EQ(reported("<a>&#0;</a>"), Reported{"P0301 1:4"});
  EXPECT_EQ(reported("<a>\xC0\xAF</a>"), Reported{"P0404 1:4"});
  EXPECT_EQ(reported("<a>\xED\xA0\x80</a>"), Reported{"P0404 1:4"});
}

TEST(WellFormed, RefusesABrokenCharacterWhereverItStands) {
  for (std::size_t at = 0; at < 100; ++at) {
    const std::string before(at, 'x'), after(40, 'y');
    const std::string column = "1:" + std::to_string(4 + at);
    EXPECT_EQ(reported("<a>" + before + "\x01" + after + "</a>"), Reported{"P0301 " + column});
    EXPECT_EQ(reported("<a>" + before + "\xC3" + after + "</a>"), Reported{"P0404 " + column});
    EXPECT_EQ(reported("<a>" + before + "Ж\n\t\r" + after + "</a>"), Reported{});
  }
}

TEST(WellFormed, RefusesASecondAttributeOfANameAmongMany) {
  std::string many = "<a";
  for (int i = 10; i < 50; ++i) many += " x" + std::to_string(i) + "='1'";
  EXPECT_EQ(reported(many + "/>"), Reported{});
  EXPECT_EQ(reported(many + " x11=''/>"), Reported{"P0301 1:324"});
  EXPECT_EQ(reported(many + " x49=''/>"), Reported{"P0301 1:324"});
}

TEST(WellFormed, RefusesBrokenStructure) {
  EXPECT_EQ(reported(""), Reported{"P0301 1:1"});
  EXPECT_EQ(reported("<a>"), Reported{"P0301 1:1"});
  EXPECT_EQ(reported("<a></b>"), Reported{"P0301 1:4"});
  EXPECT_EQ(reported("<a x=1/>"), Reported{"P0301 1:6"});
  EXPECT_EQ(reported("<a x='1'y='2'/>"), Reported{"P0301 1:9"});
  EXPECT_EQ(reported("<a x='<'/>"), Reported{"P0301 1:7"});
  EXPECT_EQ(reported("<a>]]></a>"), Reported{"P0301 1:4"});
  EXPECT_EQ(reported("<a>R & D</a>"), Reported{"P0301 1:6"});
  EXPECT_EQ(reported("<a><!-- x -- y --></a>"), Reported{"P0301 1:11"});
  EXPECT_EQ(reported(" <?xml version='1.0'?><a/>"), Reported{"P0301 1:2"});
  EXPECT_EQ(reported(std::string("<a>\0</a>", 8)), Reported{"P0301 1:4"});
  EXPECT_EQ(reported("<a>\x01</a>"), Reported{"P0301 1:4"});
  EXPECT_EQ(reported("<a>&#xFFFE;</a>"), Reported{"P0301 1:4"});
}

TEST(WellFormed, RefusesWhatCouldReachOutsideTheDocument) {
  EXPECT_EQ(reported("<!DOCTYPE a [<!ENTITY b 'c>'>]>\n<a>&b;</a>"), (Reported{"P0303 1:1", "P0303 2:4"}));
  EXPECT_EQ(reported("<a xmlns='http://www.w3.org/1999/xhtml'/>"), Reported{"P0304 1:4"});
  EXPECT_EQ(reported("<p:a/>"), Reported{"P0304 1:2"});
  EXPECT_EQ(reported("<a xmlns:p='urn:p' p:x='1'/>"), (Reported{"P0304 1:4", "P0304 1:20"}));
}

TEST(WellFormed, ReadsTheNamespaceOfAkomaNtoso) {
  EXPECT_EQ(reported("<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'/>"), Reported{});
}

TEST(WellFormed, RefusesOtherEncodings) {
  EXPECT_EQ(reported("<?xml version='1.0' encoding='windows-1251'?><a/>"), Reported{"P0302 1:30"});
  EXPECT_EQ(reported("<?xml version='1.1'?><a/>"), Reported{"P0302 1:15"});
  EXPECT_EQ(reported("<?xml version='1.0' encoding='utf-16'?><a/>"), Reported{"P0302 1:30"});
  EXPECT_TRUE(check_well_formed(FileId{}, "<?xml version='1.0' encoding='UTF-16'?><a/>", true).empty());
}

TEST(WellFormed, KeepsToItsBounds) {
  EXPECT_EQ(check(std::string(max_document_bytes + 1, ' ')).front().code, codes::input_too_large);
  std::string nested;
  for (std::size_t i = 0; i < max_depth; ++i) nested += "<a>";
  std::string closed;
  for (std::size_t i = 0; i < max_depth; ++i) closed += "</a>";
  EXPECT_TRUE(check(nested + closed).empty());
  EXPECT_EQ(check(nested + "<a/>" + closed).front().code, codes::nesting_too_deep);
  const std::string value(max_value_bytes, 'x');
  EXPECT_TRUE(check("<a x='" + value + "'>" + value + "</a>").empty());
  EXPECT_EQ(check("<a x='" + value + "x'/>").front().code, codes::string_too_long);
  EXPECT_EQ(check("<a>" + value + "x</a>").front().code, codes::string_too_long);
  EXPECT_EQ(check("<" + value + "x/>").front().code, codes::string_too_long);
}

TEST(WellFormed, ReportsAHundredFaultsAtMost) {
  std::string text = "<a>";
  for (int i = 0; i < 1000; ++i) text += "&x;";
  EXPECT_EQ(check(text + "</a>").size(), 100U);
}

TEST(WellFormed, ManyAttributesCostLittle) {
  std::string text = "<a";
  for (int i = 0; i < 50'000; ++i) text += " x" + std::to_string(i) + "=''";
  EXPECT_TRUE(check(text + "/>").empty());
}

TEST(WellFormed, RefusesEveryTruncation) {
  const std::size_t root_end = sample.rfind("</agreement>") + std::string_view("</agreement>").size();
  for (std::size_t size = 0; size < root_end; ++size) {
    EXPECT_FALSE(check(sample.substr(0, size)).empty()) << size;
  }
}

TEST(WellFormed, EndsOnRandomBytes) {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes(random() % 200, ' ');
    for (char& c : bytes) c = static_cast<char>(random() % 256);
    check(bytes);
    check("<a>" + bytes);
    check("<a " + bytes);
  }
}

std::string mutated(std::mt19937& random) {
  constexpr std::string_view alphabet = "<>&;/='\"!?-[]x: #\n\t.0A\x01\xC3\xA9";
  std::string text(sample);
  for (auto changes = 1 + random() % 3; changes > 0; --changes) {
    const std::size_t at = random() % text.size();
    switch (random() % 4) {
      case 0: text.erase(at, 1 + random() % 4); break;
      case 1: text.insert(at, 1, alphabet[random() % alphabet.size()]); break;
      case 2: text[at] = alphabet[random() % alphabet.size()]; break;
      default: text.insert(at, text.substr(random() % text.size(), random() % 30)); break;
    }
    if (text.empty()) text = "<";
  }
  return text;
}

/// The files that xmllint finds fault with, its standard error being "path:line: …".
std::set<std::string> refused_by_xmllint(const std::filesystem::path& folder) {
  const std::string command = "cd '" + folder.string() + "' && xmllint --noout *.xml 2>&1";
  std::FILE* pipe = popen(command.c_str(), "r");
  std::string output;
  char buffer[4096];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, n);
  EXPECT_LE(pclose(pipe) / 256, 9) << "xmllint did not run: " << output;
  std::set<std::string> refused;
  for (std::size_t at = 0; at < output.size(); at = output.find('\n', at) + 1) {
    const std::size_t end = output.find(".xml:", at);
    const std::size_t line_end = output.find('\n', at);
    if (end != std::string::npos && end < line_end) refused.insert(output.substr(at, end - at));
    if (line_end == std::string::npos) break;
  }
  return refused;
}

TEST(WellFormed, AgreesWithXmllintOnMutatedDocuments) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "placet-well-formed";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  std::mt19937 random(2005);
  std::vector<std::string> texts;
  for (int i = 0; i < 2000; ++i) {
    texts.push_back(mutated(random));
    std::ofstream(folder / ("m" + std::to_string(i) + ".xml"), std::ios::binary) << texts.back();
  }
  const std::set<std::string> refused = refused_by_xmllint(folder);
  int accepted = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::vector<Diagnostic> faults = check(texts[i]);
    const bool xmllint_refuses = refused.contains("m" + std::to_string(i));
    if (faults.empty()) {
      ++accepted;
      EXPECT_FALSE(xmllint_refuses) << texts[i];
    } else if (std::ranges::any_of(faults, [](const Diagnostic& d) { return d.code == codes::malformed_xml; })) {
      EXPECT_TRUE(xmllint_refuses) << faults.front().message << "\n" << texts[i];
    }
  }
  EXPECT_GT(accepted, 100);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace placet
