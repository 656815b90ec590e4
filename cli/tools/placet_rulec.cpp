// SPDX-License-Identifier: Apache-2.0
// Compiles a folder of rules into the one file that the program carries with it:
//   placet-rulec --out FILE [--pages DIR] DIR
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "cli/exit_codes.hpp"
#include "cli/files.hpp"
#include "cli/rules_folder.hpp"

namespace placet {

namespace {

void report(const FolderRules& folder) {
  for (const Diagnostic& diagnostic : folder.diagnostics) {
    std::fputs(render_diagnostic(diagnostic, folder.rules.texts).c_str(), stderr);
  }
}

Exit compile_to(const std::string& out, const std::string& pages, const std::filesystem::path& folder) {
  FolderRules compiled = compile_folder(folder, folder.filename().string());
  report(compiled);
  if (!compiled.compiles) return Exit::BrokenRulebook;
  if (std::filesystem::is_directory(pages)) {
    for (const auto& page : files_under(pages, ".md")) {
      compiled.rules.pages[page.stem().string()] = read_file(page.string());
    }
  }
  const auto bytes = pack(compiled.rules);
  write_file(out, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  return Exit::Compliant;
}

}  // namespace

}  // namespace placet

int main(int argc, char** argv) {
  CLI::App app("Compiles a folder of rules into one file");
  std::string out;
  std::string pages;
  std::string folder;
  app.add_option("--out", out, "the file to write")->required();
  app.add_option("--pages", pages, "the folder with the pages of diagnostics");
  app.add_option("folder", folder, "the folder of rules")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    return static_cast<int>(placet::compile_to(out, pages, folder));
  } catch (const placet::Failure& failure) {
    std::fprintf(stderr, "placet-rulec: %s\n", failure.what());
    return static_cast<int>(failure.code);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "placet-rulec: %s\n", error.what());
    return static_cast<int>(placet::Exit::Internal);
  }
}
