// SPDX-License-Identifier: Apache-2.0
//
// One row of a register as an agreement: the element of the map with its places filled. What the row does not say is
// left out, so that it stays unknown.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/import/csv_reader.hpp"
#include "cli/import/register_map.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::import {

/// Where the columns of a register stand in its rows.
using Columns = std::map<std::string, std::size_t, std::less<>>;

/// Elements and attributes whose silence means something: an attribute that has a default value.
using Defaults = std::set<std::pair<std::string, std::string>>;
Defaults defaults_of(const Rulebook& rulebook);

struct FilledAgreement {
  std::string xml;

  /// Where the byte of `xml` comes from: a field of the register, or a place in the map.
  Span origin_of(std::size_t at) const;

  struct Origin {
    std::size_t begin;
    Span from;
  };
  std::vector<Origin> origins;            ///< by where they begin; each up to the next
  std::vector<Diagnostic> not_in_tables;  ///< words of the row that the tables do not have (P0704)
};

/// Fills agreements. The map, columns and defaults must outlive it.
class AgreementFiller {
 public:
  AgreementFiller(const RegisterMap& map, const Columns& columns, const Defaults& defaults)
      : map_(map), columns_(columns), defaults_(defaults) {}

  /// The agreement that a row comes to; `number` is that of the row, from 1. `row` has a field for each column, and the
  /// map names only columns that there are.
  FilledAgreement filled(const CsvRow& row, std::uint64_t number);

 private:
  /// Whether something has places for the words of a row, and one of them is filled.
  struct Said {
    bool asks = false, filled = false;
    bool nothing() const { return asks && !filled; }
    Said& operator+=(Said other) {
      asks |= other.asks;
      filled |= other.filled;
      return *this;
    }
  };

  /// Writes an element, or nothing where the row says nothing of it.
  Said element(const ElementPattern& pattern, std::size_t depth);
  /// Writes an element; whether all of it, and what stands between its tags, is said.
  std::pair<Said, Said> write(const ElementPattern& pattern, std::size_t depth);
  Said attributes(const ElementPattern& pattern);
  Said content(const ElementPattern& pattern, std::size_t depth);
  Said text(const Pattern& pattern);
  std::string value_of(const ColumnPlace& place, Span& from);
  void from(Span place) { out_.origins.push_back({out_.xml.size(), place}); }
  void back_to(std::size_t size, std::size_t origins);

  const RegisterMap& map_;
  const Columns& columns_;
  const Defaults& defaults_;
  const CsvRow* row_ = nullptr;  // the row that is being filled in
  std::uint64_t number_ = 0;
  FilledAgreement out_;
};

}  // namespace placet::import
