// SPDX-License-Identifier: Apache-2.0
//
// The formats in which `check` reports, in one table: a format is a name and the renderer of all agreements of a call.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "placet/engine/check_reports.hpp"

namespace placet {

struct CheckFormat {
  std::string_view name;
  std::string (*render)(const CheckReports& reports, const ReportOptions& options);
  bool one_agreement = false;  ///< tells of one agreement, so that it cannot be asked for several
};

/// In the order in which help names them; the first is what is written where nothing is asked for.
std::span<const CheckFormat> check_formats();

std::vector<std::string> check_format_names();

/// The format of this name, which must be one of the table.
const CheckFormat& check_format(std::string_view name);

}  // namespace placet
