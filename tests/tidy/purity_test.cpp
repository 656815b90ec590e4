// SPDX-License-Identifier: Apache-2.0
//
// model, grammar and engine are pure: whatever they know comes in by arguments, whatever they say goes out by results.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

#include "tidy/source_tree.hpp"

namespace placet::tidy {
namespace {

using testing::IsEmpty;

bool is_pure(const std::string& path) {
  return (path.starts_with("engine/") || path.starts_with("grammar/")) && !path.starts_with("engine/tools/");
}

std::vector<std::string> lines_that_match(const std::regex& forbidden) {
  std::vector<std::string> found;
  for (const std::string& path : project_sources()) {
    if (!is_pure(path)) continue;
    std::size_t number = 0;
    for (const std::string& line : lines_of(path)) {
      ++number;
      const std::string code = line.substr(0, line.find("//"));
      if (std::regex_search(code, forbidden)) found.push_back(path + ":" + std::to_string(number) + ": " + line);
    }
  }
  return found;
}

TEST(Purity, LibrariesTouchNoFilesThreadsLocaleOrChance) {
  const std::regex headers(
      "#include <(fstream|iostream|filesystem|cstdio|thread|mutex|future|condition_variable|random|locale|clocale|"
      "ctime|unistd\\.h)>");
  EXPECT_THAT(lines_that_match(headers), IsEmpty());
}

TEST(Purity, LibrariesReadNoClockAndNoEnvironment) {
  const std::regex calls(
      R"((system_clock::now|steady_clock|high_resolution_clock|getenv|setlocale|std::time\(|localtime|gmtime))");
  EXPECT_THAT(lines_that_match(calls), IsEmpty());
}

TEST(Purity, LibrariesPrintNothingAndNeverLeave) {
  const std::regex calls(R"(\b(std::cout|std::cerr|std::clog|printf\(|fmt::print|std::exit|std::abort)\b)");
  EXPECT_THAT(lines_that_match(calls), IsEmpty());
}

}  // namespace
}  // namespace placet::tidy
