// SPDX-License-Identifier: Apache-2.0
#include "lint/citations.hpp"

namespace placet::lint_rules {

std::vector<const Citation*> all_citations(const Rulebook& book) {
  std::vector<const Citation*> all;
  for (const Rule& rule : book.rules) {
    for (const Reading& reading : rule.readings) {
      for (const Citation& citation : reading.sources) all.push_back(&citation);
    }
  }
  for (const Parameter& parameter : book.parameters) {
    for (const ParameterRow& row : parameter.rows) all.push_back(&row.by);
  }
  for (const List& list : book.lists) {
    for (const Citation& citation : list.sources) all.push_back(&citation);
    for (const ListEntry& entry : list.entries) {
      if (entry.by) all.push_back(&*entry.by);
    }
  }
  return all;
}

}  // namespace placet::lint_rules
