// SPDX-License-Identifier: Apache-2.0
#include "fuzz/small_rules.hpp"

#include <vector>

#include "cli/files.hpp"
#include "fuzz/fuzz_target.hpp"
#include "placet/grammar/compile.hpp"

namespace placet {

namespace {

SmallRules compile_utopia() {
  SmallRules rules;
  std::vector<FileId> files;
  for (const auto& path : files_under(PLACET_SOURCE_DIR "/rules/core", ".norm")) {
    files.push_back(rules.sources.add("core/" + path.filename().string(), read_file(path.string())));
  }
  files.push_back(rules.sources.add("utopia/utopia.norm", project_text("tests/reports/utopia.norm")));
  auto rulebook = compile(files, rules.sources);
  show(rulebook.diagnostics(), rules.sources);
  must(static_cast<bool>(rulebook), "the rules of Utopia compile");
  rules.rulebook = *std::move(rulebook);
  return rules;
}

}  // namespace

std::string project_text(std::string_view path) {
  return read_file(PLACET_SOURCE_DIR "/" + std::string(path));
}

const SmallRules& utopian_rules() {
  static const SmallRules rules = compile_utopia();
  return rules;
}

}  // namespace placet
