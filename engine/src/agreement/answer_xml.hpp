// SPDX-License-Identifier: Apache-2.0
//
// What states an answer that was chosen.
#pragma once

#include <optional>
#include <string>

#include "placet/engine/questions.hpp"

namespace placet {

/// What stands for a day that only the reader knows.
inline constexpr const char* some_day = "YYYY-MM-DD";

/// An answer, in the part of it that its kind of question reads.
struct ChosenAnswer {
  std::optional<Value> value;  ///< of a field
  std::string day;             ///< of a step, as it is written; may be empty
  bool yes = true;             ///< of a judgement
  std::string entry;           ///< of a membership: the number or code of the entry; empty: one that may hold it
};

/// What states `chosen`; `xml` is empty if the vocabulary has no place for it.
AnswerXml answer_xml(const Question& question, const ChosenAnswer& chosen, const Facts& facts);

}  // namespace placet
