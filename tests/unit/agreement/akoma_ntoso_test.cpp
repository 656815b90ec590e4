// SPDX-License-Identifier: Apache-2.0
// The Akoma Ntoso document of an agreement: what stands where. That its facts are read again as they were is said by
// the tests of write_agreement, for every case.
#include "placet/engine/akoma_ntoso.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/agreement/reading.hpp"

namespace placet {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string exported(const std::string& inner) {
  const ReadText read("<agreement id='a' stage='signed'>" + inner + "</agreement>");
  return write_akoma_ntoso(read.facts());
}

TEST(AkomaNtoso, NamesTheAgreementByCountryAndDay) {
  const std::string text = exported(
      "<title xml:lang='en'>Trade</title><party id='p'><country>RU</country></party>"
      "<event name='signature' on='2005-06-15'/>");
  EXPECT_THAT(text, HasSubstr("<FRBRthis value=\"/akn/ru/doc/agreement/2005-06-15/a/!main\" />"));
  EXPECT_THAT(text, HasSubstr("<FRBRuri value=\"/akn/ru/doc/agreement/2005-06-15/a/en@\" />"));
  EXPECT_THAT(text, HasSubstr("<FRBRdate date=\"2005-06-15\" name=\"signature\" />"));
  EXPECT_THAT(text, HasSubstr("<FRBRlanguage language=\"en\" />"));
}

TEST(AkomaNtoso, SaysWhereTheDayIsNotKnown) {
  EXPECT_THAT(exported("<event name='signature' on='2005'/>"),
              HasSubstr("<FRBRdate date=\"2005-01-01\" name=\"signature-not-before\" />"));
  EXPECT_THAT(exported(""), HasSubstr("<FRBRdate date=\"0001-01-01\" name=\"not-known\" />"));
}

TEST(AkomaNtoso, HasThePartiesForItsAuthors) {
  const std::string text = exported(
      "<party id='p'><name xml:lang='ru'>Край</name><country>RU</country></party>"
      "<party id='q'><country>CN</country></party>");
  EXPECT_THAT(text, AllOf(HasSubstr("<FRBRauthor href=\"#ref_p\" />"), HasSubstr("<FRBRauthor href=\"#ref_q\" />")));
  EXPECT_THAT(text, HasSubstr("<TLCOrganization eId=\"ref_p\" href=\"/akn/ontology/organization/placet/p\" "
                              "showAs=\"Край\" />"));
  EXPECT_THAT(text, HasSubstr("showAs=\"q\" />"));
}

TEST(AkomaNtoso, ShowsClausesAsArticlesUnderTheirNames) {
  const std::string text = exported("<clause id='art-4' confidential='no'>The Parties trade &amp; build.</clause>");
  EXPECT_THAT(text, HasSubstr("<article eId=\"art-4\">"));
  EXPECT_THAT(text, HasSubstr("<p>The Parties trade &amp; build.</p>"));
  EXPECT_THAT(exported("<clause>No name.</clause>"), HasSubstr("<clause eId=\"clause_1\">"));
}

TEST(AkomaNtoso, SaysThatTheTextIsNotThereWhereNoClauseIsTold) {
  EXPECT_THAT(exported(""), HasSubstr("<p status=\"incomplete\" />"));
}

TEST(AkomaNtoso, KeepsTheAgreementInItsOwnNamespace) {
  const std::string text = exported("<subject>trade</subject>");
  EXPECT_THAT(text, HasSubstr("<agreement xmlns=\"urn:placet:agreement:1\" id=\"a\""));
  EXPECT_THAT(text, HasSubstr("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">"));
}

TEST(AkomaNtoso, IsTheSameForTheSameFacts) {
  EXPECT_EQ(exported("<subject>trade</subject>"), exported("<subject>trade</subject>"));
}

}  // namespace
}  // namespace placet
