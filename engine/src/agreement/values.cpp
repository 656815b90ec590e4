// SPDX-License-Identifier: Apache-2.0
#include "agreement/values.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "agreement/faults.hpp"
#include "placet/model/codes.hpp"

namespace placet {
namespace {

ValueFault unreadable(std::string_view text, std::string_view what, std::string help) {
  return {codes::unreadable_value, quoted(text) + " is no " + std::string(what), std::move(help)};
}

/// Help that lists what may be written, if it is not too long.
std::string one_of(const std::vector<std::string_view>& known) {
  std::string help = "write one of";
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (i == 12) return help + " … (`placet schema` lists them all)";
    help += (i == 0 ? " `" : ", `") + std::string(known[i]) + "`";
  }
  return known.empty() ? "no loaded rulebook declares one" : help;
}

bool list_has(const Facts& facts, ListId list, Symbol code) {
  return list.valid() && code.valid() &&
         std::ranges::any_of(facts.rulebook()[list].entries, [&](const ListEntry& entry) {
           return std::ranges::find(entry.codes, code) != entry.codes.end();
         });
}
bool list_has(const Facts& facts, ListId list, std::string_view code) {
  return list.valid() && list_has(facts, list, facts.rulebook().symbols.find(code));
}

Value code(std::string_view text, Facts& facts) {
  return Code{facts.intern(text)};
}

std::string code_named(std::string_view name, std::span<const CodeEntry> entries, std::string_view example) {
  const auto named = std::ranges::find(entries, name, &CodeEntry::en);
  return named == entries.end() ? "write its ISO code, such as `" + std::string(example) + "`"
                                : "write `" + std::string(named->code()) + "`";
}

ReadValue read_country(std::string_view text, Facts& facts) {
  if (find_country(text) || list_has(facts, facts.rulebook().countries, text)) return code(text, facts);
  return ValueFault{codes::code_not_known, quoted(text) + " is no country", code_named(text, all_countries(), "RU")};
}

/// The unit itself: a code of another edition of the standard stands under the one that rules use.
Value unit(std::string_view text, Facts& facts) {
  const Rulebook& rulebook = facts.rulebook();
  const Symbol symbol = rulebook.symbols.find(text);
  if (!symbol.valid() || !rulebook.units.valid()) return code(text, facts);
  const auto& entries = rulebook[rulebook.units].entries;
  const auto entry = std::ranges::find_if(entries, [&](const ListEntry& candidate) {
    return candidate.under.valid() && std::ranges::find(candidate.codes, symbol) != candidate.codes.end();
  });
  return entry == entries.end() ? code(text, facts) : Value{Code{entry->under}};
}

ReadValue read_unit(std::string_view text, Facts& facts) {
  const Rulebook& rulebook = facts.rulebook();
  if (find_unit(text) || list_has(facts, rulebook.units, text) || list_has(facts, rulebook.units_elsewhere, text)) {
    return unit(text, facts);
  }
  return ValueFault{codes::code_not_known, quoted(text) + " is no subdivision of a country",
                    code_named(text, all_units(), "RU-PRI")};
}

/// A tag of BCP 47, by its shape: a language of two or three letters, then parts of up to eight letters or digits.
ReadValue read_language(std::string_view text, Facts& facts) {
  std::size_t part = 0;
  bool first = true;
  bool good = true;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '-') {
      good = good && part >= (first ? 2U : 1U);
      part = 0;
      first = false;
    } else {
      good = good && (letter || (!first && c >= '0' && c <= '9')) && ++part <= (first ? 3U : 8U);
    }
  }
  if (good && part >= (first ? 2U : 1U)) return code(text, facts);
  return unreadable(text, "language", "write its tag, such as `ru` or `zh-Hant`");
}

template <class Declared>
ReadValue read_declared(std::string_view text, std::string_view what, const std::vector<Declared>& declared,
                        Facts& facts) {
  const Symbol symbol = facts.rulebook().symbols.find(text);
  if (symbol.valid() && std::ranges::find(declared, symbol, &Declared::name) != declared.end())
    return Value{Code{symbol}};
  std::vector<std::string_view> known;
  for (const Declared& d : declared) known.push_back(facts.rulebook().text(d.name));
  return ValueFault{codes::code_not_known, "no loaded rulebook has the " + std::string(what) + " " + quoted(text),
                    meant(text, known, "`placet explain` shows the names that there are")};
}

ReadValue read_code(std::string_view text, const Type& type, Facts& facts) {
  const Rulebook& rulebook = facts.rulebook();
  const Symbol wanted = rulebook.symbols.find(text);
  const bool is_code = wanted.valid() && std::ranges::find(type.codes, wanted) != type.codes.end();
  if (is_code || list_has(facts, type.list, wanted)) return Value{Code{wanted}};
  if (text == "unknown") return SaidToBeUnknown{};
  std::vector<std::string_view> known;
  for (const Symbol symbol : type.codes) known.push_back(rulebook.text(symbol));
  if (type.list.valid()) {
    for (const ListEntry& entry : rulebook[type.list].entries) {
      for (const Symbol symbol : entry.codes) known.push_back(rulebook.text(symbol));
    }
  }
  return ValueFault{codes::code_not_known, quoted(text) + " is none of the codes that are known here",
                    meant(text, known, one_of(known))};
}

ReadValue read_reference(std::string_view text, const Type& type, Facts& facts) {
  const std::vector<Authority>& authorities = facts.rulebook().authorities;
  const Symbol symbol = type.authorities ? facts.rulebook().symbols.find(text) : Symbol{};
  if (symbol.valid() && std::ranges::find(authorities, symbol, &Authority::name) != authorities.end())
    return Value{Code{symbol}};
  const MemberId member = facts.find_member(text);
  const auto referable = [&](MemberId id) {
    return std::ranges::find(type.entities, facts.member(id).entity) != type.entities.end();
  };
  if (member.valid() && referable(member)) return Value{Reference{member}};

  std::vector<std::string_view> known;
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    if (referable({i}) && facts.member({i}).id.valid()) known.push_back(facts.text(facts.member({i}).id));
  }
  std::string what;
  for (const EntityId entity : type.entities) {
    what += (what.empty() ? "" : " or ") + std::string(facts.rulebook().text(facts.rulebook()[entity].name));
  }
  if (type.authorities) what += (what.empty() ? "" : " or ") + std::string("authority");
  return ValueFault{codes::unknown_reference, "there is no " + what + " " + quoted(text),
                    meant(text, known, one_of(known))};
}

ReadValue read_period(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::optional<Period> low = parse_period(text.substr(0, slash));
  const std::string_view end = slash == std::string_view::npos ? text : text.substr(slash + 1);
  const std::optional<Period> high = parse_period(end);
  if (low && high) return Value{PeriodRange{*low, high}};
  if (low && end == "..") return Value{PeriodRange{*low, std::nullopt}};
  return unreadable(text, "period", "write days as a number, or a period such as `P5D` or `P1M`");
}

}  // namespace

std::optional<NumberRange> parse_number_range(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const std::optional<Decimal> number = Decimal::parse(text);
    return number ? std::optional(NumberRange::of(*number)) : std::nullopt;
  }
  NumberRange range = NumberRange::any();
  if (const std::string_view low = text.substr(0, slash); low != "..") {
    const std::optional<Decimal> number = Decimal::parse(low);
    if (!number) return std::nullopt;
    range.low = *number;
  }
  if (const std::string_view high = text.substr(slash + 1); high != "..") {
    range.high = Decimal::parse(high);
    if (!range.high || *range.high < range.low) return std::nullopt;
  }
  return range;
}

std::optional<Period> parse_period(std::string_view text) {
  const bool bare = !text.starts_with('P');
  if (!bare) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  Period period;
  std::string_view units = "YMWD";
  while (!text.empty()) {
    std::int32_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || count < 0 || count > 100'000) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (bare) return text.empty() ? std::optional(Period{0, count, false}) : std::nullopt;
    const std::size_t unit = text.empty() ? std::string_view::npos : units.find(text.front());
    if (unit == std::string_view::npos) return std::nullopt;
    switch (units[unit]) {
      case 'Y': period.months += 12 * count; break;
      case 'M': period.months += count; break;
      case 'W': period.days += 7 * count; break;
      default: period.days += count; break;
    }
    units.remove_prefix(unit + 1);
    text.remove_prefix(1);
  }
  return period;
}

ReadValue read_value(std::string_view text, const Type& type, Facts& facts) {
  const char* const number_help = "write digits, with a point before decimals, or a range such as `10/20`";
  switch (type.kind) {
    case TypeKind::Text: return code(text, facts);
    case TypeKind::Date:
      if (const std::optional<DayRange> days = parse_iso_range(text)) return Value{*days};
      return unreadable(text, "date",
                        "write it as `2005-06-15`, or `2005-06`, `2005`, `2005/2007` when no more is known");
    case TypeKind::Number:
      if (const std::optional<NumberRange> number = parse_number_range(text)) return Value{*number};
      return unreadable(text, "number", number_help);
    case TypeKind::Percent:
      if (const std::optional<NumberRange> number = parse_number_range(text)) return Value{Percent{*number}};
      return unreadable(text, "number of percent", number_help);
    case TypeKind::Period: return read_period(text);
    case TypeKind::YesNo:
      if (text == "yes" || text == "no") return Value{text == "yes"};
      if (text == "unknown") return SaidToBeUnknown{};
      return unreadable(text, "yes or no", "write `yes` or `no`");
    case TypeKind::Country: return read_country(text, facts);
    case TypeKind::Unit: return read_unit(text, facts);
    case TypeKind::Language: return read_language(text, facts);
    case TypeKind::Authority: return read_declared(text, "authority", facts.rulebook().authorities, facts);
    case TypeKind::Act: return read_declared(text, "act", facts.rulebook().acts, facts);
    case TypeKind::Reference: return read_reference(text, type, facts);
    case TypeKind::OneOf: return read_code(text, type, facts);
    case TypeKind::Money: break;
  }
  return unreadable(text, "amount of money", "state the amount and the currency in two attributes");
}

ReadValue read_money(std::string_view amount, std::string_view currency, Facts& facts) {
  const std::optional<NumberRange> number = parse_number_range(amount);
  if (!number) return unreadable(amount, "amount", "write digits, or a range such as `10/20`");
  const Symbol list = facts.rulebook().symbols.find("core.currencies");
  const auto old = std::ranges::find(facts.rulebook().lists, list, &List::name);
  const bool is_old = list.valid() && old != facts.rulebook().lists.end() &&
                      list_has(facts, {static_cast<std::uint32_t>(old - facts.rulebook().lists.begin())}, currency);
  if (!is_old && !find_currency(currency)) {
    return ValueFault{codes::code_not_known, quoted(currency) + " is no currency",
                      code_named(currency, all_currencies(), "INR")};
  }
  return Value{Money{*number, facts.intern(currency)}};
}

}  // namespace placet
