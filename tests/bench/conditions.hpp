// SPDX-License-Identifier: Apache-2.0
//
// What the forty measured rules ask, five kinds with eight of each. The rulebook (bench_rules) and the program written
// by hand (baseline) are two ways to say it.
//   a0…a7  an agreement on subject i needs the consent of an authority before its signature
//   b0…b7  an agreement of form i needs notice to an authority before the talks
//   c0…c7  a delegation of more than i days has no more than so many persons
//   d0…d7  no foreign party stands on level i and acts through an organ
//   e0…e7  a loan, grant or guarantee is of no more than so many dollars
// Rule i of each kind is in force from 1 January 1990 + 2 i.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace placet::bench {

inline constexpr std::size_t of_each_kind = 8;

inline constexpr std::array<std::string_view, 4> authorities{"bench.ministry", "bench.cabinet", "bench.bank",
                                                             "bench.service"};
inline constexpr std::array<std::string_view, of_each_kind> subjects{"trade",   "culture", "education", "tourism",
                                                                     "science", "sport",   "energy",    "transport"};
inline constexpr std::array<std::string_view, of_each_kind> forms{
    "treaty", "agreement", "memorandum", "protocol", "declaration", "joint-statement", "letter-of-intent", "minutes"};
inline constexpr std::array<std::string_view, of_each_kind> levels{"state",  "region",   "prefecture", "municipality",
                                                                   "county", "district", "company",    "university"};
inline constexpr std::array<std::string_view, 3> organs{"head", "executive", "legislature"};
inline constexpr std::array<std::string_view, 3> finance_kinds{"loan", "grant", "guarantee"};

constexpr std::size_t first_year_of(std::size_t rule) {
  return 1990 + 2 * rule;
}
/// Of delegations longer than `rule` days.
constexpr std::size_t most_persons_of(std::size_t rule) {
  return 9 - rule / 2;
}
constexpr std::size_t most_million_dollars_of(std::size_t rule) {
  return 39 - rule;
}

}  // namespace placet::bench
