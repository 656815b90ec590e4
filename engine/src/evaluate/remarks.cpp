// SPDX-License-Identifier: Apache-2.0
#include "evaluate/remarks.hpp"

#include <algorithm>

namespace placet {
namespace {

bool open_or_broken(Status status) {
  switch (status) {
    case Status::Violated:
    case Status::BreachedCureOpen:
    case Status::Outstanding:
    case Status::Conflict:
    case Status::Contested:
    case Status::NeedsFacts:
    case Status::NeedsJudgement:
    case Status::NeedsLaw: return true;
    case Status::Satisfied:
    case Status::Cured:
    case Status::Excused:
    case Status::NotApplicable:
    case Status::NotInForce:
    case Status::Pending:
    case Status::Defeated:
    case Status::CannotBeViolated: break;
  }
  return false;
}

std::string_view rule_named(const Setting& setting, MemberId accepted) {
  const FieldFacts& rule = setting.facts.field(accepted, setting.rulebook.known.accepted_rule);
  if (rule.presence != Presence::Stated) return {};
  return setting.facts.text(std::get<Code>(rule.statements.front().value).symbol);
}

bool accepts_bearer(const Setting& setting, MemberId accepted, const std::optional<Bound>& bearer) {
  const FieldId field = setting.rulebook.known.accepted_for;
  if (!field.valid()) return true;
  const FieldFacts& stated = setting.facts.field(accepted, field);
  if (stated.presence != Presence::Stated) return true;
  return std::ranges::any_of(stated.statements, [&](const Statement& statement) {
    const auto* reference = std::get_if<Reference>(&statement.value);
    return reference != nullptr && bearer == Bound{reference->member};
  });
}

std::optional<Remark::Kind> kind_of(const Finding& finding, const Rule& rule, bool of_authority) {
  if (!open_or_broken(finding.status)) return std::nullopt;
  const bool owed = finding.status == Status::Violated || finding.status == Status::Outstanding;
  if (of_authority) return owed ? std::optional(Remark::Kind::AuthorityDuty) : std::nullopt;
  if (rule.strength == Strength::Binding) return std::nullopt;
  return finding.status == Status::Violated ? Remark::Kind::GuidanceNotMet : Remark::Kind::GuidanceOpen;
}

}  // namespace

void add_remarks(JurisdictionAssessment& jurisdiction, const Setting& setting, std::vector<MemberId>& stale) {
  const Rulebook& rulebook = setting.rulebook;
  const EntityId accepted = rulebook.known.accepted;
  if (accepted.valid() && rulebook.known.accepted_rule.valid()) {
    for (const MemberId member : setting.facts.members(Facts::agreement(), accepted)) {
      for (Finding& finding : jurisdiction.findings) {
        const bool named = rulebook.text(rulebook[finding.rule].name) == rule_named(setting, member);
        if (!named || !open_or_broken(finding.status) || !accepts_bearer(setting, member, finding.bearer)) continue;
        finding.accepted_by = member;
        std::erase(stale, member);
      }
    }
  }
  for (std::uint32_t i = 0; i < jurisdiction.findings.size(); ++i) {
    const Finding& finding = jurisdiction.findings[i];
    const auto kind = kind_of(finding, rulebook[finding.rule], !finding.bearer.has_value());
    if (kind) jurisdiction.remarks.push_back({*kind, finding.rule, i, {}, {}});
  }
}

std::vector<Remark> general_remarks(const Setting& setting, const std::vector<MemberId>& stale) {
  std::vector<Remark> result;
  const auto& known = setting.rulebook.known;
  const FieldFacts* stage =
      known.agreement_stage.valid() ? &setting.facts.field(Facts::agreement(), known.agreement_stage) : nullptr;
  const bool draft = stage != nullptr && stage->presence == Presence::Stated &&
                     setting.facts.text(std::get<Code>(stage->statements.front().value).symbol) == "draft";
  if (setting.case_date_presumed)
    result.push_back({Remark::Kind::PresumedDate, {}, std::nullopt, known.agreement_signature, {}});
  for (const FieldId event :
       {known.agreement_signature, known.agreement_entry_into_force, known.agreement_termination}) {
    if (!draft || !event.valid()) continue;
    const FieldFacts& stated = setting.facts.field(Facts::agreement(), event);
    if (stated.presence != Presence::Stated) continue;
    if (std::get<DayRange>(stated.statements.front().value).last <= setting.dates.today) {
      result.push_back({Remark::Kind::EventTakenAsHappened, {}, std::nullopt, event, {}});
    }
  }
  for (const MemberId member : stale) result.push_back({Remark::Kind::StaleAcceptance, {}, std::nullopt, {}, member});
  return result;
}

}  // namespace placet
