// SPDX-License-Identifier: Apache-2.0
// Any bytes are a rule file or end in diagnostics that can be shown; and an editor can ask about them and lay them out.
#include <array>
#include <cassert>
#include <string>

#include "fuzz/fuzz_target.hpp"
#include "placet/grammar/compile.hpp"
#include "placet/grammar/expected.hpp"
#include "placet/grammar/format.hpp"
#include "placet/grammar/index.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  placet::SourceMap sources;
  const std::string text(data, data + size);
  const placet::FileId file = sources.add("fuzz/fuzz.norm", text);
  const std::array files{placet::parse_rules(file, sources)};
  const auto rulebook = placet::compile(files, sources);
  for (const placet::Diagnostic& diagnostic : rulebook.diagnostics()) {
    placet::render_diagnostic(diagnostic, sources);
  }
  const placet::Index index = placet::index_of(files);
  for (const placet::NameUse& use : index.uses) {
    assert(sources.slice(use.span) == use.name);
  }
  placet::format_rules(file, sources);
  placet::expected_at(text, static_cast<std::uint32_t>(size));
  return 0;
}
