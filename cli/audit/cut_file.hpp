// SPDX-License-Identifier: Apache-2.0
//
// From files to pieces, in bounded memory: a file is one agreement, many under the root `agreements`, lines of JSON
// with an agreement each, or an archive of such files.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "cli/audit/piece.hpp"

namespace placet::audit {

/// What keeps a file from being read; it is reported in these words, and the audit goes on.
class Unreadable : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The next bytes of a file, which stay until the next call; none at its end. Throws Unreadable.
using ReadBytes = std::function<std::string_view()>;

/// Numbers the pieces of one file and hands them on.
class PieceMaker {
 public:
  PieceMaker(std::string path, const TakePiece& take) : path_(std::move(path)), take_(take) {}

  /// Cuts what `read` gives; `entry` is its name in an archive, else empty. False: no more are wanted.
  bool cut(const std::string& entry, const ReadBytes& read);
  /// Hands on that a part of the file cannot be read.
  bool unreadable(const std::string& entry, std::uint64_t line, std::uint64_t column, const std::string& why);

 private:
  bool hand_on(const std::string& entry, std::uint64_t line, std::uint64_t column, std::string text);
  bool cut_one(const std::string& entry, std::string head, const ReadBytes& read);
  bool cut_many(const std::string& entry, const std::string& head, const ReadBytes& read);
  bool cut_lines(const std::string& entry, const std::string& head, const ReadBytes& read);
  bool cut_line(const std::string& entry, std::uint64_t line, const std::string& json);

  std::string path_;
  const TakePiece& take_;
  std::uint64_t position_ = 0;
};

/// Hands on the pieces of the file at `path`, of standard input for `-`; false: no more are wanted. `count_bytes` is
/// told how many bytes of the file were read. What cannot be read is handed on as such.
bool cut_file(const std::string& path, const TakePiece& take, const std::function<void(std::size_t)>& count_bytes);

}  // namespace placet::audit
