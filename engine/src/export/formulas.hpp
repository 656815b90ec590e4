// SPDX-License-Identifier: Apache-2.0
// Conditions and steps as formulas of RuleML. What has no form there is an atom `:as-written` with the words of the
// rule file.
#pragma once

#include "export/xml_text.hpp"
#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

class Formulas {
 public:
  /// For the conditions of `reading`, whose variables they speak of. All must outlive the formulas.
  Formulas(const Rulebook& rulebook, const SourceMap& texts, const Reading& reading, XmlText& out)
      : book_(rulebook), texts_(texts), reading_(reading), out_(out) {}

  void condition(ConditionId condition);
  /// That its variable is a member of its collection for which `where` holds.
  void binder(const Binder& binder);
  /// That the bearer takes the step.
  void step(const Bearer& bearer, const Step& step);
  /// What a norm requires, allows or concludes, without its modality.
  void norm(const Norm& norm);
  void bearer(const Bearer& bearer);

 private:
  void atom(std::string_view relation);
  void individual(Symbol name);
  void data(std::string_view type, const std::string& text);
  void path(const Path& path);
  void operand(OperandId operand);
  void value(const Value& value);
  void parts(std::string_view connective, const std::vector<Part>& parts);
  void negated(bool negated) {
    if (negated) out_.begin("ruleml:Neg");
  }
  void end_negated(bool negated) {
    if (negated) out_.end();
  }
  void quantified(const Quantified& of, Span span);
  void compared(const Comparison& of);
  void one_of(const OneOf& of);
  void includes(const Includes& of);
  void deed(const Deed& deed);
  void as_written(Span span);
  std::string slot_name(SlotId slot) const;
  std::string variable(const Binder& binder) const;

  const Rulebook& book_;
  const SourceMap& texts_;
  const Reading& reading_;
  XmlText& out_;
};

}  // namespace placet
