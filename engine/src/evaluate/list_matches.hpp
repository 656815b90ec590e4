// SPDX-License-Identifier: Apache-2.0
//
// Which entries of a list a code falls under, whatever the day: by the taxonomy, and by the entries that the agreement
// states itself. Rules ask this of the same few codes again and again, so each answer is kept while one agreement is
// judged.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "placet/model/facts.hpp"

namespace placet {

/// An entry that a code falls under (True), or may fall under (Unknown).
struct ListMatch {
  std::uint32_t entry = 0;  ///< index into List::entries
  Kleene value = Kleene::Unknown;
};

class ListMatches {
 public:
  /// Of one agreement; both must outlive it.
  explicit ListMatches(const Facts& facts) : facts_(facts), rulebook_(facts.rulebook()) {}

  /// The entries of `list` for `code`, in their order. `said` are the entries under which the agreement states that
  /// it falls ("india.state-list 17").
  const std::vector<ListMatch>& matches(Symbol code, const std::vector<Symbol>& said, ListId list);

  /// True if `code` is `wanted` or stands under it in the taxonomy of `list`, Unknown if only a kind of it does.
  Kleene code_matches(Symbol code, Symbol wanted, ListId list);

 private:
  using Parents = std::vector<Symbol>;  ///< by the index of a symbol of the rulebook
  std::vector<ListMatch> find(Symbol code, const std::vector<Symbol>& said, ListId list);
  const Parents& parents_of(ListId list);

  const Facts& facts_;
  const Rulebook& rulebook_;
  std::map<ListId, Parents> parents_;
  std::map<std::tuple<ListId, Symbol, std::vector<Symbol>>, std::vector<ListMatch>> found_;
};

}  // namespace placet
