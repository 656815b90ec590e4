// SPDX-License-Identifier: Apache-2.0
// Dates, numbers, periods and money as people write them, in the language of the report. What speaks English alone
// names no language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "placet/model/citation.hpp"
#include "placet/model/value.hpp"
#include "render/messages.hpp"

namespace placet {

/// What stands before a day: nothing, or a preposition that changes the day's name, as the Russian «с» and «до» do.
enum class DayForm : std::uint8_t { Alone, Governed };

std::string day_words(Day day, Language language = Language::English);  ///< "15 June 2005"
/// The same day of every year: "15 June".
std::string day_of_year_words(unsigned month, unsigned day, Language language);
/// "June 2005", "1962 to 1965", "until 6 October 1998".
std::string days_words(DayRange range, Language language = Language::English, DayForm form = DayForm::Alone);
std::string number_words(const Decimal& number, Language language = Language::English);  ///< "50,000,000"
std::string range_words(const NumberRange& range, Language language = Language::English);
std::string period_words(const Period& period, Language language = Language::English);  ///< "20 working days"
std::string periods_words(const PeriodRange& range, Language language = Language::English);
/// As a whole sentence has it: "since 2 May 2004", "from some day in 1999 to 22 July 2015" (the last day in force).
std::string force_words(const Force& force, Language language = Language::English);
/// "since 2004", "1999 until 23 July 2015": the last day in force.
std::string since_words(const Force& force, Language language = Language::English);

/// "text read", "quoted, not read", "source not seen".
std::string evidence_words(Evidence evidence, Language language = Language::English);
/// "text read by A. Reader on 21 November 2026".
std::string attestation_words(const Attestation& attestation, Language language = Language::English);

/// "a, b or c".
std::string list_words(const std::vector<std::string>& items, std::string_view last_joint);
/// "a, b and c" with ListAnd, "a, b or c" with ListOr.
std::string list_words(const std::vector<std::string>& items, Message last_joint, Language language);

}  // namespace placet
