// SPDX-License-Identifier: Apache-2.0
//
// What the commands for authors of rules (test, lint, coverage, …) work on: the folders, packs and files that the user
// names, or the rules built in.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace placet {

/// A folder of rules, and the part of it that is meant.
struct AuthorTarget {
  std::string rules;  ///< the folder to compile; empty: the rules built in
  std::string under;  ///< the beginning of the paths of the files that are meant; empty: all
};

/// `rules` is a folder of packs, `rules/russia` a pack in it, and `rules/russia/ties.norm` a file: for the last two the
/// folder above is compiled, since packs use each other, and only that part is meant. Without `paths` the target is
/// `rules_option`, which is empty for the rules built in. Failure: a path is missing (66).
std::vector<AuthorTarget> author_targets(const std::vector<std::string>& paths, const std::string& rules_option);

/// Adds the paths to the command line of a command for authors.
void add_author_paths(CLI::App& command, std::vector<std::string>& paths);

}  // namespace placet
