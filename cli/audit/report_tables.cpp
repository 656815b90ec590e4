// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>

#include "cli/audit/report.hpp"
#include "cli/audit/words.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet::audit {

namespace {

namespace fs = std::filesystem;

/// The version of a rule that speaks for all of them: the latest.
const Rule* rule_named(const Rulebook& rulebook, std::string_view name) {
  const Rule* found = nullptr;
  for (const Rule& rule : rulebook.rules) {
    if (rulebook.text(rule.name) == name) found = &rule;
  }
  return found;
}

Html rule_cell(const Rulebook& rulebook, const std::string& name) {
  const Rule* rule = rule_named(rulebook, name);
  Html html = element("code", name);
  if (rule == nullptr) return element("td", html);
  html = escaped(rule->title) + void_element("br", {}) + html;
  const std::vector<Citation>& sources = rule->readings.front().sources;
  if (!sources.empty()) {
    html += void_element("br", {}) + element("small", plain_citation(rulebook, sources.front()));
  }
  return element("td", html);
}

std::vector<Html> verdict_cells(const VerdictCounts& counts) {
  std::vector<Html> cells;
  for (const std::uint64_t count : counts) cells.push_back(number_cell(count));
  return cells;
}

std::uint64_t sum(const VerdictCounts& counts) {
  std::uint64_t all = 0;
  for (const std::uint64_t count : counts) all += count;
  return all;
}

/// What a table leaves out, and where to find it.
Html left_out(std::uint64_t all, std::size_t shown, const std::string& columns, const std::string& filter) {
  if (all <= shown) return {};
  return element("p", {{"class", "note"}},
                 escaped("The first " + grouped(shown) + " of " + grouped(all) +
                         " are shown. All of them: in verdicts.csv " + columns + ", or in the database ") +
                     element("code", filter) + escaped("."));
}

/// A table of counts by verdict, those of which most are grave first.
Html verdict_table(const std::string& name, std::string_view what, const std::map<std::string, VerdictCounts>& counts,
                   const std::string& empty_name) {
  std::vector<std::pair<std::string, VerdictCounts>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::greater<>{}, [](const auto& one) { return one.second; });
  const std::size_t all = sorted.size();
  if (sorted.size() > most_rows) sorted.resize(most_rows);
  std::vector<Html> rows;
  for (const auto& [key, verdicts] : sorted) {
    std::vector<Html> cells{text_cell(key.empty() ? empty_name : key), number_cell(sum(verdicts))};
    for (const Html& cell : verdict_cells(verdicts)) cells.push_back(cell);
    rows.push_back(table_row(cells));
  }
  std::vector<std::string> head{std::string(what), "agreements"};
  head.insert(head.end(), verdicts_by_gravity.begin(), verdicts_by_gravity.end());
  return table(name, head, rows) +
         left_out(all, rows.size(), "by the columns parties and subjects", "SELECT * FROM parties");
}

/// From the folder of the report to the file; nothing for standard input.
std::string address_of(const std::string& path, const std::string& links_from) {
  if (path == "-") return {};
  const fs::path from = fs::absolute(links_from).lexically_normal();
  const fs::path there = fs::absolute(path).lexically_normal();
  const fs::path relative = there.lexically_relative(from);
  std::string address;
  for (const char byte : (relative.empty() ? there : relative).generic_string()) {
    // Signs with a meaning in addresses stand for themselves in names of files.
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (std::string_view(" %#?:\"<>\\").find(byte) == std::string_view::npos) {
      address += byte;
    } else {
      const auto code = static_cast<unsigned char>(byte);
      address += {'%', digits[code >> 4U], digits[code & 15U]};
    }
  }
  return address;
}

Html place_cell(const std::string& path, std::uint64_t position, const std::string& entry,
                const std::string& links_from) {
  Html html = link_to(address_of(path, links_from), escaped(path));
  if (!entry.empty()) html += escaped(" · " + entry);
  if (position > 1) html += escaped(" · no. " + grouped(position));
  return element("td", html);
}

Html grave_row(const GraveRow& row, const std::string& links_from) {
  const std::string verdict(verdicts_by_gravity[row.gravity]);
  const Html key = element("span", {{"class", "key v" + std::to_string(row.gravity)}}, "");
  return table_row({element("td", key + escaped(verdict)), number_cell(row.breaches), text_cell(row.date),
                    text_cell(row.title.empty() ? row.id : row.title), text_cell(row.parties), text_cell(row.reason),
                    place_cell(row.path, row.position, row.entry, links_from)});
}

Html replay_table(const std::string& law, const ReplayCounts& counts) {
  std::vector<Html> rows;
  for (std::size_t own = 0; own < verdicts_by_gravity.size(); ++own) {
    std::vector<Html> cells{text_cell(verdicts_by_gravity[own])};
    for (const Html& cell : verdict_cells(counts.verdicts[own])) cells.push_back(cell);
    rows.push_back(table_row(cells));
  }
  std::vector<std::string> head{"by the law of its own day"};
  for (const std::string_view verdict : verdicts_by_gravity) head.push_back("then " + std::string(verdict));
  std::vector<std::pair<std::uint64_t, std::string>> rules;
  for (const auto& [rule, number] : counts.rules) rules.emplace_back(number, rule);
  std::ranges::stable_sort(rules, std::greater<>{}, &std::pair<std::uint64_t, std::string>::first);
  if (rules.size() > most_rows) rules.resize(most_rows);
  std::vector<Html> changes;
  for (const auto& [number, rule] : rules) changes.push_back(table_row({text_cell(rule), number_cell(number)}));
  Html html = element("h3", "The law of " + law + ": " + counted(counts.changed, "verdict changes", "verdicts change"));
  html += table("", head, rows);
  if (!changes.empty()) html += table("changes-" + law, {"by the rule", "agreements"}, changes);
  return html;
}

}  // namespace

Html text_cell(std::string_view text) {
  return element("td", text);
}

Html number_cell(std::uint64_t number) {
  return element("td", {{"class", number == 0 ? "number none" : "number"}}, grouped(number));
}

Html table_row(const std::vector<Html>& cells) {
  return element("tr", joined(cells, Html{}));
}

Html table(const std::string& name, const std::vector<std::string>& head, const std::vector<Html>& rows) {
  Html cells;
  for (const std::string& title : head) cells += element("th", {{"scope", "col"}}, title);
  const Html inside = element("thead", element("tr", cells)) + element("tbody", joined(rows, Html{}));
  Html html;
  if (!name.empty()) {
    const Html box = void_element("input", {{"type", "search"}, {"data-table", "table-" + name}});
    html += element("label", {{"class", "filter"}, {"hidden", "hidden"}}, escaped("Show only rows with ") + box);
  }
  const Html whole = name.empty() ? element("table", inside) : element("table", {{"id", "table-" + name}}, inside);
  return html + element("div", {{"class", "wide"}, {"tabindex", "0"}}, whole);
}

Html table_of_rules(const ReportParts& parts) {
  std::vector<std::pair<std::string, RuleCounts>> sorted(parts.summary.rules.begin(), parts.summary.rules.end());
  std::ranges::stable_sort(sorted, std::greater<>{}, [](const auto& one) {
    return std::array{one.second.broken, one.second.owed, one.second.undecided, one.second.met};
  });
  std::vector<Html> rows;
  for (const auto& [rule, counts] : sorted) {
    if (rows.size() == most_rows) break;
    rows.push_back(table_row({rule_cell(parts.rulebook, rule), number_cell(counts.broken), number_cell(counts.owed),
                              number_cell(counts.undecided), number_cell(counts.met), number_cell(counts.other)}));
  }
  if (rows.empty()) return {};
  return table("rules", {"rule", "broken", "still to do", "undecided", "met", "other"}, rows) +
         left_out(sorted.size(), rows.size(), "by the column broken-rules", "SELECT * FROM findings");
}

Html table_of_subjects(const ReportParts& parts) {
  if (parts.summary.subjects.empty()) return {};
  return verdict_table("subjects", "subject", parts.summary.subjects, "none stated");
}

Html table_of_partners(const ReportParts& parts) {
  if (parts.summary.partners.empty()) return {};
  return verdict_table("partners", "countries", parts.summary.partners, "no party stated");
}

Html table_of_questions(const ReportParts& parts) {
  std::vector<std::pair<std::string, QuestionCounts>> sorted(parts.summary.questions.begin(),
                                                             parts.summary.questions.end());
  std::ranges::stable_sort(sorted, std::greater<>{}, [](const auto& one) {
    return std::array{one.second.last, one.second.rules, one.second.agreements};
  });
  std::vector<Html> rows;
  for (const auto& [about, counts] : sorted) {
    if (rows.size() == most_rows) break;
    rows.push_back(table_row({text_cell(about), text_cell(counts.kind), number_cell(counts.agreements),
                              number_cell(counts.last), number_cell(counts.rules)}));
  }
  if (rows.empty()) return {};
  return table("questions", {"not known", "kind", "agreements", "of these, nothing else is open", "results"}, rows) +
         left_out(sorted.size(), rows.size(), "by the column questions", "SELECT * FROM questions");
}

Html table_of_agreements(const ReportParts& parts) {
  if (parts.summary.gravest.empty()) return {};
  std::vector<Html> rows;
  for (const GraveRow& row : parts.summary.gravest) rows.push_back(grave_row(row, parts.links_from));
  return table("agreements", {"verdict", "breaches", "date", "title", "parties", "because", "file"}, rows) +
         left_out(parts.summary.tally.judged(), rows.size(), "by the column verdict",
                  "SELECT * FROM agreements WHERE verdict = 'non-compliant' ORDER BY path, position");
}

Html table_of_broken(const ReportParts& parts) {
  std::vector<Html> rows;
  for (const FaultyRow& row : parts.summary.broken) {
    const std::string line = row.fault.line == 0 ? "" : grouped(row.fault.line);
    rows.push_back(table_row({place_cell(row.path, row.position, row.entry, parts.links_from), text_cell(line),
                              text_cell(row.fault.code), text_cell(row.fault.message)}));
  }
  if (rows.empty()) return {};
  return table("broken", {"file", "line", "code", "what is wrong first"}, rows) +
         left_out(parts.summary.tally.broken, rows.size(), "where verdict is broken",
                  "SELECT * FROM agreements WHERE verdict IS NULL");
}

Html tables_of_replays(const ReportParts& parts) {
  Html html;
  for (const auto& [law, counts] : parts.summary.replays) html += replay_table(law, counts);
  return html;
}

}  // namespace placet::audit
