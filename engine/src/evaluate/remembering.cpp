// SPDX-License-Identifier: Apache-2.0
#include "evaluate/remembering.hpp"

namespace placet {

void Remembering::begin_judgement() {
  met_.clear();
  used_presumption_ = false;
}

void Remembering::note(const Met& met) {
  met_.push_back(met);
  if (met.atom.valid()) return;
  if (met.member.valid())
    contested_reads_.insert({met.member, met.field});
  else
    used_presumption_ = true;
}

bool Remembering::stands(const std::vector<Met>& met) const {
  return std::ranges::all_of(met, [&](const Met& one) { return !one.atom.valid() || value_of(one.atom) == one.value; });
}

std::vector<Met> Remembering::met_since(std::size_t begin) const {
  std::vector<Met> met(met_.begin() + static_cast<std::ptrdiff_t>(begin), met_.end());
  std::ranges::sort(met);
  met.erase(std::unique(met.begin(), met.end()), met.end());
  return met;
}

}  // namespace placet
