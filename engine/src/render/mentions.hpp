// SPDX-License-Identifier: Apache-2.0
// What a rule speaks of, wherever in it that stands: members, fields, lists and parameters. Nothing is judged.
#pragma once

#include <set>

#include "placet/model/rulebook.hpp"

namespace placet {

/// Collected from the parts that are added. Comparing a party's country with `jurisdiction` says only whose law binds
/// the party, and is not collected.
class Mentions {
 public:
  Mentions(const Rulebook& rulebook, Symbol jurisdiction) : rulebook_(rulebook), jurisdiction_(jurisdiction) {}

  void add_scope(const Reading& reading);  ///< `for every` and `when`
  void add_norm(const Reading& reading);
  void add_exceptions(const Reading& reading);  ///< `unless` and `otherwise … where`
  void forget();                                ///< what was collected; what variables stand for is kept

  std::set<EntityId> entities;  ///< over whose members a variable runs
  std::set<FieldId> fields;     ///< that are read
  std::set<ListId> lists;
  std::set<ParameterId> parameters;
  bool other_party = false;  ///< something is asked of a party of another country, or of some or every party

 private:
  void add_for_every(const Binder& binder);
  void add_quantified(const Binder& binder);
  void add_range(const Binder& binder);
  void add(ConditionId id);
  void add(OperandId id);
  void add(const Path& path);
  void add(const Deed& deed);
  void add(const Anchor& anchor);
  void add(const Timing& timing);
  void add(const Step& step);
  bool asks_whose_law(const Comparison& comparison) const;

  const Rulebook& rulebook_;
  Symbol jurisdiction_;
  std::set<SlotId> others_;  ///< variables that stand for such parties
  bool denies_own_country_ = false;
};

}  // namespace placet
