// SPDX-License-Identifier: Apache-2.0
// Completion and hover in an agreement, by the vocabulary of the rules.
#include <set>

#include "cli/lsp/agreement_place.hpp"
#include "cli/lsp/completion_items.hpp"
#include "cli/lsp/explained.hpp"
#include "cli/lsp/features.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

struct AgreementRequest {
  Document& document;
  std::uint32_t offset;
  Lines lines;
};

AgreementRequest request_in(Session& session, const json& params) {
  Document& document = document_in(session, params);
  document.rules->check();
  Lines lines(document.text, session.unit);
  const std::uint32_t offset = lines.offset(position_in(params.at("position")));
  return {document, offset, std::move(lines)};
}

std::vector<std::string> with(std::vector<std::string> names, const std::string& last) {
  names.push_back(last);
  return names;
}

std::vector<FieldId> fields_of(const ElementShape& element, const std::string& attribute) {
  const auto found = element.attributes.find(attribute);
  return found == element.attributes.end() ? std::vector<FieldId>{} : found->second;
}

void add_elements(CompletionItems& items, const DocumentShape& shape, const AgreementPlace& place) {
  const ElementShape* parent = shape_at(shape, place.open);
  if (parent == nullptr) {
    if (!shape.elements.empty()) items.add(shape.elements.front().name, ItemKind::Property, "");
    return;
  }
  for (const auto& [name, child] : parent->children) items.add(name, ItemKind::Property, "element");
}

void add_attributes(CompletionItems& items, const ElementShape& element, const AgreementPlace& place) {
  const std::set<std::string> present(place.attributes.begin(), place.attributes.end());
  for (const auto& [name, fields] : element.attributes) {
    if (!present.contains(name)) items.add(name, ItemKind::Field, "attribute");
  }
  for (const std::string& currency : element.currencies) items.add(currency, ItemKind::Field, "attribute");
}

void add_values(CompletionItems& items, const ElementShape& element, const std::string& attribute,
                const Rulebook& rulebook) {
  const auto tested = element.tested.find(attribute);
  if (tested != element.tested.end()) {
    for (const std::string& value : tested->second) items.add(value, ItemKind::Value, "");
  }
  for (const FieldId field : fields_of(element, attribute)) items.add_codes(rulebook[field].type, rulebook);
  for (const std::string& currency : element.currencies) {
    if (currency == attribute) items.add_currencies();
  }
}

std::set<std::string> rules_that_read(const Index& index, const std::string& field, const std::string& entity) {
  std::set<std::string> rules;
  for (const NameUse& use : index.uses) {
    const Block& block = index.blocks[use.block];
    const bool reads = use.kind == NameKind::Field && use.name == field && use.within == entity;
    if (reads && block.word == "rule") rules.insert(block.name);
  }
  return rules;
}

/// What a field asks, and the rules that read it.
std::string field_text(const Document& document, const Rulebook& rulebook, FieldId id) {
  constexpr std::size_t most_rules = 12;
  const Field& field = rulebook[id];
  const std::string name(rulebook.text(field.name));
  const std::string entity(rulebook.text(rulebook[field.entity].name));
  std::string text = name + " of " + entity + '\n';
  if (!field.asks.empty()) text += "  " + field.asks + '\n';
  const std::set<std::string> rules = rules_that_read(document.rules->index(), name, entity);
  text += rules.empty() ? "  No rule reads it.\n" : "  Rules that read it:\n";
  std::size_t shown = 0;
  for (const std::string& rule : rules) {
    if (shown++ < most_rules) text += "    " + rule + '\n';
  }
  if (rules.size() > most_rules) text += "    and " + std::to_string(rules.size() - most_rules) + " more\n";
  return text;
}

std::string element_text(const Document& document, const Rulebook& rulebook, const ElementShape& element) {
  std::string text;
  if (element.entity.valid())
    text = explained(*document.rules, std::string(rulebook.text(rulebook[element.entity].name)));
  for (const FieldId field : element.text) text += field_text(document, rulebook, field);
  return text;
}

}  // namespace

json complete_agreement(Session& session, const json& params) {
  const auto [document, offset, lines] = request_in(session, params);
  const CompiledRules* rules = document.rules->rules();
  if (rules == nullptr) return nullptr;
  const std::uint32_t begin = xml_word_begin(document.text, offset);
  CompletionItems items(document.text.substr(begin, offset - begin), lines.range(begin, offset));
  const DocumentShape shape = shape_of(rules->rulebook);
  const AgreementPlace place = agreement_place(document.text, offset);
  const bool in_tag = place.part == XmlPart::AttributeName || place.part == XmlPart::AttributeValue;
  const ElementShape* element = shape_at(shape, in_tag ? with(place.open, place.element) : place.open);
  if (place.part == XmlPart::ElementName) add_elements(items, shape, place);
  if (element == nullptr) return items.take();
  if (place.part == XmlPart::AttributeName) add_attributes(items, *element, place);
  if (place.part == XmlPart::AttributeValue) add_values(items, *element, place.attribute, rules->rulebook);
  if (place.part == XmlPart::Content) {
    for (const FieldId field : element->text) items.add_codes(rules->rulebook[field].type, rules->rulebook);
  }
  return items.take();
}

json explain_agreement(Session& session, const json& params) {
  const auto [document, offset, lines] = request_in(session, params);
  const CompiledRules* rules = document.rules->rules();
  if (rules == nullptr) return nullptr;
  const std::uint32_t begin = xml_word_begin(document.text, offset);
  const std::uint32_t end = xml_word_end(document.text, offset);
  const std::string word = document.text.substr(begin, end - begin);
  const AgreementPlace place = agreement_place(document.text, end);
  const DocumentShape shape = shape_of(rules->rulebook);
  std::string text;
  if (place.part == XmlPart::ElementName || place.part == XmlPart::AttributeName) {
    const ElementShape* element = shape_at(shape, with(place.open, place.element));
    if (element == nullptr) return nullptr;
    if (place.part == XmlPart::ElementName) text = element_text(document, rules->rulebook, *element);
    if (place.part == XmlPart::AttributeName) {
      for (const FieldId field : fields_of(*element, word)) text += field_text(document, rules->rulebook, field);
    }
  } else if (place.part != XmlPart::Other && !word.empty()) {
    text = explained(*document.rules, word);
  }
  return hover_of(text, lines.range(begin, end));
}

}  // namespace placet::lsp
