// SPDX-License-Identifier: Apache-2.0
#include "cli/import/register_map.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/json_places.hpp"
#include "placet/model/import_codes.hpp"

namespace placet::import {

namespace {

using Json = nlohmann::ordered_json;

/// Deeper than any agreement is nested.
constexpr std::size_t noted_levels = 64;

constexpr std::string_view text_key = ".";
constexpr std::string_view form = "an element is a text, or an object of `@attributes`, elements and `.`, its text";

bool is_xml_name(std::string_view name) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
  constexpr std::string_view others = "0123456789-.:";
  const auto is_letter = [&](char c) { return letters.find(c) != std::string_view::npos; };
  const auto fits = [&](char c) { return is_letter(c) || others.find(c) != std::string_view::npos; };
  return !name.empty() && is_letter(name.front()) && std::ranges::all_of(name, fits);
}

class MapReader {
 public:
  MapReader(FileId file, const SourceMap& sources) : file_(file), text_(sources.text(file)) {}

  Checked<RegisterMap> read() {
    places_ = json_places(text_, noted_levels);
    if (places_.fault) {
      refuse(places_.fault_at, *places_.fault, "a map is a JSON object of the form `placet-map/1`");
      return std::move(faults_);
    }
    const Json document = Json::parse(text_);
    if (!document.is_object() || document.value("schema", Json()) != "placet-map/1") {
      refuse(place_of("/schema"), "this is no map of the form `placet-map/1`",
             "begin with \"schema\": \"placet-map/1\"");
      return std::move(faults_);
    }
    for (const auto& [key, value] : document.items()) take(key, value);
    check_tables();
    if (!document.contains("agreement")) refuse(0, "the map says of no element `agreement` how it is made", form);
    sort_diagnostics(faults_);
    if (!faults_.empty()) return std::move(faults_);
    return std::move(map_);
  }

 private:
  void take(const std::string& key, const Json& value) {
    const std::string pointer = '/' + key;
    if (key == "schema") return;
    if (key == "register") {
      text(value, pointer);
    } else if (key == "delimiter") {
      take_delimiter(text(value, pointer));
    } else if (key == "only") {
      take_conditions(value, pointer);
    } else if (key == "tables") {
      take_tables(value, pointer);
    } else if (key == "agreement") {
      map_.agreement = element(key, value, pointer);
    } else {
      const std::vector<std::string_view> known{"schema", "register", "delimiter", "only", "tables", "agreement"};
      refuse_unknown(pointer, "a map has no part `" + key + '`', nearest_name(key, known));
    }
  }

  void take_delimiter(const std::string& written) {
    constexpr std::string_view possible = ",;\t|";
    if (written.size() == 1 && possible.find(written.front()) != std::string_view::npos) {
      map_.delimiter = written.front();
    } else {
      refuse(place_of("/delimiter"), "a delimiter is one of `,` `;` `|` and a tab, not `" + written + '`', "");
    }
  }

  void take_conditions(const Json& value, const std::string& pointer) {
    if (!is_object(value, pointer)) return;
    for (const auto& [column, values] : value.items()) {
      const std::string at = pointer + '/' + column;
      RowCondition& condition = map_.only.emplace_back(RowCondition{column, {}, span(at)});
      if (!values.is_array()) {
        condition.values.push_back(text(values, at));
        continue;
      }
      for (std::size_t i = 0; i < values.size(); ++i) {
        condition.values.push_back(text(values[i], at + '/' + std::to_string(i)));
      }
    }
  }

  void take_tables(const Json& value, const std::string& pointer) {
    if (!is_object(value, pointer)) return;
    for (const auto& [name, codes] : value.items()) {
      auto& table = map_.tables[name];
      const std::string at = pointer + '/' + name;
      if (!is_object(codes, at)) continue;
      for (const auto& [word, code] : codes.items()) table[word] = text(code, at + '/' + word);
    }
  }

  ElementPattern element(const std::string& name, const Json& value, const std::string& pointer) {
    ElementPattern read;
    read.name = name;
    read.place = span(pointer);
    if (value.is_string()) {
      read.text = pattern(value.get<std::string>(), pointer);
    } else if (!value.is_object() || value.empty()) {
      refuse(place_of(pointer), '`' + name + "` is no element", form);
    } else {
      for (const auto& [key, part] : value.items()) add_part(read, key, part, pointer + '/' + key);
      if (read.text && !read.children.empty()) {
        refuse(place_of(pointer), '`' + name + "` has a text and elements", "an element of agreements has one of them");
      }
    }
    return read;
  }

  void add_part(ElementPattern& element, const std::string& key, const Json& value, const std::string& pointer) {
    if (key == text_key) {
      element.text = pattern(text(value, pointer), pointer);
    } else if (key.starts_with('@') && is_xml_name(std::string_view(key).substr(1))) {
      element.attributes.emplace_back(key.substr(1), pattern(text(value, pointer), pointer));
    } else if (!is_xml_name(key)) {
      refuse(place_of(pointer), '`' + key + "` cannot be the name of an element or attribute", std::string(form));
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        element.children.push_back(this->element(key, value[i], pointer + '/' + std::to_string(i)));
      }
    } else {
      element.children.push_back(this->element(key, value, pointer));
    }
  }

  Pattern pattern(std::string_view written, const std::string& pointer) {
    Pattern read;
    read.place = span(pointer);
    while (!written.empty()) {
      const std::size_t open = written.find('{');
      if (open > 0) read.parts.emplace_back(std::string(written.substr(0, open)));
      if (open == std::string_view::npos) break;
      const std::size_t close = written.find('}', open);
      if (close == std::string_view::npos) {
        refuse(place_of(pointer), "`{` is opened and not closed", "a column is named as in {title}");
        break;
      }
      read.parts.emplace_back(column_place(written.substr(open + 1, close - open - 1), pointer));
      written.remove_prefix(close + 1);
    }
    return read;
  }

  ColumnPlace column_place(std::string_view written, const std::string& pointer) {
    const std::size_t bar = written.find('|');
    ColumnPlace place{std::string(written.substr(0, bar)), {}};
    if (bar == std::string_view::npos) return place;
    place.table = written.substr(bar + 1);
    asked_tables_.emplace_back(place.table, pointer);
    return place;
  }

  void check_tables() {
    std::vector<std::string_view> known;
    for (const auto& [name, codes] : map_.tables) known.push_back(name);
    for (const auto& [name, pointer] : asked_tables_) {
      if (map_.tables.contains(name)) continue;
      refuse_unknown(pointer, "the map has no table `" + name + '`', nearest_name(name, known));
    }
  }

  std::string text(const Json& value, const std::string& pointer) {
    if (value.is_string()) return value.get<std::string>();
    refuse(place_of(pointer), "a text has to stand here", "write it in quotes");
    return {};
  }
  bool is_object(const Json& value, const std::string& pointer) {
    if (value.is_object()) return true;
    refuse(place_of(pointer), "an object has to stand here", "write {\"name\": …}");
    return false;
  }

  /// Where the part at `pointer` stands, or the nearest part around it.
  std::uint32_t place_of(std::string pointer) const {
    while (!pointer.empty()) {
      const auto found = places_.ends.find(pointer);
      if (found != places_.ends.end()) return found->second - 1;
      pointer.erase(pointer.rfind('/'));
    }
    return 0;
  }
  Span span(const std::string& pointer) const {
    const std::uint32_t at = place_of(pointer);
    return {file_, at, at + 1};
  }
  void refuse(std::uint32_t at, std::string message, std::string_view help) {
    Diagnostic diagnostic;
    diagnostic.code = codes::malformed_map;
    diagnostic.span = {file_, at, at + 1};
    diagnostic.message = std::move(message);
    diagnostic.help = help;
    faults_.push_back(std::move(diagnostic));
  }
  void refuse_unknown(const std::string& pointer, std::string message, std::string_view nearest) {
    refuse(place_of(pointer), std::move(message),
           nearest.empty() ? std::string() : "did you mean `" + std::string(nearest) + "`?");
  }

  FileId file_;
  std::string_view text_;
  JsonPlaces places_;
  RegisterMap map_;
  std::vector<std::pair<std::string, std::string>> asked_tables_;  // with the place that asks
  std::vector<Diagnostic> faults_;
};

}  // namespace

Checked<RegisterMap> read_map(FileId file, const SourceMap& sources) {
  return MapReader(file, sources).read();
}

}  // namespace placet::import
