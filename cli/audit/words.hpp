// SPDX-License-Identifier: Apache-2.0
// Numbers and lists as the outputs of an audit write them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace placet::audit {

std::string grouped(std::uint64_t number);                                               ///< "1,234,567"
std::string counted(std::uint64_t number, std::string_view one, std::string_view many);  ///< "1 file", "2,000 files"
std::string joined(const std::vector<std::string>& words, std::string_view joint);

}  // namespace placet::audit
