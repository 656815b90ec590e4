// SPDX-License-Identifier: Apache-2.0
#include "cli/lsp/uris.hpp"

#include <charconv>
#include <filesystem>

namespace placet::lsp {

namespace {

constexpr std::string_view scheme = "file://";

bool stands_for_itself(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string path_of_uri(std::string_view uri) {
  if (!uri.starts_with(scheme)) return std::string(uri);
  std::string path;
  for (std::size_t at = scheme.size(); at < uri.size(); ++at) {
    unsigned byte = 0;
    const char* digits = uri.data() + at + 1;
    if (uri[at] == '%' && at + 2 < uri.size() && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      path += static_cast<char>(byte);
      at += 2;
    } else {
      path += uri[at];
    }
  }
  return std::filesystem::path(path).lexically_normal().generic_string();
}

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  if (!path.starts_with('/')) return std::string(path);
  std::string uri(scheme);
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (stands_for_itself(c)) {
      uri += c;
    } else {
      uri += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
    }
  }
  return uri;
}

}  // namespace placet::lsp
