// SPDX-License-Identifier: Apache-2.0
//
// Reads the fields of one member from its element.
#pragma once

#include "agreement/faults.hpp"
#include "agreement/members.hpp"
#include "agreement/xml_document.hpp"
#include "placet/model/facts.hpp"

namespace placet {

/// Puts what the element states of each field of the member into `facts`; fields left unsaid get their default.
void read_fields(const MemberElement& from, const XmlDocument& document, const VocabularyPlaces& places, Facts& facts,
                 Faults& faults);

}  // namespace placet
