// SPDX-License-Identifier: Apache-2.0
// How changes are written into the text of an agreement: nothing else in it moves.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "placet/engine/edit_agreement.hpp"
#include "placet/engine/read_agreement.hpp"
#include "unit/render/explained.hpp"

namespace placet {
namespace {

const Utopia& utopia() {
  static const Utopia law = utopia_with("");
  return law;
}

FieldId field_of(const Facts& facts, MemberId member, std::string_view name) {
  const Rulebook& rulebook = facts.rulebook();
  for (const FieldId field : rulebook[facts.member(member).entity].fields) {
    if (rulebook.text(rulebook[field].name) == name) return field;
  }
  throw std::runtime_error("no field " + std::string(name));
}

/// `text` with the change that `edit` makes of its facts; "refused" if it cannot be done.
template <class Edit>
std::string edited(const std::string& text, const Edit& edit) {
  SourceMap texts;
  auto facts = read_agreement(texts.add("a.xml", text), texts, utopia().rulebook);
  if (!facts) throw std::runtime_error(render_diagnostic(facts.diagnostics().front(), texts));
  auto replacement = replacement_for(text, *facts, edit(*facts));
  if (!replacement) return "refused";
  std::vector<Replacement> replacements{*replacement};
  return with_replacements(text, replacements).value_or("refused");
}

std::string with_form(const std::string& text, std::string_view code) {
  return edited(text, [&](const Facts& facts) -> FactEdit {
    return FieldValue{Facts::agreement(), field_of(facts, Facts::agreement(), "form"),
                      Code{facts.rulebook().symbols.find(code)}};
  });
}

std::string with_signature(const std::string& text, std::string_view day) {
  return edited(text, [&](const Facts& facts) -> FactEdit {
    return FieldValue{Facts::agreement(), facts.rulebook().known.agreement_signature, *parse_iso_range(day)};
  });
}

std::string without_subject(const std::string& text, std::uint32_t index) {
  return edited(text, [&](const Facts& facts) -> FactEdit {
    return LeftOut{BoundValue{Facts::agreement(), facts.rulebook().known.agreement_subject, index}};
  });
}

std::string with_consent(const std::string& text) {
  return edited(text, [](const Facts& facts) -> FactEdit {
    const Rulebook& rulebook = facts.rulebook();
    const auto act = std::ranges::find(rulebook.acts, "consent", [&](const Act& a) { return rulebook.text(a.name); });
    return StepOnDay{{static_cast<std::uint32_t>(act - rulebook.acts.begin())},
                     AuthorityId{0},
                     facts.find_member("p"),
                     "",
                     parse_iso_range("2005-05-01")->first,
                     {}};
  });
}

TEST(EditAgreement, PutsAValueBetweenTheTagsOfItsElement) {
  EXPECT_EQ(with_form("<agreement>\r\n\t<form\n> treaty </form ><!-- treaty -->\r\n</agreement>", "memorandum"),
            "<agreement>\r\n\t<form\n> memorandum </form ><!-- treaty -->\r\n</agreement>");
}

TEST(EditAgreement, PutsAValueBetweenTheQuotesOfItsAttribute) {
  EXPECT_EQ(with_signature("<agreement><event on = '2005-06-15' name='signature'/></agreement>", "2005-07-01"),
            "<agreement><event on = '2005-07-01' name='signature'/></agreement>");
}

TEST(EditAgreement, LeavesAloneAValueThatACommentCuts) {
  EXPECT_EQ(with_form("<agreement><form>trea<!-- -->ty</form></agreement>", "memorandum"), "refused");
}

TEST(EditAgreement, TakesAwayTheLineOfAnElementThatIsAloneOnIt) {
  EXPECT_EQ(without_subject("<agreement>\n  <subject>trade</subject>\n  <subject>sport</subject>\n</agreement>\n", 1),
            "<agreement>\n  <subject>trade</subject>\n</agreement>\n");
  EXPECT_EQ(without_subject("<agreement><subject>trade</subject><subject>sport</subject></agreement>", 0),
            "<agreement><subject>sport</subject></agreement>");
}

TEST(EditAgreement, TakesOneWordOutOfSeveral) {
  EXPECT_EQ(without_subject("<agreement><subject>trade sport culture</subject></agreement>", 1),
            "<agreement><subject>trade culture</subject></agreement>");
  EXPECT_EQ(without_subject("<agreement><subject> trade sport </subject></agreement>", 0),
            "<agreement><subject> sport </subject></agreement>");
}

TEST(EditAgreement, StatesAStepBelowTheLastOneWithItsIndent) {
  EXPECT_EQ(with_consent("<agreement>\r\n    <party id=\"p\"/>\r\n    <step act=\"notice\"/> <!-- sent -->\r\n"
                         "    <clause id=\"c\"/>\r\n</agreement>\r\n"),
            "<agreement>\r\n    <party id=\"p\"/>\r\n    <step act=\"notice\"/> <!-- sent -->\r\n"
            "    <step act=\"consent\" of=\"utopia.ministry\" for=\"p\" on=\"2005-05-01\"/>\r\n"
            "    <clause id=\"c\"/>\r\n</agreement>\r\n");
}

TEST(EditAgreement, StatesTheFirstStepBelowTheEvents) {
  EXPECT_EQ(with_consent("<agreement>\n <event name=\"talks\" on=\"2005-01-01\"/>\n <party id=\"p\"/>\n</agreement>"),
            "<agreement>\n <event name=\"talks\" on=\"2005-01-01\"/>\n"
            " <step act=\"consent\" of=\"utopia.ministry\" for=\"p\" on=\"2005-05-01\"/>\n"
            " <party id=\"p\"/>\n</agreement>");
}

TEST(EditAgreement, RefusesTwoChangesOfTheSameBytes) {
  std::vector<Replacement> clash{{2, 6, "a"}, {4, 8, "b"}};
  EXPECT_FALSE(with_replacements("0123456789", clash));
}

TEST(EditAgreement, FindsTheWayBackToTheTextBefore) {
  std::vector<Replacement> replacements{{2, 4, "abc"}, {6, 6, "x"}};
  ASSERT_EQ(with_replacements("0123456789", replacements), "01abc45x6789");
  EXPECT_EQ(offset_before(replacements, 1), 1U);
  EXPECT_EQ(offset_before(replacements, 3), std::nullopt);
  EXPECT_EQ(offset_before(replacements, 5), 4U);
  EXPECT_EQ(offset_before(replacements, 7), std::nullopt);
  EXPECT_EQ(offset_before(replacements, 8), 6U);
}

TEST(EditAgreement, KeepsUtf16) {
  using namespace std::string_literals;
  EXPECT_EQ(in_encoding_of("\xFF\xFE<\0"s, "<я𐐷"), "\xFF\xFE<\0\x4F\x04\x01\xD8\x37\xDC"s);
  EXPECT_EQ(in_encoding_of("\xFE\xFF\0<"s, "<я"), "\xFE\xFF\0<\x04\x4F"s);
  EXPECT_EQ(in_encoding_of("<a/>", "<я/>"), "<я/>");
}

}  // namespace
}  // namespace placet
