// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/completion_items.hpp"

#include <algorithm>

#include "placet/model/codes.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

constexpr std::size_t most_items = 500;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, lower, lower);
}

}  // namespace

void CompletionItems::add(std::string_view text, ItemKind kind, std::string_view detail) {
  if (!begins_with(text, prefix_) || seen_.contains(text)) return;
  if (seen_.size() == most_items) {
    incomplete_ = true;
    return;
  }
  seen_.emplace(text);
  json item{{"label", text}, {"kind", static_cast<int>(kind)}, {"textEdit", {{"range", range_}, {"newText", text}}}};
  if (!detail.empty()) item["detail"] = detail;
  items_.push_back(std::move(item));
}

void CompletionItems::add_list(ListId list, const Rulebook& rulebook) {
  if (!list.valid()) return;
  for (const ListEntry& entry : rulebook[list].entries) {
    for (const Symbol code : entry.codes) add(rulebook.text(code), ItemKind::Member, entry.text);
  }
}

void CompletionItems::add_codes(const Type& type, const Rulebook& rulebook) {
  switch (type.kind) {
    case TypeKind::OneOf:
      add_list(type.list, rulebook);
      for (const Symbol code : type.codes) add(rulebook.text(code), ItemKind::Member, "");
      return;
    case TypeKind::Country:
      add_list(rulebook.countries, rulebook);
      add_countries();
      return;
    case TypeKind::Unit:
      add_list(rulebook.units, rulebook);
      add_list(rulebook.units_elsewhere, rulebook);
      add_units();
      return;
    case TypeKind::Authority:
      for (const Authority& authority : rulebook.authorities) {
        add(rulebook.text(authority.name), ItemKind::Reference, authority.title);
      }
      return;
    case TypeKind::Act:
      for (const Act& act : rulebook.acts) add(rulebook.text(act.name), ItemKind::Reference, act.title);
      return;
    case TypeKind::YesNo:
      add("yes", ItemKind::Value, "");
      add("no", ItemKind::Value, "");
      return;
    case TypeKind::Money: add_currencies(); return;
    case TypeKind::Text:
    case TypeKind::Date:
    case TypeKind::Number:
    case TypeKind::Percent:
    case TypeKind::Period:
    case TypeKind::Language:
    case TypeKind::Reference: return;
  }
}

void CompletionItems::add_countries() {
  for (const CodeEntry& entry : all_countries()) add(entry.code(), ItemKind::Value, entry.en());
}

void CompletionItems::add_units() {
  for (const CodeEntry& entry : all_units()) add(entry.code(), ItemKind::Value, entry.en());
}

void CompletionItems::add_currencies() {
  for (const CodeEntry& entry : all_currencies()) add(entry.code(), ItemKind::Value, entry.en());
}

json CompletionItems::take() {
  return {{"isIncomplete", incomplete_}, {"items", std::move(items_)}};
}

}  // namespace placet::lsp
