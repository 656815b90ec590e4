// SPDX-License-Identifier: Apache-2.0
//
// The languages in which reports speak. A language changes words alone: never a verdict, a status or an order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace placet {

enum class Language : std::uint8_t { English, Russian, Chinese, Hindi };

inline constexpr std::array all_languages{Language::English, Language::Russian, Language::Chinese, Language::Hindi};

/// "en", "ru", "zh", "hi": the tag that labels of the rulebook and texts of agreements carry.
std::string_view language_tag(Language language);

/// The language of such a tag; none if reports do not speak it.
std::optional<Language> language_of(std::string_view tag);

}  // namespace placet
