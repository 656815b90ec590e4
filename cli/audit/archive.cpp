// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace placet::audit {

namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 16;

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

/// The bytes of the entry at which the archive stands.
class Entry {
 public:
  explicit Entry(struct archive* archive) : archive_(archive) {}

  std::string_view next() {
    const la_ssize_t count = archive_read_data(archive_, block_.data(), block_.size());
    if (count < 0) throw failure_of(archive_);
    return {block_.data(), static_cast<std::size_t>(count)};
  }

 private:
  struct archive* archive_;
  std::string block_ = std::string(block_bytes, '\0');
};

}  // namespace

bool cut_archive(const std::string& path, PieceMaker& maker, const std::function<void(std::size_t)>& count_bytes) {
  const Archive archive = opened(path);
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
    if (archive_entry_filetype(header) != AE_IFREG || !audited) continue;
    Entry entry(archive.get());
    if (!maker.cut(name, [&] { return entry.next(); })) return false;
  }
}

}  // namespace placet::audit
