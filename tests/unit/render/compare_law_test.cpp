// SPDX-License-Identifier: Apache-2.0
// One agreement under the law of several days: the verdicts, and why each finding that differs does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

constexpr std::string_view agreement = R"(<agreement id="a" stage="signed" record="complete">
  <title xml:lang="en">The agreement</title>
  <party id="north"><name xml:lang="en">The North</name><country>RU</country></party>
  <subject>trade</subject>
  <event name="signature" on="2005-03-15"/>
  <delegation id="d1" sender="north" persons="7"/>
</agreement>)";

std::string version(const std::string& force, const std::string& norm) {
  return R"(rule utopia.rule "The rule"
  source utopia.law at "art. 1" reported
  in force )" +
         force + "\n  for every party p of agreement where country of p is RU\n  " + norm +
         "\n  otherwise no effect stated\nend\n";
}

const std::string notice = "p must have notice to utopia.ministry before signature of agreement";
const std::string binding = "p must ensure that number of delegation of agreement is at most 5";

/// The law of two years on the agreement, with `more` options.
ProgramRun compared(const std::string& rules, std::vector<std::string> more = {}) {
  more.insert(more.end(), {"--compare-law", "2003-01-01,2005-01-01"});
  return checked(rules, agreement, more);
}

TEST(LawCompared, SaysWhichVersionTookThePlaceOfWhich) {
  const ProgramRun run =
      compared(version("from 2000 until 1 April 2004", binding) + version("from 1 April 2004", notice));
  EXPECT_EQ(run.out, R"(The agreement
  The law of 1 January 2003                                            compliant
  The law of 1 January 2005                                        not compliant

UTOPIA
  The law of 1 January 2003                                            compliant
  The law of 1 January 2005                                        not compliant
  The rule (The North)                                               utopia.rule
    Under the law of 1 January 2003                                          met
    Version 2 of the rule takes the place of another: law since 1 April 2004
      (1-U, art. 1).
    Under the law of 1 January 2005                                       broken
)");
  EXPECT_EQ(run.exit_code, 1);
}

TEST(LawCompared, SaysWhatBeganAndWhatEnded) {
  EXPECT_THAT(compared(version("from 1 April 2004", notice)).out,
              HasSubstr("    The rule begins: law since 1 April 2004 (1-U, art. 1).\n"));
  EXPECT_THAT(compared(version("from 2000 until 1 April 2004", notice)).out,
              HasSubstr("    The rule ends: law 2000 until 31 March 2004 (1-U, art. 1).\n"));
}

TEST(LawCompared, SaysWhichNumberOfTheLawChanged) {
  const std::string limit = R"(parameter utopia.limit is number
  8 since 2000 until 1 April 2004 by utopia.law at "art. 2" reported
  5 since 1 April 2004 by utopia.law at "art. 2" reported
end
)";
  const std::string rule = R"(rule utopia.rule "The rule"
  source utopia.law at "art. 1" reported
  in force from 2000
  for every delegation d of agreement
  the agreement must ensure that persons of d is at most utopia.limit
  otherwise no effect stated
end
)";
  const std::string text = compared(limit + rule).out;
  EXPECT_THAT(text,
              HasSubstr("From then on it rests on utopia.limit of 5: law since 1 April 2004 (1-U,\n      art. 2)."));
  EXPECT_THAT(text, HasSubstr("It no longer rests on utopia.limit of 8"));
}

TEST(LawCompared, PassesOverWhatIsTheSameUnderEachLaw) {
  EXPECT_THAT(compared(version("from 2000", notice)).out, HasSubstr("No finding differs under the law of these days."));
}

TEST(LawCompared, HasAFormForPrograms) {
  const Json json = Json::parse(compared(version("from 1 April 2004", notice), {"--format", "json"}).out);
  EXPECT_EQ(json["schema"], "placet-compare-law/1");
  EXPECT_EQ(json["laws"][0]["verdict"], "not-governed");
  EXPECT_EQ(json["laws"][1]["verdict"], "non-compliant");
  const Json later = json["changes"][0]["laws"][1];
  EXPECT_EQ(later["status"], "violated");
  EXPECT_EQ(later["because"][0]["kind"], "begins");
  EXPECT_EQ(later["because"][0]["what"], "utopia.rule");
}

TEST(LawCompared, SpeaksTheLanguageOfTheReport) {
  const std::string rules = version("from 2000 until 1 April 2004", binding) + version("from 1 April 2004", notice);
  EXPECT_EQ(compared(rules, {"--lang", "zh"}).out, R"(The agreement
  2003年1月1日的法律                                                        合规
  2005年1月1日的法律                                                      不合规

俄罗斯
  2003年1月1日的法律                                                        合规
  2005年1月1日的法律                                                      不合规
  The rule (en)（The North）                                         utopia.rule
    依2003年1月1日的法律                                                    符合
    规则第2版取代另一版：自2004年4月1日起有效（1-U，第1条）。
    依2005年1月1日的法律                                                    违反
)");
  EXPECT_THAT(compared(version("from 2000", notice), {"--lang", "ru"}).out,
              HasSubstr("По праву на эти даты выводы не различаются.\n"));
}

TEST(LawCompared, RefusesWhatItCannotWrite) {
  for (const std::string format : {"html", "markdown", "csv", "sarif", "junit", "ics"}) {
    const ProgramRun run = compared(version("from 2000", notice), {"--format", format});
    EXPECT_EQ(run.exit_code, 64) << format;
    EXPECT_EQ(run.out, "") << format;
    EXPECT_THAT(run.err, HasSubstr("`--compare-law` writes text or json, not " + format));
  }
  const ProgramRun run = compared(version("from 2000", notice), {"--receipt", "a.receipt"});
  EXPECT_EQ(run.exit_code, 64);
  EXPECT_THAT(run.err, HasSubstr("`--compare-law` writes no receipt"));
}

TEST(LawCompared, WantsTwoDaysAndOneAgreement) {
  EXPECT_EQ(checked(version("from 2000", notice), agreement, {"--compare-law", "2003-01-01"}).exit_code, 64);
  EXPECT_EQ(
      checked(version("from 2000", notice), agreement, {"a.xml", "--compare-law", "2003-01-01,2004-01-01"}).exit_code,
      64);
}

}  // namespace
}  // namespace placet
