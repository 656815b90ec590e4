// SPDX-License-Identifier: Apache-2.0
#include "evaluate/rule_graph.hpp"

#include <type_traits>

namespace placet {
namespace {

/// Collects the terms that conditions name, wherever they stand in a rule.
class TermsUsed {
 public:
  explicit TermsUsed(const Rulebook& rulebook) : rulebook_(rulebook) {}

  std::vector<TermId> terms;  ///< some may stand twice

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
            terms.push_back(what.term);
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

/// The rules that `rule` concludes from directly; some may stand twice.
std::vector<RuleId> concluded_from(const Rulebook& rulebook, const Rule& rule) {
  TermsUsed used(rulebook);
  for (const Reading& reading : rule.readings) used.add(reading);
  std::vector<RuleId> result = rule.opposites;
  for (const GivesWayTo& way : rule.gives_way_to) result.push_back(way.stronger);
  for (const TermId id : used.terms) {
    const Term& term = rulebook[id];
    result.insert(result.end(), term.counted_by.begin(), term.counted_by.end());
    result.insert(result.end(), term.not_counted_by.begin(), term.not_counted_by.end());
  }
  return result;
}

}  // namespace

std::vector<std::vector<RuleId>> contested_feeders(const Rulebook& rulebook) {
  const std::size_t count = rulebook.rules.size();
  std::vector<std::vector<RuleId>> users(count);  // of each rule, those that conclude from it directly
  for (std::uint32_t user = 0; user < count; ++user) {
    for (const RuleId used : concluded_from(rulebook, rulebook.rules[user])) users[used.index].push_back({user});
  }
  std::vector<std::vector<RuleId>> result(count);
  for (std::uint32_t contested = 0; contested < count; ++contested) {
    if (rulebook.rules[contested].readings.size() < 2) continue;
    std::vector<bool> seen(count);
    seen[contested] = true;
    std::vector<RuleId> open{RuleId{contested}};
    while (!open.empty()) {
      const RuleId fed = open.back();
      open.pop_back();
      result[fed.index].push_back({contested});
      for (const RuleId user : users[fed.index]) {
        if (!seen[user.index]) open.push_back(user);
        seen[user.index] = true;
      }
    }
  }
  return result;
}

}  // namespace placet
