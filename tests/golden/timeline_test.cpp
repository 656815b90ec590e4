// SPDX-License-Identifier: Apache-2.0
// How the law of the shipped countries changed, as a user asks for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/json_schema.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;

ProgramRun timeline(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "timeline");
  return run_placet(arguments, PLACET_SOURCE_DIR);
}

TEST(Timeline, KeepsItsSchema) {
  for (const std::string country : {"russia", "china", "india", "australia"}) {
    const auto json = nlohmann::json::parse(timeline({country, "--format", "json"}).out);
    EXPECT_EQ(schema_errors(json, "placet-timeline-1"), "") << country;
    EXPECT_FALSE(json["changes"].empty());
  }
}

TEST(Timeline, TellsThe42ndAmendmentOfIndiaOnItsDayAndNotTheDayBefore) {
  const std::string text = timeline({"IN"}).out;
  EXPECT_THAT(text, Not(HasSubstr("\n2 January 1977\n")));
  const std::string day = text.substr(text.find("\n3 January 1977\n"));
  EXPECT_THAT(day.substr(0, day.find("\n16 August 1982\n")),
              testing::AllOf(HasSubstr("ends     india.state-list: "), HasSubstr("begins   india.concurrent-list: ")));
}

TEST(Timeline, IsAPictureToo) {
  EXPECT_THAT(timeline({"russia", "--format", "svg"}).out, HasSubstr("<svg "));
}

TEST(Timeline, NeedsACountryThatARulebookHas) {
  EXPECT_EQ(timeline({}).exit_code, 64);
  EXPECT_THAT(timeline({"utopia"}).err, HasSubstr("no rulebook has the law of `utopia`"));
}

}  // namespace
}  // namespace placet
