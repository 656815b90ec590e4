// SPDX-License-Identifier: Apache-2.0
#include "format/writer.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace placet::format {

namespace {

/// The character of UTF-8 that begins at `at`, which moves behind it.
char32_t next_character(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  char32_t character = first < 0x80U   ? first
                       : first < 0xE0U ? first & 0x1FU
                       : first < 0xF0U ? first & 0x0FU
                                       : first & 0x07U;
  for (; at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; ++at) {
    character = (character << 6U) | (static_cast<unsigned char>(text[at]) & 0x3FU);
  }
  return character;
}

/// Whether a character takes two columns where all have one width: the scripts of East Asia and their signs.
bool is_wide(char32_t character) {
  constexpr std::array<std::pair<char32_t, char32_t>, 7> wide = {{{0x1100, 0x115F},
                                                                  {0x2E80, 0xA4CF},
                                                                  {0xAC00, 0xD7A3},
                                                                  {0xF900, 0xFAFF},
                                                                  {0xFE30, 0xFE6F},
                                                                  {0xFF00, 0xFF60},
                                                                  {0x20000, 0x3FFFD}}};
  return std::ranges::any_of(wide,
                             [&](const auto& range) { return character >= range.first && character <= range.second; });
}

/// How many columns a text takes.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += is_wide(next_character(text, at)) ? 2 : 1;
  return width;
}

/// Looks ahead over parts that are printed on one line and says whether they fit there.
class Ruler {
 public:
  Ruler(const Comments& comments, std::size_t room) : comments_(comments), room_(room) {}

  enum class Answer { GoOn, Fits, TooLong };

  /// `flat`: the part belongs to the group that is asked about; what follows it may break where it can.
  Answer measure(const Part& part, bool flat) {
    if (const auto* word = std::get_if<Word>(&part)) return measure_word(*word, flat);
    if (std::holds_alternative<Break>(part)) return flat ? Answer::TooLong : Answer::Fits;
    if (const auto* blank = std::get_if<Blank>(&part)) {
      if (commented_ && blank->before_read_word) return flat ? Answer::TooLong : Answer::Fits;
      return take(1);
    }
    if (std::holds_alternative<Space>(part)) {
      if (!flat) return Answer::Fits;
      if (commented_) return Answer::TooLong;
      has_begun_ = true;
      return take(1);
    }
    const auto* group = std::get_if<Group>(&part);
    for (const Part& inside : group != nullptr ? group->parts : std::get<Indent>(part).parts) {
      if (const Answer answer = measure(inside, flat); answer != Answer::GoOn) return answer;
    }
    return Answer::GoOn;
  }

 private:
  Answer measure_word(const Word& word, bool flat) {
    const bool stands_apart = !comments_.above(word.place).empty();
    if (stands_apart && has_begun_) return flat ? Answer::TooLong : Answer::Fits;
    has_begun_ = has_begun_ || word.place != nowhere;
    commented_ = commented_ || !comments_.behind(word.place).empty();
    return take(width_of(word.text));
  }

  Answer take(std::size_t width) {
    if (width > room_) return Answer::TooLong;
    room_ -= width;
    return Answer::GoOn;
  }

  const Comments& comments_;
  std::size_t room_;
  bool has_begun_ = false;
  bool commented_ = false;
};

}  // namespace

void Writer::write(const Sheet& declaration) {
  is_first_word_ = true;
  line_begin_ = text_.size();
  push(declaration.parts(), 0, false);
  while (!tasks_.empty()) {
    const Task task = tasks_.back();
    tasks_.pop_back();
    write(task);
  }
  break_line(0);
}

void Writer::write_line(std::string_view line) {
  text_.append(line) += '\n';
}

void Writer::write(const Task& task) {
  if (const auto* word = std::get_if<Word>(task.part)) {
    write_word(*word, task.indent);
  } else if (const auto* line = std::get_if<Break>(task.part)) {
    break_line(task.indent, line->before_end ? hanging : 0);
  } else if (const auto* blank = std::get_if<Blank>(task.part)) {
    write_blank(blank->before_read_word && !ends_.empty(), task.indent);
  } else if (std::holds_alternative<Space>(*task.part)) {
    write_blank(!task.flat || !ends_.empty(), task.indent);
  } else if (const auto* indent = std::get_if<Indent>(task.part)) {
    push(indent->parts, task.indent + indent->columns, task.flat);
  } else {
    const auto& group = std::get<Group>(*task.part);
    push(group.parts, task.indent, task.flat || fits(group));
  }
}

void Writer::write_above(const Word& word, std::size_t indent) {
  const auto& above = comments_.above(word.place);
  if (above.empty() || is_first_word_) return;
  // Words that were not read, such as `at`, stay with the word that they lead to.
  if (line_has_read_word_) break_line(indent);
  std::string lines;
  for (const Comment& comment : above) {
    lines.append(word.closes ? margin_ + hanging : margin_, ' ');
    lines.append(comment.text) += '\n';
  }
  text_.insert(line_begin_, lines);
  line_begin_ += lines.size();
}

void Writer::write_word(const Word& word, std::size_t indent) {
  write_above(word, indent);
  is_first_word_ = false;
  if (line_is_empty_) {
    text_.append(margin_, ' ');
    column_ = margin_;
  } else if (blank_waits_) {
    text_ += ' ';
    ++column_;
  }
  blank_waits_ = line_is_empty_ = false;
  line_has_read_word_ = line_has_read_word_ || word.place != nowhere;
  text_ += word.text;
  column_ += width_of(word.text);
  for (const Comment& comment : comments_.behind(word.place)) ends_.push_back(comment.text);
}

void Writer::write_blank(bool breaks, std::size_t indent) {
  if (breaks) {
    break_line(indent);
  } else {
    blank_waits_ = true;
  }
}

void Writer::push(const std::vector<Part>& parts, std::size_t indent, bool flat) {
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) tasks_.push_back({&*part, indent, flat});
}

bool Writer::fits(const Group& group) const {
  const std::size_t used = line_is_empty_ ? margin_ : column_ + (blank_waits_ ? 1 : 0);
  if (used > widest || !ends_.empty()) return false;
  Ruler ruler(comments_, widest - used);
  auto answer = Ruler::Answer::GoOn;
  for (const Part& part : group.parts) {
    answer = ruler.measure(part, true);
    if (answer != Ruler::Answer::GoOn) return false;
  }
  for (auto task = tasks_.rbegin(); task != tasks_.rend() && answer == Ruler::Answer::GoOn; ++task) {
    answer = ruler.measure(*task->part, task->flat);
  }
  return answer != Ruler::Answer::TooLong;
}

void Writer::break_line(std::size_t indent, std::size_t comments_indent) {
  for (std::size_t i = 0; i < ends_.size(); ++i) {
    text_ += i == 0 ? std::string("  ") : '\n' + std::string(indent + comments_indent, ' ');
    text_ += ends_[i];
  }
  ends_.clear();
  text_ += '\n';
  margin_ = indent;
  column_ = 0;
  line_begin_ = text_.size();
  line_is_empty_ = true;
  line_has_read_word_ = false;
  blank_waits_ = false;
}

}  // namespace placet::format
