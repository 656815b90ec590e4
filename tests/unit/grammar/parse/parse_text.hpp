// SPDX-License-Identifier: Apache-2.0
//
// Reads rule text in tests: its declarations, or its errors one a line.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "parse/parse.hpp"
#include "placet/model/source_map.hpp"

namespace placet::parse {

inline Checked<syntax::File> parse_text(std::string text) {
  SourceMap sources;
  const FileId file = sources.add("x.norm", std::move(text));
  return parse_file(file, sources);
}

/// The errors of a text, each as "line:column code message".
inline std::vector<std::string> errors_of(std::string text) {
  SourceMap sources;
  const FileId file = sources.add("x.norm", std::move(text));
  std::vector<std::string> errors;
  const auto parsed = parse_file(file, sources);
  for (const Diagnostic& diagnostic : parsed.diagnostics()) {
    const Place place = sources.locate(diagnostic.span);
    errors.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
                     std::string(diagnostic.code.id) + " " + diagnostic.message);
  }
  return errors;
}

/// The first error of a text; the test fails if there is none.
inline Diagnostic first_error(std::string text) {
  const auto parsed = parse_text(std::move(text));
  if (!parsed.diagnostics().empty()) return parsed.diagnostics().front();
  ADD_FAILURE() << "no error";
  return {};
}

/// The only declaration of a text, which has to be a `Wanted`.
template <class Wanted>
Wanted declaration_of(std::string text) {
  const auto parsed = parse_text(std::move(text));
  for (const Diagnostic& diagnostic : parsed.diagnostics()) ADD_FAILURE() << diagnostic.message;
  if (!parsed || parsed->declarations.size() != 1) return Wanted{};
  return syntax::match(
      parsed->declarations.front(), [](const Wanted& wanted) { return wanted; },
      [](const auto&) {
        ADD_FAILURE() << "another declaration";
        return Wanted{};
      });
}

/// The clauses of a rule that holds `clauses`.
inline std::vector<syntax::Clause> clauses_of(const std::string& clauses) {
  return declaration_of<syntax::Rule>("rule a.b \"B\"\n" + clauses + "\nend").clauses;
}

/// The clause of a rule, which has to be a `Wanted`.
template <class Wanted>
Wanted clause_of(const std::string& clause) {
  const auto clauses = clauses_of(clause);
  if (clauses.size() != 1) {
    ADD_FAILURE() << clauses.size() << " clauses";
    return Wanted{};
  }
  return syntax::match(
      clauses.front(), [](const Wanted& wanted) { return wanted; },
      [](const auto&) {
        ADD_FAILURE() << "another clause";
        return Wanted{};
      });
}

/// The condition after `when`.
inline syntax::Condition condition_of(const std::string& condition) {
  return clause_of<syntax::When>("when " + condition).value;
}

inline std::string text_of(const syntax::Path& path) {
  std::string text;
  for (const syntax::Name& name : path.value) text += (text.empty() ? "" : " of ") + name.text;
  return text;
}

/// What `variant` holds, if it is a `Wanted`; else the test fails.
template <class Wanted, class Variant>
Wanted held(const Variant& variant) {
  return syntax::match(
      variant, [](const Wanted& wanted) { return wanted; },
      [](const auto&) {
        ADD_FAILURE() << "holds something else";
        return Wanted{};
      });
}

}  // namespace placet::parse
