// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/schema.hpp"

#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "placet/model/document_shape.hpp"

namespace placet {
namespace {

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      default: safe += c;
    }
  }
  return safe;
}

/// The types that do not depend on the rulebook. `unknown` may stand where a code may.
constexpr std::string_view plain_types = R"(  <xs:simpleType name="empty">
    <xs:restriction base="xs:string"><xs:pattern value="\s*"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="identifier">
    <xs:restriction base="xs:token"><xs:pattern value="[A-Za-z0-9._\-]+"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="date">
    <xs:restriction base="xs:token">
      <xs:pattern value="\d{4}(-\d{2}(-\d{2})?)?(/(\d{4}(-\d{2}(-\d{2})?)?|\.\.))?"/>
      <xs:pattern value="\.\./\d{4}(-\d{2}(-\d{2})?)?"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="number">
    <xs:restriction base="xs:token"><xs:pattern value="(\d+(\.\d+)?|\.\.)(/(\d+(\.\d+)?|\.\.))?"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="period">
    <xs:restriction base="xs:token">
      <xs:pattern value="(\d+|P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?)(/(\d+|P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?|\.\.))?"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="yes-no">
    <xs:restriction base="xs:token">
      <xs:enumeration value="yes"/><xs:enumeration value="no"/><xs:enumeration value="unknown"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="country">
    <xs:restriction base="xs:token"><xs:pattern value="[A-Z]{2}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="unit">
    <xs:restriction base="xs:token"><xs:pattern value="[A-Z]{2}-[A-Z0-9]{1,3}"/></xs:restriction>
  </xs:simpleType>
  <xs:attributeGroup name="silence">
    <xs:attribute name="absent" type="xs:NMTOKENS"/>
    <xs:attribute name="unknown" type="xs:NMTOKENS"/>
  </xs:attributeGroup>
  <xs:simpleType name="evidence">
    <xs:restriction base="xs:token">
      <xs:enumeration value="reported"/><xs:enumeration value="inferred"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="currency">
    <xs:restriction base="xs:token"><xs:pattern value="[A-Z]{3}"/></xs:restriction>
  </xs:simpleType>
)";

/// Writes elements as they stand in each other, and after them the types that they named.
class SchemaWriter {
 public:
  explicit SchemaWriter(const Rulebook& rulebook) : rulebook_(rulebook), shape_(shape_of(rulebook)) {}

  std::string write() {
    text_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"urn:placet:agreement:1\"\n"
        "    targetNamespace=\"urn:placet:agreement:1\" elementFormDefault=\"qualified\">\n";
    if (!shape_.elements.empty()) write_element(shape_.elements.front(), 1);
    text_ += plain_types;
    for (const auto& [name, definition] : types_) {
      line(1, "<xs:simpleType name=\"" + name + "\">");
      text_ += definition;
      line(1, "</xs:simpleType>");
    }
    return text_ + "</xs:schema>\n";
  }

 private:
  void line(int depth, std::string_view text) {
    text_.append(static_cast<std::size_t>(depth) * 2, ' ').append(text).append("\n");
  }

  // Elements and attributes.

  void write_element(const ElementShape& shape, int depth) {
    line(depth, "<xs:element name=\"" + shape.name + "\">");
    const std::string about = shape.entity.valid() ? rulebook_[shape.entity].title : question(shape.text);
    if (!about.empty()) document(depth + 1, about);
    if (!shape.text.empty() && shape.children.empty()) {
      line(depth + 1, "<xs:complexType><xs:simpleContent><xs:extension base=\"" + type_of_text(shape.text) + "\">");
      write_attributes(shape, depth + 2);
      line(depth + 1, "</xs:extension></xs:simpleContent></xs:complexType>");
    } else {
      line(depth + 1, shape.text.empty() ? "<xs:complexType>" : "<xs:complexType mixed=\"true\">");
      if (!shape.children.empty()) {
        line(depth + 2, "<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">");
        for (const auto& [name, index] : shape.children) write_element(shape_.elements[index], depth + 3);
        line(depth + 2, "</xs:choice>");
      }
      write_attributes(shape, depth + 2);
      line(depth + 1, "</xs:complexType>");
    }
    line(depth, "</xs:element>");
  }

  void write_attributes(const ElementShape& shape, int depth) {
    for (const auto& [name, fields] : shape.attributes) {
      const std::string type = fields.empty() ? "xs:string" : type_of_any(fields);
      const std::string about = question(fields);
      line(depth, "<xs:attribute name=\"" + name + "\" type=\"" + type + (about.empty() ? "\"/>" : "\">"));
      if (about.empty()) continue;
      document(depth + 1, about);
      line(depth, "</xs:attribute>");
    }
    const std::set<std::string> currencies(shape.currencies.begin(), shape.currencies.end());
    for (const std::string& name : currencies) line(depth, "<xs:attribute name=\"" + name + "\" type=\"currency\"/>");
    const auto add_common = [&](std::string_view name, std::string_view type) {
      if (shape.attributes.contains(name)) return;
      line(depth, "<xs:attribute name=\"" + std::string(name) + "\" type=\"" + std::string(type) + "\"/>");
    };
    add_common("by", "xs:string");
    add_common("evidence", "evidence");
    if (!shape.text.empty() && rulebook_[shape.text.front()].type.kind == TypeKind::OneOf) {
      add_common("entry", "xs:string");
      add_common("words", "xs:string");
    }
    line(depth, "<xs:attributeGroup ref=\"silence\"/>");
    line(depth, "<xs:anyAttribute namespace=\"http://www.w3.org/XML/1998/namespace\" processContents=\"skip\"/>");
  }

  void document(int depth, std::string_view text) {
    line(depth,
         "<xs:annotation><xs:documentation xml:lang=\"en\">" + escaped(text) + "</xs:documentation></xs:annotation>");
  }
  /// The question of the field; where several fields share a place, that of the last, which is the general one.
  std::string question(const std::vector<FieldId>& fields) const {
    return fields.empty() ? std::string() : rulebook_[fields.back()].asks;
  }

  // Types. Those that depend on the rulebook are defined when they are first named.

  std::string type_of_text(const std::vector<FieldId>& fields) {
    const std::string type = type_of_any(fields);
    if (type == "xs:string") return type;
    return define(type + ".or-empty", "    <xs:union memberTypes=\"" + type + " empty\"/>\n");
  }

  std::string type_of_any(const std::vector<FieldId>& fields) {
    std::set<std::string> types;
    for (const FieldId field : fields) types.insert(type_of(field));
    if (types.size() == 1) return *types.begin();
    std::string name;
    std::string members;
    for (const std::string& type : types) {
      if (type == "xs:string") return type;
      name += (name.empty() ? "" : ".or.") + type.substr(type.find(':') + 1);
      members += (members.empty() ? "" : " ") + type;
    }
    return define(name, "    <xs:union memberTypes=\"" + members + "\"/>\n");
  }

  std::string type_of(FieldId id) {
    const Field& field = rulebook_[id];
    const std::string one = type_of_one(field);
    if (!field.many || one == "xs:string") return one;
    return define(one.substr(one.find(':') + 1) + ".list", "    <xs:list itemType=\"" + one + "\"/>\n");
  }

  std::string type_of_one(const Field& field) {
    switch (field.type.kind) {
      case TypeKind::Text: return rulebook_.text(field.name) == "id" ? "identifier" : "xs:string";
      case TypeKind::Reference: return "xs:string";
      case TypeKind::Date: return "date";
      case TypeKind::Number:
      case TypeKind::Percent:
      case TypeKind::Money: return "number";
      case TypeKind::Period: return "period";
      case TypeKind::YesNo: return "yes-no";
      case TypeKind::Country: return "country";
      case TypeKind::Unit: return "unit";
      case TypeKind::Language: return "xs:language";
      case TypeKind::Authority: return define("authority", enumeration(names_of(rulebook_.authorities)));
      case TypeKind::Act: return define("act", enumeration(names_of(rulebook_.acts)));
      case TypeKind::OneOf: return type_of_codes(field);
    }
    return "xs:string";
  }

  std::string type_of_codes(const Field& field) {
    std::set<std::string> codes{"unknown"};
    for (const Symbol code : field.type.codes) codes.emplace(rulebook_.text(code));
    if (field.type.list.valid()) {
      const List& list = rulebook_[field.type.list];
      for (const ListEntry& entry : list.entries) {
        for (const Symbol code : entry.codes) codes.emplace(rulebook_.text(code));
      }
      return define(std::string(rulebook_.text(list.name)), enumeration(codes));
    }
    const std::string name =
        std::string(rulebook_.text(rulebook_[field.entity].name)) + "." + std::string(rulebook_.text(field.name));
    return define(name, enumeration(codes));
  }

  template <class Declared>
  std::set<std::string> names_of(const std::vector<Declared>& all) const {
    std::set<std::string> names;
    for (const Declared& declared : all) names.emplace(rulebook_.text(declared.name));
    return names;
  }
  static std::string enumeration(const std::set<std::string>& values) {
    std::string text = "    <xs:restriction base=\"xs:token\">\n";
    for (const std::string& value : values) text += "      <xs:enumeration value=\"" + escaped(value) + "\"/>\n";
    return text + "    </xs:restriction>\n";
  }

  /// The name under which the definition stands; another definition of that name gets a number.
  std::string define(std::string name, const std::string& definition) {
    std::string unused = name;
    for (int i = 2; true; ++i) {
      const auto [defined, is_new] = types_.try_emplace(unused, definition);
      if (is_new || defined->second == definition) return unused;
      unused = name + "-" + std::to_string(i);
    }
  }

  const Rulebook& rulebook_;
  DocumentShape shape_;
  std::string text_;
  std::map<std::string, std::string> types_;
};

}  // namespace

std::string write_schema(const Rulebook& rulebook) {
  return SchemaWriter(rulebook).write();
}

}  // namespace placet
