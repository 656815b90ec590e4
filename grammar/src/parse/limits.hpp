// SPDX-License-Identifier: Apache-2.0
//
// What is checked of a text before anything reads it: its size and its encoding.
#pragma once

#include <optional>
#include <string_view>

#include "placet/model/diagnostic.hpp"

namespace placet::parse {

/// The reason why `text` cannot be read at all: more than 8 MiB, or not UTF-8.
std::optional<Diagnostic> broken_limit(FileId file, std::string_view text);

}  // namespace placet::parse
