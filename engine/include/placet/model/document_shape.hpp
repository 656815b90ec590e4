// SPDX-License-Identifier: Apache-2.0
//
// The documents that a vocabulary describes, as a tree of elements: which attributes and children each may have and
// what they state. The reader refuses what is not in it; the XSD is written from it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/rulebook.hpp"

namespace placet {

/// One element.
struct ElementShape {
  std::string name;
  EntityId entity;  ///< of the members that such elements are; invalid if they only hold fields
  std::map<std::string, std::size_t, std::less<>> children;  ///< their indices, by name
  /// The fields that an attribute states; none if it only tells elements of one name apart.
  std::map<std::string, std::vector<FieldId>, std::less<>> attributes;
  std::map<std::string, std::vector<std::string>, std::less<>> tested;  ///< the values that tell elements apart
  std::vector<std::string> currencies;                                  ///< attributes that hold a currency
  std::vector<FieldId> text;  ///< the fields that the text of the element states
};

struct DocumentShape {
  std::vector<ElementShape> elements;  ///< the first is the root, if the vocabulary declares an agreement
};

DocumentShape shape_of(const Rulebook& rulebook);

}  // namespace placet
