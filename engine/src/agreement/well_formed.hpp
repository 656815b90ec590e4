// SPDX-License-Identifier: Apache-2.0
//
// Whether bytes are an XML document that Placet reads. pugixml, which builds the tree, accepts two roots, text
// after the root, repeated attributes, invalid UTF-8 and `&#0;`; so one linear pass looks at the bytes first.
// It follows XML 1.0 (fifth edition) and refuses besides: DOCTYPE, entities other than the five, prefixes other
// than `xml`, namespaces other than ours and that of Akoma Ntoso, and documents beyond the bounds below.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "placet/model/diagnostic.hpp"

namespace placet {

inline constexpr std::size_t max_document_bytes = std::size_t{8} * 1024 * 1024;
inline constexpr std::size_t max_depth = 64;
inline constexpr std::size_t max_value_bytes = std::size_t{64} * 1024;

inline constexpr std::string_view agreement_namespace = "urn:placet:agreement:1";

/// Is it a namespace of Akoma Ntoso (LegalDocML 3.0 or one of its drafts)?
bool is_akoma_ntoso(std::string_view namespace_name);

/// What is wrong with the document `text`, read from `file`, which is UTF-8 (perhaps with a mark) unless it is
/// invalid. `was_utf16` tells that it was converted, so that it may declare itself to be UTF-16. Empty: nothing is.
std::vector<Diagnostic> check_well_formed(FileId file, std::string_view text, bool was_utf16 = false);

}  // namespace placet
