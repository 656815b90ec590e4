// SPDX-License-Identifier: Apache-2.0
//
// The notation of tests, questions and `--given`: facts of an agreement whose members are known only by their ids.
#pragma once

#include <functional>
#include <optional>

#include "lower/names.hpp"
#include "lower/packs.hpp"

namespace placet::lower {

/// What facts may name, and how their codes become symbols.
struct FactNames {
  const Rulebook& book;
  const Names& names;
  Reports& reports;
  PackId pack;  ///< invalid: outside of all packs
  std::function<Symbol(std::string_view)> symbol;
};

/// Nothing after an error.
std::optional<Given> lower_given(const FactNames& known, const syntax::Given& written);

/// "primorye has consent of russia.mfa for d1": one form for each fact, with `of` before every authority.
std::string fact_text(const syntax::AskStep& asked);
std::string fact_text(const syntax::AskJudgement& asked);
std::string fact_text(const syntax::AskFact& asked);

/// The tests that stand beside rules.
void lower_tests(Workspace& work, const Declarations& declarations);

}  // namespace placet::lower
