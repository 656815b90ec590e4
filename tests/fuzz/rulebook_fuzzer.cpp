// SPDX-License-Identifier: Apache-2.0
// Any bytes are a rule file or end in diagnostics that can be shown.
#include <array>
#include <string>

#include "fuzz/fuzz_target.hpp"
#include "placet/grammar/compile.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  placet::SourceMap sources;
  const std::array files{sources.add("fuzz/fuzz.norm", std::string(data, data + size))};
  const auto rulebook = placet::compile(files, sources);
  for (const placet::Diagnostic& diagnostic : rulebook.diagnostics()) {
    placet::render_diagnostic(diagnostic, sources);
  }
  return 0;
}
