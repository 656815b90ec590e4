// SPDX-License-Identifier: Apache-2.0
//
// Names, texts, numbers, days, labels and citations.
#include <array>

#include "format/print.hpp"

namespace placet::format {

using syntax::match;

namespace {

std::string_view scale_word(syntax::Scale scale) {
  switch (scale) {
    case syntax::Scale::One: return "";
    case syntax::Scale::Thousand: return " thousand";
    case syntax::Scale::Million: return " million";
    case syntax::Scale::Billion: return " billion";
    case syntax::Scale::Lakh: return " lakh";
    case syntax::Scale::Crore: return " crore";
  }
  return "";
}

std::string_view unit_word(syntax::TimeUnit unit) {
  switch (unit) {
    case syntax::TimeUnit::Day: return "day";
    case syntax::TimeUnit::Week: return "week";
    case syntax::TimeUnit::Month: return "month";
    case syntax::TimeUnit::Year: return "year";
  }
  return "";
}

/// `24 July 2015`, `July 2015` or `2015`.
template <class AnyDay>
std::string day_text(const AnyDay& day) {
  std::string text;
  if (day.day != 0) text += std::to_string(day.day) + ' ';
  if (day.month != 0) text += std::string(month_name(day.month)) + ' ';
  const std::string year = std::to_string(day.year);
  return text + std::string(4 - std::min<std::size_t>(year.size(), 4), '0') + year;
}

Place place_of(const syntax::Day& day) {
  return match(
      day, [](syntax::UnknownDay) { return nowhere; }, [](const syntax::Node& node) { return node.span.begin; });
}

}  // namespace

std::string quoted(const syntax::Text& text) {
  std::string written = "\"";
  for (const char c : text.text) {
    if (c == '"' || c == '\\') written += '\\';
    written += c;
  }
  return written + '"';
}

std::string text_of(const syntax::Number& number) {
  return number.digits + std::string(scale_word(number.scale));
}

std::string text_of(const syntax::Period& period) {
  const std::string count = text_of(period.count);
  return count + (period.working ? " working " : " ") + std::string(unit_word(period.unit)) + (count == "1" ? "" : "s");
}

std::string_view month_name(unsigned month) {
  constexpr std::array<std::string_view, 12> names = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
  return names.at(month - 1);
}

std::string text_of(const syntax::FullDay& day) {
  return day_text(day);
}

std::string text_of(const syntax::Day& day) {
  return match(
      day, [](syntax::UnknownDay) { return std::string("unknown"); },
      [](const syntax::Between& between) {
        return "between " + day_text(between.earliest) + " and " + day_text(between.latest);
      },
      [](const syntax::SomeDay& some_day) { return day_text(some_day); });
}

void print(Sheet& sheet, const syntax::Name& name) {
  sheet.word(name.text, name.span.begin);
}

void print(Sheet& sheet, const syntax::Text& text) {
  sheet.word(quoted(text), text.span.begin);
}

void print(Sheet& sheet, const syntax::Number& number) {
  sheet.word(text_of(number), number.span.begin);
}

void print(Sheet& sheet, const syntax::Money& money) {
  sheet.word(text_of(money.amount) + ' ' + money.currency.text, money.span.begin);
}

void print(Sheet& sheet, const syntax::Period& period) {
  sheet.word(text_of(period), period.span.begin);
}

void print(Sheet& sheet, const syntax::FullDay& day) {
  sheet.word(text_of(day), day.span.begin);
}

void print(Sheet& sheet, const syntax::Path& path) {
  for (std::size_t i = 0; i < path.value.size(); ++i) {
    if (i > 0) sheet.word("of");
    print(sheet, path.value[i]);
  }
}

void print_names(Sheet& sheet, const std::vector<syntax::Name>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i == 0) {
      print(sheet, names[i]);
    } else {
      sheet.join(",").piece([&] { print(sheet, names[i]); });
    }
  }
}

void print(Sheet& sheet, const syntax::CodeSet& codes) {
  sheet.open("{", codes.span.begin);
  print_names(sheet, codes.value);
  sheet.join("}");
}

void print(Sheet& sheet, const syntax::Label& label) {
  sheet.word("label", label.span.begin);
  print(sheet, label.language);
  print(sheet, label.text);
}

void print(Sheet& sheet, const syntax::Note& note) {
  sheet.word("note", note.span.begin);
  print(sheet, note.value);
}

void print(Sheet& sheet, const syntax::Evidence& evidence, Place end) {
  match(
      evidence,
      [&](syntax::WeakEvidence weak) {
        const std::string_view word = weak == syntax::WeakEvidence::Reported ? "reported" : "unverified";
        sheet.word(std::string(word), end - static_cast<Place>(word.size()));
      },
      [&](const syntax::Verified& verified) {
        sheet.word("verified by", verified.span.begin);
        print(sheet, verified.by);
        sheet.word("on");
        print(sheet, verified.on);
      });
}

void print(Sheet& sheet, const syntax::Citation& citation) {
  print(sheet, citation.source);
  sheet.piece([&] {
    sheet.word("at");
    print(sheet, citation.pinpoint);
  });
  if (citation.quoting) {
    sheet.piece([&] {
      sheet.word("quoting", citation.quoting->span.begin);
      print(sheet, citation.quoting->language);
      print(sheet, citation.quoting->words);
    });
  }
  if (citation.evidence) sheet.piece([&] { print(sheet, *citation.evidence, citation.span.end); });
}

void print(Sheet& sheet, const syntax::Bounds& bounds, const char* word) {
  sheet.word(word).word(text_of(bounds.from), place_of(bounds.from));
  if (bounds.until) sheet.word("until").word(text_of(*bounds.until), place_of(*bounds.until));
}

}  // namespace placet::format
