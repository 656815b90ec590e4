// SPDX-License-Identifier: Apache-2.0
// The report for people: the answer first, then each country with what is broken, to do, to answer and to know.
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "placet/engine/render.hpp"
#include "render/finding_text.hpp"
#include "render/layout.hpp"
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
    header();
    for (const JurisdictionAssessment& jurisdiction : report_.assessment.jurisdictions) section(jurisdiction);
    other_questions();
    general_remarks();
    next_commands();
    return out_;
  }

 private:
  using Wanted = std::function<bool(const Finding&)>;

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

  void section(const JurisdictionAssessment& jurisdiction) {
    std::string left = capitals(words_.pack(jurisdiction.pack));
    for (const MemberId party : jurisdiction.parties) {
      left += (party == jurisdiction.parties.front() ? "  " : ", ") + words_.member(party);
    }
    out_ += '\n' + left_and_right(left, verdict_words(jurisdiction.verdict, options_.language), 0);
    group(Message::HeadBroken, jurisdiction,
          [](const Finding& f) { return breaks(f) && f.evidence != Evidence::Unverified; });
    group(Message::HeadBrokenIfSo, jurisdiction,
          [](const Finding& f) { return breaks(f) && f.evidence == Evidence::Unverified; });
    group(Message::HeadInConflict, jurisdiction, [](const Finding& f) { return f.status == Status::Conflict; });
    group(Message::HeadDisputed, jurisdiction, [](const Finding& f) { return f.status == Status::Contested; });
    to_do(jurisdiction);
    const std::set<RuleId> asked = to_answer(jurisdiction);
    group(Message::HeadUndecided, jurisdiction,
          [&](const Finding& f) { return undecided(f) && !asked.contains(f.rule); });
    unlisted(jurisdiction);
    remarks(jurisdiction);
    settled(jurisdiction);
  }

  static bool breaks(const Finding& f) { return f.status == Status::Violated || f.status == Status::BreachedCureOpen; }
  static bool undecided(const Finding& f) {
    return f.status == Status::NeedsFacts || f.status == Status::NeedsJudgement || f.status == Status::NeedsLaw;
  }

  void heading(Message text) { out_ += "  " + words_.say(text) + '\n'; }

  void group(Message title, const JurisdictionAssessment& jurisdiction, const Wanted& wanted) {
    bool first = true;
    for (const Finding& finding : jurisdiction.findings) {
      if (!finding.counts || !wanted(finding)) continue;
      if (first) heading(title);
      first = false;
      out_ += findings_.full(finding);
    }
  }

  void to_do(const JurisdictionAssessment& jurisdiction) {
    std::vector<std::pair<const Finding*, const Action*>> actions;
    for (const Finding& finding : jurisdiction.findings) {
      if (!finding.counts) continue;
      for (const Action& action : finding.actions) actions.emplace_back(&finding, &action);
    }
    if (actions.empty()) return;
    std::ranges::stable_sort(actions, {}, [](const auto& a) { return a.second->due.value_or(last_day); });
    heading(Message::HeadToDo);
    for (const auto& [finding, action] : actions) {
      out_ += findings_.action(*finding, *action);
      if (options_.proof) out_ += findings_.proofs.tree(finding->ground, 6);
    }
  }

  /// Writes the questions that this country's rules ask; gives the rules that are asked for.
  std::set<RuleId> to_answer(const JurisdictionAssessment& jurisdiction) {
    std::set<RuleId> here;
    for (const Finding& finding : jurisdiction.findings) {
      if (finding.counts) here.insert(finding.rule);
    }
    for (const UnlistedFinding& finding : jurisdiction.unlisted)
      here.insert(finding.rules.begin(), finding.rules.end());
    std::set<RuleId> asked;
    bool first = true;
    const auto& questions = report_.assessment.questions;
    for (std::size_t i = 0; i < questions.size(); ++i) {
      const auto among = [&](RuleId rule) { return here.contains(rule); };
      if (std::ranges::none_of(questions[i].rules, among)) continue;
      if (first) heading(Message::HeadToAnswer);
      first = false;
      question(questions[i]);
      shown_questions_.insert(i);
      asked.insert(questions[i].rules.begin(), questions[i].rules.end());
    }
    return asked;
  }

  void question(const Question& question) {
    out_ += wrapped(words_.ask(question), 4);
    const std::string who = words_.who(question);
    if (!who.empty()) out_ += wrapped(words_.say(Message::ToBeJudgedBy, {{"authority", who}}), 6);
    const std::string settles = question.rules.empty()
                                    ? std::string{}
                                    : say_counted(options_.language, Message::SettlesRules, question.rules.size());
    out_ += left_and_right(words_.fact(question), settles, 6);
  }

  /// Questions that no rule of a judged country asks: a party whose country is not known.
  void other_questions() {
    const auto& questions = report_.assessment.questions;
    if (shown_questions_.size() == questions.size()) return;
    out_ += '\n' + words_.say(Message::HeadToAnswerAnywhere) + '\n';
    for (std::size_t i = 0; i < questions.size(); ++i) {
      if (!shown_questions_.contains(i)) question(questions[i]);
    }
  }

  void unlisted(const JurisdictionAssessment& jurisdiction) {
    if (jurisdiction.unlisted.empty()) return;
    heading(Message::HeadNotListed);
    for (const UnlistedFinding& finding : jurisdiction.unlisted) {
      std::vector<std::string> names;
      for (const RuleId rule : finding.rules) names.push_back(words_.rule(rule));
      const std::string rules = list_words(names, Message::ListAnd, options_.language);
      out_ += wrapped(
          words_.say(Message::MayLeaveOut, {{"member", words_.unlisted(finding.members)}, {"rules", rules}}), 6, 4);
    }
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

  void settled(const JurisdictionAssessment& jurisdiction) {
    std::map<Status, std::size_t> counts;
    for (const Finding& finding : jurisdiction.findings) {
      if (finding.counts && settles(finding.status)) ++counts[finding.status];
    }
    std::vector<std::string> items;
    for (const auto& [status, count] : counts) {
      items.push_back(words_.say(Message::CountOfStatus, {{"number", std::to_string(count)},
                                                          {"status", status_words(status, options_.language)}}));
    }
    if (!items.empty()) {
      const std::string settled = list_words(items, Message::ListAnd, options_.language);
      out_ += wrapped(words_.say(Message::Settled, {{"findings", settled}}), 4, 2);
    }
    if (!options_.all && !options_.proof) return;
    for (const Finding& finding : jurisdiction.findings) {
      const bool idle = finding.status == Status::NotApplicable || finding.status == Status::NotInForce;
      const bool shown = idle ? options_.all : settles(finding.status) || !finding.counts;
      if (shown) out_ += findings_.brief(finding);
    }
  }

  static bool settles(Status status) {
    return status == Status::Satisfied || status == Status::Cured || status == Status::Excused ||
           status == Status::Defeated || status == Status::CannotBeViolated || status == Status::Pending;
  }

  void next_commands() {
    for (const JurisdictionAssessment& jurisdiction : report_.assessment.jurisdictions) {
      for (const Finding& finding : jurisdiction.findings) {
        if (!finding.counts || settles(finding.status)) continue;
        const std::string file(report_.sources.path(report_.facts.file()));
        std::string command = "placet why " + file + ' ' + words_.rule(finding.rule);
        if (options_.language != Language::English)
          command += " --lang " + std::string(language_tag(options_.language));
        if (options_.fixable) command.insert(0, "placet fix " + file + " · ");
        out_ += '\n' + words_.say(Message::Next, {{"command", command}}) + '\n';
        return;
      }
    }
  }

  const Report& report_;
  const ReportOptions& options_;
  Words words_;
  FindingText findings_;
  std::set<std::size_t> shown_questions_;
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
