// SPDX-License-Identifier: Apache-2.0
#include "agreement/members.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "agreement/silence.hpp"

namespace placet {
namespace {

class MemberMaker {
 public:
  MemberMaker(const XmlDocument& document, const VocabularyPlaces& places, Facts& facts, Faults& faults)
      : document_(document), places_(places), facts_(facts), faults_(faults), rulebook_(facts.rulebook()) {}

  std::vector<MemberElement> make(pugi::xml_node agreement) {
    add(rulebook_.known.agreement, {}, agreement);
    // Each member is visited once; `made_` grows while it is walked.
    for (std::size_t i = 0; i < made_.size() && !faults_.full(); ++i) add_members_of(made_[i]);
    return std::move(made_);
  }

 private:
  void add(EntityId entity, MemberId owner, pugi::xml_node element) {
    made_.push_back({facts_.add_member(entity, owner, id_of(entity, element), document_.place(element)), element});
  }

  void add_members_of(MemberElement owner) {
    for (const EntityId entity : places_.owned[facts_.member(owner.member).entity.index]) {
      const std::vector<pugi::xml_node> elements = in_order(owner.element, *places_.entities[entity.index]);
      if (elements.size() > max_members) {
        faults_.add(codes::too_many_members, document_.place(elements[max_members]),
                    "there are more than 10,000 members " + quoted(rulebook_.text(rulebook_[entity].name)),
                    "divide the document");
        continue;
      }
      for (const pugi::xml_node element : elements) {
        if (!says_of_itself(element) || has_own_text(rulebook_, places_, entity)) {
          add(entity, owner.member, element);
        } else {
          settle(entity, owner.member, element);
        }
      }
    }
  }

  static std::vector<pugi::xml_node> in_order(pugi::xml_node owner, const XmlPlace& place) {
    std::vector<pugi::xml_node> elements;
    for_each_occurrence(owner, place, [&](const Occurrence& found) { elements.push_back(found.element); });
    std::ranges::sort(elements, {}, [](pugi::xml_node element) { return element.offset_debug(); });
    return elements;
  }

  /// `<delegation absent="yes"/>`: there is none; `<delegation unknown="yes"/>`: there may be some.
  void settle(EntityId entity, MemberId owner, pugi::xml_node element) {
    if (states_field_of_owner(facts_.member(owner).entity, element)) return;
    const std::string name(rulebook_.text(rulebook_[entity].name));
    const bool alone = std::ranges::distance(element.attributes()) == 1 && element.children().empty();
    if (!alone || owner != Facts::agreement()) {
      faults_.add(codes::unreadable_value, document_.place(element),
                  "that there is none, or that this is unknown, cannot be said of a single " + quoted(name),
                  "leave the element out, and say `complete=\"" + name + "\"` or `partial=\"" + name + "\"`");
    } else {
      (says(element, "absent", "yes") ? facts_.completeness.complete : facts_.completeness.open).insert(name);
    }
  }
  /// Such as an `event` that is the day of signature.
  bool states_field_of_owner(EntityId owner, pugi::xml_node element) const {
    return std::ranges::any_of(rulebook_[owner].fields, [&](FieldId field) {
      const std::optional<XmlPlace>& place = places_.fields[field.index];
      return place && std::ranges::any_of(place->alternatives, [&](const XmlPath& path) {
               return path.steps.size() == 1 && path.steps.front().element == element.name() &&
                      passes(element, path.steps.front());
             });
    });
  }

  Symbol id_of(EntityId entity, pugi::xml_node element) {
    const std::optional<Occurrence> place = id_place(entity, element);
    if (!place) return {};
    const pugi::xml_attribute attribute = place->element.attribute(place->attribute.c_str());
    const Span span = attribute ? document_.place(attribute).value : document_.text_place(place->element);
    const std::string id = attribute ? attribute.value() : text_of(place->element);
    if (!is_identifier(id)) {
      faults_.add(codes::unreadable_value, span, quoted(id) + " is no name", "use letters, digits, `.`, `_` and `-`");
      return {};
    }
    // The id of the agreement names the document: a party may have the same.
    if (entity == rulebook_.known.agreement) return facts_.intern(id);
    const auto [first, is_new] = ids_.try_emplace(id, span);
    if (!is_new) {
      faults_.add(codes::repeated_id, span, "the id " + quoted(id) + " is given twice", "give each its own id",
                  {{first->second, "it was given here first"}});
    }
    return facts_.intern(id);
  }
  /// Where the field named `id` stands, if it does.
  std::optional<Occurrence> id_place(EntityId entity, pugi::xml_node element) const {
    std::optional<Occurrence> place;
    const FieldId field = places_.ids[entity.index];
    if (!field.valid()) return place;
    for_each_occurrence(element, *places_.fields[field.index], [&](const Occurrence& found) {
      const bool stands = found.attribute.empty() || found.element.attribute(found.attribute.c_str());
      if (stands && !place) place.emplace(found);
    });
    return place;
  }

  const XmlDocument& document_;
  const VocabularyPlaces& places_;
  Facts& facts_;
  Faults& faults_;
  const Rulebook& rulebook_;
  std::vector<MemberElement> made_;
  std::map<std::string, Span> ids_;
};

}  // namespace

VocabularyPlaces::VocabularyPlaces(const Rulebook& rulebook) {
  for (const Entity& entity : rulebook.entities) entities.push_back(parse_xml_place(entity.at));
  for (const Field& field : rulebook.fields) fields.push_back(parse_xml_place(field.at));
  owned.resize(entities.size());
  ids.resize(entities.size());
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    const Entity& entity = rulebook.entities[i];
    if (entities[i] && entity.owner.valid() && EntityId{i} != rulebook.known.agreement)
      owned[entity.owner.index].push_back({i});
    const auto id = std::ranges::find_if(entity.fields, [&](FieldId field) {
      return rulebook.text(rulebook[field].name) == "id" && fields[field.index];
    });
    if (id != entity.fields.end()) ids[i] = *id;
  }
}

std::vector<MemberElement> make_members(const XmlDocument& document, pugi::xml_node agreement,
                                        const VocabularyPlaces& places, Facts& facts, Faults& faults) {
  return MemberMaker(document, places, facts, faults).make(agreement);
}

bool has_own_text(const Rulebook& rulebook, const VocabularyPlaces& places, EntityId entity) {
  return std::ranges::any_of(rulebook[entity].fields, [&](FieldId field) {
    const std::optional<XmlPlace>& place = places.fields[field.index];
    return place && std::ranges::any_of(place->alternatives, [](const XmlPath& path) {
             return path.steps.empty() && path.attribute.empty();
           });
  });
}

bool is_identifier(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
           c == '-';
  });
}

}  // namespace placet
