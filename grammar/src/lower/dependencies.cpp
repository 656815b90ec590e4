// SPDX-License-Identifier: Apache-2.0
//
// What a rule rests on, as each pack sees it: the rules that conclude its terms, and the rules it gives way to.
#include <algorithm>
#include <set>
#include <span>

#include "lower/cycles.hpp"
#include "lower/relations.hpp"
#include "lower/terms_used.hpp"

namespace placet::lower {

namespace {

constexpr std::uint64_t most_readings = 256;

using TermsOfRules = std::vector<std::set<TermId>>;

/// Each rule leads to those it rests on, among the rules that `viewer` sees.
Graph dependencies(const Rulebook& book, const TermsOfRules& terms, PackId viewer) {
  Graph graph(book.rules.size());
  for (std::uint32_t i = 0; i < book.rules.size(); ++i) {
    if (!sees(book, viewer, book.rules[i].pack)) continue;
    const auto add = [&](RuleId rule) {
      if (sees(book, viewer, book[rule].pack)) graph[i].push_back(rule.index);
    };
    for (const TermId term : terms[i]) {
      for (const RuleId rule : book[term].counted_by) add(rule);
      for (const RuleId rule : book[term].not_counted_by) add(rule);
    }
    for (const GivesWayTo& way : book.rules[i].gives_way_to) {
      if (sees(book, viewer, way.declared_in)) add(way.stronger);
    }
  }
  return graph;
}

void report_cycle(Workspace& work, const std::vector<std::uint32_t>& cycle) {
  const Rulebook& book = work.book;
  constexpr std::size_t most_named = 8;
  std::string names;
  std::vector<RelatedPlace> related;
  for (const std::uint32_t rule : std::span(cycle).first(std::min(cycle.size(), most_named))) {
    names += std::string(book.text(book.rules[rule].name)) + " → ";
    if (rule != cycle.front()) related.push_back({book.rules[rule].span, "by way of this rule"});
  }
  if (cycle.size() > most_named) names += std::to_string(cycle.size() - most_named) + " more → ";
  names += book.text(book.rules[cycle.front()].name);
  work.reports.error(codes::cycle, book.rules[cycle.front()].span, "these rules rest on each other: " + names,
                     "take one use of a term, `despite` or precedence out", std::move(related));
}

/// How many combinations of readings a rule has to be judged under.
std::uint64_t combinations(const Rulebook& book, const Graph& graph, std::uint32_t rule) {
  std::uint64_t product = 1;
  for (const std::uint32_t feeder : reachable(graph, rule)) {
    product *= std::max<std::uint64_t>(book.rules[feeder].readings.size(), 1);
    if (product > most_readings) break;
  }
  return product;
}

void check_readings(Workspace& work, const Graph& graph, std::set<std::uint32_t>& reported) {
  const auto too_many = [&](std::uint32_t rule) { return combinations(work.book, graph, rule) > most_readings; };
  for (std::uint32_t rule = 0; rule < graph.size(); ++rule) {
    if (!too_many(rule) || std::ranges::any_of(graph[rule], too_many) || !reported.insert(rule).second) continue;
    work.reports.error(codes::too_many_readings, work.book.rules[rule].span,
                       "the rule " + quoted(work.book.text(work.book.rules[rule].name)) +
                           " would be judged under more than 256 combinations of readings",
                       "take a reading out of this rule, or of a rule that concludes its terms");
  }
}

}  // namespace

void check_dependencies(Workspace& work) {
  TermsOfRules terms;
  for (const Rule& rule : work.book.rules) terms.push_back(terms_used(work.book, rule));
  std::set<std::vector<std::uint32_t>> known_cycles;
  std::set<std::uint32_t> known_rules;
  for (std::uint32_t pack = 0; pack < work.book.packs.size(); ++pack) {
    const Graph graph = dependencies(work.book, terms, PackId{pack});
    const auto cycles = find_cycles(graph);
    for (const auto& cycle : cycles) {
      if (known_cycles.insert(cycle).second) report_cycle(work, cycle);
    }
    if (cycles.empty()) check_readings(work, graph, known_rules);
  }
}

}  // namespace placet::lower
