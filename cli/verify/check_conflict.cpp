// SPDX-License-Identifier: Apache-2.0
//
// Conflicts of two kinds. Norms that conclude opposites are set against each other by the engine itself, which says
// `conflict`. Conditions that two rules demand may exclude each other: then facts are looked for on which both rules
// rest, such that each can be met alone and no choice of the rest meets both.
#include <algorithm>

#include "cli/verify/checks.hpp"

namespace placet::verify {

namespace {

constexpr int most_rounds = 6;
constexpr std::size_t most_instances = 6;

class ConflictCheck {
 public:
  ConflictCheck(Session& session, RuleId a, RuleId b, Verified& found)
      : session_(session), book_(session.book()), a_(a), b_(b), found_(found) {}

  void opposites() {
    World world(session_.today());
    Encoder law(world, book_, book_[a_].pack, std::nullopt);
    std::vector<z3::expr> both;
    for (const Instance& one : law.instances(a_, true)) {
      for (const Instance& other : law.instances(b_, false)) {
        both.push_back(law.alike(one, other) && law.duty(one) && law.duty(other) && !law.prevails(one) &&
                       !law.prevails(other));
      }
    }
    const auto confirms = [&](const Facts& facts) {
      const auto judged = session_.judge(facts);
      return judged && has_status(*judged, a_, Status::Conflict) && has_status(*judged, b_, Status::Conflict);
    };
    const Search search = session_.search(world, {world.any_of(both)}, confirms);
    if (search.end == Search::End::Undecided) open(search.reason);
    if (search.end == Search::End::Confirmed) {
      add("they conclude opposites", session_.witness(*search.facts, confirms, {a_, b_}));
    }
  }

  void demands() {
    World world(session_.today());
    Encoder law(world, book_, book_[a_].pack, std::nullopt);
    const std::vector<Instance> ones = law.instances(a_, true), others = law.instances(b_, false);
    std::size_t looked_at = 0;
    for (const Instance& one : ones) {
      for (const Instance& other : others) {
        const z3::expr same = law.alike(one, other).simplify();
        if (same.is_false() || ++looked_at > most_instances) continue;
        if (demand_of(world, law, one, other, same)) return;
      }
    }
  }

 private:
  void open(std::string reason) {
    found_.undecided.push_back(
        {{session_.name(a_), session_.name(b_)}, "whether both can apply and not both be met", std::move(reason)});
  }
  void add(const std::string& how, Witness witness) {
    const std::string days = common_days();
    found_.findings.push_back({Kind::Conflict,
                               {session_.name(a_), session_.name(b_)},
                               "both can apply" + days + " and cannot both be met: " + how,
                               "the agreement comes under both; neither is given precedence",
                               std::move(witness),
                               book_[a_].span});
  }
  /// The days on which both are certainly in force, where they take their law from the day of the case.
  std::string common_days() const {
    DayRange common;
    for (const RuleId id : {a_, b_}) {
      const Reading& of = book_[id].readings.front();
      if (of.as_of || !of.in_force) return "";
      if (of.in_force->from.unbounded()) return "";
      common.first = std::max(common.first, of.in_force->from.last);
      if (of.in_force->until) common.last = std::min(common.last, of.in_force->until->first - std::chrono::days{1});
    }
    std::string text;
    if (common.first != first_day) text += " from " + iso_text(common.first);
    if (common.last != last_day) text += " to " + iso_text(common.last);
    return text;
  }

  /// The facts that the last answer rests on, as equations for the variables named.
  static z3::expr fixed(World& world, const std::vector<z3::expr>& variables) {
    std::vector<z3::expr> equal;
    for (const z3::expr& variable : variables) equal.push_back(variable == world.model().eval(variable, true));
    return world.all_of(equal);
  }

  static void variables(const z3::expr& formula, std::set<unsigned>& seen, std::vector<z3::expr>& found) {
    if (!seen.insert(formula.id()).second || !formula.is_app()) return;
    if (formula.is_const() && formula.decl().decl_kind() == Z3_OP_UNINTERPRETED) found.push_back(formula);
    for (unsigned i = 0; i < formula.num_args(); ++i) variables(formula.arg(i), seen, found);
  }

  /// Whether the pair was settled by a finding or left open.
  bool demand_of(World& world, Encoder& law, const Instance& one, const Instance& other, const z3::expr& same) {
    const z3::expr both_apply = same && law.duty(one) && law.duty(other);
    const z3::expr first = law.met(one), second = law.met(other);
    std::set<unsigned> seen;
    std::vector<z3::expr> circumstances, choices;
    variables(both_apply, seen, circumstances);
    variables(first && second, seen, choices);  // those that `both_apply` does not speak of
    std::set<std::string> of_first = variables_of(first), of_second = variables_of(second);
    std::erase_if(choices, [&](const z3::expr& v) {
      const std::string name = v.decl().name().str();
      return !of_first.contains(name) || !of_second.contains(name);
    });
    if (choices.empty()) return false;  // met or not each for itself
    std::vector<z3::expr> goal{both_apply, !(first && second)};
    for (int round = 0; round < most_rounds; ++round) {
      if (session_.deadline().passed()) return open("the time was up"), true;
      if (world.check(goal, true) != World::Answer::Yes) return false;
      const z3::expr here = fixed(world, circumstances);
      const World::Answer together = world.check({here, both_apply, first, second}, false);
      if (together == World::Answer::Unknown) return open("the solver took too long"), true;
      if (together == World::Answer::Yes) {
        goal.push_back(!instantiated(world, first && second, circumstances));
        continue;
      }
      const World::Answer alone = world.check({here, both_apply, second}, true);
      if (alone != World::Answer::Yes || world.check({here, both_apply, first}, true) != World::Answer::Yes) {
        goal.push_back(!here);  // one of them cannot be met in any case
        continue;
      }
      return confirm(world, {here, both_apply, first, !second}), true;
    }
    return false;
  }

  /// `formula` with all but the circumstances as the last answer has them.
  static z3::expr instantiated(World& world, z3::expr formula, const std::vector<z3::expr>& circumstances) {
    std::set<unsigned> seen;
    std::vector<z3::expr> all;
    for (const z3::expr& kept : circumstances) seen.insert(kept.id());
    variables(formula, seen, all);
    z3::expr_vector from(world.logic()), to(world.logic());
    for (const z3::expr& variable : all) {
      from.push_back(variable);
      to.push_back(world.model().eval(variable, true));
    }
    return formula.substitute(from, to);
  }

  void confirm(World& world, const std::vector<z3::expr>& goal) {
    const auto confirms = [&](const Facts& facts) {
      const auto judged = session_.judge(facts);
      return judged && has_status(*judged, a_, Status::Satisfied) && has_status(*judged, b_, Status::Violated);
    };
    const Search search = session_.search(world, goal, confirms);
    if (search.end != Search::End::Confirmed) return open(search.reason);
    add("what meets the first breaks the second", session_.witness(*search.facts, confirms, {a_, b_}));
  }

  Session& session_;
  const Rulebook& book_;
  RuleId a_, b_;
  Verified& found_;
};

bool is_step_norm(const Rulebook& book, RuleId rule) {
  const auto* must = std::get_if<MustHave>(&book[rule].readings.front().norm.what);
  return must != nullptr && !must->negated;
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& word) { return b.contains(word); });
}

}  // namespace

void check_conflict(Session& session, RuleId a, RuleId b, const KnownRules& known, Verified& found) {
  const Rulebook& book = session.book();
  const PackId view = book[a].pack;
  if (gives_way(book, view, a, b, false) || gives_way(book, view, b, a, false)) return;
  if (opposes(book, a, b)) {
    ++found.pairs;
    return ConflictCheck(session, a, b, found).opposites();
  }
  // Steps that are owed can always be taken one after the other.
  if (is_step_norm(book, a) && is_step_norm(book, b)) return;
  if (!share(known.at(a).norm_words, known.at(b).norm_words)) return;
  ++found.pairs;
  ConflictCheck(session, a, b, found).demands();
}

}  // namespace placet::verify
