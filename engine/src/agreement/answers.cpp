// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/answers.hpp"

#include <algorithm>

#include "agreement/answer_xml.hpp"
#include "agreement/element_text.hpp"
#include "agreement/insertions.hpp"
#include "agreement/values.hpp"
#include "agreement/well_formed.hpp"
#include "placet/engine/write_agreement.hpp"
#include "placet/model/xml_path.hpp"

namespace placet {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    parts.push_back(trimmed(text.substr(at, comma - at)));
    at = comma + 1;
  }
  return parts;
}

ReadValue read_words(std::string_view words, const Type& type, Facts& facts) {
  if (type.kind != TypeKind::Money) return read_value(words, type, facts);
  const std::size_t space = words.rfind(' ');
  if (space != std::string_view::npos)
    return read_money(trimmed(words.substr(0, space)), words.substr(space + 1), facts);
  return ValueFault{codes::unreadable_value, "`" + std::string(words) + "` is no amount of money",
                    "write an amount and a currency, such as `50000 USD`"};
}

/// The elements that may stand in that of a member of `entity`, in the order in which they are written: those of its
/// fields, then those of its members.
std::vector<std::string> order_in(const Rulebook& rulebook, EntityId entity) {
  std::vector<std::string> order;
  const auto add = [&](const std::string& at) {
    const auto place = parse_xml_place(at);
    if (place && !place->alternatives.front().steps.empty()) {
      order.push_back(place->alternatives.front().steps.front().element);
    }
  };
  for (const FieldId field : rulebook[entity].fields) add(rulebook[field].at);
  for (const Entity& member : rulebook.entities) {
    if (member.owner == entity) add(member.at);
  }
  return order;
}

std::string opening(const XmlStep& step) {
  std::string text = '<' + step.element;
  for (const XmlTest& test : step.tests) {
    if (!test.missing) text += ' ' + test.attribute + "=\"" + escaped_for_xml(test.value) + '"';
  }
  return text;
}

/// Writes one answer.
class AnswerStatement {
 public:
  AnswerStatement(std::string_view text, const Facts& facts, const Question& question, Span at)
      : text_(text), facts_(facts), question_(question), at_(at) {}

  Checked<std::string> of(std::string_view words) {
    if (const auto* field = std::get_if<AskedField>(&question_.about)) return of_field(*field, words);
    ChosenAnswer chosen;
    if (std::holds_alternative<AskedStep>(question_.about) && words != "yes") {
      if (!parse_iso_range(words))
        return refused(ValueFault{codes::unreadable_value, quoted(words) + " is no date",
                                  "write it as `2005-06-15`, or `2005-06`, `2005`"});
      chosen.day = words;
    }
    if (std::holds_alternative<AskedJudgement>(question_.about)) {
      if (words != "yes" && words != "no") {
        return refused(ValueFault{codes::unreadable_value, quoted(words) + " is no yes or no", "write `yes` or `no`"});
      }
      chosen.yes = words == "yes";
    }
    if (std::holds_alternative<AskedMembership>(question_.about)) chosen.entry = words;
    return with({answer_xml(question_, chosen, facts_)});
  }

 private:
  static std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

  Checked<std::string> refused(const ValueFault& fault) const {
    return std::vector<Diagnostic>{{fault.code, Severity::Error, at_, fault.message, {}, fault.help, {}}};
  }

  Checked<std::string> of_field(const AskedField& asked, std::string_view words) {
    const Field& field = facts_.rulebook()[asked.field];
    if (words == "none" && field.type.kind != TypeKind::Text) return without_value(asked, field);
    const bool several = field.many && field.type.kind != TypeKind::Text;
    Facts known = facts_;  // takes the symbols that the agreement has not used before
    std::vector<AnswerXml> answers;
    for (const std::string_view part : several ? parts_of(words) : std::vector{trimmed(words)}) {
      const ReadValue read = read_words(part, field.type, known);
      if (const auto* fault = std::get_if<ValueFault>(&read)) return refused(*fault);
      const auto* value = std::get_if<Value>(&read);
      if (value == nullptr) {
        return refused(ValueFault{codes::unreadable_value, "`unknown` states nothing", "leave the question open"});
      }
      answers.push_back(answer_xml(question_, ChosenAnswer{*value, {}, true, {}}, known));
    }
    return with(answers);
  }

  /// That there is none: `<event name="ratification" absent="yes"/>`, or a word in the attribute `absent`.
  Checked<std::string> without_value(const AskedField& asked, const Field& field) {
    const XmlPath path = parse_xml_place(field.at)->alternatives.front();
    AnswerXml answer{{}, asked.member, path.steps.empty(), std::nullopt};
    if (path.steps.empty()) {
      const std::string known = attribute_of(text_, facts_.member(asked.member).place.begin, "absent");
      answer.xml = "absent=\"" + known + (known.empty() ? "" : " ") + path.attribute + '"';
    } else {
      for (const XmlStep& step : path.steps) {
        const bool last = &step == &path.steps.back();
        answer.xml += opening(step) + (last ? " absent=\"yes\"/>" : ">");
      }
      for (std::size_t i = path.steps.size() - 1; i > 0; --i) answer.xml += "</" + path.steps[i - 1].element + '>';
    }
    const FieldFacts& stated = facts_.field(asked.member, asked.field);
    if (stated.presence == Presence::Unknown) answer.instead_of = stated.place;
    return with({answer});
  }

  /// All of `answers` go to the same place.
  Checked<std::string> with(const std::vector<AnswerXml>& answers) {
    const AnswerXml& first = answers.front();
    const std::size_t into = facts_.member(first.into).place.begin;
    std::vector<std::string> elements;
    for (const AnswerXml& answer : answers) elements.push_back(answer.xml);
    std::vector<Replacement> replacements;
    if (first.attribute) {
      replacements = {attribute_put(text_, into, joined_attribute(elements))};
    } else if (first.instead_of) {
      const TextRange old = element_at(text_, first.instead_of->begin).whole;
      std::string all;
      for (const std::string& element : elements) all += element;
      replacements = {{static_cast<std::uint32_t>(old.begin), static_cast<std::uint32_t>(old.end), all}};
    } else {
      replacements = {
          insertion_into(text_, into, elements, order_in(facts_.rulebook(), facts_.member(first.into).entity))};
    }
    return *with_replacements(text_, replacements);
  }

  /// `rank="a"` and `rank="b"` as `rank="a b"`.
  static std::string joined_attribute(const std::vector<std::string>& attributes) {
    std::string joined = attributes.front();
    for (std::size_t i = 1; i < attributes.size(); ++i) {
      const std::size_t quote = attributes[i].find('"');
      joined.pop_back();
      joined += ' ' + attributes[i].substr(quote + 1);
    }
    return joined;
  }

  std::string_view text_;
  const Facts& facts_;
  const Question& question_;
  Span at_;
};

}  // namespace

std::string blank_agreement(const Rulebook& rulebook, std::string_view id) {
  const KnownVocabulary& known = rulebook.known;
  Facts facts(rulebook, {});
  facts.add_member(known.agreement, {}, {}, {});
  const auto state = [&](FieldId field, std::string_view code) {
    if (!field.valid()) return;
    Statement stated;
    stated.value = Code{facts.intern(code)};
    facts.field(Facts::agreement(), field) = {Presence::Stated, {stated}, {}};
  };
  state(known.agreement_id, id);
  state(known.agreement_stage, "draft");
  state(known.agreement_record, "partial");
  std::string text = write_agreement(facts);
  if (!text.ends_with('\n')) text += '\n';
  const std::size_t root = text.find('<', 1);
  return text.insert(element_at(text, root).name_end, " xmlns=\"" + std::string(agreement_namespace) + '"');
}

bool can_be_stated(const Question& question, const Facts& facts) {
  const AnswerXml answer = answer_xml(question, std::vector<Separation>{}, facts);
  if (answer.xml.empty()) return false;
  // What an attribute of the member's element says to be unknown, and the text of that element itself, are left to
  // who wrote them.
  if (answer.instead_of && answer.instead_of->begin == facts.member(answer.into).place.begin) return false;
  const auto* field = std::get_if<AskedField>(&question.about);
  const auto place = field == nullptr ? std::nullopt : parse_xml_place(facts.rulebook()[field->field].at);
  return !place || !place->alternatives.front().steps.empty() || !place->alternatives.front().attribute.empty();
}

Checked<std::string> with_answer(std::string_view text, const Facts& facts, const Question& question,
                                 std::string_view words, Span at) {
  return AnswerStatement(text, facts, question, at).of(words);
}

std::string with_member(std::string_view text, const Facts& facts, EntityId entity, MemberId owner,
                        std::string_view id) {
  const Rulebook& rulebook = facts.rulebook();
  const std::vector<XmlStep> steps = parse_xml_place(rulebook[entity].at)->alternatives.front().steps;
  std::string element;
  for (const XmlStep& step : steps) {
    element += opening(step);
    const bool last = &step == &steps.back();
    if (last && !id.empty()) element += " id=\"" + escaped_for_xml(id) + '"';
    element += last ? "/>" : ">";
  }
  for (std::size_t i = steps.size() - 1; i > 0; --i) element += "</" + steps[i - 1].element + '>';
  std::vector<Replacement> replacements{
      insertion_into(text, facts.member(owner).place.begin, {element}, order_in(rulebook, facts.member(owner).entity))};
  return *with_replacements(text, replacements);
}

}  // namespace placet
