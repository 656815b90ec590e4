// SPDX-License-Identifier: Apache-2.0
#include "bench/documents.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "bench/conditions.hpp"
#include "support/run_program.hpp"

namespace placet::bench {

namespace {

constexpr std::size_t size_wanted = 4096;

/// Numbers that look like chance and are the same everywhere (splitmix64).
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}

  std::size_t below(std::size_t limit) {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % limit);
  }
  template <std::size_t N>
  std::string one_of(const std::array<std::string_view, N>& words) {
    return std::string(words[below(N)]);
  }

 private:
  std::uint64_t state_;
};

std::string two_digits(std::size_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string day(std::size_t year, Numbers& numbers) {
  return std::to_string(year) + '-' + two_digits(1 + numbers.below(12)) + '-' + two_digits(1 + numbers.below(28));
}

std::string parties(Numbers& numbers) {
  const auto party = [&](const std::string& id, const std::string& country, const std::string& level) {
    return "  <party id=\"" + id + "\">\n    <name xml:lang=\"en\">Party " + id +
           " of the agreement</name>\n    <country>" + country + "</country>\n    <level>" + level +
           "</level>\n    <organ>" + numbers.one_of(organs) + "</organ>\n  </party>\n";
  };
  std::string all = party("p", "RU", "region") + party("q", "CN", numbers.one_of(levels));
  if (numbers.below(3) == 0) all += party("r", "IN", numbers.one_of(levels));
  return all;
}

std::string steps(std::size_t year, Numbers& numbers) {
  std::string all;
  for (const std::string_view act : {"consent", "notice"}) {
    for (const std::string_view authority : authorities) {
      // Most were taken in time, some late, some not at all.
      const std::size_t chance = numbers.below(40);
      if (chance == 0) continue;
      all += "  <step act=\"" + std::string(act) + "\" of=\"" + std::string(authority) + "\" for=\"p\" on=\"" +
             day(chance == 1 ? year + 1 : year - 1, numbers) + "\" ref=\"No. " + std::to_string(numbers.below(9999)) +
             "\"/>\n";
    }
  }
  return all;
}

std::string travel_and_money(std::size_t year, Numbers& numbers) {
  std::string all;
  for (std::size_t i = 0; i <= numbers.below(2); ++i) {
    all += "  <delegation id=\"t" + std::to_string(i) + "\" sender=\"p\" host=\"q\" persons=\"" +
           std::to_string(1 + numbers.below(9)) + "\" days=\"" + std::to_string(1 + numbers.below(9)) +
           "\" countries=\"1\" departs=\"" + day(year, numbers) + "\"/>\n";
  }
  if (numbers.below(2) == 0) {
    all += "  <finance id=\"f\" kind=\"" + numbers.one_of(finance_kinds) + "\" lender=\"q\" borrower=\"p\" amount=\"" +
           std::to_string(1'000'000 * (1 + numbers.below(40))) + "\" currency=\"USD\"/>\n";
  }
  return all;
}

}  // namespace

std::string document(std::size_t number) {
  Numbers numbers(number);
  const std::size_t year = 1991 + numbers.below(35);
  std::string text = "<agreement xmlns=\"urn:placet:agreement:1\" id=\"d" + std::to_string(number) +
                     "\" stage=\"signed\" record=\"complete\">\n  <title xml:lang=\"en\">Agreement number " +
                     std::to_string(number) + " on cooperation</title>\n  <form>" + numbers.one_of(forms) +
                     "</form>\n  <binding>yes</binding>\n  <written>yes</written>\n" + parties(numbers);
  const std::size_t first = numbers.below(subjects.size());
  text += "  <subject>" + std::string(subjects[first]) + "</subject>\n";
  if (numbers.below(2) == 0)
    text += "  <subject>" + std::string(subjects[(first + 3) % subjects.size()]) + "</subject>\n";
  text += "  <event name=\"talks\" on=\"" + std::to_string(year) + "-01-01\"/>\n  <event name=\"signature\" on=\"" +
          std::to_string(year) + "-12-30\"/>\n" + steps(year, numbers) + travel_and_money(year, numbers);
  for (std::size_t clause = 1; text.size() < size_wanted - 160; ++clause) {
    text += "  <clause id=\"c" + std::to_string(clause) +
            "\">The Parties shall, within their powers and the law of their states, encourage cooperation.</clause>\n";
  }
  return text + "</agreement>\n";
}

std::vector<std::string> documents(std::size_t count) {
  std::vector<std::string> all;
  for (std::size_t number = 0; number < count; ++number) all.push_back(document(number));
  return all;
}

std::string short_document(std::size_t number) {
  const std::string digits = std::to_string(number);
  return "<agreement xmlns=\"urn:placet:agreement:1\" id=\"s" + digits +
         "\" record=\"partial\">\n  <title>One and Other " + digits +
         "</title>\n  <form>twinning</form>\n  <party id=\"p\"><name>One</name></party>\n"
         "  <party id=\"q\"><name>Other</name></party>\n</agreement>\n";
}

std::vector<std::string> case_texts() {
  namespace fs = std::filesystem;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(PLACET_SOURCE_DIR "/cases")) {
    if (entry.path().filename() == "agreement.xml") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<std::string> texts;
  for (const fs::path& path : paths) {
    const std::string text = read_text(path);
    texts.push_back(text.substr(text.find("<agreement")));
  }
  return texts;
}

}  // namespace placet::bench
