// SPDX-License-Identifier: Apache-2.0
// Preloaded before a program, lets its calls of `rename` or `fsync` (PLACET_FAILING) fail as on a disk that breaks,
// from the one on that PLACET_FAILING_FROM numbers.
#include <dlfcn.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <string_view>

namespace {

std::atomic<int> calls{0};

bool fails(std::string_view call) {
  const char* failing = std::getenv("PLACET_FAILING");
  const char* from = std::getenv("PLACET_FAILING_FROM");
  return failing != nullptr && from != nullptr && call == failing && ++calls >= std::atoi(from);
}

}  // namespace

extern "C" int rename(const char* from, const char* to) noexcept {
  if (fails("rename")) {
    errno = EIO;
    return -1;
  }
  using Rename = int (*)(const char*, const char*);
  return reinterpret_cast<Rename>(dlsym(RTLD_NEXT, "rename"))(from, to);
}

extern "C" int fsync(int file) {
  if (fails("fsync")) {
    errno = EIO;
    return -1;
  }
  return reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, "fsync"))(file);
}
