// SPDX-License-Identifier: Apache-2.0
#include "agreement/bounds.hpp"

#include <string_view>

namespace placet {
namespace {

std::string_view bound_of(const Facts& facts, MemberId member, Symbol name) {
  const Rulebook& rulebook = facts.rulebook();
  for (const FieldId field : rulebook[facts.member(member).entity].fields) {
    if (rulebook[field].name != name) continue;
    const FieldFacts& found = facts.field(member, field);
    const auto* code = found.statements.empty() ? nullptr : std::get_if<Code>(&found.statements.front().value);
    return code ? facts.text(code->symbol) : std::string_view{};
  }
  return {};
}

void widen(NumberRange& range, bool upwards) {
  if (upwards) {
    range.high.reset();
  } else {
    range.low = Decimal{};
  }
}

void widen(Value& value, bool upwards) {
  if (auto* number = std::get_if<NumberRange>(&value)) widen(*number, upwards);
  if (auto* percent = std::get_if<Percent>(&value)) widen(percent->range, upwards);
  if (auto* money = std::get_if<Money>(&value)) widen(money->amount, upwards);
}

}  // namespace

void apply_bounds(Facts& facts) {
  const Rulebook& rulebook = facts.rulebook();
  const Symbol name_of_bounds = rulebook.symbols.find("bound");
  for (std::uint32_t i = 0; i < facts.size() && name_of_bounds.valid(); ++i) {
    const std::string_view bound = bound_of(facts, {i}, name_of_bounds);
    if (bound != "at-least" && bound != "at-most") continue;
    for (const FieldId field : rulebook[facts.member({i}).entity].fields) {
      const std::string_view name = rulebook.text(rulebook[field].name);
      if (name != "amount" && name != "percentage" && name != "value") continue;
      for (Statement& statement : facts.field({i}, field).statements) widen(statement.value, bound == "at-least");
    }
  }
}

}  // namespace placet
