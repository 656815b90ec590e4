// SPDX-License-Identifier: Apache-2.0
//
// Goes through one declaration and notes every name in it, with what it is the name of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/parts.hpp"
#include "index/vocabulary.hpp"
#include "placet/grammar/index.hpp"

namespace placet::index {

/// Notes names in `index`. Phrases that hold names whose meaning is not told by their place alone have a `see` of
/// their own; any other phrase is gone through part by part.
class NameFinder {
 public:
  NameFinder(const Vocabulary& vocabulary, Index& index) : vocabulary_(vocabulary), index_(index) {}

  /// Notes the names of one declaration, whose block is the last of the index.
  void find(const syntax::Declaration& declaration);

 private:
  struct Variable {
    std::string name;
    std::uint32_t scope = 0;
    WrittenType type;
  };

  // notes (names.cpp)
  NameUse& note(NameKind kind, const syntax::Name& name, std::string within = {}, std::uint32_t scope = 0);
  void declare(NameKind kind, const syntax::Name& name, std::string within = {}, std::uint32_t scope = 0);
  void note_all(NameKind kind, const std::vector<syntax::Name>& names);
  void note_codes(const std::vector<syntax::Name>& names, const std::string& home, bool declares);

  // variables and what paths lead to (scopes.cpp)
  void bind(const syntax::Name& variable, WrittenType type);
  const Variable* variable_called(std::string_view name) const;
  WrittenType follow(const std::vector<syntax::Name>& names);
  WrittenType follow_field(const WrittenType& owner, const syntax::Name& name);
  WrittenType see_member(const WrittenType& owner, const syntax::Name& name);
  WrittenType see_operand(const syntax::Operand& operand);
  void see_one_word(const syntax::Name& name);
  void see_value(const syntax::Operand& operand, const WrittenType& expected);

  // phrases of conditions and steps (scopes.cpp)
  void see(const syntax::Path& path) { follow(path.value); }
  void see(const syntax::Operand& operand) { see_operand(operand); }
  void see(const syntax::Binder& binder);
  void see(const syntax::Quantified& quantified);
  void see(const syntax::Aggregate& aggregate);
  void see(const syntax::Counted& counted);
  void see(const syntax::Comparison& comparison);
  void see(const syntax::Presume& presumed);
  void see(const syntax::Code& code);
  void see(const syntax::InList& list) { note(NameKind::List, list.value); }
  void see(const syntax::IncludesOf& includes);
  void see(const syntax::CountsAs& term) { note(NameKind::Term, term.term); }
  void see(const syntax::Judged& judged);
  void see(const syntax::Deed& deed);

  // clauses and declarations (names.cpp)
  void see(const syntax::Norm& norm);
  void see(const syntax::HasPower& power);
  void see(const syntax::MayBe& effect);
  void see(const syntax::Citation& citation) { note(NameKind::Source, citation.source); }
  void see(const syntax::Despite& despite) { note(NameKind::Rule, despite.value); }
  void see(const syntax::Reading& reading);
  void see(const syntax::Rule& rule);
  void see(const syntax::Pack& pack);
  void see(const syntax::Entity& entity);
  void see(const syntax::Field& field);
  void see(const syntax::Authority& authority);
  void see(const syntax::Source& source);
  void see(const syntax::List& list);
  void see(const syntax::Entry& entry);
  void see(const syntax::Parameter& parameter);
  void see(const syntax::Act& act) { declare(NameKind::Act, act.name); }
  void see(const syntax::Judgement& judgement);
  void see(const syntax::Precedence& precedence);
  void see(const syntax::GivenStep& step);
  void see(const syntax::GivenJudgement& given) { note(NameKind::Judgement, given.judgement); }
  void see(const syntax::GivenFact& fact);
  void see(const syntax::ExpectRule& expected) { note(NameKind::Rule, expected.rule); }
  void see(const syntax::AskStep& asked) { see(asked.deed); }
  void see(const syntax::AskJudgement& asked) { note(NameKind::Judgement, asked.judgement); }
  void see(const syntax::ExpectVerdict&) {}

  template <class Phrase>
  void see(const Phrase& phrase) {
    each_part(phrase, [&](const auto& part) { see(part); });
  }

  const Vocabulary& vocabulary_;
  Index& index_;
  std::vector<Variable> variables_;  ///< those that can be seen
  std::uint32_t last_scope_ = 0;
  WrittenType expected_;  ///< what the left side of a comparison is
  std::string entity_;    ///< the entity or list whose block this is
  bool in_test_ = false;  ///< paths lead to members of a sample, not to variables
};

}  // namespace placet::index
