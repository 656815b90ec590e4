// SPDX-License-Identifier: Apache-2.0
// The language server lives through any messages of an editor. An input that begins as a frame is given to it as it
// stands; of any other each line is a message, after `initialize`. `/@/` is the folder that the editor has open, in
// which stand a vocabulary and a pack.
#include <spdlog/spdlog.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

#include "cli/files.hpp"
#include "cli/lsp/server.hpp"
#include "fuzz/fuzz_target.hpp"
#include "fuzz/small_rules.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

/// The folder of the editor, gone when the program ends. What the server says goes nowhere.
class Editor {
 public:
  Editor() : folder_(fs::temp_directory_path() / ("placet-editor-" + std::to_string(getpid()))) {
    write("rules/core/vocabulary.norm", "tests/property/vocabulary.norm");
    write("rules/utopia/utopia.norm", "tests/property/utopia.norm");
    spdlog::set_level(spdlog::level::off);
    must(std::freopen("/dev/null", "w", stdout) != nullptr, "standard output leads nowhere");
  }
  ~Editor() {
    std::error_code gone;
    fs::remove_all(folder_, gone);
  }
  Editor(const Editor&) = delete;
  Editor& operator=(const Editor&) = delete;

  std::string frames_of(std::string_view input) const {
    constexpr std::string_view header = "Content-Length";
    std::string bytes(input);
    for (std::size_t at = bytes.find("/@/"); at != std::string::npos; at = bytes.find("/@/", at)) {
      bytes.replace(at, 2, folder_.string());
    }
    if (bytes.starts_with(header)) return bytes;
    std::string frames = frame(R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"rootUri":"file://)" +
                               folder_.string() + "\"}}");
    for (std::size_t from = 0; from < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', from), bytes.size());
      frames += frame(bytes.substr(from, end - from));
      from = end + 1;
    }
    return frames;
  }

 private:
  static std::string frame(const std::string& body) {
    return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  }
  void write(const std::string& path, const char* from) const {
    fs::create_directories((folder_ / path).parent_path());
    write_file(folder_ / path, project_text(from));
  }

  fs::path folder_;
};

void give_to_standard_input(std::string_view bytes) {
  const int file = memfd_create("frames", 0);
  must(file >= 0 && write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
       "there is memory for the input");
  must(lseek(file, 0, SEEK_SET) == 0 && dup2(file, STDIN_FILENO) == STDIN_FILENO, "the input is standard input");
  close(file);
}

}  // namespace
}  // namespace placet

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace placet;
  static const Editor editor;
  give_to_standard_input(editor.frames_of({reinterpret_cast<const char*>(data), size}));
  try {
    lsp::Server().run();
  } catch (const Failure& failure) {
    must(failure.code == Exit::Usage, "only a broken frame ends the server");
  }
  return 0;
}
