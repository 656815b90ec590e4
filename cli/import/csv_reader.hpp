// SPDX-License-Identifier: Apache-2.0
//
// Reads CSV as RFC 4180 says, row by row. It tells the place of every field, and goes on after a row that is broken;
// libcsv, the library that Debian has for it, does neither.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/diagnostic.hpp"

namespace placet::import {

struct CsvField {
  std::string text;  ///< without the quotes around it
  Span place;
};

struct CsvRow {
  std::vector<CsvField> fields;  ///< at least one, unless there is a fault
  Span place;                    ///< where it begins
  std::optional<Diagnostic> fault;
};

class CsvReader {
 public:
  /// Reads the text of `file`, which stays in `sources`; `delimiter` stands between the fields of a row.
  CsvReader(FileId file, const SourceMap& sources, char delimiter);

  /// The next row; none at the end. Empty lines are passed over. After a broken row (P0703) reading goes on with the
  /// line below its fault.
  std::optional<CsvRow> next();

 private:
  CsvField field();
  CsvField quoted_field();
  void end_row();
  bool take(char byte);
  void refuse(std::size_t at, std::string message, std::string help);
  Span span(std::size_t begin, std::size_t end) const;

  FileId file_;
  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::optional<Diagnostic> fault_;  // of the row that is being read
};

}  // namespace placet::import
