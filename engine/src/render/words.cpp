// SPDX-License-Identifier: Apache-2.0
#include "render/words.hpp"

#include <algorithm>
#include <cctype>

#include "placet/model/codes.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

/// The first label that is not in English: how the country itself calls it.
std::string native_label(const Labels& labels) {
  const auto native = std::ranges::find_if(labels, [](const auto& label) { return label.first != "en"; });
  return native == labels.end() ? std::string{} : native->second;
}

std::string coded(std::string_view code, const CodeEntry* entry) {
  return std::string(entry == nullptr ? code : entry->en);
}

/// The entity's field with this name, or an invalid id.
FieldId field_named(const Rulebook& rulebook, EntityId entity, std::string_view name) {
  for (const FieldId field : rulebook[entity].fields) {
    if (rulebook.text(rulebook[field].name) == name) return field;
  }
  return {};
}

}  // namespace

std::string capitalised(std::string text) {
  const bool is_variable = text.size() > 1 && text[1] == ' ' && text[0] != 'a';
  if (!text.empty() && !is_variable && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string Words::stated_text(MemberId member, std::string_view field_name) const {
  const FieldId field = field_named(*rulebook_, facts_->member(member).entity, field_name);
  if (!field.valid()) return {};
  const auto& statements = facts_->field(member, field).statements;
  if (statements.empty()) return {};
  const auto english = std::ranges::find_if(statements, [&](const Statement& s) { return name(s.language) == "en"; });
  const auto* code = std::get_if<Code>(&(english == statements.end() ? statements.front() : *english).value);
  return code == nullptr ? std::string{} : name(code->symbol);
}

std::string Words::name(Symbol symbol) const {
  if (!symbol.valid()) return {};
  if (rulebook_->symbols.holds(symbol)) return std::string(rulebook_->text(symbol));
  return facts_ == nullptr ? std::string{} : std::string(facts_->text(symbol));
}

std::string Words::country(Symbol code) const {
  const std::string text = name(code);
  if (const CodeEntry* entry = find_country(text)) return std::string(entry->en);
  // Codes of our own: what the list of countries says of them.
  if (rulebook_->countries.valid()) {
    for (const ListEntry& entry : (*rulebook_)[rulebook_->countries].entries) {
      if (!entry.text.empty() && std::ranges::find(entry.codes, code) != entry.codes.end()) return entry.text;
    }
  }
  return text;
}

std::string Words::member(MemberId id) const {
  if (facts_ == nullptr || !id.valid()) return {};
  if (id == Facts::agreement()) return "the agreement";
  const Member& of = facts_->member(id);
  if (of.entity == rulebook_->known.party || of.entity == rulebook_->known.person) {
    const std::string called = stated_text(id, "name");
    return called.empty() ? facts_->name_of(id) : called;
  }
  const std::string called = facts_->name_of(id);
  return of.id.valid() ? name((*rulebook_)[of.entity].name) + ' ' + called : called;
}

std::string Words::unlisted(const Unlisted& members) const {
  const std::string what =
      members.entity.valid() ? name((*rulebook_)[members.entity].name) : name((*rulebook_)[members.field].name);
  const bool vowel = std::string_view("aeio").find(what[0]) != std::string_view::npos;
  return (vowel ? "an " : "a ") + what + " that is not listed";
}

std::string Words::bound(const Bound& bound) const {
  if (const auto* member_id = std::get_if<MemberId>(&bound)) return member(*member_id);
  if (const auto* one = std::get_if<BoundValue>(&bound)) {
    return facts_ == nullptr ? std::string{}
                             : value(facts_->field(one->owner, one->field).statements[one->index].value);
  }
  return unlisted(std::get<Unlisted>(bound));
}

std::string Words::about(const Finding& finding) const {
  std::string names;
  for (const Binder& binder : (*rulebook_)[finding.rule].readings[finding.reading].for_every) {
    names += (names.empty() ? "" : ", ") + bound(finding.binding[binder.slot.index]);
  }
  return names;
}

std::string Words::value(const Value& value) const {
  struct Visitor {
    const Words& words;
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(const Code& code) const { return words.name(code.symbol); }
    std::string operator()(const DayRange& days) const { return days_words(days); }
    std::string operator()(const NumberRange& number) const { return range_words(number); }
    std::string operator()(const Percent& percent) const { return range_words(percent.range) + " percent"; }
    std::string operator()(const Money& money) const {
      return range_words(money.amount) + ' ' + words.name(money.currency);
    }
    std::string operator()(const PeriodRange& period) const { return periods_words(period); }
    std::string operator()(const Reference& reference) const { return words.member(reference.member); }
  };
  return std::visit(Visitor{*this}, value);
}

std::string Words::value_of(const Value& stated, const Type& type) const {
  const auto* code = std::get_if<Code>(&stated);
  if (code == nullptr) return value(stated);
  const std::string text = name(code->symbol);
  switch (type.kind) {
    case TypeKind::Country: return country(code->symbol);
    case TypeKind::Unit: return coded(text, find_unit(text));
    case TypeKind::Text: return '"' + text + '"';
    case TypeKind::Authority: {
      for (std::uint32_t index = 0; index < rulebook_->authorities.size(); ++index) {
        if (rulebook_->authorities[index].name == code->symbol) return authority({index});
      }
      return text;
    }
    case TypeKind::Date:
    case TypeKind::Number:
    case TypeKind::Percent:
    case TypeKind::Money:
    case TypeKind::Period:
    case TypeKind::YesNo:
    case TypeKind::Language:
    case TypeKind::Act:
    case TypeKind::Reference:
    case TypeKind::OneOf: return text;
  }
  return text;
}

std::string Words::authority(AuthorityId id) const {
  if (!id.valid()) return "any authority";
  const Authority& of = (*rulebook_)[id];
  const std::string native = native_label(of.labels);
  std::string title = of.title.empty() ? name(of.name) : of.title;
  if (!title.starts_with("the ") && !title.starts_with("The ")) title.insert(0, "the ");
  return native.empty() ? title : title + " (" + native + ')';
}

std::string Words::rule(RuleId id) const {
  return name((*rulebook_)[id].name);
}

std::string Words::source(SourceId id) const {
  const Source& of = (*rulebook_)[id];
  if (!of.number.empty()) return of.number;
  const auto english = std::ranges::find_if(of.titles, [](const auto& title) { return title.first == "en"; });
  if (english != of.titles.end()) return english->second;
  return of.titles.empty() ? name(of.name) : of.titles.front().second;
}

std::string Words::citation(const Citation& of) const {
  return of.pinpoint.empty() ? source(of.source) : source(of.source) + ", " + of.pinpoint;
}

}  // namespace placet
