// SPDX-License-Identifier: Apache-2.0
//
// The compiled form of rulebooks: one run of bytes that holds the rulebook, the texts it was made from, the samples of
// its tests and the pages of diagnostics, so that a program can carry its law with it and start in milliseconds.
// The form is for the program that was built together with it; it is no format for exchange.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

struct CompiledRules {
  Rulebook rulebook;
  SourceMap texts;                             ///< the rule files, in the order of their paths
  std::map<std::string, std::string> samples;  ///< agreements that tests read, by path
  std::map<std::string, std::string> pages;    ///< pages of diagnostics in Markdown, by code ("P0203")
  std::string sha256;                          ///< of the rule files, in hexadecimal
};

/// The bytes that `unpack` reads back. The same rules give the same bytes.
std::vector<std::byte> pack(const CompiledRules& rules);

/// What was packed, or nothing if `bytes` were not made by `pack` of this very form. The texts are views of `bytes`,
/// which must outlive them.
std::optional<CompiledRules> unpack(std::span<const std::byte> bytes);

/// The same without the tests of the rulebook, their samples and the pages of diagnostics: all that judging needs, in
/// half the time.
std::optional<CompiledRules> unpack_law(std::span<const std::byte> bytes);

}  // namespace placet
