// SPDX-License-Identifier: Apache-2.0
// How figures of a benchmark are kept, shown and compared.
#include "bench/figures.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"

namespace placet::bench {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Figures of(double ratio, double milliseconds, double by_hand = 1000) {
  return {"machine",
          by_hand,
          {{"ratio", ratio, "", true, 0.6},
           {"check", milliseconds, "ms", false, std::nullopt},
           {"rate", 1000 / milliseconds, "agreements/s", true, std::nullopt}}};
}

TEST(Figures, AreWorseWhenTheyLoseMoreThanATenth) {
  EXPECT_THAT(worse_than(of(1.0, 10), of(0.91, 10.9)), IsEmpty());
  EXPECT_THAT(worse_than(of(1.0, 10), of(2.0, 5)), IsEmpty());
  EXPECT_THAT(worse_than(of(1.0, 10), of(0.89, 11.2)),
              ElementsAre("ratio: 1.00 before, 0.89 now", "check: 10.00 ms before, 11.20 ms now",
                          "rate: 100 agreements/s before, 89.29 agreements/s now"));
}

TEST(Figures, DoNotTellASlowerMachineFromTheSameOne) {
  EXPECT_THAT(worse_than(of(1.0, 10, 2000), of(1.0, 20, 1000)), ElementsAre());
}

TEST(Figures, ThatAreNewAreNotCompared) {
  EXPECT_THAT(worse_than({"machine", 1000, {}}, of(0.1, 99)), IsEmpty());
}

TEST(Figures, AreReadAsTheyWereWritten) {
  const Figures figures = of(0.25, 7.5);
  EXPECT_EQ(written(figures_from(written(figures))), written(figures));
  EXPECT_THROW(figures_from("{}"), std::runtime_error);
}

TEST(Figures, SayWhichGoalsAreNotReached) {
  EXPECT_THAT(table_of(of(0.25, 7.5)), HasSubstr("at least 0.60: not reached"));
  EXPECT_THAT(table_of(of(0.75, 7.5)), HasSubstr("at least 0.60  "));
}

TEST(Figures, AreShownWithAsManyDigitsAsTell) {
  const Figures figures{
      "machine", 1, {{"few", 0.0381, "", true, 0.6}, {"many", 1234567.8, "agreements/s", true, 47'000}}};
  EXPECT_THAT(table_of(figures), HasSubstr(" 0.038 |"));
  EXPECT_THAT(table_of(figures), HasSubstr(" 1,234,568 agreements/s | at least 47,000 "));
}

TEST(Figures, NeedEveryMeasurement) {
  EXPECT_THROW(figures_of({R"({"benchmarks": []})"}, "machine"), std::runtime_error);
}

TEST(Performance, IsShownAsItWasRecorded) {
  const Figures recorded = figures_from(read_text(PLACET_SOURCE_DIR "/docs/performance.json"));
  EXPECT_THAT(read_text(PLACET_SOURCE_DIR "/docs/performance.md"), HasSubstr(table_of(recorded)));
}

}  // namespace
}  // namespace placet::bench
