// SPDX-License-Identifier: Apache-2.0
//
// What authors are told of mistakes in packs, entities, lists, judgements and precedences.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/grammar/lower/compile_text.hpp"

namespace placet {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

/// The only error in a pack `india` whose block holds `items`, with `declarations` after it.
std::string in_india(const std::string& items, const std::string& declarations = "") {
  const auto errors = errors_in(compile_files(
      {{"core/core.norm", vocabulary},
       {"russia/pack.norm", russia},
       {"russia/rules.norm", "entity party adds\nfield russia.closed is yes-no at \"closed\"\nend\n" + definition("")},
       {"india/pack.norm", "pack india \"India\"\nuses core\n" + items + "\nend\n" +
                               "source india.law is statute\nend\n" + declarations}}));
  if (errors.size() == 1) return errors.front().substr(errors.front().find(' ') + 1);
  return std::to_string(errors.size()) + " errors: " + testing::PrintToString(errors);
}

std::string india_rule(const std::string& clauses) {
  return "rule india.r \"R\"\nsource india.law at \"1\"\nin force from 1950\n" + clauses + "\nend\n";
}

TEST(Packs, HaveRestDaysOfTheWeek) {
  EXPECT_EQ(in_india("rest days saturady"), "P0125 `saturady` is no day of the week (did you mean `saturday`?)");
  EXPECT_EQ(in_india("rest days weekend"), "P0125 `weekend` is no day of the week (write `saturday`, for example)");
}

TEST(Packs, HaveHolidaysInAListOfDates) {
  EXPECT_EQ(in_india("holidays core.forms"), "P0107 `core.forms` is not a list of dates (declare it with `of date`)");
  EXPECT_EQ(in_india("workdays core.levels"), "P0107 `core.levels` is not a list of dates (declare it with `of date`)");
  EXPECT_EQ(in_india("holidays india.days"),
            "P0102 no list is called `india.days` (declare it, or name one that is declared)");
}

TEST(Packs, HaveTheJurisdictionOfACountry) {
  EXPECT_EQ(in_india("jurisdiction QQ"),
            "P0108 `QQ` is not a country (write a code of ISO 3166-1, or declare it in `core.countries`)");
}

TEST(Packs, UsePacksThatThereAre) {
  EXPECT_EQ(in_india("uses russai"), "P0102 no pack is called `russai` (did you mean `russia`?)");
}

TEST(Packs, NameOnlyFieldsAndRulesOfPacksThatTheyUse) {
  const std::string not_used =
      " belongs to the pack `russia`, which `india` does not use (add `uses russia` to the block `pack india`)";
  EXPECT_EQ(in_india("", india_rule("for every party p of agreement\nwhen russia.closed of p is yes\n"
                                    "agreement counts as india.t")),
            "P0105 `russia.closed`" + not_used);
  EXPECT_EQ(in_india("", india_rule("despite rule russia.tested\nagreement counts as india.t")),
            "P0105 `russia.tested`" + not_used);
  EXPECT_EQ(in_india("", "test \"t\" as-of 1 May 2004\nexpect rule russia.tested is satisfied\nend\n"),
            "P0105 `russia.tested`" + not_used);
}

TEST(Entities, BelongToEntitiesThatThereAre) {
  EXPECT_EQ(error_in("entity russia.seal of partyy \"A seal\" at \"seal\"\nend\n"),
            "P0102 no entity is called `partyy` (did you mean `party`?)");
}

TEST(Entities, BelongToTheAgreementInTheEnd) {
  EXPECT_EQ(
      error_in("entity russia.a of russia.b \"A\" at \"a\"\nend\nentity russia.b of russia.a \"B\" at \"b\"\nend\n"),
      "P0112 the entity `russia.a` belongs to itself in the end (every entity belongs to the agreement, over one "
      "or more owners)");
}

TEST(Entities, AreDeclaredOnceForEachOwner) {
  EXPECT_EQ(error_in("entity russia.seal of party \"A seal\" at \"seal\"\nend\n"
                     "entity russia.seal of party \"Another\" at \"seal\"\nend\n"),
            "P0103 the entity `russia.seal` is declared twice (add fields with `entity russia.seal adds`)");
  rulebook_of(
      "entity russia.seal of party \"A seal\" at \"seal\"\nend\n"
      "entity russia.seal of delegation \"Another\" at \"seal\"\nend\n");
}

TEST(Entities, GetMoreFieldsUnderTheirOwner) {
  const std::string seals =
      "entity russia.seal of party \"A seal\" at \"seal\"\nend\n"
      "entity russia.seal of delegation \"Another\" at \"seal\"\nend\n";
  const std::string field = " adds\nfield russia.colour is text at \"@colour\"\nend\n";
  EXPECT_EQ(error_in("entity tie of agreement" + field),
            "P0102 `tie` does not belong to `agreement` (name its owner, or leave `of` out)");
  EXPECT_EQ(error_in("entity parti" + field), "P0102 no entity is called `parti` (did you mean `party`?)");
  EXPECT_EQ(error_in(seals + "entity russia.seal" + field),
            "P0109 several entities are called `russia.seal` (name one that is called so alone)");
  const Rulebook book = rulebook_of(seals + "entity russia.seal of delegation" + field);
  EXPECT_THAT(book.entities.back().fields, SizeIs(1));
}

TEST(Fields, AreDeclaredOnce) {
  EXPECT_EQ(error_in("entity russia.seal of party \"A seal\" at \"seal\"\nfield form is text at \"@form\"\n"
                     "field form is text at \"@shape\"\nend\n"),
            "P0103 the field `form` is declared twice (give one of them another name, or remove it)");
}

TEST(Fields, ReferToEntitiesThatThereAre) {
  EXPECT_EQ(error_in("entity party adds\nfield russia.host is reference to partyy at \"@host\"\nend\n"),
            "P0102 no entity is called `partyy` (did you mean `party`?)");
}

TEST(Fields, HaveDefaultsAmongTheirCodes) {
  const auto with_default = [](const std::string& field) {
    return error_in("entity party adds\nfield russia.x is " + field + "\nend\n");
  };
  EXPECT_EQ(with_default("one of core.levels at \"@x\" default regoin"),
            "P0108 `regoin` is not a code of `core.levels` (did you mean `region`?)");
  EXPECT_EQ(with_default("one of {red, blue} at \"@x\" default green"),
            "P0108 `green` is not one of {red, blue} (declare it in the list, or write one of its codes)");
  EXPECT_EQ(with_default("yes-no at \"@x\" default maybe"),
            "P0108 `maybe` is not yes or no (write yes or no in its place)");
}

TEST(Fields, OfNumbersDatesAndTextsHaveNoDefault) {
  const auto with_default = [](const std::string& type) {
    return error_in("entity party adds\nfield russia.x is " + type + " at \"@x\" default none-given\nend\n");
  };
  EXPECT_EQ(with_default("number"),
            "P0107 a number has no default (take `default` out: only `yes`, `no` or a code can follow it)");
  EXPECT_EQ(with_default("reference to party"),
            "P0107 a party has no default (take `default` out: only `yes`, `no` or a code can follow it)");
}

TEST(Lists, DeclareACodeOnce) {
  EXPECT_EQ(error_in("list russia.colours of text\nentry red\nentry red\nend\n"),
            "P0103 the code `red` is declared twice (remove one of the entries, or give each its days with `since`)");
  rulebook_of("list russia.colours of text\nentry red since 2000 until 2005\nentry red since 2010\nend\n");
}

TEST(Lists, HoldWhatHasCodesAndDates) {
  EXPECT_EQ(error_in("list russia.sums of money\nend\n"),
            "P0107 a list cannot hold an amount of money as an entry (a list holds texts, dates, countries, units, "
            "languages, authorities, acts or codes of a list)");
  EXPECT_EQ(error_in("list russia.levels of core.lvels\nentry region\nend\n"),
            "P0102 no list is called `core.lvels` (did you mean `core.levels`?)");
  EXPECT_EQ(error_in("list russia.hosts of reference to partyy\nend\n"),
            "P0102 no entity is called `partyy` (did you mean `party`?)");
}

TEST(Lists, OfOneKindHoldEntriesOfThatKind) {
  const auto list = [](const std::string& of, const std::string& entry) {
    return error_in("list russia.l of " + of + "\nentry " + entry + "\nend\n");
  };
  EXPECT_EQ(list("core.levels", "1 May 2004"),
            "P0107 a date cannot be an entry of a list whose entries are each a code of `core.levels` (declare the "
            "list with `of date`)");
  EXPECT_EQ(list("date", "may"), "P0108 `may` is not a date (write a date in its place)");
  EXPECT_EQ(list("country", "{RU, QQ}"),
            "P0108 `QQ` is not a country (write a code of ISO 3166-1, or declare it in `core.countries`)");
  EXPECT_EQ(list("unit", "RU-QQQ"),
            "P0108 `RU-QQQ` is not a unit of a country (write a code of ISO 3166-2, or declare it in `core.units`)");
  EXPECT_EQ(list("language", "russian"), "P0108 `russian` is not a language (write a language in its place)");
  EXPECT_EQ(list("authority", "russia.maf"), "P0108 `russia.maf` is not an authority (did you mean `russia.mfa`?)");
  EXPECT_EQ(list("act", "consnet"), "P0108 `consnet` is not an act (did you mean `consent`?)");
  EXPECT_EQ(list("one of {red, blue}", "gren"),
            "P0108 `gren` is not one of {red, blue} (declare it in the list, or write one of its codes)");
}

TEST(Lists, OfEachKindHoldItsCodes) {
  const Rulebook book = rulebook_of(
      "list russia.tongues of language\nentry ru\nentry sah\nentry zh-Hant\nend\n"
      "list russia.organs of authority\nentry russia.mfa\nend\nlist russia.acts of act\nentry consent\nend\n"
      "list russia.shore of unit\nentry RU-PRI\nend\n");
  const auto list = [&](std::string_view name) {
    return *std::ranges::find(book.lists, name, [&](const List& of) { return book.text(of.name); });
  };
  EXPECT_THAT(list("russia.tongues").entries, SizeIs(3));
  EXPECT_EQ(book.text(list("russia.organs").entries.front().codes.front()), "russia.mfa");
  EXPECT_EQ(book.text(list("russia.acts").entries.front().codes.front()), "consent");
  EXPECT_EQ(book.text(list("russia.shore").entries.front().codes.front()), "RU-PRI");
}

TEST(Lists, HaveCodesUnderOthersInNoCircle) {
  EXPECT_EQ(error_in("list russia.colours of text\nentry red under warm\nentry warm under red\nend\n"),
            "P0112 these codes lie under each other: warm under red under warm (take one `under` out)");
  EXPECT_EQ(error_in("list russia.colours of text\nentry red under warn\nentry warm\nend\n"),
            "P0108 `warn` is not a code of `russia.colours` (did you mean `warm`?)");
}

TEST(Judgements, AreMadeOfWhatTheyAreDeclaredFor) {
  const std::string local = "judgement russia.local decided by russia.mfa\nasks \"Local?\"\nend\n";
  const std::string fit = "judgement russia.fit for party decided by russia.mfa\nasks \"Fit?\"\nend\n";
  EXPECT_EQ(error_in(local + definition("when it is judged that russia.local for p")),
            "P0107 `russia.local` is not judged for a party (leave out `for`)");
  EXPECT_EQ(error_in(fit + definition("for every delegation d of agreement\nwhen it is judged that russia.fit for d")),
            "P0107 `russia.fit` is not judged for a delegation (name a party)");
  EXPECT_EQ(error_in(fit + definition("when it is judged that russia.fit")),
            "P0107 `russia.fit` is judged for a party, and none is named (add `for` and a variable)");
}

TEST(Judgements, ForAnEntityThatThereIsNotAreOneError) {
  EXPECT_EQ(error_in("judgement russia.fit for partyy decided by russia.mfa\nasks \"Fit?\"\nend\n"),
            "P0102 no entity is called `partyy` (did you mean `party`?)");
}

TEST(Judgements, ThatATestStatesAreDeclared) {
  const std::string fit = "judgement russia.fit for party decided by russia.mfa\nasks \"Fit?\"\nend\n";
  EXPECT_EQ(error_in(fit + "test \"t\" as-of 1 May 2004\ngiven judged russia.fti for primorye yes\nend\n"),
            "P0102 no judgement is called `russia.fti` (did you mean `russia.fit`?)");
  EXPECT_EQ(error_in(fit + "test \"t\" as-of 1 May 2004\nexpect asks judged russia.fti\nend\n"),
            "P0102 no judgement is called `russia.fti` (did you mean `russia.fit`?)");
}

TEST(Precedence, IsOfRulesAndKindsThatThereAre) {
  const auto precedence = [](const std::string& line) {
    return error_in(definition("") + "precedence russia.order\n" + line + " because \"so\"\nend\n");
  };
  EXPECT_EQ(precedence("rule russia.tested over russia.tetsed"),
            "P0102 no rule is called `russia.tetsed` (did you mean `russia.tested`?)");
  EXPECT_EQ(precedence("rule russia.tested over russia.none-such"),
            "P0102 no rule is called `russia.none-such` (name a rule that is declared in this pack or one it uses)");
  EXPECT_EQ(precedence("federal-law over leter"), "P0102 no kind of source is called `leter` (did you mean `letter`?)");
  EXPECT_EQ(precedence("federal-law over custom"),
            "P0102 no kind of source is called `custom` (name a kind that some source `is`, or write `rule` before "
            "names of rules)");
}

TEST(Precedence, OfKindsReachesOverThoseBetween) {
  const auto rule = [](const std::string& name, const std::string& source, const std::string& norm) {
    return "rule russia." + name + " \"R\"\nsource russia." + source + " at \"1\"\nin force from 2004\nagreement " +
           norm + " as russia.t\nend\n";
  };
  const Rulebook book = rulebook_of("source russia.decree is decree\nend\n" + rule("high", "fz4", "counts") +
                                    rule("low", "letter", "does not count") +
                                    "precedence russia.order\nfederal-law over decree because \"law\"\n"
                                    "decree over letter because \"decree\"\nend\n");
  ASSERT_THAT(book.rules, SizeIs(2));
  ASSERT_THAT(book.rules[1].gives_way_to, SizeIs(1));
  EXPECT_EQ(book.rules[1].gives_way_to.front().stronger, RuleId{0});
  EXPECT_EQ(book.rules[1].gives_way_to.front().because, "law");
}

TEST(Rules, DoNotDisplaceThemselves) {
  EXPECT_EQ(error_in(definition("despite rule russia.tested")),
            "P0112 a rule cannot stand despite itself (name the rule that it displaces)");
}

TEST(Readings, HaveNamesOfTheirOwn) {
  EXPECT_EQ(error_in(definition("reading a \"A\"\nwhen binding of agreement is yes\nend\nreading a \"B\"\nend")),
            "P0103 the reading `a` is declared twice (give it another name)");
}

TEST(Tests, ExpectRulesThatThereAre) {
  EXPECT_EQ(error_in(definition("") + "test \"t\" as-of 1 May 2004\nexpect rule russia.tetsed is satisfied\nend\n"),
            "P0102 no rule is called `russia.tetsed` (did you mean `russia.tested`?)");
}

}  // namespace
}  // namespace placet
