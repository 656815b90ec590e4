// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/edit_agreement.hpp"

#include <algorithm>

#include "agreement/element_text.hpp"
#include "agreement/encoding.hpp"
#include "agreement/insertions.hpp"
#include "agreement/written_values.hpp"
#include "placet/model/xml_path.hpp"

namespace placet {
namespace {

Replacement replace(TextRange range, std::string text) {
  return {static_cast<std::uint32_t>(range.begin), static_cast<std::uint32_t>(range.end), std::move(text)};
}

/// `range` without one of the words in it; nothing if it has no other.
std::optional<TextRange> range_of_word(std::string_view text, TextRange range, std::string_view word) {
  bool others = false;
  std::optional<TextRange> found;
  std::size_t at = range.begin;
  while (at < range.end) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n", at);
    if (begin >= range.end) break;
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), range.end);
    if (!found && text.substr(begin, end - begin) == word) {
      // With the space before it, or, where it is the first word, the space after it.
      const std::size_t next = std::min(text.find_first_not_of(" \t\r\n", end), range.end);
      found = begin == range.begin ? TextRange{begin, next} : TextRange{at, end};
    } else {
      others = true;
    }
    at = end;
  }
  return others ? found : std::nullopt;
}

class Editor {
 public:
  Editor(std::string_view text, const Facts& facts) : text_(text), facts_(facts), book_(facts.rulebook()) {}

  std::optional<Replacement> operator()(const FieldValue& edit) const {
    const FieldFacts& stated = facts_.field(edit.member, edit.field);
    const std::optional<std::string> value = written_value(edit.value, facts_);
    if (!value || stated.statements.size() != 1 || !is_here(stated.statements.front().place)) return std::nullopt;
    const std::size_t place = stated.statements.front().place.begin;
    if (text_[place] != '<') {
      return replace(attribute_value(text_, place), escaped_for_xml(*value));
    }
    if (const std::string attribute = own_attribute(edit.field); !attribute.empty()) {
      const std::size_t end = element_at(text_, place).name_end;  // the vocabulary's default: nothing is written
      return replace({end, end}, ' ' + attribute + "=\"" + escaped_for_xml(*value) + '"');
    }
    const std::optional<TextRange> content = plain_content(text_, element_at(text_, place));
    return content ? std::optional(replace(*content, escaped_for_xml(*value))) : std::nullopt;
  }

  std::optional<Replacement> operator()(const LeftOut& edit) const {
    if (const auto* value = std::get_if<BoundValue>(&edit.what)) return without(*value);
    const auto* member = std::get_if<MemberId>(&edit.what);
    if (member == nullptr || !is_here(facts_.member(*member).place)) return std::nullopt;
    return replace(with_its_line(text_, element_at(text_, facts_.member(*member).place.begin).whole), "");
  }

  std::optional<Replacement> operator()(const StepOnDay& edit) const {
    const KnownVocabulary& known = book_.known;
    if (!known.step.valid() || !known.step_day.valid()) return std::nullopt;
    if (edit.planned.valid()) return (*this)(FieldValue{edit.planned, known.step_day, DayRange::of(edit.on)});
    const std::optional<std::string> element = step_element(edit);
    const std::optional<std::size_t> neighbour = place_for_steps();
    if (!element || !neighbour) return std::nullopt;
    return insertion_after(text_, *neighbour, {*element});
  }

 private:
  bool is_here(Span place) const { return place.file == facts_.file() && place.begin < text_.size(); }

  /// The attribute of the member's own element that states the field; empty if another element does.
  std::string own_attribute(FieldId field) const {
    const std::optional<XmlPlace> place = parse_xml_place(book_[field].at);
    if (!place || !place->alternatives.front().steps.empty()) return {};
    return place->alternatives.front().attribute;
  }

  std::optional<Replacement> without(const BoundValue& value) const {
    const Statement& statement = facts_.field(value.owner, value.field).statements[value.index];
    const std::optional<std::string> word = written_value(statement.value, facts_);
    if (!word || !is_here(statement.place)) return std::nullopt;
    const std::size_t place = statement.place.begin;
    const bool in_element = text_[place] == '<';
    const std::optional<TextRange> words =
        in_element ? plain_content(text_, element_at(text_, place)) : attribute_value(text_, place);
    if (!words) return std::nullopt;
    if (const auto range = range_of_word(text_, *words, *word)) return replace(*range, "");
    const bool own_element = in_element && place != facts_.member(value.owner).place.begin;
    if (!own_element || text_.substr(words->begin, words->end - words->begin) != *word) return std::nullopt;
    return replace(with_its_line(text_, element_at(text_, place).whole), "");
  }

  std::optional<std::string> step_element(const StepOnDay& edit) const {
    const KnownVocabulary& known = book_.known;
    const std::optional<XmlPlace> place = parse_xml_place(book_[known.step].at);
    if (!place || place->alternatives.front().steps.size() != 1) return std::nullopt;
    std::string element = '<' + place->alternatives.front().steps.front().element;
    bool complete = true;
    const auto add = [&](FieldId field, std::string_view value) {
      if (value.empty()) return;
      const std::string attribute = field.valid() ? own_attribute(field) : std::string{};
      complete = complete && !attribute.empty();
      element += ' ' + attribute + "=\"" + escaped_for_xml(value) + '"';
    };
    add(known.step_act, book_.text(book_[edit.act].name));
    if (edit.authority.valid()) add(known.step_authority, book_.text(book_[edit.authority].name));
    if (edit.party.valid()) add(known.step_party, facts_.name_of(edit.party));
    add(known.step_about, edit.about);
    add(known.step_day, iso_text(edit.on));
    return complete ? std::optional(element + "/>") : std::nullopt;
  }

  /// The element that a new step follows: the last step, else the last event, else the last element of all.
  std::optional<std::size_t> place_for_steps() const {
    std::optional<std::size_t> last;
    const auto later = [&](Span place) {
      if (is_here(place) && (!last || *last < place.begin)) last = text_.rfind('<', place.begin);
    };
    for (const MemberId step : facts_.members(Facts::agreement(), book_.known.step)) later(facts_.member(step).place);
    if (last) return last;
    for (const FieldId field : book_[book_.known.agreement].fields) {
      if (book_[field].type.kind != TypeKind::Date) continue;
      for (const Statement& statement : facts_.field(Facts::agreement(), field).statements) later(statement.place);
    }
    if (last) return last;
    const auto all = children_of(text_, element_at(text_, facts_.member(Facts::agreement()).place.begin));
    return all.empty() ? std::nullopt : std::optional(all.back());
  }

  std::string_view text_;
  const Facts& facts_;
  const Rulebook& book_;
};

}  // namespace

std::optional<Replacement> replacement_for(std::string_view text, const Facts& facts, const FactEdit& edit) {
  return std::visit(Editor(text, facts), edit);
}

std::optional<std::string> with_replacements(std::string_view text, std::vector<Replacement>& replacements) {
  std::ranges::stable_sort(replacements, {}, [](const Replacement& r) { return std::pair(r.begin, r.end); });
  std::string result;
  std::size_t at = 0;
  for (const Replacement& one : replacements) {
    if (one.begin < at) return std::nullopt;
    result += text.substr(at, one.begin - at);
    result += one.text;
    at = one.end;
  }
  return result += text.substr(at);
}

std::optional<std::uint32_t> offset_before(std::span<const Replacement> replacements, std::uint32_t offset) {
  std::int64_t shift = 0;  // from the text after to the text before
  for (const Replacement& one : replacements) {
    const auto begin_after = static_cast<std::int64_t>(one.begin) - shift;
    if (offset < begin_after) break;
    if (offset < begin_after + std::ssize(one.text)) return std::nullopt;
    shift += static_cast<std::int64_t>(one.end - one.begin) - std::ssize(one.text);
  }
  return static_cast<std::uint32_t>(offset + shift);
}

std::string in_encoding_of(std::string_view original, std::string text) {
  const std::optional<Utf16> utf16 = utf16_mark(original);
  return utf16 ? utf16_of_utf8(text, *utf16) : std::move(text);
}

}  // namespace placet
