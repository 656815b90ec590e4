// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/inputs.hpp"

#include <glob.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <sstream>

#include "cli/exit_codes.hpp"
#include "cli/files.hpp"

namespace placet::audit {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_list = std::size_t{64} << 20;

bool ends_in_one_of(const std::string& name, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_pattern(const std::string& path) {
  return path.find_first_of("*?[") != std::string::npos;
}

bool exists(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::vector<std::string> matches(const std::string& pattern) {
  glob_t found{};
  const int result = glob(pattern.c_str(), 0, nullptr, &found);
  std::vector<std::string> paths;
  if (result == 0) paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  globfree(&found);
  if (paths.empty()) throw Failure(Exit::MissingFile, "nothing matches the pattern `" + pattern + '`');
  return paths;
}

std::vector<std::string> lines_of(const std::string& path) {
  std::istringstream file(read_file(path, largest_list));
  if (file.view().size() > largest_list) {
    throw Failure(Exit::MissingFile, "the list `" + path + "` is larger than 64 MiB; divide it");
  }
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

void add_roots(const std::string& path, std::vector<std::string>& roots) {
  if (path == "-" || exists(path)) {
    roots.push_back(path);
  } else if (is_pattern(path)) {
    for (const std::string& match : matches(path)) roots.push_back(match);
  } else {
    throw Failure(Exit::MissingFile, "there is no file or folder `" + path + '`');
  }
}

/// How a root is sorted: a folder as what stands in it.
std::string sort_key(const std::string& root) {
  return is_folder(root) && !root.ends_with('/') ? root + '/' : root;
}

/// The same for the same file, however it was written; that of a folder ends in a slash.
std::string identity(const std::string& root) {
  if (root == "-") return root;
  std::error_code error;
  const fs::path path = fs::weakly_canonical(fs::absolute(root), error);
  return is_folder(root) ? (path / "").string() : path.string();
}

std::vector<std::string> without_repetitions(std::vector<std::string> roots) {
  struct Known {
    std::string identity, root;
  };
  std::vector<Known> known;
  for (std::string& root : roots) known.push_back({identity(root), std::move(root)});
  std::ranges::stable_sort(known, {}, &Known::identity);
  std::vector<Known> kept;
  for (Known& one : known) {
    const std::string& last = kept.empty() ? std::string() : kept.back().identity;
    const bool within =
        !kept.empty() && (one.identity == last || (last.ends_with('/') && one.identity.starts_with(last)));
    if (!within) kept.push_back(std::move(one));
  }
  std::vector<std::string> result;
  for (Known& one : kept) result.push_back(std::move(one.root));
  std::ranges::sort(result, {}, sort_key);
  return result;
}

bool is_audited(const std::string& name) {
  return ends_in_one_of(name, {".xml", ".ndjson"}) || is_archive_name(name);
}

/// Goes through a folder in the order of the paths in it. Pipes and devices, which may have no end, are passed over.
class Walk {
 public:
  explicit Walk(const std::function<bool(const std::string&)>& take) : take_(take) {}

  /// False: no more are wanted.
  bool folder(const std::string& path) {
    std::error_code error;
    const fs::path place = fs::canonical(path, error);
    // Links may lead to one folder in more ways than anyone can go.
    if (!error && !seen_.insert(place).second) return true;
    const std::vector<std::string> names = names_in(path, error);
    if (error) return take_(path);
    return std::ranges::all_of(names, [&](const std::string& name) { return named(path, name); });
  }

 private:
  static std::vector<std::string> names_in(const std::string& path, std::error_code& error) {
    std::vector<std::string> names;
    fs::directory_iterator at(path, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
      const std::string name = at->path().filename().string();
      std::error_code ignored;
      if (at->is_directory(ignored)) {
        names.push_back(name + '/');
      } else if (is_audited(name) && !at->is_other(ignored)) {
        names.push_back(name);
      }
    }
    std::ranges::sort(names);
    return names;
  }

  bool named(const std::string& path, const std::string& name) {
    const std::string whole = path.ends_with('/') ? path + name : path + '/' + name;
    return name.ends_with('/') ? folder(whole.substr(0, whole.size() - 1)) : take_(whole);
  }

  const std::function<bool(const std::string&)>& take_;
  std::set<fs::path> seen_;
};

}  // namespace

bool is_archive_name(const std::string& path) {
  return ends_in_one_of(path, {".tar", ".tar.gz", ".tgz", ".tar.xz", ".txz", ".tar.bz2", ".tar.zst", ".zip"});
}

Inputs::Inputs(const std::vector<std::string>& paths) {
  std::vector<std::string> roots;
  for (const std::string& path : paths) {
    if (!path.starts_with('@')) {
      add_roots(path, roots);
      continue;
    }
    for (const std::string& line : lines_of(path.substr(1))) add_roots(line, roots);
  }
  roots_ = without_repetitions(std::move(roots));
}

void Inputs::for_each_file(const std::function<bool(const std::string& path)>& take) const {
  for (const std::string& root : roots_) {
    const bool more = is_folder(root) ? Walk(take).folder(root) : take(root);
    if (!more) return;
  }
}

std::uint64_t Inputs::bytes() const {
  std::uint64_t sum = 0;
  for_each_file([&](const std::string& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error) sum += size;
    return true;
  });
  return sum;
}

}  // namespace placet::audit
