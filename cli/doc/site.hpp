// SPDX-License-Identifier: Apache-2.0
//
// The whole site of a book: pages that link to each other by relative addresses and need no network.
#pragma once

#include <map>
#include <string>

#include "cli/doc/book.hpp"

namespace placet {

/// Files by their path in the folder of the site. The same book gives the same files.
std::map<std::string, std::string> site_of(const Book& book);

}  // namespace placet
