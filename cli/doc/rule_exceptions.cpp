// SPDX-License-Identifier: Apache-2.0
// What displaces a rule and what it displaces.
#include <algorithm>
#include <tuple>

#include "cli/doc/pages.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

/// One rule that goes before another, told once for all their versions.
struct Precedence {
  std::string name;
  RuleId other;
  std::string because;
  bool by_kind = false;
  auto key() const { return std::tie(name, because, by_kind); }
};

class Exceptions {
 public:
  Exceptions(const Links& links, const Book& book, const std::vector<RuleId>& versions)
      : links_(links), book_(book), versions_(versions) {}

  Html html() const {
    std::vector<Precedence> stronger, weaker;
    for (std::uint32_t index = 0; index < rulebook().rules.size(); ++index) {
      for (const GivesWayTo& way : rulebook().rules[index].gives_way_to) {
        if (is_own({index})) add(stronger, way.stronger, way);
        if (is_own(way.stronger)) add(weaker, {index}, way);
      }
    }
    Html html = told("Gives way to", stronger) + told("Goes before", weaker);
    const Html within = excuses();
    if (!within.empty()) html += element("h3", "Does not bind") + within;
    const Html against = rule_list(links_, book_, opposites());
    if (!against.empty()) html += element("h3", "Rules that may say the opposite") + against;
    return html;
  }

 private:
  const Rulebook& rulebook() const { return book_.rulebook(); }
  bool is_own(RuleId id) const { return std::ranges::find(versions_, id) != versions_.end(); }

  void add(std::vector<Precedence>& found, RuleId other, const GivesWayTo& way) const {
    if (!book_.holds(rulebook()[other].pack)) return;
    Precedence one{book_.name(rulebook()[other].name), other, way.because, way.by_kind_of_source};
    const bool known = std::ranges::any_of(found, [&](const Precedence& p) { return p.key() == one.key(); });
    if (!known) found.push_back(std::move(one));
  }

  Html told(std::string_view heading, std::vector<Precedence> found) const {
    if (found.empty()) return {};
    std::ranges::sort(found, {}, &Precedence::key);
    std::vector<Html> items;
    for (const Precedence& one : found) {
      std::string why = one.because.empty() ? "the stronger rule says so itself" : one.because;
      if (one.by_kind) why += " (by the rank of their sources, where they say the opposite)";
      items.push_back(links_.link(one.other) + escaped(": " + why));
    }
    return element("h3", heading) + list_of(items);
  }

  /// The `unless` of every version, each text once.
  Html excuses() const {
    std::vector<std::string> said;
    for (const RuleId id : versions_) {
      for (const Reading& reading : rulebook()[id].readings) {
        for (const PlainClause& clause : plain_clauses(rulebook(), rulebook()[id], reading)) {
          if (clause.kind != PlainClause::Kind::Unless || std::ranges::find(said, clause.text) != said.end()) continue;
          said.push_back(clause.text);
        }
      }
    }
    std::vector<Html> items;
    for (const std::string& text : said) {
      // "Unless the form …" reads on from the heading as "if the form …".
      items.push_back(escaped("if ") + links_.prose(text.substr(std::string_view("Unless ").size())));
    }
    return list_of(items);
  }

  std::vector<RuleId> opposites() const {
    std::vector<RuleId> found;
    for (const RuleId id : versions_) {
      const std::vector<RuleId>& own = rulebook()[id].opposites;
      found.insert(found.end(), own.begin(), own.end());
    }
    return found;
  }

  const Links& links_;
  const Book& book_;
  const std::vector<RuleId>& versions_;
};

}  // namespace

Html exceptions_of(const Links& links, const Book& book, const std::vector<RuleId>& versions) {
  return Exceptions(links, book, versions).html();
}

}  // namespace placet
