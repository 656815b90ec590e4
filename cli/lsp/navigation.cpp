// SPDX-License-Identifier: Apache-2.0
// Go to definition, find references, and the outline of a file.
#include <nlohmann/json.hpp>

#include "cli/lsp/features.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

json locations(const Session& session, const RuleWorkspace& rules, const std::vector<const NameUse*>& places) {
  json found = json::array();
  for (const NameUse* place : places) {
    json location = location_of(session, rules, place->span);
    if (!location.is_null()) found.push_back(std::move(location));
  }
  return found;
}

/// The protocol's numbers for kinds of symbol.
int symbol_kind(std::string_view word) {
  constexpr int module = 2;
  constexpr int class_kind = 5;
  constexpr int constant = 14;
  constexpr int function = 12;
  constexpr int event = 24;
  constexpr int enumeration = 10;
  constexpr int object = 19;
  if (word == "pack") return module;
  if (word == "entity") return class_kind;
  if (word == "rule") return function;
  if (word == "test") return event;
  if (word == "list") return enumeration;
  if (word == "parameter") return constant;
  return object;
}

int part_kind(std::string_view word) {
  constexpr int field = 8;
  constexpr int member = 22;
  return word == "list" ? member : field;
}

json symbol(const Lines& lines, const std::string& name, const std::string& detail, int kind, Span span,
            Span name_span) {
  return {{"name", name},
          {"detail", detail},
          {"kind", kind},
          {"range", lines.range(span)},
          {"selectionRange", lines.range(name_span)}};
}

}  // namespace

json definition(Session& session, const json& params) {
  const auto place = rule_place(session, params);
  if (!place) return nullptr;
  const Index& index = place->rules.index();
  const NameUse* use = use_at(index, place->file, place->offset);
  if (use == nullptr) return nullptr;
  return locations(session, place->rules, declarations_of(index, *use));
}

json references(Session& session, const json& params) {
  const auto place = rule_place(session, params);
  if (!place) return nullptr;
  const Index& index = place->rules.index();
  const NameUse* use = use_at(index, place->file, place->offset);
  if (use == nullptr) return nullptr;
  const bool with_declarations = params.at("context").at("includeDeclaration").get<bool>();
  std::vector<const NameUse*> places = places_of(index, *use);
  if (!with_declarations) std::erase_if(places, [](const NameUse* one) { return one->declares; });
  return locations(session, place->rules, places);
}

json document_symbols(Session& session, const json& params) {
  Document& document = document_in(session, params);
  json symbols = json::array();
  if (!document.is_rules) return symbols;
  document.rules->check();
  const FileId file = document.rules->file(document.path).value();
  const Lines lines(document.text, session.unit);
  for (const Block& block : document.rules->index().blocks) {
    if (block.span.file != file) continue;
    const bool is_test = block.name.empty();
    std::string detail(block.word);
    if (!is_test && !block.title.empty()) detail += ": " + block.title;
    json written =
        symbol(lines, is_test ? block.title : block.name, detail, symbol_kind(block.word), block.span, block.name_span);
    for (const BlockPart& part : block.parts) {
      written["children"].push_back(
          symbol(lines, part.name, part.title, part_kind(block.word), part.span, part.name_span));
    }
    symbols.push_back(std::move(written));
  }
  return symbols;
}

}  // namespace placet::lsp
