// SPDX-License-Identifier: Apache-2.0
// Says what rules and facts mean in plain words of one language: variables become the names of what they stand for,
// codes the names of countries, authorities their titles. Nothing here decides anything.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"
#include "render/messages.hpp"

namespace placet {

/// What the variables of a rule stand for, and what those are called that stand for nothing yet.
struct Scope {
  const Binding* binding = nullptr;            ///< null where a rule is explained and not judged
  std::map<std::uint32_t, std::string> names;  ///< by slot
};

class Words {
 public:
  /// `facts` may be null, where a rule is explained and not judged. Both must outlive the words.
  Words(const Rulebook& rulebook, const Facts* facts, Language language = Language::English)
      : rulebook_(&rulebook), facts_(facts), language_(language) {}

  Language language() const { return language_; }
  std::string say(Message message, Arguments arguments = {}) const {
    return placet::say(language_, message, arguments);
  }
  std::string say_counted(Message message, std::size_t count, Arguments arguments = {}) const {
    return placet::say_counted(language_, message, count, arguments);
  }
  /// `text` with a full stop, unless it ends with one: «1 мая 2005 г.».
  std::string sentence(const std::string& text) const;

  // words.cpp: things by their names
  std::string name(Symbol symbol) const;      ///< the text of a symbol of the rulebook or of the facts
  std::string country(Symbol code) const;     ///< "Russian Federation"
  std::string member(MemberId member) const;  ///< "Primorsky Krai", "delegation d1", "the agreement"
  std::string bound(const Bound& bound) const;
  /// What the variables of its `for every` stand for: "Primorsky Krai, delegation d1".
  std::string about(const Finding& finding) const;
  /// The text that a member states in the field of this name: in the language of the words if it does, else in English,
  /// else the first; empty if it states none.
  std::string stated_text(MemberId member, std::string_view field_name) const;
  std::string unlisted(const Unlisted& members) const;  ///< "a delegation that is not listed"
  std::string value(const Value& value) const;
  std::string value_of(const Value& value, const Type& type) const;
  std::string code(Symbol code, ListId list) const;    ///< its label in the list, or the code as it stands
  std::string authority(AuthorityId authority) const;  ///< "the Ministry of Foreign Affairs (МИД России)"
  std::string rule(RuleId rule) const;                 ///< "russia.draft-clearance"
  std::string title(RuleId rule) const;                ///< what the rule is called, in the language of the words
  std::string pack(PackId pack) const;                 ///< "Russian Federation"
  std::string field(FieldId field) const;              ///< "signature"
  /// What its members are called: "delegation".
  std::string kind(const Binder& binder) const { return kind(binder.entity, binder.field); }
  std::string kind(const Unlisted& members) const { return kind(members.entity, members.field); }
  std::string judgement(JudgementId judgement) const;  ///< the question that it answers
  std::string entry(const ListEntry& entry) const;     ///< what an entry of a list says
  std::string strength(Strength strength) const;       ///< "guidance"
  /// The label in the language of the words; null where there is none, and in English, which has titles.
  const std::string* label(const Labels& labels) const;
  std::string source(SourceId source) const;             ///< "4-ФЗ", or its title or name
  std::string citation(const Citation& citation) const;  ///< "4-ФЗ, art. 4"
  std::string pinpoint(const std::string& text) const;   ///< pinpoints.cpp: "art. 4", «ст. 4»

  // expressions.cpp: what a rule speaks of
  Scope scope(const Binding& binding) const;
  Scope scope(const Reading& reading) const;  ///< where variables keep their own names
  Scope with(const Scope& scope, const Binder& binder) const;
  std::string slot(SlotId slot, const Scope& scope) const;
  std::string path(const Path& path, const Scope& scope) const;
  std::string operand(OperandId operand, const Scope& scope) const;
  std::string binder(const Binder& binder, const Scope& outer) const;  ///< "party p of the agreement where …"

  // steps.cpp
  std::string act(ActId act) const;
  std::string deed(const Deed& deed, const Scope& scope) const;
  std::string step(const Step& step, const Scope& scope) const;
  std::string anchor(const Anchor& anchor, const Scope& scope) const;
  std::string bearer(const Bearer& bearer, const Scope& scope) const;

  // conditions.cpp
  std::string condition(ConditionId condition, const Scope& scope) const;

  // norms.cpp
  std::string norm(const Norm& norm, Strength strength, const Scope& scope) const;
  std::string effect(const Effect& effect, const Scope& scope) const;

  // grounds.cpp
  std::string ground(const Ground& ground) const;

  // notation.cpp: facts and questions
  std::string fact(const Question& question) const;  ///< `primorye has consent of russia.mfa for d1`
  std::string ask(const Question& question) const;   ///< "Has Primorsky Krai the consent of …?"
  std::string who(const Question& question) const;   ///< who can answer it
  std::string action(const Action& action) const;    ///< "Clearance by the Ministry of …"

  const Rulebook& rulebook() const { return *rulebook_; }
  const Facts* facts() const { return facts_; }
  /// The rulebook's field, or null.
  const Type* type_of(OperandId operand) const;

 private:
  std::string kind(EntityId entity, FieldId field) const;
  /// Where the references of `path` lead while they are stated: the member and the number of steps it took.
  std::pair<MemberId, std::size_t> follow(const Path& path, const Scope& scope) const;
  std::string parts(const std::vector<Part>& parts, Message joint, const Scope& scope) const;
  std::string timing(const Timing& timing, const Scope& scope) const;
  std::string typed_operand(OperandId operand, const Type* type, const Scope& scope) const;

  const Rulebook* rulebook_;  // Invariant: never null.
  const Facts* facts_;
  Language language_;
};

/// `text` with a capital first letter, unless it begins with a variable of one letter.
std::string capitalised(std::string text);

}  // namespace placet
