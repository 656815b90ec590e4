// SPDX-License-Identifier: Apache-2.0
// placet why FILE RULE [for MEMBER]: why a rule came out as it did.
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/judging.hpp"
#include "placet/model/diagnostic.hpp"

namespace placet {

namespace {

struct WhyOptions : CommonOptions {
  std::string file, rule;
  std::vector<std::string> rest;  ///< "for", member
};

std::string member_of(const WhyOptions& options) {
  if (options.rest.empty()) return {};
  const bool with_for = options.rest.size() == 2 && options.rest.front() == "for";
  if (with_for || options.rest.size() == 1) return options.rest.back();
  throw Failure(Exit::Usage, "after the rule stands `for` and one member, such as `for primorye`");
}

[[noreturn]] void refuse_rule(const Rulebook& rulebook, const std::string& rule) {
  std::vector<std::string_view> names;
  for (const Rule& known : rulebook.rules) names.push_back(rulebook.text(known.name));
  const std::string_view nearest = nearest_name(rule, names);
  const std::string help = nearest.empty() ? "" : "; did you mean `" + std::string(nearest) + "`?";
  throw Failure(Exit::Usage, "there is no rule `" + rule + '`' + help);
}

bool knows_rule(const Rulebook& rulebook, const std::string& rule) {
  for (const Rule& known : rulebook.rules) {
    if (rulebook.text(known.name) == rule) return true;
  }
  return false;
}

Exit why(const WhyOptions& options) {
  const std::string member = member_of(options);
  Judge judge(options);
  if (!knows_rule(judge.rulebook(), options.rule)) refuse_rule(judge.rulebook(), options.rule);
  const JudgedAgreement judged = judge.judge(options.file);
  const Report report = judge.report(judged);
  const Language language = language_of(options);
  const std::string text = render_why(report, options.rule, member, language);
  deliver(options, text.empty() ? render_why_nothing(report, options.rule, member, language) : text);
  return Exit::Compliant;
}

}  // namespace

void add_why(CLI::App& app, Run& run) {
  auto options = std::make_shared<WhyOptions>();
  CLI::App* command = app.add_subcommand("why", "Why a rule applied, was met, broken, excused or undecided");
  command->add_option("file", options->file, "The agreement; - reads standard input")->required()->type_name("FILE");
  command->add_option("rule", options->rule, "The rule")->required()->type_name("RULE");
  command->add_option("rest", options->rest, "`for` and a member")->type_name("for MEMBER");
  add_judging_options(*command, *options);
  add_output_options(*command, *options, all_languages);
  command->callback([options, &run] { run = [options] { return why(*options); }; });
}

}  // namespace placet
