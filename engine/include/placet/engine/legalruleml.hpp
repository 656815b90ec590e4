// SPDX-License-Identifier: Apache-2.0
//
// Rulebooks as LegalRuleML 1.0 (OASIS), for archives and tools that reason with norms (docs/formats/legalruleml.md).
#pragma once

#include <string>

#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

/// A document in the compact form: each reading of each rule is a statement with its sources, dates, strength and
/// jurisdiction; exceptions and precedence are overrides, readings alternatives. `texts` holds the rule files: what
/// LegalRuleML cannot say stands in it as written. The same rulebook gives the same text.
std::string write_legalruleml(const Rulebook& rulebook, const SourceMap& texts);

}  // namespace placet
