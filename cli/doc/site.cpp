// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/site.hpp"

#include "cli/doc/frame.hpp"
#include "cli/doc/pages.hpp"
#include "cli/doc/search.hpp"
#include "cli/doc/style_sheet.hpp"

namespace placet {

namespace {

class Site {
 public:
  explicit Site(const Book& book) : book_(book), links_(book) {}

  std::map<std::string, std::string> files() {
    add(front_page(links_, book_));
    add(sources_page(links_, book_));
    add(names_page(links_, book_));
    add(vocabulary_page(links_, book_));
    add_law();
    add_words();
    if (!book_.cases().empty()) add(cases_page(links_, book_));
    for (const CaseRecord& one : book_.cases()) add(case_page(links_, book_, one));
    files_["style.css"] = style_sheet_text();
    files_["search.js"] = search_script();
    files_["search-index.js"] = search_index(links_, book_);
    return std::move(files_);
  }

 private:
  void add_law() {
    const Rulebook& rulebook = book_.rulebook();
    for (const PackId id : book_.packs()) add(country_page(links_, book_, id));
    for (const RuleId id : book_.rules_by_name()) add(rule_page(links_, book_, id));
    each<SourceId>(rulebook.sources, source_page);
    each<ListId>(rulebook.lists, list_page);
    each<ParameterId>(rulebook.parameters, parameter_page);
  }

  void add_words() {
    const Rulebook& rulebook = book_.rulebook();
    each<JudgementId>(rulebook.judgements, judgement_page);
    each<AuthorityId>(rulebook.authorities, authority_page);
    each<ActId>(rulebook.acts, act_page);
    for (std::uint32_t index = 0; index < rulebook.terms.size(); ++index) {
      if (book_.holds(rulebook.terms[index])) add(term_page(links_, book_, {index}));
    }
  }

  template <class Id, class Things>
  void each(const Things& things, Page (*page_of)(const Links&, const Book&, Id)) {
    for (std::uint32_t index = 0; index < things.size(); ++index) {
      if (book_.holds(things[index].pack)) add(page_of(links_, book_, Id{index}));
    }
  }

  void add(const Page& page) { files_[page.address] = framed(page, book_); }

  const Book& book_;
  Links links_;
  std::map<std::string, std::string> files_;
};

}  // namespace

std::map<std::string, std::string> site_of(const Book& book) {
  return Site(book).files();
}

}  // namespace placet
