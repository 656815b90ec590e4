// SPDX-License-Identifier: Apache-2.0
#include "evaluate/case_date.hpp"

#include <algorithm>

namespace placet {
namespace {

const FieldFacts* stated(const Facts& facts, FieldId field) {
  return field.valid() ? &facts.field(Facts::agreement(), field) : nullptr;
}

DayRange bounds(const Facts& facts, const KnownVocabulary& known, Day today) {
  DayRange range{first_day, today};
  for (const FieldId earlier : {known.agreement_talks, known.agreement_draft}) {
    if (const auto day = stated_day(facts, earlier)) range.first = std::max(range.first, day->first);
  }
  for (const FieldId later : {known.agreement_entry_into_force, known.agreement_termination}) {
    if (const auto day = stated_day(facts, later)) range.last = std::min(range.last, day->last);
  }
  if (range.first > range.last) range.first = first_day;  // the file contradicts itself: only the later bound is kept
  return range;
}

}  // namespace

std::optional<DayRange> stated_day(const Facts& facts, FieldId field) {
  const FieldFacts* found = stated(facts, field);
  if (found == nullptr || found->presence != Presence::Stated) return std::nullopt;
  DayRange days = std::get<DayRange>(found->statements.front().value);
  for (const Statement& account : found->statements) {
    const DayRange& other = std::get<DayRange>(account.value);
    days = {std::min(days.first, other.first), std::max(days.last, other.last)};
  }
  return days;
}

bool stage_is(const Facts& facts, std::string_view stage) {
  const FieldFacts* said = stated(facts, facts.rulebook().known.agreement_stage);
  if (said == nullptr || said->presence != Presence::Stated) return false;
  return facts.text(std::get<Code>(said->statements.front().value).symbol) == stage;
}

Setting setting_of(const Rulebook& rulebook, const Facts& facts, ListMatches& list_matches, const Dates& dates) {
  const KnownVocabulary& known = rulebook.known;
  Setting setting{rulebook, facts, list_matches, dates, {}, false};
  const FieldFacts* signature = stated(facts, known.agreement_signature);
  const bool unsigned_by_choice = signature != nullptr && signature->presence == Presence::Absent;
  if (const auto day = stated_day(facts, known.agreement_signature)) {
    setting.case_date = *day;
  } else if (const auto force = stated_day(facts, known.agreement_entry_into_force); force && unsigned_by_choice) {
    setting.case_date = *force;
  } else if (stage_is(facts, "draft") && !unsigned_by_choice) {
    setting.case_date = DayRange::of(dates.today);
    setting.case_date_presumed = true;
  } else {
    setting.case_date = bounds(facts, known, dates.today);
  }
  return setting;
}

}  // namespace placet
