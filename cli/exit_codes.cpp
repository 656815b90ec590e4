// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_codes.hpp"

#include <algorithm>

namespace placet {

namespace {

int gravity(Exit code) {
  switch (code) {
    case Exit::Compliant: return 0;
    case Exit::NotGoverned: return 1;
    case Exit::Remarks: return 2;
    case Exit::Conditional: return 3;
    case Exit::Indeterminate: return 4;
    case Exit::NonCompliant: return 5;
    case Exit::Usage:
    case Exit::BrokenAgreement:
    case Exit::MissingFile:
    case Exit::BrokenRulebook:
    case Exit::MissingComponent:
    case Exit::Internal:
    case Exit::Unwritable: return static_cast<int>(code);
  }
  return static_cast<int>(Exit::Internal);
}

}  // namespace

Exit gravest(std::span<const Exit> codes) {
  return *std::ranges::max_element(codes, {}, gravity);
}

}  // namespace placet
