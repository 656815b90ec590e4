// SPDX-License-Identifier: Apache-2.0
#include "bench/baseline.hpp"

#include <array>
#include <bitset>
#include <charconv>
#include <cstdint>
#include <pugixml.hpp>
#include <string_view>

#include "bench/conditions.hpp"

namespace placet::bench {

namespace {

constexpr std::size_t no_place = 64;

template <std::size_t N>
std::size_t place_in(const std::array<std::string_view, N>& words, std::string_view word) {
  for (std::size_t i = 0; i < N; ++i) {
    if (words[i] == word) return i;
  }
  return no_place;
}

std::uint64_t number_of(std::string_view text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// A day as a number that grows with it: 20050615.
std::uint64_t day_of(std::string_view text) {
  if (text.size() != 10) return 0;
  return number_of(text.substr(0, 4)) * 10'000 + number_of(text.substr(5, 2)) * 100 + number_of(text.substr(8, 2));
}

struct Extract {
  std::string_view id;
  bool russian = false;
  std::bitset<of_each_kind> subjects;
  std::size_t form = no_place;
  std::uint64_t talks = 0, signature = 0;
  std::array<std::uint64_t, authorities.size()> first_consent{}, first_notice{};  // 0: none
  struct Party {
    std::size_t level, organ;
  };
  std::array<Party, 16> foreign{};
  std::size_t foreign_count = 0;
  struct Delegation {
    std::uint64_t days, persons;
  };
  std::array<Delegation, 16> delegations{};
  std::size_t delegation_count = 0;
  struct Finance {
    std::size_t kind;
    std::uint64_t dollars;
  };
  std::array<Finance, 16> finances{};
  std::size_t finance_count = 0;
};

void take_party(pugi::xml_node node, Extract& extract) {
  if (std::string_view(node.child_value("country")) == "RU") {
    extract.russian = true;
  } else if (extract.foreign_count < extract.foreign.size()) {
    extract.foreign[extract.foreign_count++] = {place_in(levels, node.child_value("level")),
                                                place_in(organs, node.child_value("organ"))};
  }
}

void take_step(pugi::xml_node node, Extract& extract) {
  const std::size_t authority = place_in(authorities, node.attribute("of").value());
  if (authority == no_place || std::string_view(node.attribute("for").value()) != "p") return;
  const std::string_view act = node.attribute("act").value();
  const std::uint64_t day = day_of(node.attribute("on").value());
  std::uint64_t& first = act == "consent" ? extract.first_consent[authority] : extract.first_notice[authority];
  if (first == 0 || day < first) first = day;
}

void take(pugi::xml_node node, Extract& extract) {
  const std::string_view name = node.name();
  if (name == "party") {
    take_party(node, extract);
  } else if (name == "step") {
    take_step(node, extract);
  } else if (name == "subject") {
    const std::size_t subject = place_in(subjects, node.child_value());
    if (subject != no_place) extract.subjects.set(subject);
  } else if (name == "form") {
    extract.form = place_in(forms, node.child_value());
  } else if (name == "event") {
    const bool talks = std::string_view(node.attribute("name").value()) == "talks";
    (talks ? extract.talks : extract.signature) = day_of(node.attribute("on").value());
  } else if (name == "delegation" && extract.delegation_count < extract.delegations.size()) {
    extract.delegations[extract.delegation_count++] = {number_of(node.attribute("days").value()),
                                                       number_of(node.attribute("persons").value())};
  } else if (name == "finance" && extract.finance_count < extract.finances.size()) {
    extract.finances[extract.finance_count++] = {place_in(finance_kinds, node.attribute("kind").value()),
                                                 number_of(node.attribute("amount").value())};
  }
}

bool in_time(std::uint64_t day, std::uint64_t limit) {
  return day != 0 && day < limit;
}

bool too_many_persons(const Extract& extract, std::size_t rule) {
  for (std::size_t i = 0; i < extract.delegation_count; ++i) {
    const auto& delegation = extract.delegations[i];
    if (delegation.days > rule + 1 && delegation.persons > most_persons_of(rule)) return true;
  }
  return false;
}

bool forbidden_partner(const Extract& extract, std::size_t rule) {
  for (std::size_t i = 0; i < extract.foreign_count; ++i) {
    if (extract.foreign[i].level == rule && extract.foreign[i].organ == rule % organs.size()) return true;
  }
  return false;
}

bool too_much_money(const Extract& extract, std::size_t rule) {
  for (std::size_t i = 0; i < extract.finance_count; ++i) {
    const auto& finance = extract.finances[i];
    const bool governed = finance.kind == rule % finance_kinds.size();
    if (governed && finance.dollars > most_million_dollars_of(rule) * 1'000'000) return true;
  }
  return false;
}

/// The rules that are broken, eight bits a kind.
std::uint64_t broken_rules(const Extract& extract) {
  std::uint64_t broken = 0;
  const std::uint64_t year = extract.signature / 10'000;
  for (std::size_t i = 0; i < of_each_kind && first_year_of(i) <= year; ++i) {
    const std::size_t authority = i % authorities.size();
    const std::array<bool, 5> kinds{
        extract.subjects[i] && !in_time(extract.first_consent[authority], extract.signature),
        extract.form == i && !in_time(extract.first_notice[authority], extract.talks), too_many_persons(extract, i),
        forbidden_partner(extract, i), too_much_money(extract, i)};
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
      if (kinds[kind]) broken |= std::uint64_t{1} << (kind * of_each_kind + i);
    }
  }
  return broken;
}

}  // namespace

void baseline_line(std::span<char> text, std::string& line) {
  pugi::xml_document document;
  line.clear();
  if (!document.load_buffer_inplace(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8)) return;
  const pugi::xml_node root = document.document_element();
  Extract extract;
  extract.id = root.attribute("id").value();
  for (const pugi::xml_node node : root) take(node, extract);
  const std::uint64_t broken = extract.russian ? broken_rules(extract) : 0;
  line += extract.id;
  line += broken == 0 ? "\tcompliant\t" : "\tnon-compliant\t";
  for (std::size_t rule = 0; rule < 5 * of_each_kind; ++rule) {
    if ((broken >> rule & 1U) == 0) continue;
    line += static_cast<char>('a' + rule / of_each_kind);
    line += static_cast<char>('0' + rule % of_each_kind);
    line += ' ';
  }
  line += '\n';
}

}  // namespace placet::bench
