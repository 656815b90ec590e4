// SPDX-License-Identifier: Apache-2.0
// What numbers, sums, sums of money and limits come to where not everything is known.
#include <gtest/gtest.h>

#include "unit/evaluate/judged.hpp"

namespace placet {
namespace {

constexpr std::string_view limit = R"(parameter utopia.limit is number
  2 where binding of agreement is yes since 2000 by utopia.law at "1" unverified
  1 since 2000 by utopia.law at "2" verified by reader on 1 May 2004
end
)";

constexpr std::string_view three_parties = R"(<party id="b"><country>CN</country><level>region</level></party>
<party id="c"><country>CN</country><level>region</level></party>
)";

TEST(Limits, ThatMayBeOneOfTwoRestOnTheWeakerText) {
  const std::string condition = "number of party of agreement is at most utopia.limit";
  const std::string parties(three_parties);
  EXPECT_EQ(judged(condition, parties + R"(<binding unknown="yes"/>)", limit), "violated unverified");
  EXPECT_EQ(judged(condition, parties + "<binding>no</binding>", limit), "violated verified");
  EXPECT_EQ(judged(condition, parties + "<binding>yes</binding>", limit), "violated unverified");
}

TEST(Sums, HaveNoEndWhereAMemberHasNoneThatMayCount) {
  const std::string condition = "sum of amount of finance f of agreement where kind of f is grant is at most 9 RUB";
  EXPECT_EQ(judged(condition, R"(<finance amount="5/.." currency="RUB" unknown="kind"/>)"), "needs-facts");
  EXPECT_EQ(judged(condition, R"(<finance amount="5/8" currency="RUB" unknown="kind"/>)"), "satisfied");
  EXPECT_EQ(judged(condition, R"(<finance amount="10/.." currency="RUB" kind="grant"/>)"), "violated verified");
}

TEST(Sums, AddWhatIsKnownOfEachMember) {
  const std::string sum = "sum of persons of delegation d of agreement is ";
  const std::string four_and_five = R"(<delegation sender="home" persons="4"/><delegation sender="home" persons="5"/>)";
  EXPECT_EQ(judged(sum + "9", four_and_five), "satisfied");
  EXPECT_EQ(judged(sum + "at most 8", four_and_five), "violated verified");
}

TEST(Sums, OfNumbersMayLeaveOutAMemberThatMayNotCount) {
  const std::string sum = "sum of persons of delegation d of agreement where days of d is at most 5 days is ";
  const std::string delegation = R"(<delegation sender="home" persons="10" unknown="days"/>)";
  EXPECT_EQ(judged(sum + "at least 9", delegation), "needs-facts");
  EXPECT_EQ(judged(sum + "at most 9", delegation), "needs-facts");
  EXPECT_EQ(judged(sum + "at most 10", delegation), "satisfied");
}

TEST(Sums, OfPeriodsHaveNoEndWhereAMemberHasNoneThatMayCount) {
  const std::string condition =
      "sum of days of delegation d of agreement where persons of d is at most 6 is at most 9 days";
  EXPECT_EQ(judged(condition, R"(<delegation sender="home" days="5/.." unknown="persons"/>)"), "needs-facts");
  EXPECT_EQ(judged(condition, R"(<delegation sender="home" days="5/8" unknown="persons"/>)"), "satisfied");
  EXPECT_EQ(judged(condition, R"(<delegation sender="home" days="5/12" unknown="persons"/>)"), "needs-facts");
  EXPECT_EQ(judged(condition, R"(<delegation sender="home" days="10/.." persons="6"/>)"), "violated verified");
}

TEST(Sums, OverNoMemberAreNothingOfAnyCurrency) {
  const std::string grants = "sum of amount of finance f of agreement where kind of f is grant";
  const std::string loan = R"(<finance amount="5" currency="RUB" kind="loan"/>)";
  const std::string loans = "sum of amount of finance f of agreement where kind of f is loan";
  EXPECT_EQ(judged(grants + " is at most " + loans, loan), "satisfied");
  EXPECT_EQ(judged(loans + " is at most " + grants, loan), "violated verified");
  EXPECT_EQ(judged("1 RUB is at most " + grants, loan), "violated verified");
}

TEST(Counts, ReachFromTheMembersThatDoCountToThoseThatMay) {
  const std::string count = "number of delegation d of agreement where persons of d is at most 6 is ";
  const std::string one = R"(<delegation sender="home" persons="6"/>)";
  const std::string perhaps = R"(<delegation sender="home" unknown="persons"/>)";
  const std::string none = R"(<delegation sender="home" persons="7"/>)";
  EXPECT_EQ(judged(count + "at most 1", one + none), "satisfied");
  EXPECT_EQ(judged(count + "at most 1", one + perhaps), "needs-facts");
  EXPECT_EQ(judged(count + "at most 1", one + one + perhaps), "violated verified");
  EXPECT_EQ(judged(count + "at least 1", one + perhaps), "satisfied");
  EXPECT_EQ(judged(count + "at least 2", one + perhaps), "needs-facts");
  EXPECT_EQ(judged(count + "at least 2", one + none), "violated verified");
}

TEST(HigherAndLower, TakeTheOneThatIsKnownForWhatTheOtherMayBe) {
  const std::string finance = R"(<finance id="f" amount="5" currency="RUB" kind="loan"/>)";
  const std::string open = R"(<finance id="f" currency="RUB" kind="loan" unknown="amount"/>)";
  const auto rule = [](const char* which, const char* relation) {
    return std::string("every finance f of agreement satisfies ") + which + " of amount of f and 9 RUB is " + relation;
  };
  EXPECT_EQ(judged(rule("higher", "at most 9 RUB"), finance), "satisfied");
  EXPECT_EQ(judged(rule("higher", "at least 9 RUB"), open), "satisfied");
  EXPECT_EQ(judged(rule("higher", "at most 9 RUB"), open), "needs-facts");
  EXPECT_EQ(judged(rule("lower", "at most 9 RUB"), open), "satisfied");
  EXPECT_EQ(judged(rule("lower", "at most 5 RUB"), finance), "satisfied");
  EXPECT_EQ(judged(rule("lower", "at least 9 RUB"), open), "needs-facts");
  EXPECT_EQ(judged(rule("lower", "at most 4 RUB"), finance), "violated verified");
}

TEST(Ranges, ThatMeetInOneNumberAreNotDecided) {
  const auto persons = [](const char* stated, const char* relation) {
    const std::string member = std::string("<delegation sender=\"home\" persons=\"") + stated + "\"/>";
    return judged(std::string("every delegation d of agreement satisfies persons of d is ") + relation, member);
  };
  EXPECT_EQ(persons("5/6", "at most 6"), "satisfied");
  EXPECT_EQ(persons("5/7", "at most 6"), "needs-facts");
  EXPECT_EQ(persons("7/8", "at most 6"), "violated verified");
  EXPECT_EQ(persons("../6", "at most 6"), "satisfied");
  EXPECT_EQ(persons("6/..", "at least 6"), "satisfied");
  EXPECT_EQ(persons("6/..", "at most 6"), "needs-facts");
  EXPECT_EQ(persons("6/7", "more than 6"), "needs-facts");
  EXPECT_EQ(persons("7/8", "more than 6"), "satisfied");
  EXPECT_EQ(persons("6/7", "less than 6"), "violated verified");
  EXPECT_EQ(persons("5/6", "less than 6"), "needs-facts");
  EXPECT_EQ(persons("6", "6"), "satisfied");
  EXPECT_EQ(persons("6/7", "6"), "needs-facts");
  EXPECT_EQ(persons("7/8", "6"), "violated verified");
  EXPECT_EQ(persons("6/7", "not 6"), "needs-facts");
  EXPECT_EQ(persons("7/8", "not 6"), "satisfied");
}

TEST(Periods, OfWhichOnlyTheLeastIsKnownMayBeShorterOrLongerThanWhatIsAllowed) {
  const std::string stay = R"(<delegation id="d" sender="home" days="3/.."/>)";
  EXPECT_EQ(judged("every delegation d of agreement satisfies days of d is at most 5 days", stay), "needs-facts");
  EXPECT_EQ(judged("every delegation d of agreement satisfies days of d is at least 5 days", stay), "needs-facts");
}

TEST(Values, ThatAreNotKnownMayBeAmongThoseThatAreStated) {
  const std::string claimed = "some party p of agreement satisfies claimed-by of p includes country of p";
  const auto party = [](const std::string& country) {
    return "<party id=\"other\">" + country + "<claimed-by>CN</claimed-by></party>";
  };
  EXPECT_EQ(judged(claimed, party("<country>CN</country>")), "satisfied");
  EXPECT_EQ(judged(claimed, party("<country>IN</country>")), "violated verified");
  EXPECT_EQ(judged(claimed, party("")), "needs-facts");
  EXPECT_EQ(judged("not " + claimed, party("")), "needs-facts");
  EXPECT_EQ(judged(claimed, "<party id=\"other\"/>"), "violated verified");
  EXPECT_EQ(judged("not " + claimed, "<party id=\"other\" absent=\"country\"><claimed-by>CN</claimed-by></party>"),
            "satisfied");
  EXPECT_EQ(judged("some party p of agreement satisfies claimed-by of p includes all of {CN, country of p}", party("")),
            "needs-facts");
  EXPECT_EQ(judged("some party p of agreement satisfies claimed-by of p includes all of {IN, country of p}", party("")),
            "violated verified");
}

TEST(Values, AreOneOfASetPerhapsWhereAMemberOfItIsNotKnown) {
  const std::string own_guest = "every delegation d of agreement satisfies sender of d is one of {host of d}";
  EXPECT_EQ(judged(own_guest, R"(<delegation sender="home" host="home"/>)"), "satisfied");
  EXPECT_EQ(judged(own_guest, R"(<delegation sender="home" unknown="host"/>)"), "needs-facts");
  EXPECT_EQ(judged(own_guest, R"(<delegation sender="home" absent="host"/>)"), "violated verified");
}

}  // namespace
}  // namespace placet
