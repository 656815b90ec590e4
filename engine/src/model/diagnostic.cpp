// SPDX-License-Identifier: Apache-2.0
#include "placet/model/diagnostic.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "placet/model/shown_text.hpp"

namespace placet {

namespace {

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Information: return "information";
  }
  return "";
}

std::string place_text(const Place& place) {
  return shown_line(place.path) + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_character));
}

/// A part of a line that is fit to be shown: at most this many characters, none of which steers a terminal.
constexpr std::size_t shown_width = 160;
constexpr std::size_t shown_before = 60;

struct Window {
  std::string text;
  std::size_t column;  ///< of the place, counted from 1 in `text`
};

/// The part of `line` around the byte `offset`. Of a long line no more is looked at than is shown.
Window window_around(std::string_view line, std::size_t offset) {
  std::size_t begin = offset;
  std::size_t before = 0;
  const std::size_t most_before = line.size() > shown_width ? shown_before : offset;
  while (begin > 0 && before < most_before) {
    if (begins_character(line[--begin])) ++before;
  }
  std::size_t end = begin;
  for (std::size_t shown = 0; end < line.size(); ++end) {
    if (begins_character(line[end]) && shown++ == shown_width) break;
  }
  return {shown_text(line.substr(begin, end - begin)), before + 1};
}

/// Blanks that put a caret under column `column` of `line`: tabs stay tabs, so that they are as wide as above.
std::string indent_to(std::string_view line, std::size_t column) {
  std::string indent;
  for (const char byte : line) {
    if (!begins_character(byte)) continue;
    if (indent.size() + 1 >= column) break;
    indent += byte == '\t' ? '\t' : ' ';
  }
  indent.resize(column - 1, ' ');
  return indent;
}

/// The line with a caret under the first character of the span and tildes under the rest of it on that line.
std::string excerpt(Span span, const Place& place, const SourceMap& sources) {
  const std::string_view slice = sources.slice(span);
  const std::string_view marked = slice.substr(0, slice.find_first_of("\r\n"));
  const std::string_view line = sources.line_of(span);
  const auto offset = std::min(static_cast<std::size_t>(slice.data() - line.data()), line.size());
  const Window window = window_around(line, offset);
  const std::string number = std::to_string(place.line);
  const std::size_t room = shown_width - std::min(window.column, shown_width);
  const std::size_t after_first = count_characters(marked.substr(std::min<std::size_t>(marked.size(), 1)));

  std::string text = ' ' + number + " | " + window.text + '\n';
  text += std::string(number.size() + 1, ' ') + " | " + indent_to(window.text, window.column) + '^';
  return text + std::string(std::min(after_first, room), '~') + '\n';
}

/// Nobody mistakes one name for another that is longer than this.
constexpr std::size_t longest_mistaken = 128;

/// Counts the single changes (insert, drop, replace, swap neighbours) that turn one text into another.
class EditDistance {
 public:
  /// The number of changes, or `most` if there are as many or more.
  std::size_t operator()(std::string_view left, std::string_view right, std::size_t most) {
    const std::size_t never = left.size() + right.size();
    before_last_.assign(right.size() + 2, never);
    row_.assign(right.size() + 2, never);
    last_.resize(right.size() + 2);
    std::iota(last_.begin(), last_.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
      // Further from the diagonal there are more changes than anyone asks for.
      const std::size_t from = i > most ? i - most : 1;
      const std::size_t to = std::min(right.size(), i + most);
      row_[from - 1] = from == 1 ? i : never;
      std::size_t least = row_[from - 1];
      for (std::size_t j = from; j <= to; ++j) {
        const std::size_t replaced = last_[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        row_[j] = std::min({last_[j] + 1, row_[j - 1] + 1, replaced});
        const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        if (swapped) row_[j] = std::min(row_[j], before_last_[j - 2] + 1);
        least = std::min(least, row_[j]);
      }
      // A swap may still go back one row.
      if (least > most) return most;
      row_[to + 1] = never;
      std::swap(before_last_, last_);
      std::swap(last_, row_);
    }
    return std::min(last_[right.size()], most);
  }

 private:
  std::vector<std::size_t> before_last_, last_, row_;
};

}  // namespace

void sort_diagnostics(std::vector<Diagnostic>& diagnostics) {
  const auto key = [](const Diagnostic& diagnostic) {
    return std::tie(diagnostic.span, diagnostic.code.id, diagnostic.message, diagnostic.context, diagnostic.help);
  };
  std::ranges::stable_sort(diagnostics, {}, key);
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

std::string render_diagnostic(const Diagnostic& diagnostic, const SourceMap& sources) {
  const Place place = sources.locate(diagnostic.span);
  std::string text = place_text(place) + ": ";
  text += std::string(severity_word(diagnostic.severity)) + ' ' + std::string(diagnostic.code.id) + ' ' +
          std::string(diagnostic.code.name) + ": " + shown_line(diagnostic.message) + '\n';
  text += excerpt(diagnostic.span, place, sources);
  if (!diagnostic.context.empty()) text += "  " + shown_line(diagnostic.context) + '\n';
  if (!diagnostic.help.empty()) text += "  help: " + shown_line(diagnostic.help) + '\n';
  for (const RelatedPlace& related : diagnostic.related) {
    text += "  " + place_text(sources.locate(related.span)) + ": " + shown_line(related.message) + '\n';
  }
  return text;
}

std::string_view nearest_name(std::string_view written, const std::vector<std::string_view>& known) {
  if (written.size() > longest_mistaken) return {};
  const std::size_t farthest = std::max<std::size_t>(written.size() / 3, 1);
  std::string_view nearest;
  std::size_t least = farthest + 1;
  EditDistance edit_distance;
  for (const std::string_view name : known) {
    const std::size_t lengths_apart = std::max(name.size(), written.size()) - std::min(name.size(), written.size());
    if (lengths_apart >= least) continue;
    const std::size_t distance = edit_distance(written, name, std::min(farthest, least) + 1);
    if (distance < least || (distance == least && distance <= farthest && name < nearest)) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

}  // namespace placet
