// SPDX-License-Identifier: Apache-2.0
//
// Acts of authorities, what they are for, and the days by which they are due.
#include <algorithm>

#include "lower/expressions.hpp"
#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

bool is_event_day(const TypedPath& path) {
  return path.type.kind == TypeKind::Date && path.path.base == agreement_slot && path.path.steps.size() == 1;
}

bool is_subject(const Rulebook& book, const TypedPath& path) {
  const FieldId subject = book.known.agreement_subject;
  return subject.valid() && path.type.kind == TypeKind::OneOf && comparable(book, path.type, book[subject].type);
}

/// Sets the object of `deed`; false after an error.
bool lower_object(Scope& scope, const syntax::Path& written, Deed& deed) {
  const auto path = lower_single_path(scope, written);
  if (!path) return false;
  if (path->path.base == agreement_slot && path->path.steps.empty()) return true;
  const bool member = path->type.kind == TypeKind::Reference && !path->type.entities.empty();
  if (member || is_broken(path->type) || is_event_day(*path) || is_subject(scope.work.book, *path)) {
    deed.object = path->path;
    return true;
  }
  scope.work.reports.error(
      codes::object_of_step, written.span,
      quoted(written_text(written)) + " is " + describe(scope.work.book, path->type) + ", which no step can be for",
      "after `for` stands a member (`d`), a subject (`s`) or an event of the agreement (`talks of agreement`)");
  return false;
}

std::optional<Timing> lower_timing(Scope& scope, const syntax::Beside& written) {
  auto anchor = lower_anchor(scope, written.anchor);
  if (!anchor) return std::nullopt;
  if (written.side == syntax::Side::Before) return BeforeAnchor{std::move(*anchor)};
  return AfterAnchor{std::move(*anchor)};
}

std::optional<Timing> lower_timing(Scope& scope, const syntax::Within& written) {
  auto within = lower_within(scope, written);
  if (!within) return std::nullopt;
  return std::move(*within);
}

std::optional<Timing> lower_timing(Scope& scope, const syntax::Limit& written) {
  const bool no_later = written.kind == syntax::LimitKind::NoLaterThan;
  return match(
      written.point,
      [&](const syntax::FullDay& day) -> std::optional<Timing> {
        if (no_later) return NoLaterThanDay{lower_day(day)};
        return NoEarlierThanDay{lower_day(day)};
      },
      [&](const syntax::Offset& offset) -> std::optional<Timing> {
        const auto period = lower_time_span(scope, offset.span_of_time);
        auto anchor = lower_anchor(scope, offset.anchor);
        if (!period || !anchor) return std::nullopt;
        const auto limit = no_later ? RelativeLimit::Limit::NoLater : RelativeLimit::Limit::NoEarlier;
        const bool before = offset.side == syntax::Side::Before;
        return RelativeLimit{limit, before ? RelativeLimit::Side::Before : RelativeLimit::Side::After, period->id,
                             std::move(*anchor)};
      });
}

std::optional<Timing> lower_timing(Scope& scope, const syntax::Yearly& written) {
  const auto day = lower_count(scope.work, written.day, 31);
  auto anchor = lower_anchor(scope, written.anchor);
  if (!day || !anchor) return std::nullopt;
  const auto date = std::chrono::year{2000} / std::chrono::month{written.month} / std::chrono::day{*day};
  if (!date.ok()) {
    scope.work.reports.error(codes::invalid_value, written.day.span, "this month has no day " + std::to_string(*day),
                             "write a day that the month has");
    return std::nullopt;
  }
  const auto in_month = static_cast<std::uint8_t>(*day);
  const auto month = static_cast<std::uint8_t>(written.month);
  switch (written.kind) {
    case syntax::YearlyKind::EveryYearAfter: return ByDayOfEveryYear{month, in_month, std::move(*anchor)};
    case syntax::YearlyKind::YearBefore:
      return ByDayOfYear{month, in_month, RelativeLimit::Side::Before, std::move(*anchor)};
    case syntax::YearlyKind::YearAfter:
      return ByDayOfYear{month, in_month, RelativeLimit::Side::After, std::move(*anchor)};
  }
  return std::nullopt;
}

std::optional<Anchor> lower_date_path(Scope& scope, const syntax::Path& written) {
  const auto path = lower_single_path(scope, written);
  if (!path) return std::nullopt;
  if (path->type.kind == TypeKind::Date || is_broken(path->type)) return Anchor{path->path, written.span};
  scope.work.reports.error(
      codes::type_mismatch, written.span,
      quoted(written_text(written)) + " is " + describe(scope.work.book, path->type) + ", not a date",
      "name a field that holds a date, or `date of` a step");
  return std::nullopt;
}

}  // namespace

std::optional<Deed> lower_deed(Scope& scope, const syntax::Deed& written) {
  Workspace& work = scope.work;
  Deed deed{work.resolve(work.names.acts, written.act, scope.pack), {}, std::nullopt, written.span};
  bool known = deed.act.valid();
  if (written.authority) {
    deed.authority = work.resolve(work.names.authorities, written.authority->authority, scope.pack);
    known = deed.authority.valid() && known;
  }
  if (written.object) known = lower_object(scope, *written.object, deed) && known;
  return known ? std::optional(deed) : std::nullopt;
}

std::optional<Anchor> lower_anchor(Scope& scope, const syntax::Anchor& written) {
  return match(
      written,
      [&](const syntax::DateOf& date) -> std::optional<Anchor> {
        auto deed = lower_deed(scope, date.value);
        if (!deed) return std::nullopt;
        return Anchor{std::move(*deed), date.span};
      },
      [&](const syntax::FullDay& day) -> std::optional<Anchor> {
        return Anchor{lower_day(day), day.span};
      },
      [&](const syntax::Path& path) { return lower_date_path(scope, path); });
}

std::optional<WithinAfter> lower_within(Scope& scope, const syntax::Within& written) {
  const auto period = lower_time_span(scope, written.span_of_time);
  auto anchor = lower_anchor(scope, written.anchor);
  if (!period || !anchor) return std::nullopt;
  return WithinAfter{period->id, std::move(*anchor)};
}

std::optional<Step> lower_step(Scope& scope, const syntax::Step& written) {
  auto deed = lower_deed(scope, written.deed);
  bool known = deed.has_value();
  Step step{{}, {}, written.span};
  for (const auto& timing : written.timings) {
    auto lowered = match(timing, [&](const auto& kind) { return lower_timing(scope, kind); });
    known = lowered.has_value() && known;
    if (lowered) step.timings.push_back(std::move(*lowered));
  }
  if (!known) return std::nullopt;
  step.deed = std::move(*deed);
  return step;
}

}  // namespace placet::lower
