// SPDX-License-Identifier: Apache-2.0
// placet fmt PATH…: puts rule files in their one layout, or says with --check which are not in it.
#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "placet/grammar/format.hpp"
#include "placet/model/shown_text.hpp"

namespace placet {

namespace {

namespace fs = std::filesystem;

constexpr const char* standard_input = "-";

struct FmtOptions : CommonOptions {
  std::vector<std::string> paths;
  bool check = false;
};

/// The rule files that the paths name: files as they are, folders with all rule files under them.
std::vector<std::string> files_of(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    for (const fs::path& file : files_under(path, ".norm")) files.push_back(file.generic_string());
  }
  return files;
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// Where two texts first differ: the line, as it is and as it should be.
std::string first_difference(const std::string& path, std::string_view written, std::string_view formatted) {
  std::size_t line = 1;
  std::size_t begin = 0;
  while (begin < written.size() && begin < formatted.size()) {
    const std::string_view shared = line_at(written, begin);
    if (shared != line_at(formatted, begin)) break;
    if (begin + shared.size() >= written.size() || begin + shared.size() >= formatted.size()) break;
    begin += shared.size() + 1;
    ++line;
  }
  const auto shown = [&](std::string_view text) {
    return begin < text.size() ? std::string(line_at(text, begin)) : "(the end of the file)";
  };
  return path + ':' + std::to_string(line) + "\n  written: " + shown(written) + "\n  layout:  " + shown(formatted) +
         '\n';
}

class Formatting {
 public:
  explicit Formatting(const FmtOptions& options) : options_(options) {}

  Exit run() {
    const std::vector<std::string> files = files_of(options_.paths);
    for (const std::string& path : files) format_or_say_why_not(path);
    if (options_.check && different_ > 0) {
      report_ += std::to_string(different_) + " of " + std::to_string(files.size()) +
                 " files are not in the layout; `placet fmt` without --check rewrites them\n";
    }
    deliver(options_, report_);
    if (options_.check && different_ > 0) codes_.push_back(Exit::NonCompliant);
    return gravest(codes_);
  }

 private:
  /// What is wrong with one file keeps no other from being formatted.
  void format_or_say_why_not(const std::string& path) {
    try {
      format(path);
    } catch (const Failure& failure) {
      std::fprintf(stderr, "placet: %s\n", shown_text(failure.what()).c_str());
      codes_.push_back(failure.code);
    }
  }

  void format(const std::string& path) {
    const bool from_input = path == standard_input;
    const std::string shown = from_input ? "standard input" : path;
    SourceMap sources;
    const FileId file = sources.add(shown, read_file(path));
    const Checked<std::string> formatted = format_rules(file, sources);
    if (!formatted) {
      codes_.push_back(Exit::BrokenRulebook);
      for (const Diagnostic& diagnostic : formatted.diagnostics()) {
        std::fputs(render_diagnostic(diagnostic, sources).c_str(), stderr);
      }
      return;
    }
    const bool differs = *formatted != sources.text(file);
    different_ += differs ? 1 : 0;
    if (options_.check) {
      if (differs) report_ += first_difference(shown, sources.text(file), *formatted);
    } else if (from_input) {
      report_ += *formatted;
    } else if (differs) {
      write_file(path, *formatted);
      report_ += "formatted " + path + '\n';
    }
  }

  const FmtOptions& options_;
  std::string report_;
  std::size_t different_ = 0;
  std::vector<Exit> codes_{Exit::Compliant};
};

}  // namespace

void add_fmt(CLI::App& app, Run& run) {
  auto options = std::make_shared<FmtOptions>();
  CLI::App* command = app.add_subcommand("fmt", "Put rule files in their one layout");
  command->add_option("paths", options->paths, "Rule files, folders of them, or - for standard input")
      ->required()
      ->type_name("PATH");
  command->add_flag("--check", options->check, "Write nothing; exit 1 if a file is not in the layout");
  add_output_options(*command, *options);
  command->callback([options, &run] { run = [options] { return Formatting(*options).run(); }; });
}

}  // namespace placet
