// SPDX-License-Identifier: Apache-2.0
#include "evaluate/open_variables.hpp"

#include <algorithm>
#include <span>

#include "evaluate/candidate_values.hpp"

namespace placet {
namespace {

/// Adds the options that have these truths, sorted by values; of unknown ones each. `named` may be null.
void expand(AtomValues& values, std::size_t at, std::span<const Kleene> truths, const Value* named,
            std::vector<Option>& options) {
  if (at == truths.size()) {
    auto option = std::ranges::lower_bound(options, values, {}, &Option::values);
    if (option == options.end() || option->values != values) option = options.insert(option, {values, std::nullopt});
    if (named != nullptr && !option->named) option->named = *named;
    return;
  }
  for (const Kleene truth : {Kleene::False, Kleene::True}) {
    if (truths[at] != Kleene::Unknown && truths[at] != truth) continue;
    values[at] = step_value(truth);
    expand(values, at + 1, truths, named, options);
  }
}

/// A candidate that stands for every other code or member has no name.
bool has_name(const Value& value) {
  if (const auto* code = std::get_if<Code>(&value)) return code->symbol.valid();
  const auto* reference = std::get_if<Reference>(&value);
  return reference == nullptr || reference->member.valid();
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

/// Whether it may turn out that there is no such fact: nothing at all is stated of it.
bool may_be_absent(const Evaluation& evaluation, const FactAddress& fact) {
  const auto* member = std::get_if<MemberId>(&fact.of);
  if (member == nullptr) return std::holds_alternative<Unlisted>(fact.of);
  return evaluation.setting().facts.field(*member, fact.field).presence != Presence::Stated;
}

void set_options(OpenVariable& variable, const Evaluation& evaluation) {
  const std::vector<const OpenAtom*>& atoms = variable.atoms;
  if (!is_about_one_field(*atoms.front())) {
    variable.options = {{{StepValue::True}, std::nullopt}, {{StepValue::False}, std::nullopt}};
    if (atoms.front()->may_stay_open) variable.options.push_back({{StepValue::Open}, std::nullopt});
    return;
  }
  std::vector<Value> turning_points;
  for (const OpenAtom* atom : atoms) {
    turning_points.insert(turning_points.end(), atom->turning_points.begin(), atom->turning_points.end());
  }
  const FactAddress& fact = *atoms.front()->fact;
  const bool absent = may_be_absent(evaluation, fact);
  using Truths = std::array<Kleene, most_open_atoms>;
  Truths truths{};
  std::vector<std::pair<Truths, bool>> added;  // and whether a value that has a name gives them
  const auto add_options = [&](const Value* named) {
    const auto same = [&](const auto& other) { return other.first == truths && (other.second || named == nullptr); };
    if (std::ranges::any_of(added, same)) return;
    added.emplace_back(truths, named != nullptr);
    AtomValues values{};
    expand(values, 0, std::span(truths).first(atoms.size()), named, variable.options);
    if (!absent) return;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
      if (atoms[i]->if_absent != Kleene::Unknown) truths[i] = atoms[i]->if_absent;
    }
    expand(values, 0, std::span(truths).first(atoms.size()), nullptr, variable.options);
  };
  const std::vector<Value> candidates =
      candidate_values(evaluation.setting().rulebook, fact.field, turning_points, known_range(evaluation, fact));
  for (const Value& value : candidates) {
    std::ranges::transform(atoms, truths.begin(), [&](const OpenAtom* atom) { return atom->test(value); });
    add_options(has_name(value) ? &value : nullptr);
  }
  if (candidates.empty()) {
    truths.fill(Kleene::Unknown);
    add_options(nullptr);
  }
}

}  // namespace

std::vector<OpenVariable> variables_of(const OpenList& open, const Evaluation& evaluation) {
  std::vector<OpenVariable> variables;
  for (const auto& atom : open) {
    const auto same_fact = [&](const OpenVariable& variable) {
      return is_about_one_field(*variable.atoms.front()) && variable.atoms.front()->fact == atom->fact;
    };
    const auto known = is_about_one_field(*atom) ? std::ranges::find_if(variables, same_fact) : variables.end();
    if (known != variables.end())
      known->atoms.push_back(atom.get());
    else
      variables.push_back({{atom.get()}, {}});
  }
  for (OpenVariable& variable : variables) set_options(variable, evaluation);
  return variables;
}

}  // namespace placet
