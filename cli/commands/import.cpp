// SPDX-License-Identifier: Apache-2.0
// placet import csv FILE --map MAP: agreements from the rows of a register.
#include <cstdio>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/files.hpp"
#include "cli/import/import_register.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/options.hpp"

namespace placet {

namespace {

constexpr std::size_t largest_register = std::size_t{256} * 1024 * 1024;

/// Who mends a register begins with the first.
constexpr std::size_t most_shown = 50;

struct ImportOptions : CommonOptions {
  std::string file, map;
};

void show(const std::vector<Diagnostic>& diagnostics, const SourceMap& texts) {
  const std::size_t shown = std::min(diagnostics.size(), most_shown);
  for (std::size_t i = 0; i < shown; ++i) std::fputs(render_diagnostic(diagnostics[i], texts).c_str(), stderr);
  if (diagnostics.size() > shown) std::fprintf(stderr, "placet: %zu more are not shown\n", diagnostics.size() - shown);
}

template <class T>
T value_of(Checked<T> checked, const SourceMap& texts, const std::string& failure) {
  if (checked) return *std::move(checked);
  show(checked.diagnostics(), texts);
  throw Failure(Exit::BrokenAgreement, failure);
}

std::string register_text(const std::string& path) {
  std::string text = read_file(path, largest_register);
  if (text.size() <= largest_register) return text;
  throw Failure(Exit::BrokenAgreement, '`' + path + "` is larger than 256 MiB; import its parts one by one");
}

/// "1 agreement", "20 agreements".
std::string counted(std::uint64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

/// "placet: 2030 agreements, 3 broken rows left out".
void say_imported(const import::Imported& imported) {
  std::string said = counted(imported.agreements, "agreement", "agreements");
  if (imported.broken > 0) said += ", " + counted(imported.broken, "broken row", "broken rows") + " left out";
  if (imported.passed_over > 0) {
    said += ", " + counted(imported.passed_over, "row", "rows") + " passed over that the map does not want";
  }
  std::fprintf(stderr, "placet: %s\n", said.c_str());
}

Exit import_csv(const ImportOptions& options) {
  if (options.file == "-" && options.map == "-") {
    throw Failure(Exit::Usage, "the register and the map cannot both come from standard input");
  }
  SourceMap texts;
  const FileId map_file = texts.add(options.map, read_file(options.map));
  const FileId file = texts.add(options.file, register_text(options.file));
  const auto map =
      value_of(import::read_map(map_file, texts), texts, "`" + options.map + "` is no map that can be used");
  const CompiledRules rules = load_law(options.rules);
  const auto imported = value_of(import::import_register(file, map, texts, rules.rulebook), texts,
                                 "`" + options.map + "` does not fit `" + options.file + "`; nothing is imported");
  show(imported.diagnostics, texts);
  if (!options.quiet) say_imported(imported);
  deliver(options, imported.xml);
  return imported.broken > 0 ? Exit::BrokenAgreement : Exit::Compliant;
}

}  // namespace

void add_import(CLI::App& app, Run& run) {
  auto options = std::make_shared<ImportOptions>();
  CLI::App* command = app.add_subcommand("import", "Make agreements of the records of others");
  command->require_subcommand(1);
  CLI::App* csv = command->add_subcommand("csv", "Of the rows of a register, as a map says");
  csv->add_option("file", options->file, "The register: CSV with a line of column names; - reads standard input")
      ->required()
      ->type_name("FILE");
  csv->add_option("--map", options->map, "What the columns mean: JSON of the form placet-map/1")
      ->required()
      ->type_name("MAP");
  add_output_options(*csv, *options);
  csv->callback([options, &run] { run = [options] { return import_csv(*options); }; });
}

}  // namespace placet
