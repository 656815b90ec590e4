// SPDX-License-Identifier: Apache-2.0
//
// The messages of the language server protocol as they go over standard input and output: a header that names the
// length of the body, an empty line, the body.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace placet::lsp {

/// Reads frames from a file descriptor.
class FrameReader {
 public:
  explicit FrameReader(int descriptor) : descriptor_(descriptor) {}

  /// Whether more of the input has come already, so that reading would not wait.
  bool has_more() const;

  /// The body of the next frame, or nothing at the end of the input. Failure: the frame is broken, larger than 16 MiB,
  /// or cut off (64); after that nothing can be read.
  std::optional<std::string> next();

 private:
  bool fill();
  std::optional<std::string> header();

  int descriptor_;
  std::string buffer_;
};

/// Writes one frame to standard output. Failure: it cannot be written (73).
void write_frame(std::string_view body);

}  // namespace placet::lsp
