// SPDX-License-Identifier: Apache-2.0
// Proposals for people: the answer first, then each proposal with its changes and what then remains to do.
#include <map>
#include <set>
#include <vector>

#include "render/finding_text.hpp"
#include "render/fix_words.hpp"
#include "render/layout.hpp"
#include "render/report_outline.hpp"
#include "render/report_words.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

constexpr std::size_t header_indent = 16;
constexpr std::size_t heading_indent = 3;
constexpr std::size_t change_indent = 5;
constexpr std::size_t most_obstacles = 4;  ///< that are told of one rule

class FixText {
 public:
  FixText(const Report& report, const Fixes& fixes)
      : report_(report), fixes_(fixes), words_(report.facts.rulebook(), &report.facts), changes_(words_) {}

  std::string text() {
    header();
    if (fixes_.passes) {
      out_ += "\nNothing has to be changed.\n";
      return out_;
    }
    out_ += '\n' + wrapped(answer(), 0);
    if (report_.assessment.verdict == Verdict::Indeterminate) questions();
    for (std::size_t i = 0; i < fixes_.proposals.size(); ++i) proposal(i);
    if (fixes_.proposals.empty()) {
      obstacles();
    } else {
      out_ += "\nNext: placet fix " + file() + " --write 1\n";
    }
    return out_;
  }

  /// What was written to the file.
  std::string text_of(std::size_t written) {
    out_ = wrapped(file() + " was changed: proposal " + std::to_string(written + 1) + '.', 0) + '\n';
    proposal(written);
    out_ += "\nNext: placet check " + file() + '\n';
    return out_;
  }

 private:
  void header() {
    const std::string verdict = capitals(verdict_words(report_.assessment.verdict));
    std::string lines;
    for (const std::string& line : header_lines(report_, words_)) lines += wrapped(line, header_indent);
    lines.replace(0, verdict.size(), verdict);
    out_ += lines;
  }

  std::string file() const { return std::string(report_.sources.path(report_.facts.file())); }

  std::string answer() const {
    const std::string tried = " (" + count_words(fixes_.checks, "set", "sets") + " of changes tried)";
    const std::string stopped =
        fixes_.stopped ? " The search stopped after " + number_words(Decimal::whole(most_checks)) + " sets." : "";
    if (fixes_.proposals.empty()) return "No lawful change makes it pass" + tried + '.' + stopped;
    return count_words(fixes_.proposals.size(), "way", "ways") + " to make it pass" + tried + '.' + stopped;
  }

  void questions() {
    const auto& questions = report_.assessment.questions;
    if (questions.empty()) return;
    out_ += '\n' + wrapped(fixes_.proposals.empty()
                               ? "These questions come first; what they ask may be in order already."
                               : "Questions come first. Each way below passes whatever the answers are.",
                           0);
    for (const Question& question : questions) {
      out_ += wrapped(words_.ask(question), 4, 2);
      out_ += wrapped(words_.fact(question), 6, 4);
    }
  }

  void proposal(std::size_t index) {
    const Proposal& proposal = fixes_.proposals[index];
    const std::string number = std::to_string(index + 1);
    out_ += (out_.ends_with("\n\n") ? "" : "\n") + number + std::string(heading_indent - number.size(), ' ') +
            count_words(proposal.changes.size(), "change", "changes") + ", then " +
            std::string(verdict_words(proposal.assessment.verdict)) + '\n';
    for (const Change& change : proposal.changes) {
      out_ += wrapped(changes_.change(change, report_.assessment.dates.today) + line_of(change), change_indent + 2,
                      change_indent);
      out_ += left_and_right(law_of(change), words_.rule(change.rule), change_indent + 2);
    }
    remaining(proposal);
  }

  std::string line_of(const Change& change) const {
    const auto place = changes_.place(change.edit);
    return place ? " (line " + std::to_string(report_.sources.locate(*place).line) + ')' : "";
  }

  std::string law_of(const Change& change) const {
    const Reading& said = words_.rulebook()[change.rule].readings[change.reading];
    if (said.sources.empty()) return {};
    return words_.citation(said.sources.front()) + " · " +
           std::string(evidence_words(said.sources.front().attestation.evidence));
  }

  void remaining(const Proposal& proposal) {
    const Words words(words_.rulebook(), &proposal.facts);
    const ReportOptions options;
    const FindingText findings{words, {words, proposal.assessment.proof, report_.sources}, options, false};
    std::vector<OwedStep> owed;
    for (const CountryOutline& country : outline_of(proposal.assessment).countries) {
      owed.insert(owed.end(), country.to_do.begin(), country.to_do.end());
    }
    sort_by_day(owed);
    std::string steps;
    for (const OwedStep& step : owed) steps += findings.action(*step.finding, *step.action);
    if (!steps.empty()) out_ += std::string(heading_indent, ' ') + "Then still to do\n" + steps;
  }

  void obstacles() {
    std::map<RuleId, std::set<std::string>> told, fixed;
    for (const Obstacle& obstacle : fixes_.obstacles) {
      const bool who_they_are = std::holds_alternative<Obstacle::FixedFact>(obstacle.what);
      (who_they_are ? fixed : told)[obstacle.rule].insert(changes_.obstacle(obstacle));
    }
    if (fixes_.unsettled.empty()) return;
    out_ += "\nWhat stands in the way\n";
    for (const RuleId rule : fixes_.unsettled) {
      out_ += left_and_right(words_.rulebook()[rule].title, words_.rule(rule), 2);
      std::size_t count = 0;
      for (const std::string& sentence : told.contains(rule) ? told[rule] : fixed[rule]) {
        if (++count <= most_obstacles) out_ += wrapped(capitalised(sentence) + '.', 6, 4);
      }
      if (count == 0) out_ += wrapped("Nothing that it looks at could be changed lawfully.", 6, 4);
    }
  }

  const Report& report_;
  const Fixes& fixes_;
  Words words_;
  FixWords changes_;
  std::string out_;
};

}  // namespace

std::string render_fixes_text(const Report& report, const Fixes& fixes, std::optional<std::size_t> written) {
  return written ? FixText(report, fixes).text_of(*written) : FixText(report, fixes).text();
}

}  // namespace placet
