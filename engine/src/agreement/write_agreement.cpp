// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/write_agreement.hpp"

#include <algorithm>

#include "agreement/members.hpp"
#include "agreement/written_values.hpp"
#include "agreement/xml_document.hpp"

namespace placet {
namespace {

struct Text : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

void add_word(pugi::xml_node element, const char* attribute, std::string_view word) {
  pugi::xml_attribute to = element.attribute(attribute);
  if (!to) to = element.append_attribute(attribute);
  const std::string words = to.value();
  to.set_value((words.empty() ? std::string(word) : words + ' ' + std::string(word)).c_str());
}

bool set_once(pugi::xml_node element, const std::string& attribute, const std::string& value) {
  if (element.attribute(attribute.c_str())) return element.attribute(attribute.c_str()).value() == value;
  element.append_attribute(attribute.c_str()).set_value(value.c_str());
  return true;
}

class Writer {
 public:
  explicit Writer(const Facts& facts) : facts_(facts), book_(facts.rulebook()), places_(book_) {}

  std::string write() {
    const auto& place = places_.entities.at(book_.known.agreement.index);
    if (!place || facts_.size() == 0) return {};
    pugi::xml_node root = document_;
    for (const XmlStep& step : place->alternatives.front().steps) root = add_element(root, step, {});
    write_member(Facts::agreement(), root);
    for (const std::string& name : facts_.completeness.complete) say_that_there_is_none(root, name);
    Text out;
    document_.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    return out.text;
  }

 private:
  pugi::xml_node add_element(pugi::xml_node parent, const XmlStep& step, pugi::xml_node before) {
    pugi::xml_node made =
        before ? parent.insert_child_before(step.element.c_str(), before) : parent.append_child(step.element.c_str());
    for (const XmlTest& test : step.tests) {
      if (!test.missing) made.append_attribute(test.attribute.c_str()).set_value(test.value.c_str());
    }
    return made;
  }

  /// The members first, since an element such as `event` may be a member and hold a field of its owner too; the fields
  /// are put before them.
  void write_member(MemberId member, pugi::xml_node element) {
    pugi::xml_node first;
    for (std::uint32_t i = 0; i < facts_.size(); ++i) {
      const Member& of = facts_.member({i});
      if (of.owner != member || MemberId{i} == Facts::agreement() || !places_.entities[of.entity.index]) continue;
      pugi::xml_node child = element;
      for (const XmlStep& step : places_.entities[of.entity.index]->alternatives.front().steps) {
        const bool last = &step == &places_.entities[of.entity.index]->alternatives.front().steps.back();
        const pugi::xml_node known = last ? pugi::xml_node() : child.child(step.element.c_str());
        child = known ? known : add_element(child, step, {});
        if (!first && child.parent() == element) first = child;
      }
      write_member({i}, child);
    }
    for (const FieldId field : book_[facts_.member(member).entity].fields) {
      if (places_.fields[field.index]) write_field(member, field, element, first);
    }
  }

  void write_field(MemberId member, FieldId id, pugi::xml_node element, pugi::xml_node first) {
    const FieldFacts& stated = facts_.field(member, id);
    const XmlPlace& place = *places_.fields[id.index];
    const XmlPath& path = place.alternatives.front();
    if (stated.presence == Presence::Absent || stated.presence == Presence::Unknown) {
      say(stated.presence == Presence::Absent ? "absent" : "unknown", place, element, first);
      return;
    }
    std::string words;
    for (const Statement& statement : stated.statements) {
      const std::optional<std::string> value = written_value(statement.value, facts_);
      if (!value || goes_without_saying(statement, id)) continue;
      if (path.steps.empty() && book_[id].many && book_[id].type.kind != TypeKind::Text) {
        words += (words.empty() ? "" : " ") + *value;
        continue;
      }
      write_statement(statement, *value, place, element, first);
    }
    if (words.empty()) return;
    if (path.attribute.empty()) {
      element.text().set(words.c_str());
    } else {
      set_once(element, path.attribute, words);
    }
  }

  /// Whether the vocabulary takes the value where nothing is stated.
  bool goes_without_saying(const Statement& statement, FieldId id) const {
    const bool plain = statement.assurance == Assurance::Plain && !statement.holder.valid();
    return plain && book_[id].default_value == statement.value;
  }

  void write_statement(const Statement& statement, const std::string& value, const XmlPlace& place,
                       pugi::xml_node element, pugi::xml_node first) {
    const XmlPath& path = place.alternatives.front();
    pugi::xml_node at = path.steps.empty() ? element : element_for(path, value, element, first);
    if (path.attribute.empty()) {
      at.text().set(value.c_str());
    } else {
      set_once(at, path.attribute, value);
    }
    const auto* money = std::get_if<Money>(&statement.value);
    if (place.currency && money != nullptr) set_once(at, *place.currency, std::string(facts_.text(money->currency)));
    if (statement.holder.valid()) set_once(at, "by", std::string(facts_.text(statement.holder)));
    if (statement.language.valid()) set_once(at, "xml:lang", std::string(facts_.text(statement.language)));
    if (statement.words.valid()) set_once(at, "words", std::string(facts_.text(statement.words)));
    if (statement.assurance != Assurance::Plain) {
      set_once(at, "evidence", statement.assurance == Assurance::Reported ? "reported" : "inferred");
    }
    std::string entries;
    for (const Symbol entry : statement.entries) {
      entries += (entries.empty() ? "" : ", ") + std::string(facts_.text(entry));
    }
    if (!entries.empty()) set_once(at, "entry", entries);
  }

  /// The element that states `value`, or could; else a new one.
  pugi::xml_node element_for(const XmlPath& path, const std::string& value, pugi::xml_node element,
                             pugi::xml_node first) {
    for (const XmlStep& step : path.steps) {
      const bool last = &step == &path.steps.back();
      const pugi::xml_node known = element.find_child([&](pugi::xml_node child) {
        if (child.name() != step.element || !passes(child, step)) return false;
        if (!last) return true;
        if (path.attribute.empty()) return child.text().empty() && !child.attribute("absent");
        const pugi::xml_attribute attribute = child.attribute(path.attribute.c_str());
        return attribute ? attribute.value() == value : !silent(child, path.attribute);
      });
      element = known ? known : add_element(element, step, &step == &path.steps.front() ? first : pugi::xml_node());
    }
    return element;
  }
  static bool silent(pugi::xml_node element, const std::string& attribute) {
    for (const char* how : {"absent", "unknown"}) {
      const std::string words = ' ' + std::string(element.attribute(how).value()) + ' ';
      if (words.find(' ' + attribute + ' ') != std::string::npos || words == " yes ") return true;
    }
    return false;
  }

  /// That a field is absent or unknown.
  void say(const char* how, const XmlPlace& place, pugi::xml_node element, pugi::xml_node first) {
    const XmlPath& path = place.alternatives.front();
    if (path.steps.empty()) return add_word(element, how, path.attribute.empty() ? "yes" : path.attribute);
    const bool said = !path.attribute.empty() && element.find_child([&](pugi::xml_node child) {
      return child.name() == path.steps.front().element && passes(child, path.steps.front()) &&
             silent(child, path.attribute);
    });
    if (said) return;
    for (const XmlStep& step : path.steps) {
      element = add_element(element, step, &step == &path.steps.front() ? first : pugi::xml_node());
    }
    add_word(element, how, "yes");
  }

  /// `<delegation absent="yes"/>`, unless the agreement lists the collection as complete in a field.
  void say_that_there_is_none(pugi::xml_node root, const std::string& name) {
    const FieldId list = book_.known.agreement_complete;
    if (list.valid()) {
      for (const Statement& statement : facts_.field(Facts::agreement(), list).statements) {
        const std::string words = ' ' + written_value(statement.value, facts_).value_or("") + ' ';
        if (words.find(' ' + name + ' ') != std::string::npos) return;
      }
    }
    for (std::uint32_t i = 0; i < book_.entities.size(); ++i) {
      const Entity& entity = book_.entities[i];
      if (book_.text(entity.name) != name || entity.owner != book_.known.agreement || !places_.entities[i]) continue;
      if (!facts_.members(Facts::agreement(), {i}).empty()) continue;
      pugi::xml_node at = root;
      for (const XmlStep& step : places_.entities[i]->alternatives.front().steps) at = add_element(at, step, {});
      add_word(at, "absent", "yes");
    }
  }

  const Facts& facts_;
  const Rulebook& book_;
  VocabularyPlaces places_;
  pugi::xml_document document_;
};

}  // namespace

std::string write_agreement(const Facts& facts) {
  return Writer(facts).write();
}

}  // namespace placet
