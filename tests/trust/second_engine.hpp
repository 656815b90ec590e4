// SPDX-License-Identifier: Apache-2.0
//
// The second engine: rulebooks and agreements as answer-set programs, solved by clingo.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"
#include "support/naive_evaluate.hpp"

namespace placet::trust {

/// What an engine answers of one pair of rulebook and agreement.
struct Answer {
  naive::Report report;
  std::map<std::string, std::string> bearers;  ///< of each finding of `report`: "a1", "" for an authority
};

/// The same of an assessment of the engine.
Answer answer_of(const Assessment& assessment, const Facts& facts);

/// What the second engine answers.
struct SecondAnswer : Answer {
  std::set<std::string> much_open;  ///< findings of which more than 8 atoms are open: their second pass is not compared
  std::vector<std::string> left_out;  ///< what of the law it does not know
};

/// Solves all agreements in one run of clingo; each may have a rulebook of its own. Throws std::runtime_error if clingo
/// cannot be run or finds no answer.
std::vector<SecondAnswer> solve(const std::vector<const Facts*>& agreements, const Dates& dates);

/// How the second answer, which is `by` another, differs from that of the engine, a line for each difference; empty
/// where they agree.
std::string difference(const Answer& first, const SecondAnswer& second, std::string_view by = "the answer-set program");

}  // namespace placet::trust
