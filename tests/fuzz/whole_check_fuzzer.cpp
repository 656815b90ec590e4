// SPDX-License-Identifier: Apache-2.0
// Any agreement that can be read is judged, with its proof and without it, and reported in every format and language.
#include <chrono>
#include <string>

#include "cli/check_formats.hpp"
#include "fuzz/fuzz_target.hpp"
#include "fuzz/small_rules.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/read_agreement.hpp"

namespace placet {
namespace {

/// How a report is made; the size of the input chooses, so that an input has one way.
ReportOptions options_of(std::size_t size) {
  ReportOptions options;
  options.language = all_languages[size % all_languages.size()];
  options.all = size / 4 % 2 == 1;
  options.proof = size / 8 % 2 == 1;
  options.color = size / 16 % 2 == 1;
  return options;
}

}  // namespace
}  // namespace placet

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace placet;
  static const SmallRules& rules = utopian_rules();
  static const AgreementForm form(rules.rulebook);
  static const Evaluator evaluator(rules.rulebook);
  SourceMap sources = rules.sources;
  const FileId file = sources.add("fuzz.xml", std::string(data, data + size));
  const auto facts = read_agreement(file, sources, form);
  if (!facts) return 0;
  const Dates dates{std::chrono::sys_days{std::chrono::year{2026} / 3 / 10}, {}};
  const Assessment assessment = evaluator.evaluate(*facts, dates);
  must(evaluator.evaluate(*facts, dates, Proofs::LeftOut).verdict == assessment.verdict,
       "the verdict is the same without its proof");
  const CheckReports reports{{Report{*facts, assessment, sources, "0", "", ""}}, sources, "0", evaluator};
  for (const CheckFormat& format : check_formats()) {
    format.render(reports, options_of(size));
  }
  return 0;
}
