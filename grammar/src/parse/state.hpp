// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "parse/lexical.hpp"
#include "placet/model/diagnostic.hpp"

namespace placet::parse {

/// What the grammar would have taken at the end of a text that breaks off.
struct Wanted {
  std::vector<std::string_view> phrases;  ///< the rest of each phrase that fits so far
  std::vector<std::string_view> tokens;   ///< what tokens are called: "a name"
};

/// What the parsers know and note while one file is read.
struct State {
  FileId file;
  Iterator begin;
  /// Errors that do not stop the parsing, such as a day that does not exist.
  std::vector<Diagnostic> diagnostics;
  /// When true, the words that are tried and not found are noted by their offset, for the few furthest offsets. Set
  /// in a second try of a text that could not be read, so that a message can say which words would have fitted.
  bool recording = false;
  std::map<std::uint32_t, std::vector<std::string_view>> tried;

  /// If it is set, what would have fitted at the end of the text is noted in it.
  Wanted* wanted = nullptr;

  std::uint32_t offset(Iterator at) const { return static_cast<std::uint32_t>(at - begin); }
  Span span(Iterator first, Iterator last) const { return {file, offset(first), offset(last)}; }
};

}  // namespace placet::parse
