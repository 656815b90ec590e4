// SPDX-License-Identifier: Apache-2.0
//
// What the PATHs of an audit stand for: folders, files, patterns such as `archive/19*.xml`, lists of such in a file
// (`@list`), and `-` for standard input.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace placet::audit {

class Inputs {
 public:
  /// Failure (66): a path, a list or what a pattern matches is not there.
  explicit Inputs(const std::vector<std::string>& paths);

  /// Calls `take` with every file, in the order of their paths as bytes; it says whether more are wanted. A folder is
  /// looked into when its turn comes: files whose names end in `.xml` or `.ndjson`, and archives. A folder that cannot
  /// be read is taken as if it were a file. No file is taken twice, whatever PATHs overlap.
  void for_each_file(const std::function<bool(const std::string& path)>& take) const;

  /// The size of all files in bytes, for saying how much is left; standard input counts nothing.
  std::uint64_t bytes() const;

 private:
  std::vector<std::string> roots_;  // Invariant: sorted, none twice, none within another.
};

/// Whether the name is that of an archive, such as `a.tar.gz` or `a.zip`.
bool is_archive_name(const std::string& path);

}  // namespace placet::audit
