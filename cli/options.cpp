// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>

#include "cli/exit_codes.hpp"
#include "cli/files.hpp"

namespace placet {

namespace {

Day day_option(const std::string& text, const std::string& option) {
  const auto range = parse_iso_range(text);
  if (range && range->exact()) return range->first;
  throw Failure(Exit::Usage, option + " takes a day such as 2026-01-31, not `" + text + '`');
}

/// The day that it is where the user is.
Day day_of_clock() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  const auto year = std::chrono::year{local.tm_year + 1900};
  return Day{year / (local.tm_mon + 1) / local.tm_mday};
}

}  // namespace

void add_output_options(CLI::App& command, CommonOptions& options, std::span<const Language> languages) {
  command.add_option("--rules", options.rules, "A folder of rules, instead of those built in")->type_name("DIR");
  command.add_option("--out", options.out, "The file to write the result to")->type_name("PATH");
  command.add_option("--color", options.color, "auto, always or never (NO_COLOR is obeyed)")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  std::vector<std::string> tags;
  for (const Language language : languages) tags.emplace_back(language_tag(language));
  command.add_option("--lang", options.lang, fmt::format("The language of the report: {}", fmt::join(tags, ", ")))
      ->check(CLI::IsMember(tags))
      ->type_name("LANG");
  command.add_flag("-q,--quiet", options.quiet, "Write no result to standard output");
  command.add_flag("-v,--verbose,--proof", options.verbose, "Unfold every proof; log to standard error");
}

void add_judging_options(CLI::App& command, CommonOptions& options) {
  command.add_option("--today", options.today, "The day on which it is judged (default: the system's)")
      ->type_name("DATE");
  command.add_option("--law-as-of", options.law_as_of, "The law of this day (default: of the case)")->type_name("DATE");
  command
      .add_option("--assume-complete", options.assume_complete,
                  "Collections taken to be complete, such as step,delegation; the verdict says so")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAMES");
  command.add_option("--given", options.given, "A fact, such as \"level of primorye is region\"; repeatable")
      ->type_name("FACT")
      ->allow_extra_args(false);
}

Day day_of(const std::string& text, const std::string& option) {
  return text.empty() ? day_of_clock() : day_option(text, option);
}

Language language_of(const CommonOptions& options) {
  return language_of(options.lang).value_or(Language::English);
}

Dates dates_of(const CommonOptions& options) {
  Dates dates;
  dates.today = day_of(options.today, "--today");
  if (!options.law_as_of.empty()) dates.law_as_of = day_option(options.law_as_of, "--law-as-of");
  return dates;
}

bool wants_color(const CommonOptions& options) {
  if (options.color != "auto") return options.color == "always";
  const char* refused = std::getenv("NO_COLOR");
  if (refused != nullptr && *refused != '\0') return false;
  return options.out.empty() && isatty(STDOUT_FILENO) != 0;
}

void deliver(const CommonOptions& options, std::string_view text) {
  if (!options.out.empty()) {
    write_file(options.out, text);
  } else if (!options.quiet) {
    write_output(text);
  }
}

}  // namespace placet
