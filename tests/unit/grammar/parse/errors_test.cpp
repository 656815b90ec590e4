// SPDX-License-Identifier: Apache-2.0
//
// What a person is told whose text cannot be read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "unit/grammar/parse/parse_text.hpp"

namespace placet::parse {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// The first error of a rule whose only clause is `line`.
Diagnostic error_in(const std::string& line) {
  return first_error("rule a.b \"B\"\n  " + line + "\nend");
}

TEST(Errors, AreAllReportedInOneRun) {
  EXPECT_THAT(
      errors_of("act a\nend\n"
                "act b \"B\"\nend\n"
                "source c of d\nend\n"
                "ruel e \"E\"\nend\n"
                "list f of text\n  enrty g\nend\n"),
      ElementsAre(StartsWith("2:1 P0201 expected a quoted text, found `end`"),
                  StartsWith("5:10 P0201 expected `is`, found `of`"), StartsWith("7:1 P0201 expected a declaration"),
                  StartsWith("10:3 P0201 expected `entry`, `source` or `end`, found `enrty`")));
}

TEST(Errors, OfSeveralClausesOfARuleAreAllReported) {
  EXPECT_THAT(errors_of("rule a.b \"B\"\n"
                        "  source a.c \"art. 1\"\n"
                        "  when x = y\n"
                        "  unless\n"
                        "  p must have consent\n"
                        "  otherwise the agreement is viod\n"
                        "end\n"),
              ElementsAre(StartsWith("2:14 P0201 expected `at`"), StartsWith("3:10 P0201 expected `is`"),
                          StartsWith("5:5 P0201 expected `is`"), StartsWith("6:30 P0201 expected")));
}

TEST(Errors, OfSeveralLinesOfAListEntityOrTestAreAllReported) {
  EXPECT_THAT(errors_of("list a.l of text\n  entry a sinse 2004\n  entry b \"B\"\n  entry c since 5\nend\n"
                        "entity e \"E\" at \"e\"\n  field a is txt at \"@a\"\n  field b is text \"@b\"\nend\n"
                        "test \"t\" as-of 2026-01-01\n  given x be y\n  expect verdict RU\nend\n"),
              ElementsAre(StartsWith("2:11"), StartsWith("4:17"), StartsWith("7:14"), StartsWith("8:19"),
                          StartsWith("11:11"), StartsWith("13:1")));
}

TEST(Errors, SayInWhichClauseTheyAre) {
  EXPECT_EQ(error_in("when country of p = RU").context, "in rule a.b, clause `when`");
  EXPECT_EQ(error_in("in force on 2004").context, "in rule a.b, clause `in force`");
  EXPECT_EQ(error_in("p must have consent before").context, "in rule a.b, the norm");
  EXPECT_EQ(first_error("entity e \"E\" at \"e\"\n  field x is txt at \"@x\"\nend").context,
            "in entity e, line `field x`");
}

TEST(Errors, SuggestTheNearestWord) {
  EXPECT_EQ(error_in("whne country of p is RU").help, "did you mean `when`?");
  EXPECT_EQ(error_in("p must have consent of a.b befor signature of agreement").help, "did you mean `before`?");
  EXPECT_EQ(error_in("p has no powr to conclude agreement").help, "did you mean `power`?");
  EXPECT_EQ(error_in("source a.c at \"art. 1\" repoted").help, "did you mean `reported`?");
  EXPECT_EQ(error_in("otherwise the agreement is viod").help, "did you mean `void`?");
  EXPECT_EQ(error_in("for evry party p of agreement").help, "did you mean `every`?");
  EXPECT_EQ(first_error("ruel a.b \"B\"\nend").help, "did you mean `rule`?");
}

TEST(Errors, PointAtTheWordThatIsWrong) {
  const auto errors = errors_of("rule a.b \"B\"\n  p must have consent of a.b befor signature of agreement\nend");
  EXPECT_THAT(errors, ElementsAre("2:30 P0201 `befor` cannot stand here"));
}

TEST(Errors, TranslateWordsAndMarksOfOtherLanguages) {
  EXPECT_EQ(error_in("if country of p is RU").help, "write `when`");
  EXPECT_EQ(error_in("when country of p = RU").help, "write `is`");
  EXPECT_EQ(error_in("when persons of d >= 3").help, "write `is more than` or `is at least`");
  EXPECT_EQ(error_in("p shall have consent").help, "write `must`");
  EXPECT_EQ(error_in("except x is y").help, "write `unless`");
  EXPECT_EQ(error_in("note “curly”").help, "write straight quotation marks `\"`");
}

TEST(Errors, TranslateWhatOtherLanguagesWouldSay) {
  const std::vector<std::pair<std::string, std::string>> helps{
      {"when x == y", "write `is`"},
      {"when x < 3", "write `is less than` or `is at most`"},
      {"when x > 3", "write `is more than` or `is at least`"},
      {"when !x is y", "write `not`"},
      {"when x is y & y is z", "write `and`"},
      {"when x is y | y is z", "write `or`"},
      {"provided x is y", "write `when`"},
      {"else the agreement is void", "write `otherwise`"},
      {"then p must have consent", "write the norm on a line of its own"},
      {"p should have consent", "write `must`, with `strength guidance`"},
      {"p can have consent", "write `may` or `has power to`"},
      {"p cannot have consent", "write `must not` or `has no power to`"},
      {"when x equals y", "write `is`"},
      {"when x contains y", "write `includes`"},
      {"when persons of d is greater than 3", "write `more than` or `less than`"},
      {"when persons of d is not smaller than 3", "write `more than` or `less than`"},
      {"for each party p of agreement", "write `every`"},
      {"forall party p of agreement", "write `for every`"},
      {"exists party p of agreement", "write `some … satisfies`"},
      {"note «x»", "write straight quotation marks `\"`"},
      {"note 'x'", "write double quotation marks `\"`"},
      {"when share of f is 5%", "write `percent`"},
      {"in force from 1 may 2004", "months begin with a capital: `May`"},
  };
  for (const auto& [line, help] : helps) EXPECT_EQ(error_in(line).help, help) << line;
  EXPECT_EQ(first_error("test \"t\" as-of 1 May 2004\ngiven judged a.j true\nend").help, "write `yes`");
  EXPECT_EQ(first_error("test \"t\" as-of 1 May 2004\ngiven judged a.j false\nend").help, "write `no`");
}

TEST(Errors, PointAtTheWordThatComparesOtherwise) {
  EXPECT_THAT(errors_of("rule a.b \"B\"\n  when persons of d is greater than 3\nend"),
              ElementsAre("2:32 P0201 expected a clause or `end`, found `than`"));
}

TEST(Errors, AtTheEndOfTheFileSaySo) {
  EXPECT_THAT(errors_of("rule a.b \"B\"\n  when x is"), ElementsAre(HasSubstr("found the end of the file")));
}

TEST(MissingEnd, IsReportedWhereTheBlockOpens) {
  const std::string text = "rule a.b \"B\"\n  when x is y\n\nrule a.c \"C\"\nend";
  EXPECT_THAT(errors_of(text), ElementsAre("1:1 P0202 `rule a.b` is not closed by `end`"));
  EXPECT_THAT(first_error(text).related, testing::SizeIs(1));
}

TEST(MissingEnd, OfAListOrReadingIsNotThatOfTheRule) {
  EXPECT_THAT(errors_of("rule a.b \"B\"\n  when any of\n    (a) x is y\n  p must have consent\nend"),
              ElementsAre("2:8 P0202 `any of` is not closed by `end`"));
  EXPECT_THAT(errors_of("rule a.b \"B\"\n  reading x \"X\"\n    when a is b\n  reading y \"Y\"\n  end\nend"),
              ElementsAre("2:3 P0202 `reading x` is not closed by `end`"));
}

TEST(MissingEnd, LeavesTheNextDeclarationAlone) {
  EXPECT_THAT(errors_of("act a \"A\"\nact b \"B\"\nend\nact c\nend"),
              ElementsAre(StartsWith("1:1 P0202"), StartsWith("5:1 P0201 expected a quoted text")));
}

TEST(StrayText, AfterADeclarationIsReported) {
  EXPECT_THAT(errors_of("act a \"A\"\nend\nend\nact b \"B\"\nend"), ElementsAre("3:1 P0201 this `end` closes nothing"));
  EXPECT_THAT(errors_of("hello"), ElementsAre(StartsWith("1:1 P0201 expected a declaration")));
}

std::string block_of(const std::filesystem::path& page, const std::string& fence) {
  std::ifstream stream(page, std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(stream), {}};
  const std::size_t begin = content.find("```" + fence + "\n");
  if (begin == std::string::npos) return {};
  const std::size_t first = content.find('\n', begin) + 1;
  return content.substr(first, content.find("```", first) - first);
}

TEST(Pages, OfSyntaxErrorsShowTheErrorAndItsCure) {
  for (const auto& code :
       {codes::syntax_expected, codes::missing_end, codes::mixed_and_or, codes::unclosed_text, codes::no_such_day}) {
    const auto page = std::filesystem::path(PLACET_SOURCE_DIR) / "docs/diagnostics" / (std::string(code.id) + ".md");
    EXPECT_EQ(first_error(block_of(page, "norm bad")).code, code) << code.id;
    const std::string good = block_of(page, "norm good");
    EXPECT_THAT(good, Not(IsEmpty())) << code.id;
    EXPECT_THAT(errors_of(good), IsEmpty()) << code.id;
  }
}

}  // namespace
}  // namespace placet::parse
