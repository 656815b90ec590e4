// SPDX-License-Identifier: Apache-2.0
//
// Grammar of the norm of a rule (bearer and verb) and of the effect of a breach.
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

using syntax::PlainEffect;
using syntax::PossibleEffect;
using syntax::SaidOfEffect;

const Rule<struct MustHaveId, syntax::MustHave> must_have = "`must have`";
const Rule<struct MustEnsureId, syntax::MustEnsure> must_ensure = "`must ensure that`";
const Rule<struct MayHaveId, syntax::MayHave> may_have = "`may have`";
const Rule<struct HasPowerId, syntax::HasPower> has_power = "`has power to`";
const Rule<struct VerbId, syntax::Verb> verb = "a verb";

const Rule<struct SuspendedUntilId, syntax::SuspendedUntil> suspended_until = "`is suspended until`";
const Rule<struct LiableId, syntax::Liable> liable = "`is liable to`";
const Rule<struct MayBeId, syntax::MayBe> may_be = "`may be annulled by`";
const Rule<struct PlainEffectId, PlainEffect> plain_effect = "an effect";
const Rule<struct EffectKindId, syntax::EffectKind> effect_kind = "an effect";
const Rule<struct EffectOnId, syntax::EffectOn> effect_on = "an effect";

const auto must_have_def = (choice("must not have", true) | choice("must have", false)) > steps;
const auto must_ensure_def = keyword("must ensure that") > condition;
const auto may_have_def = keyword("may have") > step;
const auto has_power_def = (choice("has no power to", true) | choice("has power to", false)) > name > path;
const auto verb_def = must_have | must_ensure | may_have | has_power | counts_as;
const auto norm_def = path >
                      named("a verb such as `must have`, `must ensure that`, `has no power to` or `counts as`", verb);

const auto plain_effect_def = choice("is void from start", PlainEffect::VoidFromTheStart) |
                              choice("is void", PlainEffect::Void) |
                              choice("is not enforceable", PlainEffect::NotEnforceable) |
                              choice("is not registered", PlainEffect::NotRegistered) |
                              choice("is not in operation", PlainEffect::NotInOperation) |
                              choice("has no legal force", PlainEffect::NoLegalForce) |
                              choice("does not enter into force", PlainEffect::DoesNotEnterIntoForce) |
                              choice("must be terminated", PlainEffect::MustBeTerminated);
const auto suspended_until_def = keyword("is suspended until") > deed;
const auto liable_def = keyword("is liable to") > name > -text;
const auto may_be_def = (choice("may be annulled", PossibleEffect::Annulled) |
                         choice("may be suspended", PossibleEffect::Suspended) |
                         choice("may be varied", PossibleEffect::Varied) |
                         choice("may be terminated", PossibleEffect::Terminated)) > keyword("by") > name
                        > -within;
const auto effect_kind_def = plain_effect | suspended_until | liable | may_be;
const auto effect_on_def = path > named(
                                      "an effect such as `is void`, `is not enforceable`, `is liable to` or "
                                      "`may be annulled by`",
                                      effect_kind);
const auto effect_def = choice("no effect stated", SaidOfEffect::NoEffectStated) |
                        choice("effect not known", SaidOfEffect::EffectNotKnown) | effect_on;

struct MustHaveId : Annotate {};
struct MustEnsureId : Annotate {};
struct MayHaveId : Annotate {};
struct HasPowerId : Annotate {};
struct VerbId {};
struct NormId : Annotate {};
struct SuspendedUntilId : Annotate {};
struct LiableId : Annotate {};
struct MayBeId : Annotate {};
struct PlainEffectId {};
struct EffectKindId {};
struct EffectOnId : Annotate {};
struct EffectId {};

BOOST_SPIRIT_DEFINE(must_have, must_ensure, may_have, has_power, verb, norm, suspended_until, liable, may_be,
                    plain_effect, effect_kind, effect_on, effect)

BOOST_SPIRIT_INSTANTIATE(decltype(norm), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(effect), Iterator, Context)

}  // namespace placet::parse
