// SPDX-License-Identifier: Apache-2.0
// What an interview asks, in which order, and what it makes of the answers.
#include "placet/engine/interview.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "placet/engine/answers.hpp"
#include "placet/engine/interview_text.hpp"
#include "placet/engine/render.hpp"
#include "unit/interview/utopian_rules.hpp"
#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const Utopia& utopia() {
  static const Utopia law = utopia_with(utopian_rules);
  return law;
}

const Evaluator& evaluator() {
  static const Evaluator evaluator(utopia().rulebook);
  return evaluator;
}

Interview interview_of(std::string text) {
  return {evaluator(), utopia().rulebook, {parse_iso_range("2005-05-01")->first, {}}, std::move(text)};
}

/// What every agreement is asked, answered: the law of Utopia and that of a country without a rulebook.
const std::vector<std::string>& opening() {
  static const std::vector<std::string> lines{"Trade",    "North", "RU", "region", "RU-PRI",
                                              "Far away", "JP",    "no", "trade",  "2005-06-15"};
  return lines;
}

/// An interview that took these lines; each has to be an answer, or `skip` or `back`.
Interview after(const std::vector<std::string>& lines,
                Interview interview = interview_of(blank_agreement(utopia().rulebook, "a"))) {
  for (const std::string& line : lines) {
    if (!interview.asked()) throw std::runtime_error("nothing is asked that `" + line + "` could answer");
    if (line == "skip") {
      interview.skip();
    } else if (line == "back") {
      interview.back();
    } else if (const auto refused = interview.answer(line)) {
      throw std::runtime_error(line + ": " + refused->message);
    }
  }
  return interview;
}

std::vector<std::string> opened_with(std::vector<std::string> more) {
  more.insert(more.begin(), opening().begin(), opening().end());
  return more;
}

/// What is asked now, in the notation of facts.
std::string asked(const Interview& interview) {
  if (!interview.asked()) return "nothing";
  if (const auto* party = std::get_if<AskedParty>(&*interview.asked()))
    return "party " + std::to_string(party->known + 1);
  if (const auto* more = std::get_if<AskedMore>(&*interview.asked())) {
    return fact_notation({AskedMembers{more->members}, {}}, interview.facts());
  }
  if (const auto* taken = std::get_if<AskedTaken>(&*interview.asked())) {
    std::string steps = "taken:";
    for (const Question& step : taken->steps) steps += ' ' + fact_notation(step, interview.facts()) + ';';
    return steps;
  }
  return fact_notation(std::get<Question>(*interview.asked()), interview.facts());
}

/// What is asked before each of the lines, and after the last.
std::vector<std::string> all_asked(const std::vector<std::string>& lines) {
  Interview interview = after({});
  std::vector<std::string> facts{asked(interview)};
  for (const std::string& line : lines) {
    interview = after({line}, std::move(interview));
    facts.push_back(asked(interview));
  }
  return facts;
}

TEST(Interview, BeginsWithWhoseLawAppliesAndToWhat) {
  EXPECT_THAT(all_asked(opening()),
              ElementsAre("title of agreement", "party 1", "country of north", "level of north", "unit of north",
                          "party 2", "country of far-away", "party 3", "subject of agreement", "signature of agreement",
                          "binding of agreement"));
}

TEST(Interview, WritesAnAgreementThatReadsAsItWasAnswered) {
  EXPECT_EQ(after(opened_with({"no", "no", "no", "no"})).text(), R"(<?xml version="1.0"?>
<agreement xmlns="urn:placet:agreement:1" id="a" stage="draft" record="partial" complete="delegation">
  <title>Trade</title>
  <binding>no</binding>
  <subject>trade</subject>
  <event name="signature" on="2005-06-15"/>
  <party id="north">
    <name>North</name>
    <country>RU</country>
    <unit>RU-PRI</unit>
    <level>region</level>
  </party>
  <party id="far-away">
    <name>Far away</name>
    <country>JP</country>
  </party>
  <judgement name="utopia.special" answer="no"/>
</agreement>
)");
}

TEST(Interview, AsksOnlyWhatTheAnswersSoFarLeaveOpen) {
  EXPECT_EQ(asked(after(opening())), "binding of agreement");
  // What binds needs the consent, whatever its weight.
  EXPECT_EQ(asked(after(opened_with({"yes", "no"}))), "delegation of agreement");
  EXPECT_EQ(asked(after(opened_with({"no", "no"}))), "judged utopia.special");
}

TEST(Interview, AsksOnceWhichStepsWereTakenAndThenTheirDays) {
  const Interview taken = after(opened_with({"no", "1"}));
  EXPECT_THAT(taken.text(), HasSubstr("<step act=\"consent\" of=\"utopia.ministry\" for=\"north\"/>"));
  EXPECT_EQ(asked(taken), "day of step 1");
  EXPECT_THAT(after({"2005-04-01"}, taken).text(),
              HasSubstr("<step act=\"consent\" of=\"utopia.ministry\" for=\"north\" on=\"2005-04-01\"/>"));
}

TEST(Interview, ListsAreCompleteOnceEverythingOfThemWasAnswered) {
  const Interview answered = after(opened_with({"no", "none", "yes", "no"}));
  EXPECT_EQ(asked(answered), "nothing");
  EXPECT_THAT(answered.text(), HasSubstr("complete=\"delegation step\""));
  EXPECT_THAT(after(opened_with({"no", "skip", "yes", "no"})).text(), HasSubstr("complete=\"delegation\""));
}

TEST(Interview, AddsMembersAndAsksOfThem) {
  const Interview added = after(opened_with({"no", "no", "no", "yes"}));
  EXPECT_THAT(added.text(), HasSubstr("<delegation id=\"delegation-1\"/>"));
  EXPECT_EQ(asked(added), "persons of delegation-1");
  const Interview of_six = after({"6"}, added);
  EXPECT_THAT(of_six.text(), HasSubstr("<delegation id=\"delegation-1\" persons=\"6\"/>"));
  EXPECT_EQ(asked(after({"no"}, of_six)), "nothing");
}

TEST(Interview, LeavesOpenWhatIsSkippedAndDoesNotAskItAgain) {
  const Interview skipped = after(opened_with({"skip"}));
  EXPECT_NE(asked(skipped), "binding of agreement");
  EXPECT_THAT(skipped.text(), Not(HasSubstr("binding")));
}

TEST(Interview, AsksAgainInALaterSessionWhatWasSkipped) {
  const Interview skipped = after(opened_with({"skip", "skip", "skip", "skip"}));
  EXPECT_EQ(asked(skipped), "nothing");
  EXPECT_EQ(asked(interview_of(skipped.text())), "binding of agreement");
}

TEST(Interview, GoesBackOneQuestionAtATimeToTheFirst) {
  Interview interview = after(opened_with({"no", "skip"}));
  const std::string before = after(opening()).text();
  EXPECT_TRUE(interview.back());
  EXPECT_EQ(asked(interview), "taken: north has consent of utopia.ministry;");
  EXPECT_TRUE(interview.back());
  EXPECT_EQ(asked(interview), "binding of agreement");
  EXPECT_EQ(interview.text(), before);
  for (std::size_t i = 0; i < opening().size(); ++i) EXPECT_TRUE(interview.back());
  EXPECT_EQ(asked(interview), "title of agreement");
  EXPECT_FALSE(interview.back());
}

TEST(Interview, GoesOnWithAFileWhereItWasLeft) {
  EXPECT_EQ(asked(interview_of("<agreement id='a' stage='draft'/>")), "title of agreement");
  EXPECT_EQ(asked(interview_of("<agreement id='a' stage='draft' record='partial'><title>T</title><party id='p'>"
                               "<country>RU</country><level>region</level></party></agreement>")),
            "unit of p");
}

TEST(Interview, LeavesTheLookOfAFileAlone) {
  const std::string file =
      "<?xml version='1.0'?>\n<!-- ours -->\n<agreement  id='a' stage='draft'>\n\t<title>T</title>"
      "<!-- the title -->\n\t<party id='p'><name>P</name><country>RU</country><level>region</level>"
      "</party>\n</agreement>\n";
  EXPECT_EQ(after({"RU-PRI"}, interview_of(file)).text(),
            "<?xml version='1.0'?>\n<!-- ours -->\n<agreement  id='a' stage='draft'>\n\t<title>T</title><!-- the title "
            "-->\n\t<party id='p'><name>P</name><country>RU</country><unit>RU-PRI</unit><level>region</level></party>\n"
            "</agreement>\n");
}

/// What an answer to the question after these lines is refused with; empty if it is taken.
std::string refusal(const std::vector<std::string>& lines, const std::string& answer) {
  Interview interview = after(lines);
  const std::string before = interview.text();
  const std::string was_asked = asked(interview);
  const auto refused = interview.answer(answer);
  if (!refused) return {};
  EXPECT_EQ(interview.text(), before);
  EXPECT_EQ(asked(interview), was_asked);
  return render_refused(*refused, answer, Language::English);
}

TEST(Interview, RefusesWhatTheReaderOfAgreementsRefuses) {
  EXPECT_EQ(refusal({"Trade", "North"}, "RV"), "  `RV` is no country: write its ISO code, such as `RU`.\n");
  EXPECT_THAT(refusal({"Trade", "North", "RU", "region"}, "CN-HL"), HasSubstr("no subdivision of the country `RU`"));
  EXPECT_THAT(refusal({"Trade", "North", "RU", "region", "RU-PRI", "South", "JP", "no", "trade"}, "soon"),
              HasSubstr("`soon` is no date"));
  EXPECT_THAT(refusal({}, "a\x01"), HasSubstr("character"));
}

TEST(Interview, TakesAPartOfANameInAnyLanguage) {
  const std::vector<std::string> begun{"Trade", "North"};
  for (const char* russia : {"RU", "ru", "russian fed", "РОССИЙСКАЯ", "俄罗斯"}) {
    Interview interview = after(begun);
    EXPECT_FALSE(interview.answer(russia)) << russia;
    EXPECT_THAT(interview.text(), HasSubstr("<country>RU</country>")) << russia;
  }
}

TEST(Interview, ShowsWhatAPartOfANameMayMean) {
  EXPECT_THAT(refusal({"Trade", "North"}, "korea"), testing::AllOf(HasSubstr("KP – "), HasSubstr("KR – ")));
}

TEST(Interview, ShowsTheAnswersThatThereAreToWordsThatMeanNone) {
  EXPECT_THAT(refusal({"Trade", "North", "RU", "region"}, "atlantis"),
              testing::AllOf(HasSubstr("`atlantis` is no subdivision of a country.\n"), HasSubstr("  RU-PRI – ")));
}

TEST(Interview, OffersTheSubdivisionsOfTheCountry) {
  Interview interview = after({"Trade", "North", "RU", "region"});
  EXPECT_FALSE(interview.answer("primor"));
  EXPECT_THAT(interview.text(), HasSubstr("<unit>RU-PRI</unit>"));
}

TEST(Interview, TakesSeveralSubjectsWithAnyComma) {
  const std::vector<std::string> to_subject(opening().begin(), opening().begin() + 8);
  for (const char* subjects : {"trade, tourism", "trade，tourism", "trade、tourism"}) {
    Interview interview = after(to_subject);
    EXPECT_FALSE(interview.answer(subjects)) << subjects;
    EXPECT_THAT(interview.text(), HasSubstr("<subject>trade</subject>\n  <subject>tourism</subject>"));
  }
}

TEST(Interview, WritesAnyTitleAndNameAsItIs) {
  EXPECT_THAT(after({"A \"treaty\" <of> Smith & Sons"}).text(),
              HasSubstr("<title>A \"treaty\" &lt;of&gt; Smith &amp; Sons</title>"));
  EXPECT_THAT(after({"T", "Приморский край"}).text(), HasSubstr("<party id=\"party-1\">"));
  EXPECT_THAT(after({"T", "North", "skip", "North"}).text(), HasSubstr("<party id=\"north-1\">"));
}

}  // namespace
}  // namespace placet
