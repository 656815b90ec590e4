// SPDX-License-Identifier: Apache-2.0
// Whatever a stranger gives to read ends in a located message, or is read. In one process, so that there can be
// thousands; tests/hostile/program_test.cpp gives the program some of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "hostile/corpus.hpp"
#include "hostile/plain.hpp"
#include "hostile/rules.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/render.hpp"
#include "placet/grammar/parse.hpp"
#include "support/run_program.hpp"

namespace placet::hostile {
namespace {

using testing::IsEmpty;
using testing::Not;

struct Reading {
  SourceMap sources;
  std::vector<Diagnostic> diagnostics;
};

Reading reading_of(std::string bytes, const std::string& path = "a.xml") {
  Reading reading;
  const FileId file = reading.sources.add(path, std::move(bytes));
  reading.diagnostics = read_agreement(file, reading.sources, utopian_rulebook()).diagnostics();
  return reading;
}

/// What keeps a message from being one that can be shown and followed; empty if nothing does.
std::string fault_of_message(const Diagnostic& diagnostic, const SourceMap& sources, std::string_view folder) {
  const Place place = sources.locate(diagnostic.span);
  if (!place.path.starts_with(folder)) return "it is of another file: " + std::string(place.path);
  if (place.line == 0 || place.column == 0) return "it has no place";
  if (diagnostic.message.empty()) return "it says nothing";
  const std::string shown = render_diagnostic(diagnostic, sources);
  if (!is_plain(shown)) return "it cannot be shown as it is: " + shown;
  if (shown.size() > 2000) return "it is too long: " + std::to_string(shown.size());
  return {};
}

std::string fault_of_refusal(const Reading& reading, std::string_view folder) {
  if (reading.diagnostics.empty()) return "it was taken";
  for (const Diagnostic& diagnostic : reading.diagnostics) {
    const std::string fault = fault_of_message(diagnostic, reading.sources, folder);
    if (!fault.empty()) return fault;
  }
  return {};
}

std::vector<std::string> not_refused(const Inputs& inputs) {
  std::vector<std::string> wrong;
  for (const Input& input : inputs) {
    const std::string fault = fault_of_refusal(reading_of(input.bytes), "a.xml");
    if (!fault.empty()) wrong.push_back(input.name + ": " + fault);
  }
  return wrong;
}

TEST(HostileCorpus, HoldsHundredsOfInputsThatDiffer) {
  std::set<std::string> names, texts;
  const Inputs agreements = bad_agreements(), rule_files = bad_rule_files();
  for (const Inputs* inputs : {&agreements, &rule_files}) {
    names.clear();
    for (const Input& input : *inputs) {
      EXPECT_TRUE(names.insert(input.name).second) << input.name;
      EXPECT_TRUE(texts.insert(input.bytes).second) << input.name;
    }
  }
  EXPECT_GE(agreements.size() + rule_files.size(), 300U);
}

TEST(HostileAgreements, AreRefusedWithAPlaceAndAMessageThatCanBeShown) {
  EXPECT_THAT(not_refused(bad_agreements()), IsEmpty());
}

TEST(HostileAgreements, AreRefusedWhereverTheyAreCutOff) {
  for (const std::string name :
       {"russia/1992-khabarovsk-heilongjiang", "china/1985-shandong-bavaria", "india/1961-west-bengal-ford"}) {
    const std::string whole = read_text(PLACET_SOURCE_DIR "/cases/" + name + "/agreement.xml");
    const std::size_t end = whole.rfind('>') + 1;
    ASSERT_GT(end, 500U) << name;
    for (std::size_t size = 0; size < end; ++size) {
      const std::string fault = fault_of_refusal(reading_of(whole.substr(0, size)), "a.xml");
      ASSERT_EQ(fault, "") << name << " cut off after " << size << " bytes";
    }
  }
}

TEST(HostileAgreements, ThatAreOddAndGoodAreJudged) {
  const Evaluator evaluator(utopian_rulebook());
  for (const Input& input : odd_agreements()) {
    SourceMap sources;
    const FileId file = sources.add("a.xml", input.bytes);
    const auto facts = read_agreement(file, sources, utopian_rulebook());
    for (const Diagnostic& diagnostic : facts.diagnostics()) ADD_FAILURE() << input.name << ": " << diagnostic.message;
    if (!facts) continue;
    const Dates dates{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}, {}};
    const Assessment assessment = evaluator.evaluate(*facts, dates);
    EXPECT_TRUE(is_plain(render_text({*facts, assessment, sources, "0", "", ""}, {}))) << input.name;
  }
}

TEST(HostileRuleFiles, AreRefusedWithAPlaceAndAMessageThatCanBeShown) {
  std::vector<std::string> wrong;
  for (const Input& input : bad_rule_files()) {
    Reading reading;
    reading.diagnostics = faults_of_rules(input.bytes, reading.sources);
    const std::string fault = fault_of_refusal(reading, "utopia/");
    if (!fault.empty()) wrong.push_back(input.name + ": " + fault);
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(HostileRuleFiles, EndInAMessageWhereverTheyAreCutOff) {
  const std::string whole = read_text(PLACET_SOURCE_DIR "/tests/property/utopia.norm");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    SourceMap sources;
    const ParsedFile parsed = parse_rules(sources.add("x.norm", whole.substr(0, size)), sources);
    for (const Diagnostic& diagnostic : parsed.diagnostics) {
      ASSERT_EQ(fault_of_message(diagnostic, sources, "x.norm"), "") << size;
    }
  }
}

}  // namespace
}  // namespace placet::hostile
