// SPDX-License-Identifier: Apache-2.0
//
// An audit as an SQLite database, for questions that no table answers (docs/formats/audit.md). The same rows give the
// same bytes.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "cli/audit/row.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::audit {

class Database {
 public:
  /// Makes a database at `path`, where nothing may be. Failure: 73, as of all below.
  explicit Database(const std::filesystem::path& path);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void add(const Row& row);
  /// Adds the sources of the rules, makes the indexes, and returns when all is on disk.
  void finish(const Rulebook& rulebook);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace placet::audit
