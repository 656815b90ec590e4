// SPDX-License-Identifier: Apache-2.0
#include "support/naive_report.hpp"

namespace placet::naive {

std::string bound_name(const Facts& facts, const Bound& bound) {
  if (const auto* member = std::get_if<MemberId>(&bound)) return facts.name_of(*member);
  if (const auto* value = std::get_if<BoundValue>(&bound)) {
    const Statement& statement = facts.field(value->owner, value->field).statements[value->index];
    return std::string(facts.text(std::get<Code>(statement.value).symbol));
  }
  const auto& unlisted = std::get<Unlisted>(bound);
  return "unlisted " + std::to_string(unlisted.entity.index) + "." + std::to_string(unlisted.field.index);
}

std::string instance_name(const Facts& facts, PackId pack, RuleId rule, const Binding& binding) {
  const Rulebook& book = facts.rulebook();
  std::string name(book.text(book[pack].name));
  name += " " + std::string(book.text(book[rule].name)) + "/" + std::to_string(book[rule].version);
  for (const Binder& binder : book[rule].readings.front().for_every) {
    if (binder.slot.index >= binding.size()) continue;
    name += " " + std::string(book.text(binder.variable)) + "=" + bound_name(facts, binding[binder.slot.index]);
  }
  return name;
}

Report report_of(const Assessment& assessment, const Facts& facts) {
  const Rulebook& book = facts.rulebook();
  Report report;
  report.verdict = assessment.verdict;
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    report.jurisdictions[std::string(book.text(book[jurisdiction.pack].name))] = jurisdiction.verdict;
    for (const Finding& finding : jurisdiction.findings) {
      report.findings[instance_name(facts, jurisdiction.pack, finding.rule, finding.binding)] = finding.status;
    }
    for (const UnlistedFinding& unlisted : jurisdiction.unlisted) {
      for (const RuleId rule : unlisted.rules)
        report.unlisted.insert(instance_name(facts, jurisdiction.pack, rule, {}));
    }
  }
  return report;
}

std::string text_of(const Report& report) {
  std::string text = "verdict " + std::string(verdict_name(report.verdict)) + "\n";
  for (const auto& [pack, verdict] : report.jurisdictions)
    text += pack + " " + std::string(verdict_name(verdict)) + "\n";
  for (const auto& [name, status] : report.findings) text += name + ": " + std::string(status_name(status)) + "\n";
  for (const std::string& name : report.unlisted) text += name + " for members not listed\n";
  return text;
}

}  // namespace placet::naive
