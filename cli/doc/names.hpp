// SPDX-License-Identifier: Apache-2.0
//
// Every name that has a page, for the page of all names and for the search.
#pragma once

#include <string>
#include <vector>

#include "cli/doc/links.hpp"

namespace placet {

struct Named {
  std::string name, kind, title, address;
  std::string other_words;  ///< labels and titles in other languages
};

/// Sorted by name, then by kind.
std::vector<Named> names_of(const Links& links, const Book& book);

}  // namespace placet
