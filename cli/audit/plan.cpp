// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/plan.hpp"

#include <charconv>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace placet::audit {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema = "placet-audit/1";

Day day_in(const std::string& text) {
  const auto range = parse_iso_range(text);
  if (!range || !range->exact()) throw std::runtime_error('`' + text + "` is no day");
  return range->first;
}

std::optional<std::uint64_t> number_in(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string written(const Plan& plan) {
  Json json;
  json["schema"] = schema;
  json["paths"] = plan.paths;
  json["rulebook"] = {{"version", plan.rulebook_version}, {"sha256", plan.rulebook_sha256}};
  json["today"] = iso_text(plan.today);
  json["law-as-of"] = plan.law_as_of ? Json(iso_text(*plan.law_as_of)) : Json();
  json["assume-complete"] = plan.assume_complete;
  json["replay-law"] = Json::array();
  for (const Day day : plan.replay_law) json["replay-law"].push_back(iso_text(day));
  json["shard"] = plan.shard ? Json(written(*plan.shard)) : Json();
  json["sqlite"] = plan.database;
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Plan plan_of(const std::string& text) {
  try {
    const Json json = Json::parse(text);
    if (json.at("schema") != schema) throw std::runtime_error("it is of another version of Placet");
    Plan plan;
    json.at("paths").get_to(plan.paths);
    json.at("rulebook").at("version").get_to(plan.rulebook_version);
    json.at("rulebook").at("sha256").get_to(plan.rulebook_sha256);
    plan.today = day_in(json.at("today"));
    if (!json.at("law-as-of").is_null()) plan.law_as_of = day_in(json.at("law-as-of"));
    json.at("assume-complete").get_to(plan.assume_complete);
    for (const Json& day : json.at("replay-law")) plan.replay_law.push_back(day_in(day));
    if (!json.at("shard").is_null()) plan.shard = shard_of(json.at("shard"));
    json.at("sqlite").get_to(plan.database);
    return plan;
  } catch (const nlohmann::json::exception& error) {
    throw std::runtime_error(error.what());
  }
}

Shard shard_of(const std::string& text) {
  const std::size_t slash = text.find('/');
  const auto number = number_in(std::string_view(text).substr(0, slash));
  const auto count = slash == std::string::npos ? std::nullopt : number_in(std::string_view(text).substr(slash + 1));
  if (!number || !count || *number < 1 || *number > *count) {
    throw std::runtime_error("a shard is a number and a count such as 3/8, not `" + text + '`');
  }
  return {*number, *count};
}

std::string written(const Shard& shard) {
  return std::to_string(shard.number) + '/' + std::to_string(shard.count);
}

bool belongs_to(const std::string& id, const Shard& shard) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : id) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  // The last bits of this hash are weak where ids differ in their last letters only.
  return (hash ^ hash >> 32U) % shard.count == shard.number - 1;
}

}  // namespace placet::audit
