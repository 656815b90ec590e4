// SPDX-License-Identifier: Apache-2.0
#include "unit/evaluate/judged.hpp"

#include <chrono>
#include <stdexcept>

#include "placet/engine/evaluate.hpp"
#include "placet/engine/read_agreement.hpp"
#include "unit/render/explained.hpp"

namespace placet {
namespace {

std::string rule_of(std::string_view condition) {
  return R"(
rule utopia.it "What is tested"
  source utopia.law at "art. 1" verified by reader on 1 May 2004
  in force from 2000
  agreement must ensure that )" +
         std::string(condition) + R"(
  otherwise agreement is void
end
)";
}

std::string agreement_of(std::string_view parts) {
  return R"(<agreement id="a" stage="signed" record="complete">
<party id="home"><country>RU</country><level>region</level></party>
)" + std::string(parts) +
         "</agreement>\n";
}

std::string status_under(std::string_view rules, std::string_view parts) {
  Utopia of = utopia_with(rules);
  const FileId file = of.texts.add("a.xml", agreement_of(parts));
  const auto facts = read_agreement(file, of.texts, of.rulebook);
  for (const Diagnostic& wrong : facts.diagnostics()) throw std::runtime_error(render_diagnostic(wrong, of.texts));
  const Dates dates{std::chrono::sys_days{std::chrono::year{2005} / 5 / 1}, {}};
  const Assessment assessment = Evaluator(of.rulebook).evaluate(*facts, dates);
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      if (of.rulebook.text(of.rulebook[finding.rule].name) != "utopia.it") continue;
      const std::string status(status_name(finding.status));
      return finding.status == Status::Violated ? status + ' ' + std::string(evidence_name(finding.evidence)) : status;
    }
  }
  return "nothing";
}

}  // namespace

std::string judged(std::string_view condition, std::string_view agreement, std::string_view declared) {
  const std::string signature = R"(<event name="signature" on="2004-06-01"/>)";
  return status_under(std::string(declared) + rule_of(condition), signature + std::string(agreement));
}

std::string judged_without_signature(std::string_view condition, std::string_view agreement) {
  return status_under(rule_of(condition), agreement);
}

}  // namespace placet
