// SPDX-License-Identifier: Apache-2.0
//
// Which stated steps may be the one that a rule asks for: same act, authority, party and object.
#include <algorithm>

#include "evaluate/evaluation.hpp"

namespace placet {

AskedStep Evaluation::asked_step(const Deed& deed, const Bearer& bearer, const Frame& frame) {
  AskedStep asked{Bound{Facts::agreement()}, deed.act, deed.authority, std::nullopt, {}, {}};
  if (const auto* path = std::get_if<Path>(&bearer.what); path != nullptr) {
    if (const auto bound = resolve(*path, frame)) asked.bearer = *bound;
  }
  if (deed.object) {
    if (deed.object->steps.empty())
      asked.object = frame.binding[deed.object->base.index];
    else
      asked.event = deed.object->steps.back().fields.front();
  }
  return asked;
}

Kleene Evaluation::matches_object(MemberId step, const Path& object, const Frame& frame, std::vector<Asked>& asks) {
  const auto& known = rulebook().known;
  if (!known.step_about.valid()) return Kleene::Unknown;
  const FieldFacts& about = facts().field(step, known.step_about);
  const bool event = !object.steps.empty() && std::holds_alternative<MemberId>(frame.binding[object.base.index]) &&
                     rulebook()[object.steps.back().fields.front()].type.kind == TypeKind::Date;
  const auto target = event ? std::nullopt : resolve(object, frame);
  if (about.presence != Presence::Stated) {
    if (about.presence == Presence::Absent) return Kleene::False;
    if (const auto* member = target ? std::get_if<MemberId>(&*target) : nullptr) {
      const Member& self = facts().member(*member);
      const bool only = self.owner.valid() && facts().complete(self.owner, self.entity) &&
                        facts().members(self.owner, self.entity).size() == 1;
      if (only) return Kleene::True;
    }
    asks.push_back(AskedField{step, known.step_about});
    return Kleene::Unknown;
  }
  const auto* code = std::get_if<Code>(&about.statements.front().value);
  if (code == nullptr) return Kleene::Unknown;
  const std::string_view said = facts().text(code->symbol);
  if (event) return kleene(said == rulebook().text(rulebook()[object.steps.back().fields.front()].name));
  if (!target) return Kleene::Unknown;
  if (const auto* member = std::get_if<MemberId>(&*target)) return kleene(facts().find_member(said) == *member);
  const auto* value = std::get_if<BoundValue>(&*target);
  if (value == nullptr) return Kleene::Unknown;
  const Type& type = rulebook()[value->field].type;
  const Value subject = facts().field(value->owner, value->field).statements[value->index].value;
  return matches_code(subject, *code, type.kind == TypeKind::OneOf ? type.list : ListId{}).value;
}

Kleene Evaluation::matches_deed(MemberId step, const Deed& deed, const Bearer& bearer, const Frame& frame,
                                std::vector<Asked>& asks) {
  const auto& known = rulebook().known;
  const auto code_of = [&](FieldId field) -> std::optional<Symbol> {
    const FieldFacts& stated = facts().field(step, field);
    const auto* code =
        stated.presence == Presence::Stated ? std::get_if<Code>(&stated.statements.front().value) : nullptr;
    return code != nullptr ? std::optional<Symbol>(code->symbol) : std::nullopt;
  };
  const auto act = code_of(known.step_act);
  if (act && *act != rulebook()[deed.act].name) return Kleene::False;
  Kleene result = kleene(act.has_value());
  if (!act) asks.push_back(AskedField{step, known.step_act});

  if (deed.authority.valid() && known.step_authority.valid()) {
    const auto said = code_of(known.step_authority);
    if (!said) {
      result =
          both(result, kleene(facts().field(step, known.step_authority).presence != Presence::Absent) == Kleene::True
                           ? Kleene::Unknown
                           : Kleene::False);
      asks.push_back(AskedField{step, known.step_authority});
    } else {
      const auto by = std::ranges::find(rulebook().authorities, *said, &Authority::name);
      const auto is_within = [&](auto&& self, AuthorityId id) -> bool {
        return id == deed.authority ||
               std::ranges::any_of(rulebook()[id].within, [&](AuthorityId w) { return self(self, w); });
      };
      const bool same =
          by != rulebook().authorities.end() &&
          is_within(is_within, AuthorityId{static_cast<std::uint32_t>(by - rulebook().authorities.begin())});
      if (!same) return Kleene::False;
    }
  }
  const AskedStep wanted = asked_step(deed, bearer, frame);
  const bool any_party = wanted.bearer == Bound{Facts::agreement()};
  if (!any_party && known.step_party.valid()) {
    const FieldFacts& parties = facts().field(step, known.step_party);
    if (parties.presence == Presence::Unknown) {
      result = both(result, Kleene::Unknown);
      asks.push_back(AskedField{step, known.step_party});
    } else if (parties.presence == Presence::Stated) {
      const bool named = std::ranges::any_of(parties.statements, [&](const Statement& statement) {
        const auto* reference = std::get_if<Reference>(&statement.value);
        return reference != nullptr && Bound{reference->member} == wanted.bearer;
      });
      if (!named) return Kleene::False;
    }
  }
  if (deed.object) {
    result = both(result, matches_object(step, *deed.object, frame, asks));
  } else if (known.step_about.valid()) {
    const Presence about = facts().field(step, known.step_about).presence;
    if (about == Presence::Stated) return Kleene::False;
    if (about == Presence::Unknown) {
      result = both(result, Kleene::Unknown);
      asks.push_back(AskedField{step, known.step_about});
    }
  }
  return result;
}

Evaluation::Candidate Evaluation::candidate_of(MemberId step, Kleene matches, const Frame&) {
  using Course = Candidate::Course;
  const auto& known = rulebook().known;
  Candidate result{step, matches, {}, Course::Given, false, false, {}};
  if (known.step_day.valid()) {
    const FieldFacts& day = facts().field(step, known.step_day);
    if (day.presence == Presence::Stated) result.day = std::get<DayRange>(day.statements.front().value);
    if (!result.day.exact()) result.asks.push_back(AskedField{step, known.step_day});
  }
  if (known.step_outcome.valid()) {
    const FieldFacts& outcome = facts().field(step, known.step_outcome);
    if (outcome.presence == Presence::Stated) {
      const std::string_view said = facts().text(std::get<Code>(outcome.statements.front().value).symbol);
      if (said == "refused")
        result.course = Course::Refused;
      else if (said == "requested")
        result.course = Course::Requested;
      else if (said == "withdrawn")
        result.course = Course::Withdrawn;
    } else if (outcome.presence == Presence::Unknown) {
      result.course = Course::Unknown;
      result.asks.push_back(AskedField{step, known.step_outcome});
    }
  }
  if (result.course != Course::Given || !known.condition.valid() || !known.condition_met.valid()) return result;
  for (const MemberId condition : facts().members(step, known.condition)) {
    const FieldFacts& met = facts().field(condition, known.condition_met);
    if (met.presence == Presence::Stated) {
      if (!std::get<bool>(met.statements.front().value)) {
        result.course = Course::Refused;  // a consent whose condition is not met is none
        break;
      }
    } else {
      result.course = Course::Unknown;
      result.asks.push_back(AskedField{condition, known.condition_met});
    }
  }
  return result;
}

std::vector<Evaluation::Candidate> Evaluation::candidates(const Deed& deed, const Bearer& bearer, const Frame& frame,
                                                          std::optional<std::int64_t> year) {
  std::vector<Candidate> result;
  const auto& known = rulebook().known;
  if (!known.step.valid()) return result;
  for (const MemberId step : facts().members(Facts::agreement(), known.step)) {
    std::vector<Asked> asks;
    Kleene matches = matches_deed(step, deed, bearer, frame, asks);
    if (matches != Kleene::False && year && known.step_year.valid()) {
      const FieldFacts& stated = facts().field(step, known.step_year);
      if (stated.presence != Presence::Stated) {
        matches = Kleene::Unknown;
        asks.push_back(AskedField{step, known.step_year});
      } else if (std::get<NumberRange>(stated.statements.front().value) != NumberRange::of(Decimal::whole(*year))) {
        matches = Kleene::False;
      }
    }
    if (matches == Kleene::False) continue;
    Candidate candidate = candidate_of(step, matches, frame);
    candidate.asks.insert(candidate.asks.begin(), asks.begin(), asks.end());
    result.push_back(std::move(candidate));
  }
  return result;
}

}  // namespace placet
