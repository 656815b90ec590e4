// SPDX-License-Identifier: Apache-2.0
#include "evaluate/remembering.hpp"

#include <algorithm>

namespace placet {

void Remembering::begin_judgement() {
  noted_.clear();
  used_presumption_ = false;
}

void Remembering::note(const Noted& noted) {
  noted_.push_back(noted);
  if (noted.member.valid())
    contested_reads_.insert({noted.member, noted.field});
  else
    used_presumption_ = true;
}

std::vector<Noted> Remembering::noted_since(std::size_t begin) const {
  std::vector<Noted> noted(noted_.begin() + static_cast<std::ptrdiff_t>(begin), noted_.end());
  std::ranges::sort(noted);
  noted.erase(std::unique(noted.begin(), noted.end()), noted.end());
  return noted;
}

}  // namespace placet
