// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/csv_line.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "placet/model/shown_text.hpp"

namespace placet {

namespace {

/// With which a cell is a formula: the signs, those of full width that some spreadsheets take for them, and what they
/// pass over before a sign.
constexpr std::array<std::string_view, 11> formula_signs{"=",  "+",      "-",      "@",      "\t",    "\r",
                                                         "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

std::string cell(const std::string& text) {
  const bool formula =
      std::ranges::any_of(formula_signs, [&](std::string_view sign) { return text.starts_with(sign); });
  const std::string shown = (formula ? "'" : "") + shown_text(text);
  if (shown.find_first_of(",\"\r\n") == std::string::npos) return shown;
  std::string quoted = "\"";
  for (const char c : shown) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& text : fields) line += (&text == fields.data() ? "" : ",") + cell(text);
  return line + "\r\n";
}

}  // namespace placet
