// SPDX-License-Identifier: Apache-2.0
//
// The clauses of a rule, in the order in which they are read: where it stands, when it holds, for whom, what it
// demands, what follows, and what is said about it.
#include <algorithm>

#include "format/print.hpp"

namespace placet::format {

using syntax::match;

namespace {

/// The place of a clause among those of its rule.
int rank(const syntax::Clause& clause) {
  return match(
      clause, [](const syntax::Citation&) { return 0; }, [](const syntax::InForce&) { return 1; },
      [](const syntax::AsOf&) { return 2; }, [](const syntax::Pending&) { return 3; },
      [](const syntax::ForEvery&) { return 4; }, [](const syntax::When&) { return 5; },
      [](const syntax::Norm&) { return 6; }, [](const syntax::Silence&) { return 7; },
      [](const syntax::Presume&) { return 8; }, [](const syntax::Unless&) { return 9; },
      [](const syntax::Otherwise&) { return 10; }, [](const syntax::Reading&) { return 11; },
      [](const syntax::Despite&) { return 12; }, [](const syntax::StrengthClause&) { return 13; },
      [](const syntax::Label&) { return 14; }, [](const syntax::Note&) { return 15; });
}

const char* words_of(syntax::PlainEffect effect) {
  switch (effect) {
    case syntax::PlainEffect::Void: return "is void";
    case syntax::PlainEffect::VoidFromTheStart: return "is void from the start";
    case syntax::PlainEffect::NotEnforceable: return "is not enforceable";
    case syntax::PlainEffect::NotRegistered: return "is not registered";
    case syntax::PlainEffect::NotInOperation: return "is not in operation";
    case syntax::PlainEffect::NoLegalForce: return "has no legal force";
    case syntax::PlainEffect::DoesNotEnterIntoForce: return "does not enter into force";
    case syntax::PlainEffect::MustBeTerminated: return "must be terminated";
  }
  return "";
}

const char* words_of(syntax::PossibleEffect effect) {
  switch (effect) {
    case syntax::PossibleEffect::Annulled: return "may be annulled by";
    case syntax::PossibleEffect::Suspended: return "may be suspended by";
    case syntax::PossibleEffect::Varied: return "may be varied by";
    case syntax::PossibleEffect::Terminated: return "may be terminated by";
  }
  return "";
}

const char* word_of(syntax::Strength strength) {
  switch (strength) {
    case syntax::Strength::Binding: return "binding";
    case syntax::Strength::Guidance: return "guidance";
    case syntax::Strength::Practice: return "practice";
  }
  return "";
}

void print(Sheet& sheet, const syntax::EffectKind& kind) {
  match(
      kind, [&](syntax::PlainEffect plain) { sheet.word(words_of(plain)); },
      [&](const syntax::SuspendedUntil& suspended) {
        sheet.word("is suspended until", suspended.span.begin);
        print(sheet, suspended.value);
      },
      [&](const syntax::Liable& liable) {
        sheet.word("is liable to", liable.span.begin);
        print(sheet, liable.to);
        if (liable.words) sheet.piece([&] { print(sheet, *liable.words); });
      },
      [&](const syntax::MayBe& may_be) {
        sheet.word(words_of(may_be.effect), may_be.span.begin);
        print(sheet, may_be.by);
        if (may_be.within) sheet.piece([&] { print(sheet, *may_be.within); });
      });
}

void print_pinpoint(Sheet& sheet, const syntax::Optional<syntax::Text>& pinpoint) {
  if (!pinpoint) return;
  sheet.word("at");
  print(sheet, *pinpoint);
}

void print(Sheet& sheet, const syntax::Norm& norm) {
  print(sheet, norm.bearer);
  match(
      norm.verb,
      [&](const syntax::MustHave& must_have) {
        sheet.word(must_have.negated ? "must not have" : "must have", must_have.span.begin);
        sheet.indent(hanging, [&] { print(sheet, must_have.steps); });
      },
      [&](const syntax::MustEnsure& must_ensure) {
        sheet.word("must ensure that", must_ensure.span.begin);
        print_hanging(sheet, must_ensure.value);
      },
      [&](const syntax::MayHave& may_have) {
        sheet.word("may have", may_have.span.begin);
        sheet.indent(hanging, [&] { print(sheet, may_have.value); });
      },
      [&](const syntax::HasPower& power) {
        sheet.word(power.negated ? "has no power to" : "has power to", power.span.begin);
        print(sheet, power.act);
        print(sheet, power.object);
      },
      [&](const syntax::CountsAs& counts_as) { print(sheet, counts_as); });
}

void print(Sheet& sheet, const syntax::InForce& in_force) {
  sheet.word("in force", in_force.span.begin);
  sheet.indent(hanging, [&] {
    print(sheet, in_force.bounds, "from");
    if (in_force.evidence) sheet.piece([&] { print(sheet, *in_force.evidence, in_force.span.end); });
  });
}

void print(Sheet& sheet, const syntax::ForEvery& for_every) {
  sheet.word("for every", for_every.span.begin);
  sheet.indent(hanging, [&] { print(sheet, for_every.value); });
}

void print(Sheet& sheet, const syntax::When& when) {
  sheet.word("when", when.span.begin);
  print_hanging(sheet, when.value);
}

void print(Sheet& sheet, const syntax::Silence& silence) {
  sheet.word("silence for", silence.span.begin);
  sheet.indent(hanging, [&] {
    print(sheet, silence.span_of_time);
    sheet.word("after");
    print(sheet, silence.after);
    sheet.word("counts as given");
    if (silence.pinpoint) sheet.piece([&] { print_pinpoint(sheet, silence.pinpoint); });
  });
}

void print(Sheet& sheet, const syntax::Presume& presume) {
  sheet.word("presume", presume.span.begin);
  sheet.indent(hanging, [&] {
    print(sheet, presume.path);
    sheet.word("is");
    match(
        presume.value, [&](syntax::YesNo answer) { sheet.word(answer == syntax::YesNo::Yes ? "yes" : "no"); },
        [&](const syntax::Operand& operand) { print(sheet, operand); });
    sheet.word("where not stated");
    if (presume.pinpoint) sheet.piece([&] { print_pinpoint(sheet, presume.pinpoint); });
  });
}

void print(Sheet& sheet, const syntax::Unless& unless) {
  sheet.word("unless", unless.span.begin);
  if (is_list(unless.condition)) {
    print(sheet, unless.condition);
    print_pinpoint(sheet, unless.pinpoint);
    return;
  }
  sheet.indent(hanging, [&] {
    sheet.group([&] {
      print(sheet, unless.condition);
      if (unless.pinpoint) sheet.space();
      print_pinpoint(sheet, unless.pinpoint);
    });
  });
}

void print(Sheet& sheet, const syntax::Otherwise& otherwise) {
  sheet.word("otherwise", otherwise.span.begin);
  const auto rest = [&] {
    print(sheet, otherwise.effect);
    if (otherwise.where) {
      sheet.space().word("where");
      print_hanging(sheet, *otherwise.where);
    }
    for (const syntax::Cure& cure : otherwise.cures) {
      sheet.space().word("cured by", cure.span.begin);
      sheet.indent(hanging, [&] { print(sheet, cure.step); });
      if (!cure.failing_that) continue;
      sheet.space().word("failing that");
      print(sheet, *cure.failing_that);
    }
  };
  sheet.indent(hanging, [&] { sheet.group(rest); });
}

void print(Sheet& sheet, const syntax::Reading& reading) {
  sheet.word("reading", reading.span.begin);
  sheet.indent(hanging_head, [&] {
    print(sheet, reading.name);
    sheet.piece([&] { print(sheet, reading.text); });
    if (!reading.holder) return;
    sheet.piece([&] {
      sheet.word("by");
      print(sheet, *reading.holder);
    });
  });
  sheet.indent(hanging, [&] { print(sheet, reading.clauses); });
  sheet.end(reading.span.end);
}

void print(Sheet& sheet, const syntax::Clause& clause) {
  match(
      clause,
      [&](const syntax::Citation& source) {
        sheet.word("source", source.span.begin);
        sheet.indent(hanging, [&] { print(sheet, source); });
      },
      [&](const syntax::AsOf& as_of) {
        sheet.word("as of", as_of.span.begin);
        print(sheet, as_of.value);
      },
      [&](const syntax::Pending& pending) {
        sheet.word("pending", pending.span.begin);
        print(sheet, pending.value);
      },
      [&](const syntax::Despite& despite) {
        sheet.word("despite rule", despite.span.begin);
        print(sheet, despite.value);
      },
      [&](const syntax::StrengthClause& clause_of_strength) {
        sheet.word("strength", clause_of_strength.span.begin).word(word_of(clause_of_strength.strength));
      },
      [&](const auto& other) { print(sheet, other); });
}

}  // namespace

void print(Sheet& sheet, const syntax::Effect& effect) {
  match(
      effect,
      [&](syntax::SaidOfEffect said) {
        sheet.word(said == syntax::SaidOfEffect::NoEffectStated ? "no effect stated" : "effect not known");
      },
      [&](const syntax::EffectOn& effect_on) {
        const auto& target = effect_on.target.value;
        if (target.size() == 1 && target.front().text == "agreement") sheet.word("the");
        print(sheet, effect_on.target);
        print(sheet, effect_on.kind);
      });
}

void print(Sheet& sheet, const std::vector<syntax::Clause>& clauses) {
  std::vector<const syntax::Clause*> sorted;
  for (const syntax::Clause& clause : clauses) sorted.push_back(&clause);
  std::ranges::stable_sort(sorted, {}, [](const syntax::Clause* clause) { return rank(*clause); });
  for (const syntax::Clause* clause : sorted) {
    sheet.line();
    print(sheet, *clause);
  }
}

}  // namespace placet::format
