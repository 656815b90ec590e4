// SPDX-License-Identifier: Apache-2.0
// Any bytes are an agreement, which is then judged and reported on, or end in diagnostics.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "fuzz/fuzz_target.hpp"
#include "placet/engine/evaluate.hpp"
#include "placet/engine/read_agreement.hpp"
#include "placet/engine/render.hpp"
#include "placet/grammar/compile.hpp"

namespace {

/// The shipped rulebooks with their texts.
struct Rules {
  placet::SourceMap sources;
  placet::Rulebook rulebook;
};

Rules compile_shipped_rules() {
  namespace fs = std::filesystem;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(PLACET_SOURCE_DIR "/rules")) {
    if (entry.path().extension() == ".norm") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  Rules rules;
  std::vector<placet::FileId> files;
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    files.push_back(rules.sources.add(path.string(), std::string(std::istreambuf_iterator<char>(in), {})));
  }
  auto rulebook = placet::compile(files, rules.sources);
  if (!rulebook) throw std::runtime_error("the shipped rules have errors");
  rules.rulebook = *std::move(rulebook);
  return rules;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Rules rules = compile_shipped_rules();
  static const placet::Evaluator evaluator(rules.rulebook);
  placet::SourceMap sources = rules.sources;
  const placet::FileId file = sources.add("fuzz.xml", std::string(data, data + size));
  const auto facts = placet::read_agreement(file, sources, rules.rulebook);
  for (const placet::Diagnostic& diagnostic : facts.diagnostics()) placet::render_diagnostic(diagnostic, sources);
  if (!facts) return 0;
  const placet::Dates dates{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}, {}};
  const placet::Assessment assessment = evaluator.evaluate(*facts, dates);
  const placet::Report report{*facts, assessment, sources, "0", "", ""};
  placet::render_text(report, {true, true, false});
  placet::render_json(report, {true, true, false}, false);
  return 0;
}
