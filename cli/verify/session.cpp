// SPDX-License-Identifier: Apache-2.0
#include "cli/verify/session.hpp"

#include <algorithm>

#include "placet/engine/read_agreement.hpp"
#include "placet/engine/write_agreement.hpp"

namespace placet::verify {

namespace {

constexpr int most_candidates = 3;

std::string list_of(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : "; ") + word;
  return text;
}

bool has_version(const Rulebook& book, RuleId rule) {
  return std::ranges::count(book.rules, book[rule].name, &Rule::name) > 1;
}

}  // namespace

Session::Session(const Rulebook& book, Day today, Deadline deadline)
    : book_(book), evaluator_(book), today_(today), deadline_(deadline) {}

std::string Session::name(RuleId rule) const {
  std::string text(book_.text(book_[rule].name));
  if (has_version(book_, rule)) text += " version " + std::to_string(book_[rule].version);
  return text;
}

std::optional<Assessment> Session::judge(const Facts& facts, std::optional<Day> law_as_of) const {
  SourceMap texts;
  const FileId file = texts.add("witness.xml", write_agreement(facts));
  Checked<Facts> read = read_agreement(file, texts, book_);
  if (!read) return std::nullopt;
  return evaluator_.evaluate(*read, {today_, law_as_of});
}

World::Answer Session::possible(World& world, const std::vector<z3::expr>& goal) {
  if (deadline_.passed()) return World::Answer::Unknown;
  return world.check(goal, false);
}

Search Session::search(World& world, const std::vector<z3::expr>& goal,
                       const std::function<bool(const Facts&)>& confirms) {
  Search search;
  for (int i = 0; i < most_candidates; ++i) {
    if (deadline_.passed()) {
      search.reason = "the time was up";
      return search;
    }
    const World::Answer answer = world.check(goal, true);
    if (answer == World::Answer::Unknown) {
      search.reason = "the solver took too long";
      return search;
    }
    if (answer == World::Answer::No && i == 0) {
      const World::Answer any = possible(world, goal);
      if (any == World::Answer::No) search.end = Search::End::Impossible;
      search.reason = any == World::Answer::No        ? "no agreement is like that"
                      : any == World::Answer::Unknown ? "the solver took too long"
                                                      : "it would rest on what the law or the agreement leaves open";
      break;
    }
    if (answer == World::Answer::No) break;
    search.facts = facts_of(world, book_);
    if (search.facts && confirms(*search.facts)) {
      search.end = Search::End::Confirmed;
      return search;
    }
    search.reason = "`placet check` does not confirm the agreements that the solver proposes";
    world.exclude(world.model());
  }
  if (!world.rough().empty()) search.reason += " (not followed exactly: " + list_of(world.rough()) + ")";
  return search;
}

Witness Session::witness(const Facts& facts, const std::function<bool(const Facts&)>& confirms,
                         const std::vector<RuleId>& rules) const {
  const Facts small = smallest(facts, confirms);
  Witness witness{write_agreement(small), {}};
  const std::optional<Assessment> assessment = judge(small);
  for (const RuleId rule : rules) {
    if (!assessment) continue;
    for (std::string& status : statuses_of(*assessment, book_, rule)) witness.judged.push_back(std::move(status));
  }
  return witness;
}

bool has_status(const Assessment& assessment, RuleId rule, Status status) {
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const placet::Finding& finding : jurisdiction.findings) {
      if (finding.rule != rule) continue;
      if (finding.status == status) return true;
      if (std::ranges::find(finding.readings, status, &ReadingResult::status) != finding.readings.end()) return true;
    }
  }
  return false;
}

std::vector<std::string> statuses_of(const Assessment& assessment, const Rulebook& book, RuleId rule) {
  std::set<std::string> found, idle;  // an instance that the rule does not touch is told only if all are so
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const placet::Finding& finding : jurisdiction.findings) {
      if (finding.rule != rule) continue;
      const bool touched = finding.status != Status::NotApplicable && finding.status != Status::NotInForce;
      (touched ? found : idle)
          .insert(std::string(book.text(book[rule].name)) + ": " + std::string(status_name(finding.status)));
    }
  }
  if (found.empty()) found = idle;
  return {found.begin(), found.end()};
}

}  // namespace placet::verify
