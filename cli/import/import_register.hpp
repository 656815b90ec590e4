// SPDX-License-Identifier: Apache-2.0
//
// From a register to a file of many agreements. Each is read as an audit will read it before it is taken, so that what
// is wrong is said at the row or the part of the map that it comes from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/import/register_map.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::import {

struct Imported {
  std::string xml;                ///< the root `agreements` with those of all rows that could be read
  std::uint64_t agreements = 0;   ///< how many they are
  std::uint64_t broken = 0;       ///< rows that were left out because something is wrong
  std::uint64_t passed_over = 0;  ///< rows that the map does not want
  /// Everything that is wrong, once for all rows in which it is the same: errors in the order of the rows, then what
  /// is not in a table.
  std::vector<Diagnostic> diagnostics;
};

/// The agreements that the rows of `file` come to. Errors: the register does not begin with names of columns (P0703),
/// or the map names columns that it does not have (P0702); then nothing is imported. What is wrong with single rows
/// stands in the result.
Checked<Imported> import_register(FileId file, const RegisterMap& map, const SourceMap& sources,
                                  const Rulebook& rulebook);

}  // namespace placet::import
