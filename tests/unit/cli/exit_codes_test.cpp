// SPDX-License-Identifier: Apache-2.0
// The program's promises to scripts: exit codes, what goes where, and that nothing is left half-written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/run_program.hpp"
#include "support/utopia.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// A country whose law is made up: it wants the consent of its ministry before regions sign.
const std::string utopia = utopia_with(utopian_consent() + R"(rule utopia.report "Report to the Ministry"
  source utopia.law at "art. 2" reported
  in force from 2004
  strength guidance
  for every party p of agreement where country of p is KZ
  p must have report to utopia.ministry before signature of agreement
  otherwise no effect stated
end
)");

class Program : public testing::Test {
 protected:
  Program() {
    folder.link_core("rules/core");
    folder.write("rules/utopia/utopia.norm", utopia);
  }

  /// An agreement signed on 15 June 2005 of a region of the country `country`; `more` stands at its end.
  void agreement(const std::string& name, const std::string& country, const std::string& more) {
    folder.write(name, R"(<agreement id="a" stage="signed" record="complete"><title xml:lang="en">Trade</title>
  <party id="astana"><name xml:lang="en">Astana</name><country>)" +
                           country + R"(</country><level>region</level></party>
  <subject>trade</subject>
  <event name="signature" on="2005-06-15"/>
)" + more + "</agreement>\n");
  }

  void given(const std::string& name) {
    agreement(name, "KZ",
              "<step act=\"consent\" of=\"utopia.ministry\" on=\"2005-05-01\"/>"
              "<step act=\"report\" to=\"utopia.ministry\" on=\"2005-05-01\"/>");
  }

  ProgramRun placet(std::vector<std::string> arguments) const { return run_placet(arguments, folder.path()); }
  ProgramRun check(std::vector<std::string> arguments) const {
    std::vector<std::string> all{"check", "--rules", "rules", "--today", "2026-01-01"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return placet(all);
  }

  ScratchFolder folder;
};

TEST_F(Program, JudgesACountryThatIsOnlyAFolderOfRules) {
  given("a.xml");
  const ProgramRun run = check({"a.xml"});
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.out, StartsWith("COMPLIANT       Trade\n"));
  EXPECT_THAT(run.out, HasSubstr("UTOPIA  Astana"));
}

TEST_F(Program, TakesTheFileThatFollowsAListOfDaysOrNamesAndThenMoreOptions) {
  given("a.xml");
  for (const std::vector<std::string>& list : std::vector<std::vector<std::string>>{
           {"--compare-law", "2003-12-31,2005-01-01"}, {"--assume-complete", "step,delegation"}}) {
    const ProgramRun run = check({list[0], list[1], "a.xml", "--format", "json"});
    EXPECT_LT(run.exit_code, 64) << list[0] << run.err;
    EXPECT_THAT(run.out, StartsWith("{")) << list[0];
  }
}

TEST_F(Program, JudgesQuiteAnotherFormatByTheVocabularyOfItsRules) {
  folder.write("licences/forms/forms.norm", R"(pack forms "Licences"
  jurisdiction NO
end
entity agreement "A licence" at "licence"
  field id is text at "@number"
  field signature is date at "granted/@day"
end
entity party of agreement "A holder" at "holders/holder"
  field id is text at "@key"
  field country is country at "seat"
  field age is number at "@age"
end
source forms.code is statute
end
rule forms.age "A holder is of age"
  source forms.code at "art. 1" reported
  in force from 2000
  for every party p of agreement
  p must ensure that age of p is at least 18
  otherwise the agreement is void
end
)");
  folder.write("licence.xml",
               "<licence number=\"7\"><granted day=\"2020-05-01\"/><holders>"
               "<holder key=\"olga\" age=\"17\"><seat>NO</seat></holder></holders></licence>");
  const ProgramRun run = placet({"check", "--rules", "licences", "--today", "2026-01-01", "licence.xml"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("The age of olga is 17 (line 1)."));
  EXPECT_THAT(run.out, HasSubstr("The agreement is void: forms.age"));
}

TEST_F(Program, SaysWhatIsBrokenWithTheLawAndTheConsequence) {
  agreement("a.xml", "KZ", "");
  const ProgramRun run = check({"a.xml"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, StartsWith("NOT COMPLIANT   Trade\n"));
  EXPECT_THAT(run.out, HasSubstr("The agreement is void: utopia.consent"));
  EXPECT_THAT(run.out, HasSubstr("The record is complete and states no consent of the Ministry"));
  EXPECT_THAT(run.out, HasSubstr("1-U, art. 1"));
}

TEST_F(Program, EndsWithTheCodeOfItsVerdict) {
  agreement("unknown.xml", "KZ", "");
  agreement("elsewhere.xml", "JP", "");
  EXPECT_EQ(check({"--given", "astana has consent of utopia.ministry on 1 May 2005", "unknown.xml"}).exit_code, 0);
  EXPECT_EQ(check({"elsewhere.xml"}).exit_code, 4);
  EXPECT_THAT(check({"elsewhere.xml"}).out, StartsWith("NOT GOVERNED    Japan has no rulebook"));
}

TEST_F(Program, AsksForWhatAnOpenRecordDoesNotSay) {
  agreement("a.xml", "KZ", "");
  std::string text = read_text(folder.path() / "a.xml");
  text.replace(text.find("record=\"complete\""), 17, "record=\"partial\"");
  folder.write("a.xml", text);
  const ProgramRun run = check({"a.xml"});
  EXPECT_EQ(run.exit_code, 3) << run.out;
  EXPECT_THAT(run.out, HasSubstr("astana has consent of utopia.ministry"));
  EXPECT_EQ(check({"--fail-on", "non-compliant", "a.xml"}).exit_code, 0);
  EXPECT_EQ(check({"--fail-on", "conditional", "a.xml"}).exit_code, 3);
  EXPECT_EQ(check({"--assume-complete", "step", "a.xml"}).exit_code, 1);
}

TEST_F(Program, TakesTheGravestOfSeveralFiles) {
  given("good.xml");
  agreement("bad.xml", "KZ", "");
  EXPECT_EQ(check({"good.xml", "bad.xml"}).exit_code, 1);
  EXPECT_EQ(check({"bad.xml", "missing.xml", "good.xml"}).exit_code, 66);
  EXPECT_THAT(check({"bad.xml", "missing.xml", "good.xml"}).out, HasSubstr("good.xml\nCOMPLIANT"));
}

TEST_F(Program, WritesOneJsonObjectALineForSeveralFiles) {
  given("a.xml");
  given("b.xml");
  const ProgramRun run = check({"--format", "json", "a.xml", "b.xml"});
  EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 2);
}

TEST_F(Program, JudgesNothingFromABrokenAgreement) {
  folder.write("a.xml", "<agreement><partyy/></agreement>");
  const ProgramRun run = check({"a.xml"});
  EXPECT_EQ(run.exit_code, 65);
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_THAT(run.err, HasSubstr("P0305"));
}

TEST_F(Program, RefusesBrokenRules) {
  given("a.xml");
  folder.write("rules/utopia/more.norm", "rule utopia.broken \"x\"\n  wenn\nend\n");
  const ProgramRun run = check({"a.xml"});
  EXPECT_EQ(run.exit_code, 67);
  EXPECT_THAT(run.err, HasSubstr("rules/utopia/more.norm:3"));
}

TEST_F(Program, ExplainsAWrongCommandLine) {
  given("a.xml");
  EXPECT_EQ(placet({}).exit_code, 64);
  EXPECT_EQ(placet({"check"}).exit_code, 64);
  EXPECT_EQ(check({"--format", "pdf", "a.xml"}).exit_code, 64);
  EXPECT_THAT(check({"--format", "pdf", "a.xml"}).err, HasSubstr("json"));
  EXPECT_THAT(placet({"chekc", "a.xml"}).err, HasSubstr("did you mean `check`?"));
  EXPECT_EQ(check({"--today", "yesterday", "a.xml"}).exit_code, 64);
  EXPECT_EQ(check({"--given", "nobody has consent of utopia.ministry", "a.xml"}).exit_code, 64);
  EXPECT_EQ(check({"--given", "what is this", "a.xml"}).exit_code, 64);
  EXPECT_THAT(check({"--given", "delegation of agreement is absent", "a.xml"}).err,
              HasSubstr("--assume-complete delegation"));
  EXPECT_EQ(check({"--assume-complete", "stepp", "a.xml"}).exit_code, 64);
  EXPECT_EQ(placet({"--help"}).exit_code, 0);
}

TEST_F(Program, ReadsStandardInput) {
  given("a.xml");
  const ProgramRun run = run_placet({"check", "--rules", "rules", "--today", "2026-01-01", "-"}, folder.path(),
                                    read_text(folder.path() / "a.xml"));
  EXPECT_EQ(run.exit_code, 0) << run.err;
}

TEST_F(Program, WritesAFileWholeOrNotAtAll) {
  given("a.xml");
  EXPECT_EQ(check({"--out", "report.txt", "a.xml"}).exit_code, 0);
  EXPECT_THAT(read_text(folder.path() / "report.txt"), StartsWith("COMPLIANT"));
  EXPECT_EQ(check({"--out", "nowhere/report.txt", "a.xml"}).exit_code, 73);
  EXPECT_FALSE(fs::exists(folder.path() / "nowhere"));
  EXPECT_EQ(check({"--out", "/dev/full", "a.xml"}).exit_code, 73);
}

TEST_F(Program, WritesNoColourWhereNobodyLooks) {
  given("a.xml");
  EXPECT_THAT(check({"a.xml"}).out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(check({"--color", "always", "a.xml"}).out, HasSubstr("\x1b"));
}

TEST_F(Program, TellsWhyARuleCameOutAsItDid) {
  agreement("a.xml", "KZ", "");
  const ProgramRun run = placet({"why", "--rules", "rules", "a.xml", "utopia.consent", "for", "astana"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("utopia.consent · Astana"));
  EXPECT_THAT(run.out, HasSubstr("Proof\n"));
  EXPECT_EQ(placet({"why", "--rules", "rules", "a.xml", "utopia.consnt"}).exit_code, 64);
}

TEST_F(Program, ExplainsNamesAndDiagnostics) {
  EXPECT_THAT(placet({"explain", "--rules", "rules", "utopia.consent"}).out, HasSubstr("must have consent of"));
  EXPECT_EQ(placet({"explain", "P0203"}).exit_code, 0);
  EXPECT_EQ(placet({"explain", "--rules", "rules", "utopia.nothing"}).exit_code, 64);
}

TEST_F(Program, FindsTheSamplesOfTestsFromWhereverItIsCalled) {
  given("rules/utopia/samples/a.xml");
  folder.write("rules/utopia/tests.norm",
               "test \"consent was given\" as-of 1 January 2026\n  given file \"samples/a.xml\"\n"
               "  expect rule utopia.consent for astana is satisfied\nend\n");
  const auto passes = [&](const std::vector<std::string>& arguments, const fs::path& where) {
    return run_placet(arguments, where).exit_code == 0;
  };
  EXPECT_TRUE(passes({"test", "utopia"}, folder.path() / "rules"));
  EXPECT_TRUE(passes({"test", "utopia/tests.norm"}, folder.path() / "rules"));
  EXPECT_TRUE(passes({"test", "."}, folder.path() / "rules"));
  EXPECT_TRUE(passes({"test", "--rules", "./rules"}, folder.path()));
}

TEST_F(Program, RunsTheTestsBesideRulesAndSaysWhatTheyLack) {
  given("rules/utopia/samples/a.xml");
  folder.write("rules/utopia/tests.norm", R"(test "consent is given" as-of 1 January 2026
  given file "samples/a.xml"
  expect rule utopia.consent for astana is satisfied
  expect verdict KZ compliant
end
test "consent is not needed, one may think" as-of 1 January 2026
  given file "samples/a.xml"
  given astana has no consent of utopia.ministry
  expect rule utopia.consent for astana is satisfied
end
)");
  const ProgramRun run = placet({"test", "--rules", "rules"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("FAILED rules/utopia/tests.norm:9"));
  EXPECT_THAT(run.out, HasSubstr("2 tests, 1 expectations failed"));
  EXPECT_THAT(run.out, HasSubstr("utopia.consent: unknown, the day before 2004, the day of 2004"));
  EXPECT_EQ(placet({"test", "rules/utopia"}).exit_code, 1);
  EXPECT_EQ(placet({"test", "nowhere"}).exit_code, 66);
}

}  // namespace
}  // namespace placet
