// SPDX-License-Identifier: Apache-2.0
//
// Every other declaration of a file, and the tests that stand beside rules.
#pragma once

#include <vector>

#include "syntax/rules.hpp"

namespace placet::syntax {

// ---- declarations ------------------------------------------------------------------------------------------------

using Jurisdiction = Single<Code, struct JurisdictionTag>;

enum class PackNamesKind { Languages, Uses, RestDays, Holidays, Workdays };

/// `languages en, ru`, `uses core`, `rest days saturday, sunday`; Holidays and Workdays have exactly one name.
struct PackNames : Node {
  PackNamesKind kind = PackNamesKind::Languages;
  std::vector<Name> names;
};

struct PackItem : x3::variant<Jurisdiction, PackNames, Label, Note> {
  using base_type::base_type;
  using base_type::operator=;
};

struct Pack : Node {
  Name name;
  Text title;
  std::vector<PackItem> items;
};

enum class PlainType { Text, Date, Number, Percent, Money, Period, YesNo, Country, Unit, Language, Authority, Act };

/// `reference to party or authority`
using ReferenceTo = Single<std::vector<Name>, struct ReferenceToTag>;

/// `one of core.subjects`; in `list NAME of core.subjects` the name alone.
using MemberOf = Single<Name, struct MemberOfTag>;

/// A CodeSet is `one of {draft, signed}`.
struct Type : x3::variant<PlainType, ReferenceTo, CodeSet, MemberOf> {
  using base_type::base_type;
  using base_type::operator=;
};

struct Field : Node {
  Name name;
  bool many = false;
  Type type;
  Text at;
  Optional<Name> default_value;
  bool alterable = false;
  Optional<Text> asks;
  std::vector<Label> labels;
};

/// `"A party" at "party"`
struct EntityPlace : Node {
  Text title;
  Text at;
};

/// Without `place` the block `adds` fields to an entity of another pack.
struct Entity : Node {
  Name name;
  Optional<Name> owner;
  Optional<EntityPlace> place;
  std::vector<Field> fields;
};

using AuthorityWithin = Single<Name, struct AuthorityWithinTag>;

struct AuthorityItem : x3::variant<AuthorityWithin, Label> {
  using base_type::base_type;
  using base_type::operator=;
};

struct Authority : Node {
  Name name;
  Text title;
  std::vector<AuthorityItem> items;
};

/// `title ru "…"`
struct SourceTitle : Node {
  Name language;
  Text text;
};

enum class SourceTextKind { Number, Url };

struct SourceText : Node {
  SourceTextKind kind = SourceTextKind::Number;
  Text text;
};

enum class SourceDayKind { Dated, InForceFrom };

struct SourceDay : Node {
  SourceDayKind kind = SourceDayKind::Dated;
  Day day;
};

enum class SourceLinkKind { Amends, Repeals };

struct SourceLink : Node {
  SourceLinkKind kind = SourceLinkKind::Amends;
  Name source;
};

struct SourceItem : x3::variant<SourceTitle, SourceText, SourceDay, SourceLink, Label> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `source NAME is KIND …`
struct Source : Node {
  Name name;
  Name kind;
  std::vector<SourceItem> items;
};

struct EntryKey : x3::variant<CodeSet, FullDay, Name> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `entry "41" {customs} in part "…" under trade since 1950 by india.act at "…"`
struct Entry : Node {
  Optional<Text> number;
  EntryKey key;
  bool in_part = false;
  Optional<Text> title;
  Optional<Name> under;
  Optional<Bounds> bounds;
  Optional<Citation> by;
  std::vector<Label> labels;
};

struct ListItem : x3::variant<Citation, Entry> {
  using base_type::base_type;
  using base_type::operator=;
};

/// Without `of` the block `adds` entries to a list of another pack (then `facts` is false).
struct List : Node {
  Name name;
  bool facts = false;
  Optional<Type> of;
  std::vector<ListItem> items;
};

/// `of delegation d`
struct ParameterOwner : Node {
  Name entity;
  Name variable;
};

/// A Share here has no `of`.
struct ParameterValue : x3::variant<Money, Period, Share, Number> {
  using base_type::base_type;
  using base_type::operator=;
};

struct ParameterRow : Node {
  ParameterValue value;
  Optional<Condition> where;
  Bounds bounds;
  Citation by;
};

struct Parameter : Node {
  Name name;
  Optional<ParameterOwner> owner;
  Type type;
  std::vector<ParameterRow> rows;
};

struct Act : Node {
  Name name;
  Text title;
  std::vector<Label> labels;
};

using Criteria = Single<Text, struct CriteriaTag>;

struct JudgementItem : x3::variant<Criteria, Label> {
  using base_type::base_type;
  using base_type::operator=;
};

struct Judgement : Node {
  Name name;
  Optional<Name> entity;
  Name decided_by;
  Text asks;
  std::vector<JudgementItem> items;
};

/// `[rule] STRONGER over WEAKER because "…"`: names of rules, or kinds of source.
struct PrecedenceLine : Node {
  bool of_rules = false;
  Name stronger;
  Name weaker;
  Text because;
};

struct Precedence : Node {
  Name name;
  std::vector<PrecedenceLine> lines;
};

// ---- tests -------------------------------------------------------------------------------------------------------

using GivenFile = Single<Text, struct GivenFileTag>;

enum class RecordState { Complete, Partial };

/// `given primorye has [no] consent of russia.mfa [on 5 May 2004] [outcome refused]`
struct GivenStep : Node {
  Name party;
  bool negated = false;
  Deed deed;
  Optional<FullDay> on;
  Optional<Name> outcome;
};

/// `given judged NAME [for NAME] yes`
struct GivenJudgement : Node {
  Name judgement;
  Optional<Name> about;
  YesNo answer = YesNo::Yes;
};

enum class NoValue { Unknown, Absent };

struct GivenValue : x3::variant<NoValue, YesNo, Operand> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `given signature of agreement is 5 May 2003`
struct GivenFact : Node {
  Path path;
  GivenValue value;
};

struct Given : x3::variant<GivenFile, RecordState, GivenStep, GivenJudgement, GivenFact> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `expect rule NAME [for NAME] is STATUS`
struct ExpectRule : Node {
  Name rule;
  Optional<Name> member;
  Name status;
};

/// `expect verdict [RU] conditional`
struct ExpectVerdict : Node {
  Optional<Code> jurisdiction;
  Name verdict;
};

/// `expect asks primorye has consent of russia.mfa`
struct AskStep : Node {
  Name party;
  Deed deed;
};

/// `expect asks judged NAME [for NAME]`
struct AskJudgement : Node {
  Name judgement;
  Optional<Name> about;
};

/// `expect asks level of primorye`
using AskFact = Single<Path, struct AskFactTag>;

struct Expectation : x3::variant<ExpectRule, ExpectVerdict, AskStep, AskJudgement, AskFact, Effect> {
  using base_type::base_type;
  using base_type::operator=;
};

/// A line of a test: `given …` or `expect …`
struct TestLine : x3::variant<Given, Expectation> {
  using base_type::base_type;
  using base_type::operator=;
};

struct Test : Node {
  Text title;
  FullDay as_of;
  std::vector<TestLine> lines;
};

}  // namespace placet::syntax
