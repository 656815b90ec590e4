// SPDX-License-Identifier: Apache-2.0
#include "cli/files.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <set>

#include "cli/exit_codes.hpp"

namespace placet {

namespace {

namespace fs = std::filesystem;

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

std::string reason() {
  return std::strerror(errno);
}

std::string read_stream(std::FILE* stream, const std::string& path, std::size_t largest) {
  std::string text;
  std::string block(std::size_t{1} << 16, '\0');
  while (text.size() <= largest) {
    const std::size_t count = std::fread(block.data(), 1, block.size(), stream);
    text.append(block, 0, count);
    if (count < block.size()) break;
  }
  if (std::ferror(stream) != 0) throw Failure(Exit::MissingFile, "cannot read `" + path + "`: " + reason());
  return text;
}

/// Writes all bytes and closes the stream, in this order; false if any of it failed.
bool write_and_close(File file, std::string_view bytes) {
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  const bool flushed = std::fflush(file.get()) == 0;
  return std::fclose(file.release()) == 0 && written && flushed;
}

[[noreturn]] void refuse_writing(const fs::path& path, const std::string& why) {
  throw Failure(Exit::Unwritable, "cannot write `" + path.string() + "`: " + why);
}

/// Where a link leads, so that the file is written and the link stays.
fs::path place_of(const fs::path& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const fs::path place = fs::canonical(path, error);
  return error ? path : place;
}

/// Adds the files below `folder`; each folder is read once, however many links lead to it.
void add_files(const fs::path& folder, std::string_view ending, std::set<fs::path>& seen,
               std::vector<fs::path>& found) {
  std::error_code error;
  if (!seen.insert(fs::canonical(folder, error)).second) return;
  std::vector<fs::path> inner;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_directory(ignored)) inner.push_back(entry->path());
    if (entry->is_regular_file(ignored) && entry->path().string().ends_with(ending)) found.push_back(entry->path());
  }
  if (error) throw Failure(Exit::MissingFile, "cannot read `" + folder.string() + "`: " + error.message());
  std::ranges::sort(inner);
  for (const fs::path& one : inner) add_files(one, ending, seen, found);
}

}  // namespace

std::string read_file(const std::string& path, std::size_t largest) {
  if (path == "-") return read_stream(stdin, "standard input", largest);
  std::error_code error;
  if (fs::is_directory(path, error)) {
    throw Failure(Exit::MissingFile, "`" + path + "` is a folder, not a file");
  }
  const File file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) throw Failure(Exit::MissingFile, "cannot read `" + path + "`: " + reason());
  return read_stream(file.get(), path, largest);
}

std::vector<fs::path> files_under(const fs::path& folder, std::string_view ending) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    throw Failure(Exit::MissingFile, "there is no folder `" + folder.string() + '`');
  }
  std::vector<fs::path> found;
  std::set<fs::path> seen;
  add_files(folder, ending, seen, found);
  std::ranges::sort(found, {}, [](const fs::path& path) { return path.generic_string(); });
  return found;
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  // What is no regular file, such as /dev/null, cannot be put in place of; it is written to as it is.
  const bool direct = fs::exists(path, error) && !fs::is_regular_file(path, error);
  const fs::path place = place_of(path);
  const fs::path target = direct ? path : fs::path(place.string() + ".part" + std::to_string(getpid()));
  if (!direct) fs::remove(target, error);
  // A draft is a new file: whoever can foresee its name must not lead it elsewhere.
  File file(std::fopen(target.c_str(), direct ? "wb" : "wbx"), &std::fclose);
  if (!file) refuse_writing(path, reason());
  if (!write_and_close(std::move(file), bytes)) {
    const std::string why = reason();
    if (!direct) fs::remove(target, error);
    refuse_writing(path, why);
  }
  if (direct) return;
  if (const fs::file_status before = fs::status(place, error); fs::exists(before)) {
    fs::permissions(target, before.permissions(), error);  // who may read the old file may read the new one
  }
  fs::rename(target, place, error);
  if (error) {
    std::error_code ignored;
    fs::remove(target, ignored);
    refuse_writing(path, error.message());
  }
}

void write_output(std::string_view bytes) {
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
  if (!written || std::fflush(stdout) != 0) {
    throw Failure(Exit::Unwritable, "cannot write to standard output: " + reason());
  }
}

}  // namespace placet
