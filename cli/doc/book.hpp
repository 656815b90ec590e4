// SPDX-License-Identifier: Apache-2.0
//
// What the pages of a site are made from: rulebooks with their tests and the cases that meet their rules.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/doc/cases.hpp"
#include "cli/doc/spoken.hpp"
#include "cli/test/run_tests.hpp"
#include "placet/engine/compiled_rulebook.hpp"

namespace placet {

/// A test that names a rule.
struct TestBeside {
  const RuleTest* test;
  bool holds;
};

/// A case that a rule applies to.
struct CaseMet {
  const CaseRecord* met;
  const Meeting* meeting;
};

class Book {
 public:
  /// The packs that have a file whose path begins with `under`, and the packs that these use. `rules` and `cases` must
  /// outlive the book.
  Book(const CompiledRules& rules, const std::string& under, const TestResults& tests,
       const std::vector<CaseRecord>& cases);

  const Rulebook& rulebook() const { return rules_.rulebook; }
  const CompiledRules& rules() const { return rules_; }
  const std::vector<CaseRecord>& cases() const { return cases_; }
  std::string name(Symbol symbol) const { return std::string(rulebook().text(symbol)); }

  /// Whether the site tells of what `pack` declares.
  bool holds(PackId pack) const { return packs_.contains(pack); }
  bool holds(const Term& term) const;
  const std::set<PackId>& packs() const { return packs_; }

  /// The versions of the rule of this name, the earliest first.
  std::vector<RuleId> versions(Symbol name) const;
  /// The rules of the site, the first version of each, by name.
  std::vector<RuleId> rules_by_name() const;

  const std::vector<TestBeside>& tests(Symbol rule) const;
  const std::vector<CaseMet>& cases(Symbol rule) const;
  /// What a version of a rule speaks of.
  const Spoken& spoken(RuleId rule) const { return spoken_[rule.index]; }

 private:
  void find_packs(const std::string& under);
  void find_tests(const TestResults& results);
  void find_cases();

  const CompiledRules& rules_;
  const std::vector<CaseRecord>& cases_;
  std::set<PackId> packs_;
  std::vector<Spoken> spoken_;  // by rule
  std::map<Symbol, std::vector<TestBeside>> tests_;
  std::map<Symbol, std::vector<CaseMet>> met_;
};

}  // namespace placet
