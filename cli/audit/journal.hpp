// SPDX-License-Identifier: Apache-2.0
//
// The rows of an audit while it is made, so that nothing that was judged is judged again after the program, or the
// machine, was stopped at any moment. Each run appends rows to a part of its own and lists in the part's manifest what
// is safely on disk; neither is ever changed afterwards.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "cli/audit/piece.hpp"

namespace placet::audit {

/// A file of our own that is only appended to.
class AppendedFile {
 public:
  /// Failure: it cannot be made (73), or is there already.
  explicit AppendedFile(const std::filesystem::path& path);
  ~AppendedFile();
  AppendedFile(const AppendedFile&) = delete;
  AppendedFile& operator=(const AppendedFile&) = delete;

  /// Failure: 73.
  void append(std::string_view bytes);
  /// Returns when the file is on disk. Failure: 73.
  void sync();
  std::uint64_t size() const { return size_; }

 private:
  std::filesystem::path path_;
  int file_;
  std::uint64_t size_ = 0;
};

/// Returns when the names of the files in `folder` are on disk. Failure: 73.
void sync_folder(const std::filesystem::path& folder);

/// Safe to use from several threads.
class Journal {
 public:
  /// Reads what earlier runs listed in `folder`, which is made if it is not there, and begins a part of its own.
  /// Failure: it cannot be read (66) or written (73).
  explicit Journal(std::filesystem::path folder);

  /// Whether the rows of this block are there already.
  bool has(std::uint64_t block, std::uint64_t fingerprint) const;
  /// Adds the rows of a block. They are on disk at the latest when `sync` returns. Failure: 73.
  void append(std::uint64_t block, std::uint64_t fingerprint, std::string_view rows);
  void sync();
  /// The rows of a block that is there. Failure: 66.
  std::string rows(std::uint64_t block) const;

 private:
  struct Place {
    std::uint64_t fingerprint, offset, length;
    std::size_t part;
  };

  void read_manifest(std::size_t part, const std::filesystem::path& path);
  void list_what_waits();

  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  std::vector<std::filesystem::path> parts_;
  std::map<std::uint64_t, Place> places_;  // by the number of the block
  std::unique_ptr<AppendedFile> part_, manifest_;
  std::string waiting_;  // lines of the manifest whose rows may not be on disk yet
  std::chrono::steady_clock::time_point listed_ = std::chrono::steady_clock::now();
};

}  // namespace placet::audit
