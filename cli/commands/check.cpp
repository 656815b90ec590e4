// SPDX-License-Identifier: Apache-2.0
// placet check FILE…: judges agreements.
#include <cstdio>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/judging.hpp"
#include "cli/replay/receipt.hpp"

namespace placet {

namespace {

struct CheckOptions : CommonOptions {
  std::vector<std::string> files;
  std::string receipt;
};

bool has_remarks(const Assessment& assessment) {
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    if (!jurisdiction.remarks.empty()) return true;
  }
  return !assessment.remarks.empty();
}

/// The least verdict that `--fail-on` lets fail; remarks come before all.
int threshold(const std::string& fail_on) {
  if (fail_on == "non-compliant") return 3;
  if (fail_on == "indeterminate") return 2;
  return fail_on == "conditional" ? 1 : 0;
}

Exit exit_of(const Assessment& assessment, const std::string& fail_on) {
  const int limit = threshold(fail_on);
  switch (assessment.verdict) {
    case Verdict::NotGoverned: return Exit::NotGoverned;
    case Verdict::Compliant: return fail_on == "remarks" && has_remarks(assessment) ? Exit::Remarks : Exit::Compliant;
    case Verdict::Conditional: return limit <= 1 ? Exit::Conditional : Exit::Compliant;
    case Verdict::Indeterminate: return limit <= 2 ? Exit::Indeterminate : Exit::Compliant;
    case Verdict::NonCompliant: return Exit::NonCompliant;
  }
  return Exit::Internal;
}

std::string rendered(const Report& report, const CheckOptions& options) {
  const bool several = options.files.size() > 1;
  const bool fixable = options.format == "text" && has_changes_to_try(report.facts, report.assessment);
  const ReportOptions how{options.all, options.verbose, wants_color(options), language_of(options), fixable};
  if (options.format == "json") return render_json(report, how, !several) + '\n';
  const std::string text = render_text(report, how);
  return several ? std::string(report.sources.path(report.facts.file())) + '\n' + text + '\n' : text;
}

void write_receipt(Judge& judge, const JudgedAgreement& judged, const CheckOptions& options) {
  const std::string_view bytes = judge.rules().texts.text(judged.file);
  const ReceiptInputs inputs{PLACET_VERSION, bytes, options.assume_complete, options.given};
  write_file(options.receipt, render_receipt(judge.report(judged), inputs));
}

Exit check(const CheckOptions& options) {
  if (!options.receipt.empty() && options.files.size() > 1) {
    throw Failure(Exit::Usage, "a receipt is of one agreement; check them one by one");
  }
  Judge judge(options);
  std::vector<Exit> codes;
  std::string results;
  for (const std::string& file : options.files) {
    try {
      const JudgedAgreement judged = judge.judge(file);
      if (!options.receipt.empty()) write_receipt(judge, judged, options);
      results += rendered(judge.report(judged), options);
      codes.push_back(exit_of(judged.assessment, options.fail_on));
    } catch (const Failure& failure) {
      // What is wrong with one file keeps no other from being judged; a wrong option does.
      if (failure.code == Exit::Usage) throw;
      std::fprintf(stderr, "placet: %s\n", failure.what());
      codes.push_back(failure.code);
    }
  }
  deliver(options, results);
  return gravest(codes);
}

}  // namespace

void add_check(CLI::App& app, Run& run) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app.add_subcommand("check", "Judge agreements");
  command->add_option("files", options->files, "Agreements; - reads standard input")->required()->type_name("FILE");
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORMAT");
  command->add_option("--fail-on", options->fail_on, "What ends with an exit code other than 0")
      ->check(CLI::IsMember({"non-compliant", "indeterminate", "conditional", "remarks"}))
      ->type_name("VERDICT");
  command->add_flag("--all", options->all, "Also rules that do not apply or are not in force");
  command->add_option("--receipt", options->receipt, "Also write what it takes to reach the verdict again")
      ->type_name("PATH");
  add_judging_options(*command, *options);
  add_output_options(*command, *options, all_languages);
  command->callback([options, &run] { run = [options] { return check(*options); }; });
}

}  // namespace placet
