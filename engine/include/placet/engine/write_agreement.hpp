// SPDX-License-Identifier: Apache-2.0
//
// Writes an agreement: from facts to XML, each fact at the place that the vocabulary of the rulebook names. It is the
// other direction of `read_agreement`.
#pragma once

#include <string>

#include "placet/model/facts.hpp"

namespace placet {

/// The document that states `facts`, indented, in UTF-8. Where the vocabulary gives several places, the first is used.
/// Of facts that were read, `read_agreement` reads the same facts back, their places apart; a fact that its type cannot
/// write, such as a period in working days, is left out.
std::string write_agreement(const Facts& facts);

}  // namespace placet
