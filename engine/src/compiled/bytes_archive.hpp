// SPDX-License-Identifier: Apache-2.0
// The archives that cereal writes bytes to and reads them from. They are in memory: a stream between them would take
// longer than the reading itself.
#pragma once

#include <cereal/cereal.hpp>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace placet {

class BytesWriter : public cereal::OutputArchive<BytesWriter, cereal::AllowEmptyClassElision> {
 public:
  BytesWriter() : OutputArchive(this) {}

  void write(const void* from, std::size_t size) {
    const auto* begin = static_cast<const std::byte*>(from);
    bytes.insert(bytes.end(), begin, begin + size);
  }

  std::vector<std::byte> bytes;
};

class BytesReader : public cereal::InputArchive<BytesReader, cereal::AllowEmptyClassElision> {
 public:
  /// Reads from `bytes`, which must outlive the reader and the views it gives.
  explicit BytesReader(std::span<const std::byte> bytes) : InputArchive(this), rest_(bytes) {}

  /// The next `size` bytes; an exception if there are not so many.
  std::span<const std::byte> take(std::size_t size) {
    if (size > rest_.size()) throw cereal::Exception("the bytes end too early");
    const auto taken = rest_.first(size);
    rest_ = rest_.subspan(size);
    return taken;
  }
  void read(void* into, std::size_t size) {
    const std::span<const std::byte> taken = take(size);
    if (!taken.empty()) std::memcpy(into, taken.data(), taken.size());
  }

 private:
  std::span<const std::byte> rest_;
};

template <class Archive>
concept InMemory = std::same_as<Archive, BytesWriter> || std::same_as<Archive, BytesReader>;
template <class T>
concept Number = std::is_arithmetic_v<T>;

// What cereal asks of archives: numbers, sizes, members and runs of bytes.
template <Number T>
void save(BytesWriter& archive, const T& number) {
  archive.write(&number, sizeof number);
}
template <Number T>
void load(BytesReader& archive, T& number) {
  archive.read(&number, sizeof number);
}
template <InMemory Archive, class T>
void serialize(Archive& archive, cereal::SizeTag<T>& size) {
  archive(size.size);
}
template <InMemory Archive, class T>
void serialize(Archive& archive, cereal::NameValuePair<T>& member) {
  archive(member.value);
}
template <class T>
void save(BytesWriter& archive, const cereal::BinaryData<T>& run) {
  archive.write(run.data, static_cast<std::size_t>(run.size));
}
template <class T>
void load(BytesReader& archive, cereal::BinaryData<T>& run) {
  archive.read(run.data, static_cast<std::size_t>(run.size));
}

/// A text that is read as a view of the bytes.
struct BorrowedText {
  std::string_view text;
};
inline void save(BytesWriter& archive, const BorrowedText& borrowed) {
  archive(cereal::make_size_tag(static_cast<cereal::size_type>(borrowed.text.size())));
  archive.write(borrowed.text.data(), borrowed.text.size());
}
inline void load(BytesReader& archive, BorrowedText& borrowed) {
  cereal::size_type size = 0;
  archive(cereal::make_size_tag(size));
  const auto bytes = archive.take(static_cast<std::size_t>(size));
  borrowed.text = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace placet

CEREAL_REGISTER_ARCHIVE(placet::BytesWriter)
CEREAL_REGISTER_ARCHIVE(placet::BytesReader)
CEREAL_SETUP_ARCHIVE_TRAITS(placet::BytesReader, placet::BytesWriter)
