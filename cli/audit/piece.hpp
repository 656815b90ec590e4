// SPDX-License-Identifier: Apache-2.0
//
// One agreement as an audit found it: its text, and where that stands. Pieces come in the order of their paths and of
// their positions in a file, and are gathered in blocks, the units of work.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace placet::audit {

struct Piece {
  std::string path;
  std::uint64_t position = 1;          ///< among the agreements of the file, from 1
  std::string entry;                   ///< of an archive: the name of the file in it
  std::uint64_t line = 1, column = 1;  ///< in the file, of the first byte of the text
  std::string text;
  std::string unreadable;  ///< why there is no text; else empty
};

/// Takes the next piece; false: no more are wanted.
using TakePiece = std::function<bool(Piece)>;

/// Pieces that stand one after the other. The same files give the same blocks in every run.
struct Block {
  std::uint64_t number = 0;
  std::uint64_t fingerprint = 0;  ///< of everything in its pieces
  std::vector<Piece> pieces;
};

/// Takes the next block; false: no more are wanted.
using TakeBlock = std::function<bool(Block)>;

/// Gathers pieces into blocks.
class Blocks {
 public:
  explicit Blocks(TakeBlock take) : take_(std::move(take)) {}

  bool add(Piece piece);
  /// Hands over the last block; how many there were.
  std::uint64_t finish();

 private:
  bool hand_over();

  TakeBlock take_;
  Block block_;
  std::size_t bytes_ = 0;
};

}  // namespace placet::audit
