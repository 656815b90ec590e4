// SPDX-License-Identifier: Apache-2.0
// Registers as tables: what RFC 4180 says of CSV, and what is said of rows that are otherwise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/import/csv_reader.hpp"

namespace placet::import {
namespace {

using testing::ElementsAre;

/// The rows of a text, fields apart by `|`; of a broken one its fault, "line:column message".
std::vector<std::string> rows_of(std::string text, char delimiter = ',') {
  SourceMap texts;
  CsvReader reader(texts.add("a.csv", std::move(text)), texts, delimiter);
  std::vector<std::string> rows;
  while (const auto row = reader.next()) {
    if (row->fault) {
      const Place place = texts.locate(row->fault->span);
      rows.push_back(std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' + row->fault->message);
      continue;
    }
    std::string fields;
    for (const CsvField& field : row->fields) fields += (fields.empty() ? "" : "|") + field.text;
    rows.push_back(fields);
  }
  return rows;
}

TEST(CsvRows, AreLinesOfFieldsApartByCommas) {
  EXPECT_THAT(rows_of("name,note\na,b\nc,d"), ElementsAre("name|note", "a|b", "c|d"));
  EXPECT_THAT(rows_of("a,b\r\nc,\r\n"), ElementsAre("a|b", "c|"));
  EXPECT_THAT(rows_of("a;b,c\n", ';'), ElementsAre("a|b,c"));
  EXPECT_THAT(rows_of(""), ElementsAre());
}

TEST(CsvRows, HoldCommasQuotesAndLineBreaksInQuotes) {
  EXPECT_THAT(rows_of("\"a, \"\"b\"\"\",\"two\r\nlines\"\nlast,\"\""), ElementsAre("a, \"b\"|two\r\nlines", "last|"));
}

TEST(CsvRows, KeepBlanksAndPassOverEmptyLinesAndTheByteOrderMark) {
  EXPECT_THAT(rows_of("\xEF\xBB\xBF a , b\r\n\r\n\nc,d\n\n"), ElementsAre(" a | b", "c|d"));
}

TEST(CsvRows, ThatAreBrokenAreToldWithTheirPlaceAndTheNextAreRead) {
  EXPECT_THAT(rows_of("a,b\nc \"x\",d\ne,f\n"),
              ElementsAre("a|b", "2:3 a field that holds a quote has to stand in quotes", "e|f"));
  EXPECT_THAT(rows_of("\"a\"b\nc\n"), ElementsAre("1:4 text follows the quote that ends a field", "c"));
  EXPECT_THAT(rows_of("a\rb\nc\n"), ElementsAre("1:2 a carriage return stands here without a line feed", "c"));
}

TEST(CsvRows, AreReadAfterAQuoteThatNobodyClosed) {
  EXPECT_THAT(rows_of("a,b\nc,\"d\ne,f\ng,h"),
              ElementsAre("a|b", "2:3 a quote is opened here and not closed", "e|f", "g|h"));
  EXPECT_THAT(rows_of("\"" + std::string(70'000, 'x') + "\"\nb\n"),
              ElementsAre("1:1 a quote is opened here and not closed", "b"));
}

TEST(CsvFields, TellTheirPlace) {
  SourceMap texts;
  CsvReader reader(texts.add("a.csv", "a,b\n1,\"x\"\n"), texts, ',');
  reader.next();
  const auto row = reader.next();
  ASSERT_TRUE(row && row->fields.size() == 2);
  EXPECT_EQ(texts.slice(row->fields[0].place), "1");
  EXPECT_EQ(texts.slice(row->fields[1].place), "\"x\"");
}

}  // namespace
}  // namespace placet::import
