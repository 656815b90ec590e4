// SPDX-License-Identifier: Apache-2.0
// Receipts, and what `placet replay` says of them years later.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/json_schema.hpp"
#include "support/run_program.hpp"
#include "support/utopia.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string utopia = utopia_with(utopian_consent());

constexpr std::string_view another_rule = R"(rule utopia.other "Another duty, of later years"
  source utopia.law at "art. 9" reported
  in force from 2020
  for every party p of agreement where country of p is KZ
  p must have report to utopia.ministry before signature of agreement
  otherwise the agreement is void
end
)";

void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
}

class Replay : public testing::Test {
 protected:
  Replay() {
    folder.link_core("rules/core");
    folder.write("rules/utopia/utopia.norm", utopia);
    folder.write("a.xml", R"(<agreement id="a" stage="signed" record="complete"><title xml:lang="en">Trade</title>
  <party id="astana"><name xml:lang="en">Astana</name><country>KZ</country><level>region</level></party>
  <subject>trade</subject>
  <event name="signature" on="2005-06-15"/>
</agreement>
)");
  }

  ProgramRun placet(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + 1, {"--rules", "rules"});
    return run_placet(arguments, folder.path());
  }
  ProgramRun check(std::vector<std::string> arguments = {}) const {
    std::vector<std::string> all{"check", "a.xml", "--today", "2026-01-01", "--receipt", "a.json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return placet(all);
  }
  ProgramRun replay(std::vector<std::string> arguments = {}) const {
    std::vector<std::string> all{"replay", "a.json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return placet(all);
  }
  nlohmann::json replayed(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    return nlohmann::json::parse(replay(arguments).out);
  }
  std::string text_of(const std::string& name) const { return read_text(folder.path() / name); }
  void change(const std::string& name, std::string_view from, std::string_view to) const {
    std::string text = text_of(name);
    replace(text, from, to);
    folder.write(name, text);
  }

  ScratchFolder folder;
};

class Receipts : public Replay {};

TEST_F(Receipts, KeepTheFormOfTheirSchema) {
  const ProgramRun run = check({"--given", "level of astana is municipality", "--assume-complete", "step"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  const auto receipt = nlohmann::json::parse(text_of("a.json"));
  EXPECT_EQ(schema_errors(receipt, "placet-receipt-1"), "");
  EXPECT_EQ(schema_errors(receipt["verdict"], "placet-verdict-1"), "");
  EXPECT_EQ(receipt["options"]["given"][0], "level of astana is municipality");
  EXPECT_EQ(receipt["agreement"]["content"], text_of("a.xml"));
}

TEST_F(Receipts, HoldTheWordsOfTheRulesThatTheVerdictRestsOn) {
  check();
  const auto receipt = nlohmann::json::parse(text_of("a.json"));
  ASSERT_EQ(receipt["law"].size(), 2U);
  EXPECT_THAT(receipt["law"][0]["text"], StartsWith("rule utopia.consent"));
  EXPECT_EQ(receipt["law"][0]["readings"][0]["sources"][0]["evidence"], "reported");
  EXPECT_EQ(receipt["law"][0]["readings"][0]["in-force"]["from"], "2004");
  EXPECT_THAT(receipt["law"][1]["text"], HasSubstr("number \"1-U\""));
}

TEST_F(Receipts, AreTheSameForTheSameCheck) {
  check();
  const std::string first = text_of("a.json");
  check();
  EXPECT_EQ(text_of("a.json"), first);
}

TEST_F(Receipts, AreOfOneAgreement) {
  const ProgramRun run = placet({"check", "a.xml", "a.xml", "--receipt", "a.json"});
  EXPECT_EQ(run.exit_code, 64);
  EXPECT_THAT(run.err, HasSubstr("a receipt is of one agreement"));
  EXPECT_FALSE(fs::exists(folder.path() / "a.json"));
}

TEST_F(Receipts, AreWrittenWholeOrNotAtAll) {
  EXPECT_EQ(placet({"check", "a.xml", "--receipt", "nowhere/a.json"}).exit_code, 73);
  EXPECT_FALSE(fs::exists(folder.path() / "nowhere"));
  EXPECT_EQ(placet({"check", "a.xml", "--receipt", "/dev/full"}).exit_code, 73);
}

TEST_F(Replay, NeedsNothingButTheReceiptAndTheRules) {
  check({"--given", "astana has consent of utopia.ministry on 1 May 2005"});
  fs::remove(folder.path() / "a.xml");
  const ProgramRun run = replay();
  EXPECT_EQ(run.exit_code, 0) << run.out << run.err;
  EXPECT_THAT(run.out, StartsWith("THE SAME        a.xml\n                judged on 1 January 2026: compliant\n"));
  EXPECT_EQ(schema_errors(replayed(), "placet-replay-1"), "");
  EXPECT_EQ(replayed()["outcome"], "same");
}

TEST_F(Replay, ReachesTheVerdictOfADocumentThatIsNotUtf8) {
  const std::string text = text_of("a.xml");
  std::string utf16 = "\xFF\xFE";
  for (const char c : text) utf16 += {c, '\0'};
  folder.write("a.xml", utf16);
  check();
  EXPECT_EQ(nlohmann::json::parse(text_of("a.json"))["agreement"]["encoding"], "base64");
  EXPECT_EQ(replay().exit_code, 0);
}

TEST_F(Replay, SaysThatTheAgreementWasChangedAndWhatFollows) {
  check();
  change("a.xml", "</agreement>", "<step act=\"consent\" of=\"utopia.ministry\" on=\"2005-05-01\"/></agreement>");
  const ProgramRun run = replay({"--agreement", "a.xml"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, AllOf(StartsWith("DIFFERS"), HasSubstr("The agreement was changed"),
                             HasSubstr("  overall\n    then   not compliant\n    now    compliant\n"),
                             HasSubstr("  utopia.consent for astana\n    then   broken\n    now    met\n")));
}

TEST_F(Replay, TakesTheSameAgreementFromElsewhereForTheSame) {
  check();
  folder.write("archive/2005.xml", text_of("a.xml"));
  EXPECT_EQ(replay({"--agreement", "archive/2005.xml"}).exit_code, 0);
}

TEST_F(Replay, ReachesTheVerdictAgainByRulesThatAreOthersElsewhere) {
  check();
  folder.write("rules/utopia/more.norm", "act utopia.visit \"A visit\"\nend\n");
  const ProgramRun run = replay();
  EXPECT_EQ(run.exit_code, 5) << run.out;
  EXPECT_THAT(run.out, AllOf(StartsWith("THE SAME"), HasSubstr("by other rules"),
                             HasSubstr("No declaration that the verdict rests on differs.")));
  EXPECT_EQ(replayed()["outcome"], "reached-again");
}

TEST_F(Replay, ShowsTheLineOfTheRuleThatChangedAndHowTheVerdictDiffers) {
  check();
  change("rules/utopia/utopia.norm", "in force from 2004", "in force from 2006");
  const ProgramRun run = replay();
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("  rule utopia.consent\n    the verdict rested on it then, and does not now\n"));
  EXPECT_THAT(run.out, HasSubstr("  overall\n    then   not compliant\n    now    not governed\n"));
  change("rules/utopia/utopia.norm", "in force from 2006", "in force from 2003");
  EXPECT_THAT(replay().out,
              HasSubstr("  rule utopia.consent\n    then   in force from 2004\n    now    in force from 2003\n"));
}

TEST_F(Replay, SaysWhichRuleIsNew) {
  check();
  folder.write("rules/utopia/more.norm", another_rule);
  EXPECT_EQ(replay().exit_code, 5);
  change("rules/utopia/more.norm", "2020", "2003");
  const auto differences = replayed()["differences"];
  const nlohmann::json expected{
      {"of", "finding"}, {"where", "utopia.other for astana"}, {"then", nullptr}, {"now", "violated"}};
  EXPECT_THAT(differences, testing::Contains(expected));
}

TEST_F(Replay, SaysThatTheEngineIsAnotherOne) {
  check();
  change("a.json", "\"version\": \"", "\"version\": \"0.0.");
  const ProgramRun run = replay();
  EXPECT_EQ(run.exit_code, 5);
  EXPECT_THAT(run.out, AllOf(HasSubstr("by another engine"), HasSubstr("then   placet 0.0.")));
}

TEST_F(Replay, FindsAForgedVerdict) {
  check();
  std::string text = text_of("a.json");
  while (text.find("\"non-compliant\"") != std::string::npos) replace(text, "\"non-compliant\"", "\"compliant\"");
  folder.write("a.json", text);
  const ProgramRun run = replay();
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("then   compliant\n    now    not compliant"));
  EXPECT_THAT(run.out, HasSubstr("changed after it was made"));
}

TEST_F(Replay, FindsAForgedProof) {
  check();
  change("a.json", "\"claim\": \"The record", "\"claim\": \"No record");
  const ProgramRun run = replay();
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, AllOf(HasSubstr("then   No record"), HasSubstr("now    The record")));
}

TEST_F(Replay, TakesAnotherFormOfAProofForAForgedOne) {
  check();
  change("a.json", "\"because\": [\n       {", "\"because\": 5, \"more\": [\n       {");
  EXPECT_EQ(replay().exit_code, 1);
}

TEST_F(Replay, RefusesAForgedAgreementInItsLine) {
  check();
  change("a.json", "2005-06-15", "2003-06-15");
  const ProgramRun run = replay();
  EXPECT_EQ(run.exit_code, 65);
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_THAT(run.err, AllOf(HasSubstr("a.json:8:"), HasSubstr("P0602"), HasSubstr("is not that of the agreement")));
}

TEST_F(Replay, RefusesPartsThatContradictEachOther) {
  check();
  change("a.json", "\"today\": \"2026-01-01\"", "\"today\": \"2003-01-01\"");
  const ProgramRun run = replay();
  EXPECT_EQ(run.exit_code, 65);
  EXPECT_THAT(run.err, HasSubstr("`verdict/dates/today` is not the same as `options/today`"));
}

TEST_F(Replay, RefusesWhatIsNoReceiptInItsLine) {
  check();
  folder.write("half.json", text_of("a.json").substr(0, 200));
  const auto broken = [&](const std::string& file) {
    const ProgramRun run = placet({"replay", file});
    EXPECT_EQ(run.exit_code, 65) << file;
    return run.err;
  };
  EXPECT_THAT(broken("half.json"), AllOf(HasSubstr("half.json:"), HasSubstr("P0601"), HasSubstr("no JSON")));
  EXPECT_THAT(broken("a.xml"), HasSubstr("a.xml:1:1"));
  folder.write("other.json", "{\"schema\": \"placet-verdict/1\"}");
  EXPECT_THAT(broken("other.json"), HasSubstr("no receipt of the form `placet-receipt/1`"));
  folder.write("deep.json", std::string(100000, '['));
  EXPECT_THAT(broken("deep.json"), HasSubstr("nested deeper"));
  change("a.json", "\"today\"", "\"day\"");
  EXPECT_THAT(broken("a.json"), HasSubstr("`options/today` is missing"));
  change("a.json", "\"verdict\": \"non-compliant\"", "\"verdict\": 7");
  EXPECT_THAT(broken("a.json"), HasSubstr("`verdict/verdict` has to be a text"));
  EXPECT_EQ(placet({"replay", "missing.json"}).exit_code, 66);
}

TEST_F(Replay, SaysAllThatIsWrongWithAReceiptAtOnce) {
  check();
  change("a.json", "\"today\": \"2026-01-01\"", "\"today\": \"soon\"");
  change("a.json", "\"given\": []", "\"given\": [7]");
  const ProgramRun run = replay();
  EXPECT_THAT(run.err, AllOf(HasSubstr("`options/today` is no day: `soon`"), HasSubstr("`options/given/0` has to be")));
}

TEST_F(Replay, DoesNotJudgeByBrokenRules) {
  check();
  folder.write("rules/utopia/more.norm", "rule utopia.broken\n");
  EXPECT_EQ(replay().exit_code, 67);
}

TEST_F(Replay, SaysThatAGivenFactCannotBeStatedAnyMore) {
  check({"--given", "astana has consent of utopia.ministry on 1 May 2005"});
  std::string rules(utopia);
  while (rules.find("utopia.ministry") != std::string::npos) replace(rules, "utopia.ministry", "utopia.office");
  folder.write("rules/utopia/utopia.norm", rules);
  const ProgramRun run = replay();
  EXPECT_EQ(run.exit_code, 65);
  EXPECT_THAT(run.err, AllOf(HasSubstr("--given"), HasSubstr("it stands in the receipt"), Not(HasSubstr("internal"))));
}

}  // namespace
}  // namespace placet
