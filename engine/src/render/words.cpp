// SPDX-License-Identifier: Apache-2.0
#include "render/words.hpp"

#include <algorithm>

#include "placet/model/codes.hpp"
#include "render/layout.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

/// The label in this language, or null.
const std::string* label_in(const Labels& labels, Language language) {
  const auto found = std::ranges::find(labels, language_tag(language), &Labels::value_type::first);
  return found == labels.end() ? nullptr : &found->second;
}

/// What has an English title and labels in other languages.
std::string titled(Language language, const std::string& english, const Labels& labels) {
  const std::string* own = language == Language::English ? nullptr : label_in(labels, language);
  return own != nullptr ? *own : in_english(language, english);
}

/// The first label that is not in English: how the country itself calls it.
std::string native_label(const Labels& labels) {
  const auto native = std::ranges::find_if(labels, [](const auto& label) { return label.first != "en"; });
  return native == labels.end() ? std::string{} : native->second;
}

std::string_view name_of(const CodeEntry& entry, Language language) {
  switch (language) {
    case Language::English: return entry.en();
    case Language::Russian: return entry.ru();
    case Language::Chinese: return entry.zh();
    case Language::Hindi: return entry.hi();
  }
  return {};
}

/// What the standard calls a code, or the code itself where it has none.
std::string coded(Language language, std::string_view code, const CodeEntry* entry) {
  if (entry == nullptr) return std::string(code);
  const std::string_view own = name_of(*entry, language);
  return own.empty() ? in_english(language, std::string(entry->en())) : std::string(own);
}

/// The entity's field with this name, or an invalid id.
FieldId field_named(const Rulebook& rulebook, EntityId entity, std::string_view name) {
  for (const FieldId field : rulebook[entity].fields) {
    if (rulebook.text(rulebook[field].name) == name) return field;
  }
  return {};
}

/// "a delegation": only English puts an article before it.
std::string with_article(Language language, const std::string& what) {
  if (language != Language::English) return what;
  const bool vowel = std::string_view("aeio").find(what[0]) != std::string_view::npos;
  return (vowel ? "an " : "a ") + what;
}

}  // namespace

std::string capitalised(std::string text) {
  const bool is_variable = text.size() > 1 && text[1] == ' ' && text[0] != 'a';
  if (text.empty() || is_variable) return text;
  const auto goes_on = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  const auto second = std::find_if_not(text.begin() + 1, text.end(), goes_on);
  return capitals({text.begin(), second}).append(second, text.end());
}

std::string Words::sentence(const std::string& text) const {
  const std::string stop = say(Message::FullStop, {{"text", {}}});
  return text.ends_with(stop) ? text : text + stop;
}

std::string Words::stated_text(MemberId member, std::string_view field_name) const {
  const FieldId field = field_named(*rulebook_, facts_->member(member).entity, field_name);
  if (!field.valid()) return {};
  const auto& statements = facts_->field(member, field).statements;
  if (statements.empty()) return {};
  const auto in = [&](Language language) {
    return std::ranges::find_if(statements,
                                [&](const Statement& s) { return name(s.language) == language_tag(language); });
  };
  auto said = in(language_);
  if (said == statements.end()) said = in(Language::English);
  const auto* code = std::get_if<Code>(&(said == statements.end() ? statements.front() : *said).value);
  return code == nullptr ? std::string{} : name(code->symbol);
}

std::string Words::name(Symbol symbol) const {
  if (!symbol.valid()) return {};
  if (rulebook_->symbols.holds(symbol)) return std::string(rulebook_->text(symbol));
  return facts_ == nullptr ? std::string{} : std::string(facts_->text(symbol));
}

std::string Words::country(Symbol code) const {
  const std::string text = name(code);
  if (const CodeEntry* entry = find_country(text)) return coded(language_, text, entry);
  // Codes of our own: what the list of countries says of them.
  if (rulebook_->countries.valid()) {
    for (const ListEntry& entry : (*rulebook_)[rulebook_->countries].entries) {
      if (!entry.text.empty() && std::ranges::find(entry.codes, code) != entry.codes.end()) {
        return titled(language_, entry.text, entry.labels);
      }
    }
  }
  return text;
}

std::string Words::member(MemberId id) const {
  if (facts_ == nullptr || !id.valid()) return {};
  if (id == Facts::agreement()) return say(Message::TheAgreement);
  const Member& of = facts_->member(id);
  if (of.entity == rulebook_->known.party || of.entity == rulebook_->known.person) {
    const std::string called = stated_text(id, "name");
    return called.empty() ? facts_->name_of(id) : called;
  }
  const std::string called = facts_->name_of(id);
  return of.id.valid() ? name((*rulebook_)[of.entity].name) + ' ' + called : called;
}

std::string Words::unlisted(const Unlisted& members) const {
  return say(Message::UnlistedMember, {{"what", with_article(language_, kind(members))}});
}

std::string Words::bound(const Bound& bound) const {
  if (const auto* member_id = std::get_if<MemberId>(&bound)) return member(*member_id);
  if (const auto* one = std::get_if<BoundValue>(&bound)) {
    if (facts_ == nullptr) return {};
    const Value& stated = facts_->field(one->owner, one->field).statements[one->index].value;
    const Type& type = (*rulebook_)[one->field].type;
    return type.kind == TypeKind::OneOf ? value_of(stated, type) : value(stated);
  }
  return unlisted(std::get<Unlisted>(bound));
}

std::string Words::about(const Finding& finding) const {
  std::string names;
  for (const Binder& binder : (*rulebook_)[finding.rule].readings[finding.reading].for_every) {
    const std::string name = bound(finding.binding[binder.slot.index]);
    names = names.empty() ? name : say(Message::ListMore, {{"items", names}, {"item", name}});
  }
  return names;
}

std::string Words::value(const Value& value) const {
  struct Visitor {
    const Words& words;
    std::string operator()(bool yes) const { return words.say(yes ? Message::Yes : Message::No); }
    std::string operator()(const Code& code) const { return words.name(code.symbol); }
    std::string operator()(const DayRange& days) const { return days_words(days, words.language()); }
    std::string operator()(const NumberRange& number) const { return range_words(number, words.language()); }
    std::string operator()(const Percent& percent) const {
      return words.say(Message::PercentValue, {{"number", range_words(percent.range, words.language())}});
    }
    std::string operator()(const Money& money) const {
      return words.say(Message::MoneyValue, {{"amount", range_words(money.amount, words.language())},
                                             {"currency", words.name(money.currency)}});
    }
    std::string operator()(const PeriodRange& period) const { return periods_words(period, words.language()); }
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
    case TypeKind::Unit: return coded(language_, text, find_unit(text));
    case TypeKind::Text: return say(Message::QuotedText, {{"text", text}});
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
    case TypeKind::Reference: return text;
    case TypeKind::OneOf: return this->code(code->symbol, type.list);
  }
  return text;
}

std::string Words::code(Symbol code, ListId list) const {
  if (list.valid()) {
    for (const ListEntry& entry : (*rulebook_)[list].entries) {
      const bool declares = entry.codes.size() == 1 && entry.codes.front() == code;
      if (const std::string* own = declares ? label(entry.labels) : nullptr) return *own;
    }
  }
  return in_english(language_, name(code));
}

std::string Words::authority(AuthorityId id) const {
  if (!id.valid()) return say(Message::AnyAuthority);
  const Authority& of = (*rulebook_)[id];
  if (language_ != Language::English && label_in(of.labels, language_) != nullptr)
    return *label_in(of.labels, language_);
  const std::string native = native_label(of.labels);
  std::string title = of.title.empty() ? name(of.name) : of.title;
  if (language_ == Language::English && !title.starts_with("the ") && !title.starts_with("The ")) {
    title.insert(0, "the ");
  }
  title = in_english(language_, title);
  return native.empty() ? title : say(Message::Aside, {{"text", title}, {"aside", native}});
}

std::string Words::rule(RuleId id) const {
  return name((*rulebook_)[id].name);
}

std::string Words::title(RuleId id) const {
  const Rule& of = (*rulebook_)[id];
  return titled(language_, of.title, of.labels);
}

std::string Words::pack(PackId id) const {
  const Pack& of = (*rulebook_)[id];
  const bool has_own = language_ == Language::English || label_in(of.labels, language_) != nullptr;
  return has_own || !of.jurisdiction.valid() ? titled(language_, of.title, of.labels) : country(of.jurisdiction);
}

std::string Words::field(FieldId id) const {
  const Field& of = (*rulebook_)[id];
  const std::string* own = label(of.labels);
  return own == nullptr ? in_english(language_, name(of.name)) : *own;
}

std::string Words::kind(EntityId entity, FieldId field) const {
  return entity.valid() ? in_english(language_, name((*rulebook_)[entity].name)) : this->field(field);
}

std::string Words::judgement(JudgementId id) const {
  const Judgement& of = (*rulebook_)[id];
  return titled(language_, of.asks, of.labels);
}

std::string Words::entry(const ListEntry& entry) const {
  return titled(language_, entry.text, entry.labels);
}

const std::string* Words::label(const Labels& labels) const {
  return language_ == Language::English ? nullptr : label_in(labels, language_);
}

std::string Words::strength(Strength strength) const {
  switch (strength) {
    case Strength::Binding: return say(Message::StrengthBinding);
    case Strength::Guidance: return say(Message::StrengthGuidance);
    case Strength::Practice: return say(Message::StrengthPractice);
  }
  return {};
}

std::string Words::source(SourceId id) const {
  const Source& of = (*rulebook_)[id];
  if (!of.number.empty()) return of.number;
  if (const std::string* own = label_in(of.titles, language_)) return *own;
  if (const std::string* english = label_in(of.titles, Language::English)) return in_english(language_, *english);
  return of.titles.empty() ? name(of.name) : of.titles.front().second;
}

std::string Words::citation(const Citation& of) const {
  if (of.pinpoint.empty()) return source(of.source);
  return say(Message::CitedAt, {{"source", source(of.source)}, {"pinpoint", pinpoint(of.pinpoint)}});
}

}  // namespace placet
