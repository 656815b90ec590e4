// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/outputs.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/audit/csv.hpp"
#include "cli/audit/report.hpp"
#include "cli/exit_codes.hpp"

namespace placet::audit {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_waiting = std::size_t{1} << 18;

constexpr const char* database_name = "audit.sqlite";

/// What an audit may have made, the summary aside.
constexpr std::array<const char*, 5> all_names{"verdicts.jsonl", "verdicts.csv", "replay.csv", database_name,
                                               "report.html"};

fs::path emptied(fs::path folder) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

std::string summary(const Plan& plan, const Tally& tally) {
  auto json = nlohmann::ordered_json::parse(written(plan));
  json["judged"] = tally.judged();
  json["broken"] = tally.broken;
  for (std::size_t verdict = 0; verdict < tally.verdicts.size(); ++verdict) {
    json["verdicts"][std::string(verdicts_by_gravity[verdict])] = tally.verdicts[verdict];
  }
  return json.dump(2) + '\n';
}

}  // namespace

Tally tally_of_summary(const std::string& text) {
  try {
    const auto json = nlohmann::json::parse(text);
    Tally tally;
    tally.broken = json.at("broken");
    for (std::size_t verdict = 0; verdict < tally.verdicts.size(); ++verdict) {
      tally.verdicts[verdict] = json.at("verdicts").at(std::string(verdicts_by_gravity[verdict]));
    }
    return tally;
  } catch (const nlohmann::json::exception& error) {
    throw Failure(Exit::MissingFile, std::string(summary_name) + " is not that of an audit: " + error.what());
  }
}

void DraftFile::add(std::string_view bytes) {
  waiting_ += bytes;
  if (waiting_.size() < most_waiting) return;
  file_.append(waiting_);
  waiting_.clear();
}

void DraftFile::finish() {
  file_.append(waiting_);
  waiting_.clear();
  file_.sync();
}

Outputs::Outputs(fs::path drafts, fs::path out, const Rulebook& rulebook, const Plan& plan)
    : drafts_(emptied(std::move(drafts))),
      out_(std::move(out)),
      rulebook_(rulebook),
      plan_(plan),
      lines_(&begin("verdicts.jsonl")),
      table_(&begin("verdicts.csv")) {
  table_->add(verdicts_csv_head());
  if (plan.database) {
    names_.emplace_back(database_name);
    database_ = std::make_unique<Database>(drafts_ / database_name);
  }
  if (plan.replay_law.empty()) return;
  replays_ = &begin("replay.csv");
  replays_->add(replay_csv_head());
}

DraftFile& Outputs::begin(const std::string& name) {
  names_.push_back(name);
  files_.push_back(std::make_unique<DraftFile>(drafts_ / name));
  return *files_.back();
}

void Outputs::add(std::string_view rows) {
  lines_->add(rows);
  while (!rows.empty()) {
    const std::size_t end = rows.find('\n') + 1;
    add_row(rows.substr(0, end));
    rows.remove_prefix(end);
  }
}

void Outputs::add_row(std::string_view line) {
  const Row row = row_of(line);
  summary_.add(row);
  table_->add(verdicts_csv_line(row));
  if (replays_ != nullptr) replays_->add(replay_csv_lines(row));
  if (database_) database_->add(row);
}

void Outputs::finish() {
  if (database_) database_->finish(rulebook_);
  begin("report.html").add(render_report({summary_, plan_, rulebook_, out_.string()}));
  begin(summary_name).add(summary(plan_, summary_.tally));
  for (const auto& file : files_) file->finish();
  // The summary comes last: where it stands, everything it speaks of stands.
  for (const std::string& name : names_) fs::rename(drafts_ / name, out_ / name);
  for (const std::string name : all_names) {
    if (std::ranges::find(names_, name) == names_.end()) fs::remove(out_ / name);
  }
  sync_folder(out_);
}

}  // namespace placet::audit
