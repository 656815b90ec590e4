// SPDX-License-Identifier: Apache-2.0
//
// The pages of lints are tests: what a page shows first has what the page is about, what it shows second has not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "unit/grammar/lint/lint_text.hpp"

namespace placet {
namespace {

using testing::IsEmpty;
using testing::Not;

std::vector<std::string> examples_of(const DiagnosticCode& code) {
  std::stringstream page;
  page << std::ifstream(PLACET_SOURCE_DIR "/docs/diagnostics/" + std::string(code.id) + ".md").rdbuf();
  const std::string text = page.str();
  constexpr std::string_view fence = "```norm\n";
  std::vector<std::string> examples;
  for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at)) {
    at += fence.size();
    examples.push_back(text.substr(at, text.find("```", at) - at));
  }
  return examples;
}

class LintPages : public testing::TestWithParam<DiagnosticCode> {};

TEST_P(LintPages, ShowARuleWithTheFaultAndOneWithout) {
  const std::vector<std::string> examples = examples_of(GetParam());
  ASSERT_EQ(examples.size(), 2U);
  EXPECT_THAT(found(GetParam(), examples[0]), Not(IsEmpty())) << examples[0];
  EXPECT_THAT(found(GetParam(), examples[1]), IsEmpty()) << examples[1];
}

/// All but the lint that runs tests, for which grammar has no engine; `placet lint` itself is tested for it.
std::vector<DiagnosticCode> codes_of_grammar() {
  std::vector<DiagnosticCode> some(all_lint_codes().begin(), all_lint_codes().end());
  std::erase(some, codes::untested_outcome);
  return some;
}

INSTANTIATE_TEST_SUITE_P(Each, LintPages, testing::ValuesIn(codes_of_grammar()),
                         [](const auto& tested) { return std::string(tested.param.id); });

}  // namespace
}  // namespace placet
