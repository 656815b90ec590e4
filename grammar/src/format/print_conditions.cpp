// SPDX-License-Identifier: Apache-2.0
//
// Conditions: a chain that does not fit on its line is written one condition a line, a lettered list always is.
#include "format/print.hpp"

namespace placet::format {

using syntax::match;

namespace {

const char* words_of(syntax::QuantifierKind kind) {
  switch (kind) {
    case syntax::QuantifierKind::Every: return "every";
    case syntax::QuantifierKind::Some: return "some";
    case syntax::QuantifierKind::No: return "no";
    case syntax::QuantifierKind::AtLeast: return "at least";
    case syntax::QuantifierKind::AtMost: return "at most";
    case syntax::QuantifierKind::Exactly: return "exactly";
  }
  return "";
}

void print(Sheet& sheet, const syntax::Basic& basic);

void print(Sheet& sheet, const syntax::ConditionList& list) {
  print(sheet, list.kind, list.span.begin);
  sheet.indent(hanging, [&] {
    for (const syntax::ListedCondition& item : list.items) {
      sheet.line().word('(' + item.letter.text + ')', item.span.begin);
      print_hanging(sheet, item.condition);
    }
  });
  sheet.end(list.span.end);
}

void print(Sheet& sheet, const syntax::Quantified& quantified) {
  sheet.word(words_of(quantified.quantifier.kind), quantified.span.begin);
  if (quantified.quantifier.count) print(sheet, *quantified.quantifier.count);
  print(sheet, quantified.binder);
  if (quantified.binder.where) {
    sheet.piece([&] {
      sheet.word("satisfies");
      print(sheet, quantified.test);
    });
  } else {
    sheet.word("satisfies");
    sheet.piece([&] { print(sheet, quantified.test); });
  }
}

void print(Sheet& sheet, const syntax::Judged& judged) {
  sheet.word(judged.negated ? "it is not judged that" : "it is judged that", judged.span.begin);
  print(sheet, judged.judgement);
  if (!judged.about) return;
  sheet.word("for");
  print(sheet, *judged.about);
}

void print(Sheet& sheet, const syntax::Negation& negation) {
  sheet.word("not", negation.span.begin);
  print(sheet, negation.operand);
}

void print_in_parentheses(Sheet& sheet, const syntax::Condition& condition) {
  sheet.open("(", condition.span.begin);
  print(sheet, condition);
  sheet.join(")");
}

/// Further lines of a condition are indented, but for those of a lettered list, which indents itself.
void print(Sheet& sheet, const syntax::Basic& basic) {
  match(
      basic, [&](const syntax::ConditionList& list) { print(sheet, list); },
      [&](const syntax::Condition& condition) {
        sheet.indent(hanging, [&] { print_in_parentheses(sheet, condition); });
      },
      [&](const auto& other) { sheet.indent(hanging, [&] { print(sheet, other); }); });
}

}  // namespace

bool is_list(const syntax::Condition& condition) {
  return condition.rest.empty() &&
         match(
             condition.first, [](const syntax::ConditionList&) { return true; }, [](const auto&) { return false; });
}

void print(Sheet& sheet, const syntax::Condition& condition) {
  sheet.group([&] {
    print(sheet, condition.first);
    for (const syntax::ConditionRest& rest : condition.rest) {
      sheet.space().word(rest.connective == syntax::Connective::And ? "and" : "or", rest.span.begin);
      print(sheet, rest.operand);
    }
  });
}

void print_hanging(Sheet& sheet, const syntax::Condition& condition) {
  if (condition.rest.empty()) {
    print(sheet, condition);
  } else {
    sheet.indent(hanging, [&] { print(sheet, condition); });
  }
}

void print(Sheet& sheet, const syntax::Binder& binder) {
  print(sheet, binder.entity);
  print(sheet, binder.variable);
  sheet.word("of");
  print(sheet, binder.owner);
  if (!binder.where) return;
  sheet.piece([&] {
    sheet.word("where");
    print_hanging(sheet, *binder.where);
  });
}

}  // namespace placet::format
