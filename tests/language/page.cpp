// SPDX-License-Identifier: Apache-2.0
#include "language/page.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace placet {
namespace {

constexpr std::string_view fence = "```";
constexpr std::string_view prompt = "$ ";

/// A fenced block: what stands after the fence, and the bytes between the fences.
struct Block {
  std::string_view language;
  std::string_view argument;  ///< what stands after the language
  std::size_t begin = 0, end = 0;
};

std::size_t end_of_line(std::string_view page, std::size_t at) {
  return std::min(page.find('\n', at), page.size());
}

Block block_at(std::string_view page, std::size_t at) {
  Block block;
  const std::size_t info_end = end_of_line(page, at);
  const std::string_view info = page.substr(at + fence.size(), info_end - at - fence.size());
  const auto blank = std::min(info.find(' '), info.size());
  block.language = info.substr(0, blank);
  block.argument = info.substr(std::min(blank + 1, info.size()));
  block.begin = std::min(info_end + 1, page.size());
  block.end = block.begin;
  while (block.end < page.size() && !page.substr(block.end).starts_with(fence)) {
    block.end = std::min(end_of_line(page, block.end) + 1, page.size());
  }
  return block;
}

bool declares_pack(std::string_view rules) {
  return rules.starts_with("pack ") || rules.find("\npack ") != rules.npos;
}

bool declares_test(std::string_view rules) {
  return rules.starts_with("test ") || rules.find("\ntest ") != rules.npos;
}

/// The name of the pack that `rules` declare.
std::string pack_name(std::string_view rules) {
  const auto at = rules.starts_with("pack ") ? 0 : rules.find("\npack ") + 1;
  const std::string_view rest = rules.substr(at + 5);
  return std::string(rest.substr(0, rest.find(' ')));
}

/// What a block of this kind is the answer to; nothing if it is none.
std::optional<Example::Expects> expected_of(std::string_view language) {
  if (language == "verdict") return Example::Expects::Verdict;
  if (language == "diagnostics") return Example::Expects::Diagnostics;
  if (language == "layout") return Example::Expects::Layout;
  if (language == "lint") return Example::Expects::Lint;
  return std::nullopt;
}

/// `text` with the lines of a `diff` block put in place of those that it shows: what it adds after `+`, takes away
/// after
/// `-` and leaves after a blank.
std::string changed(const std::string& text, std::string_view diff) {
  std::string before, after;
  for (std::size_t at = 0; at < diff.size();) {
    const std::size_t next = std::min(end_of_line(diff, at) + 1, diff.size());
    const std::string_view line = diff.substr(at + 1, next - at - 1);
    if (diff[at] != '+') before += line;
    if (diff[at] != '-') after += line;
    at = next;
  }
  const auto place = text.find(before);
  if (place == text.npos) throw std::runtime_error("the agreement has no lines\n" + before);
  return std::string(text).replace(place, before.size(), after);
}

class Reader {
 public:
  explicit Reader(std::string_view page) : page_(page) {}

  Page read() {
    for (std::size_t at = 0; at < page_.size(); at = std::min(end_of_line(page_, at) + 1, page_.size())) {
      ++line_;
      if (page_.substr(at).starts_with('#')) begin_section();
      if (!page_.substr(at).starts_with(fence)) continue;
      const Block block = block_at(page_, at);
      take(block);
      const auto inside = page_.substr(at, block.end - at);
      line_ += static_cast<std::size_t>(std::ranges::count(inside, '\n'));
      at = block.end;
    }
    begin_section();
    return std::move(read_);
  }

 private:
  /// Rules that no answer follows have to compile.
  void begin_section() {
    if (!example_.rules.empty() && !answered_) read_.examples.push_back(example_);
    example_ = {};
    answered_ = true;
  }

  void take(const Block& block) {
    const std::string text(page_.substr(block.begin, block.end - block.begin));
    if (block.language == "norm") {
      const bool pack = declares_pack(text);
      std::string path(block.argument);
      if (path.empty()) path = (pack ? pack_name(text) : folder_) + "/example.norm";
      example_.has_pack = example_.has_pack || pack;
      if (pack) folder_ = path.substr(0, path.find('/'));
      example_.rules[path] += text;
      example_.has_tests = example_.has_tests || declares_test(text);
      example_.line = line_;
      answered_ = false;
    } else if (block.language == "xml" && block.argument.empty()) {
      example_.agreement = text;
      agreement_ = text;
    } else if (block.language == "diff") {
      agreement_ = changed(agreement_, text);
    } else if (block.language == "console") {
      take_commands(block);
    } else if (block.language == "xml") {
      example_.samples[std::string(block.argument)] = text;
    } else if (const auto expected = expected_of(block.language)) {
      Example asked = example_;
      asked.expects = *expected;
      asked.options = block.argument;
      asked.line = line_;
      asked.answer_begin = block.begin;
      asked.answer_end = block.end;
      read_.examples.push_back(std::move(asked));
      answered_ = true;
    }
  }

  /// Each line with a `$` is a command; what follows it, up to the next, is its output.
  void take_commands(const Block& block) {
    std::size_t line = line_;
    for (std::size_t at = block.begin; at < block.end; at = end_of_line(page_, at) + 1) {
      ++line;
      const std::size_t next = std::min(end_of_line(page_, at) + 1, block.end);
      if (page_.substr(at).starts_with(prompt)) {
        const std::string text(page_.substr(at + prompt.size(), next - 1 - at - prompt.size()));
        read_.commands.push_back({line, text, agreement_, next, next});
      } else if (!read_.commands.empty()) {
        read_.commands.back().answer_end = next;
      }
    }
  }

  std::string_view page_;
  std::size_t line_ = 0;
  Example example_;
  std::string folder_ = "russia";
  bool answered_ = true;
  std::string agreement_;
  Page read_;
};

}  // namespace

Page page_of(std::string_view text) {
  return Reader(text).read();
}

}  // namespace placet
