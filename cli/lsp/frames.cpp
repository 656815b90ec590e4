// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/frames.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "cli/exit_codes.hpp"
#include "cli/files.hpp"

namespace placet::lsp {

namespace {

constexpr std::size_t longest_header = std::size_t{16} * 1024;
constexpr std::size_t longest_body = std::size_t{16} * 1024 * 1024;

[[noreturn]] void refuse(const std::string& why) {
  throw Failure(Exit::Usage, "the editor does not keep to the protocol: " + why);
}

bool is_named(std::string_view line, std::string_view name) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return line.size() > name.size() && line[name.size()] == ':' &&
         std::ranges::equal(line.substr(0, name.size()), name, {}, lower, lower);
}

std::size_t length_in(std::string_view value) {
  while (value.starts_with(' ')) value.remove_prefix(1);
  while (value.ends_with(' ')) value.remove_suffix(1);
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
  if (value.empty() || error != std::errc{} || end != value.data() + value.size()) {
    refuse("`Content-Length` is no number of bytes");
  }
  if (length > longest_body) refuse("a message is longer than 16 MiB");
  return length;
}

/// The length that the lines of a header state.
std::size_t body_length(std::string_view header) {
  constexpr std::string_view name = "Content-Length";
  std::optional<std::size_t> length;
  while (!header.empty()) {
    const std::string_view line = header.substr(0, header.find("\r\n"));
    header.remove_prefix(std::min(header.size(), line.size() + 2));
    if (line.find(':') == std::string_view::npos) refuse("a line of a header has no `:`");
    if (!is_named(line, name)) continue;
    if (length) refuse("a header has two lines `Content-Length`");
    length = length_in(line.substr(name.size() + 1));
  }
  if (!length) refuse("a header has no `Content-Length`");
  return *length;
}

}  // namespace

bool FrameReader::has_more() const {
  if (!buffer_.empty()) return true;
  pollfd input{descriptor_, POLLIN, 0};
  return poll(&input, 1, 0) > 0;
}

/// Reads what has come; false at the end of the input.
bool FrameReader::fill() {
  std::array<char, 65536> block;
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, block.data(), block.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) throw Failure(Exit::MissingFile, std::string("cannot read standard input: ") + std::strerror(errno));
  buffer_.append(block.data(), static_cast<std::size_t>(count));
  return count > 0;
}

/// The lines of the next header without the empty one after them.
std::optional<std::string> FrameReader::header() {
  std::size_t searched = 0;
  while (true) {
    const std::size_t end = buffer_.find("\r\n\r\n", searched);
    if (end != std::string::npos) {
      std::string lines = buffer_.substr(0, end);
      buffer_.erase(0, end + 4);
      return lines;
    }
    if (buffer_.size() > longest_header) refuse("a header is longer than 16 KiB");
    searched = buffer_.size() < 3 ? 0 : buffer_.size() - 3;
    if (fill()) continue;
    if (buffer_.empty()) return std::nullopt;
    refuse("the input ends within a header");
  }
}

std::optional<std::string> FrameReader::next() {
  const auto lines = header();
  if (!lines) return std::nullopt;
  const std::size_t length = body_length(*lines);
  while (buffer_.size() < length) {
    if (!fill()) refuse("the input ends within a message");
  }
  std::string body = buffer_.substr(0, length);
  buffer_.erase(0, length);
  return body;
}

void write_frame(std::string_view body) {
  write_output("Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body));
}

}  // namespace placet::lsp
