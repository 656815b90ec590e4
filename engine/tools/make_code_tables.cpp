// SPDX-License-Identifier: Apache-2.0
//
// Writes code_tables.cpp, the functions all_countries, all_units and all_currencies of placet/model/codes.hpp,
// from the JSON files and translations of Debian's iso-codes. Runs when the project is built.
//   placet_make_code_tables <iso-codes/json> <locale> <code_tables.cpp>
#include <cstdint>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

namespace fs = std::filesystem;

/// What to take from one standard: iso_<name>.json, the member that holds the code, the function to write.
struct Table {
  std::string name;
  std::string code_member;
  std::string function;
};

using Translations = std::map<std::string, std::string>;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::uint32_t word(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  if (at + sizeof value > bytes.size()) throw std::runtime_error("a translation file ends too early");
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

/// A gettext .mo file in this machine's byte order: two tables of (length, offset), originals and translations.
Translations read_translations(const fs::path& path) {
  Translations translations;
  if (!fs::exists(path)) return translations;
  const std::string bytes = read(path);
  if (word(bytes, 0) != 0x950412deU) throw std::runtime_error(path.string() + " is no translation file");
  const auto text = [&](std::size_t table, std::size_t index) {
    return bytes.substr(word(bytes, table + 8 * index + 4), word(bytes, table + 8 * index));
  };
  const std::uint32_t count = word(bytes, 8);
  for (std::size_t index = 0; index < count; ++index) {
    translations.emplace(text(word(bytes, 12), index), text(word(bytes, 16), index));
  }
  return translations;
}

/// The texts of all entries, in blocks that every compiler takes as one literal.
class Blocks {
 public:
  /// Adds the texts of one entry and gives what its CodeEntry is made of.
  std::string add(const std::vector<std::string>& texts) {
    if (blocks_.empty() || blocks_.back().size() > usual_size) blocks_.emplace_back();
    std::string& block = blocks_.back();
    std::string row = std::to_string(blocks_.size() - 1) + ", {" + std::to_string(block.size());
    for (const std::string& text : texts) row += ", " + std::to_string((block += text).size());
    if (block.size() > most_bytes) throw std::runtime_error("the names of " + texts.front() + " are too long");
    return row + '}';
  }

  /// Raw, so that the names stay readable in the generated file.
  void write(std::ostream& out) const {
    out << "\nconstexpr std::string_view blocks[] = {\n";
    for (const std::string& block : blocks_) out << "    R\"(" << block << ")\"sv,\n";
    out << "};\n";
  }

 private:
  static constexpr std::size_t usual_size = 50'000;
  static constexpr std::size_t most_bytes = 65'535;

  std::vector<std::string> blocks_;
};

std::string english_name(const nlohmann::json& entry) {
  return entry.contains("common_name") ? entry.at("common_name") : entry.at("name");
}

void write_table(std::ostream& out, const Table& table, const fs::path& json, const fs::path& locales, Blocks& blocks) {
  std::vector<Translations> languages;
  for (const char* language : {"ru", "zh_CN", "hi"}) {
    languages.push_back(read_translations(locales / language / "LC_MESSAGES" / ("iso_" + table.name + ".mo")));
  }
  std::map<std::string, std::vector<std::string>> texts;
  const auto standard = nlohmann::json::parse(read(json / ("iso_" + table.name + ".json")));
  for (const auto& entry : standard.at(table.name)) {
    const std::string code = entry.at(table.code_member);
    const std::string english = english_name(entry);
    std::vector<std::string>& of_code = texts[code] = {code, english};
    for (const Translations& translations : languages) {
      const auto found = translations.find(english);
      of_code.push_back(found == translations.end() ? "" : found->second);
    }
  }
  out << "\nstd::span<const CodeEntry> " << table.function << "() {\n  static constexpr CodeEntry entries[] = {\n";
  for (const auto& [code, of_code] : texts) out << "      {" << blocks.add(of_code) << "},\n";
  out << "  };\n  return entries;\n}\n";
}

void write_tables(const fs::path& json, const fs::path& locales, const fs::path& target) {
  const std::vector<Table> tables{
      {"3166-1", "alpha_2", "all_countries"}, {"3166-2", "code", "all_units"}, {"4217", "alpha_3", "all_currencies"}};
  std::ofstream out(target, std::ios::binary);
  out << "// Made by make_code_tables from iso-codes.\n#include \"placet/model/codes.hpp\"\n\nnamespace placet {\n\n"
         "using namespace std::string_view_literals;\n";
  Blocks blocks;
  for (const Table& table : tables) write_table(out, table, json, locales, blocks);
  blocks.write(out);
  out << "\nstd::string_view CodeEntry::text(std::size_t which) const {\n"
         "  return blocks[block_].substr(places_[which], places_[which + 1U] - places_[which]);\n}\n"
         "\n}  // namespace placet\n";
  if (!out.flush()) throw std::runtime_error("cannot write " + target.string());
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 4) {
    std::cerr << "usage: placet_make_code_tables <iso-codes/json> <locale> <code_tables.cpp>\n";
    return 64;
  }
  try {
    write_tables(arguments[1], arguments[2], arguments[3]);
  } catch (const std::exception& failure) {
    std::cerr << "placet_make_code_tables: " << failure.what() << '\n';
    return 1;
  }
  return 0;
}
