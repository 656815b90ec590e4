// SPDX-License-Identifier: Apache-2.0
// placet export FORMAT: agreements and rules in the forms of other tools.
#include <cstdio>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/judging.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"
#include "placet/engine/akoma_ntoso.hpp"
#include "placet/engine/asp.hpp"
#include "placet/engine/legalruleml.hpp"
#include "placet/engine/read_agreement.hpp"
#include "placet/model/diagnostic.hpp"

namespace placet {

namespace {

struct ExportOptions : CommonOptions {
  std::string file;
};

std::string akoma_ntoso(const ExportOptions& options) {
  CompiledRules rules = load_law(options.rules);
  const FileId file = rules.texts.add(options.file, read_file(options.file));
  const Checked<Facts> facts = read_agreement(file, rules.texts, rules.rulebook);
  for (const Diagnostic& diagnostic : facts.diagnostics()) {
    std::fputs(render_diagnostic(diagnostic, rules.texts).c_str(), stderr);
  }
  if (!facts) throw Failure(Exit::BrokenAgreement, '`' + options.file + "` cannot be read; nothing is exported of it");
  return write_akoma_ntoso(*facts);
}

std::string answer_set_program(const ExportOptions& options) {
  Judge judge(options);
  const JudgedAgreement judged = judge.judge(options.file);
  const AspFacts facts = write_asp_facts(judged.facts, judged.assessment.dates);
  for (const std::string& what : facts.left_out) {
    std::fputs(("warning: the program leaves out " + what + "; what rests on it is shown as unknown\n").c_str(),
               stderr);
  }
  return asp_encoding() + facts.text;
}

}  // namespace

void add_export(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("export", "Write an agreement or the rules in the form of other tools");
  command->require_subcommand(1);
  auto agreement = std::make_shared<ExportOptions>();
  CLI::App* akn = command->add_subcommand("akoma-ntoso", "An agreement as Akoma Ntoso 3.0");
  akn->add_option("file", agreement->file, "The agreement; - reads standard input")->required()->type_name("FILE");
  add_output_options(*akn, *agreement);
  akn->callback([agreement, &run] {
    run = [agreement] {
      deliver(*agreement, akoma_ntoso(*agreement));
      return Exit::Compliant;
    };
  });
  auto judged = std::make_shared<ExportOptions>();
  CLI::App* asp = command->add_subcommand("asp", "An agreement and its law as an answer-set program, to run by clingo");
  asp->add_option("file", judged->file, "The agreement; - reads standard input")->required()->type_name("FILE");
  add_judging_options(*asp, *judged);
  add_output_options(*asp, *judged);
  asp->callback([judged, &run] {
    run = [judged] {
      deliver(*judged, answer_set_program(*judged));
      return Exit::Compliant;
    };
  });
  auto rulebooks = std::make_shared<CommonOptions>();
  CLI::App* legalruleml = command->add_subcommand("legalruleml", "The rules as LegalRuleML 1.0");
  add_output_options(*legalruleml, *rulebooks);
  legalruleml->callback([rulebooks, &run] {
    run = [rulebooks] {
      const CompiledRules rules = load_law(rulebooks->rules);
      deliver(*rulebooks, write_legalruleml(rules.rulebook, rules.texts));
      return Exit::Compliant;
    };
  });
}

}  // namespace placet
