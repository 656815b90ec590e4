// SPDX-License-Identifier: Apache-2.0
// The law of several countries side by side, for people: 80 columns, so that one country stands under the other.
#include <algorithm>

#include "placet/engine/comparison.hpp"
#include "render/law_words.hpp"
#include "render/layout.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

constexpr std::size_t country_indent = 2;
constexpr std::size_t rule_indent = 4;
constexpr std::size_t law_indent = 6;

class ComparisonText {
 public:
  ComparisonText(const Rulebook& rulebook, const LawComparison& comparison)
      : rulebook_(rulebook), comparison_(comparison), say_(rulebook) {}

  std::string text() const {
    std::vector<std::string> countries;
    for (const PackId country : comparison_.countries) countries.push_back(country_name(country));
    std::string text = left_and_right("LAW ON " + capitals(day_words(comparison_.on)), list_words(countries, "and"), 0);
    for (std::size_t row = 0; row < topic_count; ++row) {
      text += '\n' + capitals(topic_words(static_cast<Topic>(row))) + '\n';
      for (std::size_t column = 0; column < comparison_.countries.size(); ++column) {
        text += wrapped(country_name(comparison_.countries[column]), country_indent);
        text += cell(comparison_.rows[row][column]);
      }
    }
    return text;
  }

 private:
  std::string country_name(PackId pack) const { return say_.words().country(rulebook_[pack].jurisdiction); }

  std::string cell(const ComparedCell& of) const {
    if (of.empty()) return wrapped("no rule in this rulebook", rule_indent);
    std::string text;
    for (const ComparedRule& part : of.rules) text += rule(part);
    for (const ComparedEntries& part : of.lists) text += list(part);
    for (const ComparedNumber& part : of.numbers) text += number(part);
    return text + effects(of.effects);
  }

  std::string rule(const ComparedRule& of) const {
    const Rule& rule = rulebook_[of.rule];
    std::string text = wrapped(rule.title, rule_indent);
    for (const std::string& reading : say_.readings(rule))
      text += wrapped("Read as " + reading, law_indent + 2, law_indent);
    return text + left_and_right(say_.law(rule, of.in_force), say_.words().rule(of.rule), law_indent);
  }

  std::string list(const ComparedEntries& of) const {
    const List& list = rulebook_[of.list];
    const std::string name = say_.words().name(list.name);
    std::string text =
        wrapped(name + " on this day: " + (of.entries.empty() ? "nothing" : say_.entries(of)), law_indent, rule_indent);
    for (const Citation& citation : list.sources) text += wrapped(say_.law(citation), law_indent);
    return text;
  }

  std::string number(const ComparedNumber& of) const {
    const Parameter& parameter = rulebook_[of.parameter];
    return wrapped(say_.words().name(parameter.name) + " on this day: " + say_.number(of), law_indent, rule_indent) +
           wrapped(say_.law(parameter.rows[of.row].by), law_indent);
  }

  /// Each effect once, with the rules that have it; where nothing is stated or known, by their names alone.
  std::string effects(const std::vector<ComparedEffect>& all) const {
    std::vector<std::pair<std::string, std::string>> by_effect;
    for (const ComparedEffect& of : all) {
      const std::string effect = capitalised(say_.effect(of));
      auto known = std::ranges::find(by_effect, effect, &std::pair<std::string, std::string>::first);
      if (known == by_effect.end()) known = by_effect.emplace(known, effect, "");
      std::string& rules = known->second;
      const Rule& rule = rulebook_[of.rule];
      if (kind_of(of) > EffectKind::NotKnown) {
        rules += left_and_right(say_.law(rule, of.in_force), say_.words().rule(of.rule), law_indent);
      } else {
        rules += (rules.empty() ? "" : ", ") + say_.words().rule(of.rule);
      }
    }
    std::string text;
    for (const auto& [effect, rules] : by_effect) {
      text += wrapped(effect, law_indent, rule_indent);
      text += rules.ends_with('\n') ? rules : wrapped(rules, law_indent);
    }
    return text;
  }

  EffectKind kind_of(const ComparedEffect& of) const {
    return rulebook_[of.rule].readings[of.reading].otherwise[of.otherwise].effect.kind;
  }

  const Rulebook& rulebook_;
  const LawComparison& comparison_;
  LawWords say_;
};

}  // namespace

std::string render_comparison_text(const Rulebook& rulebook, const LawComparison& comparison) {
  return ComparisonText(rulebook, comparison).text();
}

}  // namespace placet
