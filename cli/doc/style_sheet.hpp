// SPDX-License-Identifier: Apache-2.0
//
// How the pages of a site look: on wide and narrow screens, in light and dark, on paper.
#pragma once

#include <string>

namespace placet {

std::string style_sheet_text();

}  // namespace placet
