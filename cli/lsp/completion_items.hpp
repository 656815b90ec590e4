// SPDX-License-Identifier: Apache-2.0
//
// The proposals that an editor shows while something is written.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

#include "placet/model/rulebook.hpp"

namespace placet::lsp {

/// The protocol's numbers for kinds of proposal.
enum class ItemKind : int {
  Field = 5,
  Variable = 6,
  Property = 10,
  Value = 12,
  Keyword = 14,
  Reference = 18,
  Member = 20
};

class CompletionItems {
 public:
  /// `prefix` is what is written already: proposals that do not begin with it are left out, whatever the case.
  /// `range` is that of the prefix, which a proposal takes the place of.
  CompletionItems(std::string prefix, nlohmann::json range) : prefix_(std::move(prefix)), range_(std::move(range)) {}

  void add(std::string_view text, ItemKind kind, std::string_view detail);
  /// The codes that a field of this type takes, with what they are called.
  void add_codes(const Type& type, const Rulebook& rulebook);
  void add_countries();
  void add_units();
  void add_currencies();

  /// The protocol's `CompletionList`; it says so if there were more than can be shown.
  nlohmann::json take();

 private:
  void add_list(ListId list, const Rulebook& rulebook);

  std::string prefix_;
  nlohmann::json range_;
  nlohmann::json items_ = nlohmann::json::array();
  std::set<std::string, std::less<>> seen_;
  bool incomplete_ = false;
};

}  // namespace placet::lsp
