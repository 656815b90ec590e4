// SPDX-License-Identifier: Apache-2.0
// Conditions as sentences.
#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

/// "are" for a field whose name is a plural ("persons of d"), else "is".
std::string verb_for(const std::string& operand_words) {
  std::string noun = operand_words.substr(0, operand_words.find(" of "));
  const bool plural = noun.ends_with("s") && !noun.ends_with("ss") && !noun.ends_with("us") && !noun.ends_with("is");
  return plural && noun.starts_with("the ") && !noun.starts_with("the number") ? " are " : " is ";
}

std::string_view comparator_words(Comparator comparator) {
  switch (comparator) {
    case Comparator::Is: return "";
    case Comparator::IsNot: return "not ";
    case Comparator::AtLeast: return "at least ";
    case Comparator::AtMost: return "at most ";
    case Comparator::MoreThan: return "more than ";
    case Comparator::LessThan: return "less than ";
    case Comparator::OnOrAfter: return "on or after ";
    case Comparator::OnOrBefore: return "on or before ";
    case Comparator::After: return "after ";
    case Comparator::Before: return "before ";
  }
  return "";
}

std::string quantifier_words(Quantifier quantifier, std::uint32_t count) {
  switch (quantifier) {
    case Quantifier::Every: return "for every ";
    case Quantifier::Some: return "for some ";
    case Quantifier::No: return "for no ";
    case Quantifier::AtLeast: return "for at least " + std::to_string(count) + ' ';
    case Quantifier::AtMost: return "for at most " + std::to_string(count) + ' ';
    case Quantifier::Exactly: return "for exactly " + std::to_string(count) + ' ';
  }
  return {};
}

std::string which_words(Includes::Which which) {
  switch (which) {
    case Includes::Which::Any: return "any of ";
    case Includes::Which::All: return "all of ";
    case Includes::Which::None: return "none of ";
  }
  return {};
}

std::string is_words(bool negated) {
  return negated ? "is not " : "is ";
}

}  // namespace

std::string Words::parts(const std::vector<Part>& parts, std::string_view joint, const Scope& scope) const {
  std::string text;
  for (const Part& part : parts) {
    const Condition& inner = (*rulebook_)[part.condition];
    const bool compound = std::holds_alternative<AllOf>(inner.what) || std::holds_alternative<AnyOf>(inner.what) ||
                          std::holds_alternative<Quantified>(inner.what);
    std::string said = condition(part.condition, scope);
    if (!part.letter.empty()) {
      said = '(' + part.letter + ") " + said;
    } else if (compound) {
      said = '(' + said + ')';
    }
    text += text.empty() ? said : std::string(joint) + said;
  }
  return text;
}

std::string Words::condition(ConditionId id, const Scope& scope) const {
  struct Visitor {
    const Words& words;
    const Scope& scope;
    std::string codes(const std::vector<OperandId>& operands, const Type* type, std::string_view joint) const {
      std::vector<std::string> items;
      for (const OperandId operand : operands) items.push_back(words.typed_operand(operand, type, scope));
      return list_words(items, joint);
    }
    std::string operator()(const AllOf& of) const { return words.parts(of.parts, " and ", scope); }
    std::string operator()(const AnyOf& of) const { return words.parts(of.parts, " or ", scope); }
    std::string operator()(const NoneOf& of) const { return "none of: " + words.parts(of.parts, "; ", scope); }
    std::string operator()(const Not& of) const { return "it is not so that " + words.condition(of.part, scope); }
    std::string operator()(const Quantified& of) const {
      return quantifier_words(of.quantifier, of.count) + words.binder(of.binder, scope) + ": " +
             words.condition(of.test, words.with(scope, of.binder));
    }
    std::string operator()(const Judged& of) const {
      const Judgement& judgement = words.rulebook()[of.judgement];
      const std::string about = of.of ? " for " + words.path(*of.of, scope) : "";
      return words.authority(judgement.decided_by) + " answers " + (of.negated ? "no" : "yes") + about + " to \"" +
             judgement.asks + '"';
    }
    std::string operator()(const Comparison& of) const {
      const std::string left = words.operand(of.left, scope);
      return left + verb_for(left) + std::string(comparator_words(of.comparator)) +
             words.typed_operand(of.right, words.type_of(of.left), scope);
    }
    std::string operator()(const InList& of) const {
      return words.path(of.path, scope) + ' ' + is_words(of.negated) + "in " +
             words.name(words.rulebook()[of.list].name);
    }
    std::string operator()(const OneOf& of) const {
      return words.operand(of.left, scope) + ' ' + is_words(of.negated) + codes(of.right, words.type_of(of.left), "or");
    }
    std::string operator()(const Includes& of) const {
      const Type* type = &words.rulebook()[of.path.steps.back().fields.front()].type;
      const std::string among =
          of.list.valid() ? words.name(words.rulebook()[of.list].name) : codes(of.codes, type, "and");
      const std::string which = !of.list.valid() && of.codes.size() == 1 && of.which != Includes::Which::None
                                    ? std::string{}
                                    : which_words(of.which);
      return words.path(of.path, scope) + " includes " + which + among;
    }
    std::string operator()(const Has& of) const {
      return words.bearer(of.bearer, scope) + (of.negated ? " has no " : " has ") + words.step(of.step, scope);
    }
    std::string operator()(const CountsAs& of) const {
      return words.path(of.path, scope) + (of.negated ? " does not count as " : " counts as ") +
             words.name(words.rulebook()[of.term].name);
    }
  };
  return std::visit(Visitor{*this, scope}, (*rulebook_)[id].what);
}

}  // namespace placet
