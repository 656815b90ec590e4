// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/cut_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "cli/audit/archive.hpp"
#include "cli/audit/inputs.hpp"
#include "cli/audit/splitter.hpp"

namespace placet::audit {

namespace {

/// The most that the reader of agreements takes.
constexpr std::size_t most_document_bytes = std::size_t{8} << 20;
/// The same written as JSON, where every byte may be six.
constexpr std::size_t most_line_bytes = most_document_bytes * 6;
constexpr std::size_t block_bytes = std::size_t{1} << 16;

/// An open file that is closed again; standard input stays open.
class Opened {
 public:
  explicit Opened(const std::string& path) : file_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY)) {
    if (file_ < 0) throw Unreadable(std::strerror(errno));
  }
  ~Opened() {
    if (file_ != STDIN_FILENO) close(file_);
  }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  std::string_view next() {
    ssize_t count = 0;
    do {
      count = read(file_, block_.data(), block_.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0) throw Unreadable(std::strerror(errno));
    return {block_.data(), static_cast<std::size_t>(count)};
  }

 private:
  int file_;
  std::string block_ = std::string(block_bytes, '\0');
};

/// The beginning of a file, as much as shows what it holds, or all of it.
std::string head_of(const ReadBytes& read) {
  std::string head;
  while (head.size() < block_bytes) {
    const std::string_view more = read();
    if (more.empty()) break;
    head += more;
  }
  return head;
}

bool holds_lines(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (head[first] == '{' || head[first] == '"');
}

/// The XML that a line states: a text, or the member `xml` of an object.
std::string xml_of_line(const std::string& line) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (json.is_string()) return json.get<std::string>();
  if (json.is_object() && json.contains("xml") && json.at("xml").is_string()) return json.at("xml").get<std::string>();
  throw Unreadable(json.is_discarded() ? "the line is no JSON"
                                       : "the line is neither a text nor an object with a text `xml`");
}

}  // namespace

bool PieceMaker::cut(const std::string& entry, const ReadBytes& read) {
  try {
    std::string head = head_of(read);
    if (holds_many(head)) return cut_many(entry, head, read);
    if (holds_lines(head)) return cut_lines(entry, head, read);
    return cut_one(entry, std::move(head), read);
  } catch (const Unreadable& error) {
    return unreadable(entry, 0, 0, error.what());
  }
}

bool PieceMaker::unreadable(const std::string& entry, std::uint64_t line, std::uint64_t column,
                            const std::string& why) {
  return take_({path_, ++position_, entry, line, column, {}, why});
}

bool PieceMaker::hand_on(const std::string& entry, std::uint64_t line, std::uint64_t column, std::string text) {
  return take_({path_, ++position_, entry, line, column, std::move(text), {}});
}

bool PieceMaker::cut_one(const std::string& entry, std::string head, const ReadBytes& read) {
  // One byte more than is allowed lets the reader refuse it.
  while (head.size() >= block_bytes && head.size() <= most_document_bytes) {
    const std::string_view more = read();
    if (more.empty()) break;
    head += more;
  }
  return hand_on(entry, 1, 1, std::move(head));
}

bool PieceMaker::cut_many(const std::string& entry, const std::string& head, const ReadBytes& read) {
  bool wanted = true;
  Splitter splitter(most_document_bytes, [&](Cut cut) {
    wanted = cut.fault.empty() ? hand_on(entry, cut.line, cut.column, std::move(cut.text))
                               : unreadable(entry, cut.line, cut.column, cut.fault);
    return wanted;
  });
  bool more = splitter.feed(head);
  for (std::string_view bytes; more && !(bytes = read()).empty();) more = splitter.feed(bytes);
  splitter.finish();
  return wanted;
}

bool PieceMaker::cut_lines(const std::string& entry, const std::string& head, const ReadBytes& read) {
  std::string line;
  std::uint64_t number = 1;
  bool wanted = true;
  const auto take_bytes = [&](std::string_view bytes) {
    while (wanted && !bytes.empty()) {
      const std::size_t end = bytes.find('\n');
      if (line.size() <= most_line_bytes) line += bytes.substr(0, end);
      if (end == std::string_view::npos) return;
      wanted = cut_line(entry, number++, line);
      line.clear();
      bytes.remove_prefix(end + 1);
    }
  };
  take_bytes(head);
  for (std::string_view bytes; wanted && !(bytes = read()).empty();) take_bytes(bytes);
  return wanted && cut_line(entry, number, line);
}

bool PieceMaker::cut_line(const std::string& entry, std::uint64_t line, const std::string& json) {
  if (json.find_first_not_of(" \t\r") == std::string::npos) return true;
  try {
    if (json.size() > most_line_bytes) throw Unreadable("the line is too long to hold an agreement");
    return hand_on(entry, line, 1, xml_of_line(json));
  } catch (const Unreadable& error) {
    return unreadable(entry, line, 1, error.what());
  }
}

bool cut_file(const std::string& path, const TakePiece& take, const std::function<void(std::size_t)>& count_bytes) {
  PieceMaker maker(path, take);
  try {
    if (is_archive_name(path)) return cut_archive(path, maker, count_bytes);
    Opened file(path);
    return maker.cut("", [&] {
      const std::string_view bytes = file.next();
      count_bytes(bytes.size());
      return bytes;
    });
  } catch (const Unreadable& error) {
    return maker.unreadable("", 0, 0, error.what());
  }
}

}  // namespace placet::audit
