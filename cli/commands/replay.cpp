// SPDX-License-Identifier: Apache-2.0
// placet replay FILE: makes the check of a receipt again and says what differs.
#include <cstdio>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/judging.hpp"
#include "cli/replay/differences.hpp"
#include "cli/replay/receipt.hpp"

namespace placet {

namespace {

/// A receipt holds an agreement, which may be 8 MiB, and all that was concluded of it.
constexpr std::size_t largest_receipt = std::size_t{64} * 1024 * 1024;

struct ReplayOptions : CommonOptions {
  std::string receipt, agreement;
};

Receipt receipt_of(const std::string& path, SourceMap& sources, std::string text) {
  const FileId file = sources.add(path, std::move(text));
  Checked<Receipt> receipt = read_receipt(file, sources);
  if (receipt) return *std::move(receipt);
  for (const Diagnostic& diagnostic : receipt.diagnostics()) {
    std::fputs(render_diagnostic(diagnostic, sources).c_str(), stderr);
  }
  throw Failure(Exit::BrokenAgreement, '`' + path + "` is no receipt that can be replayed");
}

/// The options of the check that is made again.
CommonOptions as_then(const Receipt& then, const ReplayOptions& options) {
  CommonOptions again = options;
  again.today = then.today;
  again.law_as_of = then.law_as_of;
  again.assume_complete = then.assume_complete;
  again.given = then.given;
  return again;
}

/// What `work` gives. An option that cannot be followed is one of the receipt and not of the command line.
template <class Work>
auto as_the_receipt_says(const Work& work) {
  try {
    return work();
  } catch (const Failure& failure) {
    if (failure.code != Exit::Usage) throw;
    throw Failure(Exit::BrokenAgreement, std::string(failure.what()) + " under these rules; it stands in the receipt");
  }
}

Exit replay(const ReplayOptions& options) {
  SourceMap sources;
  const Receipt then = receipt_of(options.receipt, sources, read_file(options.receipt, largest_receipt));
  const std::string bytes = options.agreement.empty() ? then.agreement_bytes : read_file(options.agreement);
  const CommonOptions again = as_then(then, options);
  const auto judge = as_the_receipt_says([&] { return std::make_unique<Judge>(again); });
  const auto judged = as_the_receipt_says([&] { return judge->judge(then.agreement_path, bytes); });
  const ReceiptInputs inputs{PLACET_VERSION, bytes, then.assume_complete, then.given};
  const Receipt now = receipt_of("the check made again", sources, render_receipt(judge->report(judged), inputs));
  const Replay result = compare_receipts(then, now);
  deliver(options, options.format == "json" ? render_replay_json(result, options.receipt) + '\n'
                                            : render_replay_text(result, options.receipt));
  switch (result.outcome) {
    case ReplayOutcome::Same: return Exit::Compliant;
    case ReplayOutcome::ReachedAgain: return Exit::Remarks;
    case ReplayOutcome::Differs: return Exit::NonCompliant;
  }
  return Exit::Internal;
}

}  // namespace

void add_replay(CLI::App& app, Run& run) {
  auto options = std::make_shared<ReplayOptions>();
  CLI::App* command = app.add_subcommand("replay", "Make the check of a receipt again and say what differs");
  command->add_option("receipt", options->receipt, "What `check --receipt` wrote; - reads standard input")
      ->required()
      ->type_name("FILE");
  command->add_option("--agreement", options->agreement, "The agreement as it is now, instead of that in the receipt")
      ->type_name("FILE");
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORMAT");
  add_output_options(*command, *options);
  command->callback([options, &run] { run = [options] { return replay(*options); }; });
}

}  // namespace placet
