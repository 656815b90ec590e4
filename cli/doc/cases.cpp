// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/cases.hpp"

#include "cli/files.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

namespace fs = std::filesystem;

/// A folder that holds an agreement.xml is the case; else the file is.
std::string name_of(const std::string& path) {
  constexpr std::string_view shared = "/agreement";
  return path.ends_with(shared) ? path.substr(0, path.size() - shared.size()) : path;
}

bool meets(Status status) {
  return status != Status::NotApplicable && status != Status::NotInForce && status != Status::Pending;
}

CaseRecord record_of(const Judge& judge, const JudgedAgreement& judged) {
  CaseRecord record;
  record.title = agreement_title(judged.facts);
  record.verdict = judged.assessment.verdict;
  record.report = render_text(judge.report(judged), ReportOptions{});
  for (const JurisdictionAssessment& country : judged.assessment.jurisdictions) {
    record.verdicts.emplace_back(country.pack, country.verdict);
    for (const Finding& finding : country.findings) {
      if (!meets(finding.status)) continue;
      record.meetings.push_back({finding.rule, finding_about(judged.facts, finding), finding.status,
                                 finding.consequence ? plain_consequence(judged.facts, *finding.consequence) : ""});
    }
  }
  return record;
}

}  // namespace

std::vector<CaseRecord> record_cases(Judge& judge, const fs::path& folder) {
  std::vector<CaseRecord> records;
  for (const fs::path& file : files_under(folder, ".xml")) {
    records.push_back(record_of(judge, judge.judge(file.generic_string())));
    records.back().path = file.lexically_relative(folder).replace_extension().generic_string();
    records.back().name = name_of(records.back().path);
  }
  return records;
}

}  // namespace placet
