// SPDX-License-Identifier: Apache-2.0
//
// What every page of a site has around its content.
#pragma once

#include <string>

#include "cli/doc/parts.hpp"

namespace placet {

/// The bytes of a page: a whole document of HTML.
std::string framed(const Page& page, const Book& book);

}  // namespace placet
