// SPDX-License-Identifier: Apache-2.0
// A note for the file, as CommonMark with the tables and boxes that code hosts add.
#include <algorithm>

#include "placet/engine/check_reports.hpp"
#include "placet/model/shown_text.hpp"
#include "render/acceptance.hpp"
#include "render/finding_text.hpp"
#include "render/report_outline.hpp"
#include "render/report_words.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

/// `plain` as it is to be read: nothing that an agreement says becomes a mark of the note.
std::string plain_text(std::string_view plain) {
  std::string out;
  for (const char c : shown_line(plain)) {
    if (std::string_view("\\`*_[]<>#|~&!").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// What must stand letter by letter; a fence longer than any run of backticks in it keeps it whole.
std::string code(std::string_view plain) {
  const std::string text = shown_line(plain);
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string_view room = longest > 0 ? " " : "";
  return fence + std::string(room) + text + std::string(room) + fence;
}

class Note {
 public:
  Note(const Report& report, const ReportOptions& options)
      : report_(report),
        words_(report.facts.rulebook(), &report.facts, options.language),
        findings_{words_, {words_, report.assessment.proof, report.sources}, options, report.assessment.abandoned} {}

  std::string text() {
    const Outline outline = outline_of(report_.assessment);
    header();
    for (const CountryOutline& country : outline.countries) section(country);
    if (!outline.to_answer.empty()) {
      heading("##", words_.say(Message::HeadToAnswerAnywhere));
      questions(outline.to_answer);
    }
    if (!report_.assessment.remarks.empty()) heading("##", words_.say(Message::HeadRemarks));
    for (const Remark& remark : report_.assessment.remarks)
      item(words_.sentence(remark_words(remark, nullptr, words_, report_)));
    footer();
    return out_;
  }

 private:
  void heading(std::string_view marks, std::string_view said) {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    out_ += std::string(marks) + ' ' + plain_text(said) + "\n\n";
  }
  void item(std::string_view said) { out_ += "- " + plain_text(said) + '\n'; }

  void header() {
    const Assessment& assessment = report_.assessment;
    const std::string verdict = capitalised(verdict_words(assessment.verdict, words_.language()));
    heading("#", words_.say(Message::TitleAndStatus, {{"title", verdict}, {"status", title_of(words_)}}));
    for (const Gap& gap : assessment.gaps) item(words_.sentence(gap_words(gap, words_)));
    for (const std::string& line : facts_of_header(report_, words_)) item(line);
    for (const auto* consequence : {&assessment.consequence, &assessment.liability}) {
      if (!*consequence) continue;
      const std::string effect = "**" + plain_text(capitalised(findings_.consequence(**consequence))) + "**";
      const std::string rule = code(words_.rule((*consequence)->rule));
      out_ += "- " + words_.say(Message::ConsequenceOfRule, {{"consequence", effect}, {"rule", rule}}) + '\n';
    }
  }

  void section(const CountryOutline& country) {
    const JurisdictionAssessment& jurisdiction = *country.of;
    std::vector<std::string> parties;
    for (const MemberId party : jurisdiction.parties) parties.push_back(words_.member(party));
    const std::string names =
        words_.say(Message::CountryAndParties, {{"country", words_.pack(jurisdiction.pack)},
                                                {"parties", list_words(parties, Message::ListAnd, words_.language())}});
    heading("##", words_.say(Message::TitleAndStatus,
                             {{"title", names}, {"status", verdict_words(jurisdiction.verdict, words_.language())}}));
    group(Message::HeadBroken, country.broken);
    group(Message::HeadBrokenIfSo, country.broken_if_true);
    group(Message::HeadBrokenAccepted, country.broken_accepted);
    group(Message::HeadInConflict, country.in_conflict);
    group(Message::HeadDisputed, country.disputed);
    steps(country.to_do);
    if (!country.to_answer.empty()) heading("###", words_.say(Message::HeadToAnswer));
    questions(country.to_answer);
    group(Message::HeadUndecided, country.undecided);
    if (!jurisdiction.unlisted.empty()) heading("###", words_.say(Message::HeadNotListed));
    for (const UnlistedFinding& unlisted : jurisdiction.unlisted) item(unlisted_words(unlisted, words_));
    group(Message::HeadAcceptedOpen, country.accepted_open);
    if (!jurisdiction.remarks.empty()) heading("###", words_.say(Message::HeadRemarks));
    for (const Remark& remark : jurisdiction.remarks) {
      item(words_.sentence(remark_words(remark, &jurisdiction, words_, report_)));
    }
    settled(country);
  }

  void group(Message title, const std::vector<const Finding*>& findings) {
    if (!findings.empty()) heading("###", words_.say(title));
    for (const Finding* finding : findings) full(*finding);
  }

  void line(std::string_view said) { out_ += "\\\n  " + plain_text(said); }

  void full(const Finding& finding) {
    out_ += "- **" + plain_text(findings_.title(finding)) + "**";
    for (const std::string& said :
         finding.status == Status::Contested ? findings_.reading_lines(finding) : findings_.proofs.reason(finding)) {
      line(said);
    }
    for (const RuleId other : finding.by) {
      line(words_.say(Message::AgainstIt, {{"title", words_.title(other)}, {"rule", words_.rule(other)}}));
    }
    if (finding.accepted_by.valid()) {
      line(acceptance_words(acceptance_of(finding.accepted_by, words_, report_.sources), words_));
    }
    line(findings_.law(finding));
    out_ += " · " + code(words_.rule(finding.rule)) + '\n';
    quotes(finding);
  }

  void quotes(const Finding& finding) {
    for (const Citation& citation : words_.rulebook()[finding.rule].readings[finding.reading].sources) {
      if (citation.quote.empty()) continue;
      out_ += "\n  > " + plain_text(citation.quote) + "\n  >\n  > " + plain_text(words_.citation(citation)) + "\n\n";
    }
  }

  void steps(const std::vector<OwedStep>& owed) {
    if (owed.empty()) return;
    heading("###", words_.say(Message::HeadToDo));
    out_ += "| " + words_.say(Message::NoteWhen) + " | " + words_.say(Message::NoteStep) + " | " +
            words_.say(Message::NoteLaw) + " |\n|---|---|---|\n";
    for (const OwedStep& step : owed) {
      out_ += "| " + plain_text(findings_.when(*step.action)) + " | " + plain_text(findings_.what(*step.action)) +
              " | " + plain_text(findings_.law_of_step(*step.finding)) + " · " + code(words_.rule(step.finding->rule)) +
              " |\n";
    }
  }

  void questions(const std::vector<const Question*>& asked) {
    for (const Question* question : asked) {
      out_ += "- [ ] " + plain_text(words_.ask(*question));
      if (const std::string who = words_.who(*question); !who.empty())
        line(words_.say(Message::ToBeJudgedBy, {{"authority", who}}));
      out_ += "\\\n  " + code(words_.fact(*question)) + '\n';
    }
  }

  void settled(const CountryOutline& country) {
    const std::string said = settled_words(country, words_);
    if (!said.empty()) out_ += '\n' + plain_text(words_.sentence(said)) + '\n';
  }

  void footer() {
    out_ += "\n---\n\n" +
            words_.say(Message::JudgedFrom, {{"file", code(report_.sources.path(report_.facts.file()))},
                                             {"agreement", code(report_.agreement_sha256)},
                                             {"rules", code(report_.rulebook_sha256)}}) +
            '\n';
  }

  const Report& report_;
  Words words_;
  FindingText findings_;
  std::string out_;
};

/// What is wrong with a file is told in English alone.
std::string unread_note(const UnreadFile& file, const SourceMap& sources, Language language) {
  const std::string path(file.path);
  std::string text = "# " + plain_text(say(language, Message::NotRead, {{"file", path}})) + "\n\n" +
                     plain_text(in_english(language, std::string(file.reason) + '.')) + '\n';
  for (const Diagnostic& diagnostic : file.diagnostics) {
    const Place place = sources.locate(diagnostic.span);
    const std::string message = in_english(language, diagnostic.message);
    text += "\n- " + plain_text(std::string(place.path) + ':' + std::to_string(place.line) + ": " + message);
    if (!diagnostic.help.empty()) text += "\\\n  " + plain_text(in_english(language, diagnostic.help));
  }
  return text + (file.diagnostics.empty() ? "" : "\n");
}

}  // namespace

std::string render_markdown(const CheckReports& reports, const ReportOptions& options) {
  std::string text;
  for (const ReportedFile& file : reports.files) {
    if (!text.empty()) text += '\n';
    const auto* report = std::get_if<Report>(&file);
    text += report != nullptr ? Note(*report, options).text()
                              : unread_note(std::get<UnreadFile>(file), reports.sources, options.language);
  }
  return text;
}

}  // namespace placet
