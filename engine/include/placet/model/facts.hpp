// SPDX-License-Identifier: Apache-2.0
//
// What one agreement states, each fact with its place in the text. Silence is kept as silence: a
// field is stated, stated absent, stated unknown or not stated, and a collection is complete or open.
// Facts are values; what changes a fact makes new facts.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "placet/model/ids.hpp"
#include "placet/model/rulebook.hpp"
#include "placet/model/span.hpp"
#include "placet/model/symbol_table.hpp"
#include "placet/model/value.hpp"

namespace placet {

enum class Presence : std::uint8_t { NotStated, Unknown, Absent, Stated };

/// How sure the agreement's file is of one of its statements.
enum class Assurance : std::uint8_t { Plain, Reported, Inferred };

/// One value that is stated. `holder` says whose account it is, where accounts differ.
struct Statement {
  Value value;
  Span place;
  Symbol holder;
  Assurance assurance = Assurance::Plain;
  std::vector<Symbol> entries;  ///< of a subject: the list entries it is stated to fall under ("india.state-list 17")
  Symbol language;              ///< of a text, where it is told ("ru")
  Symbol words;                 ///< what a code such as `other` stands for, where it is told
  bool operator==(const Statement&) const = default;
};

/// What is stated of one field of one member. A field with one value has at most one statement, or one for each
/// holder; a field with many values has any number.
struct FieldFacts {
  Presence presence = Presence::NotStated;
  std::vector<Statement> statements;
  Span place;  ///< of the statement, or of the words that say it is absent or unknown
  bool contested() const { return statements.size() > 1 && statements.front().holder.valid(); }
  bool operator==(const FieldFacts&) const = default;
};

struct Member {
  EntityId entity;
  MemberId owner;              ///< invalid for the agreement
  Symbol id;                   ///< invalid if it has none
  std::uint32_t position = 1;  ///< among the members of its entity and owner
  Span place;
  std::vector<FieldFacts> fields;  ///< in the order of Entity::fields
  bool operator==(const Member&) const = default;
};

/// Whether what is not listed did not happen (complete) or may have (open).
struct Completeness {
  bool record_complete = false;          ///< the rule for collections that are not named below
  std::set<std::string> open, complete;  ///< names of entities, and of fields with many values
  std::set<std::string> assumed;         ///< those among `complete` that the user assumes to be so
  bool operator==(const Completeness&) const = default;
};

class Facts {
 public:
  /// Facts of an agreement that states nothing yet; members are made through `add_member`.
  Facts(const Rulebook& rulebook, FileId file);

  /// Adds a member without any statement; the agreement itself is made first, with no owner.
  MemberId add_member(EntityId entity, MemberId owner, Symbol id, Span place);

  static constexpr MemberId agreement() { return MemberId{0}; }
  const Member& member(MemberId id) const { return members_[id.index]; }
  std::size_t size() const { return members_.size(); }

  /// What is stated of a field; `field` must be one of the member's entity.
  const FieldFacts& field(MemberId member, FieldId field) const;
  FieldFacts& field(MemberId member, FieldId field);

  /// The members of `entity` that belong to `owner`, in the order they stand in the text.
  std::vector<MemberId> members(MemberId owner, EntityId entity) const;

  /// Whether nothing but the listed members of `entity` belongs to `owner`. A collection of `party` or `clause`
  /// that lists none is open whatever the record says.
  bool complete(MemberId owner, EntityId entity) const;
  /// The same for the values of a field with many values; `subject` that states none is open.
  bool complete_values(MemberId member, FieldId field) const;

  Completeness completeness;

  /// The member with this id, or at this position ("delegation 2"); invalid if there is none.
  MemberId find_member(std::string_view name) const;
  /// How a member is named in questions and findings: its id, or its entity and position ("delegation 2").
  std::string name_of(MemberId member) const;

  /// The symbol of a text: the rulebook's if it has one, else one of these facts.
  Symbol intern(std::string_view text);
  std::string_view text(Symbol symbol) const;

  FileId file() const { return file_; }
  const Rulebook& rulebook() const { return *rulebook_; }

 private:
  const Rulebook* rulebook_;  // Invariant: never null, outlives the facts.
  FileId file_;
  SymbolTable texts_;  // Invariant: goes on where the rulebook's table ends.
  std::vector<Member> members_;
};

}  // namespace placet
