// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/law_changes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::HasSubstr;

std::string rule(const std::string& when, const std::string& title = "A rule") {
  return "rule utopia.a \"" + title + "\"\n  source utopia.law at \"art. 1\" reported\n  " + when +
         "\n  agreement must have registration with utopia.ministry\n  otherwise no effect stated\nend\n";
}

std::string changes(const std::string& rules) {
  const Utopia utopia = utopia_with(rules);
  return render_law_changes_text(utopia.rulebook, pack_of(utopia.rulebook, "utopia"));
}

const std::string head = "HOW THE LAW CHANGED                                           Russian Federation\n";

TEST(LawChanges, AreToldByDayWithTheirLaw) {
  EXPECT_EQ(changes(rule("in force from 1 May 1995 until 2 July 2004")), head + R"(
1 May 1995
  begins   A rule
           1-U, art. 1 · quoted, not read                               utopia.a

2 July 2004
  ends     A rule
           1-U, art. 1 · quoted, not read                               utopia.a
)");
}

TEST(LawChanges, ToldOfAVersionThatTakesThePlaceOfAnotherAreOneChange) {
  EXPECT_EQ(changes(rule("in force from 1 May 1995 until 2004", "Old") + rule("in force from 2004", "New")), head + R"(
1 May 1995
  begins   Old
           1-U, art. 1 · quoted, not read                               utopia.a

2004 (the day is not known)
  changes  New
           1-U, art. 1 · quoted, not read                               utopia.a
)");
}

TEST(LawChanges, LeaveAGapBetweenVersionsThatDoNotMeet) {
  const std::string text =
      changes(rule("in force from 1 May 1995 until 1 May 2004", "Old") + rule("in force from 1 May 2005", "New"));
  EXPECT_THAT(text, HasSubstr("1 May 2004\n  ends     Old"));
  EXPECT_THAT(text, HasSubstr("1 May 2005\n  begins   New"));
}

TEST(LawChanges, SayBetweenWhichDaysAnUncertainOneLies) {
  const std::string text = changes(rule("in force from between 4 January 1999 and 26 January 1999 until unknown"));
  EXPECT_THAT(text, HasSubstr("A day from 4 January 1999 to 26 January 1999 (the day is not known)\n  begins"));
  EXPECT_THAT(text, HasSubstr("An unknown day\n  ends"));
}

TEST(LawChanges, TellEntriesOfAListTogetherAndNumbersWithTheirCondition) {
  const std::string text = changes(R"(list utopia.closed of core.subjects
  source utopia.law at "annex" reported
  entry "1" railways since 1 May 1995
  entry "2" aviation since 1 May 1995
  entry "3" mining since 1 May 1995 until 1 May 2000
end
parameter utopia.days is period
  30 days where form of agreement is treaty since 1 May 1995 by utopia.law at "art. 3" reported
end
)");
  EXPECT_THAT(text, HasSubstr(R"(1 May 1995
  begins   utopia.closed: 1-3
           1-U, annex · quoted, not read
  begins   utopia.days: 30 days where the form of the agreement is treaty
           1-U, art. 3 · quoted, not read
)"));
  EXPECT_THAT(text, HasSubstr("1 May 2000\n  ends     utopia.closed: 3 mining"));
}

TEST(LawChanges, EndWithWhatIsPending) {
  EXPECT_THAT(changes(rule("pending \"a draft of 2013\"")),
              HasSubstr("Pending, without a day\n  A rule: a draft of 2013\n"));
}

}  // namespace
}  // namespace placet
