// SPDX-License-Identifier: Apache-2.0
// Any bytes are a rule file or end in diagnostics that can be shown, and an editor can ask about them.
#include <array>
#include <string>

#include "fuzz/fuzz_target.hpp"
#include "placet/grammar/expected.hpp"
#include "placet/grammar/index.hpp"
#include "placet/grammar/parse.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace placet;
  SourceMap sources;
  const std::string text(data, data + size);
  const FileId file = sources.add("fuzz/fuzz.norm", text);
  const std::array files{parse_rules(file, sources)};
  show(files[0].diagnostics, sources);
  const Index index = index_of(files);
  for (const NameUse& use : index.uses) {
    must(sources.slice(use.span) == use.name, "a name stands where the index says");
  }
  for (const std::size_t at : {size, size / 2}) expected_at(text, static_cast<std::uint32_t>(at));
  return 0;
}
