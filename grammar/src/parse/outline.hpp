// SPDX-License-Identifier: Apache-2.0
//
// A first look at a file, without the grammar: its tokens, where each declaration begins, and whether anything in it
// is too long or nested too deeply to be parsed. It is what makes recovery simple: an error in one declaration cannot
// reach into the next, because each is parsed from its own piece of the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "placet/model/diagnostic.hpp"

namespace placet::parse {

enum class TokenKind { Word, Number, Text, Mark };

struct OutlineToken {
  TokenKind kind = TokenKind::Mark;
  bool first_on_line = false;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The tokens from `first` (inclusive) to `last` (exclusive).
struct Chunk {
  std::size_t first = 0;
  std::size_t last = 0;
};

struct Outline {
  FileId file;
  std::string_view text;
  std::vector<OutlineToken> tokens;
  /// Pieces of the file that begin with a declaration each; the first may begin with something else.
  std::vector<Chunk> chunks;

  std::string_view word(std::size_t token) const {
    return text.substr(tokens[token].begin, tokens[token].end - tokens[token].begin);
  }
  Span span(std::size_t token) const { return {file, tokens[token].begin, tokens[token].end}; }
  /// The token that begins at `offset` or is the first after it; the number of tokens if there is none.
  std::size_t token_at(std::uint32_t offset) const;
};

/// Words that begin a declaration.
const std::vector<std::string_view>& declaration_words();

/// Words that begin a clause of a rule, alone or with a second word.
const std::vector<std::string_view>& clause_words();

/// True if a new clause of a rule begins with this token: the first on its line, and a word that no condition goes
/// on with.
bool begins_clause(const Outline& outline, std::size_t token);

/// Splits `text` into tokens and declarations. Adds a diagnostic for a text that is not closed on its line or longer
/// than 64 KiB.
Outline outline_of(FileId file, std::string_view text, std::vector<Diagnostic>& diagnostics);

/// Adds a diagnostic and gives false if the chunk is nested more than 256 deep.
bool is_shallow(const Outline& outline, Chunk chunk, std::vector<Diagnostic>& diagnostics);

}  // namespace placet::parse
