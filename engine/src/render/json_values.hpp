// SPDX-License-Identifier: Apache-2.0
// What every JSON output writes in one way: texts and days that may be missing, stretches of time, citations.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "placet/model/rulebook.hpp"

namespace placet {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text);
Json day_or_null(const std::optional<Day>& day);
Json days_or_null(const std::optional<DayRange>& days);
Json force_json(const std::optional<Force>& force);  ///< `{"from": …, "until": …}`
Json citation_json(const Rulebook& rulebook, const Citation& citation);
Json labels_json(const Labels& labels);  ///< by language

}  // namespace placet
