// SPDX-License-Identifier: Apache-2.0
//
// An agreement with a made-up country that has markup in every field, checked in any format.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/run_program.hpp"

namespace placet {

class UtopiaFolder {
 public:
  UtopiaFolder();

  /// Checks `files`, which stand in the folder, on 10 March 2026.
  ProgramRun check(const std::string& format, const std::vector<std::string>& files = {"agreement.xml"}) const;
  /// The same with more options.
  ProgramRun check_with(std::vector<std::string> more) const;

  /// A file that is no agreement, under this name.
  void add_broken(const std::string& name) const;
  /// An agreement of the country `country` and no other: nothing of it is markup.
  void add_agreement(const std::string& name, const std::string& country, const std::string& more) const;

  ScratchFolder folder;
};

/// The folder of the packages that package.json names.
std::filesystem::path test_packages();

}  // namespace placet
