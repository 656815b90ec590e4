// SPDX-License-Identifier: Apache-2.0
//
// The include graph of docs/architecture.md: which module may include which, and who may see which package.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tidy/source_tree.hpp"

namespace placet::tidy {
namespace {

using testing::IsEmpty;

struct Module {
  std::string name;
  std::string folder;
  std::set<std::string> may_include;  ///< modules and packages beside itself and the standard library
};

/// The most particular folder first.
const std::vector<Module>& modules() {
  static const std::vector<Module> all{
      {"model", "engine/include/placet/model/", {}},
      {"model", "engine/src/model/", {}},
      {"made tables", "engine/tools/", {"nlohmann-json"}},
      {"engine API", "engine/include/placet/engine/", {"model"}},
      {"agreement", "engine/src/agreement/", {"model", "engine API", "pugixml"}},
      {"evaluate", "engine/src/evaluate/", {"model", "engine API"}},
      {"fix", "engine/src/fix/", {"model", "engine API"}},
      {"interview", "engine/src/interview/", {"model", "engine API", "libunistring"}},
      {"compiled", "engine/src/compiled/", {"model", "engine API", "cereal"}},
      {"export", "engine/src/export/", {"model", "engine API"}},
      {"render", "engine/src/render/", {"model", "engine API", "fmt", "nlohmann-json", "libunistring"}},
      {"grammar API", "grammar/include/placet/grammar/", {"model"}},
      {"syntax", "grammar/src/syntax/", {"model", "Boost"}},
      {"parse", "grammar/src/parse/", {"model", "syntax", "grammar API", "Boost"}},
      {"format", "grammar/src/format/", {"model", "syntax", "parse", "grammar API", "Boost"}},
      {"lower", "grammar/src/lower/", {"model", "syntax", "grammar API", "Boost"}},
      {"index", "grammar/src/index/", {"model", "syntax", "grammar API", "Boost"}},
      {"lint", "grammar/src/lint/", {"model", "parse", "grammar API"}},
      {"grammar", "grammar/src/", {"model", "syntax", "parse", "format", "lower", "grammar API", "Boost"}},
      {"audit", "cli/audit/", {"model", "engine API", "cli", "fmt", "libarchive", "nlohmann-json", "POSIX", "SQLite"}},
      {"verify", "cli/verify/", {"model", "engine API", "cli", "nlohmann-json", "Z3"}},
      {"cli",
       "cli/",
       {"model", "engine API", "grammar API", "audit", "verify", "fmt", "nlohmann-json", "CLI11", "spdlog", "nettle",
        "POSIX"}},
  };
  return all;
}

const Module* module_of(const std::string& path) {
  for (const Module& module : modules()) {
    if (path.starts_with(module.folder)) return &module;
  }
  return nullptr;
}

std::optional<std::string> package_of(const std::string& included) {
  static const std::vector<std::pair<std::string, std::string>> packages{
      {"benchmark/", "Google Benchmark"},
      {"boost/", "Boost"},
      {"pugixml", "pugixml"},
      {"fmt/", "fmt"},
      {"spdlog/", "spdlog"},
      {"CLI/", "CLI11"},
      {"nlohmann/", "nlohmann-json"},
      {"cereal/", "cereal"},
      {"nettle/", "nettle"},
      {"valijson/", "valijson"},
      {"archive.h", "libarchive"},
      {"archive_entry.h", "libarchive"},
      {"sqlite3.h", "SQLite"},
      {"dlfcn.h", "POSIX"},
      {"fcntl.h", "POSIX"},
      {"glob.h", "POSIX"},
      {"sys/", "POSIX"},
      {"unistd.h", "POSIX"},
      {"poll.h", "POSIX"},
      {"spawn.h", "POSIX"},
      {"unicase.h", "libunistring"},
      {"unilbrk.h", "libunistring"},
      {"unistr.h", "libunistring"},
      {"uniwidth.h", "libunistring"},
      {"render/message_keys.hpp", "render"},  // made when Placet is built
      {"gtest/", "GoogleTest"},
      {"gmock/", "GoogleTest"},
      {"z3", "Z3"}};
  for (const auto& [prefix, name] : packages) {
    if (included.starts_with(prefix)) return name;
  }
  return std::nullopt;
}

/// The file of the project that `included` in `path` means, if it is one.
std::optional<std::string> resolve(const std::string& path, const std::string& included) {
  namespace fs = std::filesystem;
  const std::string here = fs::path(path).parent_path().generic_string();
  for (const std::string& folder :
       {here, std::string("engine/include"), std::string("grammar/include"), std::string("engine/src"),
        std::string("grammar/src"), std::string("."), std::string("tests")}) {
    const std::string candidate = fs::path(folder + "/" + included).lexically_normal().generic_string();
    if (exists(candidate) && !fs::is_directory(fs::path(PLACET_SOURCE_DIR) / candidate)) return candidate;
  }
  return std::nullopt;
}

std::vector<std::string> includes_of(const std::string& path) {
  static const std::regex directive(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
  std::vector<std::string> found;
  for (const std::string& line : lines_of(path)) {
    std::smatch match;
    if (std::regex_search(line, match, directive)) found.push_back(match[1]);
  }
  return found;
}

bool is_standard(const std::string& included) {
  return included.find('/') == std::string::npos && included.find('.') == std::string::npos;
}

/// The module or package that `included` in `path` stands in; "?" when nobody knows.
std::string owner(const std::string& path, const std::string& included) {
  if (const auto file = resolve(path, included)) {
    const Module* module = module_of(*file);
    return module == nullptr ? "tests" : module->name;
  }
  return package_of(included).value_or("?");
}

TEST(IncludeGraph, HasNoEdgeThatTheArchitectureLacks) {
  std::vector<std::string> wrong;
  for (const std::string& path : project_sources()) {
    const Module* module = module_of(path);
    if (module == nullptr) {
      wrong.push_back(path + " stands in no module");
      continue;
    }
    for (const std::string& included : includes_of(path)) {
      if (is_standard(included)) continue;
      const std::string other = owner(path, included);
      if (other != module->name && !module->may_include.contains(other)) {
        wrong.push_back(path + " (" + module->name + ") includes " + included + " (" + other + ")");
      }
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

/// The modules whose inside the tests in `path` may see, the one that they are about, and their own packages.
std::set<std::string> own_modules(const std::string& path) {
  static const std::map<std::string, std::set<std::string>> inside{
      {"tests/bench/", {"pugixml", "Google Benchmark", "spdlog", "audit", "cli"}},
      {"tests/doc/", {"pugixml"}},  // which reads the pages as a browser would
      {"tests/fuzz/", {"cli", "parse", "spdlog"}},
      {"tests/hostile/", {"pugixml"}},
      {"tests/reports/", {"pugixml"}},  // which does too
      {"tests/trust/", {"cli"}},        // which reads the rulebooks as the program does
      {"tests/unit/agreement/", {"agreement", "compiled"}},
      {"tests/unit/audit/", {"audit", "cli", "libarchive", "SQLite"}},
      {"tests/unit/cli/", {"cli"}},
      {"tests/unit/evaluate/", {"evaluate"}},
      {"tests/unit/grammar/", {"syntax", "parse", "format", "lower", "lint", "index", "grammar", "Boost"}},
      {"tests/unit/import/", {"cli"}},
      {"tests/unit/render/", {"render"}},
      {"tests/unit/verify/", {"verify", "cli"}},
  };
  for (const auto& [folder, names] : inside) {
    if (path.starts_with(folder)) return names;
  }
  return {};
}

TEST(IncludeGraph, LetsTestsSeePublicHeadersAndUnitTestsTheirOwnModule) {
  const std::set<std::string> open{"model",         "engine API", "grammar API", "tests", "GoogleTest",
                                   "nlohmann-json", "valijson",   "fmt",         "POSIX"};
  std::vector<std::string> wrong;
  for (const std::string& path : test_sources()) {
    if (path.starts_with("tests/consumer/")) continue;
    for (const std::string& included : includes_of(path)) {
      if (is_standard(included)) continue;
      const std::string other = owner(path, included);
      if (!open.contains(other) && !own_modules(path).contains(other)) {
        wrong.push_back(path + " includes " + included + " (" + other + ")");
      }
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

}  // namespace
}  // namespace placet::tidy
