// SPDX-License-Identifier: Apache-2.0
//
// Turns an assessment into what people and programs read. Renderers are pure: they take what was
// concluded and give text; they decide nothing. Every sentence of a report comes from the rulebook, the facts or the
// proof.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "placet/engine/language.hpp"
#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

/// Everything that a report is made from. All of it must outlive the call.
struct Report {
  const Facts& facts;
  const Assessment& assessment;
  const SourceMap& sources;  ///< holds the agreement and the rule files
  std::string_view rulebook_version;
  std::string_view rulebook_sha256;
  std::string_view agreement_sha256;  ///< of the file's bytes; may be empty
};

struct ReportOptions {
  bool all = false;                       ///< also findings of rules that do not apply or are not in force
  bool proof = false;                     ///< text: unfold the whole proof of each finding
  bool color = false;                     ///< text: with ANSI colours; nothing is said by colour alone
  Language language = Language::English;  ///< of every sentence; JSON and the columns of CSV speak codes
  bool fixable = false;                   ///< text: name `placet fix` among what can be done next
};

/// The report for people, at most 80 columns wide where words allow; ends with a line break.
std::string render_text(const Report& report, const ReportOptions& options);

/// The verdict as `placet-verdict/1` (docs/formats/placet-verdict-1.schema.json) in one line without a line break, or
/// in many when `indented`.
std::string render_json(const Report& report, const ReportOptions& options, bool indented);

/// Why a rule applied, did not apply, was met, broken, excused or could not be decided: each finding of the rule with
/// its whole proof. `member` narrows them to one bearer or member, if it is not empty. Empty if there is no finding.
std::string render_why(const Report& report, std::string_view rule, std::string_view member,
                       Language language = Language::English);

/// Why there is no finding of the rule, or none about `member` if it is not empty: for where `render_why` says nothing.
std::string render_why_nothing(const Report& report, std::string_view rule, std::string_view member,
                               Language language = Language::English);

/// A fact that is not known, in the notation that `--given` reads: "primorye has consent of russia.mfa for d1".
std::string fact_notation(const Question& question, const Facts& facts);

/// What `name` means: a rule, term, act, source, list, entity, field, authority, parameter, judgement or pack of the
/// rulebook, in plain words with its law. Empty if the rulebook has nothing of that name.
std::string explain_name(const Rulebook& rulebook, const SourceMap& texts, std::string_view name);

/// Every name that `explain_name` knows, for suggestions; sorted.
std::vector<std::string_view> explainable_names(const Rulebook& rulebook);

}  // namespace placet
