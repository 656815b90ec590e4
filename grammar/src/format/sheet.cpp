// SPDX-License-Identifier: Apache-2.0
#include "format/sheet.hpp"

namespace placet::format {

void Sheet::add_word(Word word) {
  if (word.place != nowhere) places_.push_back(word.place);
  parts_.emplace_back(std::move(word));
}

Sheet& Sheet::word(std::string text, Place place) {
  if (after_word_) parts_.emplace_back(Blank{place != nowhere});
  add_word({std::move(text), place});
  after_word_ = true;
  return *this;
}

Sheet& Sheet::join(std::string text) {
  add_word({std::move(text)});
  after_word_ = true;
  return *this;
}

Sheet& Sheet::open(std::string text, Place place) {
  word(std::move(text), place);
  after_word_ = false;
  return *this;
}

Sheet& Sheet::end(Place block_end) {
  constexpr std::string_view closing = "end";
  parts_.emplace_back(Break{true});
  add_word({std::string(closing), block_end - static_cast<Place>(closing.size()), true});
  after_word_ = true;
  return *this;
}

Sheet& Sheet::space() {
  parts_.emplace_back(Space{});
  after_word_ = false;
  return *this;
}

Sheet& Sheet::line() {
  parts_.emplace_back(Break{});
  after_word_ = false;
  return *this;
}

Sheet& Sheet::group(const std::function<void()>& inside) {
  std::vector<Part> outer = std::exchange(parts_, {});
  inside();
  outer.emplace_back(Group{std::exchange(parts_, {})});
  parts_ = std::move(outer);
  return *this;
}

Sheet& Sheet::indent(std::size_t columns, const std::function<void()>& inside) {
  std::vector<Part> outer = std::exchange(parts_, {});
  inside();
  outer.emplace_back(Indent{columns, std::exchange(parts_, {})});
  parts_ = std::move(outer);
  return *this;
}

Sheet& Sheet::piece(const std::function<void()>& inside) {
  return group([&] {
    space();
    inside();
  });
}

}  // namespace placet::format
