// SPDX-License-Identifier: Apache-2.0
//
// Truth under missing facts: the strong three-valued logic of Kleene, the value "can still be done"
// of a step, why something is unknown, and on what kind of text a conclusion rests
// (docs/language/meaning.md).
#pragma once

#include <algorithm>
#include <cstdint>

namespace placet {

enum class Kleene : std::uint8_t { False, Unknown, True };

constexpr Kleene operator!(Kleene a) {
  return a == Kleene::True ? Kleene::False : a == Kleene::False ? Kleene::True : Kleene::Unknown;
}
constexpr Kleene both(Kleene a, Kleene b) {
  return std::min(a, b);
}
constexpr Kleene either(Kleene a, Kleene b) {
  return std::max(a, b);
}
constexpr Kleene kleene(bool value) {
  return value ? Kleene::True : Kleene::False;
}

/// The value of a step that is owed: as Kleene, or Open: it can still be taken.
enum class StepValue : std::uint8_t { False, Unknown, Open, True };

/// Why something is unknown; several may hold at once.
struct UnknownKinds {
  bool fact = false;       ///< someone knows it: ask
  bool judgement = false;  ///< a body has to decide it
  bool law = false;        ///< the rulebook does not know it
  constexpr UnknownKinds operator|(UnknownKinds o) const {
    return {fact || o.fact, judgement || o.judgement, law || o.law};
  }
  bool operator==(const UnknownKinds&) const = default;
};

/// How a text of law is known, from weakest to strongest.
enum class Evidence : std::uint8_t {
  Unverified,  ///< nobody is known to have seen it
  Reported,    ///< a quotation, translation or secondary source was read
  Verified,    ///< the text of the act was read
};

}  // namespace placet
