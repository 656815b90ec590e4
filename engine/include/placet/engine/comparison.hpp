// SPDX-License-Identifier: Apache-2.0
//
// The law of several countries on one day, side by side: who may conclude an agreement, with whom, on what, with whose
// consent, … A pure function of the rulebook; nothing is said that no rule says.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/rulebook.hpp"
#include "placet/model/truth.hpp"

namespace placet {

/// The rows of a comparison, in their order.
enum class Topic : std::uint8_t {
  WhoMayConclude,
  WithWhom,
  OnWhat,
  WhoseConsent,
  ByWhen,
  Form,
  Money,
  Travel,
  Consequence,
  InformalLimits
};
inline constexpr std::size_t topic_count = 10;

std::string_view topic_name(Topic topic);  ///< "whose-consent"
std::optional<Topic> find_topic(std::string_view name);

/// The row in which a rule stands, never Consequence. It follows from the norm and what it reads; the list
/// `core.topics` names the acts, entities, fields of the agreement, actions of powers, terms and rules that belong to
/// a row.
Topic topic_of(const Rulebook& rulebook, const Rule& rule);

/// Whether something is law on `day`: unknown where the rulebook does not know the day on which it began or ended.
Kleene in_force(const Force& force, Day day);
/// A pending rule is not in force. Where readings differ in it, it is unknown.
Kleene in_force(const Rule& rule, Day day);

/// The parts of a cell are law on its day, or may be: `in_force` is True or Unknown.
struct ComparedRule {
  RuleId rule;
  Kleene in_force;
};
struct ComparedEntries {
  struct Entry {
    std::uint32_t index;  ///< in List::entries
    Kleene in_force;
  };
  ListId list;
  std::vector<Entry> entries;
};
struct ComparedNumber {
  ParameterId parameter;
  std::uint32_t row;  ///< in Parameter::rows
  Kleene in_force;
};
/// What follows from a breach of rules: the effect of each, gravest first.
struct ComparedEffect {
  RuleId rule;
  Kleene in_force;
  std::uint32_t reading;
  std::uint32_t otherwise;  ///< in Reading::otherwise
};

/// What the law of one country says under one heading: its rules, with the lists and numbers of the country that they
/// read. Of the row Consequence only `effects` are filled.
struct ComparedCell {
  std::vector<ComparedRule> rules;  ///< binding ones first, then by their first day
  std::vector<ComparedEntries> lists;
  std::vector<ComparedNumber> numbers;
  std::vector<ComparedEffect> effects;
  bool empty() const { return rules.empty() && effects.empty(); }
};

struct LawComparison {
  Day on;
  std::vector<PackId> countries;  ///< the columns
  /// A row a topic, in the order of Topic; each has a cell a country.
  std::vector<std::vector<ComparedCell>> rows;
};

/// Compares the law of `countries`, which are packs with a jurisdiction, on `day`.
LawComparison compare_law(const Rulebook& rulebook, std::span<const PackId> countries, Day day);

/// For people, 80 columns wide: under each heading one country after the other.
std::string render_comparison_text(const Rulebook& rulebook, const LawComparison& comparison);
/// `placet-compare/1` (docs/formats/placet-compare-1.schema.json), indented, without a line break at the end.
std::string render_comparison_json(const Rulebook& rulebook, const LawComparison& comparison);
/// A page that needs no other file, to read and to print: a table with a column a country.
std::string render_comparison_html(const Rulebook& rulebook, const LawComparison& comparison);

}  // namespace placet
