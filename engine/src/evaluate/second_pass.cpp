// SPDX-License-Identifier: Apache-2.0
#include "evaluate/second_pass.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "evaluate/candidate_values.hpp"

namespace placet {
namespace {

/// What an outcome is for the purposes of the second pass; the leaves of the diagram.
enum class Leaf : std::uint8_t {
  NotCounted,
  Fine,
  Outstanding,
  CureOpen,
  CureUnknown,
  Violated,
  ViolatedUnverified,
  Conflict,
  Undecided
};

Leaf leaf_of(const Outcome& outcome) {
  if (!outcome.decided) return Leaf::Undecided;
  switch (outcome.status) {
    case Status::NotApplicable:
    case Status::NotInForce:
    case Status::Pending: return Leaf::NotCounted;
    case Status::Satisfied:
    case Status::Cured:
    case Status::Excused:
    case Status::Defeated:
    case Status::CannotBeViolated: return Leaf::Fine;
    case Status::Outstanding: return Leaf::Outstanding;
    case Status::BreachedCureOpen: return outcome.cure_unknown ? Leaf::CureUnknown : Leaf::CureOpen;
    case Status::Violated: return outcome.evidence == Evidence::Unverified ? Leaf::ViolatedUnverified : Leaf::Violated;
    case Status::Conflict: return Leaf::Conflict;
    case Status::Contested:
    case Status::NeedsFacts:
    case Status::NeedsJudgement:
    case Status::NeedsLaw: break;
  }
  return Leaf::Undecided;
}

Verdict line_of(Leaf leaf) {
  switch (leaf) {
    case Leaf::NotCounted: return Verdict::NotGoverned;
    case Leaf::Fine: return Verdict::Compliant;
    case Leaf::Outstanding:
    case Leaf::CureOpen: return Verdict::Conditional;
    case Leaf::Violated: return Verdict::NonCompliant;
    case Leaf::CureUnknown:
    case Leaf::ViolatedUnverified:
    case Leaf::Conflict:
    case Leaf::Undecided: break;
  }
  return Verdict::Indeterminate;
}

/// Atoms that are tried together: those about one fact, or one atom by itself.
struct Variable {
  std::vector<const OpenAtom*> atoms;
  std::vector<std::vector<StepValue>> options;  ///< for each, a value of every atom
};

void expand(std::vector<StepValue>& values, std::size_t at, const std::vector<Kleene>& truths,
            std::set<std::vector<StepValue>>& options) {
  if (at == truths.size()) {
    options.insert(values);
    return;
  }
  for (const Kleene truth : {Kleene::False, Kleene::True}) {
    if (truths[at] != Kleene::Unknown && truths[at] != truth) continue;
    values[at] = step_value(truth);
    expand(values, at + 1, truths, options);
  }
}

/// What is stated of the fact as a range, or known of the case date.
std::optional<Value> known_range(const Evaluation& evaluation, const FactAddress& fact) {
  const Setting& setting = evaluation.setting();
  const auto* member = std::get_if<MemberId>(&fact.of);
  if (member == nullptr) return std::nullopt;
  const FieldFacts& stated = setting.facts.field(*member, fact.field);
  if (stated.presence == Presence::Stated && !setting.rulebook[fact.field].many) return stated.statements.front().value;
  if (fact.field == setting.rulebook.known.agreement_signature && !setting.case_date_presumed) return setting.case_date;
  return std::nullopt;
}

/// Whether an atom compares a field; members that are not listed can be compared as such, and have no field then.
bool is_about_one_field(const OpenAtom& atom) {
  return atom.fact && atom.fact->field.valid();
}

void set_options(Variable& variable, const Evaluation& evaluation) {
  if (!is_about_one_field(*variable.atoms.front())) {
    variable.options = {{StepValue::True}, {StepValue::False}};
    if (variable.atoms.front()->may_stay_open) variable.options.push_back({StepValue::Open});
    return;
  }
  std::vector<Value> turning_points;
  for (const OpenAtom* atom : variable.atoms) {
    turning_points.insert(turning_points.end(), atom->turning_points.begin(), atom->turning_points.end());
  }
  const FactAddress& fact = *variable.atoms.front()->fact;
  std::set<std::vector<StepValue>> options;
  for (const Value& value :
       candidate_values(evaluation.setting().rulebook, fact.field, turning_points, known_range(evaluation, fact))) {
    std::vector<Kleene> truths;
    for (const OpenAtom* atom : variable.atoms) truths.push_back(atom->test(value));
    std::vector<StepValue> values(truths.size());
    expand(values, 0, truths, options);
  }
  variable.options.assign(options.begin(), options.end());
}

std::vector<Variable> variables_of(const OpenList& open, const Evaluation& evaluation) {
  std::vector<Variable> variables;
  std::map<std::string, std::size_t> of_fact;
  for (const auto& atom : open) {
    if (is_about_one_field(*atom)) {
      const std::string key = Key().add(atom->fact->of).add(atom->fact->field).text();
      const auto [found, added] = of_fact.try_emplace(key, variables.size());
      if (added) variables.emplace_back();
      variables[found->second].atoms.push_back(atom.get());
    } else {
      variables.push_back({{atom.get()}, {}});
    }
  }
  for (Variable& variable : variables) set_options(variable, evaluation);
  return variables;
}

/// A reduced, ordered decision diagram over the variables.
class Diagram {
 public:
  /// Of an instance that comes to `outcome` while nothing is assumed of `open`.
  Diagram(Evaluation& evaluation, const Instance& instance, const Outcome& outcome, const OpenList& open)
      : evaluation_(evaluation), instance_(instance), variables_(variables_of(open, evaluation)) {
    root_ = build(0, outcome, open);
  }

  const std::set<Leaf>& leaves() const { return leaves_; }
  const std::optional<Outcome>& breach() const { return breach_; }

  /// The variables that can still change the line of the finding.
  std::vector<const Variable*> that_matter() const {
    std::vector<const Variable*> result;
    std::map<int, int> reduced;
    std::map<std::pair<std::size_t, std::vector<int>>, int> merged;
    std::set<std::size_t> used;
    reduce(root_, reduced, merged, used);
    for (const std::size_t index : used) result.push_back(&variables_[index]);
    return result;
  }

 private:
  struct Node {
    std::size_t variable;
    std::vector<int> children;
    auto operator<=>(const Node&) const = default;
  };

  static int leaf_id(Leaf leaf) { return -1 - static_cast<int>(leaf); }
  static Leaf leaf_at(int id) { return static_cast<Leaf>(-1 - id); }

  /// Whether an atom of the variable is among those that are still open; if not, its value changes nothing here.
  static bool matters(const Variable& variable, const OpenList& still_open) {
    return std::ranges::any_of(still_open, [&](const auto& open) {
      return std::ranges::find(variable.atoms, open->id, &OpenAtom::id) != variable.atoms.end();
    });
  }

  int build(std::size_t variable) {
    OpenList still_open;
    const Outcome outcome = evaluation_.judge(instance_, assignment_, still_open);
    return build(variable, outcome, still_open);
  }

  /// The diagram of the variables from `variable` on, where those before leave `outcome` with what is still open.
  int build(std::size_t variable, const Outcome& outcome, const OpenList& still_open) {
    const Leaf leaf = leaf_of(outcome);
    const bool settled = leaf != Leaf::Undecided && leaf != Leaf::CureUnknown;
    while (!settled && variable != variables_.size() && !matters(variables_[variable], still_open)) ++variable;
    if (settled || variable == variables_.size()) {
      leaves_.insert(leaf);
      const bool violated = leaf == Leaf::Violated || leaf == Leaf::ViolatedUnverified;
      if (violated && (!breach_ || outcome.evidence < breach_->evidence)) breach_ = outcome;
      return leaf_id(leaf);
    }
    std::vector<int> children;
    for (const auto& values : variables_[variable].options) {
      for (std::size_t i = 0; i < values.size(); ++i) assignment_.set(variables_[variable].atoms[i]->id, values[i]);
      children.push_back(build(variable + 1));
    }
    for (const OpenAtom* atom : variables_[variable].atoms) assignment_.set(atom->id, std::nullopt);
    const bool alike = std::ranges::all_of(children, [&](int child) { return child == children.front(); });
    if (alike) return children.front();
    const auto [found, added] = ids_.try_emplace(Node{variable, children}, static_cast<int>(nodes_.size()));
    if (added) nodes_.push_back(found->first);
    return found->second;
  }

  /// The diagram with leaves of one line made one; collects the variables that are left.
  int reduce(int id, std::map<int, int>& reduced, std::map<std::pair<std::size_t, std::vector<int>>, int>& merged,
             std::set<std::size_t>& used) const {
    if (id < 0) return -1 - static_cast<int>(line_of(leaf_at(id)));
    if (const auto found = reduced.find(id); found != reduced.end()) return found->second;
    const Node& node = nodes_[static_cast<std::size_t>(id)];
    std::vector<int> children;
    for (const int child : node.children) children.push_back(reduce(child, reduced, merged, used));
    const bool alike = std::ranges::all_of(children, [&](int child) { return child == children.front(); });
    int result = children.front();
    if (!alike) {
      used.insert(node.variable);
      result = merged.try_emplace({node.variable, children}, static_cast<int>(merged.size())).first->second;
    }
    reduced[id] = result;
    return result;
  }

  Evaluation& evaluation_;
  const Instance& instance_;
  std::vector<Variable> variables_;
  Assignment assignment_;
  std::vector<Node> nodes_;
  std::map<Node, int> ids_;
  std::set<Leaf> leaves_;
  std::optional<Outcome> breach_;
  int root_ = 0;
};

void add_asks(std::vector<Asked>& asks, const OpenAtom& atom) {
  asks.insert(asks.end(), atom.asks.begin(), atom.asks.end());
}

Status status_for(UnknownKinds why) {
  return why.fact ? Status::NeedsFacts : why.judgement ? Status::NeedsJudgement : Status::NeedsLaw;
}

bool is_subset(const std::set<Leaf>& leaves, std::initializer_list<Leaf> allowed) {
  return std::ranges::all_of(leaves, [&](Leaf leaf) { return std::ranges::find(allowed, leaf) != allowed.end(); });
}

void use_diagram(const Diagram& diagram, Settled& settled) {
  Outcome& outcome = settled.outcome;
  const bool undecided = !outcome.decided;
  if (undecided && is_subset(diagram.leaves(), {Leaf::Violated, Leaf::ViolatedUnverified}) && diagram.breach()) {
    outcome.status = Status::Violated;
    outcome.decided = true;
    outcome.evidence = std::min(outcome.evidence, diagram.breach()->evidence);
    outcome.consequence = diagram.breach()->consequence;
    outcome.liability = diagram.breach()->liability;
    return;
  }
  if (undecided && is_subset(diagram.leaves(), {Leaf::NotCounted, Leaf::Fine})) {
    outcome.status = Status::CannotBeViolated;
    outcome.decided = true;
    return;
  }
  UnknownKinds why;
  for (const Variable* variable : diagram.that_matter()) {
    for (const OpenAtom* atom : variable->atoms) {
      why = why | atom->why;
      add_asks(settled.asks, *atom);
    }
  }
  if (undecided && why != UnknownKinds{}) {
    outcome.why = why;
    outcome.status = status_for(why);
  }
}

/// Judges with the open atoms collected and tries them; used for what is undecided and for what is only presumed.
void second_pass(Evaluation& evaluation, const Instance& instance, Settled& settled) {
  OpenList open;
  const Outcome outcome = evaluation.judge(instance, {}, open);
  if (open.size() > most_open_atoms) {
    for (const auto& atom : open) add_asks(settled.asks, *atom);
    return;
  }
  use_diagram(Diagram(evaluation, instance, outcome, open), settled);
}

}  // namespace

Verdict line_of(Status status, Evidence evidence, bool cure_unknown) {
  Outcome outcome;
  outcome.status = status;
  outcome.evidence = evidence;
  outcome.cure_unknown = cure_unknown;
  return line_of(leaf_of(outcome));
}

Settled settle(Evaluation& evaluation, const Instance& instance) {
  Settled settled{evaluation.judge(instance), {}};
  const bool open = !settled.outcome.decided || settled.outcome.cure_unknown;
  if (open) second_pass(evaluation, instance, settled);
  if (settled.outcome.used_presumption) {
    evaluation.distrust_presumptions(true);
    OpenList unused;
    Settled doubted{evaluation.judge(instance, {}, unused), {}};
    second_pass(evaluation, instance, doubted);
    evaluation.distrust_presumptions(false);
    settled.asks.insert(settled.asks.end(), doubted.asks.begin(), doubted.asks.end());
  }
  return settled;
}

}  // namespace placet
