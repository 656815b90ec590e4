// SPDX-License-Identifier: Apache-2.0
// `placet new` without a terminal: answers from a file or a pipe, exit codes, and what is left on the disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/interview/utopian_folder.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr std::string_view answers = R"(# What we mean to agree
Trade
North
RU
region
RU-PRI

# Our partner
Far away
JP
no
trade
2005-06-15
no
no
no
no
)";

class New : public testing::Test {
 protected:
  New() { with_utopian_rules(folder); }

  ProgramRun run(std::vector<std::string> arguments, std::string_view input = "") {
    arguments.insert(arguments.begin(), {"new", "--rules", "rules", "--today", "2005-05-01"});
    return run_placet(arguments, folder.path(), input);
  }
  std::string written(const std::string& file) const { return read_text(folder.path() / file); }

  ScratchFolder folder;
};

TEST_F(New, TakesAnswersFromAFileAndGivesTheFirstVerdict) {
  folder.write("answers.txt", answers);
  const ProgramRun made = run({"draft.xml", "--answers", "answers.txt"});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_THAT(made.out, StartsWith("COMPLIANT       Japan has no rulebook"));
  EXPECT_THAT(written("draft.xml"), HasSubstr("id=\"draft\" stage=\"draft\""));
  const ProgramRun checked =
      run_placet({"check", "draft.xml", "--rules", "rules", "--today", "2005-05-01"}, folder.path());
  EXPECT_EQ(checked.exit_code, 0);
  EXPECT_EQ(checked.out, made.out);
}

TEST_F(New, WritesWhatTheSchemaOfAgreementsAllows) {
  folder.write("answers.txt", answers);
  run({"draft.xml", "--answers", "answers.txt"});
  folder.write("agreement.xsd", run_placet({"schema", "--rules", "rules"}, folder.path()).out);
  const ProgramRun valid = run_program("xmllint", {"--noout", "--schema", "agreement.xsd", "draft.xml"}, folder.path());
  EXPECT_EQ(valid.exit_code, 0) << valid.err;
}

TEST_F(New, KeepsQuestionsApartFromTheVerdict) {
  const ProgramRun made = run({"draft.xml"}, "Trade\nstop\n");
  EXPECT_THAT(made.err, HasSubstr("What is the title of the agreement?"));
  EXPECT_THAT(made.out, Not(HasSubstr("What is the title")));
  EXPECT_THAT(run({"quiet.xml", "-q"}, "Trade\nstop\n").err, IsEmpty());
}

TEST_F(New, RefusesAWrongLineOfAFileAndKeepsWhatStandsBefore) {
  folder.write("answers.txt", "Trade\nNorth\n\nUtopia\nregion\n");
  const ProgramRun made = run({"draft.xml", "--answers", "answers.txt"});
  EXPECT_EQ(made.exit_code, 64);
  EXPECT_THAT(made.err, HasSubstr("answers.txt:4: "));
  EXPECT_THAT(made.err, HasSubstr("`Utopia` is no country"));
  EXPECT_THAT(made.out, IsEmpty());
  EXPECT_THAT(written("draft.xml"), HasSubstr("<name>North</name>"));
}

TEST_F(New, RefusesAnswersThatNothingAsks) {
  folder.write("answers.txt", std::string(answers) + "yes\n");
  const ProgramRun made = run({"draft.xml", "--answers", "answers.txt"});
  EXPECT_EQ(made.exit_code, 64);
  EXPECT_THAT(made.err, HasSubstr("answers.txt:18: nothing more is asked"));
}

TEST_F(New, AsksAgainWhereTheUserCanMendALine) {
  const ProgramRun made = run({"draft.xml"}, "Trade\nNorth\nUtopia\nRU\nstop\n");
  EXPECT_THAT(made.err, HasSubstr("`Utopia` is no country"));
  EXPECT_THAT(written("draft.xml"), HasSubstr("<country>RU</country>"));
}

TEST_F(New, GoesOnWithAFileThatIsHalfFinished) {
  EXPECT_EQ(run({"draft.xml"}, "Trade\nNorth\nRU\nregion\nRU-PRI\nFar away\nJP\nno\ntrade\n2005-06-15\n").exit_code, 3);
  const ProgramRun finished = run({"--continue", "draft.xml"}, "no\nno\nno\nno\n");
  EXPECT_THAT(finished.err, HasSubstr("Does the text say that it binds the parties in law?"));
  EXPECT_THAT(finished.err, Not(HasSubstr("What is the title")));
  EXPECT_EQ(finished.exit_code, 0) << finished.err;
}

TEST_F(New, LeavesOpenWhatIsNotKnown) {
  folder.write("answers.txt",
               "Trade\nNorth\nRU\nregion\nskip\nFar away\nJP\nno\ntrade\n2005-06-15\nskip\nno\nskip\nskip\n");
  const ProgramRun made = run({"draft.xml", "--answers", "answers.txt"});
  EXPECT_EQ(made.exit_code, 3) << made.err;
  EXPECT_THAT(made.err, HasSubstr("Nothing more is to be asked."));
  EXPECT_THAT(written("draft.xml"), Not(HasSubstr("<binding>")));
}

/// A rule of Utopia that every member of `collection` has to keep.
std::string limit(const std::string& name, const std::string& collection, const std::string& kept) {
  return "rule utopia." + name + " \"The " + name +
         "\"\n  source utopia.law at \"art. 1\" reported\n  in force from 2000\n" + "  for every " + collection +
         " x of agreement\n  agreement must ensure that " + kept + "\n  otherwise the agreement is void\nend\n";
}

TEST_F(New, AsksForEachKindOfValueInAFormOfItsOwn) {
  folder.write("rules/utopia/utopia.norm",
               utopia_with(limit("sender", "delegation", "country of sender of x is RU") +
                               limit("stay", "delegation", "days of x is at most 5 days") +
                               limit("payer", "delegation", "paid-by of x is utopia.ministry") +
                               limit("sum", "finance", "amount of x is at most 1000 RUB") +
                               limit("share", "finance", "debt-service-share of x is at most 15 percent"),
                           "RU"));
  folder.write("draft.xml", R"(<agreement id="draft" stage="draft" record="complete">
  <title xml:lang="en">Trade</title>
  <form>memorandum</form>
  <party id="north"><name xml:lang="en">The North</name><country>RU</country><level>region</level>
    <unit>RU-PRI</unit></party>
  <party id="south"><name xml:lang="en">The South</name><country>JP</country></party>
  <subject>trade</subject>
  <event name="signature" on="2005-06-15"/>
  <delegation id="d"/>
  <finance id="loan"/>
</agreement>
)");
  const ProgramRun made = run({"--continue", "draft.xml", "--answers", "-"}, "?\n900 RUB\n?\n10\nThe North\n4\n3\n");
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_THAT(made.err, HasSubstr("An amount and its currency, such as 50000 USD."));
  EXPECT_THAT(made.err, HasSubstr("such as 1000 RUB: it is not broken; such\n      as 1001 RUB: it is broken."));
  EXPECT_THAT(made.err, HasSubstr("such as 15 percent: it is not broken;\n      such as 16 percent: it is broken."));
  EXPECT_THAT(made.err, HasSubstr("Which party sends the delegation?\n  1 north – The North\n  2 south – The South\n"));
  EXPECT_THAT(made.err, HasSubstr("Days as a number, or a period such as P1M (a month)."));
  EXPECT_THAT(made.err, HasSubstr("  3 utopia.ministry – Ministry of Foreign Affairs\n"));
  EXPECT_THAT(written("draft.xml"),
              HasSubstr("<delegation id=\"d\" sender=\"north\" days=\"4\" paid-by=\"utopia.ministry\"/>\n"
                        "  <finance id=\"loan\" amount=\"900\" currency=\"RUB\" debt-service-share=\"10\"/>"));
}

TEST_F(New, OverwritesNoFile) {
  folder.write("draft.xml", "<agreement/>");
  const ProgramRun made = run({"draft.xml"}, "Trade\n");
  EXPECT_EQ(made.exit_code, 64);
  EXPECT_THAT(made.err, HasSubstr("`placet new --continue draft.xml`"));
  EXPECT_EQ(written("draft.xml"), "<agreement/>");
}

TEST_F(New, GoesOnOnlyWithWhatIsThereAndReads) {
  EXPECT_EQ(run({"--continue", "nowhere.xml"}).exit_code, 66);
  EXPECT_EQ(run({"draft.xml", "--answers", "nowhere.txt"}).exit_code, 66);
  folder.write("broken.xml", "<agreement>");
  EXPECT_EQ(run({"--continue", "broken.xml"}, "Trade\n").exit_code, 65);
  EXPECT_EQ(written("broken.xml"), "<agreement>");
}

TEST_F(New, WritesNoFileWhereNothingWasAnswered) {
  EXPECT_EQ(run({"draft.xml"}, "stop\n").exit_code, 64);
  EXPECT_FALSE(fs::exists(folder.path() / "draft.xml"));
}

TEST_F(New, SaysWhenAFileCannotBeWritten) {
  EXPECT_EQ(run({"nowhere/draft.xml"}, "Trade\n").exit_code, 73);
}

}  // namespace
}  // namespace placet
