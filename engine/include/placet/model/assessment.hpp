// SPDX-License-Identifier: Apache-2.0
//
// What an evaluation concludes: findings, verdicts, what must still be done, what must be asked, and
// the proof of it all (docs/language/meaning.md; the statuses and verdicts are those of
// docs/formats/placet-verdict-1.schema.json).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "placet/model/facts.hpp"
#include "placet/model/ids.hpp"
#include "placet/model/proof.hpp"
#include "placet/model/rulebook.hpp"

namespace placet {

enum class Status : std::uint8_t {
  Satisfied,
  Violated,
  Cured,
  BreachedCureOpen,
  Outstanding,
  Excused,
  NotApplicable,
  NotInForce,
  Pending,
  Defeated,
  Conflict,
  Contested,
  NeedsFacts,
  NeedsJudgement,
  NeedsLaw,
  CannotBeViolated
};
std::string_view status_name(Status status);  ///< "needs-facts"

/// From lightest to gravest.
enum class Verdict : std::uint8_t { NotGoverned, Compliant, Conditional, Indeterminate, NonCompliant };
std::string_view verdict_name(Verdict verdict);  ///< "non-compliant"

std::string_view effect_name(EffectKind kind);      ///< "void-from-start"
std::string_view evidence_name(Evidence evidence);  ///< "reported"
std::string_view strength_name(Strength strength);  ///< "binding"

/// Why the verdict is what it is, in the words of the JSON ("unlisted-members").
enum class Because : std::uint8_t {
  Violated,
  Conflict,
  Contested,
  Judgement,
  Facts,
  Law,
  UnlistedMembers,
  UnverifiedSource,
  CureOpen,
  Outstanding,
  Remarks,
  Gap,
  NoRuleInScope
};
std::string_view because_name(Because because);

/// The effect of a breach as it was reached.
struct Consequence {
  Effect effect;
  Binding binding;  ///< of the rule that states it
  RuleId rule;
  bool provisional = false;  ///< a cure is still open, or its condition is not known
  bool contested = false;    ///< readings differ; this is the lightest
};

/// A step that must still be taken.
struct Action {
  RuleId rule;
  Step step;
  Binding binding;  ///< in whose terms the step's object is said
  Bearer bearer;
  bool negated = false;           ///< a planned step that must be dropped
  std::optional<Day> not_before;  ///< the first day on which it counts, if there is one
  std::optional<Day> due;         ///< the last day on which it counts, if it is fixed
  bool alternative = false;       ///< one of several of which one suffices
};

/// A fact, judgement or collection that is not known.
struct AskedField {
  MemberId member;
  FieldId field;
  auto operator<=>(const AskedField&) const = default;
};
struct AskedStep {  ///< whether, when and with what outcome a step was taken
  Bound bearer;
  ActId act;
  AuthorityId authority;
  std::optional<Bound> object;  ///< a member or a subject; or
  FieldId event;                ///< an event of the agreement
  MemberId step;                ///< a stated step of which something is missing; else invalid
};
struct AskedJudgement {
  JudgementId judgement;
  std::optional<Bound> about;
};
struct AskedMembership {
  Bound subject;
  ListId list;
};  ///< which entry of a list a subject falls under
struct AskedMembers {
  Unlisted members;
};  ///< whether the record lists all
struct Question {
  std::variant<AskedField, AskedStep, AskedJudgement, AskedMembership, AskedMembers> about;
  std::vector<RuleId> rules;  ///< whose findings the answer can change; sorted
};

/// One result of a rule for one reading.
struct ReadingResult {
  std::string name, holder;
  Status status = Status::NotApplicable;
  std::optional<Consequence> consequence;
  std::optional<Consequence> liability;
  Evidence evidence = Evidence::Verified;
  bool cure_unknown = false;  ///< BreachedCureOpen: whether the cure was taken is not known
  GroundId ground;
};

struct Finding {
  RuleId rule;
  std::uint32_t reading = 0;    ///< whose bearer, sources and dates are shown
  Binding binding;              ///< the slots of the rule's `for every`, the agreement first
  std::optional<Bound> bearer;  ///< none if the bearer is an authority
  Status status = Status::NotApplicable;
  bool counts = false;                     ///< whether it takes part in the verdict
  bool cure_unknown = false;               ///< BreachedCureOpen: whether the cure was taken is not known
  Evidence evidence = Evidence::Verified;  ///< the weakest that the finding rests on
  std::optional<DayRange> law_day;         ///< none if the day of `as of` is absent
  std::optional<Consequence> consequence;  ///< of breaches
  std::optional<Consequence> liability;
  std::vector<Action> actions;
  std::optional<Day> due;                   ///< the latest day for what is owed, if it is fixed
  std::vector<RuleId> by;                   ///< Defeated, Conflict: the rules on the other side; sorted
  std::optional<std::uint32_t> excused_by;  ///< Excused: index into Reading::unless
  std::vector<ReadingResult> readings;      ///< Contested: each of them; else empty
  MemberId accepted_by;                     ///< the `accepted` member that names it, if there is one
  GroundId ground;                          ///< the root of its proof
};

/// A rule that may apply to members that the record does not list.
struct UnlistedFinding {
  Unlisted members;
  std::vector<RuleId> rules;  ///< sorted
};

/// A remark: something that changes no verdict but should be seen.
struct Remark {
  enum class Kind : std::uint8_t {
    GuidanceNotMet,
    GuidanceOpen,
    AuthorityDuty,
    StaleAcceptance,
    EventTakenAsHappened,
    ChangesLater,
    PresumedDate
  } kind;
  RuleId rule;                           ///< of the rule it comes from, if there is one
  std::optional<std::uint32_t> finding;  ///< index into the jurisdiction's findings
  FieldId field;                         ///< EventTakenAsHappened
  MemberId member;                       ///< StaleAcceptance
};

struct JurisdictionAssessment {
  PackId pack;
  Symbol country;  ///< invalid for an umbrella pack
  Verdict verdict = Verdict::NotGoverned;
  std::vector<Because> because;  ///< sorted
  std::vector<MemberId> parties;
  std::vector<Finding> findings;  ///< sorted by rule name, version, binding; those not applicable too
  std::vector<UnlistedFinding> unlisted;
  std::vector<Remark> remarks;
};

/// A party whose law is not covered.
struct Gap {
  Symbol country;  ///< a country without a rulebook, or
  MemberId party;  ///< a party whose country is not known
};

struct Dates {
  Day today;
  std::optional<Day> law_as_of;  ///< --law-as-of
};

/// The whole result. Made by an Evaluator only: a verdict without its grounds cannot be made.
class Assessment {
 public:
  Verdict verdict = Verdict::NotGoverned;
  std::vector<Because> because;  ///< sorted
  std::optional<Consequence> consequence, liability;
  Dates dates{};
  DayRange case_date;
  bool case_date_presumed = false;                    ///< today, as a draft states no day
  std::optional<DayRange> law_day;                    ///< none if rules use several
  bool abandoned = false;                             ///< findings say what would have been
  std::vector<JurisdictionAssessment> jurisdictions;  ///< by country code; umbrellas last
  std::vector<Gap> gaps;
  std::vector<Remark> remarks;      ///< about the agreement itself
  std::vector<Action> actions;      ///< of binding rules, by due day (those without one last), then by rule
  std::vector<Question> questions;  ///< those that settle most rules first; questions for members not listed last
  Proof proof;

 private:
  Assessment() = default;
  friend class Evaluator;
};

}  // namespace placet
