// SPDX-License-Identifier: Apache-2.0
//
// What variables run over: listed members or values, and whether the record may leave some out.
#include "evaluate/evaluation.hpp"

namespace placet {

std::vector<Bound> Evaluation::listed(const Binder& binder, const Bound& owner) const {
  std::vector<Bound> result;
  const auto* member = std::get_if<MemberId>(&owner);
  if (member == nullptr) return result;
  if (binder.entity.valid()) {
    for (const MemberId id : facts().members(*member, binder.entity)) result.push_back(id);
    return result;
  }
  const auto count = static_cast<std::uint32_t>(facts().field(*member, binder.field).statements.size());
  for (std::uint32_t i = 0; i < count; ++i) result.push_back(BoundValue{*member, binder.field, i});
  return result;
}

bool Evaluation::open_collection(const Binder& binder, const Bound& owner) const {
  const auto* member = std::get_if<MemberId>(&owner);
  if (member == nullptr) return true;
  if (binder.entity.valid()) return !facts().complete(*member, binder.entity);
  return facts().field(*member, binder.field).presence != Presence::Absent &&
         !facts().complete_values(*member, binder.field);
}

Evaluation::Collection Evaluation::collection(const Binder& binder, const Frame& frame) {
  const auto owner = resolve(binder.owner, frame);
  if (!owner) return {{}, Unlisted{binder.entity, binder.field, Facts::agreement()}};
  Collection result{listed(binder, *owner), std::nullopt};
  if (open_collection(binder, *owner)) {
    const auto* member = std::get_if<MemberId>(&*owner);
    result.unlisted = Unlisted{binder.entity, binder.field, member != nullptr ? *member : Facts::agreement()};
  }
  return result;
}

}  // namespace placet
