// SPDX-License-Identifier: Apache-2.0
#include "evaluate/diagram.hpp"

#include <algorithm>
#include <iterator>

namespace placet {
namespace {

bool alike(const std::vector<int>& children) {
  return std::ranges::all_of(children, [&](int child) { return child == children.front(); });
}

}  // namespace

Ending ending_of(const Outcome& outcome) {
  if (!outcome.decided) return Ending::Undecided;
  switch (outcome.status) {
    case Status::NotApplicable:
    case Status::NotInForce:
    case Status::Pending: return Ending::NotCounted;
    case Status::Satisfied:
    case Status::Cured:
    case Status::Excused:
    case Status::Defeated:
    case Status::CannotBeViolated: return Ending::Fine;
    case Status::Outstanding: return Ending::Outstanding;
    case Status::BreachedCureOpen: return outcome.cure_unknown ? Ending::CureUnknown : Ending::CureOpen;
    case Status::Violated:
      return outcome.evidence == Evidence::Unverified ? Ending::ViolatedUnverified : Ending::Violated;
    case Status::Conflict: return Ending::Conflict;
    case Status::Contested:
    case Status::NeedsFacts:
    case Status::NeedsJudgement:
    case Status::NeedsLaw: break;
  }
  return Ending::Undecided;
}

Verdict line_of(Ending ending) {
  switch (ending) {
    case Ending::NotCounted: return Verdict::NotGoverned;
    case Ending::Fine: return Verdict::Compliant;
    case Ending::Outstanding:
    case Ending::CureOpen: return Verdict::Conditional;
    case Ending::Violated: return Verdict::NonCompliant;
    case Ending::CureUnknown:
    case Ending::ViolatedUnverified:
    case Ending::Conflict:
    case Ending::Undecided: break;
  }
  return Verdict::Indeterminate;
}

Diagram::Diagram(Evaluation& evaluation, const Instance& instance, const Outcome& outcome, OpenList open, Extent extent)
    : evaluation_(evaluation), instance_(instance), extent_(extent), open_(std::move(open)) {
  do {
    variables_ = variables_of(open_, evaluation);
    build(0, outcome, nothing_assumed());
  } while (add_what_came_open());
}

/// All variables, as those of the assignment.
VariableSet Diagram::nothing_assumed() {
  VariableSet all;
  assignment_ = {};
  for (std::size_t variable = 0; variable < variables_.size(); ++variable) {
    all.set(variable);
    for (const OpenAtom* atom : variables_[variable].atoms) assignment_.add(*atom, variable);
  }
  return all;
}

/// Whether there is more to try, so that the diagram has to be built anew.
bool Diagram::add_what_came_open() {
  if (came_open_.empty() || open_.size() + came_open_.size() > most_open_atoms) return false;
  std::ranges::move(came_open_, std::back_inserter(open_));
  std::ranges::sort(open_, {}, [](const auto& atom) -> const std::string& { return atom->key; });
  came_open_.clear();
  nodes_.clear();
  lines_.clear();
  ids_.clear();
  endings_ = {};
  breach_.reset();
  return true;
}

void Diagram::note_what_came_open() {
  if (open_.size() + came_open_.size() > most_open_atoms) return;  // so many are not tried
  OpenList came_open;
  evaluation_.judge(instance_, assignment_, &came_open);
  for (const auto& atom : came_open) {
    if (!is_about_one_field(*atom)) continue;
    const auto same = [&](const auto& other) { return other->id == atom->id; };
    const bool known = std::ranges::any_of(open_, same) || std::ranges::any_of(came_open_, same);
    const bool tried = std::ranges::any_of(
        open_, [&](const auto& other) { return is_about_one_field(*other) && other->fact == atom->fact; });
    if (tried && !known) came_open_.push_back(atom);
  }
}

Diagram::Lines Diagram::joined(const Lines& a, const Lines& b) {
  return {std::max(a.gravest, b.gravest), std::min(a.lightest, b.lightest)};
}

Diagram::Lines Diagram::lines_under(int id) const {
  if (id >= 0) return lines_[static_cast<std::size_t>(id)];
  const Verdict line = line_of(ending_at(id));
  return {line, line};
}

int Diagram::build(std::size_t variable) {
  const auto [outcome, still_open] = evaluation_.judge(instance_, assignment_);
  return build(variable, outcome, still_open);
}

/// The diagram of the variables from `variable` on, where those before leave `outcome` with what is still open.
int Diagram::build(std::size_t variable, const Outcome& outcome, const VariableSet& still_open) {
  const Ending ending = ending_of(outcome);
  const bool settled = ending != Ending::Undecided && ending != Ending::CureUnknown;
  while (!settled && variable != variables_.size() && !still_open.test(variable)) ++variable;
  if (settled || variable == variables_.size()) {
    if (!settled && still_open.test(in_no_diagram)) note_what_came_open();
    endings_.add(ending);
    const bool violated = ending == Ending::Violated || ending == Ending::ViolatedUnverified;
    if (violated && (!breach_ || outcome.evidence < breach_->evidence)) breach_ = outcome;
    return leaf_id(ending);
  }
  const std::vector<const OpenAtom*>& atoms = variables_[variable].atoms;
  const std::vector<Option>& options = variables_[variable].options;
  // A norm that may bind members mostly asks for what holds of them, and their fields answer with `false` first.
  const bool from_the_end = extent_ == Extent::Harmless && is_about_one_field(*atoms.front());
  std::vector<int> children;
  for (std::size_t tried = 0; tried < options.size(); ++tried) {
    const Option& option = options[from_the_end ? options.size() - 1 - tried : tried];
    for (std::size_t i = 0; i < atoms.size(); ++i) assignment_.set(atoms[i]->id, option.values[i]);
    children.push_back(build(variable + 1));
    if (done()) break;
  }
  for (const OpenAtom* atom : atoms) assignment_.set(atom->id, std::nullopt);
  return done() || alike(children) ? children.front() : node(variable, std::move(children));
}

int Diagram::node(std::size_t variable, std::vector<int> children) {
  const auto [found, added] = ids_.try_emplace(Node{variable, std::move(children)}, static_cast<int>(nodes_.size()));
  if (added) {
    Lines lines = lines_under(found->first.children.front());
    for (const int child : found->first.children) lines = joined(lines, lines_under(child));
    nodes_.push_back(&found->first);
    lines_.push_back(lines);
  }
  return found->second;
}

std::optional<std::pair<Answer, Answer>> Diagram::answers(const OpenVariable& variable) const {
  std::vector<std::optional<Lines>> lines(variable.options.size());
  for (const Node* node : nodes_) {
    if (&variables_[node->variable] != &variable) continue;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Lines below = lines_under(node->children[i]);
      lines[i] = lines[i] ? joined(*lines[i], below) : below;
    }
  }
  std::optional<std::size_t> lighter;
  std::optional<std::size_t> graver;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i]) continue;
    if (!lighter || *lines[i] < *lines[*lighter]) lighter = i;
    if (!graver || *lines[*graver] < *lines[i]) graver = i;
  }
  if (!lighter || *lines[*lighter] == *lines[*graver]) return std::nullopt;
  const auto answer = [&](std::size_t i) {
    const Option& option = variable.options[i];
    return Answer{option.values.front(), option.named, lines[i]->lightest, lines[i]->gravest};
  };
  return std::pair(answer(*lighter), answer(*graver));
}

/// Leaves of one line are made one, as are those where nothing is owed; what then still parts a node matters.
std::vector<const OpenVariable*> Diagram::that_matter() const {
  std::vector<int> reduced;
  std::map<Node, int> merged;
  std::vector<bool> used(variables_.size());
  const auto reduced_id = [&](int id) {
    return id < 0 ? -1 - static_cast<int>(std::max(line_of(ending_at(id)), Verdict::Compliant))
                  : reduced[static_cast<std::size_t>(id)];
  };
  for (const Node* node : nodes_) {
    std::vector<int> children;
    for (const int child : node->children) children.push_back(reduced_id(child));
    if (alike(children)) {
      reduced.push_back(children.front());
      continue;
    }
    used[node->variable] = true;
    const auto id = static_cast<int>(merged.size());
    reduced.push_back(merged.try_emplace(Node{node->variable, std::move(children)}, id).first->second);
  }
  std::vector<const OpenVariable*> result;
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    if (used[i]) result.push_back(&variables_[i]);
  }
  return result;
}

}  // namespace placet
