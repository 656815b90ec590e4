// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/compiled_rulebook.hpp"

#include <algorithm>
#include <exception>
#include <string_view>

#include "compiled/bytes_archive.hpp"
#include "compiled/serialize_rulebook.hpp"

namespace placet {

namespace {

/// Changes whenever the form does; bytes of another form are refused.
constexpr std::string_view form = "placet compiled rulebook 2\n";

using TextFiles = std::vector<std::pair<BorrowedText, BorrowedText>>;

TextFiles files_of(const SourceMap& texts) {
  TextFiles files;
  for (std::uint32_t index = 0; index < texts.size(); ++index) {
    files.push_back({{texts.path({index})}, {texts.text({index})}});
  }
  return files;
}

void read_law(BytesReader& archive, CompiledRules& rules) {
  TextFiles files;
  archive(rules.sha256, rules.rulebook, files);
  for (const auto& [path, text] : files) rules.texts.add_borrowed(path.text, text.text);
}

/// What `read` reads from `bytes` after the name of their form.
std::optional<CompiledRules> unpacked(std::span<const std::byte> bytes, const auto& read) {
  const bool known =
      bytes.size() > form.size() &&
      std::ranges::equal(bytes.first(form.size()), form, {}, [](auto byte) { return static_cast<char>(byte); });
  if (!known) return std::nullopt;
  try {
    BytesReader archive(bytes.subspan(form.size()));
    std::optional<CompiledRules> rules(std::in_place);
    read(archive, *rules);
    return rules;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace

std::vector<std::byte> pack(const CompiledRules& rules) {
  BytesWriter archive;
  archive.write(form.data(), form.size());
  archive(rules.sha256, rules.rulebook, files_of(rules.texts));
  archive(rules.rulebook.tests, rules.samples, rules.pages);
  return std::move(archive.bytes);
}

std::optional<CompiledRules> unpack(std::span<const std::byte> bytes) {
  return unpacked(bytes, [](BytesReader& archive, CompiledRules& rules) {
    read_law(archive, rules);
    archive(rules.rulebook.tests, rules.samples, rules.pages);
  });
}

std::optional<CompiledRules> unpack_law(std::span<const std::byte> bytes) {
  return unpacked(bytes, read_law);
}

}  // namespace placet
