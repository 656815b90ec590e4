// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/positions.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace placet::lsp {

namespace {

using nlohmann::json;

/// The bytes of the character that begins with `lead`; 1 for a byte that begins none.
std::uint32_t bytes_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte >= 0xF0U) return 4;
  if (byte >= 0xE0U) return 3;
  return byte >= 0xC0U ? 2 : 1;
}

std::uint32_t number_in(const json& object, const char* key) {
  const auto value = object.at(key).get<std::int64_t>();
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(value, 0, 0x7FFFFFFF));
}

}  // namespace

Lines::Lines(std::string_view text, PositionUnit unit) : text_(text), unit_(unit), starts_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::uint32_t Lines::offset(Position position) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (position.line >= starts_.size()) return size;
  std::uint32_t at = starts_[position.line];
  std::uint32_t end = position.line + 1 < starts_.size() ? starts_[position.line + 1] - 1 : size;
  if (end > at && text_[end - 1] == '\r') --end;
  if (unit_ == PositionUnit::Bytes) return std::min(end, at + position.character);
  for (std::uint32_t units = 0; units < position.character && at < end;) {
    const std::uint32_t bytes = bytes_of(text_[at]);
    units += bytes == 4 ? 2 : 1;
    at += bytes;
  }
  return std::min(at, end);
}

Position Lines::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - starts_.begin() - 1);
  if (unit_ == PositionUnit::Bytes) return {line, offset - starts_[line]};
  std::uint32_t units = 0;
  for (std::uint32_t at = starts_[line]; at < offset;) {
    const std::uint32_t bytes = bytes_of(text_[at]);
    units += bytes == 4 ? 2 : 1;
    at += bytes;
  }
  return {line, units};
}

json Lines::range(std::uint32_t begin, std::uint32_t end) const {
  const auto written = [](Position at) { return json{{"line", at.line}, {"character", at.character}}; };
  return {{"start", written(position(begin))}, {"end", written(position(end))}};
}

json Lines::range(Span span) const {
  return range(span.begin, span.end);
}

Position position_in(const json& position) {
  return {number_in(position, "line"), number_in(position, "character")};
}

}  // namespace placet::lsp
