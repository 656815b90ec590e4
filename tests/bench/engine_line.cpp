// SPDX-License-Identifier: Apache-2.0
#include "bench/engine_line.hpp"

#include <stdexcept>

#include "placet/engine/plain_words.hpp"
#include "placet/model/source_map.hpp"

namespace placet::bench {

namespace {

constexpr Day today = std::chrono::sys_days{std::chrono::year{2027} / 1 / 1};

std::string_view id_of(const Facts& facts) {
  const auto& statements = facts.field(Facts::agreement(), facts.rulebook().known.agreement_id).statements;
  return statements.empty() ? std::string_view() : facts.text(std::get<Code>(statements.front().value).symbol);
}

}  // namespace

void EngineLines::line(std::string text, Proofs proofs, std::string& line) const {
  SourceMap texts;
  const auto facts = read_agreement(texts.add("d.xml", std::move(text)), texts, form_);
  if (!facts) throw std::runtime_error(render_diagnostic(facts.diagnostics().front(), texts));
  const Dates dates{today, std::nullopt};
  const Assessment assessment = evaluator_.evaluate(*facts, dates, proofs, Listed::WithoutQuestions);
  line.clear();
  line += id_of(*facts);
  line += '\t';
  line += verdict_name(assessment.verdict);
  line += '\t';
  RuleId last;
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      if (finding.status != Status::Violated || finding.rule == last) continue;
      last = finding.rule;
      const std::string_view name = rulebook_.text(rulebook_[finding.rule].name);
      line += name.substr(name.find('.') + 1);
      line += ' ';
    }
  }
  line += '\n';
}

}  // namespace placet::bench
