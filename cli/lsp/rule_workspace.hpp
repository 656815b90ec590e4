// SPDX-License-Identifier: Apache-2.0
//
// A folder of packs while it is being edited: the texts as they are on disk or in the editor, each read once until it
// changes, and what is known of them together.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "placet/engine/compiled_rulebook.hpp"
#include "placet/grammar/index.hpp"
#include "placet/grammar/parse.hpp"

namespace placet::lsp {

class RuleWorkspace {
 public:
  /// The packs in the folders of `folder`, with the vocabulary of the rules built in where they declare none; without a
  /// folder all the rules built in.
  explicit RuleWorkspace(std::filesystem::path folder);

  const std::filesystem::path& folder() const { return folder_; }

  /// The text of a file that is open in the editor, whether or not it stands on disk.
  void edit(const std::string& path, std::string text);
  /// The file is closed: its text is that on disk again.
  void close(const std::string& path);
  /// Reads again what may have changed on disk.
  void reread();

  /// Whether something changed since the last check.
  bool is_stale() const { return stale_; }
  /// Compiles what is there; cheap if nothing changed.
  void check();

  /// As of the last check: what is wrong, and the texts that it is said of.
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  const SourceMap& texts() const { return texts_; }
  const Index& index();
  std::optional<FileId> file(const std::string& path) const;
  /// Whether the file is built in, so that no editor can show it.
  bool is_built_in(FileId file) const;

  /// The rules as they were when they last had no errors, with their samples; null if they never did.
  const CompiledRules* rules() const { return rules_ ? &*rules_ : nullptr; }
  /// The agreements under `samples` of each pack, by path.
  std::map<std::string, std::string> samples() const;

 private:
  struct File {
    std::string text;
    bool open = false;
    bool built_in = false;
    std::optional<ParsedFile> parsed;
  };

  void set_text(const std::string& path, std::string text, bool open);
  void supply_vocabulary();
  void add_built_in(bool vocabulary_only);

  std::filesystem::path folder_;
  std::map<std::string, File> files_;
  bool stale_ = true;
  SourceMap texts_;
  std::vector<ParsedFile> parsed_;
  std::vector<Diagnostic> diagnostics_;
  std::optional<Index> index_;
  std::optional<CompiledRules> rules_;
};

/// Whether a folder holds packs: folders with rule files in them.
bool holds_packs(const std::filesystem::path& folder);

}  // namespace placet::lsp
