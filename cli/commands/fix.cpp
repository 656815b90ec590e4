// SPDX-License-Identifier: Apache-2.0
// placet fix FILE: the smallest lawful changes that make an agreement pass; --write applies one.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/judging.hpp"
#include "placet/engine/fix.hpp"

namespace placet {

namespace {

struct FixOptions : CommonOptions {
  std::string file;
  std::optional<std::size_t> write;  ///< the number of a proposal
};

/// Puts the chosen proposal in place of the file, once its bytes were read and judged as those of any other file are.
void write_proposal(Judge& judge, const JudgedAgreement& judged, const Fixes& fixes, const FixOptions& options) {
  const std::size_t count = fixes.proposals.size();
  if (*options.write == 0 || *options.write > count) {
    const std::string known = count == 0 ? "there is none" : "they are numbered from 1 to " + std::to_string(count);
    throw Failure(Exit::Usage, "there is no proposal " + std::to_string(*options.write) + ": " + known);
  }
  const Proposal& proposal = fixes.proposals[*options.write - 1];
  const std::string bytes = judge.as_in_file(judged, proposal.text);
  const std::optional<Facts> facts = judge.read_again(bytes);
  if (!facts || judge.evaluate(*facts).verdict != proposal.assessment.verdict) {
    throw Failure(Exit::Internal, "the changed text is not judged as it was proposed; nothing was written");
  }
  write_file(options.file, bytes);
}

Exit fix(const FixOptions& options) {
  if (options.write && options.file == "-") {
    throw Failure(Exit::Usage, "--write needs a file; standard input cannot be changed");
  }
  Judge judge(options);
  const JudgedAgreement judged = judge.judge(options.file);
  const Report report = judge.report(judged);
  const Fixes fixes = judge.fixes(judged);
  if (options.write) write_proposal(judge, judged, fixes, options);
  const std::optional<std::size_t> written = options.write ? std::optional(*options.write - 1) : std::nullopt;
  deliver(options, options.format == "json" ? render_fixes_json(report, fixes, written) + '\n'
                                            : render_fixes_text(report, fixes, written, language_of(options)));
  return fixes.passes || !fixes.proposals.empty() ? Exit::Compliant : Exit::NonCompliant;
}

}  // namespace

void add_fix(CLI::App& app, Run& run) {
  auto options = std::make_shared<FixOptions>();
  CLI::App* command = app.add_subcommand("fix", "The smallest lawful changes that make an agreement pass");
  command->add_option("file", options->file, "The agreement; - reads standard input")->required()->type_name("FILE");
  command->add_option("--write", options->write, "Apply the proposal of this number to the file")->type_name("N");
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORMAT");
  add_judging_options(*command, *options);
  add_output_options(*command, *options, all_languages);
  command->callback([options, &run] { run = [options] { return fix(*options); }; });
}

}  // namespace placet
