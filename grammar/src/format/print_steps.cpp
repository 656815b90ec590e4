// SPDX-License-Identifier: Apache-2.0
//
// Steps and their days.
#include "format/print.hpp"

namespace placet::format {

using syntax::match;

namespace {

const char* word_of(syntax::Preposition preposition) {
  switch (preposition) {
    case syntax::Preposition::Of: return "of";
    case syntax::Preposition::By: return "by";
    case syntax::Preposition::With: return "with";
    case syntax::Preposition::To: return "to";
    case syntax::Preposition::Under: return "under";
  }
  return "";
}

const char* word_of(syntax::Side side) {
  return side == syntax::Side::Before ? "before" : "after";
}

const char* words_of(syntax::YearlyKind kind) {
  switch (kind) {
    case syntax::YearlyKind::YearBefore: return "the year before";
    case syntax::YearlyKind::YearAfter: return "the year after";
    case syntax::YearlyKind::EveryYearAfter: return "every year after";
  }
  return "";
}

void print(Sheet& sheet, const syntax::Beside& beside) {
  sheet.word(word_of(beside.side), beside.span.begin);
  print(sheet, beside.anchor);
}

void print(Sheet& sheet, const syntax::Limit& limit) {
  const bool later = limit.kind == syntax::LimitKind::NoLaterThan;
  sheet.word(later ? "no later than" : "no earlier than", limit.span.begin);
  match(
      limit.point, [&](const syntax::FullDay& day) { print(sheet, day); },
      [&](const syntax::Offset& offset) {
        print(sheet, offset.span_of_time);
        sheet.word(word_of(offset.side));
        print(sheet, offset.anchor);
      });
}

void print(Sheet& sheet, const syntax::Yearly& yearly) {
  sheet.word("by", yearly.span.begin);
  print(sheet, yearly.day);
  sheet.word(std::string(month_name(yearly.month))).word("of").word(words_of(yearly.kind));
  print(sheet, yearly.anchor);
}

}  // namespace

void print(Sheet& sheet, const syntax::TimeSpan& span_of_time) {
  match(span_of_time, [&](const auto& held) { print(sheet, held); });
}

void print(Sheet& sheet, const syntax::Deed& deed) {
  print(sheet, deed.act);
  if (deed.authority) {
    sheet.word(word_of(deed.authority->word), deed.authority->span.begin);
    print(sheet, deed.authority->authority);
  }
  if (deed.object) {
    sheet.word("for");
    print(sheet, *deed.object);
  }
}

void print(Sheet& sheet, const syntax::Anchor& anchor) {
  match(
      anchor,
      [&](const syntax::DateOf& date) {
        sheet.word("date of", date.span.begin);
        print(sheet, date.value);
      },
      [&](const syntax::FullDay& day) { print(sheet, day); }, [&](const syntax::Path& path) { print(sheet, path); });
}

void print(Sheet& sheet, const syntax::Within& within) {
  sheet.word("within", within.span.begin);
  print(sheet, within.span_of_time);
  sheet.word("after");
  print(sheet, within.anchor);
}

void print(Sheet& sheet, const syntax::Step& step) {
  print(sheet, step.deed);
  for (const syntax::Timing& timing : step.timings) {
    sheet.piece([&] { match(timing, [&](const auto& held) { print(sheet, held); }); });
  }
}

void print(Sheet& sheet, const syntax::Steps& steps) {
  sheet.group([&] {
    print(sheet, steps.first);
    for (const syntax::StepRest& rest : steps.rest) {
      sheet.space().word(rest.connective == syntax::Connective::And ? "and" : "or", rest.span.begin);
      print(sheet, rest.step);
    }
  });
}

}  // namespace placet::format
