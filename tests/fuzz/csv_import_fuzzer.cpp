// SPDX-License-Identifier: Apache-2.0
// Any map and any register end in agreements that can be read, or in diagnostics that can be shown. Before a line
// `----` stands the map, after it the register.
#include <string>
#include <string_view>

#include "cli/import/import_register.hpp"
#include "fuzz/fuzz_target.hpp"
#include "fuzz/small_rules.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace placet;
  constexpr std::string_view parting = "\n----\n";
  const std::string input(data, data + size);
  const std::size_t at = input.find(parting);
  if (at == std::string::npos) return 0;
  SourceMap texts;
  const auto map = import::read_map(texts.add("map.json", input.substr(0, at)), texts);
  show(map.diagnostics(), texts);
  if (!map) return 0;
  const FileId file = texts.add("register.csv", input.substr(at + parting.size()));
  const auto imported = import::import_register(file, *map, texts, utopian_rules().rulebook);
  show(imported.diagnostics(), texts);
  if (imported) show(imported->diagnostics, texts);
  return 0;
}
