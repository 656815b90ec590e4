// SPDX-License-Identifier: Apache-2.0
// A program that was built without Z3 says so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/exit_codes.hpp"
#include "cli/verify/verify.hpp"

namespace placet::verify {
namespace {

template <class Ask>
void expect_refusal(Ask ask) {
  try {
    ask();
    FAIL() << "it was not refused";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code, Exit::MissingComponent);
    EXPECT_THAT(failure.what(), testing::HasSubstr("built without Z3"));
    EXPECT_THAT(failure.what(), testing::HasSubstr("libz3-dev"));
  }
}

TEST(WithoutSolver, EveryQuestionSaysWhatIsMissing) {
  const Rulebook book;
  expect_refusal([&] { verify_rules(book, {}); });
  expect_refusal([&] { compare_days(book, Day{}, Day{}, {}); });
  expect_refusal([&] { compare_rulebooks(book, book, {}); });
}

}  // namespace
}  // namespace placet::verify
