// SPDX-License-Identifier: Apache-2.0
// How a rule changed: its versions side by side.
#include <algorithm>
#include <array>

#include "cli/doc/pages.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Which words of `later` belong to the longest run of words that it shares with `earlier`.
std::vector<bool> kept_words(const Words& earlier, const Words& later) {
  std::vector<std::vector<std::size_t>> longest(earlier.size() + 1, std::vector<std::size_t>(later.size() + 1, 0));
  for (std::size_t i = earlier.size(); i-- > 0;) {
    for (std::size_t j = later.size(); j-- > 0;) {
      longest[i][j] =
          earlier[i] == later[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  std::vector<bool> kept(later.size(), false);
  for (std::size_t i = 0, j = 0; i < earlier.size() && j < later.size();) {
    if (earlier[i] == later[j]) {
      kept[j] = true;
      ++i;
      ++j;
    } else if (longest[i + 1][j] >= longest[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return kept;
}

/// `later` with a mark on the words that `earlier` does not have at that place.
Html marked(std::string_view earlier, std::string_view later) {
  const Words words = words_of(later);
  const std::vector<bool> kept = kept_words(words_of(earlier), words);
  Html html;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    std::string run;
    for (; end < words.size() && kept[end] == kept[at]; ++end) run += (end == at ? "" : " ") + std::string(words[end]);
    if (at > 0) html += escaped(" ");
    html += kept[at] ? escaped(run) : element("mark", run);
    at = end;
  }
  return html;
}

/// What one version says in one row of the table, a sentence an item.
using Sentences = std::vector<std::string>;

struct Row {
  std::string_view head;
  Sentences (*said)(const Rulebook&, const Rule&);
};

template <PlainClause::Kind... kinds>
Sentences clauses(const Rulebook& rulebook, const Rule& rule) {
  std::vector<Sentences> by_reading;
  for (const Reading& reading : rule.readings) {
    Sentences& said = by_reading.emplace_back();
    for (const PlainClause& clause : plain_clauses(rulebook, rule, reading)) {
      if (((clause.kind == kinds) || ...)) said.push_back(clause.text);
    }
  }
  const bool agree = std::ranges::adjacent_find(by_reading, std::ranges::not_equal_to{}) == by_reading.end();
  if (agree) return by_reading.front();
  Sentences all;
  for (std::size_t i = 0; i < by_reading.size(); ++i) {
    for (const std::string& one : by_reading[i]) all.push_back("Reading “" + rule.readings[i].name + "”: " + one);
  }
  return all;
}

Sentences title(const Rulebook&, const Rule& rule) {
  return {rule.title};
}

Sentences strength(const Rulebook&, const Rule& rule) {
  return {std::string(strength_name(rule.strength)) + (rule.pending ? ", pending" : "")};
}

Sentences cited(const Rulebook& rulebook, const Rule& rule) {
  Sentences said;
  for (const Reading& reading : rule.readings) {
    for (const Citation& citation : reading.sources) {
      const std::string text = plain_citation(rulebook, citation) + ": " + plain_attestation(citation.attestation);
      if (std::ranges::find(said, text) == said.end()) said.push_back(text);
    }
  }
  return said;
}

constexpr std::array rows{
    Row{"Title", title},
    Row{"Law", clauses<PlainClause::Kind::InForce, PlainClause::Kind::AsOf>},
    Row{"Strength", strength},
    Row{"For whom", clauses<PlainClause::Kind::ForEvery>},
    Row{"When", clauses<PlainClause::Kind::When>},
    Row{"Norm", clauses<PlainClause::Kind::Norm, PlainClause::Kind::Silence, PlainClause::Kind::Presumption>},
    Row{"Unless", clauses<PlainClause::Kind::Unless>},
    Row{"Otherwise", clauses<PlainClause::Kind::Otherwise>},
    Row{"Source", cited},
};

Html cell(const Sentences& said, const Sentences* before) {
  Html html;
  for (std::size_t i = 0; i < said.size(); ++i) {
    const std::string_view earlier = before != nullptr && i < before->size() ? std::string_view((*before)[i]) : "";
    html += element("p", before == nullptr ? escaped(said[i]) : marked(earlier, said[i]));
  }
  return said.empty() ? escaped("–") : html;
}

}  // namespace

Html changes_of(const Book& book, const std::vector<RuleId>& versions) {
  if (versions.size() < 2) return {};
  std::vector<std::string> heads{"Part"};
  for (const RuleId id : versions) heads.push_back("Version " + std::to_string(book.rulebook()[id].version));
  Table table(heads);
  std::string same;
  for (const Row& row : rows) {
    std::vector<Sentences> said;
    for (const RuleId id : versions) said.push_back(row.said(book.rulebook(), book.rulebook()[id]));
    if (std::ranges::adjacent_find(said, std::ranges::not_equal_to{}) == said.end()) {
      if (!said.front().empty()) same += (same.empty() ? "" : ", ") + std::string(row.head);
      continue;
    }
    std::vector<Html> cells{escaped(row.head)};
    for (std::size_t i = 0; i < said.size(); ++i) cells.push_back(cell(said[i], i == 0 ? nullptr : &said[i - 1]));
    table.row(cells);
  }
  const Html how = paragraph("about", escaped("Marked is ") + element("mark", "what the version before did not say") +
                                          escaped(same.empty() ? "." : ". The same in all versions: " + same + "."));
  return how + table.html();
}

}  // namespace placet
