// SPDX-License-Identifier: Apache-2.0
#include "cli/json_places.hpp"

#include <iterator>
#include <nlohmann/json.hpp>
#include <vector>

namespace placet {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t deepest = 4000;

/// Reads a text and lets others see how far it came.
class PlacesReader {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  PlacesReader(const char* at, const char** reached) : at_(at), reached_(reached) {}
  reference operator*() const { return *at_; }
  PlacesReader& operator++() {
    *reached_ = ++at_;
    return *this;
  }
  bool operator==(const PlacesReader& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  const char** reached_;
};

/// Notes where members and elements begin; the values themselves are passed over.
class PlaceTaker : public nlohmann::json_sax<Json> {
 public:
  PlaceTaker(JsonPlaces& places, std::size_t levels, const char* begin, const char* const& reached)
      : places_(places), levels_(levels), begin_(begin), reached_(reached) {}

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, const string_t&) override { return value(); }
  bool string(string_t&) override { return value(); }
  bool binary(binary_t&) override { return value(); }
  bool start_object(std::size_t) override { return open(false); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    open_.back().name = name;
    if (note()) return true;
    places_.fault = "`" + name + "` stands here for the second time";
    places_.fault_at = reached() - 1;
    return false;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    if (places_.fault) return false;
    places_.fault = "this is no JSON";
    places_.fault_at = position == 0 ? 0 : static_cast<std::uint32_t>(position - 1);
    return false;
  }

 private:
  struct Open {
    bool array;
    std::size_t index = 0;
    std::string name;
  };

  std::uint32_t reached() const { return static_cast<std::uint32_t>(reached_ - begin_); }
  /// False: it was noted before.
  bool note() {
    if (open_.size() > levels_) return true;
    std::string pointer;
    for (const Open& open : open_) pointer += '/' + (open.array ? std::to_string(open.index) : open.name);
    return places_.ends.emplace(pointer, reached()).second;
  }
  bool value() {
    if (!open_.empty() && open_.back().array) {
      note();
      ++open_.back().index;
    }
    return true;
  }
  bool open(bool array) {
    if (open_.size() == deepest) {
      places_.fault = "this is nested deeper than 4,000 parts";
      places_.fault_at = reached() - 1;
      return false;
    }
    if (!open_.empty() && open_.back().array) note();
    open_.push_back({array, 0, {}});
    return true;
  }
  bool close() {
    open_.pop_back();
    if (!open_.empty() && open_.back().array) ++open_.back().index;
    return true;
  }

  JsonPlaces& places_;
  std::size_t levels_;
  const char* begin_;
  const char* const& reached_;
  std::vector<Open> open_;
};

}  // namespace

JsonPlaces json_places(std::string_view text, std::size_t levels) {
  JsonPlaces places;
  const char* begin = text.data();
  const char* reached = begin;
  PlaceTaker taker(places, levels, begin, reached);
  Json::sax_parse(PlacesReader(begin, &reached), PlacesReader(begin + text.size(), &reached), &taker);
  return places;
}

}  // namespace placet
