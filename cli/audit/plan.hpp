// SPDX-License-Identifier: Apache-2.0
//
// What decides the rows of an audit besides its files: kept with them, so that one that was broken off goes on as it
// was begun, and parts are joined only if they were made alike.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "placet/model/value.hpp"

namespace placet::audit {

/// One of `count` parts of an archive, numbered from 1.
struct Shard {
  std::uint64_t number = 1, count = 1;
  bool operator==(const Shard&) const = default;
};

struct Plan {
  std::vector<std::string> paths;
  std::string rulebook_version, rulebook_sha256;
  Day today{};
  std::optional<Day> law_as_of;
  std::vector<std::string> assume_complete;
  std::vector<Day> replay_law;
  std::optional<Shard> shard;
  bool database = false;  ///< an SQLite database is made too
  bool operator==(const Plan&) const = default;
};

/// The plan as one JSON object, indented, with a line break at its end.
std::string written(const Plan& plan);
/// The plan that `written` wrote. Throws std::runtime_error if the text is none.
Plan plan_of(const std::string& text);

/// `3/8`. Throws std::runtime_error if the text is not of that form or the number is not from 1 to the count.
Shard shard_of(const std::string& text);
std::string written(const Shard& shard);

/// Whether an agreement belongs to the shard, by a hash of its id that is the same on every machine.
bool belongs_to(const std::string& id, const Shard& shard);

}  // namespace placet::audit
