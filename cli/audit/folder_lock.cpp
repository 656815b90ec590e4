// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/exit_codes.hpp"

namespace placet::audit {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& folder, const std::string& why) {
  throw Failure(Exit::Unwritable, "cannot write the audit to `" + folder.string() + "`: " + why);
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder)
    : folder_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (folder_ < 0) refuse(folder, std::strerror(errno));
  // Some file systems of networks cannot lock; there the user sees to it that audits do not meet.
  if (flock(folder_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
  close(folder_);
  refuse(folder, "another audit is writing to it; wait for it, or name another folder");
}

FolderLock::~FolderLock() {
  if (folder_ >= 0) close(folder_);
}

}  // namespace placet::audit
