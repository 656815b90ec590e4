// SPDX-License-Identifier: Apache-2.0
#include "lower/rules.hpp"

#include <algorithm>
#include <tuple>

#include "lower/clauses.hpp"
#include "lower/readings.hpp"
#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

const syntax::InForce* find_in_force(const std::vector<syntax::Clause>& clauses) {
  const Clauses sorted = sort_clauses(clauses);
  if (!sorted.in_force.empty()) return sorted.in_force.front();
  for (const auto* reading : sorted.readings) {
    if (const auto* found = find_in_force(reading->clauses); found != nullptr) return found;
  }
  return nullptr;
}

DayRange earliest(const syntax::Day& written) {
  return match(
      written, [](syntax::UnknownDay) { return DayRange{}; },
      [](const syntax::Between& between) {
        return DayRange{lower_day(between.earliest).first, lower_day(between.latest).last};
      },
      [](const syntax::SomeDay& day) { return lower_day(day); });
}

/// The days on which a version may begin; a version without a day of its own comes last.
DayRange begins(const syntax::Rule& rule) {
  const auto* in_force = find_in_force(rule.clauses);
  return in_force == nullptr ? DayRange::of(last_day) : earliest(in_force->bounds.from);
}

Strength lower_strength(const Clauses& clauses) {
  if (clauses.strength.empty()) return Strength::Binding;
  switch (clauses.strength.front()->strength) {
    case syntax::Strength::Binding: return Strength::Binding;
    case syntax::Strength::Guidance: return Strength::Guidance;
    case syntax::Strength::Practice: return Strength::Practice;
  }
  return Strength::Binding;
}

void lower_readings(Workspace& work, const syntax::Rule& written, const Clauses& clauses, Rule& rule) {
  if (clauses.readings.size() == 1) {
    work.reports.error(codes::single_reading, clauses.readings.front()->name.span, "one reading alone is no choice",
                       "write its clauses into the rule, or add the other reading");
  }
  const auto add = [&](const Clauses& merged, const syntax::Reading* reading) {
    check_complete(work.reports, merged, written);
    auto lowered = lower_reading(work, {written, rule.pack, merged, reading});
    if (lowered) rule.readings.push_back(std::move(*lowered));
  };
  if (clauses.readings.empty()) add(clauses, nullptr);
  NameSet names;
  for (const syntax::Reading* reading : clauses.readings) {
    if (!names.insert(reading->name.text).second) {
      work.reports.error(codes::duplicate_name, reading->name.span,
                         "the reading " + quoted(reading->name.text) + " is declared twice", "give it another name");
    }
    const Clauses own = sort_clauses(reading->clauses);
    check_repeated(work.reports, own);
    check_reading(work.reports, own);
    for (const auto* note : own.notes) rule.notes.push_back(note->value.text);
    add(under_reading(clauses, own), reading);
  }
}

void lower_rule(Workspace& work, const syntax::Rule& written, Rule& rule) {
  const InContext context(work.reports, "in rule " + written.name.text);
  const Clauses clauses = sort_clauses(written.clauses);
  check_repeated(work.reports, clauses);
  rule.title = written.title.text;
  rule.strength = lower_strength(clauses);
  rule.span = written.span;
  if (!clauses.pending.empty()) rule.pending = clauses.pending.front()->value.text;
  for (const auto* label : clauses.labels) add_label(rule.labels, *label);
  for (const auto* note : clauses.notes) rule.notes.push_back(note->value.text);
  lower_readings(work, written, clauses, rule);
}

/// Whether one may still be in force when the other begins; the same bound, written alike, is the same day.
bool overlap(const Force& earlier, const Force& later) {
  if (!earlier.until) return true;
  return *earlier.until != later.from && earlier.until->last > later.from.first;
}

bool overlap(const Rule& earlier, const Rule& later) {
  return std::ranges::any_of(earlier.readings, [&](const Reading& one) {
    return one.in_force && std::ranges::any_of(later.readings, [&](const Reading& other) {
             return other.in_force && overlap(*one.in_force, *other.in_force) &&
                    overlap(*other.in_force, *one.in_force);
           });
  });
}

}  // namespace

void declare_rules(Workspace& work, Declarations& declarations) {
  const auto key = [](const InPack<syntax::Rule>& rule) {
    const DayRange from = begins(*rule.written);
    return std::tuple(rule.pack, rule.written->name.text, from.first, from.last, rule.written->span);
  };
  std::ranges::sort(declarations.rules, {}, key);
  for (const auto& [pack, written] : declarations.rules) {
    auto& versions = work.names.rules[written->name.text];
    if (versions.empty()) check_prefix(work, pack, written->name);
    versions.push_back(RuleId{static_cast<std::uint32_t>(work.book.rules.size())});
    Rule& rule = work.book.rules.emplace_back();
    rule.name = work.symbol(written->name.text);
    rule.version = static_cast<std::uint32_t>(versions.size());
    rule.pack = pack;
    rule.span = written->span;
  }
}

void lower_rules(Workspace& work, const Declarations& declarations) {
  for (std::uint32_t i = 0; i < declarations.rules.size(); ++i) {
    Rule rule = std::move(work.book.rules[i]);
    lower_rule(work, *declarations.rules[i].written, rule);
    work.book.rules[i] = std::move(rule);
  }
}

void check_versions(Workspace& work) {
  for (const auto& [name, versions] : work.names.rules) {
    for (std::size_t later = 1; later < versions.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        const Rule& one = work.book[versions[earlier]];
        const Rule& other = work.book[versions[later]];
        if (!overlap(one, other)) continue;
        work.reports.error(codes::overlapping_versions, other.span,
                           "this version of " + quoted(name) + " may be in force together with another",
                           "end the earlier one with `until` the day on which the later one begins",
                           {{one.span, "the other version"}});
        break;
      }
    }
  }
}

}  // namespace placet::lower
