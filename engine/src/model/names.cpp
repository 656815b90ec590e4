// SPDX-License-Identifier: Apache-2.0
// The words of the JSON for what an assessment can be; each is written here and nowhere else.
#include "placet/model/assessment.hpp"

namespace placet {

std::string_view status_name(Status status) {
  switch (status) {
    case Status::Satisfied: return "satisfied";
    case Status::Violated: return "violated";
    case Status::Cured: return "cured";
    case Status::BreachedCureOpen: return "breached-cure-open";
    case Status::Outstanding: return "outstanding";
    case Status::Excused: return "excused";
    case Status::NotApplicable: return "not-applicable";
    case Status::NotInForce: return "not-in-force";
    case Status::Pending: return "pending";
    case Status::Defeated: return "defeated";
    case Status::Conflict: return "conflict";
    case Status::Contested: return "contested";
    case Status::NeedsFacts: return "needs-facts";
    case Status::NeedsJudgement: return "needs-judgement";
    case Status::NeedsLaw: return "needs-law";
    case Status::CannotBeViolated: return "cannot-be-violated";
  }
  return {};
}

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::NotGoverned: return "not-governed";
    case Verdict::Compliant: return "compliant";
    case Verdict::Conditional: return "conditional";
    case Verdict::Indeterminate: return "indeterminate";
    case Verdict::NonCompliant: return "non-compliant";
  }
  return {};
}

std::string_view effect_name(EffectKind kind) {
  switch (kind) {
    case EffectKind::NoneStated: return "none-stated";
    case EffectKind::NotKnown: return "not-known";
    case EffectKind::NotRegistered: return "not-registered";
    case EffectKind::NotEnforceable: return "not-enforceable";
    case EffectKind::NotInOperation: return "not-in-operation";
    case EffectKind::Suspended: return "suspended";
    case EffectKind::MayBeSuspended: return "may-be-suspended";
    case EffectKind::MayBeVaried: return "may-be-varied";
    case EffectKind::MayBeTerminated: return "may-be-terminated";
    case EffectKind::MayBeAnnulled: return "may-be-annulled";
    case EffectKind::MustBeTerminated: return "must-be-terminated";
    case EffectKind::DoesNotEnterIntoForce: return "does-not-enter-into-force";
    case EffectKind::NoLegalForce: return "no-legal-force";
    case EffectKind::Void: return "void";
    case EffectKind::VoidFromStart: return "void-from-start";
    case EffectKind::Liable: return "liable";
  }
  return {};
}

std::string_view evidence_name(Evidence evidence) {
  switch (evidence) {
    case Evidence::Unverified: return "unverified";
    case Evidence::Reported: return "reported";
    case Evidence::Verified: return "verified";
  }
  return {};
}

std::string_view strength_name(Strength strength) {
  switch (strength) {
    case Strength::Practice: return "practice";
    case Strength::Guidance: return "guidance";
    case Strength::Binding: return "binding";
  }
  return {};
}

std::string_view because_name(Because because) {
  switch (because) {
    case Because::Violated: return "violated";
    case Because::Conflict: return "conflict";
    case Because::Contested: return "contested";
    case Because::Judgement: return "judgement";
    case Because::Facts: return "facts";
    case Because::Law: return "law";
    case Because::UnlistedMembers: return "unlisted-members";
    case Because::UnverifiedSource: return "unverified-source";
    case Because::CureOpen: return "cure-open";
    case Because::Outstanding: return "outstanding";
    case Because::Remarks: return "remarks";
    case Because::Gap: return "gap";
    case Because::NoRuleInScope: return "no-rule-in-scope";
  }
  return {};
}

}  // namespace placet
