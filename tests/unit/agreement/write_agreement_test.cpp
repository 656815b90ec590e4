// SPDX-License-Identifier: Apache-2.0
// What was read is written so that it is read again as it was.
#include "placet/engine/write_agreement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "placet/engine/akoma_ntoso.hpp"
#include "placet/engine/read_agreement.hpp"
#include "placet/grammar/compile.hpp"
#include "unit/agreement/reading.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

std::string text_of_file(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::vector<fs::path> files_below(const char* folder, std::string_view extension) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(PLACET_SOURCE_DIR) / folder)) {
    if (entry.path().extension() == extension) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

/// All that the facts say, without places: one line for each member, field and value.
std::string told(const Facts& facts) {
  std::string text;
  const Rulebook& book = facts.rulebook();
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    for (const FieldId field : book[facts.member({i}).entity].fields) {
      const FieldFacts& of = facts.field({i}, field);
      if (of.presence == Presence::NotStated) continue;
      text += facts.name_of({i}) + " " + std::string(book.text(book[field].name)) + " " +
              std::to_string(static_cast<int>(of.presence));
      std::vector<std::string> values;
      for (const Statement& s : of.statements) {
        std::string value = said_value(facts, s.value) + "/" + std::string(facts.text(s.holder)) + "/" +
                            std::string(facts.text(s.language)) + "/" + std::string(facts.text(s.words)) + "/" +
                            std::to_string(static_cast<int>(s.assurance));
        for (const Symbol entry : s.entries) value += "/" + std::string(facts.text(entry));
        values.push_back(std::move(value));
      }
      for (const std::string& value : values) text += " " + value;
      text += "\n";
    }
  }
  for (const std::string& name : facts.completeness.open) text += "open " + name + "\n";
  for (const std::string& name : facts.completeness.complete) text += "complete " + name + "\n";
  return text + (facts.completeness.record_complete ? "complete\n" : "open\n");
}

std::string read_and_told(const std::string& xml, const Rulebook& rulebook, std::string& written) {
  SourceMap sources;
  const Checked<Facts> read = read_agreement(sources.add("a.xml", xml), sources, rulebook);
  if (!read) return render_diagnostic(read.diagnostics().front(), sources) + xml;
  written = write_agreement(*read);
  return told(*read);
}

/// What is told of `xml` after it went through Akoma Ntoso.
std::string told_through_akoma_ntoso(const std::string& xml, const Rulebook& rulebook) {
  SourceMap sources;
  const Checked<Facts> read = read_agreement(sources.add("a.xml", xml), sources, rulebook);
  std::string written;
  return read ? read_and_told(write_akoma_ntoso(*read), rulebook, written) : "";
}

void expect_read_again(const std::string& xml, const Rulebook& rulebook) {
  std::string written, again;
  const std::string first = read_and_told(xml, rulebook, written);
  EXPECT_EQ(read_and_told(written, rulebook, again), first) << written;
  EXPECT_EQ(again, written);
  EXPECT_EQ(told_through_akoma_ntoso(xml, rulebook), first);
}

TEST(WriteAgreement, KeepsEveryFactOfTheRealAgreementsAndSamples) {
  SourceMap texts;
  std::vector<FileId> files;
  for (const fs::path& path : files_below("rules", ".norm")) {
    files.push_back(texts.add(path.string(), text_of_file(path)));
  }
  const Checked<Rulebook> rulebook = compile(files, texts);
  ASSERT_TRUE(rulebook);
  std::size_t tried = 0;
  for (const char* folder : {"cases", "rules"}) {
    for (const fs::path& path : files_below(folder, ".xml")) {
      SCOPED_TRACE(path.string());
      expect_read_again(text_of_file(path), *rulebook);
      ++tried;
    }
  }
  EXPECT_GT(tried, 50U);
}

TEST(WriteAgreement, KeepsSilenceAbsenceAccountsAndEntries) {
  expect_read_again(R"(<agreement id="a" stage="signed" record="partial" complete="step">
  <binding unknown="yes"/>
  <party id="x" unknown="unit"><country>RU</country><level by="A">region</level><level by="B">body</level></party>
  <party id="y"><country>CN</country><owned-by share="51">state</owned-by></party>
  <subject entry="utopia.matters 17">trade</subject>
  <subject words="lighthouses">other</subject>
  <event name="signature" on="2005"/>
  <event name="ratification" absent="yes"/>
  <event name="talks" on="2004-02-01/2004-03-01" for="x"/>
  <meeting absent="yes"/>
  <delegation sender="x" persons="5/.." unknown="days" departs="2005-01-02">
    <stop country="CN" days="P1M2D"/><stop country="MN" days="3"/>
    <stop country="KZ" days="P1W/P1M"/><stop country="JP" days="2/.."/>
  </delegation>
  <finance id="f" kind="loan" lender="y" amount="12.5" currency="INR" evidence="reported"/>
  <step act="consent" of="utopia.ministry" for="x y" on="2005-02-01"><condition met="no">a &amp; b</condition></step>
</agreement>)",
                    core_vocabulary());
}

TEST(WriteAgreement, FollowsTheVocabularyOfAnotherFormat) {
  const Rulebook other = vocabulary_of(R"(pack forms "Licences"
  jurisdiction NO
end
entity agreement "A licence" at "file/licence"
  field id is text at "@number"
  field signature is date at "granted/@day"
end
entity party of agreement "A holder" at "holders/holder"
  field id is text at "@key"
  field country is country at "seat"
end
)");
  expect_read_again(R"(<file><licence number="7"><granted day="2020-05-01"/><holders>
<holder key="olga"><seat>NO</seat></holder><holder key="kari"><seat>SE</seat></holder></holders></licence></file>)",
                    other);
}

}  // namespace
}  // namespace placet
