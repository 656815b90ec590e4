// SPDX-License-Identifier: Apache-2.0
//
// What a word of an agreement means as a value of a type: `2005-06`, `P5D`, `yes`, `RU-PRI`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "placet/model/diagnostic_codes.hpp"
#include "placet/model/facts.hpp"

namespace placet {

/// Why a text is no value of its type.
struct ValueFault {
  DiagnosticCode code;
  std::string message;
  std::string help;
};

/// The code was `unknown`, which every field with codes understands.
struct SaidToBeUnknown {};

using ReadValue = std::variant<Value, SaidToBeUnknown, ValueFault>;

/// The value of `type` that `text` is. References are looked up among the members of `facts`; texts become symbols of
/// it. Money is not read here, having two parts.
ReadValue read_value(std::string_view text, const Type& type, Facts& facts);

/// The amount of money that `amount` and `currency` are.
ReadValue read_money(std::string_view amount, std::string_view currency, Facts& facts);

/// A number, or a range of numbers written as dates are: `10/20`, `../20`, `10/..`.
std::optional<NumberRange> parse_number_range(std::string_view text);
/// `P5D`, `P1Y6M`, `P2W`, or days as a bare number.
std::optional<Period> parse_period(std::string_view text);

}  // namespace placet
