// SPDX-License-Identifier: Apache-2.0
//
// A parsed document that knows where each of its parts stands in the text. pugixml tells the place of elements and
// texts; attributes have none, but their names stand where they were parsed.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "placet/model/span.hpp"
#include "placet/model/xml_path.hpp"

namespace placet {

struct AttributePlace {
  Span whole;  ///< `name="value"`
  Span value;  ///< without its quotation marks
};

class XmlDocument {
 public:
  /// `text` must have passed `check_well_formed` and outlive the document.
  XmlDocument(FileId file, std::string_view text);

  pugi::xml_node root() const { return document_.document_element(); }

  /// `<name` of an element.
  Span place(pugi::xml_node element) const;
  /// An attribute of this document.
  AttributePlace place(pugi::xml_attribute attribute) const;
  /// The text of an element, without the spaces around it; the element itself if it has none.
  Span text_place(pugi::xml_node element) const;

 private:
  Span span(std::size_t begin, std::size_t end) const;

  FileId file_;
  std::string_view text_;
  std::string parsed_;  ///< a copy of the text, in which names and values stand where they stood
  pugi::xml_document document_;
};

/// The text of an element without that of its children, each run of spaces being one space, none at the ends.
std::string text_of(pugi::xml_node element);

/// Does the element pass the tests of the step? Its name is not looked at.
bool passes(pugi::xml_node element, const XmlStep& step);

/// One element or attribute that a path leads to; `attribute` is empty for the text of the element.
struct Occurrence {
  pugi::xml_node element;
  const std::string& attribute;
};

/// Calls `take` with each occurrence that the steps of `path` from `step` on lead to.
template <class Take>
void follow(pugi::xml_node element, const XmlPath& path, std::size_t step, const Take& take) {
  if (step == path.steps.size()) return take(Occurrence{element, path.attribute});
  for (pugi::xml_node child = element.child(path.steps[step].element.c_str()); child;
       child = child.next_sibling(path.steps[step].element.c_str())) {
    if (passes(child, path.steps[step])) follow(child, path, step + 1, take);
  }
}

/// Calls `take` with everything that the alternatives of `place` lead to from `element`, whether the attributes are
/// there or not.
template <class Take>
void for_each_occurrence(pugi::xml_node element, const XmlPlace& place, const Take& take) {
  for (const XmlPath& path : place.alternatives) follow(element, path, 0, take);
}

}  // namespace placet
