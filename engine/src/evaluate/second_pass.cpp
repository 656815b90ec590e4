// SPDX-License-Identifier: Apache-2.0
#include "evaluate/second_pass.hpp"

#include <algorithm>

#include "evaluate/diagram.hpp"

namespace placet {
namespace {

void add_doubts(std::vector<Doubt>& doubts, const OpenAtom& atom, const std::optional<std::pair<Answer, Answer>>& by) {
  for (std::size_t i = 0; i < atom.asks.size(); ++i) {
    const bool answers = is_about_one_field(atom) || (i == 0 && atom.is_first_ask);
    doubts.push_back({atom.asks[i], answers ? by : std::nullopt});
  }
}

Status status_for(UnknownKinds why) {
  return why.fact ? Status::NeedsFacts : why.judgement ? Status::NeedsJudgement : Status::NeedsLaw;
}

/// Judges with nothing assumed, and hands out the atoms that are open and matter, each once, by its key.
Outcome judge_open(Evaluation& evaluation, const Instance& instance, OpenList& open) {
  Outcome outcome = evaluation.judge(instance, open);
  std::ranges::sort(open, {}, [](const auto& atom) -> const std::string& { return atom->key; });
  const auto same_key = [](const auto& a, const auto& b) { return a->id == b->id; };
  open.erase(std::unique(open.begin(), open.end(), same_key), open.end());
  return outcome;
}

void use_diagram(const Diagram& diagram, Settled& settled, bool asked) {
  Outcome& outcome = settled.outcome;
  const bool undecided = !outcome.decided;
  if (undecided && diagram.endings().all_broken() && diagram.breach()) {
    outcome.status = Status::Violated;
    outcome.decided = true;
    outcome.evidence = std::min(outcome.evidence, diagram.breach()->evidence);
    outcome.consequence = diagram.breach()->consequence;
    outcome.liability = diagram.breach()->liability;
    return;
  }
  if (undecided && diagram.endings().none_broken()) {
    outcome.status = Status::CannotBeViolated;
    outcome.decided = true;
    return;
  }
  UnknownKinds why;
  for (const OpenVariable* variable : diagram.that_matter()) {
    const auto answers = asked ? diagram.answers(*variable) : std::nullopt;
    for (const OpenAtom* atom : variable->atoms) {
      why = why | atom->why;
      if (asked) add_doubts(settled.doubts, *atom, answers);
    }
  }
  if (undecided && why != UnknownKinds{}) {
    outcome.why = why;
    outcome.status = status_for(why);
  }
}

/// Tries what is open where it leaves an instance at `outcome`; used for what is undecided and for what is only
/// presumed.
void second_pass(Evaluation& evaluation, const Instance& instance, const Outcome& outcome, const OpenList& open,
                 Settled& settled, bool asked) {
  if (open.size() > most_open_atoms) {
    for (const auto& atom : open) add_doubts(settled.doubts, *atom, std::nullopt);
    return;
  }
  use_diagram(Diagram(evaluation, instance, outcome, open, Diagram::Extent::Whole), settled, asked);
}

}  // namespace

Verdict line_of(Status status, Evidence evidence, bool cure_unknown) {
  Outcome outcome;
  outcome.status = status;
  outcome.evidence = evidence;
  outcome.cure_unknown = cure_unknown;
  return line_of(ending_of(outcome));
}

Settled settle(Evaluation& evaluation, const Instance& instance, bool asked) {
  Settled settled{evaluation.judge(instance), {}};
  const bool undecided = !settled.outcome.decided;
  const bool presumed = asked && settled.outcome.used_presumption;
  if (undecided || (asked && settled.outcome.cure_unknown)) {
    OpenList open;
    const Outcome outcome = judge_open(evaluation, instance, open);
    second_pass(evaluation, instance, outcome, open, settled, asked);
  }
  if (presumed) {
    evaluation.distrust_presumptions(true);
    OpenList open;
    const Outcome outcome = judge_open(evaluation, instance, open);
    Settled doubted{outcome, {}};
    second_pass(evaluation, instance, outcome, open, doubted, asked);
    evaluation.distrust_presumptions(false);
    settled.doubts.insert(settled.doubts.end(), doubted.doubts.begin(), doubted.doubts.end());
  }
  return settled;
}

bool changes_nothing(Evaluation& evaluation, const Instance& unlisted) {
  OpenList open;
  const Outcome outcome = judge_open(evaluation, unlisted, open);
  if (outcome.decided || open.size() > most_open_atoms) return outcome.decided;
  return Diagram(evaluation, unlisted, outcome, open, Diagram::Extent::Harmless).endings().none_broken();
}

}  // namespace placet
