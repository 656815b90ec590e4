// SPDX-License-Identifier: Apache-2.0
#include "cli/import/filled_agreement.hpp"

#include <algorithm>

#include "placet/engine/html.hpp"
#include "placet/model/import_codes.hpp"
#include "placet/model/xml_path.hpp"

namespace placet::import {

namespace {

constexpr std::string_view row_number = "row";

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

}  // namespace

Defaults defaults_of(const Rulebook& rulebook) {
  Defaults defaults;
  for (const Field& field : rulebook.fields) {
    if (!field.default_value) continue;
    const auto element = parse_xml_place(rulebook[field.entity].at);
    const auto place = parse_xml_place(field.at);
    if (!element || !place || element->alternatives.front().steps.empty()) continue;
    for (const XmlPath& path : place->alternatives) {
      defaults.emplace(element->alternatives.front().steps.back().element, path.attribute);
    }
  }
  return defaults;
}

Span FilledAgreement::origin_of(std::size_t at) const {
  const auto after = std::ranges::upper_bound(origins, at, {}, &Origin::begin);
  return after == origins.begin() ? Span{} : std::prev(after)->from;
}

FilledAgreement AgreementFiller::filled(const CsvRow& row, std::uint64_t number) {
  row_ = &row;
  number_ = number;
  out_ = {};
  write(map_.agreement, 1);
  return std::move(out_);
}

AgreementFiller::Said AgreementFiller::element(const ElementPattern& pattern, std::size_t depth) {
  const std::size_t size = out_.xml.size(), origins = out_.origins.size();
  const auto [all, text] = write(pattern, depth);
  if (all.nothing() || (pattern.text && text.nothing())) back_to(size, origins);
  return all;
}

std::pair<AgreementFiller::Said, AgreementFiller::Said> AgreementFiller::write(const ElementPattern& pattern,
                                                                               std::size_t depth) {
  from(pattern.place);
  out_.xml += std::string(2 * depth, ' ') + '<' + pattern.name;
  Said all = attributes(pattern);
  const Said inside = content(pattern, depth);
  all += inside;
  return {all, inside};
}

AgreementFiller::Said AgreementFiller::attributes(const ElementPattern& pattern) {
  Said all;
  std::string unknown;
  for (const auto& [name, value] : pattern.attributes) {
    const std::size_t size = out_.xml.size(), origins = out_.origins.size();
    from(value.place);
    out_.xml += ' ' + name + "=\"";
    const Said said = text(value);
    out_.xml += '"';
    all += said;
    if (!said.nothing()) continue;
    back_to(size, origins);
    // Left out, it would not be unknown, but the default.
    if (defaults_.contains({pattern.name, name})) unknown += (unknown.empty() ? "" : " ") + name;
  }
  if (!unknown.empty()) out_.xml += " unknown=\"" + unknown + '"';
  return all;
}

AgreementFiller::Said AgreementFiller::content(const ElementPattern& pattern, std::size_t depth) {
  Said said;
  const std::size_t size = out_.xml.size();
  out_.xml += '>';
  if (pattern.text) {
    from(pattern.text->place);
    said += text(*pattern.text);
    from(pattern.place);
    out_.xml += "</" + pattern.name + ">\n";
    return said;
  }
  out_.xml += '\n';
  const std::size_t begin = out_.xml.size();
  for (const ElementPattern& child : pattern.children) said += element(child, depth + 1);
  const bool empty = out_.xml.size() == begin;
  if (empty) out_.xml.resize(size);
  from(pattern.place);
  out_.xml += empty ? "/>\n" : std::string(2 * depth, ' ') + "</" + pattern.name + ">\n";
  return said;
}

AgreementFiller::Said AgreementFiller::text(const Pattern& pattern) {
  Said said;
  bool whole = true;
  for (const auto& part : pattern.parts) {
    if (const auto* plain = std::get_if<std::string>(&part)) {
      from(pattern.place);
      out_.xml += escaped(*plain).markup();
      continue;
    }
    Span place = pattern.place;
    const std::string value = value_of(std::get<ColumnPlace>(part), place);
    said.asks = true;
    whole = whole && !value.empty();
    from(place);
    out_.xml += escaped(value).markup();
  }
  said.filled = said.asks && whole;
  return said;
}

/// What stands for `place` in this row; empty where it is not known. `from` becomes the field that says it.
std::string AgreementFiller::value_of(const ColumnPlace& place, Span& from) {
  const auto column = columns_.find(place.column);
  if (column == columns_.end()) return place.column == row_number ? std::to_string(number_) : std::string();
  const CsvField& field = row_->fields[column->second];
  from = field.place;
  std::string said = trimmed(field.text);
  if (place.table.empty() || said.empty()) return said;
  const auto& table = map_.tables.at(place.table);
  const auto code = table.find(said);
  if (code != table.end()) return code->second;
  Diagnostic diagnostic;
  diagnostic.code = codes::not_in_table;
  diagnostic.severity = Severity::Warning;
  diagnostic.span = field.place;
  diagnostic.message = '`' + said + "` is not in the table `" + place.table + "` and stays unknown";
  diagnostic.help = "add it to the table; an empty text there says that it stands for nothing that can be stated";
  out_.not_in_tables.push_back(std::move(diagnostic));
  return {};
}

void AgreementFiller::back_to(std::size_t size, std::size_t origins) {
  out_.xml.resize(size);
  out_.origins.resize(origins);
}

}  // namespace placet::import
