// SPDX-License-Identifier: Apache-2.0
#include "evaluate/rule_graph.hpp"

#include <algorithm>
#include <set>
#include <type_traits>

namespace placet {
namespace {

/// Collects the terms that conditions name, wherever they stand in a rule.
class TermsUsed {
 public:
  explicit TermsUsed(const Rulebook& rulebook) : rulebook_(rulebook) {}

  std::set<TermId> terms;

  void add(const Reading& reading) {
    for (const Binder& binder : reading.for_every) add(binder);
    for (const When& when : reading.when) add(when.condition);
    for (const Unless& unless : reading.unless) add(unless.condition);
    for (const Otherwise& otherwise : reading.otherwise) add(otherwise.where);
    if (const auto* ensure = std::get_if<MustEnsure>(&reading.norm.what)) add(ensure->condition);
  }

 private:
  void add(const Binder& binder) { add(binder.where); }
  void add(const std::vector<Part>& parts) {
    for (const Part& part : parts) add(part.condition);
  }

  void add(ConditionId id) {
    if (!id.valid()) return;
    std::visit(
        [&](const auto& what) {
          using T = std::decay_t<decltype(what)>;
          if constexpr (std::is_same_v<T, AllOf> || std::is_same_v<T, AnyOf> || std::is_same_v<T, NoneOf>) {
            add(what.parts);
          } else if constexpr (std::is_same_v<T, Not>) {
            add(what.part);
          } else if constexpr (std::is_same_v<T, Quantified>) {
            add(what.binder);
            add(what.test);
          } else if constexpr (std::is_same_v<T, Comparison>) {
            add(what.left);
            add(what.right);
          } else if constexpr (std::is_same_v<T, OneOf>) {
            add(what.left);
            for (const OperandId operand : what.right) add(operand);
          } else if constexpr (std::is_same_v<T, Includes>) {
            for (const OperandId operand : what.codes) add(operand);
          } else if constexpr (std::is_same_v<T, CountsAs>) {
            terms.insert(what.term);
          } else {
            static_assert(std::is_same_v<T, Judged> || std::is_same_v<T, InList> || std::is_same_v<T, Has>);
          }
        },
        rulebook_[id].what);
  }

  void add(OperandId id) {
    std::visit(
        [&](const auto& what) {
          using T = std::decay_t<decltype(what)>;
          if constexpr (std::is_same_v<T, NumberOf>) {
            add(what.counted);
          } else if constexpr (std::is_same_v<T, SumOf>) {
            add(what.counted);
          } else if constexpr (std::is_same_v<T, HigherOf> || std::is_same_v<T, LowerOf>) {
            add(what.left);
            add(what.right);
          } else if constexpr (std::is_same_v<T, PercentOf>) {
            add(what.whole);
          } else if constexpr (std::is_same_v<T, ParameterOperand>) {
            for (const ParameterRow& row : rulebook_[what.parameter].rows) add(row.where);
          } else {
            static_assert(std::is_same_v<T, Constant> || std::is_same_v<T, PathOperand>);
          }
        },
        rulebook_[id].what);
  }

  const Rulebook& rulebook_;
};

std::set<RuleId> concluded_from(const Rulebook& rulebook, const Rule& rule) {
  TermsUsed used(rulebook);
  for (const Reading& reading : rule.readings) used.add(reading);
  std::set<RuleId> result(rule.opposites.begin(), rule.opposites.end());
  for (const GivesWayTo& way : rule.gives_way_to) result.insert(way.stronger);
  for (const TermId id : used.terms) {
    const Term& term = rulebook[id];
    result.insert(term.counted_by.begin(), term.counted_by.end());
    result.insert(term.not_counted_by.begin(), term.not_counted_by.end());
  }
  return result;
}

}  // namespace

std::vector<std::vector<RuleId>> contested_feeders(const Rulebook& rulebook) {
  std::vector<std::set<RuleId>> direct;
  for (const Rule& rule : rulebook.rules) direct.push_back(concluded_from(rulebook, rule));
  std::vector<std::vector<RuleId>> result;
  for (std::uint32_t start = 0; start < rulebook.rules.size(); ++start) {
    std::set<RuleId> seen{RuleId{start}};
    std::vector<RuleId> open{RuleId{start}};
    while (!open.empty()) {
      const RuleId next = open.back();
      open.pop_back();
      for (const RuleId other : direct[next.index]) {
        if (seen.insert(other).second) open.push_back(other);
      }
    }
    std::vector<RuleId> contested;
    std::ranges::copy_if(seen, std::back_inserter(contested),
                         [&](RuleId rule) { return rulebook[rule].readings.size() > 1; });
    result.push_back(std::move(contested));
  }
  return result;
}

}  // namespace placet
