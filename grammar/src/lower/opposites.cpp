// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lower/relations.hpp"

namespace placet::lower {

namespace {

/// What a norm concludes, so far as an opposite has to agree with it.
struct Conclusion {
  enum class Kind { Counts, HasPower, Takes } kind;
  bool negated;
  std::uint32_t of;       ///< the term, the action or the act
  AuthorityId authority;  ///< Takes
};

struct Concluded {
  std::vector<Conclusion> conclusions;

  void operator()(const MustHave& must) {
    for (const Step& step : must.steps) take(step, must.negated);
  }
  void operator()(const MustEnsure&) {}
  void operator()(const MayHave& may) { take(may.step, false); }
  void operator()(const Power& power) {
    conclusions.push_back({Conclusion::Kind::HasPower, power.negated, power.action.index, {}});
  }
  void operator()(const Counts& counts) {
    conclusions.push_back({Conclusion::Kind::Counts, counts.negated, counts.term.index, {}});
  }
  void take(const Step& step, bool negated) {
    conclusions.push_back({Conclusion::Kind::Takes, negated, step.deed.act.index, step.deed.authority});
  }
};

std::vector<Conclusion> conclusions_of(const Rule& rule) {
  Concluded concluded;
  for (const Reading& reading : rule.readings) std::visit(concluded, reading.norm.what);
  return std::move(concluded.conclusions);
}

bool are_opposite(const Conclusion& one, const Conclusion& other) {
  return one.kind == other.kind && one.negated != other.negated && one.of == other.of &&
         one.authority == other.authority;
}

/// Whether some pack sees both.
bool seen_together(const Rulebook& book, PackId one, PackId other) {
  return std::ranges::any_of(book.packs, [&](const Pack& pack) {
    return std::ranges::binary_search(pack.visible, one) && std::ranges::binary_search(pack.visible, other);
  });
}

}  // namespace

void lower_terms(Workspace& work) {
  for (std::uint32_t i = 0; i < work.book.rules.size(); ++i) {
    for (const Conclusion& conclusion : conclusions_of(work.book.rules[i])) {
      if (conclusion.kind != Conclusion::Kind::Counts) continue;
      Term& term = work.book.terms[conclusion.of];
      auto& rules = conclusion.negated ? term.not_counted_by : term.counted_by;
      if (rules.empty() || rules.back() != RuleId{i}) rules.push_back(RuleId{i});
    }
  }
}

void find_opposites(Workspace& work) {
  auto& rules = work.book.rules;
  std::vector<std::vector<Conclusion>> conclusions;
  conclusions.reserve(rules.size());
  for (const Rule& rule : rules) conclusions.push_back(conclusions_of(rule));
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    for (std::uint32_t j = 0; j < rules.size(); ++j) {
      const bool opposite = i != j && std::ranges::any_of(conclusions[i], [&](const Conclusion& one) {
                              return std::ranges::any_of(
                                  conclusions[j], [&](const Conclusion& other) { return are_opposite(one, other); });
                            });
      if (opposite && seen_together(work.book, rules[i].pack, rules[j].pack)) rules[i].opposites.push_back(RuleId{j});
    }
  }
}

}  // namespace placet::lower
