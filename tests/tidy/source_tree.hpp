// SPDX-License-Identifier: Apache-2.0
//
// The files of the project as the tidy tests read them: paths from the top of the tree, with `/`, in order.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace placet::tidy {

/// Every file below `folder` (from the top; "" is the top) whose name ends in one of `endings`; none given means any.
/// Build folders and hidden folders other than .ci are left out.
std::vector<std::string> files_below(std::string_view folder, std::initializer_list<std::string_view> endings = {});

/// The C++ files of the program and its libraries, and those of the tests.
std::vector<std::string> project_sources();
std::vector<std::string> test_sources();

/// The names of the folders that stand directly in `folder`.
std::vector<std::string> folders_in(std::string_view folder);

bool exists(std::string_view path);

/// The text of a file.
std::string read(std::string_view path);

std::vector<std::string> lines_of(std::string_view path);

}  // namespace placet::tidy
