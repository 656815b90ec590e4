// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/piece.hpp"

#include <utility>

namespace placet::audit {

namespace {

constexpr std::size_t most_pieces = 32;
constexpr std::size_t most_bytes = std::size_t{1} << 20;

/// FNV-1a, whose results are the same on every machine. It tells a changed file from the one that was judged; it is no
/// protection against somebody who wants it not to.
constexpr std::uint64_t fnv_offset = 14695981039346656037ULL;
constexpr std::uint64_t fnv_prime = 1099511628211ULL;

std::uint64_t mixed(std::uint64_t hash, std::string_view bytes) {
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * fnv_prime;
  // A byte that no UTF-8 has keeps neighbours apart.
  return (hash ^ 0xFFU) * fnv_prime;
}

std::uint64_t mixed(std::uint64_t hash, const Piece& piece) {
  for (const std::string_view part : {std::string_view(piece.path), std::string_view(piece.entry),
                                      std::string_view(piece.text), std::string_view(piece.unreadable)}) {
    hash = mixed(hash, part);
  }
  for (const std::uint64_t number : {piece.position, piece.line, piece.column}) {
    hash = mixed(hash, std::to_string(number));
  }
  return hash;
}

}  // namespace

bool Blocks::add(Piece piece) {
  if (block_.pieces.empty()) block_.fingerprint = fnv_offset;
  block_.fingerprint = mixed(block_.fingerprint, piece);
  bytes_ += piece.text.size();
  block_.pieces.push_back(std::move(piece));
  return (block_.pieces.size() < most_pieces && bytes_ < most_bytes) || hand_over();
}

std::uint64_t Blocks::finish() {
  if (!block_.pieces.empty()) hand_over();
  return block_.number;
}

bool Blocks::hand_over() {
  Block full = std::exchange(block_, Block{block_.number + 1, 0, {}});
  bytes_ = 0;
  return take_(std::move(full));
}

}  // namespace placet::audit
