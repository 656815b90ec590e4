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
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

/// The index of the line that holds the byte at `offset`.
std::size_t line_index(const std::vector<std::uint32_t>& starts, std::uint32_t offset) {
  const auto after = std::ranges::upper_bound(starts, offset);
  return static_cast<std::size_t>(after - starts.begin()) - 1;
}

}  // namespace

FileId SourceMap::add(std::string path, std::string text) {
  auto line_starts = find_line_starts(text);
  files_.push_back({std::move(path), std::move(text), std::move(line_starts)});
  return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

std::string_view SourceMap::path(FileId file) const {
  return files_.at(file.index).path;
}

std::string_view SourceMap::text(FileId file) const {
  return files_.at(file.index).text;
}

Place SourceMap::locate(Span span) const {
  const File& file = files_.at(span.file.index);
  const auto offset = std::min(span.begin, static_cast<std::uint32_t>(file.text.size()));
  const std::size_t line = line_index(file.line_starts, offset);
  const auto begin = file.text.begin() + file.line_starts[line];
  const auto before = std::count_if(begin, file.text.begin() + offset, begins_character);
  return {file.path, static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(before + 1)};
}

std::string_view SourceMap::line_of(Span span) const {
  const File& file = files_.at(span.file.index);
  const std::string_view text = file.text;
  const auto offset = std::min(span.begin, static_cast<std::uint32_t>(text.size()));
  const std::uint32_t begin = file.line_starts[line_index(file.line_starts, offset)];
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view SourceMap::slice(Span span) const {
  const std::string_view text = files_.at(span.file.index).text;
  const auto begin = std::min<std::size_t>(span.begin, text.size());
  const auto end = std::min<std::size_t>(span.end, text.size());
  return text.substr(begin, end < begin ? 0 : end - begin);
}

}  // namespace placet
