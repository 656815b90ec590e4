// SPDX-License-Identifier: Apache-2.0
// Dates, numbers, periods and money as people write them in English.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "placet/model/citation.hpp"
#include "placet/model/value.hpp"

namespace placet {

std::string day_words(Day day);                   ///< "15 June 2005"
std::string days_words(DayRange range);           ///< "June 2005", "1962 to 1965", "until 6 October 1998"
std::string number_words(const Decimal& number);  ///< "50,000,000"
std::string range_words(const NumberRange& range);
std::string period_words(const Period& period);  ///< "20 working days"
std::string periods_words(const PeriodRange& range);
/// As a whole sentence has it: "since 2 May 2004", "from some day in 1999 to 22 July 2015" (the last day in force).
std::string force_words(const Force& force);
std::string since_words(const Force& force);  ///< "since 2004", "1999 to 23 July 2015": the last day in force

std::string_view evidence_words(Evidence evidence);             ///< "text read", "quoted, not read", "source not seen"
std::string attestation_words(const Attestation& attestation);  ///< "text read by A. Reader on 21 November 2026"

/// "one thing", "2 things".
std::string count_words(std::size_t count, std::string_view one, std::string_view many);
/// "a, b or c".
std::string list_words(const std::vector<std::string>& items, std::string_view last_joint);

}  // namespace placet
