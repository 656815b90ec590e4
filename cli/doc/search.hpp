// SPDX-License-Identifier: Apache-2.0
//
// The search of a site: an index as a script, since pages read from the file system may load nothing else, and the
// script that looks in it. Pages are whole without either.
#pragma once

#include <string>

#include "cli/doc/links.hpp"

namespace placet {

/// Every name with its kind, title and address.
std::string search_index(const Links& links, const Book& book);
std::string search_script();

}  // namespace placet
