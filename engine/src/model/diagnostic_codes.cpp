// SPDX-License-Identifier: Apache-2.0
#include "placet/model/diagnostic_codes.hpp"

#include <algorithm>
#include <array>

#include "placet/model/import_codes.hpp"
#include "placet/model/lint_codes.hpp"
#include "placet/model/receipt_codes.hpp"

namespace placet {

namespace {

constexpr auto every_code = [] {
  std::array<DiagnosticCode,
             std::size(codes::all) + std::size(codes::lints) + std::size(codes::receipts) + std::size(codes::imports)>
      every;
  auto end = std::ranges::copy(codes::all, every.begin()).out;
  end = std::ranges::copy(codes::lints, end).out;
  end = std::ranges::copy(codes::receipts, end).out;
  std::ranges::copy(codes::imports, end);
  return every;
}();

}  // namespace

std::span<const DiagnosticCode> all_diagnostic_codes() {
  return every_code;
}

std::span<const DiagnosticCode> all_lint_codes() {
  return codes::lints;
}

}  // namespace placet
