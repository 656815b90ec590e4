// SPDX-License-Identifier: Apache-2.0
//
// The documents of a vocabulary as an XML Schema, for editors and for those who write agreements by program.
#pragma once

#include <string>

#include "placet/model/rulebook.hpp"

namespace placet {

/// An XSD 1.0 of what `read_agreement` reads, with the questions of the vocabulary as documentation. It lets elements
/// stand in any order and any number; that a value stands once, that references lead somewhere and that codes exist
/// beyond their shape is left to the reader. The same rulebook gives the same text.
std::string write_schema(const Rulebook& rulebook);

}  // namespace placet
