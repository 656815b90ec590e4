// SPDX-License-Identifier: Apache-2.0
//
// A rule file exactly as it was written: one struct for each phrase of the grammar, in the order of the grammar,
// each with the span of its text. Nothing is resolved here: a name is a word with a place, whatever it may mean.
//
// How to read it. `Node::span` covers the phrase without the white space around it. A variant is taken apart with
// `match` (below), which opens `forward_ast` by itself. `Single<T, Tag>` is a phrase that holds one thing only,
// its `value`. Chains of `and` / `or` are `first` and `rest` in the order written; the parser has made sure that
// one chain uses one connective only. An empty Optional is a part that was left out.
#pragma once

#include <boost/optional.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "placet/model/span.hpp"

namespace placet::syntax {

namespace x3 = boost::spirit::x3;

template <class T>
using Optional = boost::optional<T>;

/// Base of every phrase: where it stands.
struct Node {
  Span span;
};

/// A phrase that holds one thing; the tag makes it a type of its own.
template <class Value, class Tag>
struct Single : Node {
  Single() = default;
  Single(Value held) : value(std::move(held)) {}
  Value value;
};

// ---- words -------------------------------------------------------------------------------------------------------

/// A name as written (`russia.mfa`, `p`, `foreign-affairs`); where a code may stand (`RU`, `IN-GJ`) also a code.
struct Name : Node {
  Name() = default;
  Name(std::string written) : text(std::move(written)) {}
  std::string text;
};

/// A quoted text, without its quotes and with `\"` and `\\` undone.
struct Text : Node {
  Text() = default;
  Text(std::string read) : text(std::move(read)) {}
  std::string text;
};

/// A code in capitals: `RU`, `IN-GJ`, or a currency `USD`.
struct Code : Node {
  Code() = default;
  Code(std::string written) : text(std::move(written)) {}
  std::string text;
};

enum class Scale { One, Thousand, Million, Billion, Lakh, Crore };

/// `12`, `1_000.50`, `3 million`: `digits` as written, with its `_` and its decimal point.
struct Number : Node {
  std::string digits;
  Scale scale = Scale::One;
};

enum class TimeUnit { Day, Week, Month, Year };

struct Money : Node {
  Number amount;
  Code currency;
};

struct Period : Node {
  Number count;
  bool working = false;
  TimeUnit unit = TimeUnit::Day;
};

/// A day of the calendar that exists.
struct FullDay : Node {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

/// A day, a month (`day` is 0) or a year (`month` and `day` are 0).
struct SomeDay : Node {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

struct Between : Node {
  SomeDay earliest;
  SomeDay latest;
};

enum class UnknownDay { Unknown };

struct Day : x3::variant<UnknownDay, Between, SomeDay> {
  using base_type::base_type;
  using base_type::operator=;
};

enum class YesNo { Yes, No };

/// `country of sender of d` is {country, sender, d}; never empty.
using Path = Single<std::vector<Name>, struct PathTag>;

/// `{trade, customs}` or `{}`.
using CodeSet = Single<std::vector<Name>, struct CodeSetTag>;

struct Label : Node {
  Name language;
  Text text;
};
using Note = Single<Text, struct NoteTag>;

// ---- citations ---------------------------------------------------------------------------------------------------

enum class WeakEvidence { Reported, Unverified };

struct Verified : Node {
  Name by;
  FullDay on;
};

struct Evidence : x3::variant<WeakEvidence, Verified> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `quoting ru "…"`
struct Quote : Node {
  Name language;
  Text words;
};

/// `russia.fz4 at "art. 4" quoting ru "…" reported`; as a clause, the word `source` before it.
struct Citation : Node {
  Name source;
  Text pinpoint;
  Optional<Quote> quoting;
  Optional<Evidence> evidence;
};

/// `since DAY [until DAY]` or `from DAY [until DAY]`
struct Bounds : Node {
  Day from;
  Optional<Day> until;
};

// ---- steps and their days ----------------------------------------------------------------------------------------

/// The words are equal in meaning; the one written is kept for the formatter.
enum class Preposition { Of, By, With, To, Under };

struct ByWhom : Node {
  Preposition word = Preposition::Of;
  Name authority;
};

/// `approval by china.mfa for d`
struct Deed : Node {
  Name act;
  Optional<ByWhom> authority;
  Optional<Path> object;
};

/// `date of DEED`
using DateOf = Single<Deed, struct DateOfTag>;

struct Anchor : x3::variant<DateOf, FullDay, Path> {
  using base_type::base_type;
  using base_type::operator=;
};

/// How long: a period, or the path of a parameter or field that holds one.
struct TimeSpan : x3::variant<Period, Path> {
  using base_type::base_type;
  using base_type::operator=;
};

enum class Side { Before, After };

/// `before ANCHOR`, `after ANCHOR`
struct Beside : Node {
  Side side = Side::Before;
  Anchor anchor;
};

/// `within SPAN after ANCHOR`
struct Within : Node {
  TimeSpan span_of_time;
  Anchor anchor;
};

/// `SPAN before ANCHOR`, `SPAN after ANCHOR`
struct Offset : Node {
  TimeSpan span_of_time;
  Side side = Side::Before;
  Anchor anchor;
};

struct LimitPoint : x3::variant<FullDay, Offset> {
  using base_type::base_type;
  using base_type::operator=;
};

enum class LimitKind { NoLaterThan, NoEarlierThan };

/// `no later than 10 March 2021`, `no earlier than 30 days before ANCHOR`
struct Limit : Node {
  LimitKind kind = LimitKind::NoLaterThan;
  LimitPoint point;
};

enum class YearlyKind { YearBefore, YearAfter, EveryYearAfter };

/// `by 15 January of every year after ANCHOR`; `month` is 1 to 12.
struct Yearly : Node {
  Number day;
  unsigned month = 1;
  YearlyKind kind = YearlyKind::EveryYearAfter;
  Anchor anchor;
};

struct Timing : x3::variant<Beside, Within, Limit, Yearly> {
  using base_type::base_type;
  using base_type::operator=;
};

struct Step : Node {
  Deed deed;
  std::vector<Timing> timings;
};

enum class Connective { And, Or };

struct StepRest : Node {
  Connective connective = Connective::And;
  Step step;
};

/// `A`, `A and B and C`, or `A or B or C`
struct Steps : Node {
  Step first;
  std::vector<StepRest> rest;
};

// ---- conditions --------------------------------------------------------------------------------------------------

struct ConditionList;
struct Quantified;
struct Negation;
struct Condition;
struct Comparison;

/// `it is [not] judged that NAME [for PATH]`
struct Judged : Node {
  bool negated = false;
  Name judgement;
  Optional<Path> about;
};

/// One condition without `and` or `or` of its own; `forward_ast<Condition>` is a condition in parentheses.
struct Basic : x3::variant<x3::forward_ast<ConditionList>, x3::forward_ast<Quantified>, x3::forward_ast<Negation>, Judged,
                           x3::forward_ast<Condition>, x3::forward_ast<Comparison>> {
  using base_type::base_type;
  using base_type::operator=;
};

struct ConditionRest : Node {
  Connective connective = Connective::And;
  Basic operand;
};

struct Condition : Node {
  Basic first;
  std::vector<ConditionRest> rest;
};

/// `(a) CONDITION`
struct ListedCondition : Node {
  Name letter;
  Condition condition;
};

enum class ListKind { All, Any, None };

/// `any of (a) … (b) … end`
struct ConditionList : Node {
  ListKind kind = ListKind::All;
  std::vector<ListedCondition> items;
};

/// `not BASIC`
struct Negation : Node {
  Negation() = default;
  Negation(Basic held) : operand(std::move(held)) {}
  Basic operand;
};

/// `party p of agreement [where CONDITION]`
struct Binder : Node {
  Name entity;
  Name variable;
  Path owner;
  Optional<Condition> where;
};

enum class QuantifierKind { Every, Some, No, AtLeast, AtMost, Exactly };

struct Quantifier : Node {
  QuantifierKind kind = QuantifierKind::Every;
  Optional<Number> count;  // with AtLeast, AtMost, Exactly
};

/// `some party q of agreement satisfies BASIC`
struct Quantified : Node {
  Quantifier quantifier;
  Binder binder;
  Basic test;
};

// ---- operands ----------------------------------------------------------------------------------------------------

struct Aggregate;
struct Extreme;
struct Share;

/// A value: a path may also turn out to be a variable, a code, a parameter or a list.
struct Operand : x3::variant<x3::forward_ast<Aggregate>, x3::forward_ast<Extreme>, FullDay, Money, Period,
                             x3::forward_ast<Share>, Number, Text, Code, Path> {
  using base_type::base_type;
  using base_type::operator=;
};

/// One link of what is counted: `finance f of` or `amount of`.
struct CountedLink : Node {
  Name name;
  Optional<Name> variable;
};

/// `tie t of p` is links {tie t} and owner p; `amount of finance f of agreement` is links {amount} {finance f}.
struct Counted : Node {
  std::vector<CountedLink> links;
  Name owner;
};

enum class AggregateKind { NumberOf, SumOf };

/// `number of tie t of p where …`, `sum of amount of finance f of agreement`
struct Aggregate : Node {
  AggregateKind kind = AggregateKind::NumberOf;
  Counted counted;
  Optional<Condition> where;
};

enum class ExtremeKind { Higher, Lower };

/// `higher of OPERAND and OPERAND`
struct Extreme : Node {
  ExtremeKind kind = ExtremeKind::Higher;
  Operand left;
  Operand right;
};

/// `5 percent [of OPERAND]`
struct Share : Node {
  Number percent;
  Optional<Operand> of;
};

/// `{state, region}` on the right of `is one of` and of `includes`
using OperandSet = Single<std::vector<Operand>, struct OperandSetTag>;

// ---- comparisons -------------------------------------------------------------------------------------------------

enum class Relation { Equal, AtLeast, AtMost, MoreThan, LessThan, OnOrBefore, OnOrAfter, Before, After };

struct Related : Node {
  Relation relation = Relation::Equal;
  Operand right;
};

/// `in LIST`
using InList = Single<Name, struct InListTag>;

struct IsWhat : x3::variant<Related, InList, OperandSet, YesNo> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `is [not] …` or `are [not] …`; an OperandSet is `one of {…}`.
struct Is : Node {
  bool negated = false;
  IsWhat what;
};

struct Included : x3::variant<Name, OperandSet> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `includes any of LIST`, `includes all of {…}`
struct IncludesOf : Node {
  ListKind kind = ListKind::All;
  Included what;
};

/// `includes OPERAND`
using IncludesOne = Single<Operand, struct IncludesOneTag>;

/// `has [no] STEP`
struct HasStep : Node {
  bool negated = false;
  Step step;
};

/// `counts as NAME`, `does not count as NAME`; also a norm.
struct CountsAs : Node {
  bool negated = false;
  Name term;
};

struct Predicate : x3::variant<Is, IncludesOf, IncludesOne, HasStep, CountsAs> {
  using base_type::base_type;
  using base_type::operator=;
};

struct Comparison : Node {
  Operand left;
  Predicate predicate;
};

// ---- norms -------------------------------------------------------------------------------------------------------

/// `must [not] have STEPS`
struct MustHave : Node {
  bool negated = false;
  Steps steps;
};

/// `must ensure that CONDITION`
using MustEnsure = Single<Condition, struct MustEnsureTag>;

/// `may have STEP`
using MayHave = Single<Step, struct MayHaveTag>;

/// `has [no] power to conclude agreement`
struct HasPower : Node {
  bool negated = false;
  Name act;
  Path object;
};

struct Verb : x3::variant<MustHave, MustEnsure, MayHave, HasPower, CountsAs> {
  using base_type::base_type;
  using base_type::operator=;
};

struct Norm : Node {
  Path bearer;
  Verb verb;
};

// ---- consequences ------------------------------------------------------------------------------------------------

enum class SaidOfEffect { NoEffectStated, EffectNotKnown };

enum class PlainEffect {
  Void,
  VoidFromTheStart,
  NotEnforceable,
  NotRegistered,
  NotInOperation,
  NoLegalForce,
  DoesNotEnterIntoForce,
  MustBeTerminated
};

/// `is suspended until DEED`
using SuspendedUntil = Single<Deed, struct SuspendedUntilTag>;

/// `is liable to discipline ["words"]`
struct Liable : Node {
  Name to;
  Optional<Text> words;
};

enum class PossibleEffect { Annulled, Suspended, Varied, Terminated };

/// `may be annulled by AUTHORITY [within SPAN after ANCHOR]`
struct MayBe : Node {
  PossibleEffect effect = PossibleEffect::Annulled;
  Name by;
  Optional<Within> within;
};

struct EffectKind : x3::variant<PlainEffect, SuspendedUntil, Liable, MayBe> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `the agreement is void`
struct EffectOn : Node {
  Path target;
  EffectKind kind;
};

struct Effect : x3::variant<SaidOfEffect, EffectOn> {
  using base_type::base_type;
  using base_type::operator=;
};

// ---- clauses of a rule -------------------------------------------------------------------------------------------

/// `in force from DAY [until DAY] [EVIDENCE]`
struct InForce : Node {
  Bounds bounds;
  Optional<Evidence> evidence;
};

using AsOf = Single<Anchor, struct AsOfTag>;
using Pending = Single<Text, struct PendingTag>;
using ForEvery = Single<Binder, struct ForEveryTag>;
using When = Single<Condition, struct WhenTag>;

/// `silence for SPAN after DEED counts as given [at "…"]`
struct Silence : Node {
  TimeSpan span_of_time;
  Deed after;
  Optional<Text> pinpoint;
};

/// `unless CONDITION [at "…"]`
struct Unless : Node {
  Condition condition;
  Optional<Text> pinpoint;
};

/// `cured by STEP [failing that EFFECT]`
struct Cure : Node {
  Step step;
  Optional<Effect> failing_that;
};

/// `otherwise EFFECT [where CONDITION] { cured by … }`
struct Otherwise : Node {
  Effect effect;
  Optional<Condition> where;
  std::vector<Cure> cures;
};

/// `despite rule NAME`
using Despite = Single<Name, struct DespiteTag>;

struct StatedValue : x3::variant<YesNo, Operand> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `presume PATH is VALUE where not stated [at "…"]`
struct Presume : Node {
  Path path;
  StatedValue value;
  Optional<Text> pinpoint;
};

enum class Strength { Binding, Guidance, Practice };

struct StrengthClause : Node {
  StrengthClause() = default;
  StrengthClause(Strength written) : strength(written) {}
  Strength strength = Strength::Binding;
};

struct Reading;

/// A Citation is the clause `source`. A Reading never stands in a Reading.
struct Clause : x3::variant<Citation, InForce, AsOf, Pending, ForEvery, When, Norm, Silence, Unless, Otherwise, Despite,
                            x3::forward_ast<Reading>, Presume, StrengthClause, Label, Note> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `reading NAME "…" [by "…"] { clause } end`
struct Reading : Node {
  Name name;
  Text text;
  Optional<Text> holder;
  std::vector<Clause> clauses;
};

// ---- declarations ------------------------------------------------------------------------------------------------

struct Rule : Node {
  Name name;
  Text title;
  std::vector<Clause> clauses;
};

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

// ---- the file ----------------------------------------------------------------------------------------------------

struct Declaration
    : x3::variant<Pack, Entity, Authority, Source, List, Parameter, Act, Judgement, Rule, Precedence, Test> {
  using base_type::base_type;
  using base_type::operator=;
};

struct File {
  FileId id;
  std::vector<Declaration> declarations;
};

// ---- taking variants apart ---------------------------------------------------------------------------------------

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
  template <class T>
  decltype(auto) operator()(const x3::forward_ast<T>& held) const {
    return (*this)(held.get());
  }
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

/// Calls the case for the alternative that `variant` holds; all cases return the same type, and every alternative
/// has a case:  match(day, [](UnknownDay) {…}, [](const Between& between) {…}, [](const SomeDay& day) {…});
template <class Variant, class... Cases>
decltype(auto) match(const Variant& variant, Cases&&... cases) {
  return boost::apply_visitor(Match{std::forward<Cases>(cases)...}, variant.get());
}

}  // namespace placet::syntax
