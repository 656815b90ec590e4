// SPDX-License-Identifier: Apache-2.0
//
// What may be shown, told independently of the program: the tests hold its outputs against this.
#pragma once

#include <string_view>

namespace placet::hostile {

/// Whether `text` is UTF-8 without control characters other than tabs and line feeds, and without what embeds,
/// overrides or isolates a direction of writing.
bool is_plain(std::string_view text);

}  // namespace placet::hostile
