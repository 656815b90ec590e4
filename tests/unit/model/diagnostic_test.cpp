// SPDX-License-Identifier: Apache-2.0
#include "placet/model/diagnostic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace placet {
namespace {

Diagnostic unknown_field_at(Span span) {
  Diagnostic diagnostic;
  diagnostic.code = codes::unknown_field;
  diagnostic.span = span;
  diagnostic.message = "no field named `partys`";
  return diagnostic;
}

TEST(Diagnostics, ShowThePlaceTheLineAndWhatToDo) {
  SourceMap sources;
  const FileId file = sources.add("rules/x.norm", "rule x\n  when partys is stated\n");
  Diagnostic diagnostic = unknown_field_at({file, 14, 20});
  diagnostic.context = "in rule x, clause `when`";
  diagnostic.help = "did you mean `parties`?";
  diagnostic.related = {{{file, 0, 4}, "the rule begins here"}};
  EXPECT_EQ(render_diagnostic(diagnostic, sources),
            "rules/x.norm:2:8: error P0101 unknown-field: no field named `partys`\n"
            " 2 |   when partys is stated\n"
            "   |        ^~~~~~\n"
            "  in rule x, clause `when`\n"
            "  help: did you mean `parties`?\n"
            "  rules/x.norm:1:1: the rule begins here\n");
}

TEST(Diagnostics, PutTheCaretUnderTheCharacterInAnyScript) {
  SourceMap sources;
  const FileId file = sources.add("x.norm", "\tкрай край");
  EXPECT_EQ(render_diagnostic(unknown_field_at({file, 10, 18}), sources),
            "x.norm:1:7: error P0101 unknown-field: no field named `partys`\n"
            " 1 | \tкрай край\n"
            "   | \t     ^~~~\n");
}

TEST(Diagnostics, UnderlineOnlyTheFirstLineOfALongPlace) {
  SourceMap sources;
  const FileId file = sources.add("x.norm", "ab\ncd\n");
  EXPECT_EQ(render_diagnostic(unknown_field_at({file, 0, 5}), sources),
            "x.norm:1:1: error P0101 unknown-field: no field named `partys`\n"
            " 1 | ab\n"
            "   | ^~\n");
}

TEST(Diagnostics, PointPastTheEndOfAText) {
  SourceMap sources;
  const FileId file = sources.add("x.norm", "rule x");
  EXPECT_EQ(render_diagnostic(unknown_field_at({file, 6, 6}), sources),
            "x.norm:1:7: error P0101 unknown-field: no field named `partys`\n"
            " 1 | rule x\n"
            "   |       ^\n");
}

TEST(Diagnostics, ShowOnlyTheNeighbourhoodInALongLine) {
  SourceMap sources;
  const FileId file = sources.add("x.xml", std::string(100'000, 'a') + "<b>" + std::string(100'000, 'c'));
  const std::string shown = render_diagnostic(unknown_field_at({file, 100'000, 200'000}), sources);
  EXPECT_LT(shown.size(), 500U);
  EXPECT_THAT(shown, testing::HasSubstr("a<b>c"));
}

TEST(Diagnostics, PointPastTheEndOfTheLongestLineThatIsShownWhole) {
  SourceMap sources;
  const FileId file = sources.add("x.norm", std::string(160, 'a'));
  EXPECT_THAT(render_diagnostic(unknown_field_at({file, 160, 160}), sources),
              testing::EndsWith(std::string(160, 'a') + "\n   | " + std::string(160, ' ') + "^\n"));
}

TEST(Diagnostics, NeverPassOnWhatSteersATerminal) {
  SourceMap sources;
  const FileId file = sources.add("x.norm", "a\x1b[2Jb");
  EXPECT_THAT(render_diagnostic(unknown_field_at({file, 0, 1}), sources), testing::Not(testing::HasSubstr("\x1b")));
}

TEST(Diagnostics, AreOrderedByPlaceAndSaidOnce) {
  std::vector<Diagnostic> diagnostics{unknown_field_at({FileId{1}, 0, 1}), unknown_field_at({FileId{0}, 5, 6}),
                                      unknown_field_at({FileId{0}, 2, 3}), unknown_field_at({FileId{0}, 5, 6})};
  sort_diagnostics(diagnostics);
  ASSERT_EQ(diagnostics.size(), 3U);
  EXPECT_EQ(diagnostics[0].span, (Span{FileId{0}, 2, 3}));
  EXPECT_EQ(diagnostics[1].span, (Span{FileId{0}, 5, 6}));
  EXPECT_EQ(diagnostics[2].span, (Span{FileId{1}, 0, 1}));
}

TEST(NearestName, ForgivesASlipOfTheHand) {
  const std::vector<std::string_view> known{"parties", "signing-date", "subjects"};
  EXPECT_EQ(nearest_name("partys", known), "parties");
  EXPECT_EQ(nearest_name("singing-date", known), "signing-date");
  EXPECT_EQ(nearest_name("subject", known), "subjects");
}

TEST(NearestName, CountsNeighboursThatChangedPlacesAsOneSlip) {
  EXPECT_EQ(nearest_name("ab", {"ba"}), "ba");
}

TEST(NearestName, DoesNotGuessWild) {
  EXPECT_EQ(nearest_name("budget", {"parties", "subjects"}), "");
  EXPECT_EQ(nearest_name("x", {}), "");
}

TEST(NearestName, TakesTheFirstByAlphabetOfEquallyNear) {
  EXPECT_EQ(nearest_name("cat", {"hat", "bat"}), "bat");
}

}  // namespace
}  // namespace placet
