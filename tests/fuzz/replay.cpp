// SPDX-License-Identifier: Apache-2.0
// Gives a fuzz target each file that is named, whole, cut off, and with a byte changed.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/fuzz_target.hpp"

namespace {

void give(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

void give_variations(const std::string& bytes) {
  constexpr std::size_t parts = 16;
  give(bytes);
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t at = bytes.size() * part / parts;
    give(bytes.substr(0, at));
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x15);
    give(changed);
  }
}

}  // namespace

int main(int argument_count, char** arguments) {
  for (int index = 1; index < argument_count; ++index) {
    std::ifstream in(arguments[index], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    if (bytes.empty()) {
      std::fprintf(stderr, "%s is empty or cannot be read\n", arguments[index]);
      return 1;
    }
    give_variations(bytes);
  }
  return argument_count > 1 ? 0 : 1;
}
