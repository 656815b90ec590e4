// SPDX-License-Identifier: Apache-2.0
#include "unit/render/explained.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "placet/engine/render.hpp"
#include "placet/grammar/compile.hpp"

namespace placet {
namespace {

constexpr std::string_view utopia = R"(pack utopia "Utopia"
  jurisdiction RU
  languages en
  uses core
end
authority utopia.ministry "Ministry of Foreign Affairs"
  label ru "Министерство"
end
source utopia.law is statute
  number "1-U"
end
source utopia.book is scholarship
  title en "The law of Utopia"
end
)";

}  // namespace

Utopia utopia_with(std::string_view rules) {
  SourceMap texts;
  std::vector<FileId> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(PLACET_SOURCE_DIR) / "rules/core")) {
    if (entry.path().extension() != ".norm") continue;
    files.push_back(texts.add("rules/core/" + entry.path().filename().string(), read_text(entry.path())));
  }
  files.push_back(texts.add("rules/utopia/utopia.norm", std::string(utopia) + std::string(rules) + '\n'));
  auto rulebook = compile(files, texts);
  if (!rulebook) {
    std::string errors;
    for (const Diagnostic& diagnostic : rulebook.diagnostics()) errors += render_diagnostic(diagnostic, texts);
    throw std::runtime_error(errors);
  }
  return {*std::move(rulebook), std::move(texts)};
}

ProgramRun answered(std::string_view rules, std::string_view agreement, std::vector<std::string> command) {
  const ScratchFolder folder;
  folder.link_core("rules/core");
  folder.write("rules/utopia/utopia.norm", std::string(utopia) + std::string(rules) + '\n');
  folder.write("a.xml", agreement);
  command.insert(command.end(), {"--rules", "rules", "--today", "2005-05-01"});
  return run_placet(command, folder.path());
}

ProgramRun checked(std::string_view rules, std::string_view agreement, std::vector<std::string> more) {
  more.insert(more.begin(), {"check", "a.xml"});
  return answered(rules, agreement, std::move(more));
}

PackId pack_of(const Rulebook& rulebook, std::string_view name) {
  for (std::uint32_t index = 0; index < rulebook.packs.size(); ++index) {
    if (rulebook.text(rulebook.packs[index].name) == name) return {index};
  }
  return {};
}

std::string explained(std::string_view name, std::string_view rules) {
  const Utopia of = utopia_with(rules);
  return explain_name(of.rulebook, of.texts, name);
}

}  // namespace placet
