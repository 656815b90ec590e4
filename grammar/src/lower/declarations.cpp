// SPDX-License-Identifier: Apache-2.0
#include "lower/declarations.hpp"

#include <algorithm>

#include "lower/cycles.hpp"
#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

/// Adds an item of the model with a fresh id and declares its name.
template <class IdType, class Item>
Item& declare(Workspace& work, NameTable<IdType>& table, std::vector<Item>& items, PackId pack,
              const syntax::Name& name, Span span) {
  check_prefix(work, pack, name);
  const IdType id{static_cast<std::uint32_t>(items.size())};
  table.add(work.reports, name.text, {id, pack, name.span});
  Item& item = items.emplace_back();
  item.name = work.symbol(name.text);
  item.pack = pack;
  item.span = span;
  return item;
}

void declare_entity(Workspace& work, PackId pack, const syntax::Entity& written) {
  if (!written.place) return;
  check_prefix(work, pack, written.name);
  const EntityId id{static_cast<std::uint32_t>(work.book.entities.size())};
  Entity& entity = work.book.entities.emplace_back();
  entity.name = work.symbol(written.name.text);
  entity.title = written.place->title.text;
  entity.at = written.place->at.text;
  entity.span = written.span;
  work.names.entities[written.name.text].push_back(id);
}

void declare_term(Workspace& work, PackId pack, const syntax::CountsAs& counts) {
  if (!counts.negated) work.names.concluded_terms.insert(counts.term.text);
  if (work.names.terms.find(counts.term.text) != nullptr) return;
  const std::string prefix = counts.term.text.substr(0, counts.term.text.find('.'));
  const auto* owner = work.names.packs.find(prefix);
  const bool of_used_pack = owner != nullptr && sees(work.book, pack, owner->id);
  if (!of_used_pack) check_prefix(work, pack, counts.term);
  const TermId id{static_cast<std::uint32_t>(work.book.terms.size())};
  work.names.terms.add(work.reports, counts.term.text, {id, of_used_pack ? owner->id : pack, counts.term.span});
  work.book.terms.push_back({work.symbol(counts.term.text), {}, {}});
}

void declare_terms(Workspace& work, PackId pack, const std::vector<syntax::Clause>& clauses) {
  for (const auto& clause : clauses) {
    if (const auto* norm = boost::get<syntax::Norm>(&clause.get())) {
      const auto* counts = boost::get<syntax::CountsAs>(&norm->verb.get());
      if (counts != nullptr) declare_term(work, pack, *counts);
    }
    if (const auto* reading = boost::get<boost::spirit::x3::forward_ast<syntax::Reading>>(&clause.get())) {
      declare_terms(work, pack, reading->get().clauses);
    }
  }
}

/// The pack whose names need no prefix: the one that says what an agreement is.
PackId find_vocabulary(const Workspace& work, const Declarations& declarations) {
  for (const auto& [pack, entity] : declarations.entities) {
    if (entity->place && !entity->owner && entity->name.text == "agreement") return pack;
  }
  const auto* core = work.names.packs.find("core");
  return core == nullptr ? PackId{} : core->id;
}

}  // namespace

void declare_names(Workspace& work, const Declarations& declarations) {
  Rulebook& book = work.book;
  Names& names = work.names;
  names.vocabulary = find_vocabulary(work, declarations);
  for (const auto& [pack, entity] : declarations.entities) declare_entity(work, pack, *entity);
  for (const auto& [pack, written] : declarations.authorities) {
    auto& authority = declare(work, names.authorities, book.authorities, pack, written->name, written->span);
    authority.title = written->title.text;
  }
  for (const auto& [pack, written] : declarations.sources) {
    auto& source = declare(work, names.sources, book.sources, pack, written->name, written->span);
    source.kind = work.symbol(written->kind.text);
  }
  for (const auto& [pack, written] : declarations.lists) {
    if (written->of) declare(work, names.lists, book.lists, pack, written->name, written->span).facts = written->facts;
  }
  for (const auto& [pack, written] : declarations.acts) {
    auto& act = declare(work, names.acts, book.acts, pack, written->name, written->span);
    act.title = written->title.text;
    act.labels = lower_labels(written->labels);
  }
  for (const auto& [pack, written] : declarations.judgements) {
    declare(work, names.judgements, book.judgements, pack, written->name, written->span);
  }
  for (const auto& [pack, written] : declarations.parameters) {
    declare(work, names.parameters, book.parameters, pack, written->name, written->span);
  }
  for (const auto& [pack, written] : declarations.precedences) {
    check_prefix(work, pack, written->name);
    names.precedences.add(work.reports, written->name.text, {pack, pack, written->name.span});
  }
  for (const auto& [pack, rule] : declarations.rules) declare_terms(work, pack, rule->clauses);
}

void lower_authorities(Workspace& work, const Declarations& declarations) {
  Graph within;
  for (std::uint32_t i = 0; i < declarations.authorities.size(); ++i) {
    const PackId pack = declarations.authorities[i].pack;
    const auto* written = declarations.authorities[i].written;
    const InContext context(work.reports, "in authority " + written->name.text);
    Authority& authority = work.book.authorities[i];
    auto& wholes = within.emplace_back();
    for (const auto& item : written->items) {
      match(
          item,
          [&](const syntax::AuthorityWithin& whole) {
            const AuthorityId id = work.resolve(work.names.authorities, whole.value, pack);
            if (!id.valid()) return;
            authority.within.push_back(id);
            wholes.push_back(id.index);
          },
          [&](const syntax::Label& label) { add_label(authority.labels, label); });
    }
  }
  for (const auto& cycle : find_cycles(within)) {
    std::string names;
    for (const std::uint32_t id : cycle)
      names += std::string(work.book.text(work.book.authorities[id].name)) + " within ";
    names += work.book.text(work.book.authorities[cycle.front()].name);
    work.reports.error(codes::cycle, work.book.authorities[cycle.front()].span,
                       "these authorities lie within each other: " + names, "take one `within` out");
  }
}

void lower_sources(Workspace& work, const Declarations& declarations) {
  for (std::uint32_t i = 0; i < declarations.sources.size(); ++i) {
    const PackId pack = declarations.sources[i].pack;
    const auto* written = declarations.sources[i].written;
    const InContext context(work.reports, "in source " + written->name.text);
    Source& source = work.book.sources[i];
    for (const auto& item : written->items) {
      match(
          item,
          [&](const syntax::SourceTitle& title) { source.titles.emplace_back(title.language.text, title.text.text); },
          [&](const syntax::SourceText& text) {
            (text.kind == syntax::SourceTextKind::Number ? source.number : source.url) = text.text.text;
          },
          [&](const syntax::SourceDay& day) {
            const bool dated = day.kind == syntax::SourceDayKind::Dated;
            (dated ? source.dated : source.in_force_from) = lower_day(work, day.day);
          },
          [&](const syntax::SourceLink& link) {
            const SourceId id = work.resolve(work.names.sources, link.source, pack);
            if (id.valid())
              (link.kind == syntax::SourceLinkKind::Amends ? source.amends : source.repeals).push_back(id);
          },
          [&](const syntax::Label& label) { add_label(source.labels, label); });
    }
  }
}

void lower_judgements(Workspace& work, const Declarations& declarations) {
  for (std::uint32_t i = 0; i < declarations.judgements.size(); ++i) {
    const auto& [pack, written] = declarations.judgements[i];
    const InContext context(work.reports, "in judgement " + written->name.text);
    Judgement& judgement = work.book.judgements[i];
    judgement.asks = written->asks.text;
    judgement.decided_by = work.resolve(work.names.authorities, written->decided_by, pack);
    if (written->entity) judgement.of = resolve_entity(work, *written->entity);
    for (const auto& item : written->items) {
      match(
          item, [&](const syntax::Criteria& criteria) { judgement.criteria.push_back(criteria.value.text); },
          [&](const syntax::Label& label) { add_label(judgement.labels, label); });
    }
  }
}

}  // namespace placet::lower
