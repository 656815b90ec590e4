// SPDX-License-Identifier: Apache-2.0
//
// How things were written: the words of rule files, for lints that a rulebook alone does not tell enough.
#pragma once

#include <string_view>
#include <vector>

#include "parse/outline.hpp"
#include "placet/model/source_map.hpp"

namespace placet::lint_rules {

/// Whether `part` stands in `whole`.
constexpr bool holds(Span whole, Span part) {
  return whole.file == part.file && whole.begin <= part.begin && part.end <= whole.end;
}

/// A word, number, text or mark where it stands.
struct Written {
  Span span;
  std::string_view text;
};

class Texts {
 public:
  /// `sources` has to outlive the result.
  explicit Texts(const SourceMap& sources);

  /// What stands in `span`, without `the` and without comments.
  std::vector<Written> words(Span span) const;
  /// The name in the first line of a declaration: its second word.
  Span name_of(Span declaration) const;
  /// The first line of the clause of a rule that begins with `word`; the rule's name if there is none.
  Span clause(Span rule, std::string_view word) const;
  /// `word` and the one blank or line break after it, if the next word follows there.
  Span with_blank(Span word) const;

 private:
  std::vector<parse::Outline> outlines_;  ///< by FileId
};

}  // namespace placet::lint_rules
