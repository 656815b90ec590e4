// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/names.hpp"

#include <algorithm>
#include <tuple>

#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

std::string all_of(const Labels& labels) {
  std::string words;
  for (const auto& [language, text] : labels) words += (words.empty() ? "" : " ") + text;
  return words;
}

class Names {
 public:
  Names(const Links& links, const Book& book) : links_(links), book_(book) {}

  std::vector<Named> all() {
    const Rulebook& rulebook = book_.rulebook();
    for (const PackId id : book_.packs()) add(id, "country", rulebook[id].title, all_of(rulebook[id].labels));
    for (const RuleId id : book_.rules_by_name()) {
      const Rule& last = rulebook[book_.versions(rulebook[id].name).back()];
      add(id, "rule", last.title, all_of(last.labels));
    }
    each<SourceId>(rulebook.sources, [&](SourceId id, const Source& of) {
      add(id, "source", plain_source(rulebook, id), all_of(of.titles) + ' ' + all_of(of.labels));
    });
    each<ListId>(rulebook.lists, [&](ListId id, const List&) { add(id, "list", "", ""); });
    each<ParameterId>(rulebook.parameters, [&](ParameterId id, const Parameter&) { add(id, "number", "", ""); });
    each<JudgementId>(rulebook.judgements,
                      [&](JudgementId id, const Judgement& of) { add(id, "judgement", of.asks, all_of(of.labels)); });
    each<AuthorityId>(rulebook.authorities,
                      [&](AuthorityId id, const Authority& of) { add(id, "authority", of.title, all_of(of.labels)); });
    each<ActId>(rulebook.acts, [&](ActId id, const Act& of) { add(id, "step", of.title, all_of(of.labels)); });
    for (std::uint32_t index = 0; index < rulebook.terms.size(); ++index) {
      if (book_.holds(rulebook.terms[index])) add(TermId{index}, "term", "", "");
    }
    std::ranges::sort(names_, {}, [](const Named& one) { return std::tie(one.name, one.kind); });
    return std::move(names_);
  }

 private:
  template <class Id, class Things, class Say>
  void each(const Things& things, const Say& say) {
    for (std::uint32_t index = 0; index < things.size(); ++index) {
      if (book_.holds(things[index].pack)) say(Id{index}, things[index]);
    }
  }

  template <class Id>
  void add(Id id, const std::string& kind, const std::string& title, const std::string& other_words) {
    names_.push_back({book_.name(book_.rulebook()[id].name), kind, title, links_.address(id), other_words});
  }

  const Links& links_;
  const Book& book_;
  std::vector<Named> names_;
};

}  // namespace

std::vector<Named> names_of(const Links& links, const Book& book) {
  return Names(links, book).all();
}

}  // namespace placet
