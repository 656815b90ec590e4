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
  std::vector<std::optional<Value>> named;      ///< for each, a value of the fact that answers so, if one has a name
};

using NamedOptions = std::map<std::vector<StepValue>, std::optional<Value>>;

void expand(std::vector<StepValue>& values, std::size_t at, const std::vector<Kleene>& truths,
            const std::optional<Value>& named, NamedOptions& options) {
  if (at == truths.size()) {
    std::optional<Value>& known = options[values];
    if (!known) known = named;
    return;
  }
  for (const Kleene truth : {Kleene::False, Kleene::True}) {
    if (truths[at] != Kleene::Unknown && truths[at] != truth) continue;
    values[at] = step_value(truth);
    expand(values, at + 1, truths, named, options);
  }
}

/// A candidate that stands for every other code or member has no name.
std::optional<Value> named_value(const Value& value) {
  const auto* code = std::get_if<Code>(&value);
  const auto* reference = std::get_if<Reference>(&value);
  const bool nameless =
      (code != nullptr && !code->symbol.valid()) || (reference != nullptr && !reference->member.valid());
  return nameless ? std::nullopt : std::optional(value);
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
    variable.named.resize(variable.options.size());
    return;
  }
  std::vector<Value> turning_points;
  for (const OpenAtom* atom : variable.atoms) {
    turning_points.insert(turning_points.end(), atom->turning_points.begin(), atom->turning_points.end());
  }
  const FactAddress& fact = *variable.atoms.front()->fact;
  NamedOptions options;
  for (const Value& value :
       candidate_values(evaluation.setting().rulebook, fact.field, turning_points, known_range(evaluation, fact))) {
    std::vector<Kleene> truths;
    for (const OpenAtom* atom : variable.atoms) truths.push_back(atom->test(value));
    std::vector<StepValue> values(truths.size());
    expand(values, 0, truths, named_value(value), options);
  }
  for (auto& [values, named] : options) {
    variable.options.push_back(values);
    variable.named.push_back(named);
  }
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
      variables.push_back({{atom.get()}, {}, {}});
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

  /// The two answers to a variable that part the finding furthest, whatever the other variables are; nothing if all
  /// its answers leave the same lines.
  std::optional<std::pair<Answer, Answer>> answers(const Variable& variable) const {
    std::vector<std::optional<Lines>> lines(variable.options.size());
    std::map<int, Lines> known;
    lines_under(root_, known);
    for (const auto& [id, of_node] : known) {
      if (id < 0 || &variables_[node_at(id).variable] != &variable) continue;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const Lines& below = known.at(node_at(id).children[i]);
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
      return Answer{variable.options[i].front(), variable.named[i], lines[i]->lightest, lines[i]->gravest};
    };
    return std::pair(answer(*lighter), answer(*graver));
  }

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

  /// The lines in which a finding may end; compared by the gravest first.
  struct Lines {
    Verdict gravest, lightest;
    auto operator<=>(const Lines&) const = default;
  };

  static Lines joined(const Lines& a, const Lines& b) {
    return {std::max(a.gravest, b.gravest), std::min(a.lightest, b.lightest)};
  }

  const Node& node_at(int id) const { return nodes_[static_cast<std::size_t>(id)]; }

  /// The lines under a node; all that were met on the way are kept in `known`.
  Lines lines_under(int id, std::map<int, Lines>& known) const {
    if (const auto found = known.find(id); found != known.end()) return found->second;
    Lines lines{};
    if (id < 0) {
      lines = {line_of(leaf_at(id)), line_of(leaf_at(id))};
    } else {
      lines = lines_under(node_at(id).children.front(), known);
      for (const int child : node_at(id).children) lines = joined(lines, lines_under(child, known));
    }
    return known.emplace(id, lines).first->second;
  }

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
    const Node& node = node_at(id);
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

void add_doubts(std::vector<Doubt>& doubts, const OpenAtom& atom, const std::optional<std::pair<Answer, Answer>>& by) {
  for (std::size_t i = 0; i < atom.asks.size(); ++i) {
    const bool answers = is_about_one_field(atom) || (i == 0 && atom.is_first_ask);
    doubts.push_back({atom.asks[i], answers ? by : std::nullopt});
  }
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
    const auto answers = diagram.answers(*variable);
    for (const OpenAtom* atom : variable->atoms) {
      why = why | atom->why;
      add_doubts(settled.doubts, *atom, answers);
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
    for (const auto& atom : open) add_doubts(settled.doubts, *atom, std::nullopt);
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
    settled.doubts.insert(settled.doubts.end(), doubted.doubts.begin(), doubted.doubts.end());
  }
  return settled;
}

}  // namespace placet
