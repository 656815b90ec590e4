// SPDX-License-Identifier: Apache-2.0
//
// An agreement as an Akoma Ntoso 3.0 document (OASIS LegalDocML), for archives and drafting tools that speak it
// (docs/formats/akoma-ntoso.md).
#pragma once

#include <string>

#include "placet/model/facts.hpp"

namespace placet {

/// A `doc` whose metadata names the agreement, its parties and its day, whose `meta/proprietary` holds the agreement as
/// `write_agreement` writes it, and whose articles are its clauses. `read_agreement` reads the same facts from it,
/// their places apart. Empty where `write_agreement` is. The same facts give the same text.
std::string write_akoma_ntoso(const Facts& facts);

}  // namespace placet
