// SPDX-License-Identifier: Apache-2.0
#include "cli/countries.hpp"

#include <algorithm>

#include "cli/exit_codes.hpp"
#include "placet/model/diagnostic.hpp"

namespace placet {

namespace {

std::vector<PackId> countries(const Rulebook& rulebook) {
  std::vector<PackId> packs;
  for (std::uint32_t index = 0; index < rulebook.packs.size(); ++index) {
    if (rulebook.packs[index].jurisdiction.valid()) packs.push_back({index});
  }
  return packs;
}

}  // namespace

PackId country_named(const Rulebook& rulebook, const std::string& name) {
  std::vector<std::string_view> names;
  std::string all;
  for (const PackId pack : countries(rulebook)) {
    const std::string_view pack_name = rulebook.text(rulebook[pack].name);
    const std::string_view code = rulebook.text(rulebook[pack].jurisdiction);
    if (name == pack_name || name == code) return pack;
    names.push_back(pack_name);
    names.push_back(code);
    all += (all.empty() ? "" : ", ") + std::string(pack_name) + " (" + std::string(code) + ')';
  }
  const std::string_view nearest = nearest_name(name, names);
  const std::string help = nearest.empty() ? "" : "; did you mean `" + std::string(nearest) + "`?";
  throw Failure(Exit::Usage, "no rulebook has the law of `" + name + '`' + help + "\n  help: the countries are " + all);
}

std::vector<PackId> countries_named(const Rulebook& rulebook, const std::vector<std::string>& names) {
  if (names.empty()) return countries(rulebook);
  std::vector<PackId> packs;
  for (const std::string& name : names) {
    const PackId pack = country_named(rulebook, name);
    if (std::ranges::find(packs, pack) == packs.end()) packs.push_back(pack);
  }
  return packs;
}

}  // namespace placet
