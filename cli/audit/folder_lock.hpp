// SPDX-License-Identifier: Apache-2.0
//
// Who writes to the folder of an audit: one at a time. The system lets go of it when the program ends, however it ends.
#pragma once

#include <filesystem>
#include <utility>

namespace placet::audit {

class FolderLock {
 public:
  /// `folder` is there. Failure (73): it cannot be opened, or another audit is writing to it.
  explicit FolderLock(const std::filesystem::path& folder);
  FolderLock(FolderLock&& other) noexcept : folder_(std::exchange(other.folder_, -1)) {}
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

 private:
  int folder_;  ///< the open folder, or -1 after a move
};

}  // namespace placet::audit
