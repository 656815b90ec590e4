// SPDX-License-Identifier: Apache-2.0
// How dates, numbers and lines look in reports, seen from what `explain` says of parameters and rules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

TEST(Parameters, AreExplainedWithTheirHistoryAndLaw) {
  EXPECT_EQ(explained("utopia.limit", R"(
parameter utopia.limit of delegation d is period
  10 days where countries of d is at least 3 since July 2013 by utopia.law at "art. 2" reported
  20 working days since 17 August 1989 until 2013 by utopia.law at "art. 1"
end)"),
            R"(utopia.limit                                                           parameter
  10 days where the countries of d are at least 3, since July 2013
    1-U, art. 2 (utopia.law, quoted, not read)
  20 working days, 17 August 1989 until 2013
    1-U, art. 1 (utopia.law, source not seen)
  rules/utopia/utopia.norm:16
)");
}

TEST(Lists, AreExplainedEntryByEntry) {
  EXPECT_EQ(explained("utopia.matters", R"(
list utopia.matters of core.subjects
  source utopia.law at "Schedule" reported
  entry "17" {trade, roads} "Trade and roads" since 26 January 1950
  entry "18" energy in part "Energy" since 3 January 1977 until 1 February 1980
end)"),
            R"(utopia.matters                                                              list
    1-U, Schedule (utopia.law, quoted, not read)
    17 trade and roads: Trade and roads, since 26 January 1950
    18 energy: Energy (in part), 3 January 1977 until 31 January 1980
  rules/utopia/utopia.norm:16
)");
}

constexpr const char* labelled = R"(
list core.forms adds
  entry utopia.pact "Pact" under treaty
    label ru "Пакт"
    label hi "समझौता"
end)";

TEST(Lists, AreExplainedWithTheLabelsOfTheirEntries) {
  EXPECT_THAT(explained("core.forms", labelled),
              testing::HasSubstr("    utopia.pact: Pact · Пакт (ru) · समझौता (hi) (under treaty)\n"));
}

TEST(Codes, AreExplainedInEachLanguage) {
  EXPECT_EQ(explained("utopia.pact", labelled),
            R"(utopia.pact                                                   code of core.forms
  Pact
  Пакт (ru)
  समझौता (hi)
  A kind of treaty
)");
}

}  // namespace
}  // namespace placet
