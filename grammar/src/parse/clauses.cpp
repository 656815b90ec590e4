// SPDX-License-Identifier: Apache-2.0
//
// Grammar of the clauses of a rule, each begun by its own word. Readings stand in rule.cpp.
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

using syntax::Strength;
using syntax::YesNo;

const Rule<struct CitedId, syntax::Citation> cited = "`source`";
const Rule<struct ForceBoundsId, syntax::Bounds> force_bounds = "a day";
const Rule<struct InForceId, syntax::InForce> in_force = "`in force`";
const Rule<struct AsOfId, syntax::AsOf> as_of = "`as of`";
const Rule<struct PendingId, syntax::Pending> pending = "`pending`";
const Rule<struct ForEveryId, syntax::ForEvery> for_every = "`for every`";
const Rule<struct WhenId, syntax::When> when = "`when`";
const Rule<struct SilenceId, syntax::Silence> silence = "`silence`";
const Rule<struct UnlessId, syntax::Unless> unless = "`unless`";
const Rule<struct CureId, syntax::Cure> cure = "`cured by`";
const Rule<struct OtherwiseId, syntax::Otherwise> otherwise = "`otherwise`";
const Rule<struct DespiteId, syntax::Despite> despite = "`despite rule`";
const Rule<struct StatedValueId, syntax::StatedValue> stated_value = "`yes`, `no` or a value";
const Rule<struct PresumeId, syntax::Presume> presume = "`presume`";
const Rule<struct StrengthId, syntax::StrengthClause> strength = "`strength`";

const auto pinpoint = -(keyword("at") > text);

const auto cited_def = keyword("source") > citation;
const auto force_bounds_def = day > -(keyword("until") > day);
const auto in_force_def = keyword("in") > keyword("force") > keyword("from") > force_bounds > -evidence;
const auto as_of_def = keyword("as") > keyword("of") > anchor;
const auto pending_def = keyword("pending") > text;
const auto for_every_def = keyword("for") > keyword("every") > binder;
const auto when_def = keyword("when") > condition;
const auto silence_def = keyword("silence") > keyword("for") > time_span > keyword("after") > deed >
                         keyword("counts as given") > pinpoint;
const auto unless_def = keyword("unless") > condition > pinpoint;
const auto cure_def = keyword("cured") > keyword("by") > step > -(keyword("failing") > keyword("that") > effect);
const auto otherwise_def = keyword("otherwise") > effect > -(keyword("where") > condition) > *cure;
const auto despite_def = keyword("despite") > keyword("rule") > name;
const auto stated_value_def = choice("yes", YesNo::Yes) | choice("no", YesNo::No) | operand;
const auto presume_def = keyword("presume") > path > keyword("is") > stated_value >
                         keyword("where not stated") > pinpoint;
const auto strength_def = keyword("strength") >
                          named("`binding`, `guidance` or `practice`", choice("binding", Strength::Binding) |
                                                                           choice("guidance", Strength::Guidance) |
                                                                           choice("practice", Strength::Practice));
const auto plain_clause_def = cited | in_force | as_of | pending | for_every | when | silence | unless | otherwise |
                              despite | presume | strength | label | note | norm;

struct CitedId : Annotate {};
struct ForceBoundsId : Annotate {};
struct InForceId : Annotate {};
struct AsOfId : Annotate {};
struct PendingId : Annotate {};
struct ForEveryId : Annotate {};
struct WhenId : Annotate {};
struct SilenceId : Annotate {};
struct UnlessId : Annotate {};
struct CureId : Annotate {};
struct OtherwiseId : Annotate {};
struct DespiteId : Annotate {};
struct StatedValueId {};
struct PresumeId : Annotate {};
struct StrengthId : Annotate {};
struct PlainClauseId {};

BOOST_SPIRIT_DEFINE(cited, force_bounds, in_force, as_of, pending, for_every, when, silence, unless, cure, otherwise,
                    despite, stated_value, presume, strength, plain_clause)

BOOST_SPIRIT_INSTANTIATE(decltype(plain_clause), Iterator, Context)

}  // namespace placet::parse
