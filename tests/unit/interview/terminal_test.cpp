// SPDX-License-Identifier: Apache-2.0
// `placet new` in a real terminal, key by key.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/interview/terminal.hpp"
#include "unit/interview/utopian_folder.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;

class NewInATerminal : public testing::Test {
 protected:
  NewInATerminal() { with_utopian_rules(folder); }

  std::string command(const std::string& more) const {
    return built_program() + " new --rules rules --today 2005-05-01 --color never " + more;
  }
  std::string written(const std::string& file) const { return read_text(folder.path() / file); }

  ScratchFolder folder;
};

TEST_F(NewInATerminal, AsksHelpsGoesBackAndWritesAnAgreementWithItsVerdict) {
  Terminal terminal(command("draft.xml"), folder.path());
  terminal.answer("What is the title of the agreement?", "Trade");
  terminal.answer("What is the name of the first party?", "North");
  terminal.answer("The law of which state binds the party?", "Utopia");
  terminal.answer("`Utopia` is no country", "russian");
  terminal.answer("On which level does the party stand", "2");
  terminal.answer("Which subdivision is the party", "primor");
  terminal.answer("What is the name of the second party?", "Far away");
  terminal.answer("Far away: The law of which state binds the party?", "Japan");
  terminal.answer("Is there another party?", "no");
  terminal.answer("Which subjects does it touch?", "trade");
  terminal.answer("On which day was it signed, or is it planned to be?", "2005-06-16");
  terminal.answer("Does the text say that it binds the parties in law?", "back");
  terminal.wait_for("> back\n\nOn which day was it signed");
  terminal.answer("> back", "2005-06-15");
  terminal.answer("2005-06-15\n\nDoes the text say", "?");
  terminal.answer("The text binds nobody (utopia.words, 1-U, art. 1)", "no");
  terminal.answer("Which of these steps have been taken already?", "no");
  terminal.wait_for("Is the matter of special weight?");
  terminal.answer("To be judged by the Ministry of Foreign Affairs", "no");
  terminal.answer("Does any delegation (a delegation sent) belong to the agreement?", "no");
  terminal.wait_for("ended with 0");
  EXPECT_THAT(terminal.screen(), HasSubstr("COMPLIANT"));
  EXPECT_THAT(written("draft.xml"), HasSubstr("<event name=\"signature\" on=\"2005-06-15\"/>"));
  EXPECT_THAT(written("draft.xml"), Not(HasSubstr("2005-06-16")));
}

TEST_F(NewInATerminal, LosesNothingWhenTheTerminalGoesAway) {
  {
    Terminal terminal(command("draft.xml"), folder.path());
    terminal.answer("What is the title of the agreement?", "Trade");
    terminal.answer("What is the name of the first party?", "North");
    terminal.wait_for("The law of which state binds the party?");
  }
  EXPECT_THAT(written("draft.xml"), HasSubstr("<name>North</name>"));
  Terminal again(command("--continue draft.xml"), folder.path());
  again.wait_for("North: The law of which state binds the party?");
}

TEST_F(NewInATerminal, EndsWithTheInput) {
  Terminal terminal(command("draft.xml"), folder.path());
  terminal.answer("What is the title of the agreement?", "Торговля");
  terminal.press("What is the name of the first party?", "C-d");
  terminal.wait_for("ended with 3");
  EXPECT_THAT(written("draft.xml"), HasSubstr("<title>Торговля</title>"));
}

TEST_F(NewInATerminal, SpeaksTheLanguageOfItsUser) {
  Terminal terminal(command("--lang ru draft.xml"), folder.path());
  terminal.answer("Укажите: название", "Торговля");
  terminal.answer("Как называется первая сторона?", "назад");
  terminal.wait_for("> назад\n\nУкажите: название");
  terminal.answer("> назад", "стоп");
  terminal.wait_for("ended with");
}

}  // namespace
}  // namespace placet
