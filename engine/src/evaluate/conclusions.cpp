// SPDX-License-Identifier: Apache-2.0
//
// What several rules conclude together: terms, powers and steps with rules for and against, and rules
// that give way to stronger ones. Ambiguity-blocking team defeat, three-valued (docs/language/meaning.md,
// "Several rules").
#include <algorithm>
#include <span>

#include "evaluate/formulas.hpp"

namespace placet {
namespace {

constexpr UnknownKinds law_unknown{false, false, true};

}  // namespace

bool Evaluation::beats(RuleId stronger, RuleId weaker) const {
  const Rule& rule = rulebook()[weaker];
  if (rulebook()[stronger].strength < rule.strength && rule.strength == Strength::Binding) return false;
  return std::ranges::any_of(
      rule.gives_way_to, [&](const GivesWayTo& way) { return way.stronger == stronger && visible(way.declared_in); });
}

Evaluation::Conclusion Evaluation::conclude(const std::vector<Contender>& for_it,
                                            const std::vector<Contender>& against) const {
  const auto is = [](Kleene value) { return [value](const Contender& c) { return c.duty.value == value; }; };
  const auto beaten = [&](const Contender& s) {
    return std::ranges::any_of(
        for_it, [&](const Contender& t) { return t.duty.value == Kleene::True && beats(t.rule, s.rule); });
  };
  const bool held =
      std::ranges::any_of(for_it, is(Kleene::True)) &&
      std::ranges::all_of(against, [&](const Contender& s) { return s.duty.value == Kleene::False || beaten(s); });
  if (held) return Conclusion::Held;
  const auto stands = [&](const Contender& s) {
    return s.duty.value == Kleene::True && std::ranges::all_of(for_it, [&](const Contender& t) {
             return t.duty.value == Kleene::False || !beats(t.rule, s.rule);
           });
  };
  const bool rejected = std::ranges::all_of(for_it, [&](const Contender& r) {
    return r.duty.value == Kleene::False || std::ranges::any_of(against, stands);
  });
  return rejected ? Conclusion::Rejected : Conclusion::Open;
}

Evaluation::Contest Evaluation::contest(const std::vector<Contender>& for_it,
                                        const std::vector<Contender>& against) const {
  Contest result;
  result.conclusion = conclude(for_it, against);
  result.opposite = conclude(against, for_it);
  const auto any_true = [](const std::vector<Contender>& side) {
    return std::ranges::any_of(side, [](const Contender& c) { return c.duty.value == Kleene::True; });
  };
  result.conflict = result.conclusion == Conclusion::Rejected && result.opposite == Conclusion::Rejected &&
                    any_true(for_it) && any_true(against);
  const bool nothing_for_it =
      std::ranges::all_of(for_it, [](const Contender& c) { return c.duty.value == Kleene::False; });
  result.lost = nothing_for_it || result.opposite == Conclusion::Held;
  Truth any{Kleene::False, Evidence::Verified, {}, {}};
  for (const Contender& c : for_it) any = or_else(any, c.duty);
  Truth other{Kleene::False, Evidence::Verified, {}, {}};
  for (const Contender& c : against) other = or_else(other, c.duty);
  const bool lost = result.conclusion == Conclusion::Rejected && any.value != Kleene::False;
  result.evidence = lost ? std::min(any.evidence, other.evidence) : any.evidence;
  for (const auto* side : {&for_it, &against}) {
    for (const Contender& c : *side) {
      if (c.duty.value == Kleene::Unknown) result.why = result.why | c.duty.why;
    }
  }
  return result;
}

Evaluation::InstanceList Evaluation::instances_of(const std::vector<RuleId>& rules,
                                                  const std::function<bool(const Instance&)>& about) {
  InstanceList result;
  for (const RuleId rule : rules) {
    if (!visible(rulebook()[rule].pack)) continue;
    for (const Instance& instance : instances(rule)) {
      if (about(instance)) result.push_back(&instance);
    }
  }
  return result;
}

std::vector<Evaluation::Contender> Evaluation::contenders(const InstanceList& of, const Frame* user,
                                                          std::vector<GroundId>& grounds) {
  std::vector<Contender> result;
  for (const Instance* instance : of) {
    result.push_back({instance->rule, duty(*instance, user)});
    add_to(grounds, result.back().duty.ground);
  }
  return result;
}

const Evaluation::Sides& Evaluation::sides_of(TermId id, const Bound& subject) {
  return once(memory().terms[{id, subject}], [&] {
    const auto about = [&](const Instance& instance) { return bearer_of(instance) == subject; };
    const Term& term = rulebook()[id];
    return Sides{instances_of(term.counted_by, about), instances_of(term.not_counted_by, about)};
  });
}

/// What a term comes to; `before` the rules were looked at.
Truth Evaluation::concluded(TermId id, const Bound& subject, const Mark& before, const std::vector<Contender>& for_it,
                            const std::vector<Contender>& against) {
  const Contest result = contest(for_it, against);
  Truth truth{Kleene::Unknown, result.evidence, result.why, {}};
  if (result.conflict) {
    truth.why = law_unknown;
    rewind(before);
    if (wants_atoms()) {
      Key key;
      key.add('T').add(id).add(subject);
      leave_open(truth, {std::move(key).text(), {}, {}, false, std::nullopt, {}, {}});
    }
  } else if (result.conclusion == Conclusion::Held || result.lost) {
    truth.value = kleene(!result.lost);
  }
  if (truth.value != Kleene::Unknown) rewind(before);
  return truth;
}

Truth Evaluation::term(TermId id, const Bound& subject, const Frame& frame, std::vector<GroundId>& grounds) {
  std::vector<GroundId> reasons;
  const Mark before = mark();
  const Sides& sides = sides_of(id, subject);
  const std::vector<Contender> against = contenders(sides.against, &frame, reasons);
  const Truth truth = concluded(id, subject, before, contenders(sides.for_it, &frame, reasons), against);
  add_to(grounds,
         add_ground(TermGround{id, subject}, step_value(truth.value), std::nullopt, frame, std::move(reasons)));
  return truth;
}

std::uint32_t Evaluation::days_of(const Instance& instance, const Frame* user) {
  return user == nullptr || reading(instance).as_of ? own_frame(instance).days : memory().name_of_days(*user);
}

Truth Evaluation::duty(const Instance& instance, const Frame* user) {
  if (by_formulas()) {
    Formulas formulas(*this);
    return formulas.truth_of(formulas.of_duty(instance, user));
  }
  if (recording() || wants_atoms()) return duty_now(instance, user);  // each proof has its own grounds
  auto& duties = memory().of(instance).duties;
  const std::uint32_t days = days_of(instance, user);
  const auto found = std::ranges::find(duties, days, [](const auto& known) { return known.first; });
  const auto now = [&] { return duty_now(instance, user); };
  if (found != duties.end()) return once(found->second, now);
  Once<Truth> made;
  const Truth result = once(made, now);
  duties.emplace_back(days, std::move(made));
  return result;
}

Truth Evaluation::duty_now(const Instance& instance, const Frame* user) {
  const Rule& rule = rulebook()[instance.rule];
  const Mark before = mark();
  Truth result{Kleene::False, Evidence::Verified, {}, {}};
  if (rule.pending) return result;
  Frame frame = frame_of(instance, user);
  if (frame.law_day.absent) return result;
  std::vector<GroundId> grounds;
  std::vector<RuleId> displaced_by;
  std::optional<std::uint32_t> excuse;
  const Truth force = force_of(instance, frame);
  add_to(grounds, force.ground);
  result = force;
  if (force.value != Kleene::False) result = and_then(result, scope_of(instance, frame, grounds));
  if (force.value != Kleene::False && !is_final(result, Kleene::False)) {
    result = and_then(result, negated(displaced(instance, displaced_by, grounds)));
    result = and_then(result, negated(excused(instance, frame, excuse, grounds)));
  }
  if (result.value != Kleene::Unknown) rewind(before);
  const Citation& citation = reading(instance).sources.front();
  if (result.value == Kleene::True) result.evidence = std::min(result.evidence, citation.attestation.evidence);
  result.ground = add_ground(RuleGround{instance.rule, instance.reading}, step_value(result.value), std::nullopt, frame,
                             std::move(grounds));
  return result;
}

bool Evaluation::same_bearer(const Instance& a, const Instance& b) {
  const auto* of_a = std::get_if<AuthorityId>(&reading(a).norm.bearer.what);
  const auto* of_b = std::get_if<AuthorityId>(&reading(b).norm.bearer.what);
  if (of_a != nullptr || of_b != nullptr) return of_a != nullptr && of_b != nullptr && *of_a == *of_b;
  return bearer_of(a) == bearer_of(b);
}

bool Evaluation::same_bearer_and_variables(const Instance& a, const Instance& b) {
  const Bound whole{Facts::agreement()};
  if (!same_bearer(a, b) && bearer_of(a) != whole && bearer_of(b) != whole) return false;
  for (const Binder& of_a : reading(a).for_every) {
    for (const Binder& of_b : reading(b).for_every) {
      const bool shared = of_a.variable.valid() && of_a.variable == of_b.variable && of_a.entity == of_b.entity &&
                          of_a.field == of_b.field;
      if (shared && a.binding[of_a.slot.index] != b.binding[of_b.slot.index]) return false;
    }
  }
  return true;
}

/// The instances that displace this one if they apply.
const Evaluation::InstanceList& Evaluation::stronger_than(const Instance& instance) {
  return once(memory().of(instance).stronger, [&] {
    const Rule& rule = rulebook()[instance.rule];
    InstanceList result;
    for (const GivesWayTo& way : rule.gives_way_to) {
      const Rule& stronger = rulebook()[way.stronger];
      if (way.by_kind_of_source || !visible(way.declared_in) || !visible(stronger.pack)) continue;
      if (std::ranges::binary_search(rule.opposites, way.stronger)) continue;
      if (rule.strength == Strength::Binding && stronger.strength != Strength::Binding) continue;
      for (const Instance& other : instances(way.stronger)) {
        if (same_bearer_and_variables(instance, other)) result.push_back(&other);
      }
    }
    return result;
  });
}

Truth Evaluation::displaced(const Instance& instance, std::vector<RuleId>& by, std::vector<GroundId>& grounds) {
  Truth result{Kleene::False, Evidence::Verified, {}, {}};
  for (const Instance* other : stronger_than(instance)) {
    const Truth applies = silently([&] { return duty(*other, nullptr); });
    result = or_else(result, applies);
    if (applies.value == Kleene::True) by.push_back(other->rule);
    if (applies.value != Kleene::False && recording()) {
      add_to(grounds, add_ground(DisplacedGround{other->rule}, step_value(applies.value), std::nullopt,
                                 frame_of(instance), {duty(*other, nullptr).ground}));
    }
  }
  return result;
}

bool Evaluation::same_step(const Step& a, const Instance& of_a, const Step& b, const Instance& of_b) {
  if (a.deed.act != b.deed.act || a.deed.authority != b.deed.authority) return false;
  if (a.deed.object.has_value() != b.deed.object.has_value()) return false;
  if (!a.deed.object) return true;
  if (!a.deed.object->steps.empty() || !b.deed.object->steps.empty())
    return a.deed.object->steps == b.deed.object->steps;
  return resolve(*a.deed.object, of_a) == resolve(*b.deed.object, of_b);
}

/// Whether the norms of two instances with one bearer are about the same.
bool Evaluation::same_matter(const Instance& a, const Instance& b) {
  const auto steps = [](const Norm& norm) -> std::span<const Step> {
    if (const auto* must = std::get_if<MustHave>(&norm.what)) return must->steps;
    if (const auto* may = std::get_if<MayHave>(&norm.what)) return {&may->step, 1};
    return {};
  };
  const Norm& norm_a = reading(a).norm;
  const Norm& norm_b = reading(b).norm;
  if (const auto* power = std::get_if<Power>(&norm_a.what)) {
    const auto* other = std::get_if<Power>(&norm_b.what);
    return other != nullptr && power->action == other->action && resolve(power->object, a) == resolve(other->object, b);
  }
  if (const auto* counts = std::get_if<Counts>(&norm_a.what)) {
    const auto* other = std::get_if<Counts>(&norm_b.what);
    return other != nullptr && counts->term == other->term;
  }
  for (const Step& x : steps(norm_a)) {
    for (const Step& y : steps(norm_b)) {
      if (same_step(x, a, y, b)) return true;
    }
  }
  return false;
}

const Evaluation::Sides& Evaluation::sides_of(const Instance& instance) {
  return once(memory().of(instance).contest, [&] {
    const std::vector<RuleId>& opposites = rulebook()[instance.rule].opposites;
    std::vector<RuleId> allies;
    for (const RuleId opposite : opposites) {
      const std::vector<RuleId>& against = rulebook()[opposite].opposites;
      allies.insert(allies.end(), against.begin(), against.end());
    }
    std::ranges::sort(allies);
    allies.erase(std::unique(allies.begin(), allies.end()), allies.end());
    const auto about = [&](const Instance& other) {
      return same_bearer(instance, other) && same_matter(instance, other);
    };
    return Sides{instances_of(allies, about), instances_of(opposites, about)};
  });
}

/// The contest about what the rule of `instance` concludes, all rules of both sides taking part. Unless the rule
/// prevails, `opponents` takes those that may hold against it, and `grounds` why.
Evaluation::Contest Evaluation::contest_of(const Instance& instance, std::vector<RuleId>& opponents,
                                           std::vector<GroundId>& grounds) {
  const Sides& sides = sides_of(instance);
  std::vector<Contender> for_it;
  std::vector<Contender> against;
  if (by_formulas()) {
    Formulas formulas(*this);
    const SidesFormula& of_sides =
        once(memory().of(instance).contest_formula, [&] { return formulas.of_sides(sides, nullptr); });
    against = formulas.contenders(of_sides.against);
    for_it = formulas.contenders(of_sides.for_it);
  } else {
    std::vector<GroundId> unused;
    against = silently([&] { return contenders(sides.against, nullptr, unused); });
    for_it = silently([&] { return contenders(sides.for_it, nullptr, unused); });
  }
  const Contest result = contest(for_it, against);
  if (result.conclusion == Conclusion::Held) return result;
  for (const Contender& contender : against) {
    const bool named = std::ranges::find(opponents, contender.rule) != opponents.end();
    if (contender.duty.value != Kleene::False && !named) opponents.push_back(contender.rule);
  }
  if (recording()) contenders(sides.against, nullptr, grounds);
  return result;
}

}  // namespace placet
