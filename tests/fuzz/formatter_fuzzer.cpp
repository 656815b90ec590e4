// SPDX-License-Identifier: Apache-2.0
// A rule file that can be read says the same after it was put in the layout, and stays as it is when put so again.
#include <string>

#include "fuzz/fuzz_target.hpp"
#include "parse/parse.hpp"
#include "placet/grammar/format.hpp"
#include "unit/grammar/format/syntax_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace placet;
  SourceMap sources;
  const FileId file = sources.add("fuzz.norm", std::string(data, data + size));
  const auto text = format_rules(file, sources);
  show(text.diagnostics(), sources);
  if (!text) return 0;
  const FileId laid_out = sources.add("laid-out.norm", *text);
  const auto before = parse::parse_file(file, sources);
  const auto after = parse::parse_file(laid_out, sources);
  show(after.diagnostics(), sources);
  must(before && after, "what was laid out can be read");
  must(SyntaxText::of(*before) == SyntaxText::of(*after), "what was laid out says the same");
  const auto again = format_rules(laid_out, sources);
  must(again && *again == *text, "what was laid out stays as it is");
  return 0;
}
