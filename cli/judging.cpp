// SPDX-License-Identifier: Apache-2.0
#include "cli/judging.hpp"

#include <spdlog/spdlog.h>

#include <cstdio>

#include "cli/files.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/sha256.hpp"
#include "placet/engine/given.hpp"
#include "placet/grammar/compile.hpp"

namespace placet {

namespace {

void write_diagnostics(const std::vector<Diagnostic>& diagnostics, const SourceMap& sources) {
  for (const Diagnostic& diagnostic : diagnostics) {
    std::fputs(render_diagnostic(diagnostic, sources).c_str(), stderr);
  }
}

/// What an option of the command line says, or the failure that its diagnostics tell.
template <class T>
T option_value(Checked<T> checked, const SourceMap& sources, const std::string& option) {
  if (checked) return *std::move(checked);
  write_diagnostics(checked.diagnostics(), sources);
  throw Failure(Exit::Usage, "the option " + option + " cannot be followed");
}

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

}  // namespace

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

Judge::Judge(const CommonOptions& options)
    : options_(options),
      rules_(load_law(options.rules)),
      dates_(dates_of(options)),
      form_(rules_.rulebook),
      evaluator_(rules_.rulebook) {
  assumed_ = rules_.texts.add("--assume-complete", "");
  for (const std::string& text : options_.given) {
    SourceMap option;
    option.add("--given", text);
    Given given = option_value(parse_given(text, rules_.rulebook), option, "--given");
    given.span = {rules_.texts.add("--given", text), 0, static_cast<std::uint32_t>(text.size())};
    given_.push_back(std::move(given));
  }
}

/// `facts` with what the options say; `option` becomes the one that does not fit them.
Checked<Facts> Judge::with_options(Facts facts, std::string& option) const {
  if (!options_.assume_complete.empty()) {
    option = "--assume-complete";
    auto assumed = assume_complete(std::move(facts), options_.assume_complete, Span{assumed_, 0, 0});
    if (!assumed) return assumed;
    facts = *std::move(assumed);
  }
  option = "--given";
  for (const Given& given : given_) {
    auto stated = apply_given(std::move(facts), given);
    if (!stated) return stated;
    facts = *std::move(stated);
  }
  return facts;
}

JudgedAgreement Judge::judge(const std::string& path, Proofs proofs) {
  return judge(path, read_file(path), proofs);
}

JudgedAgreement Judge::judge(const std::string& path, std::string text, Proofs proofs) {
  std::string hash = sha256(text);
  const FileId file = rules_.texts.add(path, std::move(text));
  auto read = read_agreement(file, rules_.texts, form_);
  write_diagnostics(read.diagnostics(), rules_.texts);
  if (!read) throw BrokenAgreement("`" + path + "` cannot be read; nothing is judged from it", read.diagnostics());
  std::string option;
  Facts facts = option_value(with_options(*std::move(read), option), rules_.texts, option);
  spdlog::info("{}: {} members read", path, facts.size());
  Assessment assessment = evaluator_.evaluate(facts, dates_, proofs);
  spdlog::info("{}: {}", path, verdict_name(assessment.verdict));
  return {file, std::move(facts), std::move(assessment), std::move(hash)};
}

Fixes Judge::fixes(const JudgedAgreement& judged) {
  const auto read = [&](const std::string& text) { return read_again(as_in_file(judged, text)); };
  return find_fixes(evaluator_, rules_.texts.text(judged.facts.file()), judged.facts, judged.assessment, read);
}

std::string Judge::as_in_file(const JudgedAgreement& judged, std::string text) const {
  return in_encoding_of(rules_.texts.text(judged.file), std::move(text));
}

std::optional<Facts> Judge::read_again(const std::string& bytes) {
  SourceMap texts;
  auto read = read_agreement(texts.add("", bytes), texts, form_);
  if (!read) return std::nullopt;
  std::string option;
  auto facts = with_options(*std::move(read), option);
  return facts ? std::optional(*std::move(facts)) : std::nullopt;
}

std::vector<Assessment> Judge::under_laws(const JudgedAgreement& judged, const std::vector<Day>& days) const {
  std::vector<Assessment> assessments;
  for (const Day day : days) assessments.push_back(evaluator_.evaluate(judged.facts, {dates_.today, day}));
  return assessments;
}

Report Judge::report(const JudgedAgreement& judged) const {
  return {judged.facts, judged.assessment, rules_.texts, rules_.rulebook.version, rules_.sha256, judged.sha256};
}

}  // namespace placet
