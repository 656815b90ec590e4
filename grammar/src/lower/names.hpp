// SPDX-License-Identifier: Apache-2.0
//
// The names that packs declare, by kind, and who may use them: a pack sees what it and the packs it uses declare.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lower/reports.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::lower {

/// Whether `from` may name what `pack` declares; everything may be named from outside of all packs.
bool sees(const Rulebook& book, PackId from, PackId pack);

template <class IdType>
struct Declared {
  IdType id;
  PackId pack;
  Span span;
};

/// The names of one kind; `noun` is what messages call that kind.
template <class IdType>
class NameTable {
 public:
  explicit NameTable(std::string_view noun) : noun_(noun) {}

  std::string_view noun() const { return noun_; }

  /// Declares `name`; an earlier declaration of it stays, and the second is an error.
  bool add(Reports& reports, std::string_view name, Declared<IdType> declared) {
    const auto [entry, added] = names_.try_emplace(std::string(name), declared);
    if (!added) {
      reports.error(codes::duplicate_name, declared.span,
                    "the " + std::string(noun_) + ' ' + quoted(name) + " is declared twice",
                    "give one of them another name, or remove it", {{entry->second.span, "first declared here"}});
    }
    return added;
  }

  const Declared<IdType>* find(std::string_view name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? nullptr : &found->second;
  }

  std::vector<std::string_view> seen_from(const Rulebook& book, PackId from) const {
    std::vector<std::string_view> seen;
    for (const auto& [name, declared] : names_) {
      if (sees(book, from, declared.pack)) seen.push_back(name);
    }
    return seen;
  }

 private:
  std::string_view noun_;
  std::map<std::string, Declared<IdType>, std::less<>> names_;
};

struct Names {
  /// The pack that declares the entity `agreement`: its names need no prefix.
  PackId vocabulary;
  NameTable<PackId> packs{"pack"};
  NameTable<AuthorityId> authorities{"authority"};
  NameTable<SourceId> sources{"source"};
  NameTable<ListId> lists{"list"};
  NameTable<ParameterId> parameters{"parameter"};
  NameTable<ActId> acts{"act"};
  NameTable<JudgementId> judgements{"judgement"};
  NameTable<TermId> terms{"term"};
  /// The terms that some rule concludes with `counts as`; the table also holds those that rules only exclude.
  NameSet concluded_terms;
  NameTable<PackId> precedences{"precedence"};
  /// Several entities may share a name when their owners differ.
  std::map<std::string, std::vector<EntityId>, std::less<>> entities;
  std::map<std::pair<EntityId, std::string>, FieldId> fields;
  /// All versions of a rule.
  std::map<std::string, std::vector<RuleId>, std::less<>> rules;
  /// The codes that a list `of text` declares, and the pack that wrote each.
  std::map<ListId, std::map<std::string, PackId, std::less<>>> list_codes;
};

void report_not_used(Reports& reports, const Rulebook& book, Span span, std::string_view name, PackId from,
                     PackId declared_in);

/// Whether the pack that a prefixed name such as `russia.closed` begins with is seen; reports it if not.
bool check_seen(Reports& reports, const Rulebook& book, const Names& names, std::string_view name, Span span,
                PackId from);

template <class IdType>
IdType resolve(Reports& reports, const Rulebook& book, const NameTable<IdType>& table, std::string_view name, Span span,
               PackId from) {
  const auto* declared = table.find(name);
  if (declared == nullptr) {
    reports.unknown(codes::unknown_name, span, table.noun(), name, table.seen_from(book, from),
                    "declare it, or name one that is declared");
    return {};
  }
  if (!sees(book, from, declared->pack)) {
    report_not_used(reports, book, span, name, from, declared->pack);
    return {};
  }
  return declared->id;
}

/// The tables that facts on a command line need, read back from a finished rulebook.
Names names_of(const Rulebook& book);

}  // namespace placet::lower
