// SPDX-License-Identifier: Apache-2.0
//
// Steps and their days, and the conditions that are made of steps and values.
#pragma once

#include <vector>

#include "syntax/words.hpp"

namespace placet::syntax {

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
struct Basic : x3::variant<x3::forward_ast<ConditionList>, x3::forward_ast<Quantified>, x3::forward_ast<Negation>,
                           Judged, x3::forward_ast<Condition>, x3::forward_ast<Comparison>> {
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

}  // namespace placet::syntax
