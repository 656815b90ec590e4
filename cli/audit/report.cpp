// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/report.hpp"

#include "cli/audit/words.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet::audit {

namespace {

Html section(const std::string& name, std::string_view title, std::string_view note, const Html& content) {
  if (content.empty()) return {};
  Html html = element("h2", title);
  if (!note.empty()) html += element("p", {{"class", "note"}}, note);
  return element("section", {{"id", name}}, html + content);
}

std::string counted_of(std::uint64_t number, std::uint64_t all) {
  if (all == 0) return grouped(number);
  return grouped(number) + " (" + std::to_string((number * 100 + all / 2) / all) + " %)";
}

Html verdict_totals(const Tally& tally) {
  Html list;
  for (std::size_t verdict = 0; verdict < tally.verdicts.size(); ++verdict) {
    const Html key = element("span", {{"class", "key v" + std::to_string(verdict)}}, "");
    list += element("li", key + element("strong", counted_of(tally.verdicts[verdict], tally.judged())) +
                              escaped(" " + std::string(verdicts_by_gravity[verdict])));
  }
  if (tally.broken > 0) {
    list += element("li", element("strong", grouped(tally.broken)) + escaped(" could not be read"));
  }
  return element("ul", {{"class", "totals"}}, list);
}

std::string law_words(const Plan& plan) {
  return plan.law_as_of ? "All are judged by the law of " + plain_day(*plan.law_as_of) + '.'
                        : "Each is judged by the law of its own day.";
}

/// What a reader has to know before using a number of the page.
Html conditions(const ReportParts& parts) {
  const Summary& summary = parts.summary;
  const std::uint64_t judged = summary.tally.judged();
  Html html = element("p", law_words(parts.plan) + " Judged on " + plain_day(parts.plan.today) + ", rules " +
                               parts.plan.rulebook_version + '.');
  if (!parts.plan.assume_complete.empty()) {
    html += element("p", {{"class", "assumed"}},
                    "Assumed, not known: the archive lists every " + joined(parts.plan.assume_complete, ", every ") +
                        ". A verdict that rests on it holds only if that is true.");
  }
  if (summary.undated > 0) {
    html += element("p", counted_of(summary.undated, judged) +
                             " state no day, or none that is known to the year: what depends on the day stays open.");
  }
  if (summary.open > 0) html += element("p", counted_of(summary.open, judged) + " leave something open.");
  if (!summary.not_covered.empty()) {
    std::vector<std::string> countries;
    for (const auto& [country, number] : summary.not_covered) {
      countries.push_back((country == "?" ? "a country that is not stated" : country) + " (" + grouped(number) + ')');
    }
    html += element("p", {{"class", "note"}}, "Law that no rulebook covers: " + joined(countries, ", ") + '.');
  }
  return html;
}

Html head() {
  return element("head", void_element("meta", {{"charset", "utf-8"}}) +
                             void_element("meta", {{"http-equiv", "Content-Security-Policy"},
                                                   {"content",
                                                    "default-src 'none'; style-src 'unsafe-inline'; "
                                                    "script-src 'unsafe-inline'"}}) +
                             void_element("meta", {{"name", "viewport"}, {"content", "width=device-width"}}) +
                             void_element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}) +
                             element("title", "Audit of agreements") + style_sheet(report_style()));
}

Html sections(const ReportParts& parts) {
  return section("years", "By country and year", "A mark under a year: its law changed in that year.",
                 verdicts_by_year(parts)) +
         section("replays", "Under the law of other days", "", tables_of_replays(parts)) +
         section("rules", "By rule", "Agreements, each counted once a rule by its gravest result.",
                 table_of_rules(parts)) +
         section("subjects", "By subject", "An agreement counts under each of its subjects.",
                 table_of_subjects(parts)) +
         section("partners", "By partner", "The countries of all parties.", table_of_partners(parts)) +
         section("questions", "What would settle most",
                 "Facts that are not known, those first that the most results depend on.", table_of_questions(parts)) +
         section("agreements", "Agreements, the gravest first", "", table_of_agreements(parts)) +
         section("broken", "Documents that could not be read", "Nothing is judged from them.", table_of_broken(parts));
}

}  // namespace

std::string render_report(const ReportParts& parts) {
  const std::uint64_t judged = parts.summary.tally.judged();
  const Html main = element("h1", counted(judged, "agreement", "agreements") + " judged") +
                    verdict_totals(parts.summary.tally) + conditions(parts) + sections(parts);
  const Html footer = element("footer", element("p", "Made by placet audit from rules whose fingerprint (SHA-256) is " +
                                                         parts.plan.rulebook_sha256 + ". Not legal advice."));
  // The script is ours and has no text of others; escaping, which all else goes through, would break it.
  return "<!DOCTYPE html>\n<html lang=\"en\">" + head().markup() + "\n<body>" + element("main", main).markup() +
         footer.markup() + "\n<script>" + std::string(report_script()) + "</script>\n</body>\n</html>\n";
}

}  // namespace placet::audit
