// SPDX-License-Identifier: Apache-2.0
#include "lower/values.hpp"

#include <algorithm>

#include "placet/model/codes.hpp"

namespace placet::lower {

namespace {

using syntax::match;

std::string without_separators(std::string digits) {
  std::erase(digits, '_');
  return digits;
}

Int128 factor(syntax::Scale scale) {
  switch (scale) {
    case syntax::Scale::One: return 1;
    case syntax::Scale::Thousand: return 1'000;
    case syntax::Scale::Lakh: return 100'000;
    case syntax::Scale::Million: return 1'000'000;
    case syntax::Scale::Crore: return 10'000'000;
    case syntax::Scale::Billion: return 1'000'000'000;
  }
  return 1;
}

constexpr std::uint32_t most_of_a_period = 100'000;

}  // namespace

Day lower_day(const syntax::FullDay& written) {
  return std::chrono::year{written.year} / std::chrono::month{written.month} / std::chrono::day{written.day};
}

DayRange lower_day(const syntax::SomeDay& written) {
  const std::chrono::year year{written.year};
  if (written.month == 0) return {Day{year / 1 / 1}, Day{year / 12 / 31}};
  const auto month = year / std::chrono::month{written.month};
  if (written.day == 0) return {Day{month / 1}, Day{month / std::chrono::last}};
  return DayRange::of(Day{month / std::chrono::day{written.day}});
}

DayRange lower_day(Workspace& work, const syntax::Day& written) {
  return match(
      written, [](syntax::UnknownDay) { return DayRange{}; },
      [&](const syntax::Between& between) {
        const DayRange earliest = lower_day(between.earliest);
        const DayRange latest = lower_day(between.latest);
        if (earliest.first <= latest.last) return DayRange{earliest.first, latest.last};
        work.reports.error(codes::bounds_out_of_order, between.span, "the second day is before the first",
                           "write the earlier day first");
        return DayRange{};
      },
      [](const syntax::SomeDay& day) { return lower_day(day); });
}

Force lower_force(Workspace& work, const syntax::Bounds& written) {
  Force force{lower_day(work, written.from), std::nullopt};
  if (!written.until) return force;
  force.until = lower_day(work, *written.until);
  if (force.until->last <= force.from.first) {
    work.reports.error(codes::bounds_out_of_order, written.span, "this ends on or before the day on which it begins",
                       "`until` names the first day on which it no longer holds, later than the day it begins");
  }
  return force;
}

std::optional<Decimal> lower_number(Workspace& work, const syntax::Number& written) {
  auto number = Decimal::parse(without_separators(written.digits));
  if (number) number->millionths *= factor(written.scale);
  if (number && number->millionths < Decimal::whole(1'000'000'000'000'000'000).millionths) return number;
  work.reports.error(codes::invalid_value, written.span,
                     "the number " + quoted(written.digits) + " has too many digits",
                     "a number has up to 18 digits before and 6 after the point");
  return std::nullopt;
}

std::optional<std::uint32_t> lower_count(Workspace& work, const syntax::Number& written, std::uint32_t most) {
  const auto number = lower_number(work, written);
  if (!number) return std::nullopt;
  if (number->millionths % 1'000'000 == 0 && *number <= Decimal::whole(most)) {
    return static_cast<std::uint32_t>(number->millionths / 1'000'000);
  }
  work.reports.error(codes::invalid_value, written.span, quoted(written.digits) + " is no whole number in its place",
                     "write a whole number from 0 to " + std::to_string(most));
  return std::nullopt;
}

std::optional<Money> lower_money(Workspace& work, const syntax::Money& written) {
  const auto amount = lower_number(work, written.amount);
  if (find_currency(written.currency.text) == nullptr) {
    work.reports.error(codes::undeclared_code, written.currency.span,
                       quoted(written.currency.text) + " is no currency of ISO 4217", "write a code such as `USD`");
    return std::nullopt;
  }
  if (!amount) return std::nullopt;
  return Money{NumberRange::of(*amount), work.symbol(written.currency.text)};
}

std::optional<Period> lower_period(Workspace& work, const syntax::Period& written) {
  const auto count = lower_count(work, written.count, most_of_a_period);
  if (!count) return std::nullopt;
  const auto n = static_cast<std::int32_t>(*count);
  if (written.working && written.unit != syntax::TimeUnit::Day) {
    work.reports.error(codes::invalid_value, written.span, "only days can be working days",
                       "write the period in working days, such as `20 working days`");
    return std::nullopt;
  }
  switch (written.unit) {
    case syntax::TimeUnit::Day: return Period{0, n, written.working};
    case syntax::TimeUnit::Week: return Period{0, 7 * n, false};
    case syntax::TimeUnit::Month: return Period{n, 0, false};
    case syntax::TimeUnit::Year: return Period{12 * n, 0, false};
  }
  return std::nullopt;
}

Attestation lower_evidence(const syntax::Optional<syntax::Evidence>& written) {
  if (!written) return {};
  return match(
      *written,
      [](syntax::WeakEvidence weak) {
        return Attestation{weak == syntax::WeakEvidence::Reported ? Evidence::Reported : Evidence::Unverified, {}, {}};
      },
      [](const syntax::Verified& verified) {
        return Attestation{Evidence::Verified, verified.by.text, lower_day(verified.on)};
      });
}

std::optional<Citation> lower_citation(Workspace& work, PackId pack, const syntax::Citation& written) {
  const SourceId source = work.resolve(work.names.sources, written.source, pack);
  if (!source.valid()) return std::nullopt;
  Citation citation{source, written.pinpoint.text, {}, {}, lower_evidence(written.evidence), written.span};
  if (written.quoting) {
    citation.quote_language = written.quoting->language.text;
    citation.quote = written.quoting->words.text;
  }
  return citation;
}

void add_label(Labels& labels, const syntax::Label& written) {
  labels.emplace_back(written.language.text, written.text.text);
}

Labels lower_labels(const std::vector<syntax::Label>& written) {
  Labels labels;
  for (const auto& label : written) add_label(labels, label);
  return labels;
}

}  // namespace placet::lower
