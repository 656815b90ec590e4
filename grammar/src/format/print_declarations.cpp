// SPDX-License-Identifier: Apache-2.0
//
// The declarations of a file, and the short ones among them.
#include "format/print.hpp"

namespace placet::format {

using syntax::match;

namespace {

const char* words_of(syntax::PackNamesKind kind) {
  switch (kind) {
    case syntax::PackNamesKind::Languages: return "languages";
    case syntax::PackNamesKind::Uses: return "uses";
    case syntax::PackNamesKind::RestDays: return "rest days";
    case syntax::PackNamesKind::Holidays: return "holidays";
    case syntax::PackNamesKind::Workdays: return "workdays";
  }
  return "";
}

void print_item(Sheet& sheet, const syntax::PackItem& item) {
  match(
      item,
      [&](const syntax::Jurisdiction& jurisdiction) {
        sheet.word("jurisdiction", jurisdiction.span.begin);
        sheet.word(jurisdiction.value.text, jurisdiction.value.span.begin);
      },
      [&](const syntax::PackNames& names) {
        sheet.word(words_of(names.kind), names.span.begin);
        sheet.indent(hanging, [&] { print_names(sheet, names.names); });
      },
      [&](const auto& other) { print(sheet, other); });
}

void print_item(Sheet& sheet, const syntax::AuthorityItem& item) {
  match(
      item,
      [&](const syntax::AuthorityWithin& within) {
        sheet.word("within", within.span.begin);
        print(sheet, within.value);
      },
      [&](const syntax::Label& label) { print(sheet, label); });
}

void print_item(Sheet& sheet, const syntax::SourceItem& item) {
  match(
      item,
      [&](const syntax::SourceTitle& title) {
        sheet.word("title", title.span.begin);
        print(sheet, title.language);
        print(sheet, title.text);
      },
      [&](const syntax::SourceText& text) {
        sheet.word(text.kind == syntax::SourceTextKind::Number ? "number" : "url", text.span.begin);
        print(sheet, text.text);
      },
      [&](const syntax::SourceDay& day) {
        sheet.word(day.kind == syntax::SourceDayKind::Dated ? "dated" : "in force from", day.span.begin);
        sheet.word(text_of(day.day));
      },
      [&](const syntax::SourceLink& link) {
        sheet.word(link.kind == syntax::SourceLinkKind::Amends ? "amends" : "repeals", link.span.begin);
        print(sheet, link.source);
      },
      [&](const syntax::Label& label) { print(sheet, label); });
}

void print_item(Sheet& sheet, const syntax::JudgementItem& item) {
  match(
      item,
      [&](const syntax::Criteria& criteria) {
        sheet.word("criteria", criteria.span.begin);
        print(sheet, criteria.value);
      },
      [&](const syntax::Label& label) { print(sheet, label); });
}

void print_item(Sheet& sheet, const syntax::Label& label) {
  print(sheet, label);
}

void print_item(Sheet& sheet, const syntax::PrecedenceLine& line) {
  // Its first word is `rule`, or the name itself.
  if (line.of_rules) sheet.word("rule", line.span.begin);
  print(sheet, line.stronger);
  sheet.indent(hanging, [&] {
    sheet.word("over");
    print(sheet, line.weaker);
    sheet.piece([&] {
      sheet.word("because");
      print(sheet, line.because);
    });
  });
}

/// The items of a block, one a line.
template <class Item>
void print_items(Sheet& sheet, const std::vector<Item>& items) {
  sheet.indent(hanging, [&] {
    for (const Item& item : items) {
      sheet.line();
      print_item(sheet, item);
    }
  });
}

/// `WORD NAME "TITLE"`, the opening line of a block.
void print_head(Sheet& sheet, const char* word, Place place, const syntax::Name& name, const syntax::Text& title) {
  sheet.word(word, place);
  sheet.indent(hanging_head, [&] {
    print(sheet, name);
    sheet.piece([&] { print(sheet, title); });
  });
}

void print(Sheet& sheet, const syntax::Judgement& judgement) {
  sheet.word("judgement", judgement.span.begin);
  print(sheet, judgement.name);
  if (judgement.entity) {
    sheet.word("for");
    print(sheet, *judgement.entity);
  }
  sheet.word("decided by");
  print(sheet, judgement.decided_by);
  sheet.indent(hanging, [&] {
    sheet.line().word("asks");
    print(sheet, judgement.asks);
  });
  print_items(sheet, judgement.items);
  sheet.end(judgement.span.end);
}

}  // namespace

void print(Sheet& sheet, const syntax::Declaration& declaration, const parse::Outline& outline) {
  match(
      declaration,
      [&](const syntax::Pack& pack) {
        print_head(sheet, "pack", pack.span.begin, pack.name, pack.title);
        print_items(sheet, pack.items);
        sheet.end(pack.span.end);
      },
      [&](const syntax::Authority& authority) {
        print_head(sheet, "authority", authority.span.begin, authority.name, authority.title);
        print_items(sheet, authority.items);
        sheet.end(authority.span.end);
      },
      [&](const syntax::Source& source) {
        sheet.word("source", source.span.begin);
        print(sheet, source.name);
        sheet.word("is");
        print(sheet, source.kind);
        print_items(sheet, source.items);
        sheet.end(source.span.end);
      },
      [&](const syntax::Act& act) {
        print_head(sheet, "act", act.span.begin, act.name, act.title);
        print_items(sheet, act.labels);
        sheet.end(act.span.end);
      },
      [&](const syntax::Rule& rule) {
        print_head(sheet, "rule", rule.span.begin, rule.name, rule.title);
        sheet.indent(hanging, [&] { print(sheet, rule.clauses); });
        sheet.end(rule.span.end);
      },
      [&](const syntax::Precedence& precedence) {
        sheet.word("precedence", precedence.span.begin);
        print(sheet, precedence.name);
        print_items(sheet, precedence.lines);
        sheet.end(precedence.span.end);
      },
      [&](const syntax::Test& test) { print(sheet, test, outline); }, [&](const auto& other) { print(sheet, other); });
}

}  // namespace placet::format
