// SPDX-License-Identifier: Apache-2.0
// What the law of several countries is on one day, cell by cell.
#include "placet/engine/comparison.hpp"

#include <algorithm>

#include "render/mentions.hpp"

namespace placet {

namespace {

Kleene on_or_after(Day day, DayRange bound) {
  if (day >= bound.last) return Kleene::True;
  return day < bound.first ? Kleene::False : Kleene::Unknown;
}

Kleene in_force(const Reading& said, Day day) {
  return said.in_force ? in_force(*said.in_force, day) : Kleene::False;
}

/// The law of one country on one day.
class LawOnDay {
 public:
  LawOnDay(const Rulebook& rulebook, PackId pack, Day day) : rulebook_(rulebook), pack_(pack), day_(day) {}

  std::vector<ComparedCell> cells() {
    std::vector<ComparedCell> cells(topic_count);
    for (std::uint32_t index = 0; index < rulebook_.rules.size(); ++index) {
      const Rule& rule = rulebook_.rules[index];
      const Kleene holds = rule.pack == pack_ ? in_force(rule, day_) : Kleene::False;
      if (holds == Kleene::False) continue;
      cells[static_cast<std::size_t>(topic_of(rulebook_, rule))].rules.push_back({RuleId{index}, holds});
      // What is only practice has no consequence in law.
      if (rule.strength != Strength::Practice) {
        add_effects(cells[static_cast<std::size_t>(Topic::Consequence)], RuleId{index}, holds);
      }
    }
    for (ComparedCell& cell : cells) finish(cell);
    return cells;
  }

 private:
  void add_effects(ComparedCell& cell, RuleId id, Kleene holds) const {
    const auto& readings = rulebook_[id].readings;
    for (std::uint32_t reading = 0; reading < readings.size(); ++reading) {
      const auto& all = readings[reading].otherwise;
      for (std::uint32_t i = 0; i < all.size(); ++i) {
        // A reading that takes over the effect of the rule says it once.
        const bool said_before = reading > 0 && i < readings[0].otherwise.size() && readings[0].otherwise[i] == all[i];
        if (!said_before) cell.effects.push_back({id, holds, reading, i});
      }
    }
  }

  /// Effects on persons are a scale of their own, after those on the agreement.
  int gravity(const ComparedEffect& of) const {
    const EffectKind kind = rulebook_[of.rule].readings[of.reading].otherwise[of.otherwise].effect.kind;
    return kind == EffectKind::Liable ? 2 * static_cast<int>(EffectKind::NotKnown) + 1 : 2 * static_cast<int>(kind);
  }

  void finish(ComparedCell& cell) const {
    std::ranges::stable_sort(cell.rules, {}, [&](const ComparedRule& of) {
      const Rule& rule = rulebook_[of.rule];
      const auto& force = rule.readings.front().in_force;
      return std::pair(rule.strength != Strength::Binding, force ? force->from.first : last_day);
    });
    std::ranges::stable_sort(cell.effects, std::greater{}, [&](const ComparedEffect& of) { return gravity(of); });
    Mentions mentions(rulebook_, rulebook_[pack_].jurisdiction);
    for (const ComparedRule& of : cell.rules) {
      for (const Reading& said : rulebook_[of.rule].readings) {
        mentions.add_scope(said);
        mentions.add_norm(said);
        mentions.add_exceptions(said);
      }
    }
    for (const ListId list : mentions.lists) {
      if (rulebook_[list].pack == pack_) cell.lists.push_back({list, entries(list)});
    }
    for (const ParameterId parameter : mentions.parameters) add_numbers(cell, parameter);
  }

  std::vector<ComparedEntries::Entry> entries(ListId list) const {
    std::vector<ComparedEntries::Entry> result;
    const auto& all = rulebook_[list].entries;
    for (std::uint32_t index = 0; index < all.size(); ++index) {
      const Kleene holds = all[index].since ? in_force(*all[index].since, day_) : Kleene::True;
      if (holds != Kleene::False) result.push_back({index, holds});
    }
    return result;
  }

  void add_numbers(ComparedCell& cell, ParameterId parameter) const {
    const auto& rows = rulebook_[parameter].rows;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
      const Kleene holds = in_force(rows[row].since, day_);
      if (holds != Kleene::False) cell.numbers.push_back({parameter, row, holds});
    }
  }

  const Rulebook& rulebook_;
  PackId pack_;
  Day day_;
};

}  // namespace

Kleene in_force(const Force& force, Day day) {
  const Kleene begun = on_or_after(day, force.from);
  return force.until ? both(begun, !on_or_after(day, *force.until)) : begun;
}

Kleene in_force(const Rule& rule, Day day) {
  const Kleene first = in_force(rule.readings.front(), day);
  const bool same =
      std::ranges::all_of(rule.readings, [&](const Reading& said) { return in_force(said, day) == first; });
  return same ? first : Kleene::Unknown;
}

LawComparison compare_law(const Rulebook& rulebook, std::span<const PackId> countries, Day day) {
  LawComparison comparison{day, {countries.begin(), countries.end()}, {}};
  comparison.rows.resize(topic_count);
  for (const PackId country : countries) {
    std::vector<ComparedCell> cells = LawOnDay(rulebook, country, day).cells();
    for (std::size_t row = 0; row < topic_count; ++row) comparison.rows[row].push_back(std::move(cells[row]));
  }
  return comparison;
}

}  // namespace placet
