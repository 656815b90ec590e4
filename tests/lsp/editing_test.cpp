// SPDX-License-Identifier: Apache-2.0
// What a user of Neovim sees: client.lua edits a folder of rules with the editor's own client, and these tests read
// what it was told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "support/run_program.hpp"
#include "support/utopia.hpp"

namespace placet {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

/// A country whose law is made up; the words in other scripts stand before what is asked about, so that columns that
/// count bytes would show.
const std::string rules = utopia_with(R"(rule utopia.consent "Consent of the Ministry"
  source utopia.law at "ст. 1 – 𝟙" reported in force from 2004
  for every party p of agreement where country of p is KZ
  p must have consent of utopia.ministry before signature of agreement
  otherwise the agreement is void
end
)");

constexpr std::string_view tests = R"(test "consent is given" as-of 1 January 2026
  given file "samples/a.xml"
  expect rule utopia.consent for astana is satisfied
end
test "consent is not needed, one may think" as-of 1 January 2026
  given file "samples/a.xml"
  given astana has no consent of utopia.ministry
  expect rule utopia.consent for astana is satisfied
end
)";

constexpr std::string_view broken = R"(act utopia.visit "A visit"
end
rule utopia.broken "A norm that is none"
  source utopia.law under "art. 2"
  in force from 2004
  p shall have consent of utopia.ministry
end
)";

constexpr std::string_view unformatted = R"(act utopia.visit "A visit"
end
act    utopia.call  # made by telephone
  "A call" end
)";

constexpr std::string_view agreement = R"(<agreement id="a" stage="signed" record="complete">
  <title xml:lang="en">Trade</title>
  <party id="astana"><name xml:lang="en">Astana</name><country>KZ</country><level>region</level></party>
  <subject>trade</subject>
  <event name="signature" on="2005-06-15"/>
  <step act="consent" of="utopia.ministry" on="2005-05-01"/>
</agreement>
)";

std::string with(std::string_view text, std::string_view old, std::string_view now) {
  std::string changed(text);
  return changed.replace(changed.find(old), old.size(), now);
}

/// What came of Neovim's work. Throws if it could not do it.
json edit_with_neovim() {
  const ScratchFolder folder;
  folder.link_core("rules/core");
  folder.write("rules/utopia/utopia.norm", rules);
  folder.write("rules/utopia/tests.norm", tests);
  folder.write("rules/utopia/samples/a.xml", agreement);
  folder.write("rules/utopia/broken.norm", "\n");
  folder.write("agreement.xml", with(agreement, "<level>region", "<level>regoin"));
  folder.write("broken.norm", broken);
  folder.write("rules/utopia/unformatted.norm", unformatted);
  const std::string command = "cd '" + folder.path().string() + "' && HOME=\"$PWD\" PLACET_FOLDER=\"$PWD\"" +
                              " PLACET_PROGRAM='" + built_program() + "'" +
                              " PLACET_RESULT=\"$PWD/result.json\" '" NVIM_PROGRAM
                              "' --headless --clean -n -S '" PLACET_SOURCE_DIR "/tests/lsp/client.lua' 2>log";
  const int status = std::system(command.c_str());
  json result = json::parse(read_text(folder.path() / "result.json"));
  if (status != 0) throw std::runtime_error(result.value("failure", "") + read_text(folder.path() / "log"));
  return result;
}

/// Neovim works once in a run; every test reads a part of what came of it.
class Editing : public testing::Test {
 protected:
  static const json& all() {
    static const json once = edit_with_neovim();
    return once;
  }

  const json& result = all();
};

TEST_F(Editing, TellsOfAnErrorAsItIsTypedAndForgetsItWhenMended) {
  const json& found = result["unknown_field"];
  EXPECT_EQ(found[0]["line"], 13);
  EXPECT_EQ(found[0]["column"], 48);
  EXPECT_EQ(found[0]["last"], 56);
  EXPECT_EQ(found[0]["code"], "P0101");
  EXPECT_THAT(found[0]["message"], HasSubstr("did you mean `signature`?"));
  EXPECT_EQ(result["mended"], json::array());
}

TEST_F(Editing, ReportsEveryErrorOfABrokenFile) {
  EXPECT_EQ(result["broken"].size(), 2U);
}

TEST_F(Editing, ExplainsANameWithItsLaw) {
  EXPECT_THAT(result["hover"], HasSubstr("Ministry of Foreign Affairs"));
  EXPECT_THAT(result["hover_rule"], HasSubstr("must have consent of the Ministry of Foreign Affairs"));
  EXPECT_THAT(result["hover_rule"], HasSubstr("ст. 1"));
  EXPECT_THAT(result["hover_country"], HasSubstr("KZ  Kazakhstan"));
}

TEST_F(Editing, LeadsToDeclarationsAndUses) {
  EXPECT_EQ(result["definition"], json({"rules/utopia/utopia.norm:5:10"}));
  EXPECT_EQ(result["definition_of_variable"], json({"rules/utopia/utopia.norm:12:18"}));
  EXPECT_EQ(result["references"],
            json({"rules/utopia/tests.norm:2:14", "rules/utopia/tests.norm:7:14", "rules/utopia/utopia.norm:10:5"}));
}

TEST_F(Editing, ListsTheDeclarationsOfAFile) {
  EXPECT_EQ(result["symbols"],
            json({"utopia | pack: Utopia", "utopia.ministry | authority: Ministry of Foreign Affairs",
                  "utopia.law | source: statute", "utopia.consent | rule: Consent of the Ministry"}));
}

TEST_F(Editing, ProposesWhatMayStandNext) {
  EXPECT_EQ(result["clauses"], json({"otherwise"}));
  EXPECT_EQ(result["verbs"], json({"must ensure that", "must have", "must not have"}));
  EXPECT_EQ(result["authorities"], json({"utopia.ministry"}));
  EXPECT_EQ(result["levels"], json({"region"}));
  EXPECT_EQ(result["countries"], json({"KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ"}));
  EXPECT_EQ(result["rules"], json({"utopia.consent"}));
}

TEST_F(Editing, PutsAFileInItsLayout) {
  EXPECT_EQ(result["formatting_edits"], 1);
  EXPECT_EQ(result["formatted"], json({"act utopia.visit \"A visit\"", "end", "act utopia.call  # made by telephone",
                                       "    \"A call\"", "end"}));
  EXPECT_EQ(result["formatted_again"], json::array());
}

TEST_F(Editing, RunsATestAtATouch) {
  EXPECT_EQ(result["lenses"], json({{{"line", 0}, {"title", "run test"}, {"command", "placet.runTest"}},
                                    {{"line", 4}, {"title", "run test"}, {"command", "placet.runTest"}}}));
  const json& messages = result["messages"];
  EXPECT_EQ(messages[0], (json{{"type", 3}, {"message", "passed: consent is given"}}));
  EXPECT_EQ(messages[1]["type"], 1);
  EXPECT_THAT(messages[1]["message"], StartsWith("FAILED: consent is not needed, one may think\nline 8, expected: "));
  EXPECT_THAT(messages[1]["message"], HasSubstr("violated"));
}

TEST_F(Editing, RenamesInEveryFileAndRefusesWhatWouldBreakAgreements) {
  EXPECT_THAT(result["refused"]["error"], HasSubstr("the field `country` cannot be renamed"));
  EXPECT_EQ(result["renamed"], json({"rule utopia.assent \"Consent of the Ministry\"",
                                     "  expect rule utopia.assent for astana is satisfied",
                                     "  expect rule utopia.assent for astana is satisfied"}));
}

TEST_F(Editing, RenamesAuthoritiesInTheSamplesOfTestsToo) {
  EXPECT_EQ(result["files_with_authority"],
            json({"rules/utopia/samples/a.xml: 1", "rules/utopia/tests.norm: 1", "rules/utopia/utopia.norm: 2"}));
}

/// The agreement is opened after the rule was renamed.
TEST_F(Editing, ChecksAndExplainsAgreements) {
  EXPECT_EQ(result["agreement"][0]["line"], 2);
  EXPECT_THAT(result["agreement"][0]["message"], HasSubstr("`regoin`"));
  EXPECT_THAT(result["asked_by"], HasSubstr("Rules that read it:\n    utopia.assent\n"));
  EXPECT_EQ(result["elements"], json({"subject"}));
  EXPECT_THAT(result["codes"], testing::Contains("trade"));
}

}  // namespace
}  // namespace placet
