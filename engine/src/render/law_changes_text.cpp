// SPDX-License-Identifier: Apache-2.0
// How the law of a country changed, for people: a heading a day, what began and ended under it.
#include <algorithm>

#include "placet/engine/law_changes.hpp"
#include "render/law_words.hpp"
#include "render/layout.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

constexpr std::size_t change_indent = 2;
constexpr std::size_t title_indent = 11;

std::string_view kind_words(LawChange::Kind kind) {
  switch (kind) {
    case LawChange::Kind::Begins: return "begins";
    case LawChange::Kind::Changes: return "changes";
    case LawChange::Kind::Ends: return "ends";
  }
  return {};
}

/// What changed, and before it how.
std::string headed(LawChange::Kind kind, const std::string& what) {
  std::string text = wrapped(what, title_indent);
  const std::string_view how = kind_words(kind);
  return text.replace(change_indent, how.size(), how);
}

std::string heading(DayRange day) {
  if (day.exact()) return day_words(day.first);
  return capitalised(LawWords::some_day(day)) + (day.unbounded() ? "" : " (the day is not known)");
}

class LawChangesText {
 public:
  LawChangesText(const Rulebook& rulebook, PackId pack) : rulebook_(rulebook), pack_(pack), say_(rulebook) {}

  std::string text() {
    std::string text = left_and_right("HOW THE LAW CHANGED", say_.words().country(rulebook_[pack_].jurisdiction), 0);
    const std::vector<LawChange> changes = law_changes(rulebook_, pack_);
    for (auto at = changes.begin(); at != changes.end();) {
      const auto next = std::find_if(at, changes.end(), [&](const LawChange& c) { return c.day != at->day; });
      text += '\n' + heading(at->day) + '\n' + day(at, next);
      at = next;
    }
    return text + pending();
  }

 private:
  using At = std::vector<LawChange>::const_iterator;

  std::string day(At first, At last) const {
    std::string text;
    for (At at = first; at != last;) {
      const auto* entry = std::get_if<DatedEntry>(&at->what);
      // Entries of one list that change alike are told together.
      At next = std::find_if(at + 1, last, [&](const LawChange& other) { return !is_alike(*at, other); });
      if (entry == nullptr) next = at + 1;
      text += change(at, next);
      at = next;
    }
    return text;
  }

  /// The citation of an entry or number; empty if an entry has none.
  std::string law(const LawChange& change) const {
    if (const auto* number = std::get_if<DatedNumber>(&change.what)) {
      return say_.law(rulebook_[number->parameter].rows[number->index].by);
    }
    const auto& entry = std::get<DatedEntry>(change.what);
    const Citation* by = citation_of(rulebook_[entry.list], rulebook_[entry.list].entries[entry.index]);
    return by == nullptr ? std::string{} : say_.law(*by);
  }

  bool is_alike(const LawChange& one, const LawChange& other) const {
    const auto* a = std::get_if<DatedEntry>(&one.what);
    const auto* b = std::get_if<DatedEntry>(&other.what);
    return a != nullptr && b != nullptr && a->list == b->list && one.kind == other.kind && law(one) == law(other);
  }

  std::string change(At first, At last) const {
    if (const auto* rule = std::get_if<RuleId>(&first->what)) return rule_change(first->kind, *rule);
    const std::string cited = law(*first);
    const std::string below = cited.empty() ? cited : wrapped(cited, title_indent);
    if (const auto* number = std::get_if<DatedNumber>(&first->what)) {
      const std::string name = say_.words().name(rulebook_[number->parameter].name);
      return headed(first->kind, name + ": " + say_.number({number->parameter, number->index, Kleene::True})) + below;
    }
    const List& list = rulebook_[std::get<DatedEntry>(first->what).list];
    return headed(first->kind, say_.words().name(list.name) + ": " + entries(first, last)) + below;
  }

  std::string entries(At first, At last) const {
    ComparedEntries together{std::get<DatedEntry>(first->what).list, {}};
    for (At at = first; at != last; ++at) {
      together.entries.push_back({std::get<DatedEntry>(at->what).index, Kleene::True});
    }
    const List& list = rulebook_[together.list];
    const bool alone = together.entries.size() == 1;
    return alone ? say_.entry(list, list.entries[together.entries.front().index]) : say_.entries(together);
  }

  std::string rule_change(LawChange::Kind kind, RuleId id) const {
    const Rule& rule = rulebook_[id];
    const Reading& said = rule.readings.front();
    std::string law =
        say_.words().citation(said.sources.front()) + " · " + std::string(evidence_words(evidence_of(said)));
    if (rule.strength != Strength::Binding) law += " · " + std::string(strength_name(rule.strength));
    return headed(kind, rule.title) + left_and_right(law, say_.words().rule(id), title_indent);
  }

  std::string pending() const {
    std::string text;
    for (const Rule& rule : rulebook_.rules) {
      if (rule.pack != pack_ || !rule.pending) continue;
      text += wrapped(rule.title + ": " + *rule.pending, change_indent + 2, change_indent);
      text += left_and_right(say_.law(rule.readings.front().sources.front()), say_.words().name(rule.name),
                             change_indent + 2);
    }
    return text.empty() ? text : "\nPending, without a day\n" + text;
  }

  const Rulebook& rulebook_;
  PackId pack_;
  LawWords say_;
};

}  // namespace

std::string render_law_changes_text(const Rulebook& rulebook, PackId pack) {
  return LawChangesText(rulebook, pack).text();
}

}  // namespace placet
