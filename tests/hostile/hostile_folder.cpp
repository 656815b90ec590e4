// SPDX-License-Identifier: Apache-2.0
#include "hostile/hostile_folder.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <stdexcept>

#include "hostile/rules.hpp"

namespace placet::hostile {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t gibibyte = std::uintmax_t{1} << 30;
constexpr const char* fixed_day = "2026-01-01";

std::vector<std::string> checking(const std::string& rules, const std::string& file) {
  return {"check", "--today", fixed_day, "--rules", rules, file};
}

}  // namespace

HostileFolder::HostileFolder() {
  folder_.link_core("rules/core");
  folder_.write("rules/utopia/utopia.norm", utopian_law());
  folder_.link_core("broken/core");
  folder_.write("broken/utopia/utopia.norm", utopian_law());
  folder_.write("broken/utopia/hostile.norm", "");
  folder_.write("hostile.xml", "");
  folder_.write("good.xml", agreement_with("<title>T</title>"));
  folder_.write("sparse.xml", "");
  fs::resize_file(path() / "sparse.xml", gibibyte);
  folder_.link_core("circle/core");
  folder_.write("circle/utopia/utopia.norm", utopian_law() + "act utopia.\n");
  for (const std::string link : {"a", "b", "c"}) fs::create_directory_symlink("..", path() / ("circle/utopia/" + link));
  fs::create_symlink("itself.xml", path() / "itself.xml");
}

Attempt HostileFolder::agreement(const Input& input) const {
  write_text(path() / "hostile.xml", input.bytes);
  return {"agreement: " + input.name, checking("rules", "hostile.xml"), 65, "hostile.xml:"};
}

Attempt HostileFolder::rule_file(const Input& input) const {
  write_text(path() / "broken/utopia/hostile.norm", input.bytes);
  return {"rule file: " + input.name, checking("broken", "good.xml"), 67, "broken/utopia/"};
}

std::vector<Attempt> HostileFolder::of_the_system() const {
  return {{"file of a gibibyte", checking("rules", "sparse.xml"), 65, "sparse.xml:1:1: error P0401"},
          {"device without an end", checking("rules", "/dev/zero"), 65, "/dev/zero:1:1: error P0401"},
          {"empty device", checking("rules", "/dev/null"), 65, "/dev/null:1:1: error P0301"},
          {"file that cannot be read", checking("rules", "/proc/self/mem"), 66, "`/proc/self/mem`: Input/output error"},
          {"folder", checking("rules", "rules"), 66, "`rules` is a folder"},
          {"link to itself", checking("rules", "itself.xml"), 66, "`itself.xml`: Too many levels of symbolic links"},
          {"path that climbs to nothing", checking("rules", "../../nothing/a.xml"), 66, "`../../nothing/a.xml`"},
          {"path of many letters", checking("rules", std::string(5000, 'a')), 66, "File name too long"},
          {"path that steers a terminal", checking("rules", "a\x1B[2J.xml"), 66, "`a\xEF\xBF\xBD[2J.xml`"},
          {"rules in a circle", checking("circle", "good.xml"), 67, "circle/utopia/utopia.norm:"},
          {"rules that are a file", checking("good.xml", "good.xml"), 66, "`good.xml`"}};
}

std::vector<std::string> HostileFolder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(path())) names.push_back(entry.path().string());
  std::ranges::sort(names);
  return names;
}

}  // namespace placet::hostile
