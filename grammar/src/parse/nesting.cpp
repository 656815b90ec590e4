// SPDX-License-Identifier: Apache-2.0
//
// How deeply conditions are nested, counted from the words alone and rather too high than too low: parentheses and
// lettered lists until they are closed, and the words that a further condition or value follows until the chain ends.
#include <algorithm>
#include <array>
#include <cstddef>

#include "parse/outline.hpp"
#include "parse/report.hpp"

namespace placet::parse {
namespace {

constexpr std::size_t deepest = 256;

class NestingCounter {
 public:
  explicit NestingCounter(const Outline& outline) : outline_(outline) { restart(); }

  void read(std::size_t token) {
    const std::string_view word = outline_.word(token);
    if (word == "(") return is_letter(token) ? begin_item() : open(false);
    if (word == ")") return token > 1 && is_letter(token - 2) ? void() : close(false);
    if (word == "end") return close(true);
    if (ends_conditions(word)) return restart();
    if (word == "and" || word == "or") return end_link();
    if (is(token, 1, "of") && is(token, 2, "(") && (word == "all" || word == "any" || word == "none")) open(true);
    if (word == "not" && !is_part_of_verb(token)) deepen(false);
    if (word == "satisfies" || (word == "percent" && is(token, 1, "of"))) deepen(false);
    if (word == "where" || word == "higher" || word == "lower") deepen(true);
  }

  std::size_t depth() const { return depth_; }

 private:
  /// Parentheses or a lettered list that are open. `lasting`: `and` does not end what was begun by a word in them.
  struct Frame {
    bool is_list = false;
    bool lasting = false;
    std::size_t words = 0;
  };

  bool is(std::size_t token, std::size_t ahead, std::string_view word) const {
    return token + ahead < outline_.tokens.size() && outline_.word(token + ahead) == word;
  }

  /// `(a)`, which begins the next condition of a lettered list.
  bool is_letter(std::size_t token) const {
    return outline_.word(token) == "(" && is(token, 2, ")") && outline_.tokens[token + 1].kind == TokenKind::Word;
  }

  void begin_item() {
    if (!frames_.back().is_list) return;
    frames_.back().lasting = false;
    end_link();
  }

  bool is_part_of_verb(std::size_t token) const {
    static constexpr std::array<std::string_view, 5> verbs = {"is", "are", "does", "must", "where"};
    return token > 0 && std::find(verbs.begin(), verbs.end(), outline_.word(token - 1)) != verbs.end();
  }

  /// Reserved words that no condition holds, so that every condition before them is over.
  static bool ends_conditions(std::string_view word) {
    static constexpr std::array<std::string_view, 14> words = {"when",    "unless",  "otherwise", "since",    "source",
                                                               "despite", "reading", "presume",   "strength", "label",
                                                               "note",    "silence", "pending",   "cured"};
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  void restart() {
    frames_.assign(1, Frame{});
    depth_ = 0;
  }

  void open(bool is_list) {
    frames_.push_back({is_list, false, 0});
    ++depth_;
  }

  void close(bool is_list) {
    const auto open_one = std::find_if(frames_.rbegin(), frames_.rend() - 1,
                                       [&](const Frame& frame) { return frame.is_list == is_list; });
    if (open_one == frames_.rend() - 1) return;
    const auto kept = static_cast<std::size_t>(frames_.rend() - open_one) - 1;
    while (frames_.size() > kept) {
      depth_ -= frames_.back().words + 1;
      frames_.pop_back();
    }
  }

  void deepen(bool lasting) {
    frames_.back().lasting |= lasting;
    ++frames_.back().words;
    ++depth_;
  }

  void end_link() {
    if (frames_.back().lasting) return;
    depth_ -= frames_.back().words;
    frames_.back().words = 0;
  }

  const Outline& outline_;
  std::vector<Frame> frames_;
  std::size_t depth_ = 0;  // Invariant: one for each frame but the first, and the words of every frame.
};

}  // namespace

bool is_shallow(const Outline& outline, Chunk chunk, std::vector<Diagnostic>& diagnostics) {
  NestingCounter counter(outline);
  for (std::size_t token = chunk.first; token < chunk.last; ++token) {
    counter.read(token);
    if (counter.depth() <= deepest) continue;
    diagnostics.push_back(
        error_at(outline.span(token), codes::nesting_too_deep, "conditions are nested more than 256 deep here",
                 "divide the rule, or give a part of the condition a name with a rule of its own (`counts as`)"));
    return false;
  }
  return true;
}

}  // namespace placet::parse
