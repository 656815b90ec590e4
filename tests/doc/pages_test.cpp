// SPDX-License-Identifier: Apache-2.0
// What the pages of a site tell, seen on a country that is made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doc/country.hpp"
#include "doc/pages.hpp"

namespace placet {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Pages : public testing::Test {
 protected:
  Pages() {
    write_country(folder);
    run = run_doc(folder, {"rules", "--out", "site"});
  }
  std::string page(const std::string& path) const { return read_text(folder.path() / "site" / path); }

  ScratchFolder folder;
  ProgramRun run;
};

TEST_F(Pages, AreWellFormedAndEveryLinkResolves) {
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(faults_of(folder.path() / "site"), IsEmpty());
}

TEST_F(Pages, TellARuleInPlainWordsWithItsLawAndItsQuote) {
  const std::string rule = page("rules/utopia.consent.html");
  EXPECT_THAT(rule, HasSubstr("Version 2, law since 1 June 2015"));
  EXPECT_THAT(rule, HasSubstr("Version 1, law from 1 May 2004 to 31 May 2015"));
  EXPECT_THAT(rule, HasSubstr("<p class=\"norm\">p must have consent of the Ministry"));
  EXPECT_THAT(rule, HasSubstr("<span class=\"evidence unverified\">source not seen</span>"));
  EXPECT_THAT(rule, HasSubstr("text read by reader on 1 May 2026"));
  EXPECT_THAT(rule, HasSubstr("<blockquote lang=\"ru\">с согласия &amp; ведома</blockquote>"));
  EXPECT_THAT(rule, HasSubstr("<span lang=\"ru\">Письменное согласие</span>"));
}

TEST_F(Pages, TakeNoTextForMarkup) {
  EXPECT_THAT(page("rules/utopia.consent.html"), HasSubstr("means &lt;paper&gt; is not said."));
  EXPECT_THAT(page("rules/utopia.consent.html"), HasSubstr("no &lt;consent&gt;"));
  EXPECT_THAT(page("judgements/utopia.urgent.html"), HasSubstr("<h1>Is it &lt;urgent&gt;?</h1>"));
  EXPECT_THAT(page("authorities/utopia.ministry.html"), HasSubstr("Ministry of &lt;Foreign&gt; Affairs &amp; Trade"));
  EXPECT_THAT(page("cases/one/agreement.html"), HasSubstr("<h1>Friendship &lt;for ever&gt; &amp; trade</h1>"));
  EXPECT_THAT(page("search-index.js"), Not(HasSubstr("</")));
}

TEST_F(Pages, LinkNamesInProseAndShowCodeAsCode) {
  EXPECT_THAT(page("countries/utopia.html"),
              HasSubstr("The field <code>country</code> says &lt;only&gt; whose law binds; see "
                        "<a href=\"rules/utopia.binding.html\"><code>utopia.binding</code></a>."));
}

TEST_F(Pages, TellExceptionsBothWays) {
  const std::string weaker = page("rules/utopia.consent.html");
  EXPECT_THAT(weaker, ContainsRegex("<h3>Gives way to</h3>\n<ul>\n<li><a href=\"rules/utopia.free.html\">"));
  EXPECT_THAT(weaker, HasSubstr("if the Ministry of &lt;Foreign&gt; Affairs"));
  EXPECT_THAT(page("rules/utopia.free.html"),
              ContainsRegex("<h3>Goes before</h3>\n<ul>\n<li><a href=\"rules/utopia.consent.html\">"));
}

TEST_F(Pages, MarkWhatANewVersionSays) {
  const std::string rule = page("rules/utopia.consent.html");
  EXPECT_THAT(rule, HasSubstr("Consent of the Ministry <mark>in writing</mark>"));
  EXPECT_THAT(rule, HasSubstr("The same in all versions: Strength, For whom, Norm."));
  EXPECT_THAT(page("rules/utopia.free.html"), Not(HasSubstr("How it changed")));
}

TEST_F(Pages, ShowTheTestsBesideARuleAndWhetherTheyHold) {
  const std::string rule = page("rules/utopia.consent.html");
  EXPECT_THAT(rule, HasSubstr("<td>holds</td>"));
  EXPECT_THAT(rule, HasSubstr("<td>fails</td>"));
  EXPECT_THAT(rule, HasSubstr("<code>record partial</code>"));
  EXPECT_THAT(page("rules/utopia.notice.html"), HasSubstr("No test names this rule."));
}

TEST_F(Pages, ShowTheCasesThatMeetARule) {
  EXPECT_THAT(page("rules/utopia.notice.html"),
              ContainsRegex("<a href=\"cases/one/agreement.html\">[^<]*</a></th><td>Astana</td><td>broken</td>"));
  EXPECT_THAT(page("cases.html"), HasSubstr("<td>not compliant</td>"));
  EXPECT_THAT(page("rules/utopia.free.html"), HasSubstr("It applies to no case"));
}

TEST_F(Pages, TellWhatAmendsASourceAndWhatRestsOnIt) {
  const std::string source = page("sources/utopia.law.html");
  EXPECT_THAT(source, HasSubstr("Amended by: <a href=\"sources/utopia.amendment.html\">2-U</a>"));
  EXPECT_THAT(source, HasSubstr("href=\"https://law.example/1\""));
  EXPECT_LT(source.find(">art. 2<"), source.find(">art. 3<"));
  EXPECT_THAT(source, HasSubstr("list <a href=\"lists/utopia.matters.html\">"));
  EXPECT_THAT(source, HasSubstr("number <a href=\"numbers/utopia.notice-period.html\">"));
}

TEST_F(Pages, TellWhichRulesSpeakOfAThing) {
  const std::string rule = "<li><a href=\"rules/utopia.notice.html\">";
  EXPECT_THAT(page("terms/utopia.binding-text.html"), HasSubstr(rule));
  EXPECT_THAT(page("numbers/utopia.notice-period.html"), HasSubstr(rule));
  EXPECT_THAT(page("authorities/utopia.ministry.html"), HasSubstr(rule));
  EXPECT_THAT(page("acts/notice.html"), HasSubstr(rule));
  EXPECT_THAT(page("lists/utopia.matters.html"), HasSubstr("<li><a href=\"rules/utopia.binding.html\">"));
  EXPECT_THAT(page("judgements/utopia.urgent.html"), HasSubstr("<li><a href=\"rules/utopia.consent.html\">"));
}

TEST_F(Pages, CountWhatACountryHasByEvidence) {
  EXPECT_THAT(page("index.html"),
              HasSubstr("Utopia</a></th><td>4</td><td>5</td><td>1</td><td>3</td><td>1</td><td>2</td>"));
}

TEST_F(Pages, DrawTheTimelineOfACountryWithLinksToItsRules) {
  EXPECT_THAT(page("countries/utopia.html"), ContainsRegex("<svg [^>]*>\n<title>How the rules of Utopia changed"));
}

}  // namespace
}  // namespace placet
