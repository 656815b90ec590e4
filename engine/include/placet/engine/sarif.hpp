// SPDX-License-Identifier: Apache-2.0
//
// A log of results as SARIF 2.1.0, the OASIS format that editors and code hosts read. Who has results to tell fills in
// plain values; how they are written stands in one place.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "placet/model/source_map.hpp"
#include "placet/model/span.hpp"

namespace placet {

/// From its first character to the one after its last, as people count.
struct SarifPlace {
  std::string path;  ///< as given; becomes a URI, relative as the path is
  std::uint32_t line = 1, column = 1, end_line = 1, end_column = 1;
};

SarifPlace sarif_place(Span span, const SourceMap& texts);

using SarifProperties = std::vector<std::pair<std::string, std::string>>;

/// What results are of. Texts that are empty are left out.
struct SarifRule {
  std::string id;
  std::string name;  ///< in lower case with dashes, "gap-between-versions"; written as that format wants names
  std::string short_description, help, help_markdown, help_uri;
};

struct SarifNote {
  SarifPlace at;
  std::string message;
};

struct SarifEdit {
  SarifPlace at;
  std::string inserted;  ///< in place of what stands there; may be empty
};

struct SarifFix {
  std::string description;
  std::vector<SarifEdit> edits;  ///< all in the file of the result
};

struct SarifResult {
  std::size_t rule = 0;  ///< into SarifRun::rules
  std::string kind;      ///< "pass" or "notApplicable"; empty: the rule finds fault, as gravely as the level says
  std::string level;     ///< "error", "warning", "note", "none"
  std::string message;
  SarifPlace at;
  std::vector<SarifNote> related;
  std::optional<SarifFix> fix;
  std::optional<std::string> accepted;  ///< why those who are responsible left it at that; may be empty
  SarifProperties properties;
};

/// A file that was looked at.
struct SarifArtifact {
  std::string path, sha256;
  SarifProperties properties;
};

/// Something that was noticed and is no result.
struct SarifNotification {
  std::string level, message;
  std::string path;  ///< of the file that it is about
};

struct SarifRun {
  std::string tool, version;
  std::vector<SarifRule> rules;
  std::vector<SarifArtifact> artifacts;
  std::vector<SarifResult> results;
  std::vector<SarifNotification> notifications;
  bool every_file_read = true;
};

/// The log with this one run; ends with a line break.
std::string sarif_log(const SarifRun& run);

}  // namespace placet
