// SPDX-License-Identifier: Apache-2.0
#include "hostile/rules.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "placet/grammar/parse.hpp"
#include "support/run_program.hpp"
#include "support/utopia.hpp"

namespace placet::hostile {

namespace {

namespace fs = std::filesystem;

/// The files of the vocabulary, read once.
struct Vocabulary {
  SourceMap sources;
  std::vector<ParsedFile> files;

  Vocabulary() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(PLACET_SOURCE_DIR "/rules/core")) {
      if (entry.path().extension() == ".norm") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    for (const fs::path& path : paths) add("core/" + path.filename().string(), read_text(path));
  }
  void add(std::string path, std::string text) {
    files.push_back(parse_rules(sources.add(std::move(path), std::move(text)), sources));
  }
};

}  // namespace

std::string utopian_law() {
  return utopia_with(utopian_consent());
}

namespace {

struct Utopia {
  SourceMap texts;
  Rulebook rulebook;
};

const Utopia& utopia() {
  static const Utopia made = [] {
    Vocabulary vocabulary;
    vocabulary.add("utopia/utopia.norm", utopian_law());
    Checked<Rulebook> compiled = compile(vocabulary.files, vocabulary.sources);
    if (!compiled) throw std::runtime_error(render_diagnostic(compiled.diagnostics().front(), vocabulary.sources));
    return Utopia{std::move(vocabulary.sources), *std::move(compiled)};
  }();
  return made;
}

}  // namespace

const Rulebook& utopian_rulebook() {
  return utopia().rulebook;
}

const SourceMap& utopian_texts() {
  return utopia().texts;
}

std::vector<Diagnostic> faults_of_rules(const std::string& text, SourceMap& sources) {
  static const Vocabulary vocabulary = [] {
    Vocabulary with_pack;
    with_pack.add("utopia/utopia.norm", utopian_law());
    return with_pack;
  }();
  Vocabulary all = vocabulary;
  all.add("utopia/hostile.norm", text);
  Checked<Rulebook> compiled = compile(all.files, all.sources);
  sources = std::move(all.sources);
  return compiled.diagnostics();
}

}  // namespace placet::hostile
