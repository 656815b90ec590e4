// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/lsp/features.hpp"
#include "placet/grammar/format.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

/// How many bytes both texts begin with, to the end of a line.
std::size_t common_lines(std::string_view left, std::string_view right) {
  const auto differ = std::ranges::mismatch(left, right).in1;
  const std::size_t line = left.substr(0, static_cast<std::size_t>(differ - left.begin())).rfind('\n');
  return line == std::string_view::npos ? 0 : line + 1;
}

}  // namespace

/// One edit of the lines from the first to the last that changes; none where errors stand in the way.
json formatting(Session& session, const json& params) {
  const Document& document = document_in(session, params);
  if (!document.is_rules) return nullptr;
  SourceMap texts;
  const auto formatted = format_rules(texts.add(document.path, document.text), texts);
  if (!formatted) return nullptr;
  json edits = json::array();
  if (*formatted == document.text) return edits;
  std::string_view before = document.text;
  std::string_view after = *formatted;
  // A last line break that both have stays, since editors disagree on whether a line follows it.
  if (before.ends_with('\n') && after.ends_with('\n')) {
    before.remove_suffix(1);
    after.remove_suffix(1);
  }
  const std::size_t begin = common_lines(before, after);
  const Lines lines(document.text, session.unit);
  edits.push_back({{"range", lines.range(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(before.size()))},
                   {"newText", after.substr(begin)}});
  return edits;
}

}  // namespace placet::lsp
