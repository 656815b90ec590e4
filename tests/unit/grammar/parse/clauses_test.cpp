// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/parse/parse_text.hpp"

namespace placet::parse {
namespace {

using testing::IsEmpty;

syntax::Step first_step(const std::string& norm) {
  return held<syntax::MustHave>(clause_of<syntax::Norm>(norm).verb).steps.first;
}

syntax::EffectKind effect_of(const std::string& effect) {
  return held<syntax::EffectOn>(clause_of<syntax::Otherwise>("otherwise " + effect).effect).kind;
}

TEST(Clauses, StandInAnyOrder) {
  EXPECT_THAT(errors_of("rule a.b \"B\"\n"
                        "  note \"n\"\n"
                        "  otherwise no effect stated\n"
                        "  unless x is y at \"art. 2\"\n"
                        "  p must ensure that x is y\n"
                        "  presume binding of agreement is yes where not stated at \"art. 3\"\n"
                        "  silence for 20 days after request of a.mfa counts as given at \"art. 4\"\n"
                        "  despite rule a.c\n"
                        "  strength practice\n"
                        "  pending \"no day is set\"\n"
                        "  as of date of consent of a.mfa\n"
                        "  in force from 2004 verified by someone on 1 May 2026\n"
                        "  for every party p of agreement where country of p is RU\n"
                        "  label ru \"Б\"\n"
                        "  source a.act at \"art. 1\" quoting ru \"слова\" reported\n"
                        "end"),
              IsEmpty());
}

TEST(Norms, HaveABearerAndAVerb) {
  const auto power = held<syntax::HasPower>(clause_of<syntax::Norm>("p has no power to conclude agreement").verb);
  EXPECT_TRUE(power.negated);
  EXPECT_EQ(power.act.text, "conclude");
  EXPECT_EQ(text_of(power.object), "agreement");
  EXPECT_TRUE(held<syntax::MustHave>(clause_of<syntax::Norm>("p must not have consent").verb).negated);
  EXPECT_EQ(held<syntax::MayHave>(clause_of<syntax::Norm>("p may have consent").verb).value.deed.act.text, "consent");
  EXPECT_FALSE(held<syntax::CountsAs>(clause_of<syntax::Norm>("agreement counts as a.treaty").verb).negated);
}

TEST(Steps, NameActAuthorityAndObject) {
  const auto deed = first_step("p must have approval by a.office for d before departure of d").deed;
  EXPECT_EQ(deed.act.text, "approval");
  EXPECT_EQ(deed.authority.value().authority.text, "a.office");
  EXPECT_EQ(text_of(deed.object.value()), "d");
}

TEST(Steps, MayBeAlternatives) {
  const auto verb =
      clause_of<syntax::Norm>("p must have consent of a.b or notice to a.c before talks of agreement").verb;
  const auto steps = held<syntax::MustHave>(verb).steps;
  ASSERT_EQ(steps.rest.size(), 1U);
  EXPECT_EQ(steps.rest[0].connective, syntax::Connective::Or);
  EXPECT_EQ(steps.rest[0].step.timings.size(), 1U);
}

TEST(Timings, AreReadInEveryForm) {
  const auto timing = [](const std::string& words) {
    return first_step("p must have consent of a.b " + words).timings.at(0);
  };
  EXPECT_EQ(held<syntax::Beside>(timing("after signature of agreement")).side, syntax::Side::After);
  EXPECT_EQ(held<syntax::Period>(held<syntax::Within>(timing("within 10 days after x")).span_of_time).count.digits,
            "10");
  const auto limit = held<syntax::Limit>(timing("no later than a.time before signature of agreement"));
  EXPECT_EQ(text_of(held<syntax::Path>(held<syntax::Offset>(limit.point).span_of_time)), "a.time");
  EXPECT_EQ(held<syntax::FullDay>(held<syntax::Limit>(timing("no earlier than 10 March 2021")).point).day, 10U);
  const auto yearly = held<syntax::Yearly>(timing("by 15 January of every year after signature of agreement"));
  EXPECT_EQ(yearly.month, 1U);
  EXPECT_EQ(yearly.day.digits, "15");
}

TEST(Effects, AreReadInEveryForm) {
  using syntax::PlainEffect;
  const std::vector<std::pair<std::string, PlainEffect>> effects = {
      {"the agreement is void", PlainEffect::Void},
      {"the agreement is void from the start", PlainEffect::VoidFromTheStart},
      {"the agreement is not enforceable", PlainEffect::NotEnforceable},
      {"the agreement is not registered", PlainEffect::NotRegistered},
      {"the agreement is not in operation", PlainEffect::NotInOperation},
      {"the agreement has no legal force", PlainEffect::NoLegalForce},
      {"the agreement does not enter into force", PlainEffect::DoesNotEnterIntoForce},
      {"the agreement must be terminated", PlainEffect::MustBeTerminated}};
  for (const auto& [words, effect] : effects) EXPECT_EQ(held<PlainEffect>(effect_of(words)), effect) << words;

  EXPECT_EQ(held<syntax::SuspendedUntil>(effect_of("agreement is suspended until consent of a.b")).value.act.text,
            "consent");
  EXPECT_EQ(held<syntax::Liable>(effect_of("p is liable to fine \"up to 100\"")).words.value().text, "up to 100");
  const auto annulled = held<syntax::MayBe>(effect_of("agreement may be annulled by a.court within 1 year after x"));
  EXPECT_EQ(annulled.by.text, "a.court");
  EXPECT_TRUE(annulled.within.has_value());
}

TEST(Effects, MayBeCuredOneAfterTheOther) {
  const auto otherwise = clause_of<syntax::Otherwise>(
      "otherwise agreement is not registered where x is y cured by consent of a.b within 10 days after z "
      "failing that agreement is void cured by approval of a.c");
  EXPECT_TRUE(otherwise.where.has_value());
  ASSERT_EQ(otherwise.cures.size(), 2U);
  EXPECT_TRUE(otherwise.cures[0].failing_that.has_value());
  EXPECT_FALSE(otherwise.cures[1].failing_that.has_value());
}

TEST(Readings, HoldClausesOfTheirOwn) {
  const auto reading = clause_of<syntax::Reading>("reading wide \"Wide\" by \"the ministry\"\n  when a is b\nend");
  EXPECT_EQ(reading.holder.value().text, "the ministry");
  EXPECT_EQ(reading.clauses.size(), 1U);
}

TEST(Citations, SayOnWhatTheyRest) {
  const auto citation =
      clause_of<syntax::Citation>("source a.act at \"art. 1\" quoting ru \"x\" verified by team on 2026-11-21");
  EXPECT_EQ(citation.quoting.value().language.text, "ru");
  EXPECT_EQ(held<syntax::Verified>(citation.evidence.value()).by.text, "team");
}

}  // namespace
}  // namespace placet::parse
