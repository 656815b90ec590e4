// SPDX-License-Identifier: Apache-2.0
//
// What paths lead to, who belongs to a collection, and the day of the case.
#include <algorithm>

#include "export/asp/exporter.hpp"

namespace placet::asp {

std::string Exporter::terms_key(const Terms& terms) const {
  std::string result = " in " + terms.of + " " + iso_text(terms.law_day) + " " + iso_text(terms.own_day);
  for (const Bound& bound : terms.binding) result += " " + bound_key(bound);
  return result;
}

std::string Exporter::fact_key(const Bound& of, FieldId field) const {
  return "fact " + bound_key(of) + " " + std::to_string(field.index);
}

Walked Exporter::walk_field(const Bound& of, const std::vector<FieldId>& fields, const Terms& terms) const {
  Walked result;
  if (std::holds_alternative<Unlisted>(of)) {
    result.field = fields.front();
    result.fact = fact_key(of, result.field);
    return result;
  }
  const MemberId member = std::get<MemberId>(of);
  const EntityId entity = facts_.member(member).entity;
  const auto own = std::ranges::find(fields, entity, [&](FieldId f) { return book_[f].entity; });
  if (own == fields.end()) {
    result.absent = true;
    return result;
  }
  result.field = *own;
  result.fact = fact_key(of, *own);
  const FieldFacts& facts = stated(member, *own);
  if (facts.presence == Presence::Absent) {
    result.absent = true;
  } else if (facts.presence == Presence::Stated) {
    result.value = facts.statements.front().value;
    if (facts.contested() && !book_[*own].many) {
      for (const Statement& statement : facts.statements) result.accounts.push_back(statement.value);
    }
  } else {
    if (facts.presence == Presence::NotStated) result.value = book_[*own].default_value;
    const auto presumptions = terms.reading != nullptr ? terms.reading->presumptions : std::vector<Presumption>{};
    for (const Presumption& presumed : presumptions) {
      Path owner = presumed.path;
      const std::vector<FieldId> last = owner.steps.back().fields;
      owner.steps.pop_back();
      const bool here = std::ranges::find(last, *own) != last.end() && resolve(owner, terms) == Bound{member};
      if (here && !result.value) result.value = presumed.value;
    }
  }
  if (const auto* reference = result.value ? std::get_if<Reference>(&*result.value) : nullptr) {
    result.bound = reference->member;
  }
  return result;
}

Walked Exporter::walk(const Path& path, const Terms& terms) const {
  const Bound& base = terms.binding[path.base.index];
  Walked current;
  current.bound = base;
  if (const auto* value = std::get_if<BoundValue>(&base)) {
    current.value = stated(value->owner, value->field).statements[value->index].value;
    if (const auto* reference = std::get_if<Reference>(&*current.value)) current.bound = reference->member;
  } else if (const auto* unlisted = std::get_if<Unlisted>(&base)) {
    current.field = unlisted->field;
    current.fact = fact_key(base, unlisted->field);
  } else {
    current.value = Reference{std::get<MemberId>(base)};
  }
  for (const PathStep& step : path.steps) {
    if (!current.bound || std::holds_alternative<BoundValue>(*current.bound)) return current;
    current = walk_field(*current.bound, step.fields, terms);
    if (!current.value && &step != &path.steps.back()) return current;
  }
  return current;
}

std::optional<Bound> Exporter::resolve(const Path& path, const Terms& terms) const {
  if (path.steps.empty()) return terms.binding[path.base.index];
  return walk(path, terms).bound;
}

/// What is listed of a collection; `others` is set if more may exist.
std::vector<Bound> Exporter::listed(const Binder& binder, const Terms& terms, std::optional<Unlisted>& others) const {
  std::vector<Bound> result;
  const auto owner = resolve(binder.owner, terms);
  const auto* member = owner ? std::get_if<MemberId>(&*owner) : nullptr;
  if (member == nullptr) {
    others = Unlisted{binder.entity, binder.field, Facts::agreement()};
    return result;
  }
  if (binder.entity.valid()) {
    for (const MemberId m : facts_.members(*member, binder.entity)) result.emplace_back(m);
    if (!facts_.complete(*member, binder.entity)) others = Unlisted{binder.entity, {}, *member};
    return result;
  }
  const FieldFacts& values = stated(*member, binder.field);
  for (std::uint32_t i = 0; i < values.statements.size(); ++i)
    result.emplace_back(BoundValue{*member, binder.field, i});
  const bool open = values.presence != Presence::Absent && !facts_.complete_values(*member, binder.field);
  if (open) others = Unlisted{{}, binder.field, *member};
  return result;
}

std::string_view Exporter::stage() const {
  const FieldFacts& stage = stated(Facts::agreement(), book_.known.agreement_stage);
  if (stage.presence != Presence::Stated) return {};
  return facts_.text(std::get<Code>(stage.statements.front().value).symbol);
}

std::optional<DayRange> Exporter::stated_day(FieldId field) const {
  if (!field.valid() || stated(Facts::agreement(), field).presence != Presence::Stated) return std::nullopt;
  const std::vector<Statement>& accounts = stated(Facts::agreement(), field).statements;
  DayRange days = std::get<DayRange>(accounts.front().value);
  for (const Statement& account : accounts) {
    const DayRange& other = std::get<DayRange>(account.value);
    days = {std::min(days.first, other.first), std::max(days.last, other.last)};
  }
  return days;
}

bool Exporter::case_date_presumed() const {
  const FieldFacts& signature = stated(Facts::agreement(), book_.known.agreement_signature);
  return draft() && signature.presence != Presence::Stated && signature.presence != Presence::Absent;
}

DayRange Exporter::case_date() const {
  const auto& known = book_.known;
  if (const auto day = stated_day(known.agreement_signature)) return *day;
  const bool absent = stated(Facts::agreement(), known.agreement_signature).presence == Presence::Absent;
  if (const auto day = stated_day(known.agreement_entry_into_force); day && absent) return *day;
  if (case_date_presumed()) return DayRange::of(dates_.today);
  DayRange bounds{first_day, dates_.today};
  for (const FieldId field : {known.agreement_talks, known.agreement_draft}) {
    if (const auto day = stated_day(field)) bounds.first = std::max(bounds.first, day->first);
  }
  for (const FieldId field : {known.agreement_entry_into_force, known.agreement_termination}) {
    if (const auto day = stated_day(field)) bounds.last = std::min(bounds.last, day->last);
  }
  if (bounds.first > bounds.last) bounds.first = first_day;
  return bounds;
}

}  // namespace placet::asp
