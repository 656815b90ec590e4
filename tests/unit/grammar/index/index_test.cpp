// SPDX-License-Identifier: Apache-2.0
// Where names stand, and what each is the name of. Places are shown as the text they cover and the line they stand on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "placet/grammar/index.hpp"

namespace placet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view vocabulary = R"(pack core "Core"
end
list core.levels of text
  entry region "Region"
  entry state "State"
end
entity agreement "An agreement" at "agreement"
  field stage is one of {draft, signed} at "@stage"
  field signature is date at "signature"
end
entity party of agreement "A party" at "party"
  field level is one of core.levels at "level"
  field host is reference to party at "host"
end
entity visit of agreement "A visit" at "visit"
  field level is text at "level"
end
act consent "Consent"
end
)";

class NamesOf : public testing::Test {
 protected:
  /// Indexes the vocabulary and `text` as the second file.
  void read(std::string text) {
    std::vector<ParsedFile> files;
    files.push_back(parse_rules(sources.add("rules/core/core.norm", std::string(vocabulary)), sources));
    file = sources.add("rules/utopia/utopia.norm", std::move(text));
    files.push_back(parse_rules(file, sources));
    index = index_of(files);
  }

  const NameUse* use(std::string_view line, std::string_view word) const {
    const std::string_view text = sources.text(file);
    const std::size_t at = text.find(word, text.find(line));
    return use_at(index, file, static_cast<std::uint32_t>(at));
  }

  std::vector<std::string> shown(const std::vector<const NameUse*>& places) const {
    std::vector<std::string> all;
    for (const NameUse* place : places) {
      const Place where = sources.locate(place->span);
      all.push_back(std::string(where.path.substr(where.path.rfind('/') + 1)) + ':' + std::to_string(where.line));
    }
    return all;
  }

  std::vector<std::string> declared(std::string_view line, std::string_view word) const {
    const NameUse* found = use(line, word);
    return found == nullptr ? std::vector<std::string>{"no name"} : shown(declarations_of(index, *found));
  }

  SourceMap sources;
  FileId file;
  Index index;
};

constexpr std::string_view rule = R"(authority utopia.ministry "Ministry"
end
source utopia.law is statute
end
rule utopia.consent "Consent"
  source utopia.law at "art. 1"
  in force from 2004
  for every party p of agreement where level of p is region
  when some party q of agreement satisfies level of host of q is state
  when no party q of agreement satisfies level of q is region
  p must have consent of utopia.ministry before signature of agreement
  otherwise the agreement is void
end
)";

TEST_F(NamesOf, AuthoritiesSourcesAndActsLeadToTheirDeclarations) {
  read(std::string(rule));
  EXPECT_THAT(declared("p must", "utopia.ministry"), ElementsAre("utopia.norm:1"));
  EXPECT_THAT(declared("source utopia.law at", "utopia.law"), ElementsAre("utopia.norm:3"));
  EXPECT_THAT(declared("p must", "consent"), ElementsAre("core.norm:18"));
}

TEST_F(NamesOf, FieldsAreThoseOfTheEntityThatThePathLeadsTo) {
  read(std::string(rule));
  EXPECT_THAT(declared("for every", "level"), ElementsAre("core.norm:12"));
  EXPECT_THAT(declared("when some", "level"), ElementsAre("core.norm:12"));
  EXPECT_THAT(declared("when some", "host"), ElementsAre("core.norm:13"));
  EXPECT_THAT(declared("p must", "signature"), ElementsAre("core.norm:9"));
}

TEST_F(NamesOf, CodesAreThoseOfTheFieldOnTheLeft) {
  read(std::string(rule));
  EXPECT_THAT(declared("for every", "region"), ElementsAre("core.norm:4"));
  EXPECT_EQ(use("for every", "region")->within, "core.levels");
}

TEST_F(NamesOf, VariablesOfOneNameInTwoConditionsAreTwo) {
  read(std::string(rule));
  EXPECT_THAT(declared("when some", "q is state"), ElementsAre("utopia.norm:9"));
  EXPECT_THAT(declared("when no", "q is region"), ElementsAre("utopia.norm:10"));
  EXPECT_THAT(shown(places_of(index, *use("p must", "p must"))),
              ElementsAre("utopia.norm:8", "utopia.norm:8", "utopia.norm:11"));
}

TEST_F(NamesOf, TermsAreDeclaredByTheRulesThatConcludeThem) {
  read(R"(rule utopia.a "A"
  source utopia.law at "art. 1"
  agreement counts as utopia.treaty
end
rule utopia.b "B"
  when agreement counts as utopia.treaty
end
)");
  EXPECT_THAT(declared("when agreement", "utopia.treaty"), ElementsAre("utopia.norm:3"));
}

TEST_F(NamesOf, TestsNameRulesActsAndCodes) {
  read(std::string(rule) + R"(test "it is given" as-of 1 January 2026
  given level of astana is region
  given astana has consent of utopia.ministry on 1 May 2004
  expect rule utopia.consent for astana is satisfied
end
)");
  EXPECT_THAT(declared("expect rule", "utopia.consent"), ElementsAre("utopia.norm:5"));
  EXPECT_THAT(declared("given astana", "utopia.ministry"), ElementsAre("utopia.norm:1"));
  EXPECT_THAT(declared("given astana", "astana"), ElementsAre("no name"));
  EXPECT_THAT(declared("given level", "region"), ElementsAre("core.norm:4"));
}

constexpr std::string_view every_kind = R"(pack utopia "Utopia"
  jurisdiction UT
  uses core
  holidays utopia.days
  workdays utopia.moved
end
authority utopia.ministry "Ministry"
  within utopia.state
end
authority utopia.state "State"
end
source utopia.law is statute
  amends utopia.old
end
source utopia.old is statute
end
list utopia.days of date
  entry 1 May 2004
end
list utopia.near of core.levels
  source utopia.law at "art. 2"
  entry {region, state}
end
parameter utopia.most of party x is number
  5 where level of x is region since 2004 by utopia.law at "art. 3"
end
judgement utopia.fit for party decided by utopia.ministry
  asks "Fit?"
end
act utopia.leave "Leave"
end
entity utopia.seal of party "A seal" at "seal"
  field keeper is reference to party at "@keeper"
  field colour is one of {red, blue} at "@colour" default red
end
rule utopia.treaty "Treaty"
  agreement counts as utopia.pact
end
rule utopia.r "R"
  for every party p of agreement where level of p is in utopia.near
  when it is judged that utopia.fit for p
  when not number of party of agreement is at most utopia.most of p
  unless subject of agreement includes any of utopia.near
  utopia.ministry must have utopia.leave by utopia.state
  otherwise the agreement may be annulled by utopia.state within 30 days after signature of agreement
  presume level of p is region where not stated
  despite rule utopia.treaty
  reading strict "Strict"
    when agreement counts as utopia.pact
  end
end
precedence utopia.order
  rule utopia.r over utopia.treaty because "so"
end
test "it is asked" as-of 1 January 2026
  given judged utopia.fit for astana yes
  expect asks judged utopia.fit for astana
  expect asks astana has utopia.leave by utopia.ministry
end
)";

TEST_F(NamesOf, EveryDeclarationAreSaidToBeOfTheirKind) {
  read(std::string(every_kind));
  const auto noun = [&](std::string_view line, std::string_view word) { return noun_of(use(line, word)->kind); };
  EXPECT_EQ(noun("pack utopia", "utopia"), "pack");
  EXPECT_EQ(noun("authority utopia.ministry", "utopia.ministry"), "authority");
  EXPECT_EQ(noun("source utopia.law", "utopia.law"), "source");
  EXPECT_EQ(noun("list utopia.near", "utopia.near"), "list");
  EXPECT_EQ(noun("parameter utopia.most", "utopia.most"), "parameter");
  EXPECT_EQ(noun("of party x", "x"), "variable");
  EXPECT_EQ(noun("judgement utopia.fit", "utopia.fit"), "judgement");
  EXPECT_EQ(noun("act utopia.leave", "utopia.leave"), "act");
  EXPECT_EQ(noun("entity utopia.seal", "utopia.seal"), "entity");
  EXPECT_EQ(noun("field colour", "colour"), "field");
  EXPECT_EQ(noun("field colour", "blue"), "code");
  EXPECT_EQ(noun("rule utopia.r ", "utopia.r"), "rule");
  EXPECT_EQ(noun("agreement counts as", "utopia.pact"), "term");
  EXPECT_EQ(noun("reading strict", "strict"), "reading");
  EXPECT_EQ(noun("precedence utopia.order", "utopia.order"), "precedence");
}

TEST_F(NamesOf, EveryDeclarationLeadToItWhereverTheyStand) {
  read(std::string(every_kind));
  const auto line_of = [&](std::string_view declaration) {
    const std::size_t at = every_kind.find(declaration);
    const auto lines = 1 + std::ranges::count(every_kind.substr(0, at), '\n');
    return ElementsAre("utopia.norm:" + std::to_string(lines));
  };
  const auto days = line_of("list utopia.days"), near = line_of("list utopia.near");
  const auto ministry = line_of("authority utopia.ministry"), state = line_of("authority utopia.state");
  const auto fit = line_of("judgement utopia.fit"), leave = line_of("act utopia.leave");
  EXPECT_THAT(declared("holidays", "utopia.days"), days);
  EXPECT_THAT(declared("workdays", "utopia.moved"), IsEmpty());
  EXPECT_THAT(declared("within", "utopia.state"), state);
  EXPECT_THAT(declared("amends", "utopia.old"), line_of("source utopia.old"));
  EXPECT_THAT(declared("source utopia.law at", "utopia.law"), line_of("source utopia.law is"));
  EXPECT_THAT(declared("entry {region", "state"), ElementsAre("core.norm:5"));
  EXPECT_THAT(declared("5 where", "x is"), line_of("parameter utopia.most"));
  EXPECT_THAT(declared("decided by", "utopia.ministry"), ministry);
  EXPECT_THAT(declared("field keeper", "party"), ElementsAre("core.norm:11"));
  EXPECT_THAT(declared("default red", "red"), line_of("field colour"));
  EXPECT_THAT(declared("is in utopia.near", "utopia.near"), near);
  EXPECT_THAT(declared("it is judged that", "utopia.fit"), fit);
  EXPECT_THAT(declared("when not number", "utopia.most"), line_of("parameter utopia.most"));
  EXPECT_THAT(declared("includes any of", "utopia.near"), near);
  EXPECT_THAT(declared("utopia.ministry must", "utopia.ministry"), ministry);
  EXPECT_THAT(declared("utopia.ministry must", "utopia.leave"), leave);
  EXPECT_THAT(declared("may be annulled", "utopia.state"), state);
  EXPECT_THAT(declared("presume level", "region"), ElementsAre("core.norm:4"));
  EXPECT_THAT(declared("despite rule", "utopia.treaty"), line_of("rule utopia.treaty"));
  EXPECT_THAT(declared("when agreement counts", "utopia.pact"), line_of("  agreement counts as"));
  EXPECT_THAT(declared("rule utopia.r over", "utopia.treaty"), line_of("rule utopia.treaty"));
  EXPECT_THAT(declared("given judged", "utopia.fit"), fit);
  EXPECT_THAT(declared("expect asks judged", "utopia.fit"), fit);
  EXPECT_THAT(declared("expect asks astana", "utopia.leave"), leave);
}

TEST_F(NamesOf, OtherDeclarationsStayKnownWhileOneIsBroken) {
  read(std::string(rule) + "act utopia.visit \"A visit\"\n  lable en \"x\"\nend\n");
  EXPECT_THAT(declared("p must", "utopia.ministry"), ElementsAre("utopia.norm:1"));
  EXPECT_EQ(use("act utopia.visit", "utopia.visit"), nullptr);
}

TEST_F(NamesOf, BlocksSayWhatAFileDeclares) {
  read(std::string(rule));
  std::vector<std::string> blocks;
  for (const Block& block : index.blocks) {
    if (block.span.file == file) blocks.push_back(std::string(block.word) + ' ' + block.name);
  }
  EXPECT_THAT(blocks, ElementsAre("authority utopia.ministry", "source utopia.law", "rule utopia.consent"));
}

TEST(ParsedFiles, CompileAsTheirTextsDo) {
  SourceMap sources;
  const FileId file = sources.add("rules/core/core.norm", std::string(vocabulary));
  const std::vector<FileId> files{file};
  const std::vector<ParsedFile> parsed{parse_rules(file, sources)};
  EXPECT_THAT(parsed.front().diagnostics, IsEmpty());
  const auto compiled = compile(parsed, sources);
  ASSERT_TRUE(compiled);
  SourceMap later;
  later.add("rules/core/core.norm", std::string(vocabulary));
  EXPECT_EQ(*compile(parsed, later), *compiled);
}

}  // namespace
}  // namespace placet
