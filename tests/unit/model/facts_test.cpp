// SPDX-License-Identifier: Apache-2.0
#include "placet/model/facts.hpp"

#include <gtest/gtest.h>

namespace placet {
namespace {

/// A vocabulary of agreements with parties, clauses, steps and conditions of steps.
struct Vocabulary {
  Rulebook rulebook;
  EntityId agreement, party, clause, step, condition;
  FieldId subject, languages;

  Vocabulary() {
    agreement = entity("agreement", {});
    party = rulebook.known.party = entity("party", agreement);
    clause = rulebook.known.clause = entity("clause", agreement);
    step = rulebook.known.step = entity("step", agreement);
    condition = entity("condition", step);
    subject = rulebook.known.agreement_subject = many("subject");
    languages = many("languages");
  }

  EntityId entity(std::string_view name, EntityId owner) {
    Entity made;
    made.name = rulebook.symbols.intern(name);
    made.owner = owner;
    rulebook.entities.push_back(made);
    return {static_cast<std::uint32_t>(rulebook.entities.size() - 1)};
  }

  FieldId many(std::string_view name) {
    Field made;
    made.name = rulebook.symbols.intern(name);
    made.entity = agreement;
    made.many = true;
    rulebook.fields.push_back(made);
    const FieldId id{static_cast<std::uint32_t>(rulebook.fields.size() - 1)};
    rulebook.entities[agreement.index].fields.push_back(id);
    return id;
  }

  Facts facts() const {
    Facts made(rulebook, {});
    made.add_member(agreement, {}, {}, {});
    return made;
  }
};

class Collections : public testing::Test {
 protected:
  bool complete(EntityId entity) { return facts.complete(Facts::agreement(), entity); }
  void list(EntityId entity) { facts.add_member(entity, Facts::agreement(), {}, {}); }
  void state_subject() {
    FieldFacts& stated = facts.field(Facts::agreement(), vocabulary.subject);
    stated.presence = Presence::Stated;
    stated.statements.emplace_back();
  }

  Vocabulary vocabulary;
  Facts facts = vocabulary.facts();
};

TEST_F(Collections, FollowTheRecordWhereTheyAreNotNamed) {
  EXPECT_FALSE(complete(vocabulary.step));
  facts.completeness.record_complete = true;
  EXPECT_TRUE(complete(vocabulary.step));
  EXPECT_TRUE(facts.complete_values(Facts::agreement(), vocabulary.languages));
}

TEST_F(Collections, FollowWhatIsSaidOfThemByName) {
  facts.completeness.record_complete = true;
  facts.completeness.open = {"step"};
  EXPECT_FALSE(complete(vocabulary.step));
  facts.completeness = {};
  facts.completeness.complete = {"step", "languages"};
  EXPECT_TRUE(complete(vocabulary.step));
  EXPECT_TRUE(facts.complete_values(Facts::agreement(), vocabulary.languages));
}

TEST_F(Collections, OfPartiesAreCompleteInAnyRecordOnceOneIsStated) {
  facts.completeness.record_complete = true;
  EXPECT_FALSE(complete(vocabulary.party));
  list(vocabulary.party);
  facts.completeness.record_complete = false;
  EXPECT_TRUE(complete(vocabulary.party));
}

TEST_F(Collections, OfClausesAreOpenWhileNoneIsListed) {
  facts.completeness.record_complete = true;
  EXPECT_FALSE(complete(vocabulary.clause));
  list(vocabulary.clause);
  EXPECT_TRUE(complete(vocabulary.clause));
  facts.completeness.record_complete = false;
  EXPECT_FALSE(complete(vocabulary.clause));
}

TEST_F(Collections, OfSubjectsAreCompleteInAnyRecordOnceOneIsStated) {
  facts.completeness.record_complete = true;
  EXPECT_FALSE(facts.complete_values(Facts::agreement(), vocabulary.subject));
  facts.completeness.record_complete = false;
  state_subject();
  EXPECT_TRUE(facts.complete_values(Facts::agreement(), vocabulary.subject));
}

TEST_F(Collections, OfValuesAreSettledByWhatIsSaidOfTheField) {
  FieldFacts& stated = facts.field(Facts::agreement(), vocabulary.languages);
  stated.presence = Presence::Absent;
  EXPECT_TRUE(facts.complete_values(Facts::agreement(), vocabulary.languages));
  facts.completeness.record_complete = true;
  stated.presence = Presence::Unknown;
  EXPECT_FALSE(facts.complete_values(Facts::agreement(), vocabulary.languages));
}

TEST(Members, AreNamedByIdOrByPositionAndFoundByEither) {
  const Vocabulary vocabulary;
  Facts facts = vocabulary.facts();
  const MemberId party = facts.add_member(vocabulary.party, Facts::agreement(), facts.intern("primorye"), {});
  const MemberId first = facts.add_member(vocabulary.step, Facts::agreement(), {}, {});
  const MemberId second = facts.add_member(vocabulary.step, Facts::agreement(), {}, {});
  const MemberId condition = facts.add_member(vocabulary.condition, second, {}, {});
  EXPECT_EQ(facts.name_of(Facts::agreement()), "agreement");
  EXPECT_EQ(facts.name_of(party), "primorye");
  EXPECT_EQ(facts.name_of(second), "step 2");
  EXPECT_EQ(facts.name_of(condition), "condition 1 of step 2");
  for (const MemberId member : {party, first, second, condition}) {
    EXPECT_EQ(facts.find_member(facts.name_of(member)), member);
  }
  EXPECT_EQ(facts.find_member("party 1"), party);
  EXPECT_FALSE(facts.find_member("party 2").valid());
  EXPECT_FALSE(facts.find_member("nobody").valid());
}

TEST(Texts, OfFactsGoOnWhereThoseOfTheRulebookEnd) {
  const Vocabulary vocabulary;
  Facts facts = vocabulary.facts();
  EXPECT_EQ(facts.intern("party"), vocabulary.rulebook.symbols.find("party"));
  const Symbol own = facts.intern("primorye");
  EXPECT_FALSE(vocabulary.rulebook.symbols.holds(own));
  EXPECT_EQ(facts.text(own), "primorye");
  EXPECT_EQ(facts.text({}), "");
}

}  // namespace
}  // namespace placet
