// SPDX-License-Identifier: Apache-2.0
//
// Gaps between the versions of a rule, and rules that add nothing to another.
#include <algorithm>

#include "cli/verify/checks.hpp"

namespace placet::verify {

namespace {

bool same_norm(const Norm& a, const Norm& b) {
  if (a.what.index() != b.what.index()) return false;
  const auto *one = std::get_if<Power>(&a.what), *other = std::get_if<Power>(&b.what);
  return one == nullptr || (one->action == other->action && one->negated == other->negated);
}

/// Whether the two are in force on some common day.
bool overlap(const Reading& a, const Reading& b) {
  if (!a.in_force || !b.in_force) return false;
  const auto ends_before = [](const Force& one, const Force& other) {
    return one.until && one.until->last <= other.from.first;
  };
  return !ends_before(*a.in_force, *b.in_force) && !ends_before(*b.in_force, *a.in_force);
}

}  // namespace

void check_implied(Session& session, RuleId rule, RuleId other, const KnownRules& known, Verified& found) {
  const Rulebook& book = session.book();
  const Reading &mine = book[rule].readings.front(), &theirs = book[other].readings.front();
  const RuleKnown& of = known.at(rule);
  if (!of.breaks || !of.judged || !known.at(other).breaks || !same_norm(mine.norm, theirs.norm)) return;
  // The agreement that breaks the rule and not the other settles it without the solver.
  if (!overlap(mine, theirs) || !has_status(*of.judged, other, Status::Violated)) return;
  ++found.pairs;
  World world(session.today());
  Encoder law(world, book, book[rule].pack, std::nullopt);
  std::vector<z3::expr> broken, not_broken;
  for (const Instance& instance : law.instances(rule, true)) broken.push_back(law.broken(instance));
  for (const Instance& instance : law.instances(other, false)) not_broken.push_back(!law.broken(instance));
  if (session.possible(world, {world.any_of(broken), world.all_of(not_broken)}) != World::Answer::No) return;
  found.findings.push_back(
      {Kind::Implied,
       {session.name(rule), session.name(other)},
       "who breaks the first always breaks the second",
       "proved for agreements of up to three parties and two members or values of every other kind",
       std::nullopt,
       book[rule].span});
}

void check_gap(Session& session, RuleId earlier, RuleId later, const KnownRules& known, Verified& found) {
  const Rulebook& book = session.book();
  const Reading &before = book[earlier].readings.front(), &after = book[later].readings.front();
  if (!before.in_force || !after.in_force || !before.in_force->until) return;
  const DayRange ends = *before.in_force->until, begins = after.in_force->from;
  if (ends.unbounded() || begins.unbounded() || ends.last >= begins.first) return;
  const std::string days = iso_text(ends.last) + " to " + iso_text(begins.first - std::chrono::days{1});
  const auto open = [&](std::string reason) {
    found.undecided.push_back(
        {{session.name(earlier), session.name(later)}, "whether an agreement of " + days + " falls between", reason});
  };
  const RuleKnown& of = known.at(earlier);
  const FieldId signature = book.known.agreement_signature;
  if (!of.example || before.as_of || !signature.valid())
    return open("no agreement was found under the earlier version");
  Facts facts = *of.example;
  FieldFacts& day = facts.field(Facts::agreement(), signature);
  day = {Presence::Stated, {}, {}};
  day.statements.emplace_back().value = DayRange::of(ends.last);
  const auto confirms = [&](const Facts& some) {
    const auto judged = session.judge(some), day_before = session.judge(some, ends.first - std::chrono::days{1});
    if (!judged || !day_before) return false;
    const bool neither =
        has_status(*judged, earlier, Status::NotInForce) && has_status(*judged, later, Status::NotInForce);
    return neither && !has_status(*day_before, earlier, Status::NotInForce) &&
           !has_status(*day_before, earlier, Status::NotApplicable);
  };
  if (!confirms(facts)) return open("`placet check` does not confirm the agreement that was proposed");
  found.findings.push_back({Kind::Gap,
                            {session.name(earlier), session.name(later)},
                            "neither version is in force from " + days,
                            "the agreement is signed on the first of these days; under the law of the day before it "
                            "comes under the earlier version",
                            session.witness(facts, confirms, {earlier, later}),
                            book[later].span});
}

}  // namespace placet::verify
