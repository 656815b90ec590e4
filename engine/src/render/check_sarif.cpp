// SPDX-License-Identifier: Apache-2.0
// Findings as results of SARIF 2.1.0: what is broken an error, what is undecided a warning, what is still to do a note,
// each at the line of the agreement that decides it.
#include <map>

#include "placet/engine/check_reports.hpp"
#include "placet/engine/sarif.hpp"
#include "placet/engine/verdict_line.hpp"
#include "render/finding_text.hpp"
#include "render/report_outline.hpp"
#include "render/report_words.hpp"

namespace placet {

namespace {

std::string_view level_of(const Finding& finding) {
  if (settles(finding.status) || is_idle(finding.status)) return "none";
  if (!finding.counts) return "note";
  switch (line_of(finding)) {
    case Verdict::NonCompliant: return "error";
    case Verdict::Indeterminate: return "warning";
    case Verdict::Conditional: return "note";
    case Verdict::Compliant:
    case Verdict::NotGoverned: return "none";
  }
  return "none";
}

std::string_view kind_of(const Finding& finding) {
  if (is_idle(finding.status)) return "notApplicable";
  return level_of(finding) == "none" ? "pass" : "";
}

void add(SarifProperties& properties, std::string_view name, std::string_view value) {
  if (!value.empty()) properties.emplace_back(name, value);
}

/// The run while it is filled, file by file.
class SarifOfCheck {
 public:
  SarifOfCheck(const CheckReports& reports, const ReportOptions& options) : reports_(reports), options_(options) {
    run_.tool = "placet check";
    run_.version = reports.program_version;
  }

  std::string text() {
    for (const ReportedFile& file : reports_.files) {
      if (const auto* report = std::get_if<Report>(&file)) {
        add_report(*report);
      } else {
        add_unread(std::get<UnreadFile>(file));
      }
    }
    return sarif_log(run_);
  }

 private:
  void add_unread(const UnreadFile& file) {
    run_.every_file_read = false;
    run_.artifacts.push_back({std::string(file.path), {}, {{"verdict", "unread"}}});
    notify("error", std::string(file.reason), std::string(file.path));
    for (const Diagnostic& diagnostic : file.diagnostics) {
      SarifResult result;
      result.rule = index_of(diagnostic.code);
      result.level = "error";
      result.message = diagnostic.help.empty() ? diagnostic.message : diagnostic.message + "; " + diagnostic.help;
      result.at = sarif_place(diagnostic.span, reports_.sources);
      for (const RelatedPlace& other : diagnostic.related) {
        result.related.push_back({sarif_place(other.span, reports_.sources), other.message});
      }
      run_.results.push_back(std::move(result));
    }
  }

  void add_report(const Report& report) {
    const Words words(report.facts.rulebook(), &report.facts, options_.language);
    const FindingText findings{
        words, {words, report.assessment.proof, report.sources}, options_, report.assessment.abandoned};
    const std::string path(report.sources.path(report.facts.file()));
    run_.artifacts.push_back({path, std::string(report.agreement_sha256), properties_of(report)});
    for (const Gap& gap : report.assessment.gaps) notify("warning", gap_words(gap, words), path);
    for (const JurisdictionAssessment& jurisdiction : report.assessment.jurisdictions) {
      for (const UnlistedFinding& unlisted : jurisdiction.unlisted) {
        notify("warning", unlisted_words(unlisted, words), path);
      }
      for (const Finding& finding : jurisdiction.findings) {
        if (level_of(finding) == "none" && !options_.all) continue;
        run_.results.push_back(result(finding, jurisdiction, findings));
      }
    }
    for (const Remark& remark : report.assessment.remarks) {
      notify("note", remark_words(remark, nullptr, words, report), path);
    }
  }

  static SarifProperties properties_of(const Report& report) {
    SarifProperties properties;
    add(properties, "verdict", verdict_name(report.assessment.verdict));
    add(properties, "agreement", stated_code(report.facts, report.facts.rulebook().known.agreement_id));
    add(properties, "caseDate", iso_text(report.assessment.case_date));
    add(properties, "judgedOn", iso_text(report.assessment.dates.today));
    add(properties, "rulebookSha256", report.rulebook_sha256);
    return properties;
  }

  void notify(std::string_view level, const std::string& message, const std::string& path) {
    run_.notifications.push_back({std::string(level), message, path});
  }

  SarifResult result(const Finding& finding, const JurisdictionAssessment& jurisdiction, const FindingText& findings) {
    const Words& words = findings.words;
    SarifResult result;
    result.rule = index_of(finding.rule, words.rulebook());
    result.kind = kind_of(finding);
    result.level = level_of(finding);
    result.message = message(finding, findings);
    const Span place = findings.proofs.deciding_place(finding);
    result.at = sarif_place(place, reports_.sources);
    for (const Sentence& sentence : findings.proofs.sentences(finding)) {
      const bool elsewhere = sentence.at && sentence.at->file == place.file && *sentence.at != place;
      if (elsewhere) result.related.push_back({sarif_place(*sentence.at, reports_.sources), sentence.text});
    }
    if (finding.accepted_by.valid()) result.accepted = words.stated_text(finding.accepted_by, "reason");
    add(result.properties, "status", status_name(finding.status));
    add(result.properties, "country", words.name(jurisdiction.country));
    add(result.properties, "countryVerdict", verdict_name(jurisdiction.verdict));
    add(result.properties, "about", words.about(finding));
    add(result.properties, "ruleVersion", std::to_string(words.rulebook()[finding.rule].version));
    add(result.properties, "strength", strength_name(words.rulebook()[finding.rule].strength));
    add(result.properties, "evidence", evidence_name(finding.evidence));
    if (finding.consequence) add(result.properties, "consequence", findings.consequence(*finding.consequence));
    if (finding.liability) add(result.properties, "liability", findings.consequence(*finding.liability));
    if (finding.due) add(result.properties, "due", iso_text(*finding.due));
    return result;
  }

  static std::string message(const Finding& finding, const FindingText& findings) {
    const Words& words = findings.words;
    std::string text = words.sentence(findings.title_and_status(finding));
    if (finding.status == Status::Contested) {
      for (const std::string& line : findings.reading_lines(finding)) text += ' ' + words.sentence(line);
    } else {
      for (const Sentence& sentence : findings.proofs.sentences(finding)) text += ' ' + words.sentence(sentence.text);
    }
    return text + ' ' + words.sentence(findings.law(finding));
  }

  std::size_t index_of(RuleId id, const Rulebook& rulebook) {
    const Rule& rule = rulebook[id];
    const auto [at, added] = places_.try_emplace(std::string(rulebook.text(rule.name)), run_.rules.size());
    if (!added) return at->second;
    SarifRule described;
    described.id = at->first;
    described.short_description = rule.title;
    described.help = explain_name(rulebook, reports_.sources, at->first);
    const auto& sources = rule.readings.front().sources;
    if (!sources.empty()) described.help_uri = rulebook[sources.front().source].url;
    run_.rules.push_back(std::move(described));
    return at->second;
  }

  std::size_t index_of(const DiagnosticCode& code) {
    const auto [at, added] = places_.try_emplace(std::string(code.id), run_.rules.size());
    if (added) run_.rules.push_back({at->first, std::string(code.name), {}, {}, {}, {}});
    return at->second;
  }

  const CheckReports& reports_;
  const ReportOptions& options_;
  SarifRun run_;
  std::map<std::string, std::size_t> places_;  ///< of the rules of the run, by id
};

}  // namespace

std::string render_sarif(const CheckReports& reports, const ReportOptions& options) {
  return SarifOfCheck(reports, options).text();
}

}  // namespace placet
