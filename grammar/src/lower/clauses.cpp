// SPDX-License-Identifier: Apache-2.0
#include "lower/clauses.hpp"

#include "lower/norms.hpp"

namespace placet::lower {

namespace {

using syntax::match;

template <class Clause>
void report_repeated(Reports& reports, const std::vector<const Clause*>& clauses, std::string_view word) {
  for (std::size_t i = 1; i < clauses.size(); ++i) {
    reports.error(codes::repeated_clause, clauses[i]->span, "a second " + quoted(word) + " stands here",
                  "keep one, or write two rules", {{clauses.front()->span, "the first stands here"}});
  }
}

template <class Clause>
void report_misplaced(Reports& reports, const std::vector<const Clause*>& clauses, std::string_view word) {
  for (const Clause* clause : clauses) {
    reports.error(codes::misplaced_clause, clause->span, quoted(word) + " cannot stand in a reading",
                  "put it before the readings: it speaks of the whole rule");
  }
}

template <class Clause>
void replace(std::vector<const Clause*>& clauses, const std::vector<const Clause*>& own) {
  if (!own.empty()) clauses = own;
}

bool states_effect(const syntax::Otherwise& otherwise) {
  const auto* said = boost::get<syntax::SaidOfEffect>(&otherwise.effect.get());
  return said == nullptr || *said != syntax::SaidOfEffect::NoEffectStated || !otherwise.cures.empty();
}

void check_consequence(Reports& reports, const Clauses& clauses, const syntax::Norm& norm) {
  const bool needed = can_be_violated(norm);
  if (needed && clauses.otherwise.empty()) {
    reports.error(codes::missing_consequence, norm.span, "nothing is said of what follows if this is not done",
                  "add `otherwise …`; where the text states no effect, write `otherwise no effect stated`");
  }
  if (!needed) {
    for (const auto* otherwise : clauses.otherwise) {
      reports.error(codes::consequence_forbidden, otherwise->span, "this norm cannot be broken, so nothing follows",
                    "take `otherwise` out", {{norm.span, "the norm stands here"}});
    }
  }
  const bool practice = !clauses.strength.empty() && clauses.strength.front()->strength == syntax::Strength::Practice;
  for (const auto* otherwise : clauses.otherwise) {
    if (!practice || !needed || !states_effect(*otherwise)) continue;
    reports.error(codes::consequence_forbidden, otherwise->span, "a practice has no effect in law",
                  "write `otherwise no effect stated`",
                  {{clauses.strength.front()->span, "a practice by this clause"}});
  }
}

}  // namespace

Clauses sort_clauses(const std::vector<syntax::Clause>& clauses) {
  Clauses sorted;
  for (const auto& clause : clauses) {
    match(
        clause, [&](const syntax::Citation& held) { sorted.sources.push_back(&held); },
        [&](const syntax::InForce& held) { sorted.in_force.push_back(&held); },
        [&](const syntax::AsOf& held) { sorted.as_of.push_back(&held); },
        [&](const syntax::Pending& held) { sorted.pending.push_back(&held); },
        [&](const syntax::ForEvery& held) { sorted.for_every.push_back(&held); },
        [&](const syntax::When& held) { sorted.when.push_back(&held); },
        [&](const syntax::Norm& held) { sorted.norm.push_back(&held); },
        [&](const syntax::Silence& held) { sorted.silence.push_back(&held); },
        [&](const syntax::Unless& held) { sorted.unless.push_back(&held); },
        [&](const syntax::Otherwise& held) { sorted.otherwise.push_back(&held); },
        [&](const syntax::Despite& held) { sorted.despite.push_back(&held); },
        [&](const syntax::Reading& held) { sorted.readings.push_back(&held); },
        [&](const syntax::Presume& held) { sorted.presume.push_back(&held); },
        [&](const syntax::StrengthClause& held) { sorted.strength.push_back(&held); },
        [&](const syntax::Label& held) { sorted.labels.push_back(&held); },
        [&](const syntax::Note& held) { sorted.notes.push_back(&held); });
  }
  return sorted;
}

Clauses under_reading(const Clauses& rule, const Clauses& reading) {
  Clauses merged = rule;
  merged.sources.insert(merged.sources.end(), reading.sources.begin(), reading.sources.end());
  replace(merged.in_force, reading.in_force);
  replace(merged.as_of, reading.as_of);
  replace(merged.for_every, reading.for_every);
  replace(merged.when, reading.when);
  replace(merged.norm, reading.norm);
  replace(merged.silence, reading.silence);
  replace(merged.unless, reading.unless);
  replace(merged.otherwise, reading.otherwise);
  replace(merged.presume, reading.presume);
  return merged;
}

void check_repeated(Reports& reports, const Clauses& clauses) {
  report_repeated(reports, clauses.in_force, "in force");
  report_repeated(reports, clauses.as_of, "as of");
  report_repeated(reports, clauses.pending, "pending");
  report_repeated(reports, clauses.norm, "norm");
  report_repeated(reports, clauses.silence, "silence");
  report_repeated(reports, clauses.strength, "strength");
}

void check_reading(Reports& reports, const Clauses& clauses) {
  report_misplaced(reports, clauses.pending, "pending");
  report_misplaced(reports, clauses.despite, "despite");
  report_misplaced(reports, clauses.strength, "strength");
  report_misplaced(reports, clauses.labels, "label");
}

void check_complete(Reports& reports, const Clauses& clauses, const syntax::Rule& rule) {
  const auto missing = [&](std::string_view what, std::string help) {
    reports.error(codes::missing_clause, rule.name.span,
                  "the rule " + quoted(rule.name.text) + " has no " + std::string(what), std::move(help));
  };
  if (clauses.sources.empty()) missing("`source`", "add `source NAME at \"…\"`: every rule has its citation");
  if (clauses.in_force.empty() && clauses.pending.empty()) {
    missing("`in force`", "add `in force from DAY`; write `in force from unknown` if the day is not known");
  }
  if (clauses.norm.empty()) {
    missing("norm", "add its sentence, such as `p must have consent of … before signature of agreement`");
    return;
  }
  check_consequence(reports, clauses, *clauses.norm.front());
}

}  // namespace placet::lower
