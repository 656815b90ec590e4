// SPDX-License-Identifier: Apache-2.0
//
// Writes a site whole: into a folder beside its place, then in its place. A folder that somebody else filled is never
// touched.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace placet {

/// Failure (73): `folder` holds files and was not made by `placet doc`, or it cannot be written. Then it stays as it
/// is.
void check_site_folder(const std::filesystem::path& folder);

/// Puts `files`, by their paths, in place of what `folder` holds. Failure: as above.
void write_site(const std::filesystem::path& folder, const std::map<std::string, std::string>& files);

}  // namespace placet
