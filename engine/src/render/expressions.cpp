// SPDX-License-Identifier: Apache-2.0
// Variables, paths and operands.
#include <algorithm>

#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

Scope Words::scope(const Binding& binding) const {
  return {&binding, {}};
}

Scope Words::scope(const Reading& reading) const {
  Scope scope;
  for (std::uint32_t slot = 1; slot < reading.variables.size(); ++slot) {
    if (reading.variables[slot].valid()) scope.names[slot] = name(reading.variables[slot]);
  }
  return scope;
}

Scope Words::with(const Scope& outer, const Binder& binder) const {
  Scope inner = outer;
  inner.names[binder.slot.index] =
      binder.variable.valid() ? name(binder.variable) : say(Message::ThatMember, {{"kind", kind(binder)}});
  return inner;
}

std::string Words::slot(SlotId slot, const Scope& scope) const {
  if (slot == agreement_slot) return say(Message::TheAgreement);
  if (const auto named = scope.names.find(slot.index); named != scope.names.end()) return named->second;
  const bool is_bound = scope.binding != nullptr && slot.index < scope.binding->size();
  if (is_bound) {
    const Bound& stands_for = (*scope.binding)[slot.index];
    const auto* member_id = std::get_if<MemberId>(&stands_for);
    if (member_id == nullptr || member_id->valid()) return bound(stands_for);
  }
  return say(Message::It);
}

std::pair<MemberId, std::size_t> Words::follow(const Path& path, const Scope& scope) const {
  const auto nowhere = std::pair{MemberId{}, std::size_t{0}};
  if (facts_ == nullptr || scope.binding == nullptr || scope.names.contains(path.base.index)) return nowhere;
  if (path.base.index >= scope.binding->size()) return nowhere;
  const auto* start = std::get_if<MemberId>(&(*scope.binding)[path.base.index]);
  if (start == nullptr || !start->valid()) return nowhere;
  MemberId at = *start;
  std::size_t taken = 0;
  for (; taken < path.steps.size(); ++taken) {
    const auto& own = (*rulebook_)[facts_->member(at).entity].fields;
    const auto& fields = path.steps[taken].fields;
    const auto field = std::ranges::find_if(fields, [&](FieldId f) { return std::ranges::find(own, f) != own.end(); });
    if (field == fields.end()) break;
    const auto& statements = facts_->field(at, *field).statements;
    const auto* reference = statements.size() == 1 ? std::get_if<Reference>(&statements.front().value) : nullptr;
    if (reference == nullptr) break;
    at = reference->member;
  }
  return {at, taken};
}

std::string Words::path(const Path& path, const Scope& scope) const {
  const auto [reached, taken] = follow(path, scope);
  std::string text = taken > 0 ? member(reached) : slot(path.base, scope);
  for (std::size_t i = taken; i < path.steps.size(); ++i) {
    const FieldId id = path.steps[i].fields.front();
    const bool yes_no = (*rulebook_)[id].type.kind == TypeKind::YesNo;
    text = say(yes_no ? Message::YesNoFieldOf : Message::FieldOf, {{"field", field(id)}, {"owner", text}});
  }
  return text;
}

const Type* Words::type_of(OperandId id) const {
  if (!id.valid()) return nullptr;
  const Operand& of = (*rulebook_)[id];
  if (const auto* led = std::get_if<PathOperand>(&of.what)) {
    return led->path.steps.empty() ? nullptr : &(*rulebook_)[led->path.steps.back().fields.front()].type;
  }
  if (const auto* parameter = std::get_if<ParameterOperand>(&of.what)) {
    return &(*rulebook_)[parameter->parameter].type;
  }
  return nullptr;
}

std::string Words::typed_operand(OperandId id, const Type* type, const Scope& scope) const {
  const auto* constant = std::get_if<Constant>(&(*rulebook_)[id].what);
  return constant != nullptr && type != nullptr ? value_of(constant->value, *type) : operand(id, scope);
}

std::string Words::operand(OperandId id, const Scope& scope) const {
  struct Visitor {
    const Words& words;
    const Scope& scope;
    std::string operator()(const Constant& constant) const { return words.value(constant.value); }
    std::string operator()(const PathOperand& led) const { return words.path(led.path, scope); }
    std::string operator()(const ParameterOperand& of) const {
      const std::string text = words.name(words.rulebook()[of.parameter].name);
      if (!of.of) return text;
      return words.say(Message::ParameterOf, {{"parameter", text}, {"subject", words.path(*of.of, scope)}});
    }
    std::string operator()(const NumberOf& of) const {
      return words.say(Message::NumberOfMembers, {{"members", words.binder(of.counted, scope)}});
    }
    std::string operator()(const SumOf& of) const {
      return words.say(Message::SumOverMembers, {{"value", words.path(of.value, words.with(scope, of.counted))},
                                                 {"members", words.binder(of.counted, scope)}});
    }
    std::string operator()(const HigherOf& of) const {
      return words.say(Message::HigherOfTwo,
                       {{"left", words.operand(of.left, scope)}, {"right", words.operand(of.right, scope)}});
    }
    std::string operator()(const LowerOf& of) const {
      return words.say(Message::LowerOfTwo,
                       {{"left", words.operand(of.left, scope)}, {"right", words.operand(of.right, scope)}});
    }
    std::string operator()(const PercentOf& of) const {
      return words.say(Message::PercentOfWhole, {{"number", number_words(of.percent, words.language())},
                                                 {"whole", words.operand(of.whole, scope)}});
    }
  };
  return std::visit(Visitor{*this, scope}, (*rulebook_)[id].what);
}

std::string Words::binder(const Binder& binder, const Scope& outer) const {
  std::string text = kind(binder);
  if (binder.variable.valid()) text += ' ' + name(binder.variable);
  text = say(Message::MembersOf, {{"members", text}, {"owner", path(binder.owner, outer)}});
  if (!binder.where.valid()) return text;
  return say(Message::MembersWhere, {{"members", text}, {"condition", condition(binder.where, with(outer, binder))}});
}

}  // namespace placet
