// SPDX-License-Identifier: Apache-2.0
//
// Where the parts of a JSON text stand, so that what is wrong with one can be shown in its line.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace placet {

struct JsonPlaces {
  /// The first byte after the key of each member, or after the first byte of each element, by its JSON pointer.
  std::map<std::string, std::uint32_t, std::less<>> ends;
  /// What keeps the text from being JSON, and where.
  std::optional<std::string> fault;
  std::uint32_t fault_at = 0;
};

/// Notes places down to `levels`. Texts nested deeper than 4,000 are a fault too: nothing that Placet writes is, and
/// readers may recurse; so is a key that stands twice in one object of these levels, where readers would keep one.
JsonPlaces json_places(std::string_view text, std::size_t levels);

}  // namespace placet
