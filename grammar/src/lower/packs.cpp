// SPDX-License-Identifier: Apache-2.0
#include "lower/packs.hpp"

#include <algorithm>
#include <array>

#include "lower/cycles.hpp"
#include "lower/types.hpp"
#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

struct Found {
  const Folder* folder = nullptr;
  const syntax::Pack* block = nullptr;  ///< null if the folder has none
};

Span start_of(const Folder& folder) {
  return {folder.files.front()->id, 0, 0};
}

Found find_block(Workspace& work, const Folder& folder) {
  Found found{&folder, nullptr};
  for (const syntax::File* file : folder.files) {
    for (const auto& declaration : file->declarations) {
      const auto* block = boost::get<syntax::Pack>(&declaration.get());
      if (block == nullptr) continue;
      if (found.block == nullptr) {
        found.block = block;
        continue;
      }
      work.reports.error(codes::pack_block, block->name.span, "this folder has a second `pack` block",
                         "keep one, in one file of the folder", {{found.block->name.span, "the first stands here"}});
    }
  }
  if (found.block == nullptr && !folder.half_read) {
    work.reports.error(codes::pack_block, start_of(folder), "no file of this folder has a `pack` block",
                       "write `pack " + folder.name + " \"…\"` and `end` in one file of the folder");
  }
  return found;
}

std::string name_of(const Found& found) {
  return found.block != nullptr ? found.block->name.text : found.folder->name;
}

void add_rest_day(Workspace& work, Pack& pack, const syntax::Name& name) {
  constexpr std::array<std::string_view, 7> days = {"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};
  const auto day = std::ranges::find(days, name.text);
  if (day != days.end()) {
    pack.rest_days.push_back(static_cast<std::uint8_t>(day - days.begin()));
    return;
  }
  const std::string_view nearest = nearest_name(name.text, {days.begin(), days.end()});
  work.reports.error(codes::invalid_value, name.span, quoted(name.text) + " is no day of the week",
                     nearest.empty() ? "write `saturday`, for example" : "did you mean " + quoted(nearest) + '?');
}

void lower_names(Workspace& work, Pack& pack, const syntax::PackNames& names) {
  for (const auto& name : names.names) {
    if (names.kind == syntax::PackNamesKind::Languages) pack.languages.push_back(name.text);
    if (names.kind == syntax::PackNamesKind::RestDays) add_rest_day(work, pack, name);
    if (names.kind != syntax::PackNamesKind::Uses) continue;
    const PackId used = work.resolve(work.names.packs, name, {});
    if (used.valid()) pack.uses.push_back(used);
  }
}

Pack lower_block(Workspace& work, const syntax::Pack& block) {
  const InContext context(work.reports, "in pack " + block.name.text);
  Pack pack;
  pack.title = block.title.text;
  pack.span = block.span;
  for (const auto& item : block.items) {
    match(
        item, [&](const syntax::Jurisdiction& code) { pack.jurisdiction = work.symbol(code.value.text); },
        [&](const syntax::PackNames& names) { lower_names(work, pack, names); },
        [&](const syntax::Label& label) { add_label(pack.labels, label); },
        [&](const syntax::Note& note) { pack.notes.push_back(note.value.text); });
  }
  std::ranges::sort(pack.uses);
  std::ranges::sort(pack.rest_days);
  return pack;
}

void find_visible(Workspace& work) {
  Graph uses;
  for (const Pack& pack : work.book.packs) {
    auto& successors = uses.emplace_back();
    for (const PackId used : pack.uses) successors.push_back(used.index);
  }
  for (const auto& cycle : find_cycles(uses)) {
    std::string names;
    for (const std::uint32_t pack : cycle) names += std::string(work.book.text(work.book.packs[pack].name)) + " uses ";
    names += work.book.text(work.book.packs[cycle.front()].name);
    work.reports.error(codes::cycle, work.book.packs[cycle.front()].span, "these packs use each other: " + names,
                       "take one `uses` out; what both need belongs in a pack of its own");
  }
  for (std::uint32_t i = 0; i < work.book.packs.size(); ++i) {
    for (const std::uint32_t pack : reachable(uses, i)) work.book.packs[i].visible.push_back(PackId{pack});
  }
}

void gather(Declarations& all, PackId pack, const syntax::File& file) {
  for (const auto& declaration : file.declarations) {
    match(
        declaration, [](const syntax::Pack&) {},
        [&](const syntax::Entity& entity) {
          all.entities.push_back({pack, &entity});
        },
        [&](const syntax::Authority& authority) {
          all.authorities.push_back({pack, &authority});
        },
        [&](const syntax::Source& source) {
          all.sources.push_back({pack, &source});
        },
        [&](const syntax::List& list) {
          all.lists.push_back({pack, &list});
        },
        [&](const syntax::Parameter& parameter) {
          all.parameters.push_back({pack, &parameter});
        },
        [&](const syntax::Act& act) {
          all.acts.push_back({pack, &act});
        },
        [&](const syntax::Judgement& judgement) {
          all.judgements.push_back({pack, &judgement});
        },
        [&](const syntax::Rule& rule) {
          all.rules.push_back({pack, &rule});
        },
        [&](const syntax::Precedence& precedence) {
          all.precedences.push_back({pack, &precedence});
        },
        [&](const syntax::Test& test) {
          all.tests.push_back({pack, &test});
        });
  }
}

ListId resolve_days(Workspace& work, PackId pack, const syntax::PackNames& names) {
  const ListId list = work.resolve(work.names.lists, names.names.front(), pack);
  if (!list.valid() || element_type(work.book, list).kind == TypeKind::Date) return list;
  work.reports.error(codes::type_mismatch, names.names.front().span,
                     quoted(names.names.front().text) + " is not a list of dates", "declare it with `of date`");
  return {};
}

}  // namespace

Declarations lower_packs(Workspace& work, const std::vector<Folder>& folders) {
  std::vector<Found> found;
  for (const Folder& folder : folders) {
    if (!folder.files.empty()) found.push_back(find_block(work, folder));
  }
  std::ranges::stable_sort(found, {}, name_of);
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    const Span span = found[i].block != nullptr ? found[i].block->name.span : start_of(*found[i].folder);
    work.names.packs.add(work.reports, name_of(found[i]), {PackId{i}, PackId{i}, span});
  }
  Declarations declarations;
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    Pack pack;
    if (found[i].block != nullptr) {
      pack = lower_block(work, *found[i].block);
      declarations.packs.push_back({PackId{i}, found[i].block});
    }
    pack.name = work.symbol(name_of(found[i]));
    work.book.packs.push_back(std::move(pack));
    for (const syntax::File* file : found[i].folder->files) gather(declarations, PackId{i}, *file);
  }
  find_visible(work);
  return declarations;
}

void finish_packs(Workspace& work, const Declarations& declarations) {
  for (const auto& [id, block] : declarations.packs) {
    const InContext context(work.reports, "in pack " + block->name.text);
    for (const auto& item : block->items) {
      if (const auto* code = boost::get<syntax::Jurisdiction>(&item.get())) {
        const Type country = plain_type(TypeKind::Country);
        if (has_code(work, country, code->value.text, id)) continue;
        report_no_code(work, country, code->value.text, code->value.span, id);
      }
      const auto* names = boost::get<syntax::PackNames>(&item.get());
      if (names == nullptr || names->names.empty()) continue;
      Pack& pack = work.book.packs[id.index];
      if (names->kind == syntax::PackNamesKind::Holidays) pack.holidays = resolve_days(work, id, *names);
      if (names->kind == syntax::PackNamesKind::Workdays) pack.workdays = resolve_days(work, id, *names);
    }
  }
}

void check_prefix(Workspace& work, PackId pack, const syntax::Name& name) {
  const std::string own(work.book.text(work.book[pack].name));
  if (work.names.vocabulary == pack || name.text.starts_with(own + '.')) return;
  work.reports.error(codes::name_without_prefix, name.span,
                     "the name " + quoted(name.text) + " does not begin with that of its pack",
                     "call it `" + own + '.' + name.text + '`');
}

}  // namespace placet::lower
