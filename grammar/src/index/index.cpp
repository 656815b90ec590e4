// SPDX-License-Identifier: Apache-2.0
#include "placet/grammar/index.hpp"

#include <algorithm>

#include "index/names.hpp"

namespace placet {

namespace {

using syntax::match;

std::string title_of(const syntax::Optional<syntax::Text>& text) {
  return text ? text->text : std::string{};
}

Block block(std::string_view word, const syntax::Name& name, std::string title, Span span) {
  return {word, name.text, std::move(title), span, name.span, {}};
}

Block block_of(const syntax::Pack& pack) {
  return block("pack", pack.name, pack.title.text, pack.span);
}

Block block_of(const syntax::Entity& entity) {
  Block made = block("entity", entity.name, entity.place ? entity.place->title.text : "", entity.span);
  for (const syntax::Field& field : entity.fields) {
    made.parts.push_back({field.name.text, title_of(field.asks), field.span, field.name.span});
  }
  return made;
}

Block block_of(const syntax::Authority& authority) {
  return block("authority", authority.name, authority.title.text, authority.span);
}

Block block_of(const syntax::Source& source) {
  Block made = block("source", source.name, source.kind.text, source.span);
  for (const syntax::SourceItem& item : source.items) {
    const auto* title = boost::get<syntax::SourceTitle>(&item.get());
    if (title != nullptr && title->language.text == "en") made.title = title->text.text;
  }
  return made;
}

Block block_of(const syntax::List& list) {
  Block made = block("list", list.name, "", list.span);
  for (const syntax::ListItem& item : list.items) {
    const auto* entry = boost::get<syntax::Entry>(&item.get());
    if (entry == nullptr) continue;
    match(
        entry->key,
        [&](const syntax::Name& name) {
          made.parts.push_back({name.text, title_of(entry->title), entry->span, name.span});
        },
        [](const auto&) {});
  }
  return made;
}

Block block_of(const syntax::Parameter& parameter) {
  return block("parameter", parameter.name, "", parameter.span);
}

Block block_of(const syntax::Act& act) {
  return block("act", act.name, act.title.text, act.span);
}

Block block_of(const syntax::Judgement& judgement) {
  return block("judgement", judgement.name, judgement.asks.text, judgement.span);
}

Block block_of(const syntax::Rule& rule) {
  Block made = block("rule", rule.name, rule.title.text, rule.span);
  for (const syntax::Clause& clause : rule.clauses) {
    match(
        clause,
        [&](const syntax::Reading& reading) {
          made.parts.push_back({reading.name.text, reading.text.text, reading.span, reading.name.span});
        },
        [](const auto&) {});
  }
  return made;
}

Block block_of(const syntax::Precedence& precedence) {
  return block("precedence", precedence.name, "", precedence.span);
}

Block block_of(const syntax::Test& test) {
  return {"test", {}, test.title.text, test.span, test.title.span, {}};
}

bool is_same(const NameUse& left, const NameUse& right) {
  return left.kind == right.kind && left.scope == right.scope && left.name == right.name &&
         (left.within == right.within || left.within.empty() || right.within.empty());
}

}  // namespace

std::string_view noun_of(NameKind kind) {
  switch (kind) {
    case NameKind::Pack: return "pack";
    case NameKind::Entity: return "entity";
    case NameKind::Field: return "field";
    case NameKind::Code: return "code";
    case NameKind::Authority: return "authority";
    case NameKind::Source: return "source";
    case NameKind::List: return "list";
    case NameKind::Parameter: return "parameter";
    case NameKind::Act: return "act";
    case NameKind::Judgement: return "judgement";
    case NameKind::Rule: return "rule";
    case NameKind::Term: return "term";
    case NameKind::Reading: return "reading";
    case NameKind::Variable: return "variable";
    case NameKind::Precedence: return "precedence";
  }
  return "name";
}

Index index_of(std::span<const ParsedFile> files) {
  const index::Vocabulary vocabulary(files);
  Index made;
  index::NameFinder finder(vocabulary, made);
  for (const ParsedFile& file : files) {
    for (const syntax::Declaration& declaration : file.syntax->declarations) {
      made.blocks.push_back(match(declaration, [](const auto& kind) { return block_of(kind); }));
      finder.find(declaration);
    }
  }
  std::ranges::sort(made.uses, {}, &NameUse::span);
  return made;
}

const NameUse* use_at(const Index& index, FileId file, std::uint32_t offset) {
  const auto after = std::ranges::upper_bound(index.uses, Span{file, offset, 0xFFFFFFFFU}, {}, &NameUse::span);
  if (after == index.uses.begin()) return nullptr;
  const NameUse& use = *(after - 1);
  return use.span.file == file && use.span.begin <= offset && offset <= use.span.end ? &use : nullptr;
}

std::vector<const NameUse*> places_of(const Index& index, const NameUse& use) {
  std::vector<const NameUse*> places;
  for (const NameUse& other : index.uses) {
    if (is_same(use, other)) places.push_back(&other);
  }
  return places;
}

std::vector<const NameUse*> declarations_of(const Index& index, const NameUse& use) {
  std::vector<const NameUse*> places = places_of(index, use);
  std::erase_if(places, [](const NameUse* place) { return !place->declares; });
  return places;
}

}  // namespace placet
