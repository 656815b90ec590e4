// SPDX-License-Identifier: Apache-2.0
//
// A folder in which the program is given hostile inputs, and how it must answer.
#pragma once

#include "hostile/corpus.hpp"
#include "support/run_program.hpp"

namespace placet::hostile {

/// What the program is run with, and how it has to end: with this code, and a message that holds this.
struct Attempt {
  std::string name;
  std::vector<std::string> arguments;
  int exit_code = 0;
  std::string said;
};

class HostileFolder {
 public:
  /// Holds the law of Utopia in `rules` and a good agreement, `good.xml`.
  HostileFolder();

  /// Puts the input where the attempt reads it, in the place of the one before.
  Attempt agreement(const Input& input) const;
  Attempt rule_file(const Input& input) const;
  /// What cannot be made of bytes: a file larger than memory, a folder, a device, links in a circle, files of faults.
  std::vector<Attempt> of_the_system() const;

  const std::filesystem::path& path() const { return folder_.path(); }
  /// The names of everything in it, and of everything in the folder for temporary files that it has inside.
  std::vector<std::string> names() const;

 private:
  ScratchFolder folder_;
};

}  // namespace placet::hostile
