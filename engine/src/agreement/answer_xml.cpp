// SPDX-License-Identifier: Apache-2.0
#include "agreement/answer_xml.hpp"

#include <algorithm>

#include "agreement/element_text.hpp"
#include "agreement/written_values.hpp"
#include "agreement/xml_document.hpp"
#include "placet/model/xml_path.hpp"

namespace placet {
namespace {

constexpr const char* some_number = "N";
constexpr const char* something = "…";

struct Text : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

/// A value as words of XML; of money the currency too.
struct Words {
  std::string value;
  std::string currency;
};

/// What stands where the reader has to put the value in.
Words placeholder(const Type& type, const Facts& facts) {
  const Rulebook& rulebook = facts.rulebook();
  switch (type.kind) {
    case TypeKind::Date: return {some_day, {}};
    case TypeKind::Number:
    case TypeKind::Percent: return {some_number, {}};
    case TypeKind::Period: return {"PND", {}};
    case TypeKind::Money: return {some_number, something};
    case TypeKind::YesNo: return {"yes", {}};
    case TypeKind::OneOf: {
      if (!type.codes.empty()) return {std::string(rulebook.text(type.codes.front())), {}};
      return {something, {}};
    }
    case TypeKind::Text:
    case TypeKind::Country:
    case TypeKind::Unit:
    case TypeKind::Language:
    case TypeKind::Authority:
    case TypeKind::Act:
    case TypeKind::Reference: return {something, {}};
  }
  return {something, {}};
}

Words words_of(const std::optional<Value>& value, const Type& type, const Facts& facts) {
  const std::optional<std::string> written = value ? written_value(*value, facts) : std::nullopt;
  if (!written) return placeholder(type, facts);
  const auto* money = std::get_if<Money>(&*value);
  return {*written, money == nullptr ? std::string{} : std::string(facts.text(money->currency))};
}

/// The value that the lighter of two answers names, or else the graver.
std::optional<Value> named_value(const std::vector<Separation>& separations) {
  for (const Separation& separation : separations) {
    if (separation.lighter.value) return separation.lighter.value;
    if (separation.graver.value) return separation.graver.value;
  }
  return std::nullopt;
}

class AnswerWriter {
 public:
  AnswerWriter(const ChosenAnswer& chosen, const Facts& facts)
      : chosen_(chosen), facts_(facts), book_(facts.rulebook()) {}

  AnswerXml operator()(const AskedField& asked) { return field(asked.member, asked.field, chosen_.value); }

  AnswerXml operator()(const AskedStep& asked) {
    const KnownVocabulary& known = book_.known;
    if (asked.step.valid()) return missing_part_of(asked.step);
    pugi::xml_node step = element_of(known.step);
    if (!step) return {};
    set(step, known.step_act, book_.text(book_[asked.act].name));
    if (asked.authority.valid()) set(step, known.step_authority, book_.text(book_[asked.authority].name));
    const auto* party = std::get_if<MemberId>(&asked.bearer);
    if (party != nullptr && *party != Facts::agreement()) set(step, known.step_party, facts_.name_of(*party));
    if (asked.object) set(step, known.step_about, name_of(*asked.object));
    if (asked.event.valid()) set(step, known.step_about, book_.text(book_[asked.event].name));
    if (!chosen_.day.empty()) set(step, known.step_day, chosen_.day);
    return whole(Facts::agreement());
  }

  AnswerXml operator()(const AskedJudgement& asked) {
    const KnownVocabulary& known = book_.known;
    pugi::xml_node judgement = element_of(known.judgement);
    if (!judgement) return {};
    set(judgement, known.judgement_name, book_.text(book_[asked.judgement].name));
    set(judgement, known.judgement_answer, chosen_.yes ? "yes" : "no");
    if (asked.about) set(judgement, known.judgement_about, name_of(*asked.about));
    return whole(Facts::agreement());
  }

  /// `<subject entry="india.state-list 17">water</subject>`, in the place of the subject without it.
  AnswerXml operator()(const AskedMembership& asked) {
    const auto* value = std::get_if<BoundValue>(&asked.subject);
    if (value == nullptr) return {};
    const Statement& stated = facts_.field(value->owner, value->field).statements[value->index];
    AnswerXml answer = field(value->owner, value->field, stated.value);
    if (answer.attribute || !document_.first_child()) return {};
    document_.first_child().append_attribute("entry").set_value(entry_of(asked.list, stated).c_str());
    answer = whole(value->owner);
    answer.instead_of = stated.place;
    return answer;
  }

  /// That the collection lists all.
  AnswerXml operator()(const AskedMembers& asked) {
    const FieldId complete = book_.known.agreement_complete;
    if (!complete.valid()) return {};
    std::string names;
    for (const Statement& stated : facts_.field(Facts::agreement(), complete).statements) {
      names += written_value(stated.value, facts_).value_or("") + ' ';
    }
    const Unlisted& members = asked.members;
    names += book_.text(members.entity.valid() ? book_[members.entity].name : book_[members.field].name);
    return attribute_or_element(Facts::agreement(), complete, {names, {}});
  }

 private:
  AnswerXml field(MemberId member, FieldId id, const std::optional<Value>& value) {
    AnswerXml answer = attribute_or_element(member, id, words_of(value, book_[id].type, facts_));
    const FieldFacts& stated = facts_.field(member, id);
    if (stated.presence == Presence::Unknown) answer.instead_of = stated.place;
    return answer;
  }

  AnswerXml attribute_or_element(MemberId member, FieldId id, const Words& words) {
    const auto place = parse_xml_place(book_[id].at);
    if (!place) return {};
    const XmlPath& path = place->alternatives.front();
    if (path.steps.empty() && !path.attribute.empty()) {
      std::string xml = path.attribute + "=\"" + escaped_for_xml(words.value) + '"';
      if (place->currency && !words.currency.empty()) xml += ' ' + *place->currency + "=\"" + words.currency + '"';
      return {xml, member, true, std::nullopt};
    }
    pugi::xml_node at = path.steps.empty() ? element_of(facts_.member(member).entity) : add_path(path);
    put(at, *place, words);
    return whole(member);
  }

  void put(pugi::xml_node at, const XmlPlace& place, const Words& words) {
    const std::string& attribute = place.alternatives.front().attribute;
    if (attribute.empty()) {
      at.text().set(words.value.c_str());
    } else {
      at.append_attribute(attribute.c_str()).set_value(words.value.c_str());
    }
    if (place.currency) at.append_attribute(place.currency->c_str()).set_value(words.currency.c_str());
  }

  pugi::xml_node add_path(const XmlPath& path) {
    pugi::xml_node at = document_;
    for (const XmlStep& step : path.steps) {
      at = at.append_child(step.element.c_str());
      for (const XmlTest& test : step.tests) {
        if (!test.missing) at.append_attribute(test.attribute.c_str()).set_value(test.value.c_str());
      }
    }
    return at;
  }

  pugi::xml_node element_of(EntityId entity) {
    const auto place = entity.valid() ? parse_xml_place(book_[entity].at) : std::nullopt;
    return place ? add_path(place->alternatives.front()) : pugi::xml_node();
  }

  void set(pugi::xml_node element, FieldId id, std::string_view words) {
    const auto place = id.valid() ? parse_xml_place(book_[id].at) : std::nullopt;
    if (place && place->alternatives.front().steps.empty()) put(element, *place, {std::string(words), {}});
  }

  /// What a stated step leaves out: its day first.
  AnswerXml missing_part_of(MemberId step) {
    const KnownVocabulary& known = book_.known;
    for (const FieldId id : {known.step_day, known.step_about, known.step_outcome}) {
      if (id.valid() && facts_.field(step, id).presence != Presence::Stated) return field(step, id, std::nullopt);
    }
    return {};
  }

  std::string name_of(const Bound& bound) const {
    if (const auto* member = std::get_if<MemberId>(&bound)) return facts_.name_of(*member);
    const auto* value = std::get_if<BoundValue>(&bound);
    if (value == nullptr) return something;
    return written_value(facts_.field(value->owner, value->field).statements[value->index].value, facts_)
        .value_or(something);
  }

  /// The entry that may hold the code in part, as `LIST NUMBER`, after those that are stated already.
  std::string entry_of(ListId id, const Statement& stated) const {
    std::string entries;
    for (const Symbol entry : stated.entries) entries += std::string(facts_.text(entry)) + ", ";
    return entries + one_entry_of(id, stated.value);
  }
  std::string one_entry_of(ListId id, const Value& value) const {
    const List& list = book_[id];
    const std::string name(book_.text(list.name));
    if (!chosen_.entry.empty()) return name + ' ' + chosen_.entry;
    const auto* code = std::get_if<Code>(&value);
    const auto in_part = std::ranges::find_if(list.entries, [&](const ListEntry& entry) {
      return code != nullptr && entry.in_part && std::ranges::find(entry.codes, code->symbol) != entry.codes.end();
    });
    if (in_part == list.entries.end()) return name + ' ' + something;
    return name + ' ' + (in_part->number.empty() ? std::string(book_.text(code->symbol)) : in_part->number);
  }

  AnswerXml whole(MemberId into) const {
    Text text;
    document_.print(text, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return {text.text, into, false, std::nullopt};
  }

  const ChosenAnswer& chosen_;
  const Facts& facts_;
  const Rulebook& book_;
  pugi::xml_document document_;
};

}  // namespace

AnswerXml answer_xml(const Question& question, const ChosenAnswer& chosen, const Facts& facts) {
  AnswerWriter answer(chosen, facts);
  return std::visit(answer, question.about);
}

AnswerXml answer_xml(const Question& question, const std::vector<Separation>& separations, const Facts& facts) {
  return answer_xml(question, ChosenAnswer{named_value(separations), some_day, true, {}}, facts);
}

}  // namespace placet
