// SPDX-License-Identifier: Apache-2.0
// Any bytes beside a vocabulary and a pack are rules of that pack, or end in diagnostics that can be shown; rules can
// be linted, explained, and packed to bytes that are read back.
#include <chrono>
#include <string>
#include <vector>

#include "fuzz/fuzz_target.hpp"
#include "fuzz/small_rules.hpp"
#include "placet/engine/compiled_rulebook.hpp"
#include "placet/engine/render.hpp"
#include "placet/grammar/compile.hpp"
#include "placet/grammar/lint.hpp"
#include "placet/grammar/parse.hpp"

namespace placet {
namespace {

struct Surroundings {
  SourceMap sources;
  std::vector<ParsedFile> files;

  Surroundings() {
    add("core/vocabulary.norm", "tests/property/vocabulary.norm");
    add("utopia/utopia.norm", "tests/property/utopia.norm");
  }
  void add(const std::string& path, const char* from) {
    files.push_back(parse_rules(sources.add(path, project_text(from)), sources));
  }
};

void use(CompiledRules rules) {
  const std::chrono::sys_days today{std::chrono::year{2026} / 1 / 1};
  for (const LintFinding& finding : lint(rules.rulebook, rules.texts, today)) {
    must(!render_diagnostic(finding.diagnostic, rules.texts).empty(), "a lint has words");
  }
  for (const std::string_view name : explainable_names(rules.rulebook)) {
    must(!explain_name(rules.rulebook, rules.texts, name).empty(), "every name is explained");
  }
  const auto bytes = pack(rules);
  const auto again = unpack(bytes);
  must(again && pack(*again) == bytes, "what was packed is read back");
}

}  // namespace
}  // namespace placet

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace placet;
  static const Surroundings surroundings;
  CompiledRules rules;
  rules.texts = surroundings.sources;
  std::vector<ParsedFile> files = surroundings.files;
  const FileId file = rules.texts.add("utopia/fuzz.norm", std::string(data, data + size));
  files.push_back(parse_rules(file, rules.texts));
  auto rulebook = compile(files, rules.texts);
  show(rulebook.diagnostics(), rules.texts);
  if (!rulebook) return 0;
  rules.rulebook = *std::move(rulebook);
  use(std::move(rules));
  return 0;
}
