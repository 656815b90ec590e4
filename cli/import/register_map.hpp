// SPDX-License-Identifier: Apache-2.0
//
// How the rows of a register become agreements: an agreement whose texts name columns (docs/formats/map.md).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "placet/model/checked.hpp"

namespace placet::import {

/// `{column}`, or `{column|table}`; `{row}` is the number of the row.
struct ColumnPlace {
  std::string column;
  std::string table;  ///< empty: what the row says, as it stands
};

/// A text with places in it that a row fills.
struct Pattern {
  std::vector<std::variant<std::string, ColumnPlace>> parts;
  Span place;  ///< in the map
};

/// An element of the agreement, or of another element.
struct ElementPattern {
  std::string name;
  std::vector<std::pair<std::string, Pattern>> attributes;
  std::optional<Pattern> text;
  std::vector<ElementPattern> children;
  Span place;  ///< in the map
};

/// Only rows that say one of `values` in `column` are agreements.
struct RowCondition {
  std::string column;
  std::vector<std::string> values;
  Span place;  ///< in the map
};

struct RegisterMap {
  char delimiter = ',';
  std::vector<RowCondition> only;  ///< all of them have to hold
  /// What the register's words stand for, by the name of the table; an empty text: nothing that can be stated.
  std::map<std::string, std::map<std::string, std::string>> tables;
  ElementPattern agreement;
};

/// The map in the JSON text of `file`. Errors: all that is wrong with it (P0701).
Checked<RegisterMap> read_map(FileId file, const SourceMap& sources);

}  // namespace placet::import
