// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/rule_workspace.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <set>

#include "cli/exit_codes.hpp"
#include "cli/files.hpp"
#include "cli/loaded_rules.hpp"

namespace placet::lsp {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view built_in_prefix = "built-in:";

/// The files of `folder` itself whose names end in `ending`; none where it cannot be read.
std::vector<fs::path> files_in(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), last; !error && entry != last; entry.increment(error)) {
    std::error_code gone;
    if (entry->path().extension() == ending && entry->is_regular_file(gone)) found.push_back(entry->path());
  }
  return found;
}

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), last; !error && entry != last; entry.increment(error)) {
    std::error_code gone;
    if (entry->is_directory(gone)) found.push_back(entry->path());
  }
  return found;
}

/// The text of a file on disk; nothing where it cannot be read, as when it is being replaced.
std::optional<std::string> text_on_disk(const fs::path& path) {
  try {
    return read_file(path.string());
  } catch (const Failure& failure) {
    spdlog::warn("{}", failure.what());
    return std::nullopt;
  }
}

/// The files of the pack that declares the agreement.
std::set<std::uint32_t> vocabulary_files(const CompiledRules& rules) {
  std::set<std::uint32_t> files;
  const EntityId agreement = rules.rulebook.known.agreement;
  if (!agreement.valid()) return files;
  const fs::path pack = fs::path(rules.texts.path(rules.rulebook[agreement].span.file)).parent_path();
  for (std::uint32_t i = 0; i < rules.texts.size(); ++i) {
    if (fs::path(rules.texts.path({i})).parent_path() == pack) files.insert(i);
  }
  return files;
}

}  // namespace

bool holds_packs(const fs::path& folder) {
  return std::ranges::any_of(folders_in(folder), [](const fs::path& pack) { return !files_in(pack, ".norm").empty(); });
}

RuleWorkspace::RuleWorkspace(fs::path folder) : folder_(std::move(folder)) {
  reread();
}

void RuleWorkspace::set_text(const std::string& path, std::string text, bool open) {
  File& file = files_[path];
  file.open = open;
  if (file.text == text && file.parsed) return;
  file.text = std::move(text);
  file.parsed.reset();
  stale_ = true;
}

void RuleWorkspace::edit(const std::string& path, std::string text) {
  set_text(path, std::move(text), true);
  files_[path].built_in = false;  // what the editor has open is its own, however it calls it
}

void RuleWorkspace::close(const std::string& path) {
  const auto file = files_.find(path);
  if (file == files_.end()) return;
  file->second.open = false;
  reread();
}

void RuleWorkspace::reread() {
  std::set<std::string> on_disk;
  for (const fs::path& pack : folders_in(folder_)) {
    for (const fs::path& path : files_in(pack, ".norm")) {
      const std::string name = path.generic_string();
      const auto known = files_.find(name);
      if (known != files_.end() && known->second.open) continue;
      auto text = text_on_disk(path);
      if (!text) continue;
      on_disk.insert(name);
      set_text(name, *std::move(text), false);
    }
  }
  const auto gone = [&](const auto& file) {
    return !file.second.open && !file.second.built_in && !on_disk.contains(file.first);
  };
  if (std::erase_if(files_, gone) > 0) stale_ = true;
  supply_vocabulary();
}

/// Keeps the built-in vocabulary among the files exactly while no other of them declares one.
void RuleWorkspace::supply_vocabulary() {
  const auto is_built_in_file = [](const auto& file) { return file.second.built_in; };
  const bool has_own = std::ranges::any_of(files_, [](const auto& file) {
    return !file.second.built_in && file.second.text.find("entity agreement \"") != std::string::npos;
  });
  const bool has_built_in = std::ranges::any_of(files_, is_built_in_file);
  if (has_own && has_built_in) std::erase_if(files_, is_built_in_file);
  if (!has_own && !has_built_in) add_built_in(!folder_.empty());
}

void RuleWorkspace::add_built_in(bool vocabulary_only) {
  const CompiledRules built_in = load_rules("");
  const std::set<std::uint32_t> vocabulary = vocabulary_files(built_in);
  for (std::uint32_t i = 0; i < built_in.texts.size(); ++i) {
    if (vocabulary_only && !vocabulary.contains(i)) continue;
    const std::string path = std::string(built_in_prefix) + std::string(built_in.texts.path({i}));
    set_text(path, std::string(built_in.texts.text({i})), false);
    files_[path].built_in = true;
  }
}

void RuleWorkspace::check() {
  if (!stale_) return;
  texts_ = {};
  parsed_.clear();
  for (auto& [path, file] : files_) {
    const FileId id = texts_.add(path, file.text);
    if (!file.parsed || file.parsed->file != id) file.parsed = parse_rules(id, texts_);
    parsed_.push_back(*file.parsed);
  }
  auto compiled = compile(parsed_, texts_);
  diagnostics_ = compiled.diagnostics();
  if (compiled) {
    rules_.emplace();
    rules_->rulebook = *std::move(compiled);
    rules_->texts = texts_;
  }
  index_.reset();
  stale_ = false;
}

const Index& RuleWorkspace::index() {
  if (!index_) index_ = index_of(parsed_);
  return *index_;
}

std::optional<FileId> RuleWorkspace::file(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end() || !found->second.parsed) return std::nullopt;
  return found->second.parsed->file;
}

bool RuleWorkspace::is_built_in(FileId file) const {
  return texts_.path(file).starts_with(built_in_prefix);
}

std::map<std::string, std::string> RuleWorkspace::samples() const {
  std::map<std::string, std::string> samples;
  for (const fs::path& pack : folders_in(folder_)) {
    for (const fs::path& path : files_in(pack / "samples", ".xml")) {
      if (auto text = text_on_disk(path)) samples[path.generic_string()] = *std::move(text);
    }
  }
  return samples;
}

}  // namespace placet::lsp
