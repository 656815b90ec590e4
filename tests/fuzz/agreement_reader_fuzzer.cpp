// SPDX-License-Identifier: Apache-2.0
// Any bytes are an agreement or end in diagnostics that can be shown; what was read is written and read back.
#include <string>

#include "fuzz/fuzz_target.hpp"
#include "fuzz/small_rules.hpp"
#include "placet/engine/read_agreement.hpp"
#include "placet/engine/write_agreement.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace placet;
  static const AgreementForm form(utopian_rules().rulebook);
  SourceMap sources;
  const FileId file = sources.add("fuzz.xml", std::string(data, data + size));
  const auto facts = read_agreement(file, sources, form);
  show(facts.diagnostics(), sources);
  if (!facts) return 0;
  const std::string written = write_agreement(*facts);
  const auto again = read_agreement(sources.add("written.xml", written), sources, form);
  show(again.diagnostics(), sources);
  must(static_cast<bool>(again), "what was written can be read");
  must(write_agreement(*again) == written, "what was read back is written the same");
  return 0;
}
