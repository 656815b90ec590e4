// SPDX-License-Identifier: Apache-2.0
#include "cli/verify/world.hpp"

namespace placet::verify {

namespace {

/// No agreement that is looked for is older.
constexpr Day oldest = std::chrono::sys_days{std::chrono::year{1900} / 1 / 1};

/// Of the solver, for one question: a second or two.
constexpr unsigned most_steps = 4'000'000;

z3::expr_vector vector_of(z3::context& logic, const std::vector<z3::expr>& parts) {
  z3::expr_vector all(logic);
  for (const z3::expr& part : parts) all.push_back(part);
  return all;
}

bool is_number(TypeKind kind) {
  return kind == TypeKind::Number || kind == TypeKind::Percent || kind == TypeKind::Money;
}

}  // namespace

World::World(Day today) : today_(today), solver_(logic_), written_(logic_.bool_const("written")) {
  slots_.push_back({"agreement", "agreement", the_agreement, logic_.bool_val(true)});
}

z3::expr World::any_of(const std::vector<z3::expr>& parts) {
  return parts.empty() ? truth(false) : parts.size() == 1 ? parts.front() : z3::mk_or(vector_of(logic_, parts));
}
z3::expr World::all_of(const std::vector<z3::expr>& parts) {
  return parts.empty() ? truth(true) : parts.size() == 1 ? parts.front() : z3::mk_and(vector_of(logic_, parts));
}

int World::code(std::string_view text) {
  const auto [found, is_new] = numbers_.try_emplace(std::string(text), static_cast<int>(texts_.size()));
  if (is_new) texts_.emplace_back(text);
  return found->second;
}
std::optional<std::string> World::text(int code) const {
  if (code < 0 || static_cast<std::size_t>(code) >= texts_.size()) return std::nullopt;
  return texts_[static_cast<std::size_t>(code)];
}

const std::vector<SlotIndex>& World::members(SlotIndex owner, const std::string& entity, std::uint32_t count,
                                             bool not_empty) {
  auto& found = members_[{owner, entity}];
  if (!found.empty()) return found;
  std::vector<z3::expr> some;
  for (std::uint32_t i = 1; i <= count; ++i) {
    std::string name = entity + '-' + std::to_string(i);
    if (owner != the_agreement) name += "-of-" + slots_[owner].name;
    const z3::expr exists = flag("there is " + name);
    define(z3::implies(exists, slots_[owner].exists));
    some.push_back(exists);
    slots_.push_back({entity, name, owner, exists});
    found.push_back(static_cast<SlotIndex>(slots_.size() - 1));
  }
  if (not_empty) define(any_of(some));
  return found;
}

FieldVariable& World::field(SlotIndex slot, const std::string& name, TypeKind kind) {
  const auto [at, is_new] = field_index_.try_emplace({slot, name}, fields_.size());
  if (is_new) {
    const std::string whole_name = name + " of " + slots_[slot].name;
    const z3::expr value = is_number(kind) ? number(whole_name) : whole(whole_name);
    fields_.push_back({slot, name, kind, flag("stated " + whole_name), flag("silent " + whole_name), value,
                       whole("currency of " + whole_name)});
    const FieldVariable& made = fields_.back();
    write_down(z3::implies(made.silent, !made.stated));
    if (kind == TypeKind::YesNo) define(value >= 0 && value <= 1);
    if (is_number(kind) || kind == TypeKind::Period) define(value >= 0);
    if (kind == TypeKind::Period || is_number(kind)) write_down(value <= 100'000'000);
    if (kind == TypeKind::Period) write_down(value <= 90'000);
    if (kind == TypeKind::Date) write_down(value >= day(oldest) && value < day(today_));
  }
  return fields_[at->second];
}

const std::vector<std::uint32_t>& World::values(SlotIndex slot, const std::string& field, std::uint32_t count,
                                                bool not_empty) {
  auto& found = value_index_[{slot, field}];
  if (!found.empty()) return found;
  std::vector<z3::expr> some;
  for (std::uint32_t i = 1; i <= count; ++i) {
    const std::string name = field + '-' + std::to_string(i) + " of " + slots_[slot].name;
    values_.push_back({slot, field, flag("there is " + name), whole(name), {}});
    const auto index = static_cast<std::uint32_t>(values_.size() - 1);
    const ValueVariable& made = values_.back();
    define(z3::implies(made.exists, slots_[slot].exists));
    // The same value twice is one value.
    for (const std::uint32_t other : found) {
      write_down(!(made.exists && values_[other].exists && made.value == values_[other].value));
    }
    some.push_back(made.exists);
    found.push_back(index);
  }
  if (not_empty) define(any_of(some));
  return found;
}

z3::expr World::in_list(std::uint32_t value, const std::string& list) {
  ValueVariable& of = values_[value];
  const std::string name = of.field + ' ' + std::to_string(value) + " in part in " + list;
  return of.in_list.try_emplace(list, flag(name)).first->second;
}

StepVariable& World::step(const StepVariable& like) {
  std::string key = like.act + ' ' + like.authority;
  if (like.party) key += " for " + slots_[*like.party].name;
  if (!like.about.empty()) key += " about " + like.about;
  if (like.value) key += " about value " + std::to_string(*like.value);
  const auto [at, is_new] = step_index_.try_emplace(key, steps_.size());
  if (is_new) {
    StepVariable made = like;
    made.given = flag("given " + key);
    made.refused = flag("refused " + key);
    made.day = whole("day of " + key);
    write_down(!(made.given && made.refused));
    write_down(made.day >= day(oldest) && made.day < day(today_));
    if (like.party) write_down(z3::implies(made.given || made.refused, slots_[*like.party].exists));
    if (like.value) write_down(z3::implies(made.given || made.refused, values_[*like.value].exists));
    steps_.push_back(std::move(made));
  }
  return steps_[at->second];
}

z3::expr World::judgement(const std::string& name, SlotIndex about) {
  const z3::expr answer = flag("judged " + name + " for " + slots_[about].name);
  for (const JudgementVariable& known : judgements_) {
    if (known.name == name && known.about == about) return answer;
  }
  judgements_.push_back({name, about, answer});
  return answer;
}

World::Answer World::check(const std::vector<z3::expr>& goal, bool written) {
  z3::params limits(logic_);
  limits.set("rlimit", most_steps);
  solver_.set(limits);
  solver_.push();
  for (const z3::expr& part : goal) solver_.add(part);
  if (written) solver_.add(written_);
  Answer answer = Answer::Unknown;
  switch (solver_.check()) {
    case z3::sat: answer = Answer::Yes; break;
    case z3::unsat: answer = Answer::No; break;
    case z3::unknown: break;
  }
  // The model outlives the goal that it was found for.
  if (answer == Answer::Yes) model_ = solver_.get_model();
  solver_.pop();
  return answer;
}

void World::exclude(const z3::model& model) {
  std::vector<z3::expr> differs;
  const auto differ = [&](const z3::expr& variable) { differs.push_back(variable != model.eval(variable, true)); };
  for (const Slot& slot : slots_) {
    if (slot.owner != the_agreement || slot.name != "agreement") differ(slot.exists);
  }
  for (const FieldVariable& field : fields_) {
    differ(field.stated);
    if (field.kind != TypeKind::Date) differ(field.value);
  }
  for (const ValueVariable& value : values_) {
    differ(value.exists);
    differ(value.value);
  }
  for (const StepVariable& step : steps_) {
    differ(step.given);
    differ(step.refused);
  }
  write_down(any_of(differs));
}

}  // namespace placet::verify
