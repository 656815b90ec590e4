// SPDX-License-Identifier: Apache-2.0
// How rule files are laid out: text in, text out.
#include <gtest/gtest.h>

#include "placet/grammar/format.hpp"

namespace placet {
namespace {

std::string layout_of(const std::string& text) {
  SourceMap sources;
  const auto formatted = format_rules(sources.add("x.norm", text), sources);
  for (const Diagnostic& diagnostic : formatted.diagnostics()) ADD_FAILURE() << render_diagnostic(diagnostic, sources);
  return formatted ? *formatted : std::string();
}

/// The clauses of a rule as they are laid out in it.
std::string clauses_in_layout(const std::string& clauses) {
  const std::string head = "rule a.b \"B\"\n";
  const std::string text = layout_of(head + clauses + "\nend\n");
  return text.substr(head.size(), text.size() - head.size() - std::string("end\n").size());
}

TEST(Layout, OrdersClausesAsTheyAreRead) {
  EXPECT_EQ(clauses_in_layout(R"(note "N" label ru "L" strength guidance despite rule a.c
reading r "R" by "H" when x is yes end
otherwise effect not known unless x is no presume x is no where not stated
silence for 3 days after notice counts as given
p must have notice when x is yes for every party p of agreement pending "P" as of 1 May 2005
in force from 2000 source a.s at "art. 1")"),
            R"(  source a.s at "art. 1"
  in force from 2000
  as of 1 May 2005
  pending "P"
  for every party p of agreement
  when x is yes
  p must have notice
  silence for 3 days after notice counts as given
  presume x is no where not stated
  unless x is no
  otherwise effect not known
  reading r "R" by "H"
    when x is yes
  end
  despite rule a.c
  strength guidance
  label ru "L"
  note "N"
)");
}

TEST(Layout, KeepsClausesOfAKindInTheOrderWritten) {
  EXPECT_EQ(clauses_in_layout("note \"1\" when b is yes note \"2\" when a is yes"),
            "  when b is yes\n  when a is yes\n  note \"1\"\n  note \"2\"\n");
}

TEST(Layout, HasOneSpellingForWhatCanBeWrittenInTwoWays) {
  EXPECT_EQ(clauses_in_layout("in force from 2015-07-24 until the July 2020"),
            "  in force from 24 July 2015 until July 2020\n");
  EXPECT_EQ(clauses_in_layout("when the days of the d are not at least 1 days or days of d is 2 day"),
            "  when days of d is not at least 1 day or days of d is 2 days\n");
  EXPECT_EQ(clauses_in_layout("otherwise agreement is void from start"),
            "  otherwise the agreement is void from the start\n");
  EXPECT_EQ(clauses_in_layout("p must have plan by 5 May of year before day of m"),
            "  p must have plan by 5 May of the year before day of m\n");
}

TEST(Layout, KeepsNumbersInTheScaleOfTheAuthor) {
  EXPECT_EQ(clauses_in_layout("when x is 3 thousand RUB or x is 2 lakh INR or x is 4 crore INR or x is 5 billion CNY"),
            "  when x is 3 thousand RUB or x is 2 lakh INR or x is 4 crore INR or x is 5 billion CNY\n");
  EXPECT_EQ(clauses_in_layout("when x is lower of 5 percent of y and 10 percent of z or x is higher of 1 and 2"),
            "  when x is lower of 5 percent of y and 10 percent of z or x is higher of 1 and 2\n");
}

TEST(Layout, KeepsEveryWayToSayWhenAStepIsDue) {
  for (const char* due : {"by 1 March of the year after day of m", "by 1 March of every year after day of m",
                          "no earlier than 1 May 2004", "no later than 30 days before day of m",
                          "within 3 working days after date of consent by a.b", "after 1 May 2004"}) {
    const std::string norm = "  p must have plan " + std::string(due) + "\n";
    EXPECT_EQ(clauses_in_layout(norm), norm);
  }
}

TEST(Layout, KeepsEveryEffect) {
  for (const char* effect :
       {"p is liable to a-fine \"a fine\"", "the agreement may be annulled by a.c within 30 days after day of m",
        "the agreement may be varied by a.c", "the agreement is not registered",
        "the agreement does not enter into force", "the agreement must be terminated", "no effect stated"}) {
    const std::string clause = "  otherwise " + std::string(effect) + "\n";
    EXPECT_EQ(clauses_in_layout(clause), clause);
  }
}

TEST(Layout, KeepsWhereTheLawStatesAPresumptionAndHowStrongItIs) {
  EXPECT_EQ(clauses_in_layout("strength binding presume x of y is yes where not stated at \"art. 3\""),
            "  presume x of y is yes where not stated at \"art. 3\"\n  strength binding\n");
}

TEST(Layout, WritesWhatATestStatesAndExpectsOneFactALine) {
  EXPECT_EQ(layout_of("test \"t\" as-of 1 May 2004 given record partial given file \"a.xml\" given p has no consent "
                      "given x of y is absent given judged a.j for p no expect asks judged a.j for p expect asks p has "
                      "consent by a.c expect asks x of y expect verdict RU conditional expect rule a.r for p is "
                      "violated expect no effect stated expect the agreement is void end"),
            R"(test "t" as-of 1 May 2004
  given record partial
  given file "a.xml"
  given p has no consent
  given x of y is absent
  given judged a.j for p no
  expect asks judged a.j for p
  expect asks p has consent by a.c
  expect asks x of y
  expect verdict RU conditional
  expect rule a.r for p is violated
  expect no effect stated
  expect the agreement is void
end
)");
}

TEST(Layout, WritesALongChainOneConditionALine) {
  EXPECT_EQ(clauses_in_layout("when country of sender of delegation is RU and level of sender of delegation is region "
                              "and purpose of delegation is signature"),
            R"(  when country of sender of delegation is RU
    and level of sender of delegation is region
    and purpose of delegation is signature
)");
}

TEST(Layout, KeepsAShortChainOnItsLine) {
  EXPECT_EQ(clauses_in_layout("when\n a is yes\n   and b is no"), "  when a is yes and b is no\n");
}

TEST(Layout, BreaksALongVariableBeforeWhere) {
  EXPECT_EQ(clauses_in_layout("for every delegation d of agreement where country of sender of d is CN and status of "
                              "sender of d includes any of {china.special-zone-1984, china.coastal-city-1984}"),
            R"(  for every delegation d of agreement
    where country of sender of d is CN
      and status of sender of d includes any of {china.special-zone-1984, china.coastal-city-1984}
)");
}

TEST(Layout, PutsTheTestOfALongQuantifierOnItsOwnLine) {
  EXPECT_EQ(clauses_in_layout("when some party q of agreement satisfies (country of q is in russia.neighbouring-states "
                              "and level of q is one of {municipality, district, county})"),
            R"(  when some party q of agreement satisfies
    (country of q is in russia.neighbouring-states and level of q is one of {municipality, district, county})
)");
}

TEST(Layout, WritesLetteredListsOneItemALine) {
  EXPECT_EQ(clauses_in_layout("unless any of (a) x is yes (b) none of (i) y is no (ii) z is no end end at \"art. 5\""),
            R"(  unless any of
    (a) x is yes
    (b) none of
      (i) y is no
      (ii) z is no
    end
  end at "art. 5"
)");
}

TEST(Layout, BreaksCitationsBeforeWhatDoesNotFit) {
  EXPECT_EQ(clauses_in_layout("source russia.budget-code at \"art. 104, point 1\" quoting ru "
                              "\"наделенного правом осуществлять государственные внешние заимствования\" "
                              "verified by placet-team on 21 November 2026"),
            R"(  source russia.budget-code at "art. 104, point 1"
    quoting ru "наделенного правом осуществлять государственные внешние заимствования"
    verified by placet-team on 21 November 2026
)");
}

TEST(Layout, CountsTwoColumnsForAChineseCharacter) {
  EXPECT_EQ(
      clauses_in_layout("source china.conferences-2011 at \"point 2\" quoting zh \"未经批准不得擅自对外申办或承诺\" "
                        "verified by placet-team on 21 November 2026"),
      R"(  source china.conferences-2011 at "point 2" quoting zh "未经批准不得擅自对外申办或承诺"
    verified by placet-team on 21 November 2026
)");
}

TEST(Layout, WritesEachCureOnALineWhereTheyDoNotFit) {
  EXPECT_EQ(clauses_in_layout("otherwise the agreement is suspended until clearance by india.mha cured by clearance by "
                              "india.mha after 3 October 2019 failing that the agreement is void"),
            R"(  otherwise the agreement is suspended until clearance by india.mha
    cured by clearance by india.mha after 3 October 2019
    failing that the agreement is void
)");
}

TEST(Layout, SeparatesDeclarationsByOneBlankLine) {
  EXPECT_EQ(layout_of("list a.l of text\nend\nlist a.m of text\nend\n\n\n\nact x \"X\"\nend"),
            "list a.l of text\nend\n\nlist a.m of text\nend\n\nact x \"X\"\nend\n");
}

TEST(Layout, LetsActsAuthoritiesAndSourcesStandClose) {
  EXPECT_EQ(layout_of("act x \"X\" end act y \"Y\" end\n\n\nact z \"Z\" end"),
            "act x \"X\"\nend\nact y \"Y\"\nend\n\nact z \"Z\"\nend\n");
}

TEST(Layout, GivesEachLabelOfAnEntryALine) {
  EXPECT_EQ(layout_of("list a.l of text entry one \"One\" since 2000 label ru \"Один\" label zh \"一\" entry two end"),
            R"(list a.l of text
  entry one "One" since 2000
    label ru "Один"
    label zh "一"
  entry two
end
)");
}

TEST(Layout, KeepsCommentsWhereTheyStand) {
  constexpr const char* commented = R"(# The pack.

# The first list.
list a.l of text  # of texts
  # Above an entry.
  entry one  # behind it
  entry two
    since 2000  # in the middle
    by a.s at "1"
  # Below the last entry.
end  # of the list

# Below the list.

list a.m of text
end

# At the end.
)";
  EXPECT_EQ(layout_of(commented), commented);
}

TEST(Layout, BreaksALineWhereACommentEndsIt) {
  EXPECT_EQ(clauses_in_layout("when a is yes # the first\n and b is one of {c, # a code\n d}"),
            R"(  when a is yes  # the first
    and b is one of {c,  # a code
      d}
)");
  EXPECT_EQ(clauses_in_layout("when a\n# why\n is yes"), "  when a\n    # why\n    is yes\n");
}

TEST(Layout, MovesACommentWithItsClause) {
  EXPECT_EQ(clauses_in_layout("# on the label\nlabel ru \"L\" # more\n# on the day\nin force from 2000"),
            "  # on the day\n  in force from 2000\n  # on the label\n  label ru \"L\"  # more\n");
}

TEST(Layout, KeepsAFileWithoutDeclarations) {
  EXPECT_EQ(layout_of(""), "");
  EXPECT_EQ(layout_of("\n\n  # Nothing yet.\n\n\n# Soon.   "), "# Nothing yet.\n\n# Soon.\n");
}

TEST(Layout, EndsLinesAsTheProjectDoes) {
  EXPECT_EQ(layout_of("\xEF\xBB\xBF"
                      "act x \"X\"\t# why\r\n\tlabel ru \"И\\\"кс\"\r\nend\r\n"),
            "act x \"X\"  # why\n  label ru \"И\\\"кс\"\nend\n");
}

TEST(Layout, IsNotMadeOfABrokenFile) {
  SourceMap sources;
  const auto formatted = format_rules(sources.add("x.norm", "rule a.b \"B\"\n  wenn x\nend\n"), sources);
  ASSERT_FALSE(formatted);
  EXPECT_EQ(formatted.diagnostics().front().code, codes::syntax_expected);
}

}  // namespace
}  // namespace placet
