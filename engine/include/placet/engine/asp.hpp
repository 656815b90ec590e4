// SPDX-License-Identifier: Apache-2.0
//
// Rulebook and agreement as an answer-set program (docs/formats/asp.md): what is stated, computed down to days, numbers
// and members, as facts; what it means, as a fixed encoding that clingo solves.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"

namespace placet {

/// The facts of one agreement and the law it is judged by.
struct AspFacts {
  std::string text;
  std::uint32_t next = 0;             ///< the first number that names nothing in `text`
  std::vector<std::string> left_out;  ///< what of the law has no form here, such as "sums"; sorted
};

/// Writes `facts` and the rules that judge them. Everything is named by a number from `first` on, so that the facts of
/// several agreements can stand in one program if each begins at `next` of the one before and all have one `today`.
AspFacts write_asp_facts(const Facts& facts, const Dates& dates, std::uint32_t first = 1);

/// The meaning of the language as rules of an answer-set program, the same for every rulebook and agreement.
std::string asp_encoding();

}  // namespace placet
