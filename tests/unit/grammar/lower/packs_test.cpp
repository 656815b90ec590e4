// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/lower/compile_text.hpp"

namespace placet {
namespace {

using testing::ElementsAre;

TEST(Packs, DeclareANameOnce) {
  EXPECT_EQ(error_in("authority russia.mfa \"Another\"\nend\n"),
            "P0103 the authority `russia.mfa` is declared twice (give one of them another name, or remove it)");
}

TEST(Packs, PrefixTheirNames) {
  EXPECT_EQ(error_in("authority mfa \"Ministry\"\nend\n"),
            "P0104 the name `mfa` does not begin with that of its pack (call it `russia.mfa`)");
}

TEST(Packs, NameOnlyWhatTheyUse) {
  const auto compiled =
      compile_files({{"core/core.norm", vocabulary},
                     {"russia/pack.norm", russia},
                     {"india/pack.norm",
                      "pack india \"India\"\nuses core\nend\nsource india.law is statute\nend\n"
                      "rule india.r \"R\"\nsource india.law at \"1\"\nin force from 1950\n"
                      "agreement must have consent of russia.mfa\notherwise no effect stated\nend\n"}});
  EXPECT_THAT(
      errors_in(compiled),
      ElementsAre("india/pack.norm:9 P0105 `russia.mfa` belongs to the pack `russia`, which `india` does not use "
                  "(add `uses russia` to the block `pack india`)"));
}

TEST(Packs, HaveOneBlockEach) {
  EXPECT_EQ(error_in("pack russia \"Again\"\nend\n"),
            "P0106 this folder has a second `pack` block (keep one, in one file of the folder)");
  const auto compiled = compile_files({{"x/a.norm", "act x.y \"Y\"\nend\n"}});
  EXPECT_THAT(errors_in(compiled),
              ElementsAre("x/a.norm:1 P0106 no file of this folder has a `pack` block (write `pack "
                          "x \"…\"` and `end` in one file of the folder)"));
}

TEST(Packs, DoNotUseEachOther) {
  const auto compiled =
      compile_files({{"a/a.norm", "pack a \"A\"\nuses b\nend\n"}, {"b/b.norm", "pack b \"B\"\nuses a\nend\n"}});
  EXPECT_THAT(
      errors_in(compiled),
      ElementsAre("a/a.norm:1 P0112 these packs use each other: a uses b uses a (take one `uses` out; what both "
                  "need belongs in a pack of its own)"));
}

TEST(Packs, AddToWhatOthersDeclare) {
  const Rulebook book = rulebook_of(
      "list core.levels adds\nentry russia.okrug\nend\n"
      "entity party adds\nfield russia.closed is yes-no at \"closed\"\nend\n" +
      definition("when level of p is russia.okrug and russia.closed of p is yes"));
  EXPECT_EQ(book.lists.front().entries.size(), 3U);
  EXPECT_EQ(error_in("list core.levels adds\nentry okrug\nend\n"),
            "P0104 the name `okrug` does not begin with that of its pack (call it `russia.okrug`)");
}

TEST(Packs, OfOneVocabularyMayHaveAnyName) {
  const auto compiled =
      compile_files({{"sea/sea.norm",
                      "pack sea \"Sea\"\njurisdiction NO\nend\nentity agreement \"A charter\" at \"charter\"\nfield "
                      "draught is number "
                      "at \"@draught\"\nend\nsource law is statute\nend\nrule deep \"Deep\"\nsource law at \"1\"\nin "
                      "force from 1900\n"
                      "when draught of agreement is more than 5\nagreement counts as deep-draught\nend\n"}});
  EXPECT_THAT(errors_in(compiled), ElementsAre());
}

TEST(Errors, OfAllFilesAreReportedAtOnce) {
  const auto compiled = compile_files({{"core/core.norm", vocabulary},
                                       {"russia/a.norm", "authority russia.x \"X\"\n  wihtin russia.mfa\nend\n"},
                                       {"russia/b.norm", "authority russia.y \"Y\"\n  within russia.mfaa\nend\n"},
                                       {"russia/pack.norm", russia}});
  const auto errors = errors_in(compiled);
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[1], "russia/b.norm:2 P0102 no authority is called `russia.mfaa` (did you mean `russia.mfa`?)");
}

TEST(Errors, DoNotBlameUsesOfADeclarationThatCannotBeRead) {
  const auto compiled = compile_files({{"core/core.norm", vocabulary},
                                       {"russia/a.norm", "authority russia.x \"X\"\n  wihtin russia.mfa\nend\n"},
                                       {"russia/b.norm", "authority russia.y \"Y\"\n  within russia.x\nend\n"},
                                       {"russia/pack.norm", russia}});
  EXPECT_EQ(errors_in(compiled).size(), 1U);
}

TEST(Errors, OfOneUnknownNameAreOne) {
  EXPECT_EQ(error_in("authority russia.y \"Y\"\nwithin russia.none-such\nend\nauthority russia.z \"Z\"\nwithin "
                     "russia.none-such\nend\n"),
            "P0102 no authority is called `russia.none-such` (declare it, or name one that is declared)");
}

TEST(Authorities, DoNotLieWithinEachOther) {
  EXPECT_EQ(
      error_in("authority russia.a \"A\"\nwithin russia.b\nend\nauthority russia.b \"B\"\nwithin russia.a\nend\n"),
      "P0112 these authorities lie within each other: russia.a within russia.b within russia.a (take one `within` "
      "out)");
}

TEST(Tests, ExpectStatusesThatExist) {
  EXPECT_EQ(error_in(definition("") + "test \"t\" as-of 1 May 2004\nexpect rule russia.tested is broken\nend\n")
                .substr(0, 39),
            "P0129 no status is called `broken` (wri");
}

TEST(Tests, StateFacts) {
  const Rulebook book =
      rulebook_of(definition("") +
                  "test \"t\" as-of 1 May 2004\n"
                  "given primorye has consent with russia.mfa for d1 on 1 April 2004 outcome refused\n"
                  "given signature of agreement is 5 May 2003\ngiven level of primorye is region\n"
                  "expect asks primorye has consent by russia.mfa\nexpect the agreement is void\nend\n");
  ASSERT_EQ(book.tests.size(), 1U);
  const RuleTest& test = book.tests.front();
  ASSERT_EQ(test.given.size(), 3U);
  const auto& step = std::get<GivenStep>(test.given[0].what);
  EXPECT_EQ(step.party, "primorye");
  EXPECT_EQ(book.text(step.outcome), "refused");
  EXPECT_EQ(std::get<GivenField>(test.given[1].what).value_text, "2003-05-05");
  EXPECT_EQ(std::get<ExpectAsks>(test.expect[0].what).fact, "primorye has consent of russia.mfa");
  EXPECT_EQ(std::get<ExpectEffect>(test.expect[1].what).kind, "void");
}

TEST(Given, IsReadAgainstARulebook) {
  const Rulebook book = rulebook_of(definition(""));
  const auto given = parse_given("primorye has consent of russia.mfa on 1 April 2005", book);
  ASSERT_TRUE(given);
  EXPECT_EQ(iso_text(*std::get<GivenStep>(given->what).day), "2005-04-01");
  const auto unknown = parse_given("primorye has consent of russia.mfaa", book);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.diagnostics().front().help, "did you mean `russia.mfa`?");
}

}  // namespace
}  // namespace placet
