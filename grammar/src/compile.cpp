// SPDX-License-Identifier: Apache-2.0
#include "placet/grammar/compile.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "lower/facts.hpp"
#include "lower/lower.hpp"
#include "parse/parse.hpp"

namespace placet {

namespace {

std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The next word of `text` from `at` on, which moves behind it; empty at the end.
std::string_view next_word(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_space(text[at])) ++at;
  const std::size_t begin = at;
  while (at < text.size() && !is_space(text[at])) ++at;
  return text.substr(begin, at - begin);
}

/// Names that a text which could not be parsed seems to declare: those after a word that declares one.
void add_declared_words(std::string_view text, lower::NameSet& names) {
  constexpr std::array<std::string_view, 13> words = {"pack",  "entity",    "authority", "source", "list",
                                                      "act",   "parameter", "judgement", "rule",   "field",
                                                      "entry", "as",        "reading"};
  std::size_t at = 0;
  std::string_view before;
  while (true) {
    const std::string_view word = next_word(text, at);
    if (word.empty()) return;
    if (std::ranges::find(words, before) != words.end()) names.emplace(word);
    before = word;
  }
}

struct Parsed {
  std::vector<syntax::File> files;
  lower::NameSet half_declared;
  std::vector<std::string_view> half_read_folders;
  std::vector<Diagnostic> diagnostics;
};

Parsed parse_all(std::span<const FileId> files, const SourceMap& sources) {
  std::vector<FileId> sorted(files.begin(), files.end());
  std::ranges::sort(sorted, {}, [&](FileId file) { return sources.path(file); });
  Parsed parsed;
  for (const FileId file : sorted) {
    auto read = parse::parse_file(file, sources);
    const auto& found = read.diagnostics();
    parsed.diagnostics.insert(parsed.diagnostics.end(), found.begin(), found.end());
    if (read) {
      parsed.files.push_back(*std::move(read));
      continue;
    }
    add_declared_words(sources.text(file), parsed.half_declared);
    parsed.half_read_folders.push_back(folder_of(sources.path(file)));
    parsed.files.push_back({file, {}});
  }
  return parsed;
}

lower::Input input_of(Parsed& parsed, const SourceMap& sources) {
  std::map<std::string_view, lower::Folder> folders;
  for (const syntax::File& file : parsed.files) {
    const std::string_view path = folder_of(sources.path(file.id));
    lower::Folder& folder = folders[path];
    folder.name = path.substr(path.rfind('/') + 1);
    folder.files.push_back(&file);
    folder.half_read = std::ranges::find(parsed.half_read_folders, path) != parsed.half_read_folders.end();
  }
  lower::Input input{{}, std::move(parsed.half_declared)};
  for (auto& [path, folder] : folders) input.folders.push_back(std::move(folder));
  return input;
}

}  // namespace

Checked<Rulebook> compile(std::span<const FileId> files, const SourceMap& sources) {
  Parsed parsed = parse_all(files, sources);
  auto lowered = lower::lower_rulebook(input_of(parsed, sources));
  if (lowered && parsed.diagnostics.empty()) return lowered;
  const auto& found = lowered.diagnostics();
  parsed.diagnostics.insert(parsed.diagnostics.end(), found.begin(), found.end());
  sort_diagnostics(parsed.diagnostics);
  return std::move(parsed.diagnostics);
}

Checked<Given> parse_given(std::string_view text, const Rulebook& rulebook) {
  SourceMap sources;
  const FileId file = sources.add("--given", std::string(text));
  auto written = parse::parse_given(file, sources);
  if (!written) return written.diagnostics();
  const lower::Names names = lower::names_of(rulebook);
  lower::Reports reports;
  const auto symbol = [&](std::string_view code) { return rulebook.symbols.find(code); };
  auto given = lower::lower_given({rulebook, names, reports, {}, symbol}, *written);
  if (given) return *std::move(given);
  return reports.take();
}

}  // namespace placet
