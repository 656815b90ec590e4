// SPDX-License-Identifier: Apache-2.0
#include "render/law_words.hpp"

#include <algorithm>
#include <charconv>

#include "render/values.hpp"

namespace placet {

namespace {

/// Joins numbers that follow each other: "1", "2", "3", "5A" become "1-3", "5A".
class Numbers {
 public:
  void add(const std::string& number) {
    int value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    const bool whole = error == std::errc{} && end == number.data() + number.size();
    if (whole && last_ && value == *last_ + 1) {
      last_ = value;
      return;
    }
    close();
    items_.push_back(number);
    if (whole) first_ = last_ = value;
  }
  std::vector<std::string> items() {
    close();
    return std::move(items_);
  }

 private:
  void close() {
    if (last_ && *last_ > *first_) items_.back() += (*last_ == *first_ + 1 ? ", " : "-") + std::to_string(*last_);
    first_ = last_ = std::nullopt;
  }
  std::vector<std::string> items_;
  std::optional<int> first_, last_;
};

bool contains(const std::vector<std::string>& items, const std::string& item) {
  return std::ranges::find(items, item) != items.end();
}

}  // namespace

std::string_view topic_words(Topic topic) {
  switch (topic) {
    case Topic::WhoMayConclude: return "Who may conclude";
    case Topic::WithWhom: return "With whom";
    case Topic::OnWhat: return "On what";
    case Topic::WhoseConsent: return "Whose consent";
    case Topic::ByWhen: return "By when, and who is told";
    case Topic::Form: return "Form and registration";
    case Topic::Money: return "Money";
    case Topic::Travel: return "Travel, visits and meetings";
    case Topic::Consequence: return "What follows from a breach";
    case Topic::InformalLimits: return "Informal limits";
  }
  return {};
}

const Citation* citation_of(const List& list, const ListEntry& entry) {
  if (entry.by) return &*entry.by;
  return list.sources.empty() ? nullptr : &list.sources.front();
}

Evidence evidence_of(const Reading& reading) {
  return std::min(reading.in_force_attestation.evidence, reading.sources.front().attestation.evidence);
}

std::string LawWords::law(const Citation& citation) const {
  return words_.citation(citation) + " · " + std::string(evidence_words(citation.attestation.evidence));
}

std::string LawWords::law(const Rule& rule, Kleene in_force) const {
  const Reading& said = rule.readings.front();
  std::string text = words_.citation(said.sources.front());
  if (said.in_force) text += " · " + force(*said.in_force);
  text += " · " + std::string(evidence_words(evidence_of(said)));
  if (in_force == Kleene::Unknown) text += " · " + std::string(perhaps_in_force);
  if (rule.strength == Strength::Guidance) text += " · guidance";
  return text;
}

std::string LawWords::some_day(DayRange range) {
  const std::string short_form = iso_text(range);
  if (range.unbounded()) return "an unknown day";
  if (range.first == first_day || range.last == last_day || short_form.find('/') == std::string::npos)
    return days_words(range);
  return "a day from " + day_words(range.first) + " to " + day_words(range.last);
}

std::string LawWords::force(const Force& force) {
  const std::string since = "since " + some_day(force.from);
  if (!force.until) return since;
  const bool exact = force.until->exact();
  const std::string last = exact ? day_words(force.until->first - std::chrono::days{1}) : some_day(*force.until);
  return since + ", until " + last;
}

std::vector<std::string> LawWords::readings(const Rule& rule) const {
  std::vector<std::string> lines;
  for (const Reading& said : rule.readings) {
    if (said.name.empty()) continue;
    lines.push_back('"' + said.name + "\", " + said.title + (said.holder.empty() ? "" : " (" + said.holder + ')'));
  }
  return lines;
}

std::string LawWords::effect(const ComparedEffect& effect) const {
  const Reading& said = words_.rulebook()[effect.rule].readings[effect.reading];
  const Otherwise& otherwise = said.otherwise[effect.otherwise];
  Scope scope;
  for (const Binder& binder : said.for_every) scope.names[binder.slot.index] = named(binder);
  std::string text = words_.effect(otherwise.effect, scope);
  if (otherwise.where.valid()) text += " where " + words_.condition(otherwise.where, scope);
  for (const Cure& cure : otherwise.cures) {
    text += "; cured by " + words_.step(cure.step, scope);
    if (cure.failing_that) text += "; failing that " + words_.effect(*cure.failing_that, scope);
  }
  return text;
}

std::string LawWords::named(const Binder& binder) const {
  const Rulebook& rulebook = words_.rulebook();
  const Symbol kind = binder.entity.valid() ? rulebook[binder.entity].name : rulebook[binder.field].name;
  return "the " + words_.name(kind);
}

std::string LawWords::held(const List& list, const ListEntry& entry) const {
  if (entry.day) return day_words(*entry.day);
  // Units go by their codes: their names are long, and lists of them longer.
  const bool by_code = list.of.kind == TypeKind::Unit;
  std::vector<std::string> codes;
  for (const Symbol code : entry.codes) {
    codes.push_back(by_code ? words_.name(code) : words_.value_of(Code{code}, list.of));
  }
  return list_words(codes, "and");
}

std::string LawWords::entries(const ComparedEntries& of) const {
  const List& list = words_.rulebook()[of.list];
  const bool numbered =
      std::ranges::all_of(of.entries, [&](const auto& e) { return !list.entries[e.index].number.empty(); });
  std::vector<std::string> seen;
  Numbers numbers;
  for (const ComparedEntries::Entry& part : of.entries) {
    const ListEntry& entry = list.entries[part.index];
    std::string item = numbered ? entry.number : held(list, entry);
    if (part.in_force == Kleene::Unknown) item += " (" + std::string(perhaps_in_force) + ')';
    if (!numbered && entry.in_part) item += " in part";
    if (item.empty() || contains(seen, item)) continue;
    seen.push_back(item);
    if (numbered) numbers.add(item);
  }
  const std::vector<std::string> items = numbered ? numbers.items() : seen;
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ", ") + item;
  return text;
}

std::string LawWords::entry(const List& list, const ListEntry& entry) const {
  std::string text = entry.number;
  const std::string codes = held(list, entry);
  if (!codes.empty()) text += (text.empty() ? "" : "  ") + codes;
  if (!entry.text.empty()) text += (text.empty() ? "" : ": ") + entry.text;
  return entry.in_part ? text + " (in part)" : text;
}

std::string LawWords::number(const ComparedNumber& number) const {
  const Parameter& parameter = words_.rulebook()[number.parameter];
  const ParameterRow& row = parameter.rows[number.row];
  Scope scope;
  if (parameter.of) scope.names[parameter.of->slot.index] = named(*parameter.of);
  std::string text = words_.value_of(row.value, parameter.type);
  if (row.where.valid()) text += " where " + words_.condition(row.where, scope);
  return number.in_force == Kleene::Unknown ? text + " (" + std::string(perhaps_in_force) + ')' : text;
}

}  // namespace placet
