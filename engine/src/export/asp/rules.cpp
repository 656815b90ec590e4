// SPDX-License-Identifier: Apache-2.0
//
// Rules for every way to bind their variables: their conditions, what they require, conclude and give way to.
#include <algorithm>

#include "export/asp/exporter.hpp"

namespace placet::asp {

bool Exporter::visible(PackId pack) const {
  return std::ranges::binary_search(book_[pack_].visible, pack);
}

void Exporter::bind(std::size_t position, Instance& instance, std::vector<Instance>& found) {
  const Reading& reading = book_[instance.rule].readings[instance.reading];
  if (position == reading.for_every.size()) {
    found.push_back(instance);
    return;
  }
  const Binder& binder = reading.for_every[position];
  Terms terms;
  terms.binding = instance.binding;
  std::optional<Unlisted> others;
  for (const Bound& member : listed(binder, terms, others)) {
    if (binder.entity.valid() && binder.entity == book_.known.party) {
      const Presence country = stated(std::get<MemberId>(member), book_.known.party_country).presence;
      if (country == Presence::NotStated || country == Presence::Unknown) continue;  // whose law it has is not known
    }
    instance.binding[binder.slot.index] = member;
    bind(position + 1, instance, found);
  }
  if (!others) return;
  const bool outer = instance.unlisted;
  instance.unlisted = true;
  instance.binding[binder.slot.index] = *others;
  bind(position + 1, instance, found);
  instance.unlisted = outer;
}

std::vector<Exporter::Instance> Exporter::instances(RuleId rule, std::uint32_t reading) {
  Instance instance{rule, reading, {}, false};
  const std::size_t slots = std::max<std::size_t>(book_[rule].readings[reading].slots, 1);
  instance.binding.resize(slots, Bound{Facts::agreement()});
  std::vector<Instance> found;
  bind(0, instance, found);
  return found;
}

/// The days on which a rule is read; one without a day of its own is read on those of the rule that uses it.
Terms Exporter::terms_of(const Instance& instance, const Terms* user, bool& no_day) {
  const Rule& rule = book_[instance.rule];
  Terms terms;
  terms.of = "rule " + std::to_string(instance.rule.index) + "." + std::to_string(instance.reading);
  terms.reading = &rule.readings[instance.reading];
  terms.pack = rule.pack;
  terms.binding = instance.binding;
  terms.law_day = terms.own_day = case_date();
  const Bound agreement = Facts::agreement();
  terms.law_day_fact = fact_key(agreement, book_.known.agreement_signature);
  Walked asks;
  asks.fact = terms.law_day_fact;
  asks.field = book_.known.agreement_signature;
  asks.value = stated_day(asks.field);
  no_day = false;
  if (terms.reading->as_of) {
    const AnchorDays day = anchor(*terms.reading->as_of, terms, nullptr);
    no_day = day.kind == AnchorDays::Kind::NotHappened;
    terms.law_day = terms.own_day = day.kind == AnchorDays::Kind::Known ? day.range : DayRange{};
    terms.law_day_fact = day.fact;
    if (const auto* path = std::get_if<Path>(&terms.reading->as_of->what)) asks = walk(*path, terms);
  } else if (user != nullptr) {
    terms.law_day = user->law_day;
    terms.own_day = user->own_day;
    terms.law_day_fact = user->law_day_fact;
    asks.fact.clear();
  }
  if (dates_.law_as_of) terms.law_day = DayRange::of(*dates_.law_as_of);
  if (!terms.law_day.exact() && !asks.fact.empty() && asks.fact == terms.law_day_fact) fact_choice(asks);
  return terms;
}

Name Exporter::reading_fork(RuleId rule) {
  auto [found, added] = names_.try_emplace("readings of " + std::to_string(rule.index));
  if (!added) return found->second;
  const Name name = found->second = fresh();
  for (std::size_t k = 0; k < book_[rule].readings.size(); ++k) out_.add("alternative", {name, k + 1});
  return name;
}

Name Exporter::instance(const Instance& instance, const Terms* user) {
  bool no_day = false;
  const Terms terms = terms_of(instance, user, no_day);
  const std::string key = "instance" + terms_key(terms) + (no_day ? " without a day" : "");
  auto [found, added] = names_.try_emplace(key);
  if (!added) return found->second;
  const Name name = found->second = fresh();
  const Rule& rule = book_[instance.rule];
  if (rule.readings.size() > 1) out_.add("of_reading", {name, reading_fork(instance.rule), instance.reading + 1});
  if (rule.pending) out_.add("pending", {name});
  if (no_day) out_.add("no_law_day", {name});
  if (rule.pending || no_day) return name;
  write_instance(name, instance, terms);
  return name;
}

void Exporter::write_instance(Name name, const Instance& instance, const Terms& terms) {
  const Reading& reading = *terms.reading;
  out_.add("in_force", {name, in_force(*reading.in_force, terms, terms.pack, terms.law_day)});
  std::vector<Name> scope;
  for (const Binder& binder : reading.for_every) {
    scope.push_back(condition(binder.where, terms));
    const auto* others = std::get_if<Unlisted>(&instance.binding[binder.slot.index]);
    if (others != nullptr) scope.push_back(atom(unknown(1), "more of " + bound_key(*others)));
  }
  for (const When& when : reading.when) scope.push_back(condition(when.condition, terms));
  out_.add("scope", {name, joined("all_of", scope)});
  std::vector<Name> excuses, hopes;
  Terms hopeful = terms;
  hopeful.hope = true;
  for (const Unless& unless : reading.unless) {
    excuses.push_back(condition(unless.condition, terms));
    hopes.push_back(condition(unless.condition, hopeful));
  }
  out_.add("excuse", {name, joined("any_of", excuses)});
  out_.add("hope", {name, joined("any_of", hopes)});
  out_.add("evidence", {name, evidence_name(std::min(reading.sources.front().attestation.evidence,
                                                     reading.in_force_attestation.evidence))});
  write_norm(name, reading, terms);
  write_otherwise(name, reading, terms);
  write_displacement(name, instance, terms);
  const auto [matters, negated] = conclusions_of(instance);
  if (matters.empty()) return;
  if (!book_[instance.rule].opposites.empty()) out_.add("opposable", {name});
  out_.add("concludes", {name, conclusion(matters, nullptr), negated ? "con" : "pro"});
}

void Exporter::write_norm(Name name, const Reading& reading, const Terms& terms) {
  std::visit(
      [&](const auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, MustHave>) {
          const bool all = what.join == MustHave::Join::All || what.steps.size() == 1;
          out_.add("norm", {name, what.negated ? "must_not_have" : "must_have"});
          out_.add("required_steps", {name, all ? "all" : "any", what.steps.size()});
          for (std::size_t i = 0; i < what.steps.size(); ++i) {
            out_.add("required_step", {name, i + 1, step(what.steps[i], reading.norm.bearer, terms, what.negated)});
          }
        } else if constexpr (std::is_same_v<T, MustEnsure>) {
          out_.add("norm", {name, "must_ensure"});
          out_.add("required", {name, condition(what.condition, terms)});
        } else if constexpr (std::is_same_v<T, Power>) {
          out_.add("norm", {name, what.negated ? "has_no_power" : "has_power"});
        } else if constexpr (std::is_same_v<T, MayHave>) {
          out_.add("norm", {name, "may_have"});
        } else {
          out_.add("norm", {name, "counts"});
        }
      },
      reading.norm.what);
  const bool authority = std::holds_alternative<AuthorityId>(reading.norm.bearer.what);
  if (authority) out_.add("borne_by_authority", {name});
}

void Exporter::write_otherwise(Name name, const Reading& reading, const Terms& terms) {
  out_.add("otherwises", {name, reading.otherwise.size()});
  for (std::size_t i = 0; i < reading.otherwise.size(); ++i) {
    const Otherwise& otherwise = reading.otherwise[i];
    out_.add("otherwise", {name, i + 1, condition(otherwise.where, terms), otherwise.cures.size()});
    for (std::size_t j = 0; j < otherwise.cures.size(); ++j) {
      out_.add("cure", {name, i + 1, j + 1, step(otherwise.cures[j].step, reading.norm.bearer, terms, true)});
    }
  }
}

/// Rules that come first by name, have the same bearer and mean the same by the variables they share.
void Exporter::write_displacement(Name name, const Instance& weaker, const Terms& terms) {
  const Rule& rule = book_[weaker.rule];
  const std::string agreement = bound_key(Facts::agreement());
  std::vector<Name> stronger;
  for (const GivesWayTo& way : rule.gives_way_to) {
    const Rule& other = book_[way.stronger];
    if (way.by_kind_of_source || !visible(way.declared_in) || !visible(other.pack)) continue;
    if (std::ranges::binary_search(rule.opposites, way.stronger)) continue;
    if (rule.strength == Strength::Binding && other.strength != Strength::Binding) continue;
    for (std::uint32_t k = 0; k < other.readings.size(); ++k) {
      for (const Instance& one : instances(way.stronger, k)) {
        const std::string mine = bearer_key(weaker), theirs = bearer_key(one);
        bool same = mine == theirs || mine == agreement || theirs == agreement;
        for (const Binder& a : terms.reading->for_every) {
          for (const Binder& b : other.readings[k].for_every) {
            const bool shared =
                a.variable.valid() && a.variable == b.variable && a.entity == b.entity && a.field == b.field;
            if (shared && weaker.binding[a.slot.index] != one.binding[b.slot.index]) same = false;
          }
        }
        if (same) stronger.push_back(instance(one, nullptr));
      }
    }
  }
  out_.add("displacers", {name, stronger.size()});
  for (std::size_t i = 0; i < stronger.size(); ++i) out_.add("displacer", {name, i + 1, stronger[i]});
}

/// None if it is an authority, or not known.
std::optional<Bound> Exporter::bearer(const Instance& instance) const {
  const auto* path = std::get_if<Path>(&book_[instance.rule].readings[instance.reading].norm.bearer.what);
  if (path == nullptr) return std::nullopt;
  Terms terms;
  terms.binding = instance.binding;
  return resolve(*path, terms);
}

std::string Exporter::bearer_key(const Instance& instance) const {
  const auto found = bearer(instance);
  if (found) return bound_key(*found);
  const auto* authority = std::get_if<AuthorityId>(&book_[instance.rule].readings[instance.reading].norm.bearer.what);
  return authority != nullptr ? "authority " + std::to_string(authority->index) : "nobody known";
}

std::string Exporter::bearer_name(const Instance& instance) const {
  const auto found = bearer(instance);
  if (found) return bound_name(*found);
  const bool path = std::holds_alternative<Path>(book_[instance.rule].readings[instance.reading].norm.bearer.what);
  return path ? "not listed" : "";
}

/// What a norm is about that others may conclude the opposite of, each of its steps, and whether it is the negative of
/// it.
std::pair<std::vector<std::string>, bool> Exporter::conclusions_of(const Instance& instance) {
  const Norm& norm = book_[instance.rule].readings[instance.reading].norm;
  Terms terms;
  terms.binding = instance.binding;
  const std::string who = " " + bearer_key(instance);
  if (const auto* counts = std::get_if<Counts>(&norm.what))
    return {{"counts " + std::to_string(counts->term.index) + who}, counts->negated};
  if (const auto* power = std::get_if<Power>(&norm.what)) {
    const auto object = resolve(power->object, terms);
    const std::string of = object ? bound_key(*object) : "what is not known";
    return {{"power " + std::to_string(power->action.index) + " " + of + who}, power->negated};
  }
  if (const auto* may = std::get_if<MayHave>(&norm.what)) return {{matter(may->step.deed, norm.bearer, terms)}, false};
  const auto* must = std::get_if<MustHave>(&norm.what);
  if (must == nullptr) return {};
  std::set<std::string> matters;
  for (const Step& step : must->steps) matters.insert(matter(step.deed, norm.bearer, terms));
  return {{matters.begin(), matters.end()}, must->negated};
}

/// Whether a declaration puts one rule over another; one by name goes before one by the kind of source.
bool Exporter::beats(RuleId stronger, RuleId weaker) const {
  const Rule& rule = book_[weaker];
  if (rule.strength == Strength::Binding && book_[stronger].strength != Strength::Binding) return false;
  return std::ranges::any_of(
      rule.gives_way_to, [&](const GivesWayTo& way) { return way.stronger == stronger && visible(way.declared_in); });
}

Name Exporter::conclusion(const std::vector<std::string>& matters, const Terms* user) {
  std::string key = "conclusion";
  for (const std::string& matter : matters) key += " " + matter;
  const std::string conflict = "conflict of " + key;
  if (user != nullptr)
    key += " on " + iso_text(user->law_day) + " " + iso_text(user->own_day) + " " + user->law_day_fact;
  auto [found, added] = names_.try_emplace(key);
  if (!added) return found->second;
  const Name name = found->second = fresh();
  out_.add("conflict_choice", {name, choice(conflict, Choice::Kind::Truth).name});
  std::vector<std::pair<RuleId, Name>> sides[2];
  for (const std::string& matter : matters) {
    for (const auto& [one, negated] : matters_[matter]) {
      auto& side = sides[negated ? 1 : 0];
      const std::pair member(one.rule, instance(one, user));
      if (std::ranges::find(side, member) != side.end()) continue;
      side.push_back(member);
      out_.add("member", {name, negated ? "con" : "pro", side.size(), member.second});
    }
  }
  for (const bool negated : {false, true}) {
    const auto& side = sides[negated ? 1 : 0];
    out_.add("members", {name, negated ? "con" : "pro", side.size()});
    for (const auto& [weaker, weaker_name] : side) {
      for (const auto& [stronger, stronger_name] : sides[negated ? 0 : 1]) {
        out_.add("over", {stronger_name, weaker_name, beats(stronger, weaker) ? "yes" : "no"});
      }
    }
  }
  return name;
}

}  // namespace placet::asp
