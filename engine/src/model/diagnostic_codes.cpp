// SPDX-License-Identifier: Apache-2.0
#include "placet/model/diagnostic_codes.hpp"

namespace placet {

std::span<const DiagnosticCode> all_diagnostic_codes() {
  return codes::all;
}

}  // namespace placet
