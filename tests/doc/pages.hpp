// SPDX-License-Identifier: Apache-2.0
//
// The pages of a site as a browser reads them, and what is wrong with their links.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace placet {

struct ReadPage {
  std::string fault;               ///< why it is no well-formed page; else empty
  std::vector<std::string> links;  ///< within the site, from its folder, with their anchors
  std::set<std::string> anchors;
};

/// Every page of the site in `folder` by its path, links resolved by its `<base>`.
std::map<std::string, ReadPage> read_site(const std::filesystem::path& folder);

/// Pages that are not well-formed, links that lead nowhere, anchors that do not exist: a sentence each.
std::vector<std::string> faults_of(const std::filesystem::path& folder);

}  // namespace placet
