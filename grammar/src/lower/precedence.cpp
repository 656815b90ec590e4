// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <tuple>

#include "lower/clauses.hpp"
#include "lower/relations.hpp"

namespace placet::lower {

namespace {

/// All versions of a rule; none after an error.
std::vector<RuleId> resolve_rule(Workspace& work, const syntax::Name& name, PackId from) {
  const auto versions = work.names.rules.find(name.text);
  if (versions == work.names.rules.end()) {
    std::vector<std::string_view> known;
    for (const auto& [other, ids] : work.names.rules) {
      if (sees(work.book, from, work.book[ids.front()].pack)) known.push_back(other);
    }
    work.reports.unknown(codes::unknown_name, name.span, "rule", name.text, known,
                         "name a rule that is declared in this pack or one it uses");
    return {};
  }
  const PackId pack = work.book[versions->second.front()].pack;
  if (sees(work.book, from, pack)) return versions->second;
  report_not_used(work.reports, work.book, name.span, name.text, from, pack);
  return {};
}

void give_way(Workspace& work, RuleId weaker, GivesWayTo way) {
  if (weaker != way.stronger) work.book.rules[weaker.index].gives_way_to.push_back(std::move(way));
}

void lower_despite(Workspace& work, const Declarations& declarations) {
  for (std::uint32_t i = 0; i < declarations.rules.size(); ++i) {
    const auto& [pack, written] = declarations.rules[i];
    const InContext context(work.reports, "in rule " + written->name.text + ", clause `despite`");
    for (const auto* despite : sort_clauses(written->clauses).despite) {
      if (despite->value.text == written->name.text) {
        work.reports.error(codes::cycle, despite->value.span, "a rule cannot stand despite itself",
                           "name the rule that it displaces");
      }
      for (const RuleId weaker : resolve_rule(work, despite->value, pack)) {
        if (despite->value.text != written->name.text) give_way(work, weaker, {RuleId{i}, pack, {}, false});
      }
    }
  }
}

/// One line of a precedence between kinds of source, or what follows from several.
struct KindOrder {
  Symbol stronger, weaker;
  std::string because;
};

/// `a over b` and `b over c` make `a over c`; the reason is that of the first line.
void close_order(std::vector<KindOrder>& order) {
  std::set<std::pair<Symbol, Symbol>> known;
  for (const KindOrder& line : order) known.emplace(line.stronger, line.weaker);
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = 0; j < order.size(); ++j) {
      if (order[i].weaker != order[j].stronger) continue;
      if (known.emplace(order[i].stronger, order[j].weaker).second) {
        order.push_back({order[i].stronger, order[j].weaker, order[i].because});
      }
    }
  }
}

Symbol kind_of(const Rulebook& book, const Rule& rule) {
  if (rule.readings.empty() || rule.readings.front().sources.empty()) return {};
  return book[rule.readings.front().sources.front().source].kind;
}

bool gives_way_by_name(const Rule& rule, RuleId stronger) {
  return std::ranges::any_of(rule.gives_way_to,
                             [&](const GivesWayTo& way) { return way.stronger == stronger && !way.by_kind_of_source; });
}

/// Between two rules that are named the kinds of their sources decide nothing: who names them knows them both.
bool are_ordered_by_name(const Rulebook& book, RuleId one, RuleId other) {
  return gives_way_by_name(book[one], other) || gives_way_by_name(book[other], one);
}

void apply_kinds(Workspace& work, PackId pack, const std::vector<KindOrder>& order) {
  for (std::uint32_t i = 0; i < work.book.rules.size(); ++i) {
    const Rule& weaker = work.book.rules[i];
    if (!sees(work.book, pack, weaker.pack)) continue;
    for (const RuleId opposite : weaker.opposites) {
      const bool seen = sees(work.book, pack, work.book[opposite].pack);
      if (!seen || are_ordered_by_name(work.book, RuleId{i}, opposite)) continue;
      for (const KindOrder& line : order) {
        const bool decides =
            line.weaker == kind_of(work.book, weaker) && line.stronger == kind_of(work.book, work.book[opposite]);
        if (decides) give_way(work, RuleId{i}, {opposite, pack, line.because, true});
      }
    }
  }
}

/// A kind of source that no source has is a slip of the pen.
void check_kind(Workspace& work, const syntax::Name& name) {
  std::vector<std::string_view> known;
  for (const Source& source : work.book.sources) known.push_back(work.book.text(source.kind));
  if (std::ranges::find(known, name.text) == known.end()) {
    work.reports.unknown(codes::unknown_name, name.span, "kind of source", name.text, known,
                         "name a kind that some source `is`, or write `rule` before names of rules");
  }
}

void lower_line(Workspace& work, PackId pack, const syntax::PrecedenceLine& line, std::vector<KindOrder>& kinds) {
  if (!line.of_rules) {
    check_kind(work, line.stronger);
    check_kind(work, line.weaker);
    kinds.push_back({work.symbol(line.stronger.text), work.symbol(line.weaker.text), line.because.text});
    return;
  }
  const auto stronger = resolve_rule(work, line.stronger, pack);
  for (const RuleId weaker : resolve_rule(work, line.weaker, pack)) {
    for (const RuleId over : stronger) give_way(work, weaker, {over, pack, line.because.text, false});
  }
}

void sort_ways(std::vector<GivesWayTo>& ways) {
  const auto key = [](const GivesWayTo& way) {
    return std::tuple(way.stronger, way.declared_in, way.by_kind_of_source, std::string_view(way.because));
  };
  std::ranges::sort(ways, {}, key);
  ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
}

}  // namespace

void lower_precedence(Workspace& work, const Declarations& declarations) {
  lower_despite(work, declarations);
  std::map<PackId, std::vector<KindOrder>> kinds;
  for (const auto& [pack, written] : declarations.precedences) {
    const InContext context(work.reports, "in precedence " + written->name.text);
    for (const auto& line : written->lines) lower_line(work, pack, line, kinds[pack]);
  }
  for (auto& [pack, order] : kinds) {
    close_order(order);
    apply_kinds(work, pack, order);
  }
  for (Rule& rule : work.book.rules) sort_ways(rule.gives_way_to);
}

}  // namespace placet::lower
