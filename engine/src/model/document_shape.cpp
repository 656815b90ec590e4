// SPDX-License-Identifier: Apache-2.0
#include "placet/model/document_shape.hpp"

#include <algorithm>

#include "placet/model/xml_path.hpp"

namespace placet {
namespace {

class ShapeMaker {
 public:
  explicit ShapeMaker(const Rulebook& rulebook) : rulebook_(rulebook) {
    for (const Entity& entity : rulebook.entities) entities_.push_back(parse_xml_place(entity.at));
  }

  DocumentShape make() {
    if (!rulebook_.known.agreement.valid()) return {};
    const std::optional<XmlPlace>& place = entities_[rulebook_.known.agreement.index];
    if (!place || place->alternatives.front().steps.empty()) return {};
    const std::vector<XmlStep>& steps = place->alternatives.front().steps;
    shape_.elements.push_back({});
    shape_.elements.front().name = steps.front().element;
    note_tests(0, steps.front());
    add_entity(rulebook_.known.agreement, walk(0, {steps.begin() + 1, steps.end()}));
    return std::move(shape_);
  }

 private:
  void add_entity(EntityId entity, std::size_t element) {
    shape_.elements[element].entity = entity;
    for (const FieldId field : rulebook_[entity].fields) add_field(field, element);
    for (std::uint32_t i = 0; i < rulebook_.entities.size(); ++i) {
      const std::optional<XmlPlace>& place = entities_[i];
      if (rulebook_.entities[i].owner != entity || !place || EntityId{i} == entity) continue;
      for (const XmlPath& path : place->alternatives) add_entity(EntityId{i}, walk(element, path.steps));
    }
  }

  void add_field(FieldId field, std::size_t element) {
    const std::optional<XmlPlace> place = parse_xml_place(rulebook_[field].at);
    if (!place) return;
    for (const XmlPath& path : place->alternatives) {
      ElementShape& last = shape_.elements[walk(element, path.steps)];
      (path.attribute.empty() ? last.text : last.attributes[path.attribute]).push_back(field);
      if (place->currency) last.currencies.push_back(*place->currency);
    }
  }

  /// The element that `steps` lead to; those that are not there yet are made.
  std::size_t walk(std::size_t element, const std::vector<XmlStep>& steps) {
    for (const XmlStep& step : steps) {
      const auto [child, is_new] = shape_.elements[element].children.try_emplace(step.element, shape_.elements.size());
      element = child->second;
      if (is_new) shape_.elements.push_back({}), shape_.elements.back().name = step.element;
      note_tests(element, step);
    }
    return element;
  }

  void note_tests(std::size_t element, const XmlStep& step) {
    for (const XmlTest& test : step.tests) {
      shape_.elements[element].attributes.try_emplace(test.attribute);
      std::vector<std::string>& values = shape_.elements[element].tested[test.attribute];
      if (!test.missing && std::ranges::find(values, test.value) == values.end()) values.push_back(test.value);
    }
  }

  const Rulebook& rulebook_;
  std::vector<std::optional<XmlPlace>> entities_;  ///< where each entity stands
  DocumentShape shape_;
};

}  // namespace

DocumentShape shape_of(const Rulebook& rulebook) {
  return ShapeMaker(rulebook).make();
}

}  // namespace placet
