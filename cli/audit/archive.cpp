// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <memory>

namespace placet::audit {

namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 16;
/// Agreements that differ in little more than names are packed to a hundredth.
constexpr std::uintmax_t most_times = 500;
constexpr std::uintmax_t least_unpacked_bytes = std::uintmax_t{64} << 20;

using Archive = std::unique_ptr<struct archive, int (*)(struct archive*)>;

Unreadable failure_of(struct archive* archive) {
  const char* words = archive_error_string(archive);
  return Unreadable(words == nullptr ? "the archive is broken" : words);
}

Archive opened(const std::string& path) {
  Archive archive(archive_read_new(), &archive_read_free);
  if (!archive) throw std::bad_alloc();
  archive_read_support_filter_all(archive.get());
  archive_read_support_format_tar(archive.get());
  archive_read_support_format_zip(archive.get());
  if (archive_read_open_filename(archive.get(), path.c_str(), block_bytes) != ARCHIVE_OK) {
    throw failure_of(archive.get());
  }
  return archive;
}

std::string name_of(struct archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name == nullptr ? "?" : name;
}

/// What an archive may still unpack to. What comes through a pipe has no size, and no limit.
class Allowance {
 public:
  explicit Allowance(const std::string& path) {
    std::error_code none;
    const std::uintmax_t packed = std::filesystem::file_size(path, none);
    left_ = none ? std::numeric_limits<std::uint64_t>::max() : std::max(least_unpacked_bytes, packed * most_times);
  }

  void take(std::uint64_t bytes) {
    exceeded_ = bytes > left_;
    if (exceeded_) throw Unreadable("the archive unpacks to more than 500 times its size, and is not read further");
    left_ -= bytes;
  }
  bool exceeded() const { return exceeded_; }

 private:
  std::uint64_t left_ = 0;
  bool exceeded_ = false;
};

/// The bytes of the entry at which the archive stands; those that it declares are taken from the allowance already.
class Entry {
 public:
  Entry(struct archive* archive, std::uint64_t declared, Allowance& allowance)
      : archive_(archive), declared_(declared), allowance_(allowance) {}

  std::string_view next() {
    const la_ssize_t count = archive_read_data(archive_, block_.data(), block_.size());
    if (count < 0) throw failure_of(archive_);
    const auto size = static_cast<std::uint64_t>(count);
    const std::uint64_t foreseen = std::min(size, declared_);
    declared_ -= foreseen;
    allowance_.take(size - foreseen);
    return {block_.data(), static_cast<std::size_t>(count)};
  }

 private:
  struct archive* archive_;
  std::uint64_t declared_;
  Allowance& allowance_;
  std::string block_ = std::string(block_bytes, '\0');
};

}  // namespace

bool cut_archive(const std::string& path, PieceMaker& maker, const std::function<void(std::size_t)>& count_bytes) {
  const Archive archive = opened(path);
  Allowance allowance(path);
  std::uint64_t counted = 0;
  struct archive_entry* header = nullptr;
  for (;;) {
    const int result = archive_read_next_header(archive.get(), &header);
    const auto read = static_cast<std::uint64_t>(archive_filter_bytes(archive.get(), -1));
    count_bytes(static_cast<std::size_t>(read - counted));
    counted = read;
    if (result == ARCHIVE_EOF) return true;
    if (result < ARCHIVE_WARN) throw failure_of(archive.get());
    const std::string name = name_of(header);
    const bool audited = name.ends_with(".xml") || name.ends_with(".ndjson");
    const auto declared = static_cast<std::uint64_t>(archive_entry_size(header));
    allowance.take(declared);  // to go on to the next entry unpacks this one too
    if (archive_entry_filetype(header) != AE_IFREG || !audited) continue;
    Entry entry(archive.get(), declared, allowance);
    if (!maker.cut(name, [&] { return entry.next(); })) return false;
    if (allowance.exceeded()) return true;
  }
}

}  // namespace placet::audit
