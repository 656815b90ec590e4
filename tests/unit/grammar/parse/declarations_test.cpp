// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "unit/grammar/parse/parse_text.hpp"

namespace placet::parse {
namespace {

using testing::IsEmpty;

std::string content_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(Examples, AreReadWithoutAnError) {
  std::size_t read = 0;
  for (const char* folder : {"tests/examples", "rules"}) {
    const auto root = std::filesystem::path(PLACET_SOURCE_DIR) / folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".norm") continue;
      EXPECT_THAT(errors_of(content_of(entry.path())), IsEmpty()) << entry.path();
      ++read;
    }
  }
  EXPECT_GE(read, 4U);
}

TEST(Packs, SayTheirLawLanguagesAndDays) {
  const auto pack = declaration_of<syntax::Pack>(
      "pack china \"China\"\n  jurisdiction CN\n  languages en, zh\n  uses core, iso\n  rest days saturday, sunday\n"
      "  holidays china.holidays\n  workdays china.workdays\n  label zh \"中\"\n  note \"n\"\nend");
  ASSERT_EQ(pack.items.size(), 8U);
  EXPECT_EQ(held<syntax::Jurisdiction>(pack.items[0]).value.text, "CN");
  EXPECT_EQ(held<syntax::PackNames>(pack.items[2]).names.size(), 2U);
  EXPECT_EQ(held<syntax::PackNames>(pack.items[3]).kind, syntax::PackNamesKind::RestDays);
}

TEST(Entities, HaveFieldsWithTypesAndPlaces) {
  const auto entity = declaration_of<syntax::Entity>(
      "entity party of agreement \"A party\" at \"party\"\n"
      "  field level is one of core.levels at \"level\" default region alterable asks \"Which?\" label ru \"у\"\n"
      "  field ties is many reference to party or person at \"@ties\"\n"
      "end");
  EXPECT_EQ(entity.owner.value().text, "agreement");
  EXPECT_EQ(entity.place.value().at.text, "party");
  const auto& level = entity.fields.at(0);
  EXPECT_EQ(held<syntax::MemberOf>(level.type).value.text, "core.levels");
  EXPECT_EQ(level.default_value.value().text, "region");
  EXPECT_TRUE(level.alterable);
  EXPECT_EQ(level.asks.value().text, "Which?");
  EXPECT_EQ(level.labels.size(), 1U);
  EXPECT_TRUE(entity.fields.at(1).many);
  EXPECT_EQ(held<syntax::ReferenceTo>(entity.fields.at(1).type).value.size(), 2U);
}

TEST(Entities, MayAddFields) {
  EXPECT_FALSE(declaration_of<syntax::Entity>("entity party adds field a.x is text at \"@x\" end").place.has_value());
}

TEST(Lists, HoldEntriesWithDatesCitationsAndLabels) {
  const auto list = declaration_of<syntax::List>(
      "list a.l facts of core.subjects\n"
      "  source a.act at \"List I\" reported\n"
      "  entry \"41\" {trade, customs} in part \"Trade\" under x since 1950 until 26 May 1960 by a.act at \"art. 1\"\n"
      "  entry RU\n"
      "  entry 1 January 2026 \"New Year\"\n"
      "  entry \"2A\" {}\n"
      "    label ru \"Т\" label zh \"二\"\n"
      "end");
  EXPECT_TRUE(list.facts);
  EXPECT_EQ(held<syntax::MemberOf>(list.of.value()).value.text, "core.subjects");
  ASSERT_EQ(list.items.size(), 5U);
  const auto entry = held<syntax::Entry>(list.items[1]);
  EXPECT_EQ(entry.number.value().text, "41");
  EXPECT_EQ(held<syntax::CodeSet>(entry.key).value.size(), 2U);
  EXPECT_TRUE(entry.in_part);
  EXPECT_EQ(entry.under.value().text, "x");
  EXPECT_TRUE(entry.bounds.value().until.has_value());
  EXPECT_TRUE(entry.by.has_value());
  EXPECT_EQ(held<syntax::Name>(held<syntax::Entry>(list.items[2]).key).text, "RU");
  EXPECT_EQ(held<syntax::FullDay>(held<syntax::Entry>(list.items[3]).key).year, 2026);
  EXPECT_THAT(held<syntax::CodeSet>(held<syntax::Entry>(list.items[4]).key).value, IsEmpty());
  EXPECT_THAT(entry.labels, IsEmpty());
  ASSERT_EQ(held<syntax::Entry>(list.items[4]).labels.size(), 2U);
  EXPECT_EQ(held<syntax::Entry>(list.items[4]).labels[1].language.text, "zh");
}

TEST(Lists, MayAddToTheListOfAnotherPack) {
  const auto list = declaration_of<syntax::List>("list core.forms adds\n  entry russia.concession \"C\"\nend");
  EXPECT_FALSE(list.of.has_value());
  EXPECT_EQ(list.items.size(), 1U);
}

TEST(Parameters, HaveDatedRowsWithConditions) {
  const auto parameter = declaration_of<syntax::Parameter>(
      "parameter a.days of delegation d is period\n"
      "  10 days where countries of d is at least 3 since July 2013 by a.act at \"days\" reported\n"
      "  5 days since 2008 until 2013 by a.act at \"days\"\n"
      "end\n");
  EXPECT_EQ(parameter.owner.value().variable.text, "d");
  ASSERT_EQ(parameter.rows.size(), 2U);
  EXPECT_TRUE(parameter.rows[0].where.has_value());
  EXPECT_TRUE(parameter.rows[1].bounds.until.has_value());
}

TEST(Parameters, MayBeNumbersSharesAndMoney) {
  const auto rows = declaration_of<syntax::Parameter>(
                        "parameter a.p is number\n"
                        "  5 since 2008 by a.b at \"x\"\n"
                        "  5 percent since 2008 by a.b at \"x\"\n"
                        "  5 lakh INR since 2008 by a.b at \"x\"\n"
                        "end")
                        .rows;
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(held<syntax::Number>(rows[0].value).digits, "5");
  EXPECT_FALSE(held<syntax::Share>(rows[1].value).of.has_value());
  EXPECT_EQ(held<syntax::Money>(rows[2].value).currency.text, "INR");
}

TEST(Precedence, OrdersRulesAndKindsOfSource) {
  const auto lines = declaration_of<syntax::Precedence>(
                         "precedence a.order\n"
                         "  rule a.x over a.y because \"one\"\n"
                         "  constitution over statute because \"two\"\n"
                         "end")
                         .lines;
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(lines[0].of_rules);
  EXPECT_EQ(lines[1].stronger.text, "constitution");
}

TEST(Sources, StateWhatTheyAre) {
  const auto source = declaration_of<syntax::Source>(
      "source a.act is federal-law\n  title ru \"О\"\n  number \"4\"\n  dated 1999\n  url \"http://x\"\n"
      "  in force from unknown\n  amends a.b\n  repeals a.c\n  label en \"L\"\nend");
  EXPECT_EQ(source.kind.text, "federal-law");
  EXPECT_EQ(source.items.size(), 8U);
}

TEST(Judgements, SayWhoDecidesWhat) {
  const auto judgement = declaration_of<syntax::Judgement>(
      "judgement a.need for delegation decided by a.office asks \"Is it needed?\" criteria \"c\" label zh \"l\" end");
  EXPECT_EQ(judgement.entity.value().text, "delegation");
  EXPECT_EQ(judgement.decided_by.text, "a.office");
  EXPECT_EQ(judgement.items.size(), 2U);
}

TEST(Tests, GiveFactsAndExpectFindings) {
  const auto test = declaration_of<syntax::Test>(
      "test \"t\" as-of 1 January 2026\n"
      "  given file \"a.xml\"\n"
      "  given record partial\n"
      "  given primorye has no consent of a.mfa for d on 5 May 2004 outcome refused\n"
      "  given judged a.need for d no\n"
      "  given signature of agreement is absent\n"
      "  given level of primorye is region\n"
      "  expect rule a.b for primorye is needs-facts\n"
      "  expect verdict RU conditional\n"
      "  expect verdict compliant\n"
      "  expect asks primorye has consent of a.mfa\n"
      "  expect asks judged a.need for d\n"
      "  expect asks delegation of agreement\n"
      "  expect no effect stated\n"
      "  expect the agreement is void\n"
      "end");
  ASSERT_EQ(test.lines.size(), 14U);
  const auto step = held<syntax::GivenStep>(held<syntax::Given>(test.lines[2]));
  EXPECT_TRUE(step.negated);
  EXPECT_EQ(step.outcome.value().text, "refused");
  EXPECT_EQ(held<syntax::ExpectVerdict>(held<syntax::Expectation>(test.lines[7])).jurisdiction.value().text, "RU");
}

TEST(Facts, AreReadOnTheirOwn) {
  SourceMap sources;
  const auto good = parse_given(sources.add("fact", "signature of agreement is 5 May 2003"), sources);
  ASSERT_TRUE(good);
  EXPECT_EQ(text_of(held<syntax::GivenFact>(*good).path), "signature of agreement");
  EXPECT_FALSE(parse_given(sources.add("fact", ""), sources));
  EXPECT_FALSE(parse_given(sources.add("fact", "signature of agreement"), sources));
  EXPECT_FALSE(parse_given(sources.add("fact", "x is 5 and more"), sources));
}

}  // namespace
}  // namespace placet::parse
