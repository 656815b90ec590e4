// SPDX-License-Identifier: Apache-2.0
//
// Days, numbers, periods, amounts of money, evidence and citations as values of the model.
#pragma once

#include <optional>
#include <span>

#include "lower/workspace.hpp"

namespace placet::lower {

Day lower_day(const syntax::FullDay& written);
DayRange lower_day(const syntax::SomeDay& written);
DayRange lower_day(Workspace& work, const syntax::Day& written);
/// Reports bounds that end before they begin.
Force lower_force(Workspace& work, const syntax::Bounds& written);

/// Nothing after an error: too many digits.
std::optional<Decimal> lower_number(Workspace& work, const syntax::Number& written);
/// A whole number up to `most`; nothing after an error.
std::optional<std::uint32_t> lower_count(Workspace& work, const syntax::Number& written, std::uint32_t most);
std::optional<Money> lower_money(Workspace& work, const syntax::Money& written);
std::optional<Period> lower_period(Workspace& work, const syntax::Period& written);

Attestation lower_evidence(const syntax::Optional<syntax::Evidence>& written);
/// Nothing after an error: an unknown source.
std::optional<Citation> lower_citation(Workspace& work, PackId pack, const syntax::Citation& written);

void add_label(Labels& labels, const syntax::Label& written);
Labels lower_labels(const std::vector<syntax::Label>& written);

/// The text, or an empty one.
inline std::string text_of(const syntax::Optional<syntax::Text>& written) {
  return written ? written->text : "";
}

}  // namespace placet::lower
