// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/compiled_rulebook.hpp"

#include <algorithm>
#include <cereal/archives/binary.hpp>
#include <exception>
#include <istream>
#include <ostream>
#include <streambuf>
#include <string_view>

#include "compiled/serialize_rulebook.hpp"

namespace placet {

namespace {

/// Changes whenever the form does; bytes of another form are refused.
constexpr std::string_view form = "placet compiled rulebook 1\n";

/// A stream over bytes that are already in memory, without a copy.
class BytesBuffer : public std::streambuf {
 public:
  explicit BytesBuffer(std::span<const std::byte> bytes) {
    // A get area is never written to, but its type has no const.
    char* begin = const_cast<char*>(reinterpret_cast<const char*>(bytes.data()));
    setg(begin, begin, begin + bytes.size());
  }
};

/// A stream that keeps what is written as bytes.
class CollectingBuffer : public std::streambuf {
 public:
  std::vector<std::byte> bytes;

 protected:
  std::streamsize xsputn(const char* text, std::streamsize count) override {
    const auto* begin = reinterpret_cast<const std::byte*>(text);
    bytes.insert(bytes.end(), begin, begin + count);
    return count;
  }
  int_type overflow(int_type character) override {
    bytes.push_back(static_cast<std::byte>(character));
    return character;
  }
};

using TextFiles = std::vector<std::pair<std::string, std::string>>;

TextFiles files_of(const SourceMap& texts) {
  TextFiles files;
  for (std::uint32_t index = 0; index < texts.size(); ++index) {
    files.emplace_back(texts.path({index}), texts.text({index}));
  }
  return files;
}

}  // namespace

std::vector<std::byte> pack(const CompiledRules& rules) {
  CollectingBuffer buffer;
  std::ostream stream(&buffer);
  stream.write(form.data(), static_cast<std::streamsize>(form.size()));
  cereal::BinaryOutputArchive archive(stream);
  archive(rules.sha256, rules.rulebook, files_of(rules.texts), rules.samples, rules.pages);
  return std::move(buffer.bytes);
}

std::optional<CompiledRules> unpack(std::span<const std::byte> bytes) {
  const bool known =
      bytes.size() > form.size() &&
      std::ranges::equal(bytes.first(form.size()), form, {}, [](auto byte) { return static_cast<char>(byte); });
  if (!known) return std::nullopt;
  BytesBuffer buffer(bytes.subspan(form.size()));
  std::istream stream(&buffer);
  try {
    cereal::BinaryInputArchive archive(stream);
    CompiledRules rules;
    TextFiles files;
    archive(rules.sha256, rules.rulebook, files, rules.samples, rules.pages);
    for (auto& [path, text] : files) rules.texts.add(std::move(path), std::move(text));
    return rules;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace placet
