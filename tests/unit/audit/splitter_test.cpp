// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/splitter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace placet::audit {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t enough = 1000;

std::vector<Cut> cuts_of(std::string_view file, std::size_t at_a_time = 1000, std::size_t most_bytes = enough) {
  std::vector<Cut> cuts;
  Splitter splitter(most_bytes, [&](Cut cut) {
    cuts.push_back(std::move(cut));
    return true;
  });
  bool more = true;
  for (; more && !file.empty(); file.remove_prefix(std::min(at_a_time, file.size()))) {
    more = splitter.feed(file.substr(0, at_a_time));
  }
  splitter.finish();
  return cuts;
}

/// What was cut, or in square brackets what is wrong.
std::vector<std::string> texts_of(std::string_view file, std::size_t at_a_time = 1000) {
  std::vector<std::string> texts;
  for (const Cut& cut : cuts_of(file, at_a_time)) {
    texts.push_back(cut.fault.empty() ? cut.text : '[' + cut.fault + ']');
  }
  return texts;
}

TEST(Splitter, CutsAFileIntoItsAgreements) {
  EXPECT_THAT(texts_of("<?xml version=\"1.0\"?>\n<agreements>\n<agreement id='a'/><agreement id='b'>x</agreement>\n"
                       "<!-- the end --></agreements>\n"),
              ElementsAre("<agreement id='a'/>", "<agreement id='b'>x</agreement>"));
  EXPECT_THAT(texts_of("<agreements/>"), IsEmpty());
}

TEST(Splitter, IsNotMisledByWhatCommentsCDataInstructionsAndAttributesSay) {
  for (const std::string hidden : {"<!-- </a> -- > <a> -->", "<![CDATA[ </a> ]] > ]]]>", "<?say </a> ? > ?>",
                                   "<b c='</a>' d=\"<a>'/>\"/>", "<ab/>", "<b></b >", "<a >in</a\n>", "<a/>"}) {
    const std::string document = "<a>" + hidden + "</a>";
    EXPECT_THAT(texts_of("<agreements>" + document + "<a/></agreements>"), ElementsAre(document, "<a/>"));
  }
}

TEST(Splitter, CutsAlikeHoweverTheBytesCome) {
  const std::string file =
      "\xEF\xBB\xBF<?xml version='1.0'?>\n<agreements xmlns=\"urn:placet:agreement:1\" >\n<a x='>'><!--</a>--></a>"
      "<a><![CDATA[</a>]]></a>\n<a>\xD0\xBF</a></agreements>";
  const std::vector<std::string> whole = texts_of(file);
  EXPECT_EQ(whole.size(), 3U);
  for (const std::size_t at_a_time : {1U, 2U, 3U, 7U}) EXPECT_EQ(texts_of(file, at_a_time), whole) << at_a_time;
}

TEST(Splitter, TellsWhereEachAgreementBegins) {
  const std::vector<Cut> cuts = cuts_of("<agreements>\n  <a>\n</a><a/>\n\n<a/></agreements>");
  ASSERT_EQ(cuts.size(), 3U);
  EXPECT_EQ(cuts[0].line, 2U);
  EXPECT_EQ(cuts[0].column, 3U);
  EXPECT_EQ(cuts[1].line, 3U);
  EXPECT_EQ(cuts[1].column, 5U);
  EXPECT_EQ(cuts[2].line, 5U);
}

TEST(Splitter, EndsABrokenAgreementWhereItsElementEnds) {
  EXPECT_THAT(texts_of("<agreements><a><b></a><a/></agreements>"), ElementsAre("<a><b></a>", "<a/>"));
}

TEST(Splitter, SaysWhatIsWrongAroundTheAgreements) {
  EXPECT_THAT(texts_of("<agreements><a/>"), ElementsAre("<a/>", "[the file ends before `</agreements>`]"));
  EXPECT_THAT(texts_of("<agreements><a>"), ElementsAre("<a>", "[the file ends before `</agreements>`]"));
  EXPECT_THAT(texts_of("<agreements>stray<a/></agreements>"), ElementsAre("[text stands between the agreements]"));
  EXPECT_THAT(texts_of("<agreements/><a/>"), ElementsAre("[something follows the end of the agreements]"));
  EXPECT_THAT(texts_of("<agreements></a></agreements>"), ElementsAre("[`</a>` ends nothing that was begun]"));
  EXPECT_THAT(texts_of("<!DOCTYPE a><agreements/>"), ElementsAre(HasSubstr("document type declaration")));
  EXPECT_THAT(texts_of("<agreements xmlns='urn:other'><a/></agreements>"), ElementsAre(HasSubstr("`urn:other`")));
}

TEST(Splitter, KeepsOneByteMoreThanAnAgreementMayHave) {
  const std::string file = "<agreements><a>" + std::string(5000, 'x') + "</a><a/></agreements>";
  for (const std::size_t at_a_time : {1U, 900U, 9000U}) {
    const std::vector<Cut> cuts = cuts_of(file, at_a_time, 100);
    ASSERT_EQ(cuts.size(), 2U);
    EXPECT_EQ(cuts[0].text.size(), 101U);
    EXPECT_EQ(cuts[1].text, "<a/>");
  }
}

TEST(Splitter, KnowsAFileOfManyByItsFirstElement) {
  EXPECT_TRUE(holds_many("\xEF\xBB\xBF<?xml version='1.0'?> <!-- <agreement> --> <agreements>"));
  EXPECT_TRUE(holds_many("<agreements\n"));
  EXPECT_FALSE(holds_many("<agreement><agreements/></agreement>"));
  EXPECT_FALSE(holds_many("<!-- <agreements> -->"));
  EXPECT_FALSE(holds_many("<agreementsheet>"));
}

}  // namespace
}  // namespace placet::audit
