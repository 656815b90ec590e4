// SPDX-License-Identifier: Apache-2.0
//
// What hangs on the answer to a question: why it is asked, and how the agreement would state an answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"

namespace placet {

/// One answer to a question, and the lines of the table of verdicts that it leaves a finding, whatever the other open
/// facts are: from the lightest to the gravest.
struct Answer {
  StepValue holds = StepValue::True;  ///< of steps, judgements and memberships; Open: the step can still be taken
  std::optional<Value> value;         ///< of fields: one value that answers so, if there is one to name
  Verdict lightest = Verdict::NotGoverned;
  Verdict gravest = Verdict::NotGoverned;
};

/// The two answers that part the findings of a rule furthest.
struct Separation {
  RuleId rule;
  Answer lighter, graver;
};

/// For each question of `assessment`, which is of `facts`, what its answers part: by rule; nothing of findings with
/// more open facts than are tried. Judges the facts again on the same dates, which gives the same.
std::vector<std::vector<Separation>> separations(const Facts& facts, const Assessment& assessment);

struct AnswerXml {
  std::string xml;                 ///< an element, or an attribute (`persons="5"`)
  MemberId into;                   ///< whose element takes it
  bool attribute = false;          ///< `xml` is an attribute of that element
  std::optional<Span> instead_of;  ///< what it takes the place of
};

/// What states one answer to `question`, which was asked of `facts`: the value that `separations` name, or one of the
/// codes that the field has; what only the reader knows stands as `YYYY-MM-DD`, `N` or `…`, which no agreement may
/// state. `xml` is empty if the vocabulary has no place for the answer.
AnswerXml answer_xml(const Question& question, const std::vector<Separation>& separations, const Facts& facts);

}  // namespace placet
