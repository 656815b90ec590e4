// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/site_folder.hpp"

#include <unistd.h>

#include "cli/exit_codes.hpp"
#include "cli/files.hpp"

namespace placet {

namespace {

namespace fs = std::filesystem;

/// Stands in every folder that this program filled.
constexpr std::string_view marker = ".placet-doc";

[[noreturn]] void refuse(const fs::path& folder, const std::string& why) {
  throw Failure(Exit::Unwritable, "cannot write the site to `" + folder.string() + "`: " + why);
}

/// A folder that is removed again unless it is moved to its place.
class Draft {
 public:
  explicit Draft(fs::path path) : path_(std::move(path)) { fs::create_directories(path_); }
  ~Draft() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Without a slash at its end, and where a link leads.
fs::path place_of(const fs::path& folder) {
  fs::path place = fs::weakly_canonical(fs::absolute(folder));
  return place.has_filename() ? place : place.parent_path();
}

fs::path beside(const fs::path& place, const std::string& ending) {
  return fs::path(place.string() + ending + std::to_string(getpid()));
}

/// Puts `draft` where `place` is; `place` stays as it was if that fails.
void put_in_place(const fs::path& draft, const fs::path& place) {
  const bool replaces = fs::exists(place);
  const fs::path earlier = beside(place, ".old");
  if (replaces) fs::rename(place, earlier);
  std::error_code error;
  fs::rename(draft, place, error);
  if (error && replaces) fs::rename(earlier, place);
  if (error) throw fs::filesystem_error("", place, error);
  if (replaces) fs::remove_all(earlier);
}

}  // namespace

void check_site_folder(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder, error)) return;
  if (!fs::is_directory(folder)) refuse(folder, "it is a file");
  if (fs::is_empty(folder) || fs::exists(folder / marker)) return;
  refuse(folder, "it holds files that `placet doc` did not make; name another folder or an empty one");
}

void write_site(const fs::path& folder, const std::map<std::string, std::string>& files) {
  check_site_folder(folder);
  const fs::path place = place_of(folder);
  try {
    const Draft draft(beside(place, ".part"));
    write_file(draft.path() / marker, "Made by placet doc, which may replace everything in this folder.\n");
    for (const auto& [path, bytes] : files) {
      fs::create_directories((draft.path() / path).parent_path());
      write_file(draft.path() / path, bytes);
    }
    put_in_place(draft.path(), place);
  } catch (const fs::filesystem_error& error) {
    refuse(folder, error.code().message());
  }
}

}  // namespace placet
