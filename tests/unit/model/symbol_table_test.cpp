// SPDX-License-Identifier: Apache-2.0
#include "placet/model/symbol_table.hpp"

#include <gtest/gtest.h>

namespace placet {
namespace {

TEST(Symbols, NameOneTextEach) {
  SymbolTable table;
  const Symbol russia = table.intern("russia");
  EXPECT_EQ(table.intern("russia"), russia);
  EXPECT_NE(table.intern("china"), russia);
  EXPECT_EQ(table.text(russia), "russia");
}

TEST(Symbols, OfUnknownTextsAreInvalid) {
  EXPECT_FALSE(SymbolTable().find("russia").valid());
}

TEST(Symbols, OfASecondTableGoOnWhereTheFirstEnds) {
  SymbolTable rulebook;
  rulebook.intern("russia");
  SymbolTable facts(rulebook.end());
  const Symbol primorye = facts.intern("primorye");
  EXPECT_EQ(primorye.index, 1U);
  EXPECT_TRUE(facts.holds(primorye));
  EXPECT_FALSE(rulebook.holds(primorye));
  EXPECT_EQ(facts.text(primorye), "primorye");
}

}  // namespace
}  // namespace placet
