// SPDX-License-Identifier: Apache-2.0
#include "evaluate/prepared_rules.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <type_traits>

#include "evaluate/open_atom.hpp"
#include "evaluate/rule_graph.hpp"

namespace placet {
namespace {

/// Writes conditions so that equal ones give equal keys in every rule, whatever their variables are called. Those that
/// rest on more than stated facts, or on other variables than the agreement and the one given, have no key.
class StatedConditions {
 public:
  explicit StatedConditions(const Rulebook& rulebook) : rulebook_(rulebook) {}

  bool add(ConditionId id, SlotId variable, Key& key) const {
    return std::visit(
        [&](const auto& what) {
          using T = std::decay_t<decltype(what)>;
          key.add(rulebook_[id].what.index());
          if constexpr (std::is_same_v<T, AllOf> || std::is_same_v<T, AnyOf> || std::is_same_v<T, NoneOf>) {
            key.add(what.parts.size());
            return std::ranges::all_of(what.parts,
                                       [&](const Part& part) { return add(part.condition, variable, key); });
          } else if constexpr (std::is_same_v<T, Not>) {
            return add(what.part, variable, key);
          } else if constexpr (std::is_same_v<T, Comparison>) {
            key.add(static_cast<std::uint64_t>(what.comparator));
            return add(what.left, variable, key) && add(what.right, variable, key);
          } else if constexpr (std::is_same_v<T, InList>) {
            key.add(what.list).add(what.negated);
            return add(what.path, variable, key);
          } else if constexpr (std::is_same_v<T, OneOf>) {
            key.add(what.negated);
            return add(what.left, variable, key) && add(what.right, variable, key);
          } else if constexpr (std::is_same_v<T, Includes>) {
            key.add(static_cast<std::uint64_t>(what.which)).add(what.list);
            return add(what.path, variable, key) && add(what.codes, variable, key);
          } else {
            static_assert(std::is_same_v<T, Quantified> || std::is_same_v<T, Judged> || std::is_same_v<T, Has> ||
                          std::is_same_v<T, CountsAs>);
            return false;
          }
        },
        rulebook_[id].what);
  }

 private:
  bool add(OperandId id, SlotId variable, Key& key) const {
    key.add(rulebook_[id].what.index());
    if (const auto* constant = std::get_if<Constant>(&rulebook_[id].what)) {
      key.add(constant->value);
      return true;
    }
    const auto* path = std::get_if<PathOperand>(&rulebook_[id].what);
    return path != nullptr && add(path->path, variable, key);
  }
  bool add(const std::vector<OperandId>& operands, SlotId variable, Key& key) const {
    key.add(operands.size());
    return std::ranges::all_of(operands, [&](OperandId operand) { return add(operand, variable, key); });
  }
  static bool add(const Path& path, SlotId variable, Key& key) {
    key.add(path.base != agreement_slot).add(path.steps.size());
    for (const PathStep& step : path.steps) {
      key.add(step.fields.size());
      for (const FieldId field : step.fields) key.add(field);
    }
    return path.base == agreement_slot || path.base == variable;
  }

  const Rulebook& rulebook_;
};

/// Finds what rules need, and gives each need one index.
class NeedFinder {
 public:
  NeedFinder(const Rulebook& rulebook, std::vector<Need>& needs)
      : rulebook_(rulebook), conditions_(rulebook), needs_(needs) {}

  std::vector<std::uint32_t> needs_of(const Reading& reading) {
    std::vector<std::uint32_t> result;
    for (const When& when : reading.when) {
      for (const ConditionId part : parts_of(when.condition)) {
        Key key;
        if (conditions_.add(part, agreement_slot, key)) result.push_back(index_of({nullptr, {part}, 1}, key));
      }
    }
    for (const Binder& binder : reading.for_every) {
      if (binder.owner.base != agreement_slot) continue;
      Need need{&binder, {}, reading.slots};
      Key key;
      key.add(binder.entity).add(binder.field);
      for (const ConditionId part : parts_of(binder.where)) {
        Key of_part;
        if (!conditions_.add(part, binder.slot, of_part)) continue;
        need.conditions.push_back(part);
        key.add(of_part);
      }
      result.push_back(index_of(std::move(need), key));
    }
    return result;
  }

 private:
  /// What has to hold for `condition` to hold.
  std::vector<ConditionId> parts_of(ConditionId condition) const {
    if (!condition.valid()) return {};
    const auto* all = std::get_if<AllOf>(&rulebook_[condition].what);
    if (all == nullptr) return {condition};
    std::vector<ConditionId> result;
    for (const Part& part : all->parts) {
      for (const ConditionId inner : parts_of(part.condition)) result.push_back(inner);
    }
    return result;
  }

  std::uint32_t index_of(Need need, const Key& key) {
    const auto [found, added] = indices_.try_emplace(key.text(), static_cast<std::uint32_t>(needs_.size()));
    if (added) needs_.push_back(std::move(need));
    return found->second;
  }

  const Rulebook& rulebook_;
  StatedConditions conditions_;
  std::vector<Need>& needs_;
  std::map<std::string, std::uint32_t> indices_;
};

/// A rule with a law day of its own, with readings that may differ, or whose variables rest on what is stated of others
/// is always judged.
PreparedRule prepared(const Rule& rule, NeedFinder& finder) {
  PreparedRule result;
  const Reading& says = rule.readings.front();
  const bool follows_fields =
      std::ranges::any_of(says.for_every, [](const Binder& binder) { return !binder.owner.steps.empty(); });
  if (rule.pending || rule.readings.size() > 1 || says.as_of || !says.in_force || follows_fields) return result;
  result.from = says.in_force->from.first;
  if (says.in_force->until) result.until = says.in_force->until->last;
  result.needs = finder.needs_of(says);
  return result;
}

std::vector<std::uint32_t> places_by_name(const Rulebook& rulebook) {
  std::vector<std::uint32_t> rules(rulebook.rules.size());
  std::vector<std::uint32_t> places(rules.size());
  for (std::uint32_t i = 0; i < rules.size(); ++i) rules[i] = i;
  std::ranges::stable_sort(rules, {}, [&](std::uint32_t index) {
    const Rule& rule = rulebook.rules[index];
    return std::pair(rulebook.text(rule.name), rule.version);
  });
  for (std::uint32_t i = 0; i < rules.size(); ++i) places[rules[i]] = i;
  return places;
}

}  // namespace

PreparedRules::PreparedRules(const Rulebook& rulebook)
    : seen(rulebook.packs.size()),
      has_rules(rulebook.packs.size()),
      places(places_by_name(rulebook)),
      feeders(contested_feeders(rulebook)) {
  NeedFinder finder(rulebook, needs);
  for (std::uint32_t i = 0; i < rulebook.rules.size(); ++i) {
    const Rule& rule = rulebook.rules[i];
    rules.push_back(prepared(rule, finder));
    has_rules[rule.pack.index] = true;
    for (std::uint32_t pack = 0; pack < rulebook.packs.size(); ++pack) {
      if (std::ranges::binary_search(rulebook.packs[pack].visible, rule.pack)) seen[pack].push_back({i});
    }
  }
}

}  // namespace placet
