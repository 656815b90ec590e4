// SPDX-License-Identifier: Apache-2.0
//
// Where the grammar meets Boost.Spirit X3: iterator, skipper, context, and the few parsers of our own that it is made
// of. `keyword("must have")` reads words, `choice("must have", value)` reads words and gives a value, `token<scan>`
// reads one token by a plain function of lexical.hpp, `named("a verb", p)` says what a message calls `p`.
//
// Every rule is instantiated for the one `Context` below. A rule that is used with another context is a link error,
// "undefined reference to parse_rule": use only rules with BOOST_SPIRIT_DEFINE, and no `x3::with` or `x3::skip`.
#pragma once

#include <boost/spirit/home/x3/auxiliary/attr.hpp>
#include <boost/spirit/home/x3/core.hpp>
#include <boost/spirit/home/x3/directive/expect.hpp>
#include <boost/spirit/home/x3/directive/matches.hpp>
#include <boost/spirit/home/x3/directive/omit.hpp>
#include <boost/spirit/home/x3/directive/repeat.hpp>
#include <boost/spirit/home/x3/nonterminal.hpp>
#include <boost/spirit/home/x3/operator.hpp>

#include <string>
#include <string_view>

#include "parse/lexical.hpp"
#include "parse/state.hpp"
#include "syntax/syntax.hpp"

namespace placet::parse {

namespace x3 = boost::spirit::x3;

struct StateTag;

struct Skipper : x3::parser<Skipper> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context&, RuleContext&, Attribute&) const {
    const Iterator start = first;
    first = skip_noise(first, last);
    return first != start;
  }
};

using Context = x3::context<StateTag, State, x3::phrase_parse_context<Skipper>::type>;

template <class AnyContext>
State& state_of(const AnyContext& context) {
  return x3::get<StateTag>(context);
}

/// Base of the rules whose attribute is a Node: writes the span. The only code that runs inside the grammar, but for
/// the checks of conditions.cpp and of `token` below.
struct Annotate {
  template <class Node, class AnyContext>
  void on_success(const Iterator& first, const Iterator& last, Node& node, const AnyContext& context) const {
    node.span = state_of(context).span(first, last);
  }
};

/// Moves `first` past the words of `phrase` (separated by single spaces) if they are there, noise between them.
/// A mark such as `(` is a phrase too.
bool match_phrase(std::string_view phrase, Iterator& first, Iterator last, State& state);

struct Keyword : x3::parser<Keyword> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  constexpr explicit Keyword(std::string_view phrase_) : phrase(phrase_) {}

  template <class AnyContext, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext&, Attribute&) const {
    return match_phrase(phrase, first, last, state_of(context));
  }

  std::string_view phrase;
};

constexpr Keyword keyword(std::string_view phrase) {
  return Keyword(phrase);
}

template <class Value>
struct Choice : x3::parser<Choice<Value>> {
  using attribute_type = Value;
  static constexpr bool has_attribute = true;

  constexpr Choice(std::string_view phrase_, Value value_) : phrase(phrase_), value(value_) {}

  template <class AnyContext, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext&, Attribute& attr) const {
    if (!match_phrase(phrase, first, last, state_of(context))) return false;
    x3::traits::move_to(Value{value}, attr);
    return true;
  }

  std::string_view phrase;
  Value value;
};

template <class Value>
constexpr Choice<Value> choice(std::string_view phrase, Value value) {
  return {phrase, value};
}

/// Notes a day that is written well but that no calendar has.
void check_day(const syntax::FullDay& day, State& state);
void check_day(const syntax::SomeDay& day, State& state);

template <class Value, bool (*scan)(Iterator&, Iterator, Value&)>
struct Token : x3::parser<Token<Value, scan>> {
  using attribute_type = Value;
  static constexpr bool has_attribute = true;

  constexpr explicit Token(std::string_view name_) : name(name_) {}

  template <class AnyContext, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext&, Attribute& attr) const {
    const Iterator start = skip_noise(first, last);
    Iterator at = start;
    Value value{};
    State& state = state_of(context);
    if (!scan(at, last, value)) {
      if (state.wanted != nullptr && start == last) state.wanted->tokens.push_back(name);
      return false;
    }
    if constexpr (requires { value.span; }) value.span = state.span(start, at);
    if constexpr (requires { check_day(value, state); }) check_day(value, state);
    x3::traits::move_to(std::move(value), attr);
    first = at;
    return true;
  }

  std::string_view name;
};

template <class Subject>
struct Named : x3::unary_parser<Subject, Named<Subject>> {
  static constexpr bool is_pass_through_unary = true;

  constexpr Named(std::string_view name_, const Subject& subject_)
      : x3::unary_parser<Subject, Named<Subject>>(subject_), name(name_) {}

  template <class AnyContext, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext& rcontext,
             Attribute& attr) const {
    return this->subject.parse(first, last, context, rcontext, attr);
  }

  std::string_view name;
};

template <class Subject>
constexpr auto named(std::string_view name, const Subject& subject) {
  return Named<typename x3::extension::as_parser<Subject>::value_type>(name, x3::as_parser(subject));
}

// ---- the tokens --------------------------------------------------------------------------------------------------

inline constexpr Token<syntax::Name, scan_name> name{"a name"};
inline constexpr Token<syntax::Name, scan_word> any_word{"a name or a code"};
inline constexpr Token<syntax::Text, scan_text> text{"a quoted text"};
inline constexpr Token<syntax::Code, scan_code> code{"a code such as `RU` or `IN-GJ`"};
inline constexpr Token<syntax::Code, scan_currency> currency{"a currency such as `USD`"};
inline constexpr Token<syntax::Number, scan_number> number{"a number"};
inline constexpr Token<syntax::FullDay, scan_full_day> full_day{"a day such as `24 July 2015`"};
inline constexpr Token<syntax::SomeDay, scan_some_day> some_day{"a day, a month or a year"};
inline constexpr Token<unsigned, scan_month> month{"a month such as `July`"};

/// `end` of a block.
inline constexpr Keyword end_keyword{"end"};

}  // namespace placet::parse

namespace boost::spirit::x3 {

template <>
struct get_info<placet::parse::Keyword> {
  using result_type = std::string;
  std::string operator()(const placet::parse::Keyword& parser) const { return "`" + std::string(parser.phrase) + "`"; }
};

template <class Value, bool (*scan)(placet::parse::Iterator&, placet::parse::Iterator, Value&)>
struct get_info<placet::parse::Token<Value, scan>> {
  using result_type = std::string;
  std::string operator()(const placet::parse::Token<Value, scan>& parser) const { return std::string(parser.name); }
};

template <class Subject>
struct get_info<placet::parse::Named<Subject>> {
  using result_type = std::string;
  std::string operator()(const placet::parse::Named<Subject>& parser) const { return std::string(parser.name); }
};

}  // namespace boost::spirit::x3
