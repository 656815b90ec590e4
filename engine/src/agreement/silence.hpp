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

/// Is `what` one of the words of the attribute?
bool has_word(pugi::xml_attribute attribute, std::string_view what);
/// Does an attribute ("absent" or "unknown") say that this is so of `what`: the name of another attribute of its
/// element, or `yes` for the value of the element? It says nothing if there is no such attribute.
inline bool says(pugi::xml_attribute attribute, std::string_view what) {
  return attribute && has_word(attribute, what);
}
/// Does the attribute `which` of `element` say so?
inline bool says(pugi::xml_node element, const char* which, std::string_view what) {
  return says(element.attribute(which), what);
}

/// Does it say so of itself, by `absent="yes"` or `unknown="yes"`?
inline bool says_of_itself(pugi::xml_node element) {
  return says(element, "absent", "yes") || says(element, "unknown", "yes");
}

}  // namespace placet
