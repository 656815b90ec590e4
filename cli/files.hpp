// SPDX-License-Identifier: Apache-2.0
//
// Reading and writing files: the only place of the project that does. What the world refuses is a Failure with the
// exit code of the contract.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace placet {

/// The largest that agreements and rule files may be.
inline constexpr std::size_t largest_input = std::size_t{8} * 1024 * 1024;

/// The bytes of a file, of standard input for "-". Failure: it is missing or unreadable (66). A file larger than
/// `largest` is read a little further than that and no more, so that the reader of its language can refuse it.
std::string read_file(const std::string& path, std::size_t largest = largest_input);

/// The regular files under `folder` whose names end in `ending`, by path. Failure: it is no folder (66).
std::vector<std::filesystem::path> files_under(const std::filesystem::path& folder, std::string_view ending);

/// Writes a whole file or nothing: beside it first, then in its place. Failure: 73.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Writes to standard output and sees to it that it got there. Failure: 73.
void write_output(std::string_view bytes);

}  // namespace placet
