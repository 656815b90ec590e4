// SPDX-License-Identifier: Apache-2.0
// Proposals for people: the answer first, then each proposal with its changes and what then remains to do.
#include <map>
#include <set>
#include <vector>

#include "placet/model/shown_text.hpp"
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
  FixText(const Report& report, const Fixes& fixes, Language language)
      : report_(report), fixes_(fixes), words_(report.facts.rulebook(), &report.facts, language), changes_(words_) {}

  std::string text() {
    header();
    if (fixes_.passes) {
      out_ += '\n' + wrapped(words_.say(Message::FixNothing), 0);
      return out_;
    }
    out_ += '\n' + wrapped(answer(), 0);
    if (report_.assessment.verdict == Verdict::Indeterminate) questions();
    for (std::size_t i = 0; i < fixes_.proposals.size(); ++i) proposal(i);
    if (fixes_.proposals.empty()) {
      obstacles();
    } else {
      next("fix " + file() + " --write 1");
    }
    return out_;
  }

  /// What was written to the file.
  std::string text_of(std::size_t written) {
    const std::string number = std::to_string(written + 1);
    out_ = wrapped(words_.say(Message::FixWritten, {{"file", file()}, {"number", number}}), 0) + '\n';
    proposal(written);
    next("check " + file());
    return out_;
  }

 private:
  void header() {
    const std::string verdict = capitals(verdict_words(report_.assessment.verdict, words_.language()));
    std::string lines;
    const std::size_t indent = std::max(header_indent, width_of(verdict) + 2);
    for (const std::string& line : header_lines(report_, words_)) lines += wrapped(line, indent);
    lines.replace(0, width_of(verdict), verdict);
    out_ += lines;
  }

  void next(const std::string& command) {
    out_ += '\n' + words_.say(Message::Next, {{"command", "placet " + command + option_of(words_.language())}}) + '\n';
  }

  std::string file() const { return shown_line(report_.sources.path(report_.facts.file())); }

  std::string answer() const {
    const std::string tried = words_.say_counted(Message::FixSetsTried, fixes_.checks);
    const std::size_t ways = fixes_.proposals.size();
    const std::string said = ways == 0 ? words_.say(Message::FixNone, {{"tried", tried}})
                                       : words_.say_counted(Message::FixWays, ways, {{"tried", tried}});
    if (!fixes_.stopped) return said;
    const std::string number = number_words(Decimal::whole(most_checks), words_.language());
    return words_.say(Message::FixStopped, {{"said", said}, {"number", number}});
  }

  void questions() {
    const auto& questions = report_.assessment.questions;
    if (questions.empty()) return;
    const bool no_way = fixes_.proposals.empty();
    out_ += '\n' + wrapped(words_.say(no_way ? Message::FixQuestionsFirst : Message::FixQuestionsAndWays), 0);
    for (const Question& question : questions) {
      out_ += wrapped(words_.ask(question), 4, 2);
      out_ += wrapped(words_.fact(question), 6, 4);
    }
  }

  void proposal(std::size_t index) {
    const Proposal& proposal = fixes_.proposals[index];
    const std::string number = std::to_string(index + 1);
    out_ += (out_.ends_with("\n\n") ? "" : "\n") + number + std::string(heading_indent - number.size(), ' ') +
            words_.say_counted(Message::FixProposal, proposal.changes.size(),
                               {{"verdict", verdict_words(proposal.assessment.verdict, words_.language())}}) +
            '\n';
    for (const Change& change : proposal.changes) {
      out_ += wrapped(changes_.change(change, report_.assessment.dates.today) + line_of(change), change_indent + 2,
                      change_indent);
      out_ += left_and_right(law_of(change), words_.rule(change.rule), change_indent + 2);
    }
    remaining(proposal);
  }

  std::string line_of(const Change& change) const {
    const auto place = changes_.place(change.edit);
    if (!place) return {};
    const std::string line = std::to_string(report_.sources.locate(*place).line);
    return words_.say(Message::AtPlace, {{"place", words_.say(Message::LineNumber, {{"line", line}})}});
  }

  std::string law_of(const Change& change) const {
    const Reading& said = words_.rulebook()[change.rule].readings[change.reading];
    if (said.sources.empty()) return {};
    return words_.citation(said.sources.front()) + " · " +
           evidence_words(said.sources.front().attestation.evidence, words_.language());
  }

  void remaining(const Proposal& proposal) {
    const Words words(words_.rulebook(), &proposal.facts, words_.language());
    const ReportOptions options;
    const FindingText findings{words, {words, proposal.assessment.proof, report_.sources}, options, false};
    std::vector<OwedStep> owed;
    for (const CountryOutline& country : outline_of(proposal.assessment).countries) {
      owed.insert(owed.end(), country.to_do.begin(), country.to_do.end());
    }
    if (owed.empty()) return;
    sort_by_day(owed);
    out_ += std::string(heading_indent, ' ') + words_.say(Message::FixThenToDo) + '\n';
    for (const OwedStep& step : owed) out_ += findings.action(*step.finding, *step.action);
  }

  void obstacles() {
    std::map<RuleId, std::set<std::string>> told, fixed;
    for (const Obstacle& obstacle : fixes_.obstacles) {
      const bool who_they_are = std::holds_alternative<Obstacle::FixedFact>(obstacle.what);
      (who_they_are ? fixed : told)[obstacle.rule].insert(changes_.obstacle(obstacle));
    }
    if (fixes_.unsettled.empty()) return;
    out_ += '\n' + words_.say(Message::FixInTheWay) + '\n';
    for (const RuleId rule : fixes_.unsettled) {
      out_ += left_and_right(words_.title(rule), words_.rule(rule), 2);
      std::size_t count = 0;
      for (const std::string& sentence : told.contains(rule) ? told[rule] : fixed[rule]) {
        if (++count <= most_obstacles) out_ += wrapped(words_.sentence(capitalised(sentence)), 6, 4);
      }
      if (count == 0) out_ += wrapped(words_.say(Message::FixNothingLawful), 6, 4);
    }
  }

  const Report& report_;
  const Fixes& fixes_;
  Words words_;
  FixWords changes_;
  std::string out_;
};

}  // namespace

std::string render_fixes_text(const Report& report, const Fixes& fixes, std::optional<std::size_t> written,
                              Language language) {
  FixText text(report, fixes, language);
  return written ? text.text_of(*written) : text.text();
}

}  // namespace placet
