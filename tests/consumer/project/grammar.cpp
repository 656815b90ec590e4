// SPDX-License-Identifier: Apache-2.0
// Uses the grammar alone: reads a pack and reports what is wrong with another.
#include <placet/grammar/compile.hpp>

#include <array>

namespace {

bool compiles(const char* text) {
  placet::SourceMap sources;
  const std::array files{sources.add("nowhere/pack.norm", text)};
  return static_cast<bool>(placet::compile(files, sources));
}

}  // namespace

int main() {
  return compiles("pack nowhere \"Nowhere\"\nend\n") && !compiles("pack\n") ? 0 : 1;
}
