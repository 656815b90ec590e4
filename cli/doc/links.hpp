// SPDX-License-Identifier: Apache-2.0
//
// Where each thing of a book has its page, and links to it. Addresses are relative to the folder of the site.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "cli/doc/book.hpp"
#include "placet/engine/html.hpp"

namespace placet {

class Links {
 public:
  /// `book` must outlive the links.
  explicit Links(const Book& book);

  std::string address(PackId pack) const;
  std::string address(RuleId rule) const;  ///< the page of all versions
  std::string version(RuleId rule) const;  ///< the place of this version on it
  std::string address(SourceId source) const;
  std::string address(TermId term) const;
  std::string address(ListId list) const;
  std::string address(ParameterId parameter) const;
  std::string address(JudgementId judgement) const;
  std::string address(AuthorityId authority) const;
  std::string address(ActId act) const;
  static std::string address(const CaseRecord& one);

  /// A link with what a reader calls the thing: a title, or its name where it has none.
  Html link(PackId pack) const;
  Html link(RuleId rule) const;
  Html link(SourceId source) const;
  Html link(AuthorityId authority) const;
  Html link(ActId act) const;
  Html link(JudgementId judgement) const;
  Html link(TermId term) const;
  Html link(ListId list) const;
  Html link(ParameterId parameter) const;
  static Html link(const CaseRecord& one);

  /// `words` with a link on every name of the book in them, such as `russia.treaty`.
  Html linked(std::string_view words) const;
  /// The same for sentences, in which backticks enclose what is code.
  Html prose(std::string_view words) const;

 private:
  std::string page(std::string_view folder, Symbol name) const;
  template <class Id, class Things>
  void remember(const Things& things);

  const Book& book_;
  std::map<std::string, std::string, std::less<>> pages_;  // by name
};

}  // namespace placet
