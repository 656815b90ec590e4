// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/verify/checks.hpp"
#include "cli/verify/verify.hpp"

namespace placet::verify {

namespace {

/// Runs `check`; what the solver cannot take is left open.
template <class Check>
void guarded(Verified& found, const Session& session, const std::vector<RuleId>& rules, Check check) {
  if (session.deadline().passed()) {
    ++found.out_of_time;
    return;
  }
  try {
    check();
  } catch (const z3::exception& refusal) {
    std::vector<std::string> names;
    for (const RuleId rule : rules) names.push_back(session.name(rule));
    found.undecided.push_back({names, "a question", std::string("the solver refuses it: ") + refusal.msg()});
  }
}

bool counts(const Rulebook& book, RuleId rule) {
  return book[rule].strength == Strength::Binding && !book[rule].pending;
}

void check_pair(Session& session, RuleId a, RuleId b, const KnownRules& known, Verified& found) {
  const Rulebook& book = session.book();
  if (book[a].name == book[b].name) {
    if (book[b].version == book[a].version + 1) check_gap(session, a, b, known, found);
  } else if (counts(book, a) && counts(book, b)) {
    if (a < b) check_conflict(session, a, b, known, found);
    check_implied(session, a, b, known, found);
  }
}

}  // namespace

Verified verify_rules(const Rulebook& book, const Question& question) {
  Verified found;
  Session session(book, question.today, Deadline(question.timeout));
  KnownRules known;
  std::vector<RuleId> rules;
  std::set<PackId> packs;
  for (std::uint32_t r = 0; r < book.rules.size(); ++r) {
    if (question.meant({r})) packs.insert(book.rules[r].pack);
  }
  for (std::uint32_t r = 0; r < book.rules.size(); ++r) {
    const RuleId id{r};
    known[id];
    if (packs.contains(book[id].pack) && has_jurisdiction(book, id) && !book[id].pending) rules.push_back(id);
  }
  for (const RuleId id : rules) {
    guarded(found, session, {id}, [&] { check_rule(session, id, known, found); });
  }
  const auto meant = [&](RuleId a, RuleId b) { return question.meant(a) || question.meant(b); };
  for (const RuleId a : rules) {
    for (const RuleId b : rules) {
      if (a == b || book[a].pack != book[b].pack || !meant(a, b)) continue;
      guarded(found, session, {a, b}, [&] { check_pair(session, a, b, known, found); });
    }
  }
  std::ranges::stable_sort(found.findings, {}, &Finding::kind);
  return found;
}

}  // namespace placet::verify
