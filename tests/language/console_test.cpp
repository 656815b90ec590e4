// SPDX-License-Identifier: Apache-2.0
#include "language/console.hpp"

#include <gtest/gtest.h>

namespace placet {
namespace {

constexpr const char* output = "one\ntwo\nthree\ntwo\nfour\n";

TEST(ConsoleBlocks, ShowTheWholeOutputUnlessTheyLeaveLinesOut) {
  EXPECT_EQ(shown_again(output, output), output);
  EXPECT_EQ(shown_again("one\n", output), output);
  EXPECT_EQ(shown_again("", output), output);
}

TEST(ConsoleBlocks, LeaveOutLinesBeforeBetweenAndAfter) {
  for (const char* shown : {"…\nthree\n…\n", "one\n…\nfour\n", "…\n", "…\ntwo\n…\ntwo\nfour\n", "one\n…\nfour\n…\n"}) {
    EXPECT_EQ(shown_again(shown, output), shown);
  }
}

TEST(ConsoleBlocks, AreWrongWhereARunIsNotInTheOutputAsItStands) {
  EXPECT_EQ(shown_again("…\none\nthree\n…\n", output), "…\none\ntwo\nthree\n…\n");
  EXPECT_EQ(shown_again("one\n…\nthree\n", output), "one\n…\nthree\ntwo\nfour\n");
  EXPECT_EQ(shown_again("…\nfour\n…\none\n…\n", output), "…\nfour\n…\n");
  EXPECT_EQ(shown_again("…\nfive\n…\n", output), "…\n");
}

TEST(ConsoleBlocks, AreReadFromThePageWithTheAgreementAboveThem) {
  const std::string text = "```xml\n<a/>\n```\n```console\n$ placet check agreement.xml\n…\nlast\n$ ls\n```\n";
  const Page page = page_of(text);
  ASSERT_EQ(page.commands.size(), 2U);
  const Command& check = page.commands[0];
  EXPECT_EQ(check.text, "placet check agreement.xml");
  EXPECT_EQ(check.agreement, "<a/>\n");
  EXPECT_EQ(check.line, 5U);
  EXPECT_EQ(text.substr(check.answer_begin, check.answer_end - check.answer_begin), "…\nlast\n");
  EXPECT_EQ(page.commands[1].answer_begin, page.commands[1].answer_end);
}

TEST(ConsoleBlocks, SeeTheChangesOfTheAgreementAboveThem) {
  const std::string text =
      "```xml\n<a>\n  <b/>\n</a>\n```\n```diff\n-  <b/>\n+  <c/>\n+  <d/>\n </a>\n```\n```console\n$ ls\n```\n";
  EXPECT_EQ(page_of(text).commands.at(0).agreement, "<a>\n  <c/>\n  <d/>\n</a>\n");
  EXPECT_THROW(page_of("```xml\n<a/>\n```\n```diff\n <b/>\n```\n"), std::runtime_error);
}

TEST(ConsoleBlocks, AreRunOnOneDayAndFindWhatWasWrittenBefore) {
  Console console;
  const auto run = [&](const std::string& text) {
    return console.run(Command{1, text, "<agreement id=\"a\"/>", 0, 0});
  };
  EXPECT_EQ(run("cp agreement.xml copy.xml && ls").out, "agreement.xml\ncases\ncopy.xml\nrules\n");
  EXPECT_NE(run("placet check copy.xml").out.find("judged on 1 January 2026"), std::string::npos);
  EXPECT_NE(run("placet check --today 2019-03-01 copy.xml").out.find("1 March 2019"), std::string::npos);
  EXPECT_EQ(run("placet check nowhere.xml").exit_code, 66);
}

}  // namespace
}  // namespace placet
