// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/journal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "cli/exit_codes.hpp"

namespace placet::audit {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view part_ending = ".jsonl";
constexpr std::size_t digits_of_part = 5;
constexpr std::string_view manifest_ending = ".manifest";
/// How long rows may wait to be put on disk.
constexpr std::chrono::milliseconds longest_wait{200};

[[noreturn]] void refuse_writing(const fs::path& path) {
  throw Failure(Exit::Unwritable, "cannot write `" + path.string() + "`: " + std::strerror(errno));
}

bool is_part(const fs::path& path) {
  const std::string number = path.stem().string();
  const bool digits = std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
  return path.extension() == part_ending && digits && number.size() == digits_of_part;
}

std::vector<fs::path> parts_in(const fs::path& folder) {
  std::vector<fs::path> parts;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (is_part(entry.path())) parts.push_back(entry.path());
  }
  std::ranges::sort(parts);
  return parts;
}

fs::path manifest_of(fs::path part) {
  return part.replace_extension(manifest_ending);
}

/// A name that no part has and that sorts after all of them.
fs::path next_part(const fs::path& folder, const std::vector<fs::path>& parts) {
  const unsigned long last = parts.empty() ? 0 : std::stoul(parts.back().stem().string());
  return folder / (std::to_string(100'000 + last + 1).substr(1) + std::string(part_ending));
}

}  // namespace

void sync_folder(const fs::path& folder) {
  const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = opened >= 0 && fsync(opened) == 0;
  if (opened >= 0) close(opened);
  if (!synced) refuse_writing(folder);
}

AppendedFile::AppendedFile(const fs::path& path)
    : path_(path), file_(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0666)) {
  if (file_ < 0) refuse_writing(path_);
}

AppendedFile::~AppendedFile() {
  close(file_);
}

void AppendedFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(file_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) refuse_writing(path_);
    size_ += static_cast<std::uint64_t>(count);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void AppendedFile::sync() {
  if (fsync(file_) != 0) refuse_writing(path_);
}

Journal::Journal(fs::path folder) : folder_(std::move(folder)) {
  fs::create_directories(folder_);
  parts_ = parts_in(folder_);
  for (std::size_t part = 0; part < parts_.size(); ++part) read_manifest(part, manifest_of(parts_[part]));
  parts_.push_back(next_part(folder_, parts_));
  part_ = std::make_unique<AppendedFile>(parts_.back());
  manifest_ = std::make_unique<AppendedFile>(manifest_of(parts_.back()));
  sync_folder(folder_);
}

void Journal::read_manifest(std::size_t part, const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string line;
  // A line without its line break was being written when the machine stopped; nothing counts from there on.
  while (std::getline(file, line) && !file.eof()) {
    std::istringstream words(line);
    std::uint64_t block = 0;
    Place place{};
    place.part = part;
    if (!(words >> block >> place.fingerprint >> place.offset >> place.length)) return;
    places_[block] = place;
  }
}

bool Journal::has(std::uint64_t block, std::uint64_t fingerprint) const {
  const std::scoped_lock lock(mutex_);
  const auto found = places_.find(block);
  return found != places_.end() && found->second.fingerprint == fingerprint;
}

void Journal::append(std::uint64_t block, std::uint64_t fingerprint, std::string_view rows) {
  const std::scoped_lock lock(mutex_);
  const Place place{fingerprint, part_->size(), rows.size(), parts_.size() - 1};
  part_->append(rows);
  places_[block] = place;
  for (const std::uint64_t number : {block, place.fingerprint, place.offset}) waiting_ += std::to_string(number) + ' ';
  waiting_ += std::to_string(place.length) + '\n';
  if (std::chrono::steady_clock::now() - listed_ >= longest_wait) list_what_waits();
}

void Journal::sync() {
  const std::scoped_lock lock(mutex_);
  list_what_waits();
}

void Journal::list_what_waits() {
  part_->sync();
  manifest_->append(waiting_);
  manifest_->sync();
  waiting_.clear();
  listed_ = std::chrono::steady_clock::now();
}

std::string Journal::rows(std::uint64_t block) const {
  const std::scoped_lock lock(mutex_);
  const Place& place = places_.at(block);
  std::ifstream file(parts_[place.part], std::ios::binary);
  std::string rows(place.length, '\0');
  file.seekg(static_cast<std::streamoff>(place.offset));
  file.read(rows.data(), static_cast<std::streamsize>(rows.size()));
  if (!file) throw Failure(Exit::MissingFile, "cannot read `" + parts_[place.part].string() + '`');
  return rows;
}

}  // namespace placet::audit
