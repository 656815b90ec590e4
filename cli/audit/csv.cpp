// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/csv.hpp"

#include "cli/audit/summary.hpp"
#include "cli/audit/words.hpp"
#include "placet/engine/csv_line.hpp"

namespace placet::audit {

namespace {

constexpr std::string_view between_items = "; ";

template <class Item, class Text>
std::string list(const std::vector<Item>& items, Text text) {
  std::vector<std::string> texts;
  for (const Item& item : items) texts.push_back(text(item));
  return joined(texts, between_items);
}

template <class Wanted>
std::string rules_of(const Row& row, Wanted wanted) {
  std::vector<std::string> rules;
  for (const FindingRow& finding : row.findings) {
    if (wanted(finding) && (rules.empty() || rules.back() != finding.rule)) rules.push_back(finding.rule);
  }
  return joined(rules, between_items);
}

std::string fault_words(const FaultRow& fault) {
  const std::string code = fault.code.empty() ? "" : fault.code + ' ';
  return fault.line == 0 ? code + fault.message : code + "line " + std::to_string(fault.line) + ": " + fault.message;
}

}  // namespace

std::string verdicts_csv_head() {
  return csv_line({"path",
                   "position",
                   "entry",
                   "line",
                   "id",
                   "title",
                   "stage",
                   "date",
                   "date-presumed",
                   "law-day",
                   "verdict",
                   "because",
                   "consequence",
                   "parties",
                   "subjects",
                   "countries",
                   "not-covered",
                   "broken-rules",
                   "undecided-rules",
                   "questions",
                   "assumed",
                   "sha256",
                   "faults"});
}

std::string verdicts_csv_line(const Row& row) {
  return csv_line({row.path,
                   std::to_string(row.position),
                   row.entry,
                   std::to_string(row.line),
                   row.id,
                   row.title,
                   row.stage,
                   row.date,
                   row.broken()        ? ""
                   : row.date_presumed ? "yes"
                                       : "no",
                   row.law_day,
                   row.broken() ? "broken" : row.verdict,
                   joined(row.because, between_items),
                   row.consequence,
                   parties_of(row),
                   joined(row.subjects, between_items),
                   list(row.jurisdictions, [](const JurisdictionRow& one) { return one.country + ' ' + one.verdict; }),
                   joined(row.gaps, between_items),
                   rules_of(row, is_breach),
                   rules_of(row, is_undecided),
                   row.broken() ? "" : std::to_string(row.questions.size()),
                   joined(row.assumed, between_items),
                   row.sha256,
                   list(row.faults, fault_words)});
}

std::string replay_csv_head() {
  return csv_line({"path", "position", "id", "date", "verdict", "law", "verdict-then", "changes"});
}

std::string replay_csv_lines(const Row& row) {
  std::string lines;
  for (const ReplayRow& replay : row.replays) {
    lines += csv_line({row.path, std::to_string(row.position), row.id, row.date, row.verdict, replay.law,
                       replay.verdict, list(replay.changes, [](const ChangeRow& change) {
                         return change.rule + ": " + change.from + " to " + change.to;
                       })});
  }
  return lines;
}

}  // namespace placet::audit
