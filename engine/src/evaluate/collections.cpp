// SPDX-License-Identifier: Apache-2.0
//
// What variables run over: listed members or values, and whether the record may leave some out.
#include "evaluate/evaluation.hpp"

namespace placet {

EvaluationParts::Collection Evaluation::collected(const Binder& binder, MemberId owner) const {
  Collection result;
  if (!owner.valid()) {
    result.unlisted = Unlisted{binder.entity, binder.field, Facts::agreement()};
    return result;
  }
  bool open = false;
  if (binder.entity.valid()) {
    for (const MemberId id : facts().members(owner, binder.entity)) result.members.push_back(id);
    open = !facts().complete(owner, binder.entity);
  } else {
    const FieldFacts& stated = facts().field(owner, binder.field);
    for (std::uint32_t i = 0; i < stated.statements.size(); ++i) {
      result.members.push_back(BoundValue{owner, binder.field, i});
    }
    open = stated.presence != Presence::Absent && !facts().complete_values(owner, binder.field);
  }
  if (open) result.unlisted = Unlisted{binder.entity, binder.field, owner};
  return result;
}

const EvaluationParts::Collection& Evaluation::collection(const Binder& binder, const Frame& frame) {
  const auto owner = resolve(binder.owner, frame);
  const auto* member = owner ? std::get_if<MemberId>(&*owner) : nullptr;
  const MemberId of = member != nullptr ? *member : MemberId{};
  const auto [found, added] = collections_.try_emplace({binder.entity, binder.field, of});
  if (added) found->second = collected(binder, of);
  return found->second;
}

}  // namespace placet
