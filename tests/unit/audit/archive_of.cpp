// SPDX-License-Identifier: Apache-2.0
#include "unit/audit/archive_of.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace placet::audit {

namespace fs = std::filesystem;

void write_archive(const fs::path& path, const std::string& format, const std::string& filter,
                   const std::vector<std::pair<std::string, std::string>>& files) {
  const std::unique_ptr<struct archive, int (*)(struct archive*)> archive(archive_write_new(), &archive_write_free);
  archive_write_set_format_by_name(archive.get(), format.c_str());
  if (!filter.empty()) archive_write_add_filter_by_name(archive.get(), filter.c_str());
  if (archive_write_open_filename(archive.get(), path.c_str()) != ARCHIVE_OK) {
    throw std::runtime_error(archive_error_string(archive.get()));
  }
  for (const auto& [name, text] : files) {
    const std::unique_ptr<struct archive_entry, void (*)(struct archive_entry*)> entry(archive_entry_new(),
                                                                                       &archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(text.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_write_header(archive.get(), entry.get());
    archive_write_data(archive.get(), text.data(), text.size());
  }
  archive_write_close(archive.get());
}

std::string agreement(const std::string& id, int year) {
  constexpr std::array<const char*, 4> subjects{"trade", "culture", "general-friendship", "education"};
  return "<agreement id=\"" + id + "\" stage=\"in-force\">\n  <title>Agreement " + id + "</title>\n" +
         "  <form>agreement</form>\n  <binding>" + (year % 2 == 0 ? "yes" : "unknown") + "</binding>\n" +
         "  <party id=\"p\"><name>Primorsky Krai</name><country>RU</country><unit>RU-PRI</unit>"
         "<level>region</level></party>\n"
         "  <party id=\"q\"><name>Heilongjiang</name><country>CN</country><unit>CN-HL</unit>"
         "<level>region</level></party>\n  <subject>" +
         subjects[static_cast<std::size_t>(year) % subjects.size()] + "</subject>\n  <event name=\"signature\" on=\"" +
         std::to_string(year) + "-05-17\"/>\n</agreement>\n";
}

void write_agreements(const ScratchFolder& folder, int count) {
  for (int i = 1; i <= count; ++i) {
    const std::string name = 'a' + std::to_string(10'000 + i).substr(1);
    folder.write("archive/" + name + ".xml", agreement(name, 1985 + i % 40));
  }
}

ProgramRun audit(const ScratchFolder& folder, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "audit");
  arguments.insert(arguments.end(), {"--today", "2026-01-01"});
  return run_placet(arguments, folder.path());
}

std::vector<std::pair<std::string, std::string>> files_of(const fs::path& out) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& entry : fs::recursive_directory_iterator(out)) {
    if (entry.is_regular_file()) {
      files.emplace_back(entry.path().lexically_relative(out).string(), read_text(entry.path()));
    }
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace placet::audit
