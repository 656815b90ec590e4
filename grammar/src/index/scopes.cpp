// SPDX-License-Identifier: Apache-2.0
//
// Variables, what paths lead to, and the phrases of conditions and steps.
#include <algorithm>
#include <utility>

#include "index/names.hpp"

namespace placet::index {

using syntax::match;

namespace {

/// The word that every rule can see without binding it.
constexpr std::string_view agreement = "agreement";

const syntax::Path* path_in(const syntax::Operand& operand) {
  return boost::get<syntax::Path>(&operand.get());
}

}  // namespace

// ---- variables ---------------------------------------------------------------------------------------------------

void NameFinder::bind(const syntax::Name& variable, WrittenType type) {
  declare(NameKind::Variable, variable, {}, ++last_scope_);
  variables_.push_back({variable.text, last_scope_, std::move(type)});
}

const NameFinder::Variable* NameFinder::variable_called(std::string_view name) const {
  const auto found = std::find_if(variables_.rbegin(), variables_.rend(),
                                  [&](const Variable& variable) { return variable.name == name; });
  return found == variables_.rend() ? nullptr : &*found;
}

// ---- paths -------------------------------------------------------------------------------------------------------

WrittenType NameFinder::follow(const std::vector<syntax::Name>& names) {
  const syntax::Name& base = names.back();
  WrittenType type;
  if (const Variable* variable = variable_called(base.text)) {
    type = variable->type;
    note(NameKind::Variable, base, {}, variable->scope);
  } else if (base.text == agreement) {
    type.entities = {base.text};
    note(NameKind::Entity, base);
  } else if (!in_test_ && names.size() == 1) {
    see_one_word(base);
  }
  for (auto name = names.rbegin() + 1; name != names.rend(); ++name) type = follow_field(type, *name);
  return type;
}

WrittenType NameFinder::follow_field(const WrittenType& owner, const syntax::Name& name) {
  std::string entity = vocabulary_.owner_of_field(owner.entities, name.text);
  WrittenType type = vocabulary_.type_of_field(entity, name.text);
  note(NameKind::Field, name, std::move(entity));
  return type;
}

WrittenType NameFinder::see_member(const WrittenType& owner, const syntax::Name& name) {
  if (!vocabulary_.is_entity(owner.entities, name.text)) return follow_field(owner, name);
  note(NameKind::Entity, name);
  return {{name.text}, {}};
}

/// A word that is no variable: a parameter, or a code of what it is compared with.
void NameFinder::see_one_word(const syntax::Name& name) {
  if (vocabulary_.is_parameter(name.text)) {
    note(NameKind::Parameter, name);
  } else {
    note(NameKind::Code, name, expected_.codes);
  }
}

WrittenType NameFinder::see_operand(const syntax::Operand& operand) {
  if (const syntax::Path* path = path_in(operand)) {
    if (path->value.size() == 1 || !vocabulary_.is_parameter(path->value.front().text)) return follow(path->value);
    note(NameKind::Parameter, path->value.front());
    follow({path->value.begin() + 1, path->value.end()});
    return {};
  }
  match(operand, [&](const auto& kind) { see(kind); });
  return {};
}

void NameFinder::see_value(const syntax::Operand& operand, const WrittenType& expected) {
  const WrittenType before = std::exchange(expected_, expected);
  const syntax::Path* path = path_in(operand);
  if (in_test_ && path != nullptr && path->value.size() == 1) {
    if (expected.entities.empty()) see_one_word(path->value.front());  // else the id of a member
  } else {
    see_operand(operand);
  }
  expected_ = before;
}

// ---- conditions --------------------------------------------------------------------------------------------------

void NameFinder::see(const syntax::Binder& binder) {
  const WrittenType owner = follow(binder.owner.value);
  WrittenType type = see_member(owner, binder.entity);
  bind(binder.variable, std::move(type));
  see(binder.where);
}

void NameFinder::see(const syntax::Quantified& quantified) {
  const std::size_t bound = variables_.size();
  see(quantified.binder);
  see(quantified.test);
  variables_.resize(bound);
}

void NameFinder::see(const syntax::Aggregate& aggregate) {
  const std::size_t bound = variables_.size();
  see(aggregate.counted);
  see(aggregate.where);
  variables_.resize(bound);
}

void NameFinder::see(const syntax::Counted& counted) {
  WrittenType type = follow({counted.owner});
  for (auto link = counted.links.rbegin(); link != counted.links.rend(); ++link) {
    type = see_member(type, link->name);
    if (link->variable) bind(*link->variable, type);
  }
}

void NameFinder::see(const syntax::Comparison& comparison) {
  const WrittenType type = see_operand(comparison.left);
  const WrittenType before = std::exchange(expected_, type);
  see(comparison.predicate);
  expected_ = before;
}

void NameFinder::see(const syntax::Presume& presumed) {
  const WrittenType type = follow(presumed.path.value);
  match(
      presumed.value, [&](const syntax::Operand& value) { see_value(value, type); }, [](syntax::YesNo) {});
}

void NameFinder::see(const syntax::Code& code) {
  syntax::Name name(code.text);
  name.span = code.span;
  note(NameKind::Code, name, expected_.codes);
}

void NameFinder::see(const syntax::IncludesOf& includes) {
  match(
      includes.what, [&](const syntax::Name& list) { note(NameKind::List, list); },
      [&](const syntax::OperandSet& set) { see(set.value); });
}

void NameFinder::see(const syntax::Judged& judged) {
  note(NameKind::Judgement, judged.judgement);
  see(judged.about);
}

// ---- steps -------------------------------------------------------------------------------------------------------

void NameFinder::see(const syntax::Deed& deed) {
  note(NameKind::Act, deed.act);
  if (deed.authority) note(NameKind::Authority, deed.authority->authority);
  if (deed.object) see(*deed.object);
}

}  // namespace placet::index
