// SPDX-License-Identifier: Apache-2.0
// Sentences of reports that are neither law nor facts: the head of a report, its gaps and remarks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "placet/engine/render.hpp"
#include "render/report_outline.hpp"
#include "render/words.hpp"

namespace placet {

/// "not compliant", "indeterminate", …
std::string verdict_words(Verdict verdict, Language language = Language::English);

/// A party whose law is not covered: a sentence without its full stop.
std::string gap_words(const Gap& gap, const Words& words);
/// "Settled: 3 met and 1 excused"; empty where nothing is.
std::string settled_words(const CountryOutline& country, const Words& words);
/// Members that may not be listed, with the rules for them: a whole sentence.
std::string unlisted_words(const UnlistedFinding& finding, const Words& words);

/// What is not covered, the title, the stage and dates, the weight of the verdict and what is assumed: a line each.
std::vector<std::string> header_lines(const Report& report, const Words& words);
/// The same without what is not covered and without the title.
std::vector<std::string> facts_of_header(const Report& report, const Words& words);

/// How much there is of what matters. Breaches that were accepted are counted apart.
struct Weight {
  std::size_t broken = 0;
  std::size_t accepted = 0;
  std::size_t actions = 0;
  std::size_t disputed = 0;
  std::size_t undecided = 0;
  std::size_t questions = 0;
};
Weight weight_of(const Assessment& assessment);

/// One sentence without its full stop. `jurisdiction` is the one it belongs to, or null.
std::string remark_words(const Remark& remark, const JurisdictionAssessment* jurisdiction, const Words& words,
                         const Report& report);

/// The value of a field that the engine knows by name, where it is stated: its text; else empty.
std::string stated_code(const Facts& facts, FieldId field);

/// The first title that the agreement states, or its id.
std::string title_of(const Words& words);

}  // namespace placet
