// SPDX-License-Identifier: Apache-2.0
//
// The search: sets of changes, smaller ones first. Every set of a state that fails has to solve each of its problems,
// so that only the changes for one of them are tried next, the one with the fewest.
#include <algorithm>
#include <map>
#include <set>

#include "fix/problems.hpp"

namespace placet {
namespace {

constexpr std::size_t most_states = 64;  ///< of one size that are carried on

bool passes(Verdict verdict) {
  return verdict == Verdict::Compliant || verdict == Verdict::Conditional;
}

/// Only who knows can say what the record leaves out; no change does.
bool can_be_solved(const std::vector<Problem>& problems) {
  return std::ranges::all_of(problems, [](const Problem& problem) { return problem.rule.valid(); });
}

std::set<std::string> matters_of(const std::vector<Change>& changes) {
  std::set<std::string> matters;
  for (const Change& change : changes) matters.insert(matter_of(change.edit));
  return matters;
}

/// A set of changes that was tried and does not pass.
struct State {
  std::vector<Change> changes;
  std::vector<Replacement> replacements;  ///< that make them
  Facts facts;                            ///< with them
  std::vector<Problem> problems;          ///< that are left, without changes
};

class Search {
 public:
  Search(const Evaluator& evaluator, std::string_view text, const Facts& facts, const Assessment& assessment,
         const AgreementReader& read)
      : evaluator_(evaluator), text_(text), facts_(facts), assessment_(assessment), read_(read) {}

  Fixes run() {
    fixes_.passes = passes(assessment_.verdict) || assessment_.verdict == Verdict::NotGoverned;
    if (fixes_.passes) return std::move(fixes_);
    const auto problems = problems_with_changes(facts_, assessment_, Origins(facts_), fixes_.obstacles);
    note_unsettled(problems);
    if (!can_be_solved(problems)) return std::move(fixes_);
    std::vector<State> frontier;
    frontier.push_back({{}, {}, facts_, {}});
    for (std::size_t size = 1; size <= most_changes && !done(); ++size) {
      std::vector<State> next;
      for (const State& state : frontier) extend(state, next);
      std::ranges::stable_sort(next, {}, [](const State& state) { return state.problems.size(); });
      if (next.size() > most_states) next.erase(next.begin() + most_states, next.end());
      frontier = std::move(next);
    }
    finish();
    return std::move(fixes_);
  }

 private:
  /// Larger sets than the smallest that pass are not looked for.
  bool done() const { return fixes_.stopped || !fixes_.proposals.empty(); }

  void note_unsettled(const std::vector<Problem>& problems) {
    std::set<RuleId> rules;
    for (const Problem& problem : problems) {
      if (problem.rule.valid()) rules.insert(problem.rule);
    }
    fixes_.unsettled.assign(rules.begin(), rules.end());
    for (const Problem& problem : problems) {
      first_problems_.insert(problem.key);
      for (const Change& change : problem.changes) first_changes_.try_emplace(key_of(change.edit), change);
    }
  }

  void extend(const State& state, std::vector<State>& next) {
    for (const Change& change : changes_for(state)) {
      if (fixes_.stopped) return;
      std::vector<Change> changes = state.changes;
      const auto same_matter = [&](const Change& other) { return matter_of(other.edit) == matter_of(change.edit); };
      std::erase_if(changes, same_matter);
      changes.push_back(change);
      if (auto failed = try_changes(std::move(changes))) next.push_back(std::move(*failed));
    }
  }

  /// The changes to add to a set: at first all, then those for the problem that fewest can solve.
  std::vector<Change> changes_for(const State& state) const {
    if (state.changes.empty()) {
      std::vector<Change> all;
      for (const auto& [key, change] : first_changes_) all.push_back(change);
      return all;
    }
    const std::size_t left = most_changes - state.changes.size();
    if (left == 0 || state.problems.size() > left * std::max<std::size_t>(most_solved_, 1)) return {};
    std::optional<std::vector<Change>> fewest;
    for (const Problem& problem : with_changes(state)) {
      std::vector<Change> options = options_for(problem, state);
      if (!fewest || options.size() < fewest->size()) fewest = std::move(options);
    }
    return fewest ? *std::move(fewest) : std::vector<Change>{};
  }

  /// Most states are never extended, so that the proof that changes are found in is made here and not before.
  std::vector<Problem> with_changes(const State& state) const {
    std::vector<Obstacle> unused;
    return problems_with_changes(state.facts, evaluator_.evaluate(state.facts, assessment_.dates),
                                 Origins(facts_, state.replacements), unused);
  }

  std::vector<Change> options_for(const Problem& problem, const State& state) const {
    std::map<std::string, Change> solving, others;
    for (const auto& [key, change] : first_changes_) {
      if (solves(key, problem)) solving.try_emplace(key, change);
    }
    for (const Change& change : problem.changes) {
      const std::string key = key_of(change.edit);
      const bool tried = first_changes_.contains(key) && first_problems_.contains(problem.key);
      if (!solving.contains(key)) (tried ? others : solving).try_emplace(key, change);
    }
    // Changes that do nothing for the problem alone are worth a try together only where none does something.
    if (solving.empty()) solving = std::move(others);
    std::vector<Change> options;
    for (auto& [key, change] : solving) {
      const auto same = [&key = key](const Change& other) { return key_of(other.edit) == key; };
      if (std::ranges::none_of(state.changes, same)) options.push_back(std::move(change));
    }
    return options;
  }

  bool solves(const std::string& change, const Problem& problem) const {
    const auto solved = solved_alone_.find(change);
    return solved != solved_alone_.end() && solved->second.contains(problem.key);
  }

  /// Writes, reads and judges; the state if it does not pass and was not tried before.
  std::optional<State> try_changes(std::vector<Change> changes) {
    std::vector<Replacement> replacements;
    for (const Change& change : changes) {
      auto replacement = replacement_for(text_, facts_, change.edit);
      if (!replacement) return std::nullopt;
      replacements.push_back(*std::move(replacement));
    }
    std::optional<std::string> text = with_replacements(text_, replacements);
    if (!text || !tried_.insert(*text).second) return std::nullopt;
    if (fixes_.checks == most_checks) {
      fixes_.stopped = true;
      return std::nullopt;
    }
    std::optional<Facts> facts = read_(*text);
    if (!facts) return std::nullopt;
    ++fixes_.checks;
    Assessment assessment = evaluator_.evaluate(*facts, assessment_.dates, Proofs::LeftOut);
    if (passes(assessment.verdict)) {
      add_proposal({std::move(changes), *std::move(text), *std::move(facts), std::move(assessment)});
      return std::nullopt;
    }
    std::vector<Problem> problems = problems_of(*facts, assessment);
    State state{std::move(changes), std::move(replacements), *std::move(facts), std::move(problems)};
    if (state.changes.size() == 1) note_solved(state);
    return state;
  }

  void note_solved(const State& state) {
    std::set<std::string>& solved = solved_alone_[key_of(state.changes.front().edit)];
    solved = first_problems_;
    for (const Problem& problem : state.problems) solved.erase(problem.key);
    most_solved_ = std::max(most_solved_, solved.size());
  }

  /// Of proposals about the same matters one is given: the nearest to the agreement as it is. Another code that does
  /// as well is told with it.
  void add_proposal(Proposal proposal) {
    const std::set<std::string> matters = matters_of(proposal.changes);
    const auto known =
        std::ranges::find(fixes_.proposals, matters, [](const Proposal& p) { return matters_of(p.changes); });
    if (known == fixes_.proposals.end()) {
      fixes_.proposals.push_back(std::move(proposal));
    } else if (Change* change = other_code(*known, proposal)) {
      change->or_else.push_back(std::get<FieldValue>(same_matter(proposal, *change).edit).value);
    } else if (distance(proposal) < distance(*known)) {
      *known = std::move(proposal);
    }
  }

  static const Change& same_matter(const Proposal& proposal, const Change& change) {
    return *std::ranges::find(proposal.changes, matter_of(change.edit),
                              [](const Change& c) { return matter_of(c.edit); });
  }

  /// The one change in which `other` differs from `known`, if it gives a field another code.
  static Change* other_code(Proposal& known, const Proposal& other) {
    Change* differs = nullptr;
    for (Change& change : known.changes) {
      if (key_of(same_matter(other, change).edit) == key_of(change.edit)) continue;
      const auto* field = std::get_if<FieldValue>(&change.edit);
      if (differs != nullptr || field == nullptr || !std::holds_alternative<Code>(field->value)) return nullptr;
      differs = &change;
    }
    return differs;
  }

  /// How far a proposal leads from the agreement as it is: a step that is planned before one that is to be taken today,
  /// near values before far ones.
  std::pair<std::ptrdiff_t, Decimal> distance(const Proposal& proposal) const {
    Decimal sum;
    for (const Change& change : proposal.changes) {
      const auto* field = std::get_if<FieldValue>(&change.edit);
      if (field == nullptr) continue;
      const auto& stated = facts_.field(field->member, field->field).statements;
      if (!stated.empty()) sum.millionths += distance_of(stated.front().value, field->value).millionths;
    }
    return {std::ranges::count(proposal.changes, true, &Change::once_taken), sum};
  }

  std::size_t authorities_of(const Proposal& proposal) const {
    std::set<AuthorityId> authorities;
    for (const Change& change : proposal.changes) {
      const auto* step = std::get_if<StepOnDay>(&change.edit);
      if (step != nullptr && step->authority.valid()) authorities.insert(step->authority);
    }
    for (const Action& action : proposal.assessment.actions) {
      if (action.step.deed.authority.valid()) authorities.insert(action.step.deed.authority);
    }
    return authorities.size();
  }

  static Day last_day_of(const Proposal& proposal) {
    Day last = first_day;
    for (const Change& change : proposal.changes) last = std::max(last, day_of(change.edit).value_or(first_day));
    return last;
  }

  void finish() {
    const auto rank = [&](const Proposal& p) { return std::pair(authorities_of(p), last_day_of(p)); };
    std::ranges::stable_sort(fixes_.proposals, {}, rank);
    if (fixes_.proposals.size() > most_proposals) {
      fixes_.proposals.erase(fixes_.proposals.begin() + most_proposals, fixes_.proposals.end());
    }
    for (Proposal& proposal : fixes_.proposals) {
      proposal.assessment = evaluator_.evaluate(proposal.facts, assessment_.dates);
      std::ranges::stable_sort(proposal.changes, {}, [](const Change& c) { return day_of(c.edit).value_or(last_day); });
    }
  }

  const Evaluator& evaluator_;
  std::string_view text_;
  const Facts& facts_;
  const Assessment& assessment_;
  const AgreementReader& read_;
  Fixes fixes_;
  std::map<std::string, Change> first_changes_;  ///< for the agreement as it is, by key
  std::set<std::string> first_problems_;
  std::map<std::string, std::set<std::string>> solved_alone_;  ///< problems that a change solves, by its key
  std::size_t most_solved_ = 0;
  std::set<std::string> tried_;
};

}  // namespace

Fixes find_fixes(const Evaluator& evaluator, std::string_view text, const Facts& facts, const Assessment& assessment,
                 const AgreementReader& read) {
  return Search(evaluator, text, facts, assessment, read).run();
}

bool has_changes_to_try(const Evaluator& evaluator, const Facts& facts, const Assessment& assessment) {
  const std::vector<Problem> problems = problems_of(facts, assessment);
  if (problems.empty() || !can_be_solved(problems)) return false;
  const Origins origins(facts);
  // What a rule that does not apply rests on may be changed too, so that it does; its proof is needed last.
  return has_changes(facts, assessment, origins) ||
         has_changes(facts, evaluator.evaluate(facts, assessment.dates), origins);
}

}  // namespace placet
