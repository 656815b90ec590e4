// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

constexpr int deepest = 2;

/// How many quantifiers, counts and sums stand inside each other in each condition and operand. What contains others
/// comes after them in the rulebook, but conditions and operands contain each other, so the depth is asked for anew.
struct Depth {
  const Rulebook& book;

  int condition(ConditionId id) const { return id.valid() ? std::visit(*this, book[id].what) : 0; }
  int operand(OperandId id) const { return std::visit(*this, book[id].what); }
  int parts(const std::vector<Part>& parts) const {
    int most = 0;
    for (const Part& part : parts) most = std::max(most, condition(part.condition));
    return most;
  }

  int operator()(const AllOf& list) const { return parts(list.parts); }
  int operator()(const AnyOf& list) const { return parts(list.parts); }
  int operator()(const NoneOf& list) const { return parts(list.parts); }
  int operator()(const Not& negation) const { return condition(negation.part); }
  int operator()(const Quantified& all) const { return 1 + std::max(condition(all.binder.where), condition(all.test)); }
  int operator()(const Judged&) const { return 0; }
  int operator()(const Comparison& comparison) const {
    return std::max(operand(comparison.left), operand(comparison.right));
  }
  int operator()(const InList&) const { return 0; }
  int operator()(const OneOf& one_of) const { return operand(one_of.left); }
  int operator()(const Includes&) const { return 0; }
  int operator()(const Has&) const { return 0; }
  int operator()(const CountsAs&) const { return 0; }

  int operator()(const Constant&) const { return 0; }
  int operator()(const PathOperand&) const { return 0; }
  int operator()(const ParameterOperand&) const { return 0; }
  int operator()(const NumberOf& number) const { return 1 + condition(number.counted.where); }
  int operator()(const SumOf& sum) const { return 1 + condition(sum.counted.where); }
  int operator()(const HigherOf& higher) const { return std::max(operand(higher.left), operand(higher.right)); }
  int operator()(const LowerOf& lower) const { return std::max(operand(lower.left), operand(lower.right)); }
  int operator()(const PercentOf& share) const { return operand(share.whole); }
};

}  // namespace

void deep_quantifiers(const Subject& subject, Findings& findings) {
  const Depth depth{subject.book};
  for (const Condition& condition : subject.book.conditions) {
    const bool begins = std::holds_alternative<Quantified>(condition.what);
    // Only where the depth is first passed: what contains it is deeper still.
    if (!begins || std::visit(depth, condition.what) != deepest + 1) continue;
    findings.warn(codes::deep_quantifiers, condition.span, "more than two quantifiers stand inside each other",
                  "give the inner condition a name of its own: a rule that concludes a term with `counts as`");
  }
}

}  // namespace placet::lint_rules
