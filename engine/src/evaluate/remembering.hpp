// SPDX-License-Identifier: Apache-2.0
//
// Results that are taken again instead of computed again. What computing one noted is noted again, so that nothing can
// tell the difference.
#pragma once

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "evaluate/open_atoms.hpp"

namespace placet {

/// What a computation read that is told afterwards: a contested field, or, where none is named, a presumption.
struct Noted {
  MemberId member;
  FieldId field;
  auto operator<=>(const Noted&) const = default;
};

/// A result that rests on the agreement alone.
template <class Result>
struct Once {
  std::optional<Result> result;
  std::vector<Noted> noted;
};

class Remembering : protected OpenAtoms {
 public:
  /// The contested fields that were read since this was last asked.
  std::set<std::pair<MemberId, FieldId>> take_contested_reads() { return std::exchange(contested_reads_, {}); }

 protected:
  void begin_judgement();
  bool used_presumption() const { return used_presumption_; }
  void note(const Noted& noted);

  template <class Result, class Compute>
  const Result& once(Once<Result>& known, const Compute& compute) {
    if (known.result) {
      for (const Noted& noted : known.noted) note(noted);
      return *known.result;
    }
    const std::size_t begin = noted_.size();
    Result result = compute();
    known.result = std::move(result);
    known.noted = noted_since(begin);
    return *known.result;
  }

 private:
  std::vector<Noted> noted_since(std::size_t begin) const;

  std::vector<Noted> noted_;  ///< since the judgement began; some may stand twice
  bool used_presumption_ = false;
  std::set<std::pair<MemberId, FieldId>> contested_reads_;
};

}  // namespace placet
