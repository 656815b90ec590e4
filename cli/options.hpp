// SPDX-License-Identifier: Apache-2.0
//
// The options that commands share, as the contract names them.
#pragma once

#include <CLI/CLI.hpp>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "placet/engine/language.hpp"
#include "placet/model/assessment.hpp"

namespace placet {

struct CommonOptions {
  std::string rules;  ///< a folder; empty: the rules built in
  std::string today, law_as_of;
  std::vector<std::string> assume_complete;
  std::vector<std::string> given;
  std::string format = "text";
  std::string color = "auto";
  std::string lang = "en";
  std::string out;
  std::string fail_on;
  bool all = false;
  bool quiet = false;
  bool verbose = false;
};

/// `--rules`, `--out`, `-q`, `-v`, `--color` and `--lang`, which every command has; `languages` are those that this one
/// speaks.
void add_output_options(CLI::App& command, CommonOptions& options,
                        std::span<const Language> languages = std::array{Language::English});
/// What judging takes: the dates, assumptions, given facts.
void add_judging_options(CLI::App& command, CommonOptions& options);

/// The day that `option` states, or where it is empty that of the system's clock. Failure: no day (64).
Day day_of(const std::string& text, const std::string& option);

/// The language that `--lang` names.
Language language_of(const CommonOptions& options);

/// The dates of a check: `--today`, or the day of the system's clock. Failure: no date (64).
Dates dates_of(const CommonOptions& options);

/// Whether the text goes to a terminal that wants colours.
bool wants_color(const CommonOptions& options);

/// Writes the result to `--out`, or to standard output; with `-q` only to `--out`.
void deliver(const CommonOptions& options, std::string_view text);

}  // namespace placet
