// SPDX-License-Identifier: Apache-2.0
#include "parse/config.hpp"

#include <algorithm>
#include <cstddef>

#include "parse/chain.hpp"
#include "parse/report.hpp"

namespace placet::parse {
namespace {

constexpr std::size_t offsets_remembered = 16;

void note_tried(std::string_view word, Iterator at, State& state) {
  auto& words = state.tried[state.offset(at)];
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  if (state.tried.size() > offsets_remembered) state.tried.erase(state.tried.begin());
}

bool is_word(std::string_view token) {
  return (token[0] >= 'a' && token[0] <= 'z');
}

void report_day(int year, unsigned month, unsigned day, Span span, State& state) {
  if (exists(year, month, day)) return;
  state.diagnostics.push_back(error_at(span, codes::no_such_day, "there is no such day in the calendar",
                                       "write a day that exists, such as `28 February 2015`"));
}

}  // namespace

bool match_phrase(std::string_view phrase, Iterator& first, Iterator last, State& state) {
  Iterator at = first;
  while (true) {
    const std::string_view word = phrase.substr(0, phrase.find(' '));
    at = skip_noise(at, last);
    const Iterator end = is_word(word) ? end_of_word(at, last) : (at == last ? at : at + 1);
    if (std::string_view(at, static_cast<std::size_t>(end - at)) != word) {
      if (state.recording) note_tried(word, at, state);
      if (state.wanted != nullptr && at == last) state.wanted->phrases.push_back(phrase);
      return false;
    }
    at = end;
    if (word.size() == phrase.size()) break;
    phrase.remove_prefix(word.size() + 1);
  }
  first = at;
  return true;
}

void check_day(const syntax::FullDay& day, State& state) {
  report_day(day.year, day.month, day.day, day.span, state);
}

void check_day(const syntax::SomeDay& day, State& state) {
  report_day(day.year, day.month, day.day, day.span, state);
}

Diagnostic mixed_and_or(Span place, syntax::Connective found) {
  const bool is_and = found == syntax::Connective::And;
  return error_at(place, codes::mixed_and_or,
                  is_and ? "`and` follows `or` in one chain" : "`or` follows `and` in one chain",
                  "say what belongs together: put it in ( ), or write a lettered list, `any of (a) … (b) … end`");
}

}  // namespace placet::parse
