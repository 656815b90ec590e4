// SPDX-License-Identifier: Apache-2.0
//
// Places as the protocol counts them: lines from 0, and in a line units of UTF-16 unless both sides agreed on bytes.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <vector>

#include "placet/model/span.hpp"

namespace placet::lsp {

enum class PositionUnit { Utf16, Bytes };

struct Position {
  std::uint32_t line = 0;
  std::uint32_t character = 0;
};

/// The lines of one text, which must outlive them.
class Lines {
 public:
  Lines(std::string_view text, PositionUnit unit);

  /// The byte of a position; the end of its line or of the text where it lies behind that.
  std::uint32_t offset(Position position) const;
  Position position(std::uint32_t offset) const;

  /// The range of bytes `begin` to `end` as the protocol writes it.
  nlohmann::json range(std::uint32_t begin, std::uint32_t end) const;
  nlohmann::json range(Span span) const;

 private:
  std::string_view text_;
  PositionUnit unit_;
  std::vector<std::uint32_t> starts_;
};

/// Reads a position of the protocol. Throws nlohmann::json::exception if it is none.
Position position_in(const nlohmann::json& position);

}  // namespace placet::lsp
