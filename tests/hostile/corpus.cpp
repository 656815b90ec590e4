// SPDX-License-Identifier: Apache-2.0
#include "hostile/corpus.hpp"

namespace placet::hostile {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

std::string agreement_with(std::string_view inner) {
  return "<agreement id=\"a\" stage=\"draft\">\n"
         "  <party id=\"p\"><name xml:lang=\"en\">Astana</name><country>KZ</country><level>region</level></party>\n"
         "  <party id=\"q\"><country>CN</country></party>\n  " +
         std::string(inner) + "\n</agreement>\n";
}

Inputs bad_agreements() {
  Inputs inputs;
  add_broken_structures(inputs);
  add_forbidden_structures(inputs);
  add_broken_bytes(inputs);
  add_wrong_values(inputs);
  add_foreign_letters(inputs);
  return inputs;
}

}  // namespace placet::hostile
