// SPDX-License-Identifier: Apache-2.0
#include "lower/norms.hpp"
#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

EffectKind said_effect(syntax::SaidOfEffect said) {
  return said == syntax::SaidOfEffect::NoEffectStated ? EffectKind::NoneStated : EffectKind::NotKnown;
}

bool is_person(const Workspace& work, const TypedPath& target) {
  const EntityId first = target.type.entities.empty() ? EntityId{} : target.type.entities.front();
  return first.valid() && (first == work.book.known.party || first == work.book.known.person);
}

/// Effects on the agreement stand apart from those on persons.
bool check_target(Scope& scope, const syntax::EffectOn& written, const TypedPath& target, bool liability) {
  if (is_broken(target.type)) return true;
  const bool member = target.type.kind == TypeKind::Reference;
  const bool authority = target.type.kind == TypeKind::Authority;
  const bool agreement = target.path.base == agreement_slot && target.path.steps.empty();
  const bool fits =
      liability ? !agreement && (authority || can_bear(scope.work, target)) : member && !is_person(scope.work, target);
  if (fits) return true;
  scope.work.reports.error(codes::not_affected, written.target.span,
                           quoted(written_text(written.target)) + " is " + describe(scope.work.book, target.type) +
                               (liability ? ", which cannot be liable" : ", which this cannot befall"),
                           liability ? "name a party, a person or an authority that a path leads to"
                                     : "name `agreement` or a part of it; a party or person `is liable to` something");
  return false;
}

bool lower_kind(Scope&, Effect& effect, const syntax::PlainEffect& plain) {
  effect.kind = plain_effect(plain);
  return true;
}

bool lower_kind(Scope& scope, Effect& effect, const syntax::SuspendedUntil& suspended) {
  effect.kind = EffectKind::Suspended;
  effect.until = lower_deed(scope, suspended.value);
  return effect.until.has_value();
}

bool lower_kind(Scope& scope, Effect& effect, const syntax::Liable& liable) {
  effect.kind = EffectKind::Liable;
  effect.liability = scope.work.symbol(liable.to.text);
  effect.text = text_of(liable.words);
  return true;
}

bool lower_kind(Scope& scope, Effect& effect, const syntax::MayBe& may) {
  effect.kind = possible_effect(may.effect);
  effect.by = scope.work.resolve(scope.work.names.authorities, may.by, scope.pack);
  if (!may.within) return effect.by.valid();
  effect.within = lower_within(scope, *may.within);
  return effect.by.valid() && effect.within.has_value();
}

std::optional<Effect> lower_effect(Scope& scope, const syntax::Effect& written, Span span) {
  return match(
      written,
      [&](syntax::SaidOfEffect said) -> std::optional<Effect> {
        Effect effect;
        effect.kind = said_effect(said);
        effect.span = span;
        return effect;
      },
      [&](const syntax::EffectOn& on) -> std::optional<Effect> {
        Effect effect;
        effect.span = on.span;
        const auto target = lower_single_path(scope, on.target);
        const bool liability = boost::get<syntax::Liable>(&on.kind.get()) != nullptr;
        const bool fits = target && check_target(scope, on, *target, liability);
        const bool good = match(on.kind, [&](const auto& kind) { return lower_kind(scope, effect, kind); });
        if (!fits || !good) return std::nullopt;
        effect.on = target->path;
        return effect;
      });
}

}  // namespace

EffectKind plain_effect(syntax::PlainEffect written) {
  switch (written) {
    case syntax::PlainEffect::Void: return EffectKind::Void;
    case syntax::PlainEffect::VoidFromTheStart: return EffectKind::VoidFromStart;
    case syntax::PlainEffect::NotEnforceable: return EffectKind::NotEnforceable;
    case syntax::PlainEffect::NotRegistered: return EffectKind::NotRegistered;
    case syntax::PlainEffect::NotInOperation: return EffectKind::NotInOperation;
    case syntax::PlainEffect::NoLegalForce: return EffectKind::NoLegalForce;
    case syntax::PlainEffect::DoesNotEnterIntoForce: return EffectKind::DoesNotEnterIntoForce;
    case syntax::PlainEffect::MustBeTerminated: return EffectKind::MustBeTerminated;
  }
  return EffectKind::NotKnown;
}

EffectKind possible_effect(syntax::PossibleEffect written) {
  switch (written) {
    case syntax::PossibleEffect::Annulled: return EffectKind::MayBeAnnulled;
    case syntax::PossibleEffect::Suspended: return EffectKind::MayBeSuspended;
    case syntax::PossibleEffect::Varied: return EffectKind::MayBeVaried;
    case syntax::PossibleEffect::Terminated: return EffectKind::MayBeTerminated;
  }
  return EffectKind::NotKnown;
}

std::optional<Otherwise> lower_otherwise(Scope& scope, const syntax::Otherwise& written) {
  auto effect = lower_effect(scope, written.effect, written.span);
  bool good = effect.has_value();
  Otherwise otherwise;
  if (written.where) {
    const auto where = lower_condition(scope, *written.where);
    good = where.has_value() && good;
    if (where) otherwise.where = *where;
  }
  for (const auto& written_cure : written.cures) {
    auto step = lower_step(scope, written_cure.step);
    Cure cure;
    if (written_cure.failing_that) {
      cure.failing_that = lower_effect(scope, *written_cure.failing_that, written_cure.span);
      good = cure.failing_that.has_value() && good;
    }
    good = step.has_value() && good;
    if (step) cure.step = std::move(*step);
    otherwise.cures.push_back(std::move(cure));
  }
  if (!good) return std::nullopt;
  otherwise.effect = std::move(*effect);
  return otherwise;
}

}  // namespace placet::lower
