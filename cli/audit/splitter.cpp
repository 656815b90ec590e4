// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/splitter.hpp"

#include <algorithm>
#include <utility>

namespace placet::audit {

namespace {

constexpr std::string_view root_name = "agreements";
constexpr std::string_view cdata = "[CDATA[";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view agreement_namespace = "urn:placet:agreement:1";
constexpr std::size_t longest_tag = std::size_t{1} << 16;

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool ends_name(char byte) {
  return is_space(byte) || byte == '/' || byte == '>';
}

/// The value of `xmlns` in what stands between `<agreements` and `>`; empty if there is none.
std::string_view default_namespace(std::string_view attributes) {
  for (std::size_t at = 0; at < attributes.size();) {
    const std::size_t equals = attributes.find('=', at);
    if (equals == std::string_view::npos) break;
    std::string_view name = attributes.substr(at, equals - at);
    while (!name.empty() && is_space(name.front())) name.remove_prefix(1);
    while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
    const std::size_t open = attributes.find_first_of("\"'", equals);
    if (open == std::string_view::npos) break;
    const std::size_t close = attributes.find(attributes[open], open + 1);
    if (name == "xmlns") return attributes.substr(open + 1, std::min(close, attributes.size()) - open - 1);
    if (close == std::string_view::npos) break;
    at = close + 1;
  }
  return {};
}

}  // namespace

/// The byte that alone can end the run of bytes that the splitter is in; 0: every byte counts.
char Splitter::awaited() const {
  switch (state_) {
    case State::Text: return '<';
    case State::Comment: return '-';
    case State::CData: return ']';
    case State::Instruction: return '?';
    case State::Quoted: return quote_;
    case State::EndTag: return 0;
    case State::StartTag:
    case State::Open:
    case State::Bang:
    case State::BangDash:
    case State::CommentDash:
    case State::CommentDashes:
    case State::CDataOpen:
    case State::CDataBracket:
    case State::CDataBrackets:
    case State::InstructionEnd:
    case State::StartTagSlash: return 0;
  }
  return 0;
}

bool Splitter::feed(std::string_view bytes) {
  while (!bytes.empty() && wanted_) {
    const char end = awaited();
    const std::size_t run = end == 0 ? 0 : std::min(bytes.find(end), bytes.size());
    pass(bytes.substr(0, run));
    bytes.remove_prefix(run);
    if (bytes.empty() || !wanted_) break;
    const char byte = bytes.front();
    // What begins a document is kept before its first byte is looked at, what ends it after its last.
    if (within_ == Within::Document && cut_.text.size() <= most_bytes_) cut_.text += byte;
    step(byte);
    advance(bytes.substr(0, 1));
    bytes.remove_prefix(1);
  }
  return wanted_;
}

/// Goes over bytes that change nothing.
void Splitter::pass(std::string_view bytes) {
  if (bytes.empty()) return;
  if (within_ == Within::Document) {
    const std::size_t room = most_bytes_ + 1 - std::min(cut_.text.size(), most_bytes_ + 1);
    cut_.text += bytes.substr(0, room);
  } else if (state_ == State::Text) {
    return pass_outside(bytes);
  } else if (state_ == State::Quoted && within_ == Within::Nothing && tag_.size() < longest_tag) {
    tag_ += bytes;
  }
  advance(bytes);
}

/// Goes over what stands between documents, where only spaces may.
void Splitter::pass_outside(std::string_view bytes) {
  for (const char byte : bytes) {
    const bool is_mark = line_ == 1 && column_ <= byte_order_mark.size() && byte == byte_order_mark[column_ - 1];
    if (!is_space(byte) && !is_mark) {
      tag_line_ = line_;
      tag_column_ = column_;
      return stop("text stands between the agreements");
    }
    advance({&byte, 1});
  }
}

void Splitter::advance(std::string_view bytes) {
  const std::size_t last = bytes.rfind('\n');
  line_ += static_cast<std::uint64_t>(std::ranges::count(bytes, '\n'));
  column_ = last == std::string_view::npos ? column_ + bytes.size() : bytes.size() - last;
}

void Splitter::step(char byte) {
  switch (state_) {
    case State::Text: return step_text(byte);
    case State::Open: return step_open(byte);
    case State::Bang:
    case State::BangDash: return step_bang(byte);
    case State::Comment:
    case State::CommentDash:
    case State::CommentDashes: return step_comment(byte);
    case State::CDataOpen:
    case State::CData:
    case State::CDataBracket:
    case State::CDataBrackets: return step_cdata(byte);
    case State::Instruction: state_ = State::InstructionEnd; return;
    case State::InstructionEnd:
      if (byte != '?') state_ = byte == '>' ? State::Text : State::Instruction;
      return;
    case State::StartTag:
    case State::StartTagSlash:
    case State::Quoted: return step_start_tag(byte);
    case State::EndTag: return step_end_tag(byte);
  }
}

void Splitter::step_text(char) {
  state_ = State::Open;
  tag_line_ = line_;
  tag_column_ = column_;
}

void Splitter::step_open(char byte) {
  tag_.clear();
  named_ = false;
  if (byte == '!') {
    state_ = State::Bang;
  } else if (byte == '?') {
    state_ = State::Instruction;
  } else if (byte == '/') {
    state_ = State::EndTag;
  } else {
    begin_tag(byte);
  }
}

void Splitter::step_bang(char byte) {
  if (state_ == State::BangDash) {
    state_ = byte == '-' ? State::Comment : State::Text;
  } else if (byte == '-') {
    state_ = State::BangDash;
  } else if (byte == '[' && within_ == Within::Document) {
    state_ = State::CDataOpen;
    matched_ = 1;
  } else if (within_ == Within::Document) {
    state_ = State::Text;  // the reader says what is wrong with it
  } else {
    stop("a document type declaration or CDATA stands outside the agreements");
  }
}

void Splitter::step_comment(char byte) {
  if (state_ == State::Comment) {
    state_ = State::CommentDash;
  } else if (state_ == State::CommentDash) {
    state_ = byte == '-' ? State::CommentDashes : State::Comment;
  } else if (byte != '-') {
    state_ = byte == '>' ? State::Text : State::Comment;
  }
}

void Splitter::step_cdata(char byte) {
  if (state_ == State::CDataOpen) {
    const bool goes_on = byte == cdata[matched_];
    ++matched_;
    if (!goes_on) state_ = State::Text;
    if (goes_on && matched_ == cdata.size()) state_ = State::CData;
  } else if (state_ == State::CData) {
    state_ = State::CDataBracket;
  } else if (state_ == State::CDataBracket) {
    state_ = byte == ']' ? State::CDataBrackets : State::CData;
  } else if (byte != ']') {
    state_ = byte == '>' ? State::Text : State::CData;
  }
}

void Splitter::begin_tag(char byte) {
  state_ = State::StartTag;
  if (within_ == Within::Root) {
    within_ = Within::Document;
    nested_ = 0;
    document_name_.clear();
    cut_ = Cut{tag_line_, tag_column_, std::string("<") + byte, {}};
  } else if (within_ == Within::Nothing && root_ended_) {
    return stop("something follows the end of the agreements");
  }
  step_start_tag(byte);
}

void Splitter::step_start_tag(char byte) {
  const bool of_root = within_ == Within::Nothing;
  if (state_ == State::Quoted) {
    if (of_root) tag_ += byte;
    state_ = State::StartTag;
    return;
  }
  if (byte == '>') return end_start_tag(state_ == State::StartTagSlash);
  named_ = named_ || ends_name(byte);
  if ((of_root || !named_) && tag_.size() < longest_tag) tag_ += byte;
  state_ = byte == '/' ? State::StartTagSlash : State::StartTag;
  if (byte != '"' && byte != '\'') return;
  state_ = State::Quoted;
  quote_ = byte;
}

void Splitter::end_start_tag(bool empty) {
  state_ = State::Text;
  if (within_ == Within::Nothing) {
    const std::string_view name = std::string_view(tag_).substr(0, tag_.find_first_of(" \t\r\n/"));
    const std::string_view space = default_namespace(std::string_view(tag_).substr(name.size()));
    if (name != root_name) return stop("the root element is `" + std::string(name) + "`, not `agreements`");
    if (!space.empty() && space != agreement_namespace) {
      return stop("the agreements are in the namespace `" + std::string(space) + "`, not `" +
                  std::string(agreement_namespace) + '`');
    }
    within_ = empty ? Within::Nothing : Within::Root;
    root_ended_ = empty;
    return;
  }
  if (document_name_.empty()) document_name_ = tag_;
  if (tag_ != document_name_) return;
  if (!empty) ++nested_;
  if (nested_ == 0) end_document();
}

void Splitter::step_end_tag(char byte) {
  if (byte != '>') {
    if (!is_space(byte) && tag_.size() < longest_tag) tag_ += byte;
    return;
  }
  state_ = State::Text;
  if (within_ == Within::Document) {
    if (tag_ == document_name_ && --nested_ == 0) end_document();
  } else if (within_ == Within::Root && tag_ == root_name) {
    within_ = Within::Nothing;
    root_ended_ = true;
  } else {
    stop("`</" + tag_ + ">` ends nothing that was begun");
  }
}

void Splitter::end_document() {
  within_ = Within::Root;
  wanted_ = take_(std::exchange(cut_, {}));
}

void Splitter::stop(std::string fault) {
  take_(Cut{tag_line_, tag_column_, {}, std::move(fault)});
  wanted_ = false;
}

void Splitter::finish() {
  if (!wanted_) return;
  if (within_ == Within::Document) {
    end_document();
    tag_line_ = line_;
    tag_column_ = column_;
  }
  if (wanted_ && !root_ended_) stop("the file ends before `</agreements>`");
}

bool holds_many(std::string_view head) {
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  while (!head.empty()) {
    if (is_space(head.front())) {
      head.remove_prefix(1);
      continue;
    }
    const bool comment = head.starts_with("<!--");
    if (!comment && !head.starts_with("<?")) break;
    const std::string_view close = comment ? "-->" : "?>";
    const std::size_t end = head.find(close, comment ? 4 : 2);
    head = end == std::string_view::npos ? std::string_view{} : head.substr(end + close.size());
  }
  if (!head.starts_with('<') || !head.substr(1).starts_with(root_name)) return false;
  head.remove_prefix(1 + root_name.size());
  return !head.empty() && ends_name(head.front());
}

}  // namespace placet::audit
