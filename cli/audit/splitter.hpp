// SPDX-License-Identifier: Apache-2.0
//
// Cuts a file with many agreements, `<agreements>…</agreements>`, into documents. It looks at bytes only and keeps no
// more than one document: comments, CDATA, processing instructions and quoted attributes hide what stands in them, and
// all else is for the reader of agreements to judge. A document ends where its first element does, whatever is left
// open in it, so that one that is broken does not take the next one with it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace placet::audit {

/// A document that was cut out, or what is wrong with the file around them.
struct Cut {
  std::uint64_t line = 1, column = 1;  ///< of its first byte; columns count bytes
  std::string text;
  std::string fault;  ///< if it is not empty, there is no text, and nothing more comes
};

class Splitter {
 public:
  /// `take` gets what is cut, in its order; it says whether more is wanted. A document of more than `most_bytes` is
  /// cut short after one byte more, so that its reader can refuse it.
  Splitter(std::size_t most_bytes, std::function<bool(Cut)> take) : most_bytes_(most_bytes), take_(std::move(take)) {}

  /// Goes on with the next bytes of the file; false: no more are wanted.
  bool feed(std::string_view bytes);
  /// Says that the file ends here.
  void finish();

 private:
  enum class State : std::uint8_t {
    Text,
    Open,            // <
    Bang,            // <!
    BangDash,        // <!-
    Comment,         // <!-- …
    CommentDash,     // <!-- … -
    CommentDashes,   // <!-- … --
    CDataOpen,       // <![
    CData,           // <![CDATA[ …
    CDataBracket,    // <![CDATA[ … ]
    CDataBrackets,   // <![CDATA[ … ]]
    Instruction,     // <? …
    InstructionEnd,  // <? … ?
    StartTag,        // <a …
    StartTagSlash,   // <a … /
    Quoted,          // <a b="…
    EndTag           // </a …
  };
  enum class Within : std::uint8_t { Nothing, Root, Document };

  char awaited() const;
  void pass(std::string_view bytes);
  void pass_outside(std::string_view bytes);
  void advance(std::string_view bytes);
  void step(char byte);
  void step_text(char byte);
  void step_open(char byte);
  void step_bang(char byte);
  void step_comment(char byte);
  void step_cdata(char byte);
  void step_start_tag(char byte);
  void step_end_tag(char byte);
  void begin_tag(char byte);
  void end_start_tag(bool empty);
  void end_document();
  void stop(std::string fault);

  std::size_t most_bytes_;
  std::function<bool(Cut)> take_;
  State state_ = State::Text;
  Within within_ = Within::Nothing;
  bool root_ended_ = false, wanted_ = true;
  char quote_ = '"';
  std::size_t matched_ = 0;    // bytes of `[CDATA[`
  std::string tag_;            // of the root all of it, of others the name
  bool named_ = false;         // the name of the tag is whole
  std::string document_name_;  // of the first element of the document
  std::uint64_t nested_ = 0;   // elements of that name that are open
  std::uint64_t line_ = 1, column_ = 1, tag_line_ = 1, tag_column_ = 1;
  Cut cut_;
};

/// Whether a file that begins with `head` holds many agreements: its first element is `agreements`.
bool holds_many(std::string_view head);

}  // namespace placet::audit
