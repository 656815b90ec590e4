// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/timeline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string rule(const std::string& name, const std::string& source, const std::string& when,
                 const std::string& title = "A rule") {
  return "rule utopia." + name + " \"" + title + "\"\n  source utopia." + source + " at \"art. 1\" reported\n  " +
         when + "\n  agreement must have registration with utopia.ministry\n  otherwise no effect stated\nend\n";
}

std::vector<std::string> order_of(const std::string& rules) {
  const Utopia utopia = utopia_with(rules);
  std::vector<std::string> names;
  for (const TimelineEntry& entry : timeline_of(utopia.rulebook, pack_of(utopia.rulebook, "utopia"))) {
    const Rule& rule = utopia.rulebook[entry.rule];
    names.push_back(std::string(utopia.rulebook.text(rule.name)) + ' ' + std::to_string(rule.version));
  }
  return names;
}

std::string picture_of(const std::string& rules, const RuleAddress& address = {}) {
  const Utopia utopia = utopia_with(rules);
  return render_timeline_svg(utopia.rulebook, pack_of(utopia.rulebook, "utopia"), address).markup();
}

TEST(Timelines, OrderRulesByTheirSourcesFirstDayAndKeepVersionsTogether) {
  EXPECT_THAT(order_of(rule("late", "law", "in force from 2010") + rule("changed", "law", "in force from 2004") +
                       rule("changed", "law", "in force from 1995 until 2004") +
                       rule("old", "book", "in force from 1990") + rule("planned", "book", "pending \"a draft\"")),
              ElementsAre("utopia.old 1", "utopia.planned 1", "utopia.changed 1", "utopia.changed 2", "utopia.late 1"));
}

TEST(Timelines, SpanTheYearsThatTheRulesName) {
  const std::string svg = picture_of(rule("a", "law", "in force from 1995 until 2004"));
  EXPECT_THAT(svg, HasSubstr("How the rules of Utopia changed, 1995 to 2004"));
  EXPECT_THAT(svg, HasSubstr("A rule (utopia.a), from some day in 1995 until some day in 2004"));
}

TEST(Timelines, ArePaleWhereADayIsNotKnown) {
  EXPECT_THAT(picture_of(rule("a", "law", "in force from 1 May 1995")), Not(HasSubstr("reported vague")));
  EXPECT_THAT(picture_of(rule("a", "law", "in force from 1995")), HasSubstr("reported vague"));
  EXPECT_THAT(picture_of(rule("a", "law", "in force from 1 May 1995 until unknown")), HasSubstr("reported vague"));
}

TEST(Timelines, NameWhatIsPending) {
  EXPECT_THAT(picture_of(rule("a", "law", "in force from 1995") + rule("b", "law", "pending \"a draft\"")),
              HasSubstr(">pending</text>"));
}

TEST(Timelines, HaveNoPictureWithoutADate) {
  EXPECT_EQ(picture_of(rule("b", "law", "pending \"a draft\"")), "");
}

TEST(Timelines, LinkToTheirRulesAndEscapeTheirTitles) {
  const std::string svg = picture_of(rule("a", "law", "in force from 1995", "Sums < 5 & more"),
                                     [](RuleId) { return std::string("a.html"); });
  EXPECT_THAT(svg, HasSubstr("<a href=\"a.html\">"));
  EXPECT_THAT(svg, HasSubstr("Sums &lt; 5 &amp; more"));
}

TEST(Timelines, CutLongTitlesShortAndKeepThemInTheTooltip) {
  std::string title;
  for (int i = 0; i < 30; ++i) title += "слово ";
  title += "end";
  const std::string svg = picture_of(rule("a", "law", "in force from 1995", title));
  EXPECT_THAT(svg, HasSubstr("слово…</text>"));
  EXPECT_THAT(svg, HasSubstr(title + " (utopia.a)"));
}

}  // namespace
}  // namespace placet
