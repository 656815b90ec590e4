// SPDX-License-Identifier: Apache-2.0
//
// What elements say of what they do not state: `absent="returns"`, `unknown="persons days"`, `unknown="yes"`.
#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace placet {

/// The words of a text between its spaces.
std::vector<std::string_view> words_of(std::string_view text);

/// Does `element` say in its attribute `which` ("absent" or "unknown") that this is so of `what`: the name of one of
/// its attributes, or `yes` for its own value?
bool says(pugi::xml_node element, const char* which, std::string_view what);

/// Does it say so of itself, by `absent="yes"` or `unknown="yes"`?
inline bool says_of_itself(pugi::xml_node element) {
  return says(element, "absent", "yes") || says(element, "unknown", "yes");
}

}  // namespace placet
