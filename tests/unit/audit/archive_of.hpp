// SPDX-License-Identifier: Apache-2.0
//
// Archives for the tests to audit, and small agreements to put in them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/run_program.hpp"

namespace placet::audit {

/// Packs files, by their names in the archive, in a format of libarchive ("ustar", "zip") through a filter ("gzip"), if
/// there is one.
void write_archive(const std::filesystem::path& path, const std::string& format, const std::string& filter,
                   const std::vector<std::pair<std::string, std::string>>& files);

/// An agreement of a region of Russia with one of China, signed in `year`, that differs from others in id and subject.
std::string agreement(const std::string& id, int year);

/// As many agreements as files of `folder`/archive: a0001.xml and so on.
void write_agreements(const ScratchFolder& folder, int count);

/// placet audit with `arguments` on a fixed day, in the folder.
ProgramRun audit(const ScratchFolder& folder, std::vector<std::string> arguments);

/// The texts of everything that an audit wrote, by name.
std::vector<std::pair<std::string, std::string>> files_of(const std::filesystem::path& out);

}  // namespace placet::audit
