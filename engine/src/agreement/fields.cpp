// SPDX-License-Identifier: Apache-2.0
#include "agreement/fields.hpp"

#include <algorithm>

#include "agreement/silence.hpp"
#include "agreement/values.hpp"

namespace placet {
namespace {

/// The attributes of an element that speak of what it states.
struct Asides {
  pugi::xml_attribute absent, unknown, by, evidence, language, words, entry;

  explicit Asides(pugi::xml_node element) {
    for (const pugi::xml_attribute attribute : element.attributes()) {
      const std::string_view name = attribute.name();
      if (name == "absent") absent = attribute;
      if (name == "unknown") unknown = attribute;
      if (name == "by") by = attribute;
      if (name == "evidence") evidence = attribute;
      if (name == "xml:lang") language = attribute;
      if (name == "words") words = attribute;
      if (name == "entry") entry = attribute;
    }
  }
};

/// Reads one field of one member.
class FieldReader {
 public:
  FieldReader(const MemberElement& from, const Asides& own, FieldId field, const XmlPlace& place,
              const XmlDocument& document, Facts& facts, Faults& faults)
      : from_(from),
        own_(own),
        field_(facts.rulebook()[field]),
        place_(place),
        document_(document),
        facts_(facts),
        faults_(faults),
        found_(facts.field(from.member, field)) {}

  void read() {
    if (own_.absent || own_.unknown) {
      for (const XmlPath& path : place_.alternatives) note_silence_of_child(path);
    }
    for_each_occurrence(from_.element, place_, [this](const Occurrence& occurrence) {
      if (!faults_.full()) read_one(occurrence);
    });
    if (!faults_.full()) settle();
  }

 private:
  /// `<party absent="country">` says the same as an element `country` that is absent.
  void note_silence_of_child(const XmlPath& path) {
    if (path.steps.size() != 1 || !path.attribute.empty()) return;
    const std::string& child = path.steps.front().element;
    if (says(own_.absent, child)) absent_ = document_.place(from_.element);
    if (says(own_.unknown, child)) unknown_ = document_.place(from_.element);
  }

  void read_one(const Occurrence& at) {
    if (at.element == from_.element) return read_one(at, own_);
    read_one(at, Asides(at.element));
  }
  void read_one(const Occurrence& at, const Asides& asides) {
    const std::string& name = at.attribute;
    const bool own = at.element == from_.element;
    const auto said = [&](pugi::xml_attribute which) {
      if (name.empty()) return says(which, "yes");
      return says(which, name) || (!own && says(which, "yes"));
    };
    if (said(asides.absent)) absent_ = document_.place(at.element);
    if (said(asides.unknown)) unknown_ = document_.place(at.element);

    if (name.empty()) {
      const std::string text = text_of(at.element);
      if (!text.empty()) {
        read_text(text, asides, document_.text_place(at.element), document_.place(at.element));
      } else if (!own && !absent_ && !unknown_) {
        faults_.add(codes::unreadable_value, document_.place(at.element), quoted(at.element.name()) + " states nothing",
                    "write its value, or say `unknown=\"yes\"`");
      }
    } else if (const pugi::xml_attribute attribute = at.element.attribute(name.c_str())) {
      const AttributePlace place = document_.place(attribute);
      if (place_.currency) {
        read_amount(attribute.value(), at.element, asides, place);
      } else {
        read_text(attribute.value(), asides, place.value, place.whole);
      }
    }
  }

  void read_text(std::string_view text, const Asides& asides, Span text_place, Span place) {
    if (!field_.many || field_.type.kind == TypeKind::Text) return read_word(text, asides, text_place, place);
    for (const std::string_view word : words_of(text)) {
      const auto offset = static_cast<std::uint32_t>(word.data() - text.data());
      // Where references such as &amp; were replaced, offsets differ; then the whole text is shown.
      const bool same = text_place.end - text_place.begin == text.size();
      const Span span{text_place.file, text_place.begin + offset,
                      text_place.begin + offset + static_cast<std::uint32_t>(word.size())};
      read_word(word, asides, same ? span : text_place, place);
    }
  }

  void read_word(std::string_view text, const Asides& asides, Span text_place, Span place) {
    take(read_value(text, field_.type, facts_), asides, text_place, place);
  }

  void read_amount(std::string_view amount, pugi::xml_node element, const Asides& asides, const AttributePlace& place) {
    const pugi::xml_attribute currency = element.attribute(place_.currency->c_str());
    if (currency) return take(read_money(amount, currency.value(), facts_), asides, place.value, place.whole);
    if (says(asides.unknown, *place_.currency)) {
      unknown_ = place.whole;
    } else {
      faults_.add(codes::unreadable_value, place.whole, "this amount has no currency",
                  "add `" + *place_.currency + "=\"…\"` with the code of ISO 4217");
    }
  }

  void take(ReadValue read, const Asides& asides, Span text_place, Span place) {
    if (const auto* fault = std::get_if<ValueFault>(&read)) {
      faults_.add(fault->code, text_place, fault->message, fault->help);
    } else if (std::holds_alternative<SaidToBeUnknown>(read)) {
      unknown_ = place;
    } else {
      add_statement(std::get<Value>(read), asides, place);
    }
  }

  void add_statement(Value value, const Asides& asides, Span place) {
    Statement statement;
    statement.value = std::move(value);
    statement.place = place;
    if (asides.by && !declares_by()) statement.holder = facts_.intern(asides.by.value());
    for (const pugi::xml_attribute attribute : {asides.evidence, own_.evidence}) {
      const std::string_view evidence = attribute.value();
      if (evidence == "reported") statement.assurance = Assurance::Reported;
      if (evidence == "inferred") statement.assurance = Assurance::Inferred;
    }
    if (asides.language) statement.language = facts_.intern(asides.language.value());
    if (field_.type.kind == TypeKind::OneOf && &asides != &own_) {
      if (asides.words) statement.words = facts_.intern(asides.words.value());
      if (asides.entry) read_entries(asides.entry, statement);
    }
    const bool repeats = field_.many && std::ranges::any_of(found_.statements, [&](const Statement& other) {
                           return other.value == statement.value && other.holder == statement.holder;
                         });
    if (repeats) return;
    found_.statements.push_back(std::move(statement));
  }
  /// Does the vocabulary give the attribute `by` of the member's element a meaning of its own?
  bool declares_by() const {
    const auto& fields = facts_.rulebook()[field_.entity].fields;
    return std::ranges::any_of(fields, [&](FieldId id) {
      const std::optional<XmlPlace> place = parse_xml_place(facts_.rulebook()[id].at);
      return place && std::ranges::any_of(place->alternatives, [](const XmlPath& path) {
               return path.steps.empty() && path.attribute == "by";
             });
    });
  }

  /// `entry="india.state-list 17, india.union-list 5"`.
  void read_entries(pugi::xml_attribute entries, Statement& statement) {
    const Span span = document_.place(entries).value;
    std::string_view rest = entries.value();
    while (!rest.empty()) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      const std::vector<std::string_view> words = words_of(rest.substr(0, comma));
      rest.remove_prefix(std::min(comma + 1, rest.size()));
      if (words.size() == 2) {
        read_entry(words[0], words[1], span, statement);
      } else {
        faults_.add(codes::unreadable_value, span, "an entry is the name of a list and a number or a code in it",
                    "write it as `india.state-list 17`");
      }
    }
  }
  void read_entry(std::string_view list_name, std::string_view number, Span span, Statement& statement) {
    const Rulebook& rulebook = facts_.rulebook();
    std::vector<std::string_view> known;
    for (const List& list : rulebook.lists) known.push_back(rulebook.text(list.name));
    const auto list = std::ranges::find(known, list_name);
    if (list == known.end()) {
      faults_.add(codes::code_not_known, span, "no loaded rulebook has the list " + quoted(list_name),
                  meant(list_name, known, ""));
      return;
    }
    const ListId id{static_cast<std::uint32_t>(list - known.begin())};
    const Symbol code = rulebook.symbols.find(number);
    const bool found = std::ranges::any_of(rulebook[id].entries, [&](const ListEntry& entry) {
      return entry.number == number || (code.valid() && std::ranges::find(entry.codes, code) != entry.codes.end());
    });
    if (found) {
      statement.entries.push_back(facts_.intern(std::string(list_name) + " " + std::string(number)));
    } else {
      faults_.add(codes::code_not_known, span, "the list " + quoted(list_name) + " has no entry " + quoted(number));
    }
  }

  /// What all occurrences say together.
  void settle() {
    if (absent_ && unknown_) {
      faults_.add(codes::stated_and_absent, *absent_, described() + " is said to be both absent and unknown",
                  "keep one of the two");
    } else if ((absent_ || unknown_) && !found_.statements.empty()) {
      faults_.add(codes::stated_and_absent, found_.statements.front().place,
                  described() + " is stated, and said to be " + (absent_ ? "absent" : "unknown"), "keep one of the two",
                  {{absent_ ? *absent_ : *unknown_, "it is said here"}});
    }
    check_single();
    if (!found_.statements.empty()) {
      found_.presence = Presence::Stated;
      found_.place = found_.statements.front().place;
    } else if (absent_ || unknown_) {
      found_.presence = absent_ ? Presence::Absent : Presence::Unknown;
      found_.place = absent_ ? *absent_ : *unknown_;
    } else if (field_.default_value) {
      found_.presence = Presence::Stated;
      found_.place = document_.place(from_.element);
      found_.statements.emplace_back().value = *field_.default_value;
      found_.statements.back().place = found_.place;
    }
  }
  void check_single() {
    if (field_.many || found_.statements.size() < 2) return;
    for (std::size_t i = 1; i < found_.statements.size(); ++i) {
      const Statement& statement = found_.statements[i];
      const auto end = found_.statements.begin() + static_cast<std::ptrdiff_t>(i);
      const auto earlier = std::find_if(found_.statements.begin(), end, [&](const Statement& other) {
        return !other.holder.valid() || !statement.holder.valid() || other.holder == statement.holder;
      });
      if (earlier == end) continue;
      faults_.add(codes::second_value, statement.place, described() + " is stated a second time",
                  "keep one, or say with `by` whose account each is", {{earlier->place, "it is stated here first"}});
      return;
    }
  }
  std::string described() const {
    return quoted(facts_.rulebook().text(field_.name)) + " of " + quoted(facts_.name_of(from_.member));
  }

  const MemberElement& from_;
  const Asides& own_;  ///< of its element
  const Field& field_;
  const XmlPlace& place_;
  const XmlDocument& document_;
  Facts& facts_;
  Faults& faults_;
  FieldFacts& found_;
  std::optional<Span> absent_;
  std::optional<Span> unknown_;
};

}  // namespace

void read_fields(const MemberElement& from, const XmlDocument& document, const VocabularyPlaces& places, Facts& facts,
                 Faults& faults) {
  const Asides own(from.element);
  for (const FieldId field : facts.rulebook()[facts.member(from.member).entity].fields) {
    if (!places.fields[field.index]) continue;
    FieldReader(from, own, field, *places.fields[field.index], document, facts, faults).read();
  }
}

}  // namespace placet
