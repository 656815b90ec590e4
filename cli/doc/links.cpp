// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/links.hpp"

#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

bool may_be_in_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

Html code_link(const std::string& address, std::string_view name) {
  return link_to(address, element("code", name));
}

/// Every other character than those of names and paths as its two digits, so that no two paths share a page.
std::string file_name(const std::string& path) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string name;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    name += may_be_in_name(c) || c == '/' ? std::string{c} : std::string{'_', digits[byte >> 4U], digits[byte & 15U]};
  }
  return name;
}

bool is_told(const Book& book, const Term& term) {
  return book.holds(term);
}

template <class Thing>
bool is_told(const Book& book, const Thing& thing) {
  return book.holds(thing.pack);
}

}  // namespace

template <class Id, class Things>
void Links::remember(const Things& things) {
  for (std::uint32_t index = 0; index < things.size(); ++index) {
    const std::string name = book_.name(things[index].name);
    // A name without a prefix may be a word of everyday speech; only names that are a pack's own are linked.
    const bool prefixed = name.find('.') != std::string::npos;
    if (prefixed && is_told(book_, things[index])) pages_.try_emplace(name, address(Id{index}));
  }
}

Links::Links(const Book& book) : book_(book) {
  const Rulebook& rulebook = book.rulebook();
  remember<RuleId>(rulebook.rules);
  remember<TermId>(rulebook.terms);
  remember<ListId>(rulebook.lists);
  remember<ParameterId>(rulebook.parameters);
  remember<JudgementId>(rulebook.judgements);
  remember<AuthorityId>(rulebook.authorities);
  remember<SourceId>(rulebook.sources);
  remember<ActId>(rulebook.acts);
}

std::string Links::page(std::string_view folder, Symbol name) const {
  return std::string(folder) + '/' + book_.name(name) + ".html";
}

std::string Links::address(PackId id) const {
  return page("countries", book_.rulebook()[id].name);
}

std::string Links::address(RuleId id) const {
  return page("rules", book_.rulebook()[id].name);
}

std::string Links::version(RuleId id) const {
  return address(id) + "#version-" + std::to_string(book_.rulebook()[id].version);
}

std::string Links::address(SourceId id) const {
  return page("sources", book_.rulebook()[id].name);
}

std::string Links::address(TermId id) const {
  return page("terms", book_.rulebook()[id].name);
}

std::string Links::address(ListId id) const {
  return page("lists", book_.rulebook()[id].name);
}

std::string Links::address(ParameterId id) const {
  return page("numbers", book_.rulebook()[id].name);
}

std::string Links::address(JudgementId id) const {
  return page("judgements", book_.rulebook()[id].name);
}

std::string Links::address(AuthorityId id) const {
  return page("authorities", book_.rulebook()[id].name);
}

std::string Links::address(ActId id) const {
  return page("acts", book_.rulebook()[id].name);
}

std::string Links::address(const CaseRecord& one) {
  return "cases/" + file_name(one.path) + ".html";
}

Html Links::link(PackId id) const {
  return link_to(address(id), escaped(book_.rulebook()[id].title));
}

Html Links::link(RuleId id) const {
  return link_to(address(id), escaped(book_.rulebook()[id].title));
}

Html Links::link(SourceId id) const {
  return link_to(address(id), escaped(plain_source(book_.rulebook(), id)));
}

Html Links::link(AuthorityId id) const {
  return link_to(address(id), escaped(book_.rulebook()[id].title));
}

Html Links::link(ActId id) const {
  return code_link(address(id), book_.name(book_.rulebook()[id].name));
}

Html Links::link(JudgementId id) const {
  return link_to(address(id), escaped(book_.rulebook()[id].asks));
}

Html Links::link(TermId id) const {
  return code_link(address(id), book_.name(book_.rulebook()[id].name));
}

Html Links::link(ListId id) const {
  return code_link(address(id), book_.name(book_.rulebook()[id].name));
}

Html Links::link(ParameterId id) const {
  return code_link(address(id), book_.name(book_.rulebook()[id].name));
}

Html Links::link(const CaseRecord& one) {
  return link_to(address(one), escaped(one.title));
}

Html Links::linked(std::string_view words) const {
  Html html;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    while (end < words.size() && may_be_in_name(words[end])) ++end;
    std::string_view word = words.substr(at, end - at);
    while (word.ends_with('.')) word.remove_suffix(1);  // the full stop of a sentence
    const auto named = pages_.find(word);
    if (named != pages_.end()) {
      html += code_link(named->second, word);
      at += word.size();
    } else {
      end = std::max(end, at + 1);
      html += escaped(words.substr(at, end - at));
      at = end;
    }
  }
  return html;
}

Html Links::prose(std::string_view words) const {
  const std::size_t open = words.find('`');
  const std::size_t close = open == std::string_view::npos ? open : words.find('`', open + 1);
  if (close == std::string_view::npos) return linked(words);
  return linked(words.substr(0, open)) + element("code", linked(words.substr(open + 1, close - open - 1))) +
         prose(words.substr(close + 1));
}

}  // namespace placet
