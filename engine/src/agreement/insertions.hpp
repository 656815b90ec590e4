// SPDX-License-Identifier: Apache-2.0
//
// Where new elements and attributes go into the text of an agreement, and how they look there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "placet/engine/edit_agreement.hpp"

namespace placet {

/// `elements` after the one that begins at `neighbour`: each on a line of its own with the indent of the neighbour, if
/// that has one.
Replacement insertion_after(std::string_view text, std::size_t neighbour, const std::vector<std::string>& elements);

/// `elements`, which all have one name, into the element that begins at `parent`: after the last of those that `order`
/// does not put behind that name.
Replacement insertion_into(std::string_view text, std::size_t parent, const std::vector<std::string>& elements,
                           const std::vector<std::string>& order);

/// `attribute`, which is `name="value"`, in the start tag of the element that begins at `element`: in place of the one
/// of that name, or behind all.
Replacement attribute_put(std::string_view text, std::size_t element, const std::string& attribute);

/// What the attribute of that name holds in the element that begins at `element`; empty if it has none.
std::string attribute_of(std::string_view text, std::size_t element, std::string_view name);

}  // namespace placet
