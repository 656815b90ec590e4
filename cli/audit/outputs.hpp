// SPDX-License-Identifier: Apache-2.0
//
// Makes the files of an audit from its rows: each whole under another name first, then all in their places. The last is
// audit.json, which says what was audited and how.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/audit/database.hpp"
#include "cli/audit/journal.hpp"
#include "cli/audit/plan.hpp"
#include "cli/audit/summary.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::audit {

/// The file that says what was audited and how.
inline constexpr const char* summary_name = "audit.json";

/// The counts in the text of such a file. Failure (66): it is none.
Tally tally_of_summary(const std::string& text);

/// A file that is written from beginning to end.
class DraftFile {
 public:
  /// Failure: 73, as of all below.
  explicit DraftFile(const std::filesystem::path& path) : file_(path) {}
  void add(std::string_view bytes);
  /// Returns when all of it is on disk.
  void finish();

 private:
  AppendedFile file_;
  std::string waiting_;
};

class Outputs {
 public:
  /// Begins the files in `drafts`, a folder that is made anew; `out` is where they are to stand in the end. `rulebook`
  /// and `plan` must outlive the outputs. Failure: 73.
  Outputs(std::filesystem::path drafts, std::filesystem::path out, const Rulebook& rulebook, const Plan& plan);

  /// Adds rows in the order of their paths and positions; each line with its line break.
  void add(std::string_view rows);
  /// Puts the files in their places and takes away those that an earlier audit left and this one does not make.
  void finish();

  const Tally& tally() const { return summary_.tally; }
  /// The names of the files, for people.
  const std::vector<std::string>& names() const { return names_; }

 private:
  void add_row(std::string_view line);
  DraftFile& begin(const std::string& name);

  std::filesystem::path drafts_, out_;
  const Rulebook& rulebook_;
  const Plan& plan_;
  std::vector<std::string> names_;
  std::vector<std::unique_ptr<DraftFile>> files_;
  DraftFile *lines_, *table_, *replays_ = nullptr;  // Invariant: of files_; no replays without laws to replay.
  std::unique_ptr<Database> database_;              // none unless the plan wants one
  Summary summary_;
};

}  // namespace placet::audit
