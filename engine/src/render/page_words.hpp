// SPDX-License-Identifier: Apache-2.0
// Sentences on the page about one agreement that hold links or names in code.
#pragma once

#include <initializer_list>
#include <string_view>

#include "placet/engine/html.hpp"
#include "render/words.hpp"

namespace placet {

/// What stands in place of `{name}` in a sentence on a page.
struct PageArgument {
  std::string_view name;
  Html html;
};

/// The sentence in the language of `words`, escaped, with the arguments as they are.
Html say_on_page(const Words& words, Message message, std::initializer_list<PageArgument> arguments);

}  // namespace placet
