// SPDX-License-Identifier: Apache-2.0
//
// Where names stand in rule files, what each is the name of, and where it is declared: what an editor needs to go to a
// declaration, to find every use and to rename. Names are read as they are written, so that a rulebook with errors has
// an index too; what a name can only be known to mean from a rulebook without errors is left open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "placet/grammar/parse.hpp"
#include "placet/model/span.hpp"

namespace placet {

enum class NameKind : std::uint8_t {
  Pack,
  Entity,
  Field,
  Code,
  Authority,
  Source,
  List,
  Parameter,
  Act,
  Judgement,
  Rule,
  Term,
  Reading,
  Variable,
  Precedence
};

/// "rule", "authority": what messages call a kind of name.
std::string_view noun_of(NameKind kind);

/// One place where a name stands.
struct NameUse {
  Span span;
  NameKind kind = NameKind::Rule;
  std::string name;
  /// Whose name it is: the entity of a field; the list of a code, or the field that lists its codes itself
  /// ("agreement.stage"). Empty for other kinds, and where it is not known.
  std::string within;
  /// Tells variables and readings of one name apart; 0 for other kinds.
  std::uint32_t scope = 0;
  bool declares = false;
  std::size_t block = 0;  ///< the block that it stands in: Index::blocks
};

/// A part of a block that has a name of its own: a field, an entry, a reading.
struct BlockPart {
  std::string name;
  std::string title;  ///< may be empty
  Span span;
  Span name_span;
};

/// One declaration.
struct Block {
  std::string_view word;  ///< the word that begins it: "rule", "test"
  std::string name;       ///< empty for a test
  std::string title;      ///< may be empty
  Span span;
  Span name_span;  ///< for a test that of its title
  std::vector<BlockPart> parts;
};

struct Index {
  std::vector<NameUse> uses;  ///< by place
  std::vector<Block> blocks;  ///< by place
};

/// The index of the declarations that could be read.
Index index_of(std::span<const ParsedFile> files);

/// The name at a byte of a file, or just before it; null if there is none.
const NameUse* use_at(const Index& index, FileId file, std::uint32_t offset);

/// Every place of the name that stands at `use`, by place. Where it is not known whose name one is, places of all that
/// share the name are given.
std::vector<const NameUse*> places_of(const Index& index, const NameUse& use);

/// The places among them that declare it.
std::vector<const NameUse*> declarations_of(const Index& index, const NameUse& use);

}  // namespace placet
