// SPDX-License-Identifier: Apache-2.0
#include "support/naive_evaluate.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

#include "support/naive_conditions.hpp"

namespace placet::naive {
namespace {

struct Result {
  Status status;
  bool cure_unknown = false;
  Open open = {};
  bool operator==(const Result& other) const { return status == other.status; }
};

/// Rejected: and it stays so.
enum class Conclusion { Held, Rejected, Conflict, Undecided };

constexpr std::size_t most_assignments = 3000;

class Naive : public Conditions {
 public:
  using Conditions::Conditions;

  /// Judges every instance of every visible rule; gives the line of the jurisdiction.
  Verdict judge_all(Report& report) {
    Verdict verdict = Verdict::NotGoverned;
    for (std::uint32_t r = 0; r < book_.rules.size(); ++r) {
      if (!visible(book_.rules[r].pack)) continue;
      for (const Binding& binding : instances(book_.rules[r].readings.front())) {
        verdict = std::max(verdict, judge_instance({r}, binding, report));
      }
    }
    return verdict;
  }

 private:
  // --- one instance of one rule, under each reading and each assignment -------------------------------

  Verdict judge_instance(RuleId id, const Binding& binding, Report& report) {
    std::vector<Result> results;
    for_each_world([&] { results.push_back(second_pass(id, binding)); });
    Verdict line = Verdict::NotGoverned;
    for (const Result& r : results) line = std::max(line, this->line(id, r));
    const bool one_line = std::ranges::all_of(results, [&](const Result& r) {
      return std::max(this->line(id, r), Verdict::Compliant) == std::max(line, Verdict::Compliant);
    });
    if (!one_line) line = Verdict::Indeterminate;
    const bool one = std::ranges::all_of(results, [&](const Result& r) { return r == results.front(); });
    const Status status = one ? results.front().status : Status::Contested;
    const bool counts = book_[id].strength == Strength::Binding &&
                        !std::holds_alternative<Counts>(book_[id].readings.front().norm.what);
    const bool unlisted =
        std::ranges::any_of(binding, [](const Bound& b) { return std::holds_alternative<Unlisted>(b); });
    if (!unlisted) {
      report.findings[instance_name(facts_, pack_, id, binding)] = status;
      return counts ? line : Verdict::NotGoverned;
    }
    if (!counts || line <= Verdict::Compliant) return Verdict::NotGoverned;
    report.unlisted.insert(instance_name(facts_, pack_, id, {}));
    return Verdict::Indeterminate;
  }

  Verdict line(RuleId id, const Result& r) const {
    const bool unverified = reading_of(id).sources.front().attestation.evidence == Evidence::Unverified;
    return line_of(r.status, r.cure_unknown, unverified);
  }

  /// Calls `judge` once for each choice of a reading of every rule, and of a holder of every contested fact.
  void for_each_world(const std::function<void()>& judge) {
    std::vector<std::pair<std::string, std::size_t>> forks;
    for (std::uint32_t r = 0; r < book_.rules.size(); ++r) {
      const Rule& rule = book_.rules[r];
      if (rule.readings.size() > 1 && visible(rule.pack)) forks.emplace_back(reading_key({r}), rule.readings.size());
    }
    for (std::uint32_t m = 0; m < facts_.size(); ++m) {
      for (const FieldId field : book_[facts_.member({m}).entity].fields) {
        const FieldFacts& stated = facts_.field({m}, field);
        if (stated.contested() && !book_[field].many)
          forks.emplace_back(fact_key({m}, field), stated.statements.size());
      }
    }
    const std::function<void(std::size_t)> go = [&](std::size_t i) {
      if (i == forks.size()) return judge();
      for (std::size_t k = 0; k < forks[i].second; ++k) {
        world_[forks[i].first] = k;
        go(i + 1);
      }
    };
    go(0);
  }

  /// The status, or what every assignment of the open atoms makes of it.
  Result second_pass(RuleId id, const Binding& binding) {
    chosen_.clear();
    remembered_.clear();
    atoms_.clear();
    const Result first = status(id, binding);
    if (!undecided(first.status)) return first;
    if (first.open.size() > 12) return needs(first.open);
    std::set<std::string> groups;
    for (const std::string& atom : first.open) groups.insert(atoms_.at(atom).group);
    std::vector<std::pair<std::map<std::string, std::size_t>, Result>> leaves;
    std::map<std::string, std::size_t> picks;
    const std::function<void(std::set<std::string>)> go = [&](std::set<std::string> left) {
      const Result now = status(id, binding);
      for (const std::string& atom : now.open) {
        if (!chosen_.contains(atoms_.at(atom).group)) left.insert(atoms_.at(atom).group);
      }
      if (left.empty()) return leaves.emplace_back(picks, now), void();
      if (leaves.size() > most_assignments) throw std::length_error("too many assignments");
      const std::string group = *left.begin();
      left.erase(left.begin());
      const std::vector<Choice> choices = choices_of(group);
      for (std::size_t k = 0; k < choices.size(); ++k) {
        chosen_[group] = choices[k];
        picks[group] = k;
        go(left);
      }
      chosen_.erase(group);
      picks.erase(group);
    };
    go(groups);
    const auto all = [&](auto&& test) {
      return std::ranges::all_of(leaves, [&](auto& leaf) { return test(leaf.second); });
    };
    if (all([](const Result& r) { return r.status == Status::Violated; })) return {Status::Violated};
    if (all([](const Result& r) { return line_of(r.status, r.cure_unknown, false) <= Verdict::Compliant; })) {
      return {Status::CannotBeViolated};
    }
    Open mattering;
    for (const std::string& atom : first.open) {
      if (matters(atoms_.at(atom).group, leaves, id)) mattering.insert(atom);
    }
    return needs(mattering.empty() ? first.open : mattering);
  }

  /// Whether two values of `group` lead into different lines while all others stay.
  template <class Leaves>
  bool matters(const std::string& group, const Leaves& leaves, RuleId id) const {
    std::map<std::map<std::string, std::size_t>, Verdict> seen;
    return std::ranges::any_of(leaves, [&](const auto& leaf) {
      auto others = leaf.first;
      others.erase(group);
      const Verdict here = std::max(line(id, leaf.second), Verdict::Compliant);
      return seen.emplace(others, here).first->second != here;
    });
  }

  Result needs(const Open& open) const {
    UnknownKinds kinds;
    for (const std::string& atom : open) kinds = kinds | atoms_.at(atom).kinds;
    const Status status = kinds.fact ? Status::NeedsFacts : kinds.judgement ? Status::NeedsJudgement : Status::NeedsLaw;
    return {status, false, open};
  }

  std::vector<Choice> choices_of(const std::string& group) const {
    for (const auto& [name, atom] : atoms_) {
      if (atom.group == group) return atom.choices;
    }
    throw std::logic_error("a group without atoms");
  }

  // --- one rule for one binding ------------------------------------------------------------------------

  static std::string reading_key(RuleId id) { return "reading " + std::to_string(id.index); }
  const Reading& reading_of(RuleId id) const {
    const auto found = world_.find(reading_key(id));
    return book_[id].readings[found == world_.end() ? 0 : found->second];
  }
  bool visible(PackId pack) const {
    return std::ranges::find(book_[pack_].visible, pack) != book_[pack_].visible.end();
  }

  /// The days of `rule`; a rule without `as of` takes those of the rule that uses it.
  Context context_of(RuleId id, const Binding& binding, const Context* user) {
    Context context;
    context.reading = &reading_of(id);
    context.binding = binding;
    if (context.reading->as_of) {
      context.own_day = day_of(*context.reading->as_of, context);
    } else {
      context.own_day = user != nullptr ? user->own_day : case_date();
    }
    context.law_day = dates_.law_as_of && context.own_day ? DayRange::of(*dates_.law_as_of) : context.own_day;
    return context;
  }

  std::optional<DayRange> day_of(const Anchor& anchor, const Context& context) {
    if (const auto* day = std::get_if<Day>(&anchor.what)) return DayRange::of(*day);
    const auto* path = std::get_if<Path>(&anchor.what);
    if (path == nullptr) left_out("`as of date of`");
    const Operated found = walk(*path, context);
    if (found.absent || anchored(anchor, context).never) return std::nullopt;
    return found.value ? std::get<DayRange>(*found.value) : DayRange{};
  }

  std::vector<Binding> instances(const Reading& reading) {
    std::vector<Binding> all{{Bound{Facts::agreement()}}};
    for (const Binder& binder : reading.for_every) {
      std::vector<Binding> next;
      for (const Binding& binding : all) {
        Context context;
        context.binding = binding;
        for (const Bound& bound : bounds_of(binder, context)) {
          if (of_unknown_country(bound)) continue;
          next.push_back(binding);
          next.back().push_back(bound);
        }
      }
      all = next;
    }
    return all;
  }

  bool of_unknown_country(const Bound& bound) const {
    const auto* member = std::get_if<MemberId>(&bound);
    if (member == nullptr || facts_.member(*member).entity != book_.known.party) return false;
    return facts_.field(*member, book_.known.party_country).presence != Presence::Stated;
  }

  struct Duty {
    Tri force, without_displacement, applies, excused, duty;
  };

  Duty duty_of(RuleId id, const Context& context) {
    const Reading& reading = *context.reading;
    Duty d;
    d.force = in_force(*reading.in_force, *context.law_day);
    d.without_displacement = d.force;
    for (const Binder& binder : reading.for_every) {
      d.without_displacement = d.without_displacement & condition(binder.where, context);
    }
    for (const When& when : reading.when)
      d.without_displacement = d.without_displacement & condition(when.condition, context);
    d.applies = d.without_displacement & !displaced(id, context);
    d.excused = tri(false);
    for (const Unless& unless : reading.unless) d.excused = d.excused | condition(unless.condition, context);
    d.duty = d.applies & !d.excused;
    return d;
  }

  /// a(rule) of the design: its duty, or false if it is pending or has no day.
  Tri concludes(RuleId id, const Binding& binding, const Context* user) {
    const Context context = context_of(id, binding, user);
    if (book_[id].pending || !context.law_day) return tri(false);
    Tri duty = duty_of(id, context).duty;
    for (const Bound& bound : binding) {
      if (std::holds_alternative<Unlisted>(bound)) duty = duty & atom("listed " + bound_name(facts_, bound), of_fact);
    }
    return duty;
  }

  bool opposes(RuleId a, RuleId b) const {
    const auto& opposites = book_[a].opposites;
    return std::ranges::find(opposites, b) != opposites.end();
  }

  /// Whether `weaker` gives way to `stronger` by a declaration that this pack sees.
  bool gives_way(RuleId weaker, RuleId stronger, bool by_name_only) const {
    if (book_[weaker].strength == Strength::Binding && book_[stronger].strength != Strength::Binding) return false;
    const auto declared = [&](RuleId from, RuleId to, bool by_name) {
      return std::ranges::any_of(book_[from].gives_way_to, [&](const GivesWayTo& g) {
        return g.stronger == to && visible(g.declared_in) && g.by_kind_of_source != by_name;
      });
    };
    if (declared(weaker, stronger, true)) return true;
    return !by_name_only && !declared(stronger, weaker, true) && declared(weaker, stronger, false);
  }

  Tri displaced(RuleId id, const Context& context) {
    Tri any = tri(false);
    for (std::uint32_t s = 0; s < book_.rules.size(); ++s) {
      if (!visible(book_.rules[s].pack) || opposes(id, {s}) || !gives_way(id, {s}, true)) continue;
      for (const Binding& binding : instances(reading_of({s}))) {
        const Context other = context_of({s}, binding, &context);
        const Bound mine = bearer_of(context), theirs = bearer_of(other);
        const Bound everyone = Facts::agreement();
        if (mine != theirs && mine != everyone && theirs != everyone) continue;
        if (shared_variables_agree(context, other)) any = any | concludes({s}, binding, nullptr);
      }
    }
    return any;
  }

  static bool shared_variables_agree(const Context& a, const Context& b) {
    for (const Binder& x : a.reading->for_every) {
      for (const Binder& y : b.reading->for_every) {
        const bool shared = x.variable == y.variable && x.entity == y.entity && x.field == y.field;
        if (shared && a.binding[x.slot.index] != b.binding[y.slot.index]) return false;
      }
    }
    return true;
  }

  Bound bearer_of(const Context& context) {
    const auto* path = std::get_if<Path>(&context.reading->norm.bearer.what);
    if (path == nullptr) left_out("bearers that are authorities");
    return bound_of(*path, context);
  }

  // --- defeat ------------------------------------------------------------------------------------------

  /// What a norm concludes, and whether it is the negative of it; empty if it has no opposite.
  std::pair<std::string, bool> conclusion_of(const Context& context) {
    const Norm& norm = context.reading->norm;
    const std::string who = " " + bound_name(facts_, bearer_of(context));
    if (const auto* counts = std::get_if<Counts>(&norm.what)) {
      return {"counts " + std::to_string(counts->term.index) + who, counts->negated};
    }
    if (const auto* power = std::get_if<Power>(&norm.what)) {
      return {"power " + std::to_string(power->action.index) + who, power->negated};
    }
    if (const auto* may = std::get_if<MayHave>(&norm.what))
      return {step_key(may->step.deed, norm.bearer, context), false};
    const auto* must = std::get_if<MustHave>(&norm.what);
    if (must == nullptr || must->steps.size() > 1) return {};
    return {step_key(must->steps.front().deed, norm.bearer, context), must->negated};
  }

  struct Side {
    std::vector<std::pair<RuleId, Tri>> rules;
  };

  /// The rules for a conclusion and those against it.
  std::pair<Side, Side> sides_of(const std::string& conclusion, const Context* user) {
    std::pair<Side, Side> sides;
    for (std::uint32_t r = 0; r < book_.rules.size(); ++r) {
      if (!visible(book_.rules[r].pack)) continue;
      for (const Binding& binding : instances(reading_of({r}))) {
        const auto [name, negated] = conclusion_of(context_of({r}, binding, user));
        if (name != conclusion || name.empty()) continue;
        (negated ? sides.second : sides.first).rules.emplace_back(RuleId{r}, concludes({r}, binding, user));
      }
    }
    return sides;
  }

  bool held(const Side& pro, const Side& contra) const {
    const auto certain = [](const auto& r) { return r.second.value == Kleene::True; };
    return std::ranges::any_of(pro.rules, certain) && std::ranges::all_of(contra.rules, [&](const auto& s) {
             return s.second.value == Kleene::False || std::ranges::any_of(pro.rules, [&](const auto& t) {
                      return certain(t) && gives_way(s.first, t.first, false);
                    });
           });
  }

  bool rejected(const Side& pro, const Side& contra) const {
    return std::ranges::all_of(pro.rules, [&](const auto& r) {
      return r.second.value == Kleene::False || std::ranges::any_of(contra.rules, [&](const auto& s) {
               return s.second.value == Kleene::True && std::ranges::none_of(pro.rules, [&](const auto& t) {
                        return t.second.value != Kleene::False && gives_way(s.first, t.first, false);
                      });
             });
    });
  }

  Conclusion concluded(const std::pair<Side, Side>& sides, bool negated) const {
    const Side &pro = negated ? sides.second : sides.first, &contra = negated ? sides.first : sides.second;
    const auto certain = [](const Side& side) {
      return std::ranges::any_of(side.rules, [](const auto& r) { return r.second.value == Kleene::True; });
    };
    if (held(pro, contra)) return Conclusion::Held;
    const bool neither = rejected(pro, contra) && rejected(contra, pro);
    if (neither && certain(pro) && certain(contra)) return Conclusion::Conflict;
    const bool nobody = std::ranges::all_of(pro.rules, [](const auto& r) { return r.second.value == Kleene::False; });
    return nobody || held(contra, pro) ? Conclusion::Rejected : Conclusion::Undecided;
  }

  static Open open_of(const std::pair<Side, Side>& sides) {
    Tri any = tri(false);
    Open open;
    for (const Side* side : {&sides.first, &sides.second}) {
      for (const auto& [rule, value] : side->rules) {
        if (value.value == Kleene::Unknown) open.insert(value.open.begin(), value.open.end());
      }
    }
    return open;
  }

  Tri counts_as(TermId term, const Bound& subject, const Context& context) override {
    const std::string name = "counts " + std::to_string(term.index) + " " + bound_name(facts_, subject);
    const auto sides = sides_of(name, &context);
    switch (concluded(sides, false)) {
      case Conclusion::Held: return tri(true);
      case Conclusion::Rejected: return tri(false);
      case Conclusion::Conflict: return atom("conflict " + name, of_law);
      case Conclusion::Undecided: return {Kleene::Unknown, open_of(sides)};
    }
    throw std::logic_error("a conclusion of its own");
  }

  // --- status ------------------------------------------------------------------------------------------

  Have required(const Context& context) {
    const Norm& norm = context.reading->norm;
    const auto truth = [](const Tri& t) {
      const StepValue value = t.value == Kleene::True    ? StepValue::True
                              : t.value == Kleene::False ? StepValue::False
                                                         : StepValue::Unknown;
      return Have{value, false, false, t.open};
    };
    if (const auto* ensure = std::get_if<MustEnsure>(&norm.what)) return truth(condition(ensure->condition, context));
    if (const auto* power = std::get_if<Power>(&norm.what)) return truth(tri(!power->negated));
    const auto* must = std::get_if<MustHave>(&norm.what);
    if (must == nullptr) return truth(tri(true));
    std::optional<Have> result;
    for (const Step& step : must->steps) {
      Have one = have(step, norm.bearer, context, must->negated);
      if (one.never) return one;
      if (must->negated) one = opposite(one);
      result = result ? combined(*result, one, must->join) : one;
    }
    return *result;
  }

  static Have opposite(Have have) {
    if (have.value == StepValue::True)
      have.value = StepValue::False;
    else if (have.value == StepValue::False || (have.value == StepValue::Open && !have.planned))
      have.value = StepValue::True;
    return have;
  }

  /// `A and B`: F > U > O > T. `A or B`: T > U > O > F.
  static Have combined(const Have& a, const Have& b, MustHave::Join join) {
    const auto weight = [&](StepValue v) {
      if (join == MustHave::Join::All) return 3 - static_cast<int>(v);
      return v == StepValue::True ? 3 : v == StepValue::Unknown ? 2 : v == StepValue::Open ? 1 : 0;
    };
    Have result = weight(a.value) >= weight(b.value) ? a : b;
    if (a.value == StepValue::Unknown && b.value == StepValue::Unknown)
      result.open.insert(a.open.begin(), a.open.end());
    if (a.value == StepValue::Unknown && b.value == StepValue::Unknown)
      result.open.insert(b.open.begin(), b.open.end());
    return result;
  }

  /// The cures of each `otherwise` from the left; the gravest status counts.
  Result breach(const Context& context) {
    const auto gravity = [](const Result& r) {
      return r.status == Status::Violated ? 3 : r.status == Status::Cured ? 0 : r.cure_unknown ? 2 : 1;
    };
    const auto graver = [&](const Result& a, const Result& b) { return gravity(a) > gravity(b) ? a : b; };
    std::optional<Result> certain, possible;  // of effects that surely follow, and of those that may
    for (const Otherwise& otherwise : context.reading->otherwise) {
      const Kleene where = condition(otherwise.where, context).value;
      if (where == Kleene::False) continue;
      Result result{Status::Violated};
      for (const Cure& cure : otherwise.cures) {
        const StepValue value = have(cure.step, context.reading->norm.bearer, context, true).value;
        if (value == StepValue::False) continue;
        if (value == StepValue::True)
          result = {Status::Cured};
        else
          result = {Status::BreachedCureOpen, value == StepValue::Unknown};
        break;
      }
      auto& gravest = where == Kleene::True ? certain : possible;
      gravest = gravest ? graver(*gravest, result) : result;
    }
    const Result sure = certain.value_or(Result{Status::Violated});
    if (!possible) return sure;
    const Result all = certain ? graver(*certain, *possible) : *possible;
    return all == sure ? sure : Result{Status::BreachedCureOpen, true};
  }

  Result status(RuleId id, const Binding& binding) {
    const Context context = context_of(id, binding, nullptr);
    if (book_[id].pending) return {Status::Pending};
    if (!context.law_day) return {Status::NotApplicable};
    Duty d = duty_of(id, context);
    const auto is = [](const Tri& t, Kleene value) { return t.value == value; };
    if (is(d.force, Kleene::False)) return {Status::NotInForce};
    if (is(d.applies, Kleene::False)) {
      if (is(d.without_displacement, Kleene::False)) return {Status::NotApplicable};
      return {is(d.without_displacement, Kleene::True) ? Status::Defeated : Status::CannotBeViolated};
    }
    const Have q = required(context);
    if (q.never) return {Status::NotApplicable};
    const auto& norm = context.reading->norm.what;
    const bool must = std::holds_alternative<MustHave>(norm) || std::holds_alternative<MustEnsure>(norm);
    if (is(d.applies, Kleene::True) && must && q.value == StepValue::True) return {Status::Satisfied};
    if (is(d.applies, Kleene::True) && is(d.excused, Kleene::True)) return {Status::Excused};
    if (is(d.duty, Kleene::True)) {
      const auto [name, negated] = conclusion_of(context);
      if (!name.empty()) {
        const auto sides = sides_of(name, nullptr);
        const Conclusion found = concluded(sides, negated);
        if (found == Conclusion::Rejected) return {Status::Defeated};
        if (found == Conclusion::Conflict) return {Status::Conflict};
        if (found != Conclusion::Held) d.duty = {Kleene::Unknown, open_of(sides)};
      }
    }
    if (is(d.duty, Kleene::True)) {
      if (q.value == StepValue::True) return {Status::Satisfied};
      if (q.value == StepValue::Open) return {Status::Outstanding};
      const Tri hope = q.value == StepValue::False ? excusable(context) : tri(false);
      if (is(hope, Kleene::True)) return {Status::Outstanding};
      if (is(hope, Kleene::Unknown)) return {Status::NeedsFacts, false, hope.open};
      if (q.value == StepValue::False) return breach(context);
    }
    const bool grants = std::holds_alternative<Power>(norm) || std::holds_alternative<MayHave>(norm);
    const bool fine = q.value == StepValue::True && !(grants && !book_[id].opposites.empty());
    if (fine || is(d.excused, Kleene::True)) return {Status::CannotBeViolated};
    Open open = is(d.duty, Kleene::Unknown) ? d.duty.open : Open{};
    if (q.value == StepValue::Unknown) open.insert(q.open.begin(), q.open.end());
    return {Status::NeedsFacts, false, open};
  }

  /// Whether an exception would hold were the steps taken that can still be taken.
  Tri excusable(Context context) {
    context.optimistic = true;
    Tri any = tri(false);
    for (const Unless& unless : context.reading->unless) any = any | condition(unless.condition, context);
    return any;
  }
};

}  // namespace

std::string instance_name(const Facts& facts, PackId pack, RuleId rule, const Binding& binding) {
  const Rulebook& book = facts.rulebook();
  std::string name(book.text(book[pack].name));
  name += " " + std::string(book.text(book[rule].name)) + "/" + std::to_string(book[rule].version);
  const Reading& reading = book[rule].readings.front();
  for (const Binder& binder : reading.for_every) {
    if (binder.slot.index >= binding.size()) continue;
    name += " " + std::string(book.text(binder.variable)) + "=" + bound_name(facts, binding[binder.slot.index]);
  }
  return name;
}

Report evaluate(const Rulebook& book, const Facts& facts, const Dates& dates) {
  Report report;
  std::set<Symbol> countries;
  const std::vector<MemberId> parties = facts.members(Facts::agreement(), book.known.party);
  bool gap = parties.empty();
  for (const MemberId party : parties) {
    const FieldFacts& country = facts.field(party, book.known.party_country);
    gap = gap || country.presence != Presence::Stated;
    for (const Statement& statement : country.statements) countries.insert(std::get<Code>(statement.value).symbol);
  }
  for (std::uint32_t p = 0; p < book.packs.size(); ++p) {
    if (!countries.contains(book.packs[p].jurisdiction)) continue;
    const Verdict verdict = Naive(book, facts, dates, {p}).judge_all(report);
    report.jurisdictions[std::string(book.text(book.packs[p].name))] = verdict;
    report.verdict = std::max(report.verdict, verdict);
  }
  if (gap) report.verdict = std::max(report.verdict, Verdict::Indeterminate);
  return report;
}

Report report_of(const Assessment& assessment, const Facts& facts) {
  const Rulebook& book = facts.rulebook();
  Report report;
  report.verdict = assessment.verdict;
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    report.jurisdictions[std::string(book.text(book[jurisdiction.pack].name))] = jurisdiction.verdict;
    for (const Finding& finding : jurisdiction.findings) {
      report.findings[instance_name(facts, jurisdiction.pack, finding.rule, finding.binding)] = finding.status;
    }
    for (const UnlistedFinding& unlisted : jurisdiction.unlisted) {
      for (const RuleId rule : unlisted.rules)
        report.unlisted.insert(instance_name(facts, jurisdiction.pack, rule, {}));
    }
  }
  return report;
}

std::string text_of(const Report& report) {
  std::string text = "verdict " + std::string(verdict_name(report.verdict)) + "\n";
  for (const auto& [pack, verdict] : report.jurisdictions)
    text += pack + " " + std::string(verdict_name(verdict)) + "\n";
  for (const auto& [name, status] : report.findings) text += name + ": " + std::string(status_name(status)) + "\n";
  for (const std::string& name : report.unlisted) text += name + " for members not listed\n";
  return text;
}

}  // namespace placet::naive
