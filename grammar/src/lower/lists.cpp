// SPDX-License-Identifier: Apache-2.0
//
// Lists and their entries. A list `of text` declares codes; any other holds codes or days that exist elsewhere.
#include <algorithm>

#include "lower/cycles.hpp"
#include "lower/declarations.hpp"
#include "lower/types.hpp"
#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

/// The list that a block declares or adds to; invalid after an error.
ListId list_of_block(Workspace& work, PackId pack, const syntax::List& written) {
  if (!written.of) return work.resolve(work.names.lists, written.name, pack);
  return work.names.lists.find(written.name.text)->id;
}

std::vector<const syntax::Name*> codes_of_key(const syntax::EntryKey& key) {
  std::vector<const syntax::Name*> codes;
  match(
      key,
      [&](const syntax::CodeSet& set) {
        for (const auto& code : set.value) codes.push_back(&code);
      },
      [](const syntax::FullDay&) {}, [&](const syntax::Name& name) { codes.push_back(&name); });
  return codes;
}

void declare_codes(Workspace& work, PackId pack, ListId id, const syntax::Entry& entry) {
  for (const syntax::Name* code : codes_of_key(entry.key)) {
    const bool foreign = work.book[id].pack != pack;
    if (foreign) check_prefix(work, pack, *code);
    const bool added = work.names.list_codes[id].try_emplace(code->text, pack).second;
    if (added || entry.bounds) continue;
    work.reports.error(codes::duplicate_name, code->span, "the code " + quoted(code->text) + " is declared twice",
                       "remove one of the entries, or give each its days with `since`");
  }
}

void set_type(Workspace& work, PackId pack, const syntax::List& written) {
  List& list = work.book.lists[work.names.lists.find(written.name.text)->id.index];
  if (list.span != written.span) return;  // the second of two that share a name
  list.of = lower_type(work, pack, *written.of);
  const TypeKind kind = list.of.kind;
  const bool holds = kind == TypeKind::Text || kind == TypeKind::Date || kind == TypeKind::Country ||
                     kind == TypeKind::Unit || kind == TypeKind::Language || kind == TypeKind::Authority ||
                     kind == TypeKind::Act || kind == TypeKind::OneOf;
  if (holds || is_broken(list.of)) return;
  work.reports.error(codes::type_mismatch, written.name.span,
                     "a list cannot hold " + describe(work.book, list.of) + " as an entry",
                     "a list holds texts, dates, countries, units, languages, authorities, acts or codes of a list");
}

/// The lists that add codes to the standards: their entries declare codes of countries and units.
bool adds_to_standard(const Workspace& work, ListId list) {
  return list == work.book.countries || list == work.book.units;
}

bool check_key(Workspace& work, PackId pack, const Type& element, const syntax::EntryKey& key) {
  const bool of_days = element.kind == TypeKind::Date;
  if (const auto* day = boost::get<syntax::FullDay>(&key.get())) {
    if (of_days) return true;
    work.reports.error(codes::type_mismatch, day->span,
                       "a date cannot be an entry of a list whose entries are each " + describe(work.book, element),
                       "declare the list with `of date`");
    return false;
  }
  bool good = true;
  for (const syntax::Name* code : codes_of_key(key)) {
    if (has_code(work, element, code->text, pack)) continue;
    report_no_code(work, element, code->text, code->span, pack);
    good = false;
  }
  return good;
}

void add_entry(Workspace& work, PackId pack, ListId id, const syntax::Entry& written) {
  const Type element = element_type(work.book, id);
  const bool good = adds_to_standard(work, id) || check_key(work, pack, element, written.key);
  ListEntry entry;
  entry.number = text_of(written.number);
  for (const syntax::Name* code : codes_of_key(written.key)) entry.codes.push_back(work.symbol(code->text));
  if (const auto* day = boost::get<syntax::FullDay>(&written.key.get())) entry.day = lower_day(*day);
  entry.in_part = written.in_part;
  entry.text = text_of(written.title);
  if (written.under) {
    if (!has_code(work, element, written.under->text, pack)) {
      report_no_code(work, element, written.under->text, written.under->span, pack);
    }
    entry.under = work.symbol(written.under->text);
  }
  if (written.bounds) entry.since = lower_force(work, *written.bounds);
  if (written.by) entry.by = lower_citation(work, pack, *written.by);
  entry.labels = lower_labels(written.labels);
  entry.pack = pack;
  entry.span = written.span;
  if (good) work.book.lists[id.index].entries.push_back(std::move(entry));
}

/// Reports codes that lie under themselves in the end.
void check_taxonomy(Workspace& work, const List& list) {
  std::map<Symbol, std::uint32_t> nodes;
  std::vector<Symbol> codes;
  Graph under;
  const auto node = [&](Symbol code) {
    const auto [entry, added] = nodes.try_emplace(code, static_cast<std::uint32_t>(nodes.size()));
    if (added) {
      codes.push_back(code);
      under.emplace_back();
    }
    return entry->second;
  };
  for (const ListEntry& entry : list.entries) {
    if (!entry.under.valid()) continue;
    const std::uint32_t above = node(entry.under);
    for (const Symbol code : entry.codes) under[node(code)].push_back(above);
  }
  for (const auto& cycle : find_cycles(under)) {
    std::string names;
    for (const std::uint32_t code : cycle) names += std::string(work.book.text(codes[code])) + " under ";
    names += work.book.text(codes[cycle.front()]);
    work.reports.error(codes::cycle, list.span, "these codes lie under each other: " + names, "take one `under` out");
  }
}

void find_code_lists(Workspace& work) {
  const auto named = [&](std::string_view name) {
    const auto* list = work.names.lists.find(name);
    return list == nullptr ? ListId{} : list->id;
  };
  work.book.countries = named("core.countries");
  work.book.units = named("core.units");
  work.book.units_elsewhere = named("core.units-elsewhere");
}

void for_entries(const syntax::List& list, const auto& visit) {
  for (const auto& item : list.items) {
    if (const auto* entry = boost::get<syntax::Entry>(&item.get())) visit(*entry);
  }
}

void add_items(Workspace& work, PackId pack, ListId id, const syntax::List& written) {
  for (const auto& item : written.items) {
    match(
        item,
        [&](const syntax::Citation& cite) {
          auto citation = lower_citation(work, pack, cite);
          if (citation) work.book.lists[id.index].sources.push_back(std::move(*citation));
        },
        [&](const syntax::Entry& entry) { add_entry(work, pack, id, entry); });
  }
}

}  // namespace

void lower_lists(Workspace& work, const Declarations& declarations) {
  for (const auto& [pack, written] : declarations.lists) {
    const InContext context(work.reports, "in list " + written->name.text);
    if (written->of) set_type(work, pack, *written);
  }
  find_code_lists(work);
  const auto each_block = [&](const auto& visit) {
    for (const auto& [pack, written] : declarations.lists) {
      const InContext context(work.reports, "in list " + written->name.text);
      const ListId id = list_of_block(work, pack, *written);
      if (id.valid()) visit(pack, id, *written);
    }
  };
  each_block([&](PackId pack, ListId id, const syntax::List& written) {
    if (work.book[id].of.kind == TypeKind::Text) {
      for_entries(written, [&](const syntax::Entry& entry) { declare_codes(work, pack, id, entry); });
    }
  });
  // Codes that the standards lack come first: any other list may hold them.
  each_block([&](PackId pack, ListId id, const syntax::List& written) {
    if (adds_to_standard(work, id)) add_items(work, pack, id, written);
  });
  each_block([&](PackId pack, ListId id, const syntax::List& written) {
    if (!adds_to_standard(work, id)) add_items(work, pack, id, written);
  });
  for (const List& list : work.book.lists) check_taxonomy(work, list);
}

}  // namespace placet::lower
