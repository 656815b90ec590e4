// SPDX-License-Identifier: Apache-2.0
#include "bench/archives.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string_view>

#include "cli/audit/splitter.hpp"

namespace placet::bench {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20;
constexpr std::size_t largest_document = 8 * piece;

class OpenFile {
 public:
  explicit OpenFile(const std::string& path) : file_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0) throw std::runtime_error("cannot read " + path);
  }
  ~OpenFile() { close(file_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  /// Fills `room` from its beginning; how many bytes came, none at the end of the file.
  std::size_t read_into(std::span<char> room) const {
    const ssize_t count = read(file_, room.data(), room.size());
    if (count < 0) throw std::runtime_error("cannot read a file of the benchmark");
    return static_cast<std::size_t>(count);
  }

 private:
  int file_;
};

}  // namespace

void read_files(const std::vector<std::string>& paths, const TakeText& take) {
  std::string room(piece, '\0');
  for (const std::string& path : paths) take(std::span(room).first(OpenFile(path).read_into(room)));
}

void cut_by_hand(const std::string& path, const TakeText& take) {
  constexpr std::string_view start_tag = "<agreement ", end_tag = "</agreement>";
  const OpenFile file(path);
  std::string room(2 * piece, '\0');
  std::size_t kept = 0;
  while (const std::size_t count = file.read_into(std::span(room).subspan(kept, piece))) {
    char* at = room.data();
    char* const limit = at + kept + count;
    const auto found = [&](std::string_view tag) {
      return static_cast<char*>(memmem(at, static_cast<std::size_t>(limit - at), tag.data(), tag.size()));
    };
    for (char* end = found(end_tag); end != nullptr; end = found(end_tag)) {
      char* const start = found(start_tag);
      at = end + end_tag.size();
      take({start, at});
    }
    kept = static_cast<std::size_t>(limit - at);
    std::memmove(room.data(), at, kept);
  }
}

void cut_as_audits_do(const std::string& path, const TakeText& take) {
  audit::Splitter splitter(largest_document, [&](audit::Cut cut) {
    take(cut.text);
    return true;
  });
  const OpenFile file(path);
  std::string room(piece, '\0');
  while (const std::size_t count = file.read_into(room)) splitter.feed(std::string_view(room).substr(0, count));
  splitter.finish();
}

void write_stream(const std::string& path, std::size_t count, const std::function<std::string(std::size_t)>& text_of) {
  std::ofstream file(path, std::ios::binary);
  file << "<agreements>\n";
  for (std::size_t number = 0; number < count; ++number) file << text_of(number);
  file << "</agreements>\n";
  if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

}  // namespace placet::bench
