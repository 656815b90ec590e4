// SPDX-License-Identifier: Apache-2.0
//
// A reduced, ordered decision diagram: what an instance comes to for every way to settle what is open. An atom that
// cannot change the result does not stand in it (docs/language/meaning.md, "Second pass").
#pragma once

#include <bitset>
#include <initializer_list>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "evaluate/open_variables.hpp"
#include "placet/engine/questions.hpp"

namespace placet {

/// What an outcome is for the purposes of the second pass; the leaves of the diagram.
enum class Ending : std::uint8_t {
  NotCounted,
  Fine,
  Outstanding,
  CureOpen,
  CureUnknown,
  Violated,
  ViolatedUnverified,
  Conflict,
  Undecided
};

Ending ending_of(const Outcome& outcome);
Verdict line_of(Ending ending);

/// The endings that were met.
class Endings {
 public:
  void add(Ending ending) { met_.set(static_cast<std::size_t>(ending)); }
  bool only(std::initializer_list<Ending> allowed) const {
    std::bitset<count> others = met_;
    for (const Ending ending : allowed) others.reset(static_cast<std::size_t>(ending));
    return others.none();
  }
  bool all_broken() const { return only({Ending::Violated, Ending::ViolatedUnverified}); }
  bool none_broken() const { return only({Ending::NotCounted, Ending::Fine}); }

 private:
  static constexpr std::size_t count = static_cast<std::size_t>(Ending::Undecided) + 1;
  std::bitset<count> met_;
};

class Diagram {
 public:
  /// How much of it is wanted. `Harmless`: it ends with the first ending that is not fine, and holds nothing but the
  /// endings met till then.
  enum class Extent : std::uint8_t { Harmless, Whole };

  /// Of an instance that comes to `outcome` while nothing is assumed of `open`. Atoms that compare a fact of `open` and
  /// come open only under what is assumed are tried with it.
  Diagram(Evaluation& evaluation, const Instance& instance, const Outcome& outcome, OpenList open, Extent extent);

  const Endings& endings() const { return endings_; }
  /// The outcome of a violation, of the weakest evidence, if there is one.
  const std::optional<Outcome>& breach() const { return breach_; }

  /// The variables that can still change the line of the finding.
  std::vector<const OpenVariable*> that_matter() const;

  /// The two answers to a variable that part the finding furthest, whatever the other variables are; nothing if all
  /// its answers leave the same lines.
  std::optional<std::pair<Answer, Answer>> answers(const OpenVariable& variable) const;

 private:
  struct Node {
    std::size_t variable;
    std::vector<int> children;
    auto operator<=>(const Node&) const = default;
  };

  /// The lines in which a finding may end; compared by the gravest first.
  struct Lines {
    Verdict gravest, lightest;
    auto operator<=>(const Lines&) const = default;
  };
  static Lines joined(const Lines& a, const Lines& b);

  static int leaf_id(Ending ending) { return -1 - static_cast<int>(ending); }
  static Ending ending_at(int leaf) { return static_cast<Ending>(-1 - leaf); }
  Lines lines_under(int id) const;

  bool add_what_came_open();
  void note_what_came_open();
  VariableSet nothing_assumed();
  bool done() const { return extent_ == Extent::Harmless && !endings_.none_broken(); }
  int build(std::size_t variable);
  int build(std::size_t variable, const Outcome& outcome, const VariableSet& still_open);
  int node(std::size_t variable, std::vector<int> children);

  Evaluation& evaluation_;
  const Instance& instance_;
  Extent extent_;
  OpenList open_;
  std::vector<OpenVariable> variables_;
  OpenList came_open_;  ///< comparisons of facts of `variables_` that are none of their atoms
  Assignment assignment_;
  std::map<Node, int> ids_;
  std::vector<const Node*> nodes_;  ///< by id; the children of a node stand before it
  std::vector<Lines> lines_;        ///< under each node
  Endings endings_;
  std::optional<Outcome> breach_;
};

}  // namespace placet
