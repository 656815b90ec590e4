// SPDX-License-Identifier: Apache-2.0
//
// What libFuzzer calls, and the replay of corpora in its place: must return for any bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "placet/model/diagnostic.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace placet {

/// Ends the program, which is a crash to whoever runs it, unless what `claim` says holds.
inline void must(bool holds, const char* claim) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", claim);
  std::abort();
}

/// Every diagnostic can be shown.
inline void show(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources) {
  for (const Diagnostic& diagnostic : diagnostics) {
    must(!render_diagnostic(diagnostic, sources).empty(), "a diagnostic has words");
  }
}

}  // namespace placet
