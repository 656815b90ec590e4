// SPDX-License-Identifier: Apache-2.0
// How the page about one agreement looks: on wide and narrow screens, in light and dark, on A4.
#pragma once

#include <string_view>

namespace placet {

std::string_view page_style();

}  // namespace placet
