// SPDX-License-Identifier: Apache-2.0
//
// model, grammar and engine are pure: whatever they know comes in by arguments, whatever they say goes out by results.
// The programs reach files, the clock and the terminal, and nothing further (SECURITY.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

#include "tidy/source_tree.hpp"

namespace placet::tidy {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

bool is_pure(const std::string& path) {
  return (path.starts_with("engine/") || path.starts_with("grammar/")) && !path.starts_with("engine/tools/");
}

bool is_any(const std::string&) {
  return true;
}

std::vector<std::string> lines_that_match(const std::regex& forbidden, bool (*concerns)(const std::string&) = is_pure) {
  std::vector<std::string> found;
  for (const std::string& path : project_sources()) {
    if (!concerns(path)) continue;
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

TEST(Programs, KnowNoNetwork) {
  const std::regex network(
      R"(#include <(sys/socket\.h|netdb\.h|netinet/|arpa/|curl/|boost/asio)|\b(getaddrinfo|gethostbyname)\()");
  EXPECT_THAT(lines_that_match(network, is_any), IsEmpty());
}

TEST(Programs, StartNoOtherProgramAndLoadNoCode) {
  const std::regex calls(R"(\b(std::system|system|popen|dlopen|fork|vfork|posix_spawnp?|execl\w*|execv\w+)\()");
  EXPECT_THAT(lines_that_match(calls, is_any), IsEmpty());
  const std::regex becomes_another(R"(\bexecv\()");
  EXPECT_THAT(lines_that_match(becomes_another, is_any), ElementsAre(StartsWith("cli/program.cpp:")))
      << "`placet audit` and `placet verify` become the programs that stand beside placet";
}

}  // namespace
}  // namespace placet::tidy
