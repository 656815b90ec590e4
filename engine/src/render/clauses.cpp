// SPDX-License-Identifier: Apache-2.0
// The clauses of a rule, each a sentence or the beginning of one.
#include "placet/engine/plain_words.hpp"
#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

class Clauses {
 public:
  Clauses(const Rulebook& rulebook, const Reading& said)
      : words_(rulebook, nullptr), said_(said), scope_(words_.scope(said)) {}

  std::vector<PlainClause> of(Strength strength) {
    using Kind = PlainClause::Kind;
    if (said_.in_force) add(Kind::InForce, in_force());
    if (said_.as_of) add(Kind::AsOf, "Judged by the law of " + words_.anchor(*said_.as_of, scope_) + '.');
    for (const Binder& binder : said_.for_every) {
      add(Kind::ForEvery, "For every " + words_.binder(binder, scope_) + ':');
    }
    for (const When& when : said_.when) add(Kind::When, "When " + words_.condition(when.condition, scope_) + ':');
    add(Kind::Norm, capitalised(words_.norm(said_.norm, strength, scope_)) + '.');
    if (said_.silence) add(Kind::Silence, silence(*said_.silence));
    for (const Unless& unless : said_.unless) {
      add(Kind::Unless, "Unless " + words_.condition(unless.condition, scope_) + at(unless.pinpoint) + '.');
    }
    for (const Presumption& presumed : said_.presumptions) {
      add(Kind::Presumption, "Presumed, where not stated: " + words_.path(presumed.path, scope_) + " is " +
                                 words_.value(presumed.value) + at(presumed.pinpoint) + '.');
    }
    for (const Otherwise& otherwise : said_.otherwise) add(Kind::Otherwise, consequence(otherwise));
    return std::move(clauses_);
  }

 private:
  void add(PlainClause::Kind kind, std::string text) { clauses_.push_back({kind, std::move(text)}); }

  static std::string at(const std::string& pinpoint) { return pinpoint.empty() ? "" : " (" + pinpoint + ')'; }

  /// The dates have an evidence of their own where the clause says so.
  std::string in_force() const {
    const Attestation& known = said_.in_force_attestation;
    const bool own = known.evidence != Evidence::Verified || !known.verified_by.empty();
    return "Law " + force_words(*said_.in_force) + (own ? " (the dates: " + attestation_words(known) + ")." : ".");
  }

  std::string silence(const Silence& silence) const {
    return "Silence for " + words_.operand(silence.period, scope_) + " after the " +
           words_.deed(silence.after, scope_) + " counts as given" + at(silence.pinpoint) + '.';
  }

  std::string consequence(const Otherwise& otherwise) const {
    std::string text = "Otherwise " + words_.effect(otherwise.effect, scope_);
    if (otherwise.where.valid()) text += " where " + words_.condition(otherwise.where, scope_);
    for (const Cure& cure : otherwise.cures) {
      text += "; cured by " + words_.step(cure.step, scope_);
      if (cure.failing_that) text += "; failing that " + words_.effect(*cure.failing_that, scope_);
    }
    return text + '.';
  }

  Words words_;
  const Reading& said_;
  Scope scope_;
  std::vector<PlainClause> clauses_;
};

}  // namespace

std::vector<PlainClause> plain_clauses(const Rulebook& rulebook, const Rule& rule, const Reading& reading) {
  return Clauses(rulebook, reading).of(rule.strength);
}

}  // namespace placet
