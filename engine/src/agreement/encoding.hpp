// SPDX-License-Identifier: Apache-2.0
//
// From bytes to characters: UTF-16 becomes UTF-8, and what is no character of XML is refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "agreement/faults.hpp"

namespace placet {

enum class Utf16 { LittleEndian, BigEndian };

/// Which UTF-16 a byte order mark at the beginning announces, if any.
std::optional<Utf16> utf16_mark(std::string_view bytes);
/// The text of UTF-16 bytes, without their mark, as UTF-8; nothing if a surrogate or a byte has no partner.
std::optional<std::string> utf8_of_utf16(std::string_view bytes, Utf16 order);
/// The other way: `text`, which is valid UTF-8, as UTF-16 with its byte order mark.
std::string utf16_of_utf8(std::string_view text, Utf16 order);

/// Reports each place where the bytes are no UTF-8 or hold a character that XML forbids. True: there is none.
bool check_characters(FileId file, std::string_view text, Faults& faults);

}  // namespace placet
