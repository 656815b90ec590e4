// SPDX-License-Identifier: Apache-2.0
#include "lower/norms.hpp"

namespace placet::lower {

namespace {

using syntax::match;
using NormKind = decltype(Norm::what);

std::optional<NormKind> lower_verb(Scope& scope, const syntax::MustHave& must) {
  MustHave norm{MustHave::Join::All, {}, must.negated};
  if (!must.steps.rest.empty() && must.steps.rest.front().connective == syntax::Connective::Or) {
    norm.join = MustHave::Join::Any;
  }
  bool good = true;
  const auto add = [&](const syntax::Step& written) {
    auto step = lower_step(scope, written);
    good = step.has_value() && good;
    if (step) norm.steps.push_back(std::move(*step));
  };
  add(must.steps.first);
  for (const auto& rest : must.steps.rest) add(rest.step);
  return good ? std::optional<NormKind>(std::move(norm)) : std::nullopt;
}

std::optional<NormKind> lower_verb(Scope& scope, const syntax::MustEnsure& must) {
  const auto condition = lower_condition(scope, must.value);
  return condition ? std::optional<NormKind>(MustEnsure{*condition}) : std::nullopt;
}

std::optional<NormKind> lower_verb(Scope& scope, const syntax::MayHave& may) {
  auto step = lower_step(scope, may.value);
  return step ? std::optional<NormKind>(MayHave{std::move(*step)}) : std::nullopt;
}

std::optional<NormKind> lower_verb(Scope& scope, const syntax::HasPower& power) {
  const auto object = lower_single_path(scope, power.object);
  if (!object) return std::nullopt;
  return Power{scope.work.symbol(power.act.text), object->path, power.negated};
}

std::optional<NormKind> lower_verb(Scope& scope, const syntax::CountsAs& counts) {
  return Counts{scope.work.names.terms.find(counts.term.text)->id, counts.negated};
}

/// Of what `counts as` speaks: any member.
std::optional<Bearer> lower_counted(Scope& scope, const syntax::Path& written) {
  const auto path = lower_single_path(scope, written);
  if (!path) return std::nullopt;
  return Bearer{path->path};
}

}  // namespace

bool can_be_violated(const syntax::Norm& written) {
  return match(
      written.verb, [](const syntax::MustHave&) { return true; }, [](const syntax::MustEnsure&) { return true; },
      [](const syntax::MayHave&) { return false; }, [](const syntax::HasPower& power) { return power.negated; },
      [](const syntax::CountsAs&) { return false; });
}

std::optional<Norm> lower_norm(Scope& scope, const syntax::Norm& written) {
  const bool counts = boost::get<syntax::CountsAs>(&written.verb.get()) != nullptr;
  auto bearer = counts ? lower_counted(scope, written.bearer) : lower_bearer(scope, written.bearer);
  auto what = match(written.verb, [&](const auto& verb) { return lower_verb(scope, verb); });
  if (!bearer || !what) return std::nullopt;
  return Norm{std::move(*bearer), std::move(*what), written.span};
}

}  // namespace placet::lower
