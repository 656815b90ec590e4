// SPDX-License-Identifier: Apache-2.0
// Norms and what follows from their breach.
#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

std::string Words::norm(const Norm& norm, Strength strength, const Scope& scope) const {
  struct Visitor {
    const Words& words;
    const Scope& scope;
    std::string must;
    std::string operator()(const MustHave& of) const {
      std::vector<std::string> steps;
      for (const Step& step : of.steps) steps.push_back(words.step(step, scope));
      return must + (of.negated ? " not have " : " have ") +
             list_words(steps, of.join == MustHave::Join::All ? "and" : "or");
    }
    std::string operator()(const MustEnsure& of) const {
      return must + " ensure that " + words.condition(of.condition, scope);
    }
    std::string operator()(const MayHave& of) const { return "may have " + words.step(of.step, scope); }
    std::string operator()(const Power& of) const {
      return std::string(of.negated ? "has no power to " : "has power to ") + words.name(of.action) + ' ' +
             words.path(of.object, scope);
    }
    std::string operator()(const Counts& of) const {
      return (of.negated ? "does not count as " : "counts as ") + words.name(words.rulebook()[of.term].name);
    }
  };
  const std::string must = strength == Strength::Binding    ? "must"
                           : strength == Strength::Guidance ? "should"
                                                            : "is expected to";
  return bearer(norm.bearer, scope) + ' ' + std::visit(Visitor{*this, scope, must}, norm.what);
}

std::string Words::effect(const Effect& effect, const Scope& scope) const {
  const std::string on = effect.on ? path(*effect.on, scope) : "the agreement";
  const auto may_be = [&](std::string_view what) {
    std::string text = on + " may be " + std::string(what) + " by " + authority(effect.by);
    if (effect.within) {
      text += " within " + operand(effect.within->period, scope) + " after " + anchor(effect.within->anchor, scope);
    }
    return text;
  };
  switch (effect.kind) {
    case EffectKind::NoneStated: return "no effect stated";
    case EffectKind::NotKnown: return "effect not known";
    case EffectKind::NotRegistered: return on + " is not registered";
    case EffectKind::NotEnforceable: return on + " is not enforceable";
    case EffectKind::NotInOperation: return on + " is not in operation";
    case EffectKind::Suspended:
      return on + " is suspended" + (effect.until ? " until " + deed(*effect.until, scope) : "");
    case EffectKind::MayBeSuspended: return may_be("suspended");
    case EffectKind::MayBeVaried: return may_be("varied");
    case EffectKind::MayBeTerminated: return may_be("terminated");
    case EffectKind::MayBeAnnulled: return may_be("annulled");
    case EffectKind::MustBeTerminated: return on + " must be terminated";
    case EffectKind::DoesNotEnterIntoForce: return on + " does not enter into force";
    case EffectKind::NoLegalForce: return on + " has no legal force";
    case EffectKind::Void: return on + " is void";
    case EffectKind::VoidFromStart: return on + " is void from the start";
    case EffectKind::Liable: {
      const std::string said = effect.text.empty() ? "" : " (" + effect.text + ')';
      return on + " is liable to " + name(effect.liability) + said;
    }
  }
  return {};
}

}  // namespace placet
