// SPDX-License-Identifier: Apache-2.0
//
// Reads the files of a tar or zip archive one after the other, without unpacking it to disk.
#pragma once

#include <functional>
#include <string>

#include "cli/audit/cut_file.hpp"

namespace placet::audit {

/// Hands on the pieces of every file in the archive whose name ends in `.xml` or `.ndjson`, in the order in which they
/// stand there; false: no more are wanted. What cannot be read is handed on as such, and so is the rest of an archive
/// that unpacks to more than 500 times its size and 64 MiB.
bool cut_archive(const std::string& path, PieceMaker& maker, const std::function<void(std::size_t)>& count_bytes);

}  // namespace placet::audit
