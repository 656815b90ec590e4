// SPDX-License-Identifier: Apache-2.0
// Where things stand on the page about one agreement: the address of each finding and of each line.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "placet/engine/html.hpp"
#include "placet/engine/render.hpp"
#include "render/words.hpp"

namespace placet {

class PagePlaces {
 public:
  /// Both must outlive the places.
  PagePlaces(const Report& report, const Words& words);

  /// "finding-3": findings are numbered in the order of the assessment.
  std::string anchor(const Finding& finding) const;
  static std::string line_anchor(std::uint32_t line) { return "line-" + std::to_string(line); }

  /// " (line 12)" with a link to that line, or the name of what was stated elsewhere; nothing where there is no place.
  Html place(const std::optional<Span>& at) const;

  /// Notes that the reason of `finding` rests on this place.
  void cite(const Finding& finding, const std::optional<Span>& at);
  /// The findings that cite this line, in order.
  std::vector<const Finding*> citing(std::uint32_t line) const;

 private:
  const Report& report_;
  const Words& words_;
  std::vector<const Finding*> findings_;
  std::map<const Finding*, std::size_t> numbers_;  ///< into findings_
  std::map<std::uint32_t, std::set<std::size_t>> citations_;
};

}  // namespace placet
