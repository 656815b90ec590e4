// SPDX-License-Identifier: Apache-2.0
#include "agreement/unread_parts.hpp"

#include <algorithm>

#include "agreement/silence.hpp"

namespace placet {
namespace {

using Names = std::vector<std::string_view>;

bool has(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

class PartChecker {
 public:
  PartChecker(const XmlDocument& document, const DocumentShape& shape, const Rulebook& rulebook, Faults& faults)
      : document_(document), shape_(shape), rulebook_(rulebook), faults_(faults) {}

  /// Depth is bounded by `check_well_formed`.
  void check(pugi::xml_node element, const ElementShape& shape) {
    check_attributes(element, shape);
    for (const pugi::xml_node child : element.children()) {
      if (faults_.full()) return;
      if (child.type() == pugi::node_element) {
        check_child(child, element, shape);
      } else if (shape.text.empty()) {
        faults_.add(codes::unknown_element, document_.text_place(element),
                    "the element " + quoted(element.name()) + " holds no text",
                    "delete the text, or put it in an element");
        return;
      }
    }
  }

 private:
  void check_child(pugi::xml_node child, pugi::xml_node element, const ElementShape& shape) {
    if (const auto known = shape.children.find(std::string_view(child.name())); known != shape.children.end()) {
      return check(child, shape_.elements[known->second]);
    }
    Names names;
    for (const auto& [name, index] : shape.children) names.push_back(name);
    faults_.add(codes::unknown_element, document_.place(child),
                "the element " + quoted(child.name()) + " is not known in " + quoted(element.name()),
                meant(child.name(), names, "`placet schema` shows what may stand here"));
  }

  void check_attributes(pugi::xml_node element, const ElementShape& shape) {
    pugi::xml_attribute absent, unknown, evidence;
    for (const pugi::xml_attribute attribute : element.attributes()) {
      if (faults_.full()) return;
      const std::string_view name = attribute.name();
      if (name == "xmlns" || name.starts_with("xml:")) continue;
      if (name == "absent") absent = attribute;
      if (name == "unknown") unknown = attribute;
      if (name == "evidence") evidence = attribute;
      if (!shape.attributes.contains(name) && !has(allowed(shape), name)) {
        faults_.add(codes::unknown_attribute, document_.place(attribute).whole,
                    "the attribute " + quoted(name) + " is not known in " + quoted(element.name()),
                    meant(name, allowed(shape), "`placet schema` shows what may stand here"));
      } else if (const auto tested = shape.tested.find(name); tested != shape.tested.end()) {
        check_tested(shape, attribute, tested->second);
      }
    }
    if (absent) check_silence(element, shape, absent);
    if (unknown) check_silence(element, shape, unknown);
    if (evidence) check_evidence(shape, evidence);
  }

  void check_evidence(const ElementShape& shape, pugi::xml_attribute attribute) {
    const std::string_view evidence = attribute.value();
    if (evidence.empty() || evidence == "reported" || evidence == "inferred") return;
    if (shape.attributes.contains("evidence")) return;
    faults_.add(codes::code_not_known, document_.place(attribute).value, quoted(evidence) + " is no kind of evidence",
                "write `reported` or `inferred`");
  }

  /// An attribute that no field reads and whose value tells elements apart: another value would be passed over.
  void check_tested(const ElementShape& shape, pugi::xml_attribute attribute, const std::vector<std::string>& values) {
    const Names known(values.begin(), values.end());
    if (!shape.attributes.find(std::string_view(attribute.name()))->second.empty() || known.empty()) return;
    if (has(known, attribute.value())) return;
    faults_.add(codes::code_not_known, document_.place(attribute).value,
                quoted(attribute.value()) + " is none of the codes that are known here",
                meant(attribute.value(), known, "`placet schema` shows what may stand here"));
  }

  void check_silence(pugi::xml_node element, const ElementShape& shape, pugi::xml_attribute attribute) {
    if (shape.attributes.contains(std::string_view(attribute.name()))) return;
    Names names{"yes"};
    for (const auto& [name, fields] : shape.attributes) names.push_back(name);
    for (const auto& [name, index] : shape.children) {
      if (!shape_.elements[index].text.empty()) names.push_back(name);
    }
    names.insert(names.end(), shape.currencies.begin(), shape.currencies.end());
    for (const std::string_view word : words_of(attribute.value())) {
      if (has(names, word)) continue;
      faults_.add(codes::unknown_attribute, document_.place(attribute).value,
                  "the element " + quoted(element.name()) + " has no part " + quoted(word),
                  meant(word, names, "name its parts, or write `yes` for its own value"));
    }
  }

  Names allowed(const ElementShape& shape) const {
    Names names{"absent", "by", "evidence", "unknown"};
    for (const auto& [name, fields] : shape.attributes) names.push_back(name);
    names.insert(names.end(), shape.currencies.begin(), shape.currencies.end());
    const bool coded =
        std::ranges::any_of(shape.text, [&](FieldId field) { return rulebook_[field].type.kind == TypeKind::OneOf; });
    if (coded) names.insert(names.end(), {"entry", "words"});
    return names;
  }

  const XmlDocument& document_;
  const DocumentShape& shape_;
  const Rulebook& rulebook_;
  Faults& faults_;
};

}  // namespace

void report_unread_parts(const XmlDocument& document, pugi::xml_node root, const DocumentShape& shape,
                         const Rulebook& rulebook, Faults& faults) {
  if (!shape.elements.empty()) PartChecker(document, shape, rulebook, faults).check(root, shape.elements.front());
}

}  // namespace placet
