// SPDX-License-Identifier: Apache-2.0
//
// The syntax of a rule file as text without places, so that tests can say whether two files hold the same. The clauses
// of a rule stand by their kind, since their order means nothing. It knows the members of the syntax from the adapters
// of the parser and nothing of how they are printed.
#pragma once

#include <boost/fusion/include/for_each.hpp>
#include <boost/fusion/include/is_sequence.hpp>

#include <algorithm>
#include <string>
#include <type_traits>
#include <vector>

#include "syntax/adapt.hpp"

namespace placet {

class SyntaxText {
 public:
  static std::string of(const syntax::File& file) {
    SyntaxText text;
    text.add(file.declarations);
    return std::move(text.text_);
  }

 private:
  void add(const std::string& word) { text_ += '\'' + word + '\''; }
  void add(const syntax::Name& name) { add(name.text); }
  void add(const syntax::Text& text) { add(text.text); }
  void add(const syntax::Code& code) { add(code.text); }
  void add(const syntax::Negation& negation) { add(negation.operand); }
  void add(const syntax::StrengthClause& clause) { add(clause.strength); }
  void add(const syntax::Number& number) {
    add(number.digits);
    add(number.scale);
  }
  void add(const syntax::FullDay& day) { add_day(day); }
  void add(const syntax::SomeDay& day) { add_day(day); }

  template <class AnyDay>
  void add_day(const AnyDay& day) {
    add(day.year);
    add(day.month);
    add(day.day);
  }

  template <class Value, class Tag>
  void add(const syntax::Single<Value, Tag>& single) {
    add(single.value);
  }
  template <class Value>
  void add(const syntax::Optional<Value>& value) {
    text_ += value ? "+" : "-";
    if (value) add(*value);
  }
  template <class Value>
  void add(const boost::spirit::x3::forward_ast<Value>& value) {
    add(value.get());
  }
  template <class Value>
  void add(const std::vector<Value>& values) {
    std::vector<const Value*> sorted;
    for (const Value& value : values) sorted.push_back(&value);
    if constexpr (std::is_same_v<Value, syntax::Clause>) {
      std::ranges::stable_sort(sorted, {}, [](const Value* clause) { return clause->get().which(); });
    }
    text_ += '[';
    for (const Value* value : sorted) add(*value);
    text_ += ']';
  }
  template <class Value>
  void add(const Value& value) {
    if constexpr (std::is_enum_v<Value> || std::is_arithmetic_v<Value>) {
      text_ += std::to_string(static_cast<int>(value)) + ' ';
    } else if constexpr (boost::fusion::traits::is_sequence<Value>::value) {
      text_ += '(';
      boost::fusion::for_each(value, [this](const auto& member) { this->add(member); });
      text_ += ")\n";
    } else {
      text_ += '#' + std::to_string(value.get().which()) + ' ';
      boost::apply_visitor([this](const auto& held) { this->add(held); }, value.get());
    }
  }

  std::string text_;
};

}  // namespace placet
