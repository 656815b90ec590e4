// SPDX-License-Identifier: Apache-2.0
//
// What conditions and duties come to under any assignment of open atoms, as flat formulas: each is made once of what
// the agreement states, its parts before it, and then computed as often as values are tried, without a look at facts,
// days or rules (docs/decisions/0042-what-is-tried-often-is-a-flat-formula.md).
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "evaluate/evaluated_truth.hpp"
#include "evaluate/open_atom.hpp"

namespace placet {

/// A formula, or its negation.
struct FormulaId {
  std::uint32_t index = 0;
  bool negated = false;
};

/// Where a negated formula is meant, `truth` is of what is negated.
struct Formula {
  enum class Kind : std::uint8_t {
    Fixed,     ///< the same under every assignment
    Atom,      ///< true or false as `atom` is assumed to be
    And,       ///< of `a` and `b`
    Joined,    ///< the same, but what is open in one stays so where the other is false
    If,        ///< `a` where that is false, else `b`
    Attested,  ///< `a`, with another evidence
    AtMost,    ///< `a`, where it is true with at most this evidence
    Term,      ///< `outside` is an index into what several rules conclude together
    Outside    ///< `outside` is an index into the conditions that are evaluated anew under each assignment
  } kind = Kind::Fixed;
  Evidence evidence = Evidence::Verified;  ///< of Attested and AtMost
  bool whole = false;                      ///< where it is decided, what is open in it does not matter
  FormulaId a, b;
  std::uint32_t outside = 0;
  std::shared_ptr<const OpenAtom> atom;
  Truth unassumed;                 ///< while nothing is assumed
  Truth truth;                     ///< under the assignment that was computed last,
  VariableSet open;                ///< the variables that are open in it then,
  VariableSet rests_on;            ///< those that it rests on, open or not,
  std::uint32_t computed_for = 0;  ///< and the number of that assignment

  /// Whether nothing that is open in it matters where it comes to `value`.
  bool forgets(const Truth& value) const {
    return whole ? value.value != Kleene::Unknown : kind == Kind::And && value.value == Kleene::False;
  }
};

class FormulaTable {
 public:
  Formula& operator[](FormulaId id) { return formulas_[id.index]; }
  Truth unassumed(FormulaId id) const { return negated_if(id.negated, formulas_[id.index].unassumed); }
  bool is_fixed(FormulaId id) const { return formulas_[id.index].kind == Formula::Kind::Fixed; }
  /// Whether it is `value` whatever is assumed, and whatever it is joined with.
  bool is_final(FormulaId id, Kleene value) const;

  FormulaId add(Formula formula);
  FormulaId fixed(const Truth& truth);
  FormulaId of_atom(const Truth& unknown, std::shared_ptr<const OpenAtom> atom);
  FormulaId both(FormulaId a, FormulaId b);
  /// Both, where what is open in one stays so though the other is false.
  FormulaId joined(FormulaId a, FormulaId b);
  /// `condition` where that is false, else `formula`.
  FormulaId where_it_holds(FormulaId condition, FormulaId formula);
  FormulaId attested(FormulaId id, Evidence evidence);
  /// With at most this evidence where it is true.
  FormulaId at_most(FormulaId id, Evidence evidence);
  /// A condition or a duty: once it is decided, what is open in it does not matter.
  FormulaId whole(FormulaId id);

  static FormulaId negated(FormulaId id) { return {id.index, !id.negated}; }
  static FormulaId negated_if(bool negates, FormulaId id) { return {id.index, id.negated != negates}; }
  static Truth negated_if(bool negates, const Truth& truth) { return negates ? placet::negated(truth) : truth; }

 private:
  FormulaId join(Formula::Kind kind, FormulaId a, FormulaId b);

  std::vector<Formula> formulas_;
};

}  // namespace placet
