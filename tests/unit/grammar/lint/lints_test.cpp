// SPDX-License-Identifier: Apache-2.0
//
// What each lint sees and passes over, beyond the two examples of its page (pages_test.cpp).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/lint/lint_text.hpp"

namespace placet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view duty =
    "  p must have consent of russia.mfa before signature of agreement\n  otherwise the agreement is void\n";

std::string consent(const std::string& clauses) {
  return "rule russia.consent \"Consent\"\n  source russia.fz4 at \"art. 1\"\n  in force from 1 January 2000\n"
         "  for every party p of agreement where country of p is RU\n" +
         clauses + std::string(duty) + "end\n";
}

std::string citing(const std::string& pinpoint, const std::string& evidence) {
  return "rule russia.t \"T\"\n  source russia.fz4 at \"" + pinpoint + "\" " + evidence +
         "\n  in force from 1 January 2000\n  agreement counts as russia.term\nend\n";
}

TEST(CitationWithoutPinpoint, TakesNumbersLettersAndPartsOfATextForPlaces) {
  const std::string verified = "verified by x on 1 December 2025";
  for (const char* pinpoint : {"art. 4(2)", "section IV", "point (ii)", "part A", "preamble", "the second paragraph"}) {
    EXPECT_THAT(found(codes::citation_without_pinpoint, citing(pinpoint, verified)), IsEmpty()) << pinpoint;
  }
  EXPECT_THAT(found(codes::citation_without_pinpoint, citing("the consent of organs", verified)),
              ElementsAre("2 the pinpoint `the consent of organs` names no article, paragraph or page"));
  EXPECT_THAT(found(codes::citation_without_pinpoint, citing("A duty of civil servants", verified)), SizeIs(1));
  EXPECT_THAT(found(codes::citation_without_pinpoint, citing("", verified)),
              ElementsAre("2 the citation does not say where in the source"));
}

TEST(CitationWithoutPinpoint, OnlyInformsWhereTheTextWasNotRead) {
  const DiagnosticCode& code = codes::citation_without_pinpoint;
  EXPECT_EQ(severity_of(code, citing("on consent", "reported")), Severity::Information);
  EXPECT_EQ(severity_of(code, citing("on consent", "verified by x on 1 December 2025")), Severity::Warning);
}

TEST(OldVerification, CountsTwoYearsToTheDay) {
  EXPECT_THAT(found(codes::old_verification, citing("art. 1", "verified by x on 31 December 2023")),
              ElementsAre("2 the text was last read on 2023-12-31, more than two years ago"));
  EXPECT_THAT(found(codes::old_verification, citing("art. 1", "verified by x on 1 January 2024")), IsEmpty());
}

TEST(OldVerification, LooksAtTheDaysInForceToo) {
  EXPECT_THAT(
      found(codes::old_verification,
            "rule russia.t \"T\"\n  source russia.fz4 at \"art. 1\"\n"
            "  in force from 1 January 2000 verified by x on 1 May 2020\n  agreement counts as russia.term\nend\n"),
      ElementsAre("3 the text was last read on 2020-05-01, more than two years ago"));
}

TEST(GapBetweenVersions, IsNoneWhereBothBoundsAreWrittenAlike) {
  const auto versions = [](const std::string& until, const std::string& from) {
    const auto version = [](const std::string& force) {
      return "rule russia.t \"T\"\n  source russia.fz4 at \"art. 1\"\n  in force " + force +
             "\n  agreement counts as russia.term\nend\n";
    };
    return version("from 2000 until " + until) + version("from " + from);
  };
  EXPECT_THAT(found(codes::gap_between_versions, versions("2008", "2008")), IsEmpty());
  EXPECT_THAT(found(codes::gap_between_versions, versions("2008", "2009")),
              ElementsAre("8 no version of this rule is law from 2008 until 2009"));
  EXPECT_THAT(found(codes::gap_between_versions, versions("1 May 2008", "June 2008")),
              ElementsAre("8 no version of this rule is law from 2008-05-01 until 2008-06"));
}

TEST(ExceptionWithoutSource, LooksAtPresumptionsAndSilenceToo) {
  EXPECT_THAT(found(codes::exception_without_source,
                    consent("  presume binding of agreement is yes where not stated\n"
                            "  silence for 30 days after approval by russia.mfa counts as given\n")),
              ElementsAre("5 this presumption does not say where the law states it",
                          "6 this effect of silence does not say where the law states it"));
}

std::string power(const std::string& scope) {
  return "rule russia.power \"P\"\n  source russia.fz4 at \"art. 1\"\n  in force from 1 January 2000\n" + scope +
         "  p has power to conclude agreement\nend\n";
}
std::string no_power(const std::string& scope, const std::string& force = "from 1 January 2000",
                     const std::string& more = "") {
  return "rule russia.no-power \"N\"\n  source russia.fz4 at \"art. 2\"\n  in force " + force + "\n" + scope +
         "  p has no power to conclude agreement\n" + more + "  otherwise effect not known\nend\n";
}
const std::string every_party = "  for every party p of agreement\n";
const std::string regions = "  for every party p of agreement where level of p is region\n";
const std::string states = "  for every party q of agreement where level of q is state\n";

TEST(MissingPrecedence, NamesTheOppositeRule) {
  EXPECT_THAT(found(codes::missing_precedence, power(every_party) + no_power(regions)),
              ElementsAre("11 the rule `russia.power` says the opposite, and neither goes before the other"));
}

TEST(MissingLabel, LooksAtCodesThatHaveATitle) {
  EXPECT_THAT(found(codes::missing_label, "list core.forms adds\n  entry russia.pact \"Pact\"\nend\n"),
              ElementsAre("2 this code has no label in a language of its pack: ru"));
  EXPECT_THAT(found(codes::missing_label,
                    "list core.forms adds\n  entry russia.pact \"Pact\"\n    label ru \"Пакт\"\n  entry "
                    "russia.note\nend\n"),
              IsEmpty());
}

TEST(MissingLabel, LeavesListsOfCodesThatStandElsewhere) {
  EXPECT_THAT(found(codes::missing_label,
                    "list russia.forms of core.forms\n  source russia.fz4 at \"art. 3\"\n  entry treaty \"Treaties\"\n"
                    "end\n"),
              IsEmpty());
}

TEST(MissingPrecedence, PassesOverRulesThatNeverMeet) {
  const std::string for_states = power("  for every party p of agreement where level of p is state\n");
  EXPECT_THAT(found(codes::missing_precedence, for_states + no_power(regions)), IsEmpty());
  EXPECT_THAT(found(codes::missing_precedence,
                    power(every_party) + no_power(regions, "from 1 January 1990 until 1 January 2000")),
              IsEmpty());
  EXPECT_THAT(found(codes::missing_precedence, power(every_party + "  when binding of agreement is no\n") +
                                                   no_power(every_party + "  when binding of agreement is yes\n")),
              IsEmpty());
}

TEST(MissingPrecedence, SeesThroughExceptionsListsAndTerms) {
  const std::string for_energy = power(every_party + "  when form of agreement is in russia.forms\n");
  const std::string list = "list russia.forms of core.forms\n  source russia.fz4 at \"art. 3\"\n  entry treaty\nend\n";
  EXPECT_THAT(found(codes::missing_precedence,
                    list + for_energy + no_power(every_party + "  when form of agreement is agreement\n")),
              IsEmpty());
  const std::string binding = power(every_party + "  when binding of agreement is yes\n");
  EXPECT_THAT(
      found(codes::missing_precedence, binding + no_power(every_party, "from 1 January 2000",
                                                          "  unless binding of agreement is yes at \"art. 3\"\n")),
      IsEmpty());
  const std::string term =
      "rule russia.local \"L\"\n  source russia.fz4 at \"art. 4\"\n  in force from 1 January 2000\n" + regions +
      "  p counts as russia.local\nend\n";
  const std::string local = "  for every party p of agreement where p counts as russia.local\n";
  EXPECT_THAT(found(codes::missing_precedence,
                    term + no_power(local) + power("  for every party p of agreement where level of p is state\n")),
              IsEmpty());
  EXPECT_THAT(found(codes::missing_precedence, term + no_power(local) + power(every_party)), SizeIs(1));
}

TEST(MissingPrecedence, IsContentWithDespite) {
  EXPECT_THAT(found(codes::missing_precedence,
                    power(every_party) + no_power(regions, "from 1 January 2000", "  despite rule russia.power\n")),
              IsEmpty());
}

const std::string treaty_until_2010 =
    "rule russia.treaty \"T\"\n  source russia.fz4 at \"art. 1\"\n  in force from 1 January 2000 until 1 January 2010\n"
    "  agreement counts as russia.treaty\nend\n";

TEST(TermOutsideItsDates, LooksAtItsEndToo) {
  EXPECT_THAT(
      found(codes::term_outside_its_dates, treaty_until_2010 + consent("  when agreement counts as russia.treaty\n")),
      ElementsAre("10 the term `russia.treaty` is concluded only until 2010-01-01, and used on"));
}

TEST(TermOutsideItsDates, LetsAnExceptionComeAndGo) {
  EXPECT_THAT(found(codes::term_outside_its_dates,
                    treaty_until_2010 + consent("  unless agreement counts as russia.treaty at \"art. 2\"\n")),
              IsEmpty());
}

TEST(TermOutsideItsDates, ReadsARowOfAParameterByItsOwnDays) {
  const auto rows = [](const std::string& since) {
    return treaty_until_2010 + "parameter russia.limit is number\n  5 where agreement counts as russia.treaty since " +
           since + " until 1 January 2005 by russia.fz4 at \"art. 1\"\n  6 since " + since +
           " by russia.fz4 at \"art. 1\"\nend\n";
  };
  EXPECT_THAT(found(codes::term_outside_its_dates, rows("1 January 2000")), IsEmpty());
  EXPECT_THAT(found(codes::term_outside_its_dates, rows("1 January 1999")), SizeIs(1));
}

TEST(ExceptionRepeatsScope, SaysWhichOfTheTwoItDoes) {
  EXPECT_THAT(found(codes::exception_repeats_scope, consent("  unless country of p is RU at \"art. 2\"\n")),
              ElementsAre("5 wherever the rule applies this exception holds too, so nothing is ever owed"));
  EXPECT_THAT(found(codes::exception_repeats_scope,
                    consent("  unless country of p is one of {CN, IN} and level of p is region at \"art. 2\"\n")),
              ElementsAre("5 where the rule applies this exception never holds: the scope says the opposite"));
}

TEST(ExceptionRepeatsScope, IsContentWithMoreThanTheScope) {
  EXPECT_THAT(found(codes::exception_repeats_scope,
                    consent("  unless country of p is RU and level of p is region at \"art. 2\"\n")),
              IsEmpty());
}

TEST(DeepQuantifiers, CountNumbersAndSums) {
  EXPECT_THAT(found(codes::deep_quantifiers,
                    consent("  when some party q of agreement satisfies some party r of agreement satisfies\n"
                            "    number of tie t of r where country of t is country of q is at least 2\n")),
              ElementsAre("5 more than two quantifiers stand inside each other"));
}

TEST(DeepQuantifiers, LookIntoListsSumsAndShares) {
  const auto in_two = [](const std::string& condition) {
    return found(codes::deep_quantifiers, consent("  when some party q of agreement satisfies some finance f of "
                                                  "agreement satisfies\n    " +
                                                  condition + "\n"));
  };
  const auto deep = ElementsAre("5 more than two quantifiers stand inside each other");
  const std::string sum = "sum of amount of finance g of agreement where lender of g is q";
  EXPECT_THAT(in_two("none of (a) some tie t of q satisfies country of t is RU end"), deep);
  EXPECT_THAT(in_two("not some tie t of q satisfies country of t is RU"), deep);
  EXPECT_THAT(in_two("amount of f is more than " + sum), deep);
  EXPECT_THAT(in_two("amount of f is more than lower of 5 USD and " + sum), deep);
  EXPECT_THAT(in_two("amount of f is more than higher of 5 USD and " + sum), deep);
  EXPECT_THAT(in_two("amount of f is more than 30 percent of " + sum), deep);
  EXPECT_THAT(in_two("number of tie of q is one of {2, 4}"), deep);
  EXPECT_THAT(in_two("q has consent of russia.mfa for f"), IsEmpty());
}

TEST(ExceptionRepeatsScope, KnowsTheOppositeOfEveryCondition) {
  const std::string more =
      "list russia.forms of core.forms\n  source russia.fz4 at \"art. 3\"\n  entry treaty\nend\n"
      "judgement russia.local decided by russia.mfa\n  asks \"Local?\"\nend\n"
      "rule russia.pact \"P\"\n  source russia.fz4 at \"art. 2\"\n  in force from 1 January 2000\n"
      "  agreement counts as russia.pact\nend\n";
  const auto repeated = [&](const std::string& scope, const std::string& exception) {
    return found(codes::exception_repeats_scope,
                 consent("  when " + scope + "\n  unless " + exception + " at \"art. 2\"\n") + more);
  };
  const std::string list = " of (a) binding of agreement is yes (b) level of p is state end";
  const std::vector<std::pair<std::string, std::string>> opposites{
      {"none" + list, "any" + list},
      {"no tie t of p satisfies country of t is CN", "some tie t of p satisfies country of t is CN"},
      {"it is not judged that russia.local", "it is judged that russia.local"},
      {"subject of agreement includes none of {trade}", "subject of agreement includes any of {trade}"},
      {"p has no consent of russia.mfa", "p has consent of russia.mfa"},
      {"signature of agreement is not talks of agreement", "signature of agreement is talks of agreement"},
      {"form of agreement is not in russia.forms", "form of agreement is in russia.forms"},
      {"form of agreement is not treaty", "form of agreement is treaty"},
      {"agreement does not count as russia.pact", "agreement counts as russia.pact"},
      {"not binding of agreement is yes", "binding of agreement is yes"},
  };
  const auto never = ElementsAre("6 where the rule applies this exception never holds: the scope says the opposite");
  const auto always = ElementsAre("6 wherever the rule applies this exception holds too, so nothing is ever owed");
  for (const auto& [negated, plain] : opposites) {
    EXPECT_THAT(repeated(negated, plain), never) << plain;
    EXPECT_THAT(repeated(plain, negated), never) << negated;
    EXPECT_THAT(repeated(plain, plain), always) << plain;
    EXPECT_THAT(repeated(negated, negated), always) << negated;
  }
}

TEST(ExceptionRepeatsScope, ComparesValuesThatAreTakenOutOrLeftIn) {
  const auto repeated = [](const std::string& scope, const std::string& exception) {
    return found(codes::exception_repeats_scope, consent("  when level of p is " + scope + "\n  unless level of p is " +
                                                         exception + " at \"art. 2\"\n"));
  };
  EXPECT_THAT(repeated("region", "not state"), SizeIs(1));
  EXPECT_THAT(repeated("not one of {region, state}", "not region"), SizeIs(1));
  EXPECT_THAT(repeated("not region", "not one of {region, state}"), IsEmpty());
  EXPECT_THAT(repeated("not region", "state"), IsEmpty());
  EXPECT_THAT(repeated("one of {region, state}", "region"), IsEmpty());
}

TEST(MissingPrecedence, LooksAtAuthoritiesThatBearTheNorm) {
  const auto norm = [](const std::string& name, const std::string& bearer, const std::string& verb) {
    return "rule russia." + name + " \"R\"\n  source russia.fz4 at \"art. 1\"\n  in force from 1 January 2000\n  " +
           bearer + " has " + verb + " to conclude agreement\n" +
           (verb == "power" ? "" : "  otherwise effect not known\n") + "end\n";
  };
  const std::string other = "authority russia.court \"Court\"\nend\n";
  EXPECT_THAT(found(codes::missing_precedence,
                    norm("power", "russia.mfa", "power") + norm("no-power", "russia.mfa", "no power")),
              SizeIs(1));
  EXPECT_THAT(found(codes::missing_precedence,
                    other + norm("power", "russia.mfa", "power") + norm("no-power", "russia.court", "no power")),
              IsEmpty());
}

TEST(ReadingWithoutHolder, PointsAtTheReading) {
  const auto readings = [](const std::string& first) {
    return found(codes::reading_without_holder, consent("  reading " + first +
                                                        " \"S\"\n    when binding of agreement is yes\n  end\n"
                                                        "  reading wide \"W\" by \"x\"\n  end\n"));
  };
  EXPECT_THAT(readings("strict"), ElementsAre("5 nobody is named who reads the law so"));
  EXPECT_THAT(readings("the strict"), ElementsAre("5 nobody is named who reads the law so"));
}

TEST(UnusedDeclaration, LooksAtListsAndJudgementsToo) {
  EXPECT_THAT(found(codes::unused_declaration,
                    "list russia.forms of core.forms\n  source russia.fz4 at \"art. 3\"\n  entry treaty\nend\n"
                    "judgement russia.local decided by russia.mfa\n  asks \"Local?\"\nend\n"),
              ElementsAre("1 no rule uses the list `russia.forms`", "5 no rule uses the judgement `russia.local`"));
}

TEST(DayNotKnown, SaysWhatIsKnown) {
  const auto in_force = [](const std::string& days) {
    return found(codes::day_not_known, "rule russia.t \"T\"\n  source russia.fz4 at \"art. 1\"\n  in force from " +
                                           days + "\n  agreement counts as russia.term\nend\n");
  };
  EXPECT_THAT(in_force("unknown"), ElementsAre("3 the day from which this is law is not known"));
  EXPECT_THAT(in_force("1 May 2000 until 2005"),
              ElementsAre("3 the day on which this ceases to be law is known only as 2005"));
  EXPECT_THAT(in_force("2000\n  strength guidance"), IsEmpty());
}

TEST(Findings, SayInWhichRuleTheyStand) {
  const Linted result = linted(consent("  unless binding of agreement is no\n"));
  const auto found = std::ranges::find(result.findings, codes::exception_without_source,
                                       [](const LintFinding& finding) { return finding.diagnostic.code; });
  ASSERT_NE(found, result.findings.end());
  EXPECT_THAT(
      render_diagnostic(found->diagnostic, result.compiled.sources),
      "russia/rules.norm:5:3: warning P0507 exception-without-source: this exception does not say where the law "
      "states it\n"
      " 5 |   unless binding of agreement is no\n"
      "   |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
      "  in rule russia.consent\n"
      "  help: add `at \"…\"` with its article and paragraph\n");
}

}  // namespace
}  // namespace placet
