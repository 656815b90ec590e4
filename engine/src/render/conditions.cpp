// SPDX-License-Identifier: Apache-2.0
// Conditions as sentences.
#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

/// Two for an English field whose name is a plural ("the persons of d"), else one; other languages have one form.
std::size_t number_of(const std::string& operand_words) {
  const std::string noun = operand_words.substr(0, operand_words.find(" of "));
  const bool plural = noun.ends_with("s") && !noun.ends_with("ss") && !noun.ends_with("us") && !noun.ends_with("is");
  return plural && noun.starts_with("the ") && !noun.starts_with("the number") ? 2 : 1;
}

Message message_of(Comparator comparator) {
  switch (comparator) {
    case Comparator::Is: return Message::Is;
    case Comparator::IsNot: return Message::IsNot;
    case Comparator::AtLeast: return Message::IsAtLeast;
    case Comparator::AtMost: return Message::IsAtMost;
    case Comparator::MoreThan: return Message::IsMoreThan;
    case Comparator::LessThan: return Message::IsLessThan;
    case Comparator::OnOrAfter: return Message::IsOnOrAfter;
    case Comparator::OnOrBefore: return Message::IsOnOrBefore;
    case Comparator::After: return Message::IsAfter;
    case Comparator::Before: return Message::IsBefore;
  }
  return Message::Is;
}

Message message_of(Quantifier quantifier) {
  switch (quantifier) {
    case Quantifier::Every: return Message::ForEvery;
    case Quantifier::Some: return Message::ForSome;
    case Quantifier::No: return Message::ForNo;
    case Quantifier::AtLeast: return Message::ForAtLeast;
    case Quantifier::AtMost: return Message::ForAtMost;
    case Quantifier::Exactly: return Message::ForExactly;
  }
  return Message::ForEvery;
}

Message message_of(Includes::Which which) {
  switch (which) {
    case Includes::Which::Any: return Message::IncludesAny;
    case Includes::Which::All: return Message::IncludesAll;
    case Includes::Which::None: return Message::IncludesNone;
  }
  return Message::IncludesAny;
}

}  // namespace

std::string Words::parts(const std::vector<Part>& parts, Message joint, const Scope& scope) const {
  std::string text;
  for (const Part& part : parts) {
    const Condition& inner = (*rulebook_)[part.condition];
    const bool compound = std::holds_alternative<AllOf>(inner.what) || std::holds_alternative<AnyOf>(inner.what) ||
                          std::holds_alternative<Quantified>(inner.what);
    std::string said = condition(part.condition, scope);
    if (!part.letter.empty()) {
      said = say(Message::PartLettered, {{"letter", part.letter}, {"condition", said}});
    } else if (compound) {
      said = say(Message::PartGrouped, {{"condition", said}});
    }
    text = text.empty() ? said : say(joint, {{"left", text}, {"right", said}});
  }
  return text;
}

std::string Words::condition(ConditionId id, const Scope& scope) const {
  struct Visitor {
    const Words& words;
    const Scope& scope;
    std::string codes(const std::vector<OperandId>& operands, const Type* type, Message joint) const {
      std::vector<std::string> items;
      for (const OperandId operand : operands) items.push_back(words.typed_operand(operand, type, scope));
      return list_words(items, joint, words.language());
    }
    std::string list_name(ListId list) const { return words.name(words.rulebook()[list].name); }
    std::string operator()(const AllOf& of) const { return words.parts(of.parts, Message::BothConditions, scope); }
    std::string operator()(const AnyOf& of) const { return words.parts(of.parts, Message::EitherCondition, scope); }
    std::string operator()(const NoneOf& of) const {
      return words.say(Message::NoneOfConditions,
                       {{"conditions", words.parts(of.parts, Message::NextCondition, scope)}});
    }
    std::string operator()(const Not& of) const {
      return words.say(Message::NotSo, {{"condition", words.condition(of.part, scope)}});
    }
    std::string operator()(const Quantified& of) const {
      const std::string members = words.binder(of.binder, scope);
      const std::string test = words.condition(of.test, words.with(scope, of.binder));
      return words.say_counted(message_of(of.quantifier), of.count, {{"members", members}, {"test", test}});
    }
    std::string operator()(const Judged& of) const {
      const Judgement& judgement = words.rulebook()[of.judgement];
      const std::string authority = words.authority(judgement.decided_by);
      const std::string question = words.judgement(of.judgement);
      if (!of.of) {
        return words.say(of.negated ? Message::AnswersNo : Message::AnswersYes,
                         {{"authority", authority}, {"question", question}});
      }
      return words.say(of.negated ? Message::AnswersNoFor : Message::AnswersYesFor,
                       {{"authority", authority}, {"question", question}, {"about", words.path(*of.of, scope)}});
    }
    std::string operator()(const Comparison& of) const {
      const std::string left = words.operand(of.left, scope);
      const std::string right = words.typed_operand(of.right, words.type_of(of.left), scope);
      return words.say_counted(message_of(of.comparator), number_of(left), {{"left", left}, {"right", right}});
    }
    std::string operator()(const InList& of) const {
      return words.say(of.negated ? Message::NotInList : Message::InList,
                       {{"subject", words.path(of.path, scope)}, {"list", list_name(of.list)}});
    }
    std::string operator()(const OneOf& of) const {
      const std::string right = codes(of.right, words.type_of(of.left), Message::ListOr);
      return words.say_counted(of.negated ? Message::IsNot : Message::Is, 1,
                               {{"left", words.operand(of.left, scope)}, {"right", right}});
    }
    std::string operator()(const Includes& of) const {
      const Type* type = &words.rulebook()[of.path.steps.back().fields.front()].type;
      const std::string among = of.list.valid() ? list_name(of.list) : codes(of.codes, type, Message::ListAnd);
      const bool one = !of.list.valid() && of.codes.size() == 1 && of.which != Includes::Which::None;
      return words.say(one ? Message::IncludesOne : message_of(of.which),
                       {{"collection", words.path(of.path, scope)}, {"codes", among}});
    }
    std::string operator()(const Has& of) const {
      return words.say(of.negated ? Message::HasNoStep : Message::HasStep,
                       {{"bearer", words.bearer(of.bearer, scope)}, {"step", words.step(of.step, scope)}});
    }
    std::string operator()(const CountsAs& of) const {
      return words.say(of.negated ? Message::NotCountsAs : Message::CountsAs,
                       {{"subject", words.path(of.path, scope)}, {"term", words.name(words.rulebook()[of.term].name)}});
    }
  };
  return std::visit(Visitor{*this, scope}, (*rulebook_)[id].what);
}

}  // namespace placet
