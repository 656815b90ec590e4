// SPDX-License-Identifier: Apache-2.0
//
// Where in an agreement one is writing: which elements are open there, and what is being written. The text need not be
// well-formed, since it is not finished.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/document_shape.hpp"

namespace placet::lsp {

enum class XmlPart { Content, ElementName, AttributeName, AttributeValue, Other };

struct AgreementPlace {
  XmlPart part = XmlPart::Content;
  std::vector<std::string> open;        ///< the elements that are open, from the root; without the one being written
  std::string element;                  ///< the one being written: its tag is open
  std::string attribute;                ///< AttributeValue: whose
  std::vector<std::string> attributes;  ///< those that the tag has before
};

AgreementPlace agreement_place(std::string_view text, std::uint32_t offset);

/// The element of the vocabulary that `names` lead to, from the root element on wherever that stands; null if the
/// vocabulary has none.
const ElementShape* shape_at(const DocumentShape& shape, const std::vector<std::string>& names);

/// Where the word begins and ends that stands at `offset`: a name, or one of several values in a text.
std::uint32_t xml_word_begin(std::string_view text, std::uint32_t offset);
std::uint32_t xml_word_end(std::string_view text, std::uint32_t offset);

}  // namespace placet::lsp
