// SPDX-License-Identifier: Apache-2.0
//
// Values, and what is said of them.
#include "format/print.hpp"

namespace placet::format {

using syntax::match;

namespace {

const char* words_of(syntax::Relation relation) {
  switch (relation) {
    case syntax::Relation::Equal: return "";
    case syntax::Relation::AtLeast: return "at least";
    case syntax::Relation::AtMost: return "at most";
    case syntax::Relation::MoreThan: return "more than";
    case syntax::Relation::LessThan: return "less than";
    case syntax::Relation::OnOrBefore: return "on or before";
    case syntax::Relation::OnOrAfter: return "on or after";
    case syntax::Relation::Before: return "before";
    case syntax::Relation::After: return "after";
  }
  return "";
}

void print(Sheet& sheet, const syntax::Code& code) {
  sheet.word(code.text, code.span.begin);
}

void print(Sheet& sheet, const syntax::Aggregate& aggregate) {
  sheet.word(aggregate.kind == syntax::AggregateKind::NumberOf ? "number of" : "sum of", aggregate.span.begin);
  for (const syntax::CountedLink& link : aggregate.counted.links) {
    print(sheet, link.name);
    if (link.variable) print(sheet, *link.variable);
    sheet.word("of");
  }
  print(sheet, aggregate.counted.owner);
  if (!aggregate.where) return;
  sheet.piece([&] {
    sheet.word("where");
    print(sheet, *aggregate.where);
  });
}

void print(Sheet& sheet, const syntax::Extreme& extreme) {
  sheet.word(extreme.kind == syntax::ExtremeKind::Higher ? "higher of" : "lower of", extreme.span.begin);
  print(sheet, extreme.left);
  sheet.word("and");
  print(sheet, extreme.right);
}

void print(Sheet& sheet, const syntax::Share& share) {
  sheet.word(text_of(share.percent) + " percent", share.span.begin);
  if (!share.of) return;
  sheet.word("of");
  print(sheet, *share.of);
}

/// `place` is that of the brace.
void print_in_braces(Sheet& sheet, const syntax::OperandSet& set, Place place) {
  sheet.open("{", place);
  for (std::size_t i = 0; i < set.value.size(); ++i) {
    if (i == 0) {
      print(sheet, set.value[i]);
    } else {
      sheet.join(",").piece([&] { print(sheet, set.value[i]); });
    }
  }
  sheet.join("}");
}

void print(Sheet& sheet, const syntax::Is& is) {
  sheet.word(is.negated ? "is not" : "is", is.span.begin);
  match(
      is.what,
      [&](const syntax::Related& related) {
        if (related.relation != syntax::Relation::Equal) sheet.word(words_of(related.relation));
        print(sheet, related.right);
      },
      [&](const syntax::InList& in_list) {
        sheet.word("in");
        print(sheet, in_list.value);
      },
      [&](const syntax::OperandSet& set) {
        sheet.word("one of", set.span.begin);
        print_in_braces(sheet, set, nowhere);
      },
      [&](syntax::YesNo answer) { sheet.word(answer == syntax::YesNo::Yes ? "yes" : "no"); });
}

void print(Sheet& sheet, const syntax::IncludesOf& includes) {
  sheet.word("includes", includes.span.begin);
  print(sheet, includes.kind, nowhere);
  match(includes.what, [&](const auto& held) { print(sheet, held); });
}

void print(Sheet& sheet, const syntax::IncludesOne& includes) {
  sheet.word("includes", includes.span.begin);
  print(sheet, includes.value);
}

void print(Sheet& sheet, const syntax::HasStep& has) {
  sheet.word(has.negated ? "has no" : "has", has.span.begin);
  print(sheet, has.step);
}

}  // namespace

void print(Sheet& sheet, syntax::ListKind kind, Place begin) {
  switch (kind) {
    case syntax::ListKind::All: sheet.word("all of", begin); return;
    case syntax::ListKind::Any: sheet.word("any of", begin); return;
    case syntax::ListKind::None: sheet.word("none of", begin); return;
  }
}

void print(Sheet& sheet, const syntax::Operand& operand) {
  match(operand, [&](const auto& held) { print(sheet, held); });
}

void print(Sheet& sheet, const syntax::OperandSet& set) {
  print_in_braces(sheet, set, set.span.begin);
}

void print(Sheet& sheet, const syntax::ParameterValue& value) {
  match(value, [&](const auto& held) { print(sheet, held); });
}

void print(Sheet& sheet, const syntax::Comparison& comparison) {
  print(sheet, comparison.left);
  match(comparison.predicate, [&](const auto& held) { print(sheet, held); });
}

void print(Sheet& sheet, const syntax::CountsAs& counts_as) {
  sheet.word(counts_as.negated ? "does not count as" : "counts as", counts_as.span.begin);
  print(sheet, counts_as.term);
}

}  // namespace placet::format
