// SPDX-License-Identifier: Apache-2.0
//
// The paths by which a vocabulary says where things stand in the XML: `party`, `event[@name='talks']/@on`,
// `@of|@by`, `@amount @currency`, `.`. They are a small part of XPath.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace placet {

/// `[@name='talks']`, or `[not(@for)]`: then the attribute has to be missing and `value` is empty.
struct XmlTest {
  std::string attribute;
  std::string value;
  bool missing = false;
  bool operator==(const XmlTest&) const = default;
};

/// One element on the way, with the tests that it has to pass.
struct XmlStep {
  std::string element;
  std::vector<XmlTest> tests;
  bool operator==(const XmlStep&) const = default;
};

/// The way from an element to another element, to one of its attributes, or to its text.
struct XmlPath {
  std::vector<XmlStep> steps;
  std::string attribute;  ///< empty: the text of the last element
  bool operator==(const XmlPath&) const = default;
};

/// What the `at` of an entity or a field says.
struct XmlPlace {
  std::vector<XmlPath> alternatives;    ///< at least one
  std::optional<std::string> currency;  ///< money: the attribute beside the amount that holds the currency
  bool operator==(const XmlPlace&) const = default;
};

/// Reads `at`; nothing if it is no such path.
std::optional<XmlPlace> parse_xml_place(std::string_view at);

}  // namespace placet
