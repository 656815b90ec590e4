// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/read_agreement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/agreement/reading.hpp"

namespace placet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string draft(std::string_view inner, std::string_view attributes = "") {
  return "<agreement id='a' stage='draft'" + std::string(attributes) + ">\n" + std::string(inner) + "\n</agreement>";
}

constexpr std::string_view two_parties = "<party id='p'><country>RU</country></party><party id='q'/>";

TEST(ReadAgreement, KeepsThePlaceOfEachFact) {
  const ReadText read(
      "<agreement xmlns=\"urn:placet:agreement:1\" id=\"a-1\" stage=\"draft\">\n"
      "  <binding>yes</binding>\n"
      "  <event name=\"signature\"\n"
      "         on=\"2005-06-15\"/>\n"
      "</agreement>");
  EXPECT_EQ(read.said("agreement", "id"), "a-1");
  EXPECT_EQ(read.place("agreement", "id"), "1:43");
  EXPECT_EQ(read.said("agreement", "binding"), "yes");
  EXPECT_EQ(read.place("agreement", "binding"), "2:3");
  EXPECT_EQ(read.said("agreement", "signature"), "2005-06-15");
  EXPECT_EQ(read.place("agreement", "signature"), "4:10");
}

TEST(ReadAgreement, DoesNotCareInWhichOrderElementsStand) {
  const ReadText read(
      draft("<delegation id='d' sender='p'/><subject>trade</subject><party id='p'/><subject>ports</subject>"));
  EXPECT_EQ(read.said("d", "sender"), "p");
  EXPECT_EQ(read.said("agreement", "subject"), "trade ports");
}

TEST(ReadAgreement, KeepsSilenceAsSilence) {
  const ReadText read(
      draft("<binding unknown='yes'/><form absent='yes'/><party id='p' absent='country'/>"
            "<event name='signature' absent='on'/><delegation id='d' unknown='persons days' absent='returns'/>"));
  EXPECT_EQ(read.said("agreement", "binding"), "unknown");
  EXPECT_EQ(read.said("agreement", "form"), "absent");
  EXPECT_EQ(read.said("agreement", "written"), "not stated");
  EXPECT_EQ(read.said("agreement", "signature"), "absent");
  EXPECT_EQ(read.said("p", "country"), "absent");
  EXPECT_EQ(read.said("d", "persons"), "unknown");
  EXPECT_EQ(read.said("d", "days"), "unknown");
  EXPECT_EQ(read.said("d", "return"), "absent");
  EXPECT_EQ(read.said("d", "purpose"), "not stated");
}

TEST(ReadAgreement, TakesAnUnknownStageForSilence) {
  EXPECT_EQ(ReadText("<agreement id='a' stage='unknown'/>").said("agreement", "stage"), "unknown");
}

TEST(ReadAgreement, RefusesAValueThatIsAbsentToo) {
  EXPECT_THAT(faults_of(draft("<delegation persons='6' unknown='persons'/>")), ElementsAre("P0310 2:13"));
  EXPECT_THAT(faults_of(draft("<binding absent='yes'>yes</binding>")), ElementsAre("P0310 2:1"));
  EXPECT_THAT(faults_of(draft("<binding absent='yes' unknown='yes'/>")), ElementsAre("P0310 2:1"));
}

TEST(ReadAgreement, ReadsWhatIsKnownOfADay) {
  const auto signature = [](const std::string& on) {
    return ReadText(draft("<event name='signature' on='" + on + "'/>")).said("agreement", "signature");
  };
  EXPECT_EQ(signature("2005"), "2005");
  EXPECT_EQ(signature("2005-06"), "2005-06");
  EXPECT_EQ(signature("1962/1965"), "1962/1965");
  EXPECT_EQ(signature("../1998-10-06"), "../1998-10-06");
  EXPECT_THAT(faults_of(draft("<event name='signature' on='2005-02-30'/>")), ElementsAre("P0307 2:29"));
}

TEST(ReadAgreement, ReadsNumbersPeriodsAndMoney) {
  const ReadText read(draft(
      "<party id='p'/><delegation id='d' persons='4/6' days='P1W2D' countries='3/..'/>"
      "<delegation id='e' days='5'/><finance id='f' amount='1500.50' currency='DEM' annual-revenue-share='15'/>"));
  EXPECT_EQ(read.said("d", "persons"), "4/6");
  EXPECT_EQ(read.said("d", "days"), "9 days");
  EXPECT_EQ(read.said("d", "countries"), "3/..");
  EXPECT_EQ(read.said("e", "days"), "5 days");
  EXPECT_EQ(read.said("f", "amount"), "1500.5 DEM");
  EXPECT_EQ(read.said("f", "annual-revenue-share"), "15%");
}

TEST(ReadAgreement, RefusesValuesOfAnotherType) {
  EXPECT_THAT(faults_of(draft("<delegation persons='six' days='P'/>\n<binding>maybe</binding>\n<form/>")),
              ElementsAre("P0307 2:22", "P0307 2:33", "P0307 3:10", "P0307 4:1"));
  EXPECT_THAT(
      faults_of(draft("<finance amount='5'/>\n<finance amount='5' currency='XYZ'/>\n<languages>r1</languages>")),
      ElementsAre("P0307 2:10", "P0308 3:18", "P0307 4:12"));
}

TEST(ReadAgreement, RefusesCodesThatNobodyDeclares) {
  EXPECT_THAT(faults_of(draft("<party id='p'><country>RU</country>\n<unit>RU-XXX</unit></party>")),
              ElementsAre("P0308 3:7"));
  EXPECT_THAT(faults_of(draft("<party id='p'><country>Russia</country></party>\n<subject>trading</subject>\n"
                              "<step act='consentt' of='utopia.minister'/>")),
              ElementsAre("P0308 2:24", "P0308 3:10", "P0308 4:12", "P0308 4:26"));
}

TEST(ReadAgreement, KnowsWithdrawnCountriesAndUnits) {
  const ReadText read(
      draft("<party id='su'><country>SU</country></party>"
            "<party id='koryak'><country>RU</country><unit>RU-KOR</unit></party>"));
  EXPECT_EQ(read.said("su", "country"), "SU");
  EXPECT_EQ(read.said("koryak", "unit"), "RU-KOR");
}

TEST(ReadAgreement, ReadsAUnitAlikeInEveryEditionOfItsCode) {
  const ReadText read(
      draft("<party id='odisha'><country>IN</country><unit>IN-OD</unit></party>"
            "<party id='heilongjiang'><country>CN</country><unit>CN-23</unit></party>"
            "<party id='sichuan'><country>CN</country><unit>CN-SC</unit></party>"));
  EXPECT_EQ(read.said("odisha", "unit"), "IN-OR");
  EXPECT_EQ(read.said("heilongjiang", "unit"), "CN-HL");
  EXPECT_EQ(read.said("sichuan", "unit"), "CN-SC");
}

TEST(ReadAgreement, RefusesAUnitOfAnotherCountryUnlessBothClaimIt) {
  EXPECT_THAT(faults_of(draft("<party id='p'><country>HK</country><unit>CN-HK</unit></party>")),
              ElementsAre("P0312 2:36"));
  EXPECT_THAT(faults_of(draft("<party id='p'><country>RU</country><unit>UA-43</unit></party>")), IsEmpty());
}

TEST(ReadAgreement, ReadsTwoAccountsOfOneFact) {
  const ReadText read(
      draft("<party id='p'><level by='Union of India'>state</level><level by='Kerala'>ngo</level></party>"));
  EXPECT_EQ(read.said("p", "level"), "state by Union of India | ngo by Kerala");
  EXPECT_TRUE(read.facts().field(read.facts().find_member("p"), read.field_id("p", "level")).contested());
}

TEST(ReadAgreement, RefusesASecondValueWithoutItsHolder) {
  EXPECT_THAT(faults_of(draft("<binding>yes</binding>\n<binding by='A'>no</binding>")), ElementsAre("P0309 3:1"));
  EXPECT_THAT(faults_of(draft("<binding by='A'>yes</binding>\n<binding by='A'>no</binding>")),
              ElementsAre("P0309 3:1"));
  EXPECT_THAT(faults_of(draft("<event name='signature' on='2005'/>\n<event name='signature' on='2006'/>")),
              ElementsAre("P0309 3:25"));
  EXPECT_THAT(faults_of(draft("<step act='consent' of='utopia.ministry' by='utopia.ministry'/>")),
              ElementsAre("P0309 2:42"));
}

TEST(ReadAgreement, KeepsEvidenceLanguageEntriesAndWords) {
  const ReadText read(
      draft("<title xml:lang='ru'>О торговле</title><subject entry='utopia.matters 17, utopia.matters "
            "roads'>culture</subject>"
            "<subject words='lighthouses' evidence='reported'>other</subject>"));
  const Facts& facts = read.facts();
  const auto& titles = facts.field(Facts::agreement(), read.field_id("agreement", "title")).statements;
  EXPECT_EQ(facts.text(titles.at(0).language), "ru");
  const auto& subjects = facts.field(Facts::agreement(), read.field_id("agreement", "subject")).statements;
  EXPECT_EQ(facts.text(subjects.at(0).entries.at(0)), "utopia.matters 17");
  EXPECT_EQ(facts.text(subjects.at(0).entries.at(1)), "utopia.matters roads");
  EXPECT_EQ(facts.text(subjects.at(1).words), "lighthouses");
  EXPECT_EQ(subjects.at(1).assurance, Assurance::Reported);
  EXPECT_THAT(faults_of(draft("<subject entry='utopia.matters 18'>trade</subject>")), ElementsAre("P0308 2:17"));
  EXPECT_THAT(faults_of(draft("<subject entry='utopia.mattrs 17'>trade</subject>")), ElementsAre("P0308 2:17"));
}

TEST(ReadAgreement, DoesNotTakeWhatOnePartyDidForTheWholeAgreement) {
  const ReadText read(draft(std::string(two_parties) + "<event name='termination' on='2006' for='p'/>"));
  EXPECT_EQ(read.said("agreement", "termination"), "not stated");
  EXPECT_EQ(read.said("event 1", "party"), "p");
  EXPECT_EQ(read.said("event 1", "day"), "2006");
}

TEST(ReadAgreement, FillsTheOutcomeThatGoesWithoutSaying) {
  const ReadText read(draft("<step act='consent' of='utopia.ministry'/><step act='consent' unknown='outcome'/>"));
  EXPECT_EQ(read.said("step 1", "outcome"), "given");
  EXPECT_EQ(read.said("step 2", "outcome"), "unknown");
}

TEST(ReadAgreement, FillsAuthorityFromAnyOfItsWords) {
  for (const std::string word : {"of", "by", "with", "to", "under"}) {
    EXPECT_EQ(ReadText(draft("<step act='notice' " + word + "='utopia.ministry'/>")).said("step 1", "authority"),
              "utopia.ministry");
  }
}

TEST(ReadAgreement, RefusesReferencesToNobody) {
  EXPECT_THAT(
      faults_of(draft(std::string(two_parties) + "\n<step act='consent' for='p r'/>\n<delegation sender='r'/>")),
      ElementsAre("P0311 3:28", "P0311 4:21"));
  EXPECT_THAT(faults_of(draft("<finance guarantor='utopia.ministry'/>")), IsEmpty());
}

TEST(ReadAgreement, KnowsTheObjectsOfSteps) {
  EXPECT_THAT(
      faults_of(
          draft("<delegation id='d'/><meeting/><step act='approval' about='d'/><step act='approval' about='meeting 1'/>"
                "<step act='consent' about='trade'/><step act='notice' about='talks'/>")),
      IsEmpty());
  EXPECT_THAT(faults_of(draft("<step act='approval' about='d2'/>")), ElementsAre("P0311 2:22"));
}

TEST(ReadAgreement, RefusesRulesAndJudgementsThatNobodyDeclares) {
  EXPECT_THAT(faults_of(draft(
                  "<accepted rule='utopia.talks' reason='x'/><judgement name='utopia.local-matter' answer='yes'/>")),
              IsEmpty());
  EXPECT_THAT(faults_of(draft("<accepted rule='utopia.talk'/>\n<judgement name='utopia.local' answer='yes'/>")),
              ElementsAre("P0308 2:11", "P0308 3:12"));
}

TEST(ReadAgreement, GivesEachMemberANameOfItsOwn) {
  EXPECT_THAT(faults_of(draft("<party id='p'/>\n<delegation id='p'/>")), ElementsAre("P0313 3:17"));
  EXPECT_THAT(faults_of(draft("<party id='a'/><delegation sender='a'/>")), IsEmpty());
  EXPECT_THAT(faults_of(draft("<party id='p q'/>")), ElementsAre("P0307 2:12"));
}

TEST(ReadAgreement, PassesOverNothingInSilence) {
  EXPECT_THAT(
      faults_of(draft("<partyy id='p'/>\n<party ids='p'>words<state/></party>\n<binding sure='yes'>no</binding>")),
      ElementsAre("P0305 2:1", "P0306 3:8", "P0305 3:16", "P0306 4:10"));
  EXPECT_THAT(faults_of(draft("<delegation unknown='person'/>\n<binding evidence='sure'>yes</binding>")),
              ElementsAre("P0306 2:22", "P0308 3:20"));
}

TEST(ReadAgreement, ReportsEverythingAtOnceAndReadsNothing) {
  EXPECT_THAT(faults_of(draft("<partyy/>\n<binding>maybe</binding>\n<delegation sender='nobody'/>")),
              ElementsAre("P0305 2:1", "P0307 3:10", "P0311 4:21"));
}

TEST(ReadAgreement, TakesADraftForCompleteAndAnythingElseForOpen) {
  const auto complete = [](const std::string& attributes, std::string_view inner = "") {
    const ReadText read("<agreement id='a' " + attributes + ">" + std::string(inner) + "</agreement>");
    return read.facts().complete(Facts::agreement(), read.facts().rulebook().known.step);
  };
  EXPECT_TRUE(complete("stage='draft'"));
  EXPECT_FALSE(complete("stage='in-force'"));
  EXPECT_FALSE(complete(""));
  EXPECT_TRUE(complete("stage='in-force' record='complete'"));
  EXPECT_FALSE(complete("stage='draft' partial='step delegation'"));
  EXPECT_TRUE(complete("stage='signed' complete='step'"));
  EXPECT_TRUE(complete("stage='signed'", "<step absent='yes'/>"));
  EXPECT_FALSE(complete("stage='draft'", "<step unknown='yes'/>"));
  EXPECT_THAT(faults_of("<agreement id='a' partial='steps'/>"), ElementsAre("P0308 1:19"));
  EXPECT_THAT(faults_of("<agreement id='a' partial='step' complete='step'/>"), ElementsAre("P0310 1:1"));
  EXPECT_THAT(faults_of(draft("<step act='consent' absent='yes'/>")), ElementsAre("P0307 2:1"));
}

TEST(ReadAgreement, CountsStopsAndOrigins) {
  const std::string inner =
      "<delegation id='d'><stop country='CN' days='3'/><stop country='KR' days='2'/>"
      "<stop country='CN' days='1'/><stop country='JP' transit='yes' days='0'/></delegation>"
      "<meeting id='m'><from country='CN' participants='30'/><from country='IN' participants='12'/></meeting>";
  const ReadText closed(draft(inner));
  EXPECT_EQ(closed.said("d", "countries"), "2");
  EXPECT_EQ(closed.said("d", "days"), "6 days");
  EXPECT_EQ(closed.said("m", "countries"), "2");
  EXPECT_EQ(closed.said("m", "participants"), "42");
  const ReadText open("<agreement id='a' stage='signed'>" + inner + "</agreement>");
  EXPECT_EQ(open.said("d", "countries"), "2/..");
  EXPECT_EQ(open.said("d", "days"), "6 days or more");
  EXPECT_THAT(faults_of(draft("<delegation countries='1'><stop country='CN'/><stop country='KR'/></delegation>")),
              ElementsAre("P0309 2:13"));
}

TEST(ReadAgreement, TakesABoundForARange) {
  const ReadText read(
      draft("<party id='p'><figure name='revenue' year='2004' amount='5' currency='USD' bound='at-least'/>"
            "<figure name='outstanding' percent='30' bound='at-most'/></party>"));
  EXPECT_EQ(read.said("figure 1 of p", "amount"), "5/.. USD");
  EXPECT_EQ(read.said("figure 1 of p", "year"), "2004");
  EXPECT_EQ(read.said("figure 2 of p", "percentage"), "0/30%");
}

TEST(ReadAgreement, FindsTheAgreementInAkomaNtoso) {
  const ReadText read(
      "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><doc name='agreement'><meta>"
      "<proprietary source='#placet'><agreement xmlns='urn:placet:agreement:1' id='a' stage='draft'>"
      "<step act='approval' about='art_2'/></agreement></proprietary></meta>"
      "<mainBody><article eId='art_1'><content><p>Trade</p></content></article><article eId='art_2'/></mainBody>"
      "</doc></akomaNtoso>");
  EXPECT_EQ(read.said("agreement", "id"), "a");
  EXPECT_EQ(read.count("clause"), 2U);
  EXPECT_TRUE(read.facts().find_member("art_1").valid());
  EXPECT_THAT(faults_of("<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'/>"),
              ElementsAre("P0314 1:1"));
}

TEST(ReadAgreement, RefusesOtherDocuments) {
  EXPECT_THAT(faults_of("<contract/>"), ElementsAre("P0314 1:1"));
  EXPECT_THAT(faults_of("<agreement"), ElementsAre("P0301 1:1"));
}

TEST(ReadAgreement, RefusesToReadWithoutAVocabulary) {
  const Rulebook without_vocabulary;
  EXPECT_EQ(faults_of("<agreement/>", without_vocabulary), std::vector<std::string>{"P0314 1:1"});
}

TEST(ReadAgreement, ConvertsUtf16) {
  std::u16string text =
      u"<?xml version='1.0' encoding='UTF-16'?>\n<agreement id='a'><title>Край 省 𝄞</title></agreement>";
  std::string little = "\xFF\xFE";
  std::string big = "\xFE\xFF";
  for (const char16_t unit : text) {
    little += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
    big += {static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
  }
  EXPECT_EQ(ReadText(little).said("agreement", "title"), "Край 省 𝄞");
  EXPECT_EQ(ReadText(big).said("agreement", "title"), "Край 省 𝄞");
  EXPECT_EQ(ReadText(big).place("agreement", "title"), "2:19");
  EXPECT_THAT(faults_of(little.substr(0, little.size() - 1)), ElementsAre("P0302 1:1"));
  EXPECT_EQ(ReadText("\xEF\xBB\xBF<agreement id='a'/>").place("agreement", "id"), "1:13");
}

TEST(ReadAgreement, BoundsCollections) {
  std::string steps;
  for (int i = 0; i < 10'000; ++i) steps += "<step act='consent'/>";
  EXPECT_THAT(faults_of(draft(steps)), IsEmpty());
  EXPECT_THAT(faults_of(draft(steps + "\n<step act='consent'/>")), ElementsAre("P0405 3:1"));
}

TEST(ReadAgreement, EndsOnEveryTruncationAndOnBrokenText) {
  const std::string text =
      draft(std::string(two_parties) + "<step act='consent' for='p'/><binding by='A'>yes</binding>");
  for (std::size_t size = 0; size < text.size(); ++size) EXPECT_FALSE(faults_of(text.substr(0, size)).empty()) << size;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char c : {'<', '>', '"', '&', 'x', ' ', '='}) {
      std::string changed = text;
      changed[at] = c;
      faults_of(changed);
    }
  }
}

TEST(ReadAgreement, ReadsQuiteAnotherFormatByItsVocabulary) {
  const Rulebook rulebook = vocabulary_of(R"(
pack vertrag "Another vocabulary"
  languages en
end
entity agreement "Ein Vertrag" at "akte/vertrag"
  field id is text at "kopf/@nummer"
  field stage is one of {draft, signed} at "kopf/stand"
  field signature is date at "datum[@art='unterschrift']"
  field subject is many one of {handel, kultur} at "gegenstand"
end
entity party of agreement "Eine Partei" at "parteien/partei"
  field id is text at "kuerzel"
  field country is country at "@staat"
end
)");
  const std::string text =
      "<akte><vertrag><kopf nummer='7'><stand>draft</stand></kopf><datum art='unterschrift'>2005-06-15</datum>"
      "<gegenstand>handel</gegenstand><parteien><partei staat='RU'><kuerzel>amur</kuerzel></partei></parteien>"
      "</vertrag></akte>";
  const ReadText read(text, rulebook);
  EXPECT_EQ(read.said("agreement", "id"), "7");
  EXPECT_EQ(read.said("agreement", "signature"), "2005-06-15");
  EXPECT_EQ(read.said("agreement", "subject"), "handel");
  EXPECT_EQ(read.said("amur", "country"), "RU");
  EXPECT_THAT(faults_of("<akte><vertrag><datum art='beginn'>2005</datum></vertrag></akte>", rulebook),
              ElementsAre("P0308 1:28"));
  EXPECT_THAT(faults_of("<agreement/>", rulebook), ElementsAre("P0314 1:1"));
}

}  // namespace
}  // namespace placet
