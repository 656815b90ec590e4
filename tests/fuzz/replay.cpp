// SPDX-License-Identifier: Apache-2.0
// Gives a fuzz target every file of each folder that is named, and each file that is named also cut off and with bytes
// changed.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/fuzz_target.hpp"

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

/// Says first which file it is, so that the last line names the one that the target does not live through.
void give(const fs::path& path, const std::string& bytes) {
  std::fprintf(stderr, "%s\n", path.c_str());
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

void give_variations(const fs::path& path, const std::string& bytes) {
  constexpr std::size_t parts = 16;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t at = bytes.size() * part / parts;
    give(path, bytes.substr(0, at));
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x15);
    give(path, changed);
  }
}

}  // namespace

int main(int argument_count, char** arguments) {
  std::size_t given = 0;
  for (int index = 1; index < argument_count; ++index) {
    const fs::path path(arguments[index]);
    const bool folder = fs::is_directory(path);
    for (const fs::path& file : folder ? files_in(path) : std::vector<fs::path>{path}) {
      const std::string bytes = bytes_of(file);
      give(file, bytes);
      if (!folder && !bytes.empty()) give_variations(file, bytes);
      ++given;
    }
  }
  std::fprintf(stderr, "%zu files\n", given);
  return given > 0 ? 0 : 1;
}
