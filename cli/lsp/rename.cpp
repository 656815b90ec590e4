// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "cli/lsp/features.hpp"
#include "placet/grammar/expected.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

[[noreturn]] void refuse(const std::string& why) {
  throw RequestError(ErrorCode::RequestFailed, why);
}

/// Why a name of this kind cannot be renamed here; empty if it can.
std::string_view reason_against(NameKind kind) {
  switch (kind) {
    case NameKind::Pack: return "a pack is named after its folder, and every name it declares begins with its own";
    case NameKind::Entity:
    case NameKind::Field: return "the engine and agreements rely on the names of entities and fields";
    case NameKind::Code: return "agreements state codes, and would no longer be read";
    case NameKind::Authority:
    case NameKind::Source:
    case NameKind::List:
    case NameKind::Parameter:
    case NameKind::Act:
    case NameKind::Judgement:
    case NameKind::Rule:
    case NameKind::Term:
    case NameKind::Reading:
    case NameKind::Variable:
    case NameKind::Precedence: return {};
  }
  return {};
}

/// Whether agreements write names of this kind, so that the samples of tests have to follow.
bool stands_in_agreements(NameKind kind) {
  return kind == NameKind::Authority || kind == NameKind::Act || kind == NameKind::Judgement || kind == NameKind::Rule;
}

struct Renamed {
  RulePlace place;
  const NameUse& use;
};

/// The name at the place of a request. RequestError: there is none, or it cannot be renamed.
Renamed renamed_at(Session& session, const json& params) {
  const auto place = rule_place(session, params);
  const NameUse* use = place ? use_at(place->rules.index(), place->file, place->offset) : nullptr;
  if (use == nullptr) refuse("no name stands here; only names in rules can be renamed");
  if (const std::string_view why = reason_against(use->kind); !why.empty()) {
    refuse("the " + std::string(noun_of(use->kind)) + " `" + use->name + "` cannot be renamed: " + std::string(why));
  }
  const auto declared = declarations_of(place->rules.index(), *use);
  if (declared.empty()) refuse("`" + use->name + "` is declared nowhere");
  if (place->rules.is_built_in(declared.front()->span.file)) {
    refuse("`" + use->name + "` is declared in the rules built in, which cannot be changed here");
  }
  return {*place, *use};
}

void check_new_name(const Index& index, const NameUse& use, const std::string& name) {
  if (!is_name(name)) {
    refuse("`" + name +
           "` is no name: write letters, digits and `-`, with `.` between parts, and no word of the language");
  }
  const auto is_taken = [&](const NameUse& other) {
    return other.declares && other.kind == use.kind && other.name == name &&
           (use.kind != NameKind::Variable || other.block == use.block);
  };
  for (const NameUse& other : index.uses) {
    if (is_taken(other)) refuse("there is a " + std::string(noun_of(use.kind)) + " `" + name + "` already");
  }
}

/// The edits of a sample in which `name` is the value of an attribute.
json sample_edits(const std::string& text, const std::string& name, const std::string& new_name, PositionUnit unit) {
  json edits = json::array();
  const Lines lines(text, unit);
  for (const char quote : {'"', '\''}) {
    const std::string value = quote + name + quote;
    for (std::size_t at = text.find(value); at != std::string::npos; at = text.find(value, at + 1)) {
      const auto begin = static_cast<std::uint32_t>(at + 1);
      edits.push_back(
          {{"range", lines.range(begin, begin + static_cast<std::uint32_t>(name.size()))}, {"newText", new_name}});
    }
  }
  return edits;
}

}  // namespace

json prepare_rename(Session& session, const json& params) {
  const auto [place, use] = renamed_at(session, params);
  return {{"range", Lines(place.document.text, session.unit).range(use.span)}, {"placeholder", use.name}};
}

json rename(Session& session, const json& params) {
  const auto [place, use] = renamed_at(session, params);
  const auto name = params.at("newName").get<std::string>();
  const Index& index = place.rules.index();
  check_new_name(index, use, name);
  json changes = json::object();
  for (const NameUse* other : places_of(index, use)) {
    const json location = location_of(session, place.rules, other->span);
    if (location.is_null()) continue;
    changes[location["uri"].get<std::string>()].push_back({{"range", location["range"]}, {"newText", name}});
  }
  if (stands_in_agreements(use.kind)) {
    for (const auto& [path, text] : place.rules.samples()) {
      json edits = sample_edits(text, use.name, name, session.unit);
      if (!edits.empty()) changes[session.uri_of(path)] = std::move(edits);
    }
  }
  return {{"changes", std::move(changes)}};
}

}  // namespace placet::lsp
