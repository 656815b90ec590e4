// SPDX-License-Identifier: Apache-2.0
//
// Reports on all agreements of one check, for other programs and for the file. Pure, as all renderers are; each names
// the files from which nothing could be judged, so that none is taken for a good one.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "placet/engine/evaluate.hpp"
#include "placet/engine/render.hpp"
#include "placet/model/diagnostic.hpp"

namespace placet {

/// A file from which nothing was judged.
struct UnreadFile {
  std::string_view path;
  std::string_view reason;                     ///< one sentence in lower case, without a full stop
  const std::vector<Diagnostic>& diagnostics;  ///< what is wrong in it; empty if it could not be opened
};

using ReportedFile = std::variant<Report, UnreadFile>;

/// One check. All that it refers to must outlive the call.
struct CheckReports {
  std::vector<ReportedFile> files;  ///< in the order in which they were named
  const SourceMap& sources;         ///< what the places of diagnostics stand in
  std::string_view program_version;
  const Evaluator& evaluator;  ///< that judged them
};

/// A page of its own about one agreement, without a script or anything from elsewhere; nothing if none could be read.
std::string render_html(const CheckReports& reports, const ReportOptions& options);

/// One row a finding (RFC 4180; docs/formats/reports.md). An agreement without a finding has one row that says so.
std::string render_csv(const CheckReports& reports, const ReportOptions& options);

/// One run of SARIF 2.1.0; every result at the line of the agreement that decides it, every rule with its law.
std::string render_sarif(const CheckReports& reports, const ReportOptions& options);

/// JUnit XML (docs/formats/junit.xsd): one suite a file, of which the first case is the verdict.
std::string render_junit(const CheckReports& reports, const ReportOptions& options);

/// A note for the file on each agreement: the verdict, what is broken, to do and to answer, and the law with its words.
std::string render_markdown(const CheckReports& reports, const ReportOptions& options);

}  // namespace placet
