// SPDX-License-Identifier: Apache-2.0
// The report for people: the answer first, then each country with what is broken, to do, to answer and to know.
#include <algorithm>

#include "placet/engine/render.hpp"
#include "placet/model/shown_text.hpp"
#include "render/finding_text.hpp"
#include "render/layout.hpp"
#include "render/missed_steps.hpp"
#include "render/question_words.hpp"
#include "render/report_outline.hpp"
#include "render/report_words.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

constexpr std::size_t header_indent = 16;

class TextReport {
 public:
  TextReport(const Report& report, const ReportOptions& options)
      : report_(report),
        options_(options),
        words_(report.facts.rulebook(), &report.facts, options.language),
        findings_{words_, {words_, report.assessment.proof, report.sources}, options_, report.assessment.abandoned} {}

  std::string text() {
    const Outline outline = outline_of(report_.assessment);
    if (options_.proof) separations_ = separations(report_.facts, report_.assessment);
    header();
    for (const CountryOutline& country : outline.countries) section(country);
    other_questions(outline);
    general_remarks();
    next_commands();
    return out_;
  }

 private:
  std::string painted(std::string_view text, Verdict verdict) const {
    if (!options_.color) return std::string(text);
    const std::string_view colour = verdict == Verdict::NonCompliant ? "\x1b[1;31m"
                                    : verdict == Verdict::Compliant  ? "\x1b[1;32m"
                                                                     : "\x1b[1;33m";
    return std::string(colour) + std::string(text) + "\x1b[0m";
  }

  void header() {
    const Assessment& assessment = report_.assessment;
    const std::string verdict = capitals(verdict_words(assessment.verdict, options_.language));
    std::string lines;
    const std::size_t indent = std::max(header_indent, width_of(verdict) + 2);
    for (const std::string& line : header_lines(report_, words_)) lines += wrapped(line, indent);
    if (assessment.consequence) lines += wrapped(consequence_line(*assessment.consequence), indent);
    if (assessment.liability) lines += wrapped(consequence_line(*assessment.liability), indent);
    lines.replace(0, width_of(verdict), painted(verdict, assessment.verdict));
    out_ += lines;
  }

  std::string consequence_line(const Consequence& consequence) const {
    return words_.say(Message::ConsequenceOfRule, {{"consequence", capitalised(findings_.consequence(consequence))},
                                                   {"rule", words_.rule(consequence.rule)}});
  }

  void section(const CountryOutline& country) {
    const JurisdictionAssessment& jurisdiction = *country.of;
    std::string left = capitals(words_.pack(jurisdiction.pack));
    for (const MemberId party : jurisdiction.parties) {
      left += (party == jurisdiction.parties.front() ? "  " : ", ") + words_.member(party);
    }
    out_ += '\n' + left_and_right(left, verdict_words(jurisdiction.verdict, options_.language), 0);
    group(Message::HeadBroken, country.broken);
    group(Message::HeadBrokenIfSo, country.broken_if_true);
    group(Message::HeadBrokenAccepted, country.broken_accepted);
    group(Message::HeadInConflict, country.in_conflict);
    group(Message::HeadDisputed, country.disputed);
    to_do(country.to_do);
    to_answer(country.to_answer);
    group(Message::HeadUndecided, country.undecided);
    unlisted(jurisdiction);
    accepted(country.accepted_open);
    remarks(jurisdiction);
    settled(country);
  }

  void heading(Message text) { out_ += "  " + words_.say(text) + '\n'; }

  void group(Message title, const std::vector<const Finding*>& findings) {
    if (!findings.empty()) heading(title);
    for (const Finding* finding : findings) {
      out_ += findings_.full(*finding);
      missed(*finding);
    }
  }

  /// What can still be done where a last day has passed. Of what is long past only what can be done is said.
  void missed(const Finding& finding) {
    const bool draft = stated_code(report_.facts, report_.facts.rulebook().known.agreement_stage) == "draft";
    for (const MissedStep& step : missed_steps(finding, report_, words_)) {
      if (draft || !step.remedies.empty()) out_ += wrapped(missed_words(step, words_), 6);
    }
  }

  void to_do(const std::vector<OwedStep>& steps) {
    if (!steps.empty()) heading(Message::HeadToDo);
    for (const auto& [finding, action] : steps) {
      out_ += findings_.action(*finding, *action);
      if (options_.proof) out_ += findings_.proofs.tree(finding->ground, 6);
    }
  }

  void to_answer(const std::vector<const Question*>& questions) {
    if (!questions.empty()) heading(Message::HeadToAnswer);
    for (const Question* asked : questions) question(*asked);
  }

  void question(const Question& question) {
    out_ += wrapped(words_.ask(question), 4);
    const std::string who = words_.who(question);
    if (!who.empty()) out_ += wrapped(words_.say(Message::ToBeJudgedBy, {{"authority", who}}), 6);
    const std::string settles =
        question.rules.empty() ? std::string{} : words_.say_counted(Message::SettlesRules, question.rules.size());
    out_ += left_and_right(words_.fact(question), settles, 6);
    if (!options_.proof) return;
    const auto index = static_cast<std::size_t>(&question - report_.assessment.questions.data());
    why_asked(question, separations_[index]);
  }

  void why_asked(const Question& question, const std::vector<Separation>& separations) {
    if (!std::holds_alternative<AskedJudgement>(question.about)) {
      detail(words_.say(Message::AskedOf, {{"who", who_answers(question, words_)}}));
    }
    for (const std::string& reason : reasons_to_ask(question, separations, words_)) detail(reason);
    detail(how_to_state(question, separations, words_, report_.sources));
  }

  void detail(const std::string& sentence) {
    if (!sentence.empty()) out_ += wrapped(sentence, 8, 6);
  }

  /// Questions that no rule of a judged country asks: a party whose country is not known.
  void other_questions(const Outline& outline) {
    if (outline.to_answer.empty()) return;
    out_ += '\n' + words_.say(Message::HeadToAnswerAnywhere) + '\n';
    for (const Question* asked : outline.to_answer) question(*asked);
  }

  void unlisted(const JurisdictionAssessment& jurisdiction) {
    if (jurisdiction.unlisted.empty()) return;
    heading(Message::HeadNotListed);
    for (const UnlistedFinding& finding : jurisdiction.unlisted) {
      out_ += wrapped(unlisted_words(finding, words_), 6, 4);
    }
  }

  void accepted(const std::vector<const Finding*>& findings) {
    if (!findings.empty()) heading(Message::HeadAcceptedOpen);
    for (const Finding* finding : findings) out_ += findings_.brief(*finding);
  }

  void remarks(const JurisdictionAssessment& jurisdiction) {
    if (jurisdiction.remarks.empty()) return;
    heading(Message::HeadRemarks);
    for (const Remark& remark : jurisdiction.remarks) {
      out_ += wrapped(words_.sentence(remark_words(remark, &jurisdiction, words_, report_)), 6, 4);
    }
  }

  void general_remarks() {
    if (report_.assessment.remarks.empty()) return;
    out_ += '\n' + words_.say(Message::HeadRemarks) + '\n';
    for (const Remark& remark : report_.assessment.remarks) {
      out_ += wrapped(words_.sentence(remark_words(remark, nullptr, words_, report_)), 4, 2);
    }
  }

  void settled(const CountryOutline& country) {
    const std::string said = settled_words(country, words_);
    if (!said.empty()) out_ += wrapped(said, 4, 2);
    if (!options_.all && !options_.proof) return;
    for (const Finding& finding : country.of->findings) {
      const bool shown = is_idle(finding.status) ? options_.all : settles(finding.status) || !finding.counts;
      if (shown) out_ += findings_.brief(finding);
    }
  }

  void next_commands() {
    for (const JurisdictionAssessment& jurisdiction : report_.assessment.jurisdictions) {
      for (const Finding& finding : jurisdiction.findings) {
        if (!finding.counts || settles(finding.status)) continue;
        const std::string file = shown_line(report_.sources.path(report_.facts.file()));
        std::string command = "placet why " + file + ' ' + words_.rule(finding.rule) + option_of(options_.language);
        if (options_.fixable) command.insert(0, "placet fix " + file + option_of(options_.language) + " · ");
        out_ += '\n' + words_.say(Message::Next, {{"command", command}}) + '\n';
        return;
      }
    }
  }

  const Report& report_;
  const ReportOptions& options_;
  Words words_;
  FindingText findings_;
  std::vector<std::vector<Separation>> separations_;  ///< of each question, where more is wanted
  std::string out_;
};

}  // namespace

std::string render_text(const Report& report, const ReportOptions& options) {
  return TextReport(report, options).text();
}

std::string fact_notation(const Question& question, const Facts& facts) {
  return Words(facts.rulebook(), &facts).fact(question);
}

}  // namespace placet
