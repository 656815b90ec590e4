// SPDX-License-Identifier: Apache-2.0
//
// Finds what a document holds beyond its vocabulary: nothing that was written may be passed over in silence.
#pragma once

#include "agreement/faults.hpp"
#include "agreement/xml_document.hpp"
#include "placet/model/document_shape.hpp"

namespace placet {

/// Reports each element, attribute and text of `root`, where the vocabulary begins, that the shape of the vocabulary
/// does not have.
void report_unread_parts(const XmlDocument& document, pugi::xml_node root, const DocumentShape& shape,
                         const Rulebook& rulebook, Faults& faults);

}  // namespace placet
