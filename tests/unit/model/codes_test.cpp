// SPDX-License-Identifier: Apache-2.0
#include "placet/model/codes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace placet {
namespace {

TEST(Codes, NameACountryInEveryLanguageOfTheRulebooks) {
  const CodeEntry* russia = find_country("RU");
  ASSERT_NE(russia, nullptr);
  EXPECT_EQ(russia->en(), "Russian Federation");
  EXPECT_EQ(russia->ru(), "Российская Федерация");
  EXPECT_EQ(russia->zh(), "俄罗斯");
  EXPECT_FALSE(russia->hi().empty());
}

TEST(Codes, NameUnitsOfCountries) {
  ASSERT_NE(find_unit("CN-HL"), nullptr);
  EXPECT_EQ(find_unit("CN-HL")->zh(), "黑龙江省");
  ASSERT_NE(find_unit("IN-GJ"), nullptr);
  EXPECT_EQ(find_unit("IN-GJ")->en(), "Gujarāt");
  ASSERT_NE(find_unit("RU-PRI"), nullptr);
  EXPECT_EQ(find_unit("RU-PRI")->ru(), "Приморский край");
}

TEST(Codes, LeaveANameEmptyThatIsoCodesLacks) {
  EXPECT_TRUE(find_unit("CN-HL")->hi().empty());
}

TEST(Codes, NameCurrencies) {
  ASSERT_NE(find_currency("INR"), nullptr);
  EXPECT_EQ(find_currency("INR")->en(), "Indian Rupee");
}

TEST(Codes, HaveNoneThatTheStandardLacks) {
  EXPECT_EQ(find_unit("RU-ZZZ"), nullptr);
  EXPECT_EQ(find_country("XX"), nullptr);
  EXPECT_EQ(find_country(""), nullptr);
  EXPECT_EQ(find_currency("ZZZ"), nullptr);
}

TEST(Codes, AreWrittenAsTheStandardWritesThem) {
  EXPECT_EQ(find_country("ru"), nullptr);
  EXPECT_EQ(find_country("RUS"), nullptr);
}

TEST(Codes, StandInOrderOnceEach) {
  for (const auto entries : {all_countries(), all_units(), all_currencies()}) {
    ASSERT_FALSE(entries.empty());
    const auto out_of_order =
        std::ranges::adjacent_find(entries, [](const auto& a, const auto& b) { return a.code() >= b.code(); });
    EXPECT_EQ(out_of_order, entries.end());
    EXPECT_TRUE(std::ranges::none_of(entries, [](const CodeEntry& entry) { return entry.en().empty(); }));
  }
}

}  // namespace
}  // namespace placet
