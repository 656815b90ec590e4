// SPDX-License-Identifier: Apache-2.0
// A check as JUnit XML (docs/formats/junit.xsd): one suite a file, one case a finding that counts. The first case of a
// suite is the verdict, so that a suite passes only where the agreement does.
#include "placet/engine/check_reports.hpp"
#include "placet/engine/html.hpp"
#include "placet/engine/verdict_line.hpp"
#include "render/finding_text.hpp"
#include "render/report_outline.hpp"
#include "render/report_words.hpp"

namespace placet {

namespace {

/// The fixed words of the report.
constexpr std::string_view name_of_run = "placet check";
constexpr std::string_view name_of_verdict = "verdict";
constexpr std::string_view name_of_reading = "can be read";

/// How many cases there are, and how they ended.
struct Tally {
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;

  Tally& operator+=(const Tally& more) {
    tests += more.tests;
    failures += more.failures;
    errors += more.errors;
    skipped += more.skipped;
    return *this;
  }
  std::vector<HtmlAttribute> attributes(std::string_view name) const {
    return {{"name", std::string(name)},
            {"tests", std::to_string(tests)},
            {"failures", std::to_string(failures)},
            {"errors", std::to_string(errors)},
            {"skipped", std::to_string(skipped)}};
  }
};

/// One suite while it is filled.
struct Suite {
  Tally tally;
  Html cases;

  void add(const std::string& group, std::string_view name, const Html& outcome) {
    ++tally.tests;
    cases += element("testcase", {{"classname", group}, {"name", std::string(name)}}, outcome);
  }
};

/// What is said of a case that does not pass, by the line in which it falls: broken is a failure, what cannot be
/// decided an error; what can still be done, or what no rule governs, is passed over.
Html outcome_of(Verdict line, std::string_view type, std::string_view message, const std::string& more, Tally& tally) {
  switch (line) {
    case Verdict::Compliant: return {};
    case Verdict::NotGoverned:
    case Verdict::Conditional: ++tally.skipped; return void_element("skipped", {{"message", std::string(message)}});
    case Verdict::Indeterminate:
      ++tally.errors;
      return element("error", {{"type", std::string(type)}, {"message", std::string(message)}}, more);
    case Verdict::NonCompliant:
      ++tally.failures;
      return element("failure", {{"type", std::string(type)}, {"message", std::string(message)}}, more);
  }
  return {};
}

class SuiteOfAgreement {
 public:
  SuiteOfAgreement(const Report& report, const ReportOptions& options)
      : report_(report),
        options_(options),
        words_(report.facts.rulebook(), &report.facts, options.language),
        findings_{words_, {words_, report.assessment.proof, report.sources}, options_, report.assessment.abandoned} {}

  Html suite(Tally& tally) {
    const Assessment& assessment = report_.assessment;
    std::string header;
    for (const std::string& line : header_lines(report_, words_)) header += line + '\n';
    suite_.add("agreement", name_of_verdict,
               outcome_of(assessment.verdict, verdict_name(assessment.verdict),
                          verdict_words(assessment.verdict, words_.language()), header, suite_.tally));
    for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
      for (const Finding& finding : jurisdiction.findings) {
        if (finding.counts && !is_idle(finding.status)) add(finding, jurisdiction);
      }
    }
    tally += suite_.tally;
    const std::string path(report_.sources.path(report_.facts.file()));
    return element("testsuite", suite_.tally.attributes(path), properties() + suite_.cases + remarks());
  }

 private:
  void add(const Finding& finding, const JurisdictionAssessment& jurisdiction) {
    const std::string about = words_.about(finding);
    std::string more;
    if (finding.status == Status::Contested) {
      for (const std::string& line : findings_.reading_lines(finding)) more += line + '\n';
    } else {
      for (const std::string& sentence : findings_.proofs.reason(finding)) more += sentence + '\n';
    }
    more += findings_.law(finding);
    const std::string message = findings_.title_and_status(finding);
    suite_.add(words_.name(words_.rulebook()[jurisdiction.pack].name),
               words_.rule(finding.rule) + (about.empty() ? about : " (" + about + ')'),
               outcome_of(line_of(finding), status_name(finding.status), message, more, suite_.tally));
  }

  Html properties() const {
    const std::string id = stated_code(report_.facts, words_.rulebook().known.agreement_id);
    const std::pair<std::string_view, std::string> all[] = {
        {"agreement", id},
        {"verdict", std::string(verdict_name(report_.assessment.verdict))},
        {"judged-on", iso_text(report_.assessment.dates.today)},
        {"rulebook-sha256", std::string(report_.rulebook_sha256)}};
    Html html;
    for (const auto& [name, value] : all) {
      html += void_element("property", {{"name", std::string(name)}, {"value", value}});
    }
    return element("properties", html);
  }

  Html remarks() const {
    std::string text;
    for (const JurisdictionAssessment& jurisdiction : report_.assessment.jurisdictions) {
      for (const UnlistedFinding& unlisted : jurisdiction.unlisted) text += unlisted_words(unlisted, words_) + '\n';
      for (const Remark& remark : jurisdiction.remarks) {
        text += words_.sentence(remark_words(remark, &jurisdiction, words_, report_)) + '\n';
      }
    }
    for (const Remark& remark : report_.assessment.remarks) {
      text += words_.sentence(remark_words(remark, nullptr, words_, report_)) + '\n';
    }
    return text.empty() ? Html{} : element("system-out", text);
  }

  const Report& report_;
  const ReportOptions& options_;
  Words words_;
  FindingText findings_;
  Suite suite_;
};

Html unread_suite(const UnreadFile& file, const SourceMap& sources, Tally& tally) {
  std::string more;
  for (const Diagnostic& diagnostic : file.diagnostics) more += render_diagnostic(diagnostic, sources);
  Suite suite;
  suite.add("agreement", name_of_reading, outcome_of(Verdict::Indeterminate, "unread", file.reason, more, suite.tally));
  tally += suite.tally;
  return element("testsuite", suite.tally.attributes(file.path), suite.cases);
}

}  // namespace

std::string render_junit(const CheckReports& reports, const ReportOptions& options) {
  Tally tally;
  Html suites;
  for (const ReportedFile& file : reports.files) {
    const auto* report = std::get_if<Report>(&file);
    suites += report != nullptr ? SuiteOfAgreement(*report, options).suite(tally)
                                : unread_suite(std::get<UnreadFile>(file), reports.sources, tally);
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" +
         element("testsuites", tally.attributes(name_of_run), suites).markup() + '\n';
}

}  // namespace placet
