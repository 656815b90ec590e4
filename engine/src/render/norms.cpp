// SPDX-License-Identifier: Apache-2.0
// Norms and what follows from their breach.
#include <algorithm>

#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

/// What a power is for, and what one is liable to, in the words that rulebooks use; others are shown as they stand.
constexpr std::pair<std::string_view, Message> known_words[] = {
    {"alter", Message::PowerAlter},
    {"borrow", Message::PowerBorrow},
    {"conclude", Message::PowerConclude},
    {"guarantee", Message::PowerGuarantee},
    {"implement", Message::PowerImplement},
    {"make", Message::PowerMake},
    {"tax", Message::PowerTax},
    {"damages", Message::LiableDamages},
    {"discipline", Message::LiableDiscipline},
    {"dismissal", Message::LiableDismissal},
    {"disqualification", Message::LiableDisqualification},
    {"penalty", Message::LiablePenalty},
    {"prosecution", Message::LiableProsecution},
    {"refusal", Message::LiableRefusal},
};

std::string known_word(const Words& words, const std::string& name) {
  const auto* known = std::ranges::find(known_words, name, &std::pair<std::string_view, Message>::first);
  return known == std::ranges::end(known_words) ? name : words.say(known->second);
}

/// A norm of each strength in one sentence.
struct Demand {
  Message binding, guidance, practice;
  Message of(Strength strength) const {
    switch (strength) {
      case Strength::Binding: return binding;
      case Strength::Guidance: return guidance;
      case Strength::Practice: return practice;
    }
    return binding;
  }
};

constexpr Demand to_have{Message::MustHave, Message::ShouldHave, Message::ExpectedToHave};
constexpr Demand not_to_have{Message::MustNotHave, Message::ShouldNotHave, Message::ExpectedNotToHave};
constexpr Demand to_ensure{Message::MustEnsure, Message::ShouldEnsure, Message::ExpectedToEnsure};

struct NormWords {
  const Words& words;
  const Scope& scope;
  Strength strength;
  std::string bearer;

  std::string operator()(const MustHave& of) const {
    std::vector<std::string> steps;
    for (const Step& step : of.steps) steps.push_back(words.step(step, scope));
    const Message joint = of.join == MustHave::Join::All ? Message::ListAnd : Message::ListOr;
    return words.say((of.negated ? not_to_have : to_have).of(strength),
                     {{"bearer", bearer}, {"steps", list_words(steps, joint, words.language())}});
  }
  std::string operator()(const MustEnsure& of) const {
    return words.say(to_ensure.of(strength), {{"bearer", bearer}, {"condition", words.condition(of.condition, scope)}});
  }
  std::string operator()(const MayHave& of) const {
    return words.say(Message::MayHave, {{"bearer", bearer}, {"step", words.step(of.step, scope)}});
  }
  std::string operator()(const Power& of) const {
    return words.say(of.negated ? Message::HasNoPower : Message::HasPower,
                     {{"bearer", bearer},
                      {"action", known_word(words, words.name(of.action))},
                      {"object", words.path(of.object, scope)}});
  }
  std::string operator()(const Counts& of) const {
    return words.say(of.negated ? Message::NotCountsAs : Message::CountsAs,
                     {{"subject", bearer}, {"term", words.name(words.rulebook()[of.term].name)}});
  }
};

/// The sentence of an effect that names only what it falls on; none for the others.
std::optional<Message> plain_effect(EffectKind kind) {
  switch (kind) {
    case EffectKind::NotRegistered: return Message::EffectNotRegistered;
    case EffectKind::NotEnforceable: return Message::EffectNotEnforceable;
    case EffectKind::NotInOperation: return Message::EffectNotInOperation;
    case EffectKind::MustBeTerminated: return Message::EffectMustBeTerminated;
    case EffectKind::DoesNotEnterIntoForce: return Message::EffectDoesNotEnterIntoForce;
    case EffectKind::NoLegalForce: return Message::EffectNoLegalForce;
    case EffectKind::Void: return Message::EffectVoid;
    case EffectKind::VoidFromStart: return Message::EffectVoidFromStart;
    case EffectKind::NoneStated:
    case EffectKind::NotKnown:
    case EffectKind::Suspended:
    case EffectKind::MayBeSuspended:
    case EffectKind::MayBeVaried:
    case EffectKind::MayBeTerminated:
    case EffectKind::MayBeAnnulled:
    case EffectKind::Liable: return std::nullopt;
  }
  return std::nullopt;
}

/// What an authority may do to the agreement; none for effects that come of themselves.
std::optional<Message> power_effect(EffectKind kind) {
  if (kind == EffectKind::MayBeSuspended) return Message::EffectMayBeSuspended;
  if (kind == EffectKind::MayBeVaried) return Message::EffectMayBeVaried;
  if (kind == EffectKind::MayBeTerminated) return Message::EffectMayBeTerminated;
  if (kind == EffectKind::MayBeAnnulled) return Message::EffectMayBeAnnulled;
  return std::nullopt;
}

}  // namespace

std::string Words::norm(const Norm& norm, Strength strength, const Scope& scope) const {
  return std::visit(NormWords{*this, scope, strength, bearer(norm.bearer, scope)}, norm.what);
}

std::string Words::effect(const Effect& effect, const Scope& scope) const {
  const std::string on = effect.on ? path(*effect.on, scope) : say(Message::TheAgreement);
  if (const auto plain = plain_effect(effect.kind)) return say(*plain, {{"on", on}});
  if (const auto power = power_effect(effect.kind)) {
    const std::string text = say(*power, {{"on", on}, {"authority", authority(effect.by)}});
    if (!effect.within) return text;
    return say(Message::EffectWithin, {{"effect", text},
                                       {"period", operand(effect.within->period, scope)},
                                       {"anchor", anchor(effect.within->anchor, scope)}});
  }
  if (effect.kind == EffectKind::NoneStated) return say(Message::EffectNoneStated);
  if (effect.kind == EffectKind::NotKnown) return say(Message::EffectNotKnown);
  if (effect.kind == EffectKind::Suspended) {
    if (!effect.until) return say(Message::EffectSuspended, {{"on", on}});
    return say(Message::EffectSuspendedUntil, {{"on", on}, {"deed", deed(*effect.until, scope)}});
  }
  const std::string liable =
      say(Message::EffectLiable, {{"on", on}, {"liability", known_word(*this, name(effect.liability))}});
  return effect.text.empty() ? liable
                             : say(Message::Aside, {{"text", liable}, {"aside", in_english(language_, effect.text)}});
}

}  // namespace placet
