// SPDX-License-Identifier: Apache-2.0
//
// For tests of `fix`: proposals for an agreement under the rules of a made-up country, both from text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace placet {

/// A draft of a region of Utopia (`north`) and a foreign one (`south`), to be signed on 15 June 2005, with `more` in
/// it.
std::string draft_with(std::string_view more);

/// The proposals of `placet fix` on `today`: for each its changes, in words, joined by " + ", and the verdict they lead
/// to: "Leave out the subject customs -> compliant".
std::vector<std::string> fixes_of(std::string_view rules, const std::string& agreement,
                                  std::string_view today = "2005-05-01");

/// What the report says where nothing can be done, or all of it.
std::string report_of(std::string_view rules, const std::string& agreement, std::string_view today = "2005-05-01");

/// The text of the first proposal; empty if there is none.
std::string first_text(std::string_view rules, const std::string& agreement, std::string_view today = "2005-05-01");

}  // namespace placet
