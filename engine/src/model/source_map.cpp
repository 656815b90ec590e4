// SPDX-License-Identifier: Apache-2.0
#include "placet/model/source_map.hpp"

#include <algorithm>
#include <utility>

namespace placet {

namespace {

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

std::string_view view(const std::variant<std::string, std::string_view>& text) {
  return std::visit([](const auto& held) { return std::string_view(held); }, text);
}

}  // namespace

FileId SourceMap::add(std::string path, std::string text) {
  auto line_starts = find_line_starts(text);
  files_.push_back({std::move(path), std::move(text), std::move(line_starts)});
  return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

FileId SourceMap::add_borrowed(std::string_view path, std::string_view text) {
  files_.push_back({path, text, {}});
  return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

std::string_view SourceMap::path(FileId file) const {
  return view(files_.at(file.index).path);
}

std::string_view SourceMap::text(FileId file) const {
  return view(files_.at(file.index).text);
}

SourceMap::Line SourceMap::line_at(const File& file, std::size_t offset) {
  if (!file.line_starts.empty()) {
    const auto after = std::ranges::upper_bound(file.line_starts, offset);
    return {static_cast<std::size_t>(after - file.line_starts.begin()) - 1, *(after - 1)};
  }
  const std::string_view before = view(file.text).substr(0, offset);
  return {static_cast<std::size_t>(std::ranges::count(before, '\n')), before.rfind('\n') + 1};
}

Place SourceMap::locate(Span span) const {
  const File& file = files_.at(span.file.index);
  const std::string_view text = view(file.text);
  const auto offset = std::min<std::size_t>(span.begin, text.size());
  const Line line = line_at(file, offset);
  std::uint32_t before = 0;
  for (const char byte : text.substr(line.begin, offset - line.begin)) before += begins_character(byte) ? 1U : 0U;
  return {view(file.path), static_cast<std::uint32_t>(line.index + 1), before + 1};
}

std::string_view SourceMap::line_of(Span span) const {
  const File& file = files_.at(span.file.index);
  const std::string_view text = view(file.text);
  const std::size_t begin = line_at(file, std::min<std::size_t>(span.begin, text.size())).begin;
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view SourceMap::slice(Span span) const {
  const std::string_view text = this->text(span.file);
  const auto begin = std::min<std::size_t>(span.begin, text.size());
  const auto end = std::min<std::size_t>(span.end, text.size());
  return text.substr(begin, end < begin ? 0 : end - begin);
}

}  // namespace placet
