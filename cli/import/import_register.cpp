// SPDX-License-Identifier: Apache-2.0
#include "cli/import/import_register.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "cli/import/csv_reader.hpp"
#include "cli/import/filled_agreement.hpp"
#include "placet/engine/read_agreement.hpp"
#include "placet/model/import_codes.hpp"

namespace placet::import {

namespace {

Diagnostic fault(DiagnosticCode code, Span span, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

/// Finds the columns that a map names.
class ColumnFinder {
 public:
  explicit ColumnFinder(const CsvRow& head) {
    for (std::size_t i = 0; i < head.fields.size(); ++i) {
      const std::string& name = head.fields[i].text;
      if (!columns_.emplace(name, i).second) twice_.push_back(name);
    }
  }

  Checked<Columns> columns_for(const RegisterMap& map) {
    for (const RowCondition& condition : map.only) ask(condition.column, condition.place);
    ask(map.agreement);
    if (!faults_.empty()) return std::move(faults_);
    return std::move(columns_);
  }

 private:
  void ask(const ElementPattern& element) {
    for (const auto& [name, pattern] : element.attributes) ask(pattern);
    if (element.text) ask(*element.text);
    for (const ElementPattern& child : element.children) ask(child);
  }
  void ask(const Pattern& pattern) {
    for (const auto& part : pattern.parts) {
      const auto* place = std::get_if<ColumnPlace>(&part);
      if (place != nullptr && place->column != "row") ask(place->column, pattern.place);
    }
  }
  void ask(const std::string& name, Span place) {
    if (std::ranges::find(twice_, name) != twice_.end()) {
      faults_.push_back(fault(codes::unknown_column, place, "two columns of the register are named `" + name + '`',
                              "give one of them another name"));
    }
    if (columns_.contains(name)) return;
    std::vector<std::string_view> known;
    std::string all;
    for (const auto& [column, index] : columns_) {
      known.push_back(column);
      all += (all.empty() ? "`" : ", `") + column + '`';
    }
    const std::string_view nearest = nearest_name(name, known);
    faults_.push_back(
        fault(codes::unknown_column, place, "the register has no column `" + name + '`',
              nearest.empty() ? "its columns are " + all : "did you mean `" + std::string(nearest) + "`?"));
  }

  Columns columns_;
  std::vector<std::string> twice_;
  std::vector<Diagnostic> faults_;
};

/// Keeps what is wrong once, and counts the rows in which it is so.
class Findings {
 public:
  void add(Diagnostic diagnostic) {
    const auto [at, is_new] = index_.try_emplace({diagnostic.code.id, diagnostic.message}, found_.size());
    if (is_new) {
      found_.push_back({std::move(diagnostic), 1});
    } else {
      ++found_[at->second].rows;
    }
  }

  std::vector<Diagnostic> all() && {
    std::vector<Diagnostic> diagnostics;
    std::stable_partition(found_.begin(), found_.end(),
                          [](const Found& found) { return found.what.severity == Severity::Error; });
    for (Found& found : found_) {
      if (found.rows > 1) found.what.context = "so it is in " + std::to_string(found.rows) + " rows";
      diagnostics.push_back(std::move(found.what));
    }
    return diagnostics;
  }

 private:
  struct Found {
    Diagnostic what;
    std::uint64_t rows;
  };
  std::vector<Found> found_;
  std::map<std::pair<std::string_view, std::string>, std::size_t> index_;
};

class Importer {
 public:
  /// A row has `count` fields.
  Importer(const RegisterMap& map, const Columns& columns, std::size_t count, const Rulebook& rulebook)
      : map_(map),
        columns_(columns),
        rulebook_(rulebook),
        columns_count_(count),
        defaults_(defaults_of(rulebook)),
        filler_(map, columns, defaults_) {}

  void take(CsvRow row) {
    ++number_;
    if (!row.fault && row.fields.size() != columns_count_) row.fault = wrong_count(row);
    if (row.fault) {
      ++imported_.broken;
      findings_.add(*std::move(row.fault));
    } else if (!wanted(row)) {
      ++imported_.passed_over;
    } else {
      take(filler_.filled(row, number_));
    }
  }

  Imported result() && {
    imported_.xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<agreements>\n" + imported_.xml + "</agreements>\n";
    imported_.diagnostics = std::move(findings_).all();
    return std::move(imported_);
  }

 private:
  void take(FilledAgreement filled) {
    for (Diagnostic& word : filled.not_in_tables) findings_.add(std::move(word));
    SourceMap texts;
    const auto read = read_agreement(texts.add("", filled.xml), texts, rulebook_);
    if (read) {
      ++imported_.agreements;
      imported_.xml += filled.xml;
      return;
    }
    ++imported_.broken;
    for (Diagnostic diagnostic : read.diagnostics()) {
      diagnostic.span = filled.origin_of(diagnostic.span.begin);
      for (RelatedPlace& related : diagnostic.related) related.span = filled.origin_of(related.span.begin);
      findings_.add(std::move(diagnostic));
    }
  }

  bool wanted(const CsvRow& row) const {
    return std::ranges::all_of(map_.only, [&](const RowCondition& condition) {
      const std::string& said = row.fields[columns_.find(condition.column)->second].text;
      return std::ranges::find(condition.values, said) != condition.values.end();
    });
  }

  Diagnostic wrong_count(const CsvRow& row) const {
    return fault(codes::broken_row, row.place,
                 "this row has " + std::to_string(row.fields.size()) + " fields, and the register " +
                     std::to_string(columns_count_) + " columns",
                 "a field that holds the delimiter has to stand in quotes");
  }

  const RegisterMap& map_;
  const Columns& columns_;
  const Rulebook& rulebook_;
  const std::size_t columns_count_;
  const Defaults defaults_;
  AgreementFiller filler_;
  std::uint64_t number_ = 0;
  Findings findings_;
  Imported imported_;
};

}  // namespace

Checked<Imported> import_register(FileId file, const RegisterMap& map, const SourceMap& sources,
                                  const Rulebook& rulebook) {
  CsvReader reader(file, sources, map.delimiter);
  std::optional<CsvRow> head = reader.next();
  if (!head) {
    return std::vector{fault(codes::broken_row, Span{file, 0, 0}, "the register is empty",
                             "a register begins with a line of the names of its columns")};
  }
  if (head->fault) return std::vector{*std::move(head->fault)};
  const auto columns = ColumnFinder(*head).columns_for(map);
  if (!columns) return columns.diagnostics();
  Importer importer(map, *columns, head->fields.size(), rulebook);
  while (auto row = reader.next()) importer.take(*std::move(row));
  return std::move(importer).result();
}

}  // namespace placet::import
