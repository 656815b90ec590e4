// SPDX-License-Identifier: Apache-2.0
// placet check FILE…: judges agreements.
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/check_formats.hpp"
#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/judging.hpp"
#include "cli/replay/receipt.hpp"
#include "placet/engine/compare_law.hpp"
#include "placet/model/shown_text.hpp"

namespace placet {

namespace {

struct CheckOptions : CommonOptions {
  std::vector<std::string> files;
  std::string receipt;
  std::vector<std::string> compare_law;
};

/// A file of the command line: what was judged of it, or why nothing was.
struct CheckedFile {
  std::string path;
  std::optional<JudgedAgreement> judged;
  std::string reason;
  std::vector<Diagnostic> diagnostics;
  Exit code = Exit::Compliant;
};

CheckedFile unread(const std::string& path, const Failure& failure, std::vector<Diagnostic> diagnostics) {
  // What is wrong with one file keeps no other from being judged; a wrong option does.
  if (failure.code == Exit::Usage) throw failure;
  std::fprintf(stderr, "placet: %s\n", shown_text(failure.what()).c_str());
  return {path, std::nullopt, failure.what(), std::move(diagnostics), failure.code};
}

/// The text for people says nothing of rules that do not apply, unless it is asked to.
Proofs proofs_wanted(const CheckOptions& options) {
  const bool brief = options.format == "text" && !options.all && !options.verbose && options.receipt.empty();
  return brief ? Proofs::OfWhatApplies : Proofs::Recorded;
}

CheckedFile checked(const std::string& path, Judge& judge, const CheckOptions& options) {
  try {
    JudgedAgreement judged = judge.judge(path, proofs_wanted(options));
    const Exit code = exit_of(judged.assessment, options.fail_on);
    return {path, std::move(judged), {}, {}, code};
  } catch (const BrokenAgreement& broken) {
    return unread(path, broken, broken.diagnostics);
  } catch (const Failure& failure) {
    return unread(path, failure, {});
  }
}

CheckReports reports_of(const std::vector<CheckedFile>& files, const Judge& judge) {
  CheckReports reports{{}, judge.texts(), PLACET_VERSION, judge.evaluator()};
  for (const CheckedFile& file : files) {
    if (file.judged) {
      reports.files.emplace_back(judge.report(*file.judged));
    } else {
      reports.files.emplace_back(UnreadFile{file.path, file.reason, file.diagnostics});
    }
  }
  return reports;
}

const CheckFormat& format_of(const CheckOptions& options) {
  const CheckFormat& format = check_format(options.format);
  if (!format.one_agreement || options.files.size() == 1) return format;
  throw Failure(Exit::Usage, "`--format " + options.format +
                                 "` tells of one agreement: check them one by one, or take csv or markdown for all");
}

void write_receipt(Judge& judge, const JudgedAgreement& judged, const CheckOptions& options) {
  const std::string_view bytes = judge.rules().texts.text(judged.file);
  const ReceiptInputs inputs{PLACET_VERSION, bytes, options.assume_complete, options.given};
  write_file(options.receipt, render_receipt(judge.report(judged), inputs));
}

/// What `--compare-law` cannot do is refused, not passed over.
void refuse_beside_compare_law(const CheckOptions& options) {
  if (options.compare_law.size() < 2) throw Failure(Exit::Usage, "`--compare-law` wants two days or more: D1,D2");
  if (options.files.size() != 1)
    throw Failure(Exit::Usage, "`--compare-law` tells of one agreement: check them one by one");
  if (options.format != "text" && options.format != "json") {
    throw Failure(Exit::Usage, "`--compare-law` writes text or json, not " + options.format +
                                   ": check under each law with `--law-as-of` for other formats");
  }
  if (!options.receipt.empty()) {
    throw Failure(Exit::Usage,
                  "`--compare-law` writes no receipt: a receipt is of one law, which `--law-as-of` chooses");
  }
}

/// One agreement under the law of several days; the exit code is that of the gravest verdict.
Exit compare_law(const CheckOptions& options) {
  refuse_beside_compare_law(options);
  std::vector<Day> days;
  for (const std::string& day : options.compare_law) days.push_back(day_of(day, "--compare-law"));
  Judge judge(options);
  const JudgedAgreement judged = judge.judge(options.files.front());
  const std::vector<Assessment> assessments = judge.under_laws(judged, days);
  std::vector<Exit> codes;
  for (const Assessment& assessment : assessments) codes.push_back(exit_of(assessment, options.fail_on));
  const SourceMap& texts = judge.report(judged).sources;
  const bool json = options.format == "json";
  deliver(options, json ? render_compare_law_json(judged.facts, texts, assessments) + '\n'
                        : render_compare_law_text(judged.facts, assessments, language_of(options)));
  return gravest(codes);
}

Exit check(const CheckOptions& options) {
  if (!options.compare_law.empty()) return compare_law(options);
  const CheckFormat& format = format_of(options);
  if (!options.receipt.empty() && options.files.size() > 1) {
    throw Failure(Exit::Usage, "a receipt is of one agreement; check them one by one");
  }
  Judge judge(options);
  std::vector<CheckedFile> files;
  std::vector<Exit> codes;
  for (const std::string& path : options.files) {
    files.push_back(checked(path, judge, options));
    if (!options.receipt.empty() && files.back().judged) write_receipt(judge, *files.back().judged, options);
    codes.push_back(files.back().code);
  }
  const ReportOptions how{options.all, options.verbose, wants_color(options), language_of(options)};
  const std::string result = format.render(reports_of(files, judge), how);
  if (!result.empty()) deliver(options, result);
  return gravest(codes);
}

}  // namespace

void add_check(CLI::App& app, Run& run) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app.add_subcommand("check", "Judge agreements");
  command->add_option("files", options->files, "Agreements; - reads standard input")->required()->type_name("FILE");
  command->add_option("--format", options->format, "How the result is written")
      ->check(CLI::IsMember(check_format_names()))
      ->type_name("FORMAT");
  command->add_option("--fail-on", options->fail_on, "What ends with an exit code other than 0")
      ->check(CLI::IsMember({"non-compliant", "indeterminate", "conditional", "remarks"}))
      ->type_name("VERDICT");
  command
      ->add_option("--compare-law", options->compare_law,
                   "The law of each of these days, and what it changes; as text or json")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("DAY,DAY");
  command->add_flag("--all", options->all, "Also rules that do not apply or are not in force");
  command->add_option("--receipt", options->receipt, "Also write what it takes to reach the verdict again")
      ->type_name("PATH");
  add_judging_options(*command, *options);
  add_output_options(*command, *options, all_languages);
  command->callback([options, &run] { run = [options] { return check(*options); }; });
}

}  // namespace placet
