// SPDX-License-Identifier: Apache-2.0
//
// The declarations that say what can be stated: entities and their fields, lists, parameters.
#include "format/print.hpp"

namespace placet::format {

using syntax::match;

namespace {

const char* words_of(syntax::PlainType type) {
  switch (type) {
    case syntax::PlainType::Text: return "text";
    case syntax::PlainType::Date: return "date";
    case syntax::PlainType::Number: return "number";
    case syntax::PlainType::Percent: return "percent";
    case syntax::PlainType::Money: return "money";
    case syntax::PlainType::Period: return "period";
    case syntax::PlainType::YesNo: return "yes-no";
    case syntax::PlainType::Country: return "country";
    case syntax::PlainType::Unit: return "unit";
    case syntax::PlainType::Language: return "language";
    case syntax::PlainType::Authority: return "authority";
    case syntax::PlainType::Act: return "act";
  }
  return "";
}

/// `one_of` is written before the name of a list: always for fields, never for lists, which are `of` the other list.
void print(Sheet& sheet, const syntax::Type& type, bool one_of) {
  match(
      type, [&](syntax::PlainType plain) { sheet.word(words_of(plain)); },
      [&](const syntax::ReferenceTo& reference) {
        sheet.word("reference to", reference.span.begin);
        for (std::size_t i = 0; i < reference.value.size(); ++i) {
          if (i > 0) sheet.word("or");
          print(sheet, reference.value[i]);
        }
      },
      [&](const syntax::CodeSet& codes) {
        sheet.word("one of");
        print(sheet, codes);
      },
      [&](const syntax::MemberOf& list) {
        if (one_of) sheet.word("one of");
        print(sheet, list.value);
      });
}

/// Each on a line of its own.
void print_labels(Sheet& sheet, const std::vector<syntax::Label>& labels) {
  for (const syntax::Label& label : labels) {
    sheet.line();
    print(sheet, label);
  }
}

void print_at(Sheet& sheet, const syntax::Text& at) {
  sheet.piece([&] {
    sheet.word("at");
    print(sheet, at);
  });
}

void print(Sheet& sheet, const syntax::Field& field) {
  sheet.word("field", field.span.begin);
  sheet.indent(hanging, [&] {
    print(sheet, field.name);
    sheet.word(field.many ? "is many" : "is");
    print(sheet, field.type, true);
    print_at(sheet, field.at);
    if (field.default_value) {
      sheet.piece([&] {
        sheet.word("default");
        print(sheet, *field.default_value);
      });
    }
    if (field.alterable) sheet.word("alterable");
    if (field.asks) {
      sheet.piece([&] {
        sheet.word("asks");
        print(sheet, *field.asks);
      });
    }
    print_labels(sheet, field.labels);
  });
}

void print(Sheet& sheet, const syntax::Entry& entry) {
  sheet.word("entry", entry.span.begin);
  sheet.indent(hanging, [&] {
    if (entry.number) print(sheet, *entry.number);
    match(entry.key, [&](const auto& key) { print(sheet, key); });
    if (entry.in_part) sheet.word("in part");
    if (entry.title) sheet.piece([&] { print(sheet, *entry.title); });
    if (entry.under) {
      sheet.piece([&] {
        sheet.word("under");
        print(sheet, *entry.under);
      });
    }
    const auto by = [&] {
      sheet.word("by");
      print(sheet, *entry.by);
    };
    if (entry.bounds) {
      sheet.piece([&] {
        print(sheet, *entry.bounds, "since");
        if (entry.by) sheet.piece(by);
      });
    } else if (entry.by) {
      sheet.piece(by);
    }
    print_labels(sheet, entry.labels);
  });
}

void print(Sheet& sheet, const syntax::ParameterRow& row) {
  print(sheet, row.value);
  sheet.indent(hanging, [&] {
    if (row.where) {
      sheet.piece([&] {
        sheet.word("where");
        print_hanging(sheet, *row.where);
      });
    }
    sheet.piece([&] { print(sheet, row.bounds, "since"); });
    sheet.piece([&] {
      sheet.word("by");
      print(sheet, row.by);
    });
  });
}

}  // namespace

void print(Sheet& sheet, const syntax::Entity& entity) {
  sheet.word("entity", entity.span.begin);
  sheet.indent(hanging_head, [&] {
    print(sheet, entity.name);
    if (entity.owner) {
      sheet.word("of");
      print(sheet, *entity.owner);
    }
    if (entity.place) {
      sheet.piece([&] { print(sheet, entity.place->title); });
      print_at(sheet, entity.place->at);
    } else {
      sheet.word("adds");
    }
  });
  sheet.indent(hanging, [&] {
    for (const syntax::Field& field : entity.fields) {
      sheet.line();
      print(sheet, field);
    }
  });
  sheet.end(entity.span.end);
}

void print(Sheet& sheet, const syntax::List& list) {
  sheet.word("list", list.span.begin);
  print(sheet, list.name);
  if (list.facts) sheet.word("facts");
  if (list.of) {
    sheet.word("of");
    print(sheet, *list.of, false);
  } else {
    sheet.word("adds");
  }
  sheet.indent(hanging, [&] {
    for (const syntax::ListItem& item : list.items) {
      sheet.line();
      match(
          item,
          [&](const syntax::Citation& source) {
            sheet.word("source", source.span.begin);
            sheet.indent(hanging, [&] { print(sheet, source); });
          },
          [&](const syntax::Entry& entry) { print(sheet, entry); });
    }
  });
  sheet.end(list.span.end);
}

void print(Sheet& sheet, const syntax::Parameter& parameter) {
  sheet.word("parameter", parameter.span.begin);
  print(sheet, parameter.name);
  if (parameter.owner) {
    sheet.word("of");
    print(sheet, parameter.owner->entity);
    print(sheet, parameter.owner->variable);
  }
  sheet.word("is");
  print(sheet, parameter.type, true);
  sheet.indent(hanging, [&] {
    for (const syntax::ParameterRow& row : parameter.rows) {
      sheet.line();
      print(sheet, row);
    }
  });
  sheet.end(parameter.span.end);
}

}  // namespace placet::format
