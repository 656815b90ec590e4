// SPDX-License-Identifier: Apache-2.0
#include "placet/grammar/compile.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>

#include "lower/facts.hpp"
#include "lower/lower.hpp"
#include "parse/parse.hpp"
#include "placet/grammar/parse.hpp"

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

/// What lowering takes of the files that were read; files with errors have no declarations for it.
class LoweringInput {
 public:
  LoweringInput(std::span<const ParsedFile> files, const SourceMap& sources) : sources_(sources) {
    std::vector<const ParsedFile*> sorted;
    for (const ParsedFile& file : files) sorted.push_back(&file);
    std::ranges::sort(sorted, {}, [&](const ParsedFile* file) { return sources.path(file->file); });
    for (const ParsedFile* file : sorted) add(*file);
  }
  LoweringInput(const LoweringInput&) = delete;
  LoweringInput& operator=(const LoweringInput&) = delete;

  lower::Input input() const {
    lower::Input input{{}, half_declared_};
    for (const auto& [path, folder] : folders_) input.folders.push_back(folder);
    return input;
  }

 private:
  void add(const ParsedFile& file) {
    const std::string_view path = folder_of(sources_.path(file.file));
    lower::Folder& folder = folders_[path];
    folder.name = path.substr(path.rfind('/') + 1);
    if (file.diagnostics.empty()) {
      folder.files.push_back(file.syntax.get());
      return;
    }
    add_declared_words(sources_.text(file.file), half_declared_);
    folder.half_read = true;
    folder.files.push_back(&without_declarations_.emplace_back(syntax::File{file.file, {}}));
  }

  const SourceMap& sources_;
  std::map<std::string_view, lower::Folder> folders_;
  std::deque<syntax::File> without_declarations_;  // A deque, because folders refer to its elements.
  lower::NameSet half_declared_;
};

}  // namespace

ParsedFile parse_rules(FileId file, const SourceMap& sources) {
  parse::ReadFile read = parse::read_file(file, sources);
  return {file, std::move(read.diagnostics), std::make_shared<const syntax::File>(std::move(read.file))};
}

Checked<Rulebook> compile(std::span<const ParsedFile> files, const SourceMap& sources) {
  std::vector<Diagnostic> diagnostics;
  for (const ParsedFile& file : files) {
    diagnostics.insert(diagnostics.end(), file.diagnostics.begin(), file.diagnostics.end());
  }
  auto lowered = lower::lower_rulebook(LoweringInput(files, sources).input());
  if (lowered && diagnostics.empty()) return lowered;
  const auto& found = lowered.diagnostics();
  diagnostics.insert(diagnostics.end(), found.begin(), found.end());
  sort_diagnostics(diagnostics);
  return diagnostics;
}

Checked<Rulebook> compile(std::span<const FileId> files, const SourceMap& sources) {
  std::vector<ParsedFile> read;
  for (const FileId file : files) read.push_back(parse_rules(file, sources));
  return compile(read, sources);
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
