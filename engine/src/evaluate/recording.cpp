// SPDX-License-Identifier: Apache-2.0
#include "evaluate/recording.hpp"

namespace placet {

GroundId Recording::record_ground(Ground ground) {
  std::erase_if(ground.because, [](GroundId id) { return !id.valid(); });
  proof_->grounds.push_back(std::move(ground));
  return GroundId{static_cast<std::uint32_t>(proof_->grounds.size() - 1)};
}

}  // namespace placet
