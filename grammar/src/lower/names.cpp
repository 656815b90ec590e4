// SPDX-License-Identifier: Apache-2.0
#include "lower/names.hpp"

#include <algorithm>

namespace placet::lower {

bool sees(const Rulebook& book, PackId from, PackId pack) {
  return !from.valid() || from == pack || std::ranges::binary_search(book[from].visible, pack);
}

void report_not_used(Reports& reports, const Rulebook& book, Span span, std::string_view name, PackId from,
                     PackId declared_in) {
  const std::string other(book.text(book[declared_in].name));
  const std::string own(book.text(book[from].name));
  reports.error(codes::pack_not_used, span,
                quoted(name) + " belongs to the pack " + quoted(other) + ", which " + quoted(own) + " does not use",
                "add `uses " + other + "` to the block `pack " + own + '`');
}

bool check_seen(Reports& reports, const Rulebook& book, const Names& names, std::string_view name, Span span,
                PackId from) {
  const auto* pack = names.packs.find(name.substr(0, name.find('.')));
  if (name.find('.') == std::string_view::npos || pack == nullptr || sees(book, from, pack->id)) return true;
  report_not_used(reports, book, span, name, from, pack->id);
  return false;
}

Names names_of(const Rulebook& book) {
  Names names;
  Reports none;
  const auto add_all = [&]<class IdType, class Item>(NameTable<IdType>& table, const std::vector<Item>& items) {
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      table.add(none, book.text(items[i].name), {IdType{i}, items[i].pack, items[i].span});
    }
  };
  add_all(names.acts, book.acts);
  add_all(names.authorities, book.authorities);
  add_all(names.judgements, book.judgements);
  return names;
}

}  // namespace placet::lower
