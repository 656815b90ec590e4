// SPDX-License-Identifier: Apache-2.0
// What each part of a rule becomes in LegalRuleML. That the shipped rules are valid is said by tests/golden.
#include "placet/engine/legalruleml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view consent = "  p must have consent of utopia.ministry before signature of agreement\n";

/// The export of rules, each element without the blanks before it.
std::string exported(const std::string& rules) {
  const Utopia utopia = utopia_with(rules);
  const std::string indented = write_legalruleml(utopia.rulebook, utopia.texts);
  std::string text;
  bool at_line_start = true;
  for (const char c : indented) {
    if (at_line_start && c == ' ') continue;
    at_line_start = c == '\n';
    if (c != '\n') text += c;
  }
  return text;
}

/// A rule about regions of Russia with this norm and these clauses after it.
std::string rule(const std::string& name, const std::string& force, const std::string& norm,
                 const std::string& more = "") {
  return "rule utopia." + name + " \"A rule\"\n  source utopia.law at \"art. 1\" reported\n  in force " + force +
         "\n  for every party p of agreement where country of p is RU\n" + norm + more +
         "  otherwise effect not known\nend\n";
}

std::string rule(const std::string& norm, const std::string& more = "") {
  return rule("a", "from 2004", norm, more);
}

TEST(LegalRuleMl, MakesADutyAnObligationOfItsBearer) {
  EXPECT_THAT(exported(rule(std::string(consent))),
              HasSubstr("<lrml:Obligation><ruleml:slot><lrml:Bearer/><ruleml:Var>p</ruleml:Var></ruleml:slot>"
                        "<ruleml:Atom><ruleml:Rel iri=\":takes-step\"/><ruleml:Var>p</ruleml:Var>"
                        "<ruleml:Ind iri=\":consent\"/><ruleml:Ind iri=\":utopia.ministry\"/>"
                        "<ruleml:Data xsi:type=\"xs:string\">consent of utopia.ministry before signature of agreement"
                        "</ruleml:Data></ruleml:Atom></lrml:Obligation>"));
}

TEST(LegalRuleMl, MakesAnInterdictionAProhibition) {
  const std::string text = exported(rule("  p must not have consent of utopia.ministry\n"));
  EXPECT_THAT(text, AllOf(HasSubstr("<lrml:PrescriptiveStatement key=\"utopia.a\">"), HasSubstr("<lrml:Prohibition>")));
}

TEST(LegalRuleMl, SaysAPowerAndItsAbsenceAsConstitutive) {
  const std::string text = exported(rule("  p has no power to conclude agreement\n"));
  EXPECT_THAT(text, HasSubstr("<lrml:ConstitutiveStatement key=\"utopia.a\">"));
  EXPECT_THAT(text, HasSubstr("<ruleml:then><ruleml:Neg><ruleml:Atom><ruleml:Rel iri=\":has-power\"/>"
                              "<ruleml:Var>p</ruleml:Var><ruleml:Ind iri=\":conclude\"/>"
                              "<ruleml:Var>agreement</ruleml:Var></ruleml:Atom></ruleml:Neg></ruleml:then>"));
}

TEST(LegalRuleMl, SaysTheScopeAsFormulas) {
  EXPECT_THAT(exported(rule(std::string(consent))),
              HasSubstr("<ruleml:Atom><ruleml:Rel iri=\":party\"/><ruleml:Var>p</ruleml:Var>"
                        "<ruleml:Var>agreement</ruleml:Var></ruleml:Atom><ruleml:Atom><ruleml:Rel iri=\":is\"/>"
                        "<ruleml:Expr><ruleml:Fun iri=\":country\"/><ruleml:Var>p</ruleml:Var></ruleml:Expr>"
                        "<ruleml:Data xsi:type=\"xs:string\">RU</ruleml:Data></ruleml:Atom>"));
}

TEST(LegalRuleMl, LetsAnExceptionOverrideItsRule) {
  const std::string text = exported(rule(std::string(consent), "  unless level of p is municipality at \"art. 2\"\n"));
  EXPECT_THAT(text, HasSubstr("<lrml:PrescriptiveStatement key=\"utopia.a.exception-1\">"));
  EXPECT_THAT(text, HasSubstr("<lrml:Paraphrase>Exception: art. 2.</lrml:Paraphrase>"
                              "<lrml:hasStrength><lrml:Defeater/></lrml:hasStrength>"));
  EXPECT_THAT(text, HasSubstr("<lrml:Permission>"));
  EXPECT_THAT(text, HasSubstr("<lrml:Override over=\"#utopia.a.exception-1\" under=\"#utopia.a\"/>"));
}

TEST(LegalRuleMl, OffersReadingsAsAlternatives) {
  const std::string text =
      exported(rule("  p has no power to conclude agreement\n",
                    "  reading narrow \"Narrow\" by \"A\"\n    when level of p is region\n  end\n"
                    "  reading wide \"Wide\" by \"B\"\n    when level of p is municipality\n  end\n"));
  EXPECT_THAT(text, HasSubstr("<lrml:Alternatives key=\"alt-utopia.a\">"
                              "<lrml:hasAlternative keyref=\"#utopia.a.reading-1\"/>"
                              "<lrml:hasAlternative keyref=\"#utopia.a.reading-2\"/></lrml:Alternatives>"));
  EXPECT_THAT(text, AllOf(HasSubstr("Held by A."), HasSubstr("Held by B.")));
}

TEST(LegalRuleMl, TellsWhenALawBeginsAndEnds) {
  const std::string text = exported(rule("a", "from 2 May 2004 until 1 March 2010", std::string(consent)));
  EXPECT_THAT(text, HasSubstr("<lrml:appliesTemporalCharacteristic keyref=\"#starts-2004-05-02\"/>"
                              "<lrml:appliesTemporalCharacteristic keyref=\"#ends-2010-03-01\"/>"));
  EXPECT_THAT(text, HasSubstr("<ruleml:Time key=\":t-2004-05-02\">"
                              "<ruleml:Data xsi:type=\"xs:date\">2004-05-02</ruleml:Data></ruleml:Time>"));
}

TEST(LegalRuleMl, TiesAStatementToItsSourceAndJurisdiction) {
  const std::string text = exported(rule(std::string(consent)));
  EXPECT_THAT(text, HasSubstr("refID=\"1-U, art. 1\""));
  EXPECT_THAT(text, HasSubstr("<lrml:appliesSource keyref=\"#src-utopia.law\"/>"
                              "<lrml:appliesJurisdiction keyref=\"#jur-RU\"/>"));
  EXPECT_THAT(text, HasSubstr("<lrml:Comment>Ministry of Foreign Affairs</lrml:Comment>"));
}

TEST(LegalRuleMl, KeepsInTheParaphraseWhatItHasNoFormFor) {
  const std::string text = exported(rule(std::string(consent)));
  EXPECT_THAT(text, AllOf(HasSubstr("Otherwise effect not known."), HasSubstr("Strength: binding."),
                          HasSubstr("1-U, art. 1: quoted, not read.")));
}

TEST(LegalRuleMl, EscapesWhatARulebookSays) {
  const std::string text =
      exported("act utopia.visit \"A <visit> & more\"\nend\nauthority utopia.other \"<b>&\"\nend\n");
  EXPECT_THAT(text, AllOf(HasSubstr("&lt;b&gt;&amp;"), Not(HasSubstr("<b>"))));
}

}  // namespace
}  // namespace placet
