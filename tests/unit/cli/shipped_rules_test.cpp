// SPDX-License-Identifier: Apache-2.0
// The rulebooks that are shipped keep what their own tests expect.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"

namespace placet {
namespace {

using testing::HasSubstr;

TEST(ShippedRules, PassTheTestsBesideThemAsTheyAreBuiltIn) {
  const ProgramRun run = run_placet({"test"}, ScratchFolder().path());
  EXPECT_EQ(run.exit_code, 0) << run.out << run.err;
  EXPECT_THAT(run.out, HasSubstr(" tests, 0 expectations failed\n"));
}

}  // namespace
}  // namespace placet
