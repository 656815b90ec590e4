// SPDX-License-Identifier: Apache-2.0
//
// No text crashes or stalls the parser: whatever cannot be read ends in a diagnostic.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <random>

#include "unit/grammar/parse/parse_text.hpp"

namespace placet::parse {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string example = R"(rule russia.a "Title — Название"
  source russia.fz4 at "art. 1" quoting ru "слова" verified by team on 21 November 2026
  in force from between 4 January 1999 and 26 January 1999 until 2015
  as of departure of d
  for every party p of agreement where country of p is RU and level of p is one of {region, state}
  when any of
    (a) number of tie t of p where country of t is CN is at least 3
    (b) not (some party q of agreement satisfies x of q is at most 5 percent of y of q)
  end
  p must have consent of russia.mfa no later than 10 working days before signature of agreement
  unless it is judged that russia.need for d at "art. 2"
  otherwise agreement may be annulled by russia.court within 1 year after x
    cured by notice failing that p is liable to y
  reading one "One" by "A"
    when a is b
  end
end
list a.l of core.subjects
  entry "41" {trade, customs} in part "Trade" under x since 1950 by a.act at "art. 1" reported
end
parameter a.p of delegation d is money
  5_000.50 lakh INR where x is y since July 2013 until unknown by a.act at "days"
end
test "t" as-of 2026-01-01
  given p has no consent of a.b on 5 May 2004 outcome refused
  expect asks judged a.need for d
end
)";

std::string repeated(const std::string& piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

std::string rule_with(const std::string& condition) {
  return "rule a.b \"B\"\n  when " + condition + "\nend";
}

TEST(Limits, TheExampleIsGood) {
  EXPECT_THAT(errors_of(example), IsEmpty());
}

TEST(Limits, TruncationAtEveryByteEndsInADiagnosticOrAGoodFile) {
  for (std::size_t length = 0; length < example.size(); ++length) {
    const auto parsed = parse_text(example.substr(0, length));
    EXPECT_TRUE(parsed || !parsed.diagnostics().empty()) << length;
  }
}

TEST(Limits, EveryChangedByteEndsInADiagnosticOrAGoodFile) {
  for (std::size_t at = 0; at < example.size(); ++at) {
    for (const char byte : {'"', '\n'}) {
      std::string changed = example;
      changed[at] = byte;
      const auto parsed = parse_text(changed);
      EXPECT_TRUE(parsed || !parsed.diagnostics().empty()) << at;
    }
  }
}

TEST(Limits, RandomBytesEndInADiagnostic) {
  std::mt19937 random(20261121);
  std::uniform_int_distribution<int> any_byte(0, 255);
  for (int run = 0; run < 200; ++run) {
    std::string text = "rule ";
    for (int i = 0; i < 300; ++i) text += static_cast<char>(any_byte(random));
    EXPECT_THAT(errors_of(text), Not(IsEmpty())) << run;
  }
}

TEST(Limits, RandomWordsOfTheLanguageEndInADiagnosticOrAGoodFile) {
  const std::vector<std::string> words = {
      "rule",  "a.b", "\"T\"", "when",   "is",   "not",    "(",       ")",        "any of", "(a)",   "end",
      "and",   "or",  "of",    "p",      "must", "have",   "where",   "5",        "days",   "since", "2004",
      "by",    "at",  "the",   "some",   "{",    "}",      ",",       "\n",       "list",   "entry", "for",
      "every", "no",  "has",   "number", "sum",  "higher", "percent", "satisfies"};
  std::mt19937 random(2026);
  std::uniform_int_distribution<std::size_t> any_word(0, words.size() - 1);
  for (int run = 0; run < 300; ++run) {
    std::string text = "rule a.b \"B\" when ";
    for (int i = 0; i < 60; ++i) text += words[any_word(random)] + " ";
    const auto parsed = parse_text(text);
    EXPECT_TRUE(parsed || !parsed.diagnostics().empty()) << text;
  }
}

TEST(Limits, NestingUpTo256IsRead) {
  EXPECT_THAT(errors_of(rule_with(repeated("(", 256) + "a is b" + repeated(")", 256))), IsEmpty());
  EXPECT_THAT(errors_of(rule_with(repeated("not ", 256) + "a is b")), IsEmpty());
  EXPECT_THAT(errors_of(rule_with(repeated("any of (a) ", 256) + "a is b" + repeated(" end", 256))), IsEmpty());
  EXPECT_THAT(errors_of(rule_with(repeated("some x y of z satisfies ", 256) + "a is b")), IsEmpty());
}

TEST(Limits, DeeperNestingIsADiagnosticHoweverItIsMade) {
  const std::size_t deep = 100000;
  for (const std::string& opening :
       {std::string("("), std::string("not "), std::string("any of (a) "), std::string("some x y of z satisfies "),
        std::string("some x y of z where "), std::string("number of x of y where "), std::string("x is higher of "),
        std::string("x is 5 percent of 5 percent of "), std::string("x is higher of a and "),
        std::string("(not some x y of z satisfies "), std::string("x is one of {number of a of b where ")}) {
    EXPECT_THAT(errors_of(rule_with(repeated(opening, deep))), testing::Contains(testing::HasSubstr("P0402")))
        << opening;
  }
}

TEST(Limits, LongChainsAndListsAreNotDeep) {
  EXPECT_THAT(errors_of(rule_with("a is b" + repeated(" and not (c is d)", 2000))), IsEmpty());
  EXPECT_THAT(errors_of(rule_with("all of" + repeated(" (a) not (c is d)", 2000) + " end")), IsEmpty());
  std::string rows = "parameter a.p is number\n";
  rows += repeated("  5 where x is y since 2004 by a.b at \"c\"\n", 1000);
  EXPECT_THAT(errors_of(rows + "end"), IsEmpty());
}

TEST(Limits, FilesOverEightMebibytesAreRefused) {
  EXPECT_THAT(errors_of(std::string(8 * 1024 * 1024 + 1, ' ')), ElementsAre("1:1 P0401 the file is larger than 8 MiB"));
}

TEST(Limits, TextsOver64KibibytesAreRefused) {
  EXPECT_THAT(errors_of("act a \"" + std::string(64 * 1024, 'x') + "\"\nend"), IsEmpty());
  EXPECT_THAT(errors_of("act a \"" + std::string(64 * 1024 + 1, 'x') + "\"\nend"),
              ElementsAre("1:7 P0403 the quoted text is longer than 64 KiB"));
}

TEST(Limits, WordsOver256BytesAreRefused) {
  const std::string longest(256 - std::string("a.").size(), 'x');
  EXPECT_THAT(errors_of("act a." + longest + " \"A\"\nend"), IsEmpty());
  EXPECT_THAT(errors_of("act a." + longest + "x \"A\"\nend"),
              ElementsAre("1:5 P0403 the word is longer than 256 bytes"));
}

TEST(Limits, TextThatIsNotUtf8IsRefused) {
  for (const char* bad : {"\xFF", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xC3"}) {
    EXPECT_THAT(errors_of(std::string("act a \"x") + bad + "\"\nend"), ElementsAre(StartsWith("1:9 P0404"))) << bad;
  }
}

TEST(Limits, AByteOrderMarkIsNoText) {
  EXPECT_THAT(errors_of("\xEF\xBB\xBF"
                        "act a \"A\"\nend"),
              IsEmpty());
}

TEST(Limits, AFileOfErrorsIsReadInTime) {
  EXPECT_EQ(errors_of("list a.l of text\n" + repeated("  entry a sinse 2004\n", 20000) + "end").size(), 1000U);
  EXPECT_LE(errors_of(repeated("act a\n", 20000)).size(), 1000U);
}

}  // namespace
}  // namespace placet::parse
