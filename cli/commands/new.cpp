// SPDX-License-Identifier: Apache-2.0
// placet new FILE: asks what it needs and writes an agreement.
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>

#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/interview/session.hpp"
#include "cli/judging.hpp"
#include "placet/engine/answers.hpp"

namespace placet {

namespace {

struct NewOptions : CommonOptions {
  std::string file = "agreement.xml";
  std::string answers;
  bool go_on = false;
};

/// The name of the file without its ending, as far as it may be the id of an agreement.
std::string id_of(const std::string& file) {
  std::string id;
  for (const char c : std::filesystem::path(file).stem().string()) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-') id += c;
  }
  return id.empty() ? "agreement" : id;
}

/// The bytes that the interview goes on with; none for a new agreement.
std::optional<std::string> bytes_before(const NewOptions& options) {
  std::error_code error;
  if (options.go_on) return read_file(options.file);
  if (std::filesystem::exists(options.file, error)) {
    throw Failure(Exit::Usage, fmt::format("`{0}` is there already; go on with it by `placet new --continue {0}`, or "
                                           "name another file",
                                           options.file));
  }
  return std::nullopt;
}

Exit make(const NewOptions& options) {
  if (options.file == "-")
    throw Failure(Exit::Usage, "the agreement needs a file; standard output cannot be read again");
  const std::optional<std::string> before = bytes_before(options);
  Judge judge(options);
  std::string text = blank_agreement(judge.rulebook(), id_of(options.file));
  std::optional<JudgedAgreement> judged;
  if (before) {
    judged = judge.judge(options.file, *before);
    text = judge.texts().text(judged->facts.file());
  }
  Interview interview(judge.evaluator(), judge.rulebook(), dates_of(options), text);
  Lines lines = options.answers.empty() ? Lines() : Lines(options.answers);
  InterviewSession session(interview, lines, {options.file, language_of(options), options.quiet});
  session.keep_by(
      [&](const std::string& now) { write_file(options.file, judged ? judge.as_in_file(*judged, now) : now); });
  session.run(before ? InterviewNote::Continued : InterviewNote::Welcome);
  if (!before && !session.kept()) throw Failure(Exit::Usage, "nothing was answered, and no file was written");
  const JudgedAgreement result = judge.judge(options.file);
  deliver(options,
          render_text(judge.report(result), {false, options.verbose, wants_color(options), language_of(options)}));
  return exit_of(result.assessment, "");
}

}  // namespace

void add_new(CLI::App& app, Run& run) {
  auto options = std::make_shared<NewOptions>();
  CLI::App* command = app.add_subcommand("new", "Ask what is needed, write an agreement and judge it");
  command->add_option("file", options->file, "The agreement to write (default: agreement.xml)")->type_name("FILE");
  command->add_flag("--continue", options->go_on, "Go on with the file: ask what it leaves open");
  command->add_option("--answers", options->answers, "Answers, one a line, instead of asking; - reads standard input")
      ->type_name("PATH");
  command->add_option("--today", options->today, "The day on which it is judged (default: the system's)")
      ->type_name("DATE");
  add_output_options(*command, *options, all_languages);
  command->callback([options, &run] { run = [options] { return make(*options); }; });
}

}  // namespace placet
