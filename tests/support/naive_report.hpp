// SPDX-License-Identifier: Apache-2.0
//
// What evaluators have to agree on, so that it can be compared.
#pragma once

#include <map>
#include <set>
#include <string>

#include "placet/model/assessment.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/rulebook.hpp"

namespace placet::naive {

struct Report {
  Verdict verdict = Verdict::NotGoverned;
  std::map<std::string, Verdict> jurisdictions;  ///< by pack
  std::map<std::string, Status> findings;        ///< by pack, rule, version and binding: "russia russia.r/1 p=a"
  std::set<std::string> unlisted;                ///< rules that stand for members not listed: "russia russia.r/1"
  bool operator==(const Report&) const = default;
};

/// What the engine says.
Report report_of(const Assessment& assessment, const Facts& facts);

/// One finding a line, sorted.
std::string text_of(const Report& report);

/// "russia russia.r/1 p=a s=trade".
std::string instance_name(const Facts& facts, PackId pack, RuleId rule, const Binding& binding);
/// "a", "trade"; of members not listed what they are members of.
std::string bound_name(const Facts& facts, const Bound& bound);

}  // namespace placet::naive
