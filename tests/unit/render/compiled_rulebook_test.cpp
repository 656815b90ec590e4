// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/compiled_rulebook.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "placet/grammar/compile.hpp"
#include "support/run_program.hpp"

namespace placet {
namespace {

namespace fs = std::filesystem;

/// All rules that are shipped.
CompiledRules shipped_rules() {
  CompiledRules rules;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(PLACET_SOURCE_DIR) / "rules")) {
    if (entry.path().extension() == ".norm") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<FileId> files;
  for (const fs::path& path : paths) {
    files.push_back(rules.texts.add(path.lexically_relative(PLACET_SOURCE_DIR).generic_string(), read_text(path)));
  }
  auto compiled = compile(files, rules.texts);
  EXPECT_TRUE(compiled);
  if (compiled) rules.rulebook = *std::move(compiled);
  rules.samples["rules/x/samples/a.xml"] = "<agreement/>";
  rules.pages["P0101"] = "# unknown-field";
  rules.sha256 = "0123";
  return rules;
}

TEST(CompiledRules, AreTheSameAfterPackingAndUnpacking) {
  const CompiledRules rules = shipped_rules();
  const std::vector<std::byte> bytes = pack(rules);
  const auto read = unpack(bytes);
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->rulebook == rules.rulebook);
  EXPECT_EQ(read->samples, rules.samples);
  EXPECT_EQ(read->pages, rules.pages);
  EXPECT_EQ(read->sha256, rules.sha256);
  ASSERT_EQ(read->texts.size(), rules.texts.size());
  for (std::uint32_t i = 0; i < rules.texts.size(); ++i) EXPECT_EQ(read->texts.text({i}), rules.texts.text({i}));
  EXPECT_TRUE(pack(*read) == bytes);
}

TEST(CompiledRules, GiveTheLawWithoutItsTestsForJudging) {
  CompiledRules rules = shipped_rules();
  const std::vector<std::byte> bytes = pack(rules);
  const auto law = unpack_law(bytes);
  ASSERT_TRUE(law);
  EXPECT_FALSE(rules.rulebook.tests.empty());
  rules.rulebook.tests.clear();
  EXPECT_TRUE(law->rulebook == rules.rulebook);
  EXPECT_EQ(law->sha256, rules.sha256);
  EXPECT_EQ(law->texts.size(), rules.texts.size());
  EXPECT_TRUE(law->samples.empty());
  EXPECT_TRUE(law->pages.empty());
}

TEST(CompiledRules, AreRefusedWhenTheyAreCutOrOfAnotherForm) {
  CompiledRules rules;
  rules.sha256 = "0123";
  std::vector<std::byte> bytes = pack(rules);
  for (std::size_t size = 0; size < bytes.size(); size += 7) EXPECT_FALSE(unpack(std::span(bytes).first(size)));
  for (std::size_t size = 0; size < 40; ++size) EXPECT_FALSE(unpack_law(std::span(bytes).first(size)));
  bytes.front() = std::byte{0};
  EXPECT_FALSE(unpack(bytes));
}

}  // namespace
}  // namespace placet
