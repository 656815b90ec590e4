// SPDX-License-Identifier: Apache-2.0
//
// For tests of the reader: a vocabulary from text, agreements from text, and what was read as text.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "placet/engine/read_agreement.hpp"

namespace placet {

/// The vocabulary of rules/core with a made-up country that declares what agreements may name.
const Rulebook& core_vocabulary();

/// A rulebook of one text alone.
Rulebook vocabulary_of(std::string text);

/// The codes of what is wrong, with line and column: "P0301 2:5".
std::vector<std::string> faults_of(std::string xml, const Rulebook& rulebook = core_vocabulary());

/// A value in words, such as "2005-06-15", "12.5 INR" or "1 months 2 days".
std::string said_value(const Facts& facts, const Value& value);

/// An agreement that was read, with the texts that its places refer to.
class ReadText {
 public:
  explicit ReadText(std::string xml, const Rulebook& rulebook = core_vocabulary());

  /// What is stated of a field, such as "2005-06-15", "RU", "region by A | prefecture by B", "unknown", "absent" or
  /// "not stated"; values of a field with many are joined by a space.
  std::string said(std::string_view member, std::string_view field) const;
  /// Where it is stated: "7:3".
  std::string place(std::string_view member, std::string_view field) const;
  std::size_t count(std::string_view entity) const;
  const Facts& facts() const { return *facts_; }

  FieldId field_id(std::string_view member, std::string_view field) const;

 private:
  std::unique_ptr<SourceMap> sources_;
  std::unique_ptr<Facts> facts_;
};

}  // namespace placet
