// SPDX-License-Identifier: Apache-2.0
// placet verify [PATH…]: what no test can show of rules, and what a change of the law changes.
#include "cli/verify/verify.hpp"

#include <algorithm>
#include <memory>

#include "cli/author_targets.hpp"
#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "placet/grammar/lint.hpp"

namespace placet {

namespace {

struct VerifyOptions : CommonOptions {
  std::vector<std::string> paths;
  std::string from, to, against, witnesses;
  unsigned timeout = 60;
};

std::string counted(std::size_t number, const std::string& one, const std::string& many) {
  return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

bool compares(const VerifyOptions& options) {
  return !options.from.empty() || !options.against.empty();
}

/// The day given, or nothing if the text is no day. Failure: 64.
Day day_of(const std::string& text, const std::string& option) {
  const auto range = parse_iso_range(text);
  if (range && range->exact()) return range->first;
  throw Failure(Exit::Usage, option + " takes a day such as 2026-01-31, not `" + text + '`');
}

verify::Question question_of(const VerifyOptions& options, const CompiledRules& rules, const std::string& under) {
  verify::Question question;
  question.today = dates_of(options).today;
  question.timeout = std::chrono::seconds(options.timeout);
  question.meant = [&rules, under](RuleId rule) {
    return rules.texts.path(rules.rulebook[rule].span.file).starts_with(under);
  };
  return question;
}

verify::Verified ask(const VerifyOptions& options, const CompiledRules& rules, const std::string& under) {
  const verify::Question question = question_of(options, rules, under);
  if (!options.from.empty()) {
    const Day from = day_of(options.from, "--from"), to = day_of(options.to, "--to");
    return verify::compare_days(rules.rulebook, from, to, question);
  }
  if (options.against.empty()) return verify::verify_rules(rules.rulebook, question);
  const CompiledRules other = load_rules(options.against);
  return verify::compare_rulebooks(rules.rulebook, other.rulebook, question);
}

/// Marks the conflicts that `# lint allow P0508: reason` leaves open before one of the rules.
void mark_allowed(verify::Verified& verified, const CompiledRules& rules) {
  std::vector<FileId> files;
  for (std::uint32_t file = 0; file < rules.texts.size(); ++file) files.push_back({file});
  for (verify::Finding& finding : verified.findings) {
    if (finding.kind != verify::Kind::Conflict) continue;
    std::vector<LintFinding> found;
    for (const Rule& rule : rules.rulebook.rules) {
      const bool named = std::ranges::find(finding.rules, rules.rulebook.text(rule.name)) != finding.rules.end();
      if (!named) continue;
      found.push_back(
          {{codes::missing_precedence, Severity::Warning, rule.readings.front().norm.span, "", {}, "", {}}, {}});
    }
    const std::size_t conflicts = found.size();
    const auto kept = without_allowed(std::move(found), files, rules.texts);
    const auto is_conflict = [](const LintFinding& f) { return f.diagnostic.code == codes::missing_precedence; };
    finding.allowed = static_cast<std::size_t>(std::ranges::count_if(kept, is_conflict)) < conflicts;
  }
}

void write_witnesses(const verify::Verified& verified, const std::string& folder) {
  std::size_t number = 0;
  for (const verify::Finding& finding : verified.findings) {
    if (!finding.witness) continue;
    const std::string name = std::to_string(++number) + '-' + std::string(verify::kind_name(finding.kind)) + ".xml";
    write_file(std::filesystem::path(folder) / name, finding.witness->xml);
  }
}

std::string summary(const verify::Verified& verified, const VerifyOptions& options) {
  std::size_t remarks = 0;
  for (const verify::Finding& finding : verified.findings) remarks += finding.remark() ? 1 : 0;
  const std::size_t findings = verified.findings.size() - remarks;
  std::string text = counted(verified.rules, "rule", "rules");
  if (compares(options)) {
    const bool settled = verified.undecided.empty() && verified.out_of_time == 0;
    const std::string none = settled ? "no difference" : "no difference found";
    text += ": " + (findings == 0 ? none : counted(findings, "difference", "differences"));
  } else {
    text += ", " + std::to_string(verified.reached) + " shown to apply; " + counted(verified.pairs, "pair", "pairs") +
            " compared: " + (findings == 0 ? std::string("nothing found") : counted(findings, "finding", "findings"));
    if (remarks > 0) text += ", " + counted(remarks, "remark", "remarks");
  }
  if (!verified.undecided.empty()) {
    text += "; " + counted(verified.undecided.size(), "question", "questions") + " not decided";
    if (!options.all) text += " (--all shows them)";
  }
  if (verified.out_of_time > 0) {
    text += "\nnot decided, since the time was up: " +
            counted(verified.out_of_time, "rule or pair of rules", "rules and pairs of rules") +
            " (--timeout gives more)";
  }
  return text + '\n';
}

Exit verify_target(const AuthorTarget& target, const VerifyOptions& options, std::string& out) {
  const CompiledRules rules = load_rules(target.rules);
  verify::Verified verified = ask(options, rules, target.under);
  mark_allowed(verified, rules);
  if (!options.witnesses.empty()) write_witnesses(verified, options.witnesses);
  if (options.format == "json") {
    out += verify::report_json(verified, rules.texts);
  } else {
    out += verify::report_text(verified, rules.texts, options.all) + summary(verified, options);
  }
  for (const verify::Finding& finding : verified.findings) {
    if (!finding.remark()) return Exit::NonCompliant;
  }
  return Exit::Compliant;
}

Exit run_verify(const VerifyOptions& options) {
  std::string out;
  std::vector<Exit> codes;
  for (const AuthorTarget& target : author_targets(options.paths, options.rules)) {
    codes.push_back(verify_target(target, options, out));
  }
  deliver(options, out);
  return gravest(codes);
}

}  // namespace

void add_verify(CLI::App& app, Run& run) {
  auto options = std::make_shared<VerifyOptions>();
  CLI::App* command = app.add_subcommand("verify", about_verify);
  add_author_paths(*command, options->paths);
  CLI::Option* from = command->add_option("--from", options->from, "Compare the law of this day …")->type_name("DATE");
  CLI::Option* to = command->add_option("--to", options->to, "… with that of this day")->type_name("DATE");
  from->needs(to);
  to->needs(from);
  command->add_option("--against", options->against, "Compare with another folder of rules")
      ->type_name("DIR")
      ->excludes(from);
  command->add_option("--witnesses", options->witnesses, "The folder to write the agreements to")->type_name("DIR");
  command->add_option("--timeout", options->timeout, "Seconds for all of it (default: 60)")
      ->check(CLI::Range(0U, 86'400U))
      ->type_name("SECONDS");
  command->add_option("--today", options->today, "The day on which agreements are judged (default: the system's)")
      ->type_name("DATE");
  command->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORMAT");
  command->add_flag("--all", options->all, "Also every question that is not decided");
  add_output_options(*command, *options);
  command->callback([options, &run] { run = [options] { return run_verify(*options); }; });
}

}  // namespace placet
