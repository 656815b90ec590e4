// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/merge.hpp"

#include <algorithm>
#include <fstream>
#include <memory>
#include <set>

#include "cli/audit/outputs.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files.hpp"

namespace placet::audit {

namespace {

namespace fs = std::filesystem;

Plan plan_in(const fs::path& folder) {
  if (!finished_tally(folder)) {
    throw Failure(Exit::MissingFile, '`' + folder.string() + "` holds no audit that is finished");
  }
  try {
    return plan_of(read_file((folder / summary_name).string()));
  } catch (const Failure&) {
    throw;
  } catch (const std::runtime_error& error) {
    throw Failure(Exit::MissingFile, '`' + (folder / summary_name).string() + "` cannot be read: " + error.what());
  }
}

/// The plan without what may differ between audits that are joined.
Plan common_part(Plan plan) {
  plan.paths.clear();
  plan.shard.reset();
  return plan;
}

/// Failure (64): these are not all shards of one audit, each once.
void check_shards(const std::vector<Plan>& plans) {
  std::set<std::uint64_t> numbers;
  const std::uint64_t count = plans.front().shard ? plans.front().shard->count : 0;
  for (const Plan& plan : plans) {
    if ((plan.shard ? plan.shard->count : 0) != count) {
      throw Failure(Exit::Usage, "the audits were not divided into the same number of shards");
    }
    if (plan.shard && !numbers.insert(plan.shard->number).second) {
      throw Failure(Exit::Usage, "shard " + written(*plan.shard) + " is there twice");
    }
  }
  for (std::uint64_t number = 1; number <= count; ++number) {
    if (!numbers.contains(number)) throw Failure(Exit::Usage, "shard " + written(Shard{number, count}) + " is missing");
  }
}

/// The rows of one audit, one at a time.
class Rows {
 public:
  explicit Rows(const fs::path& folder) : path_(folder / "verdicts.jsonl"), file_(path_, std::ios::binary) {
    if (!file_) throw Failure(Exit::MissingFile, "cannot read `" + path_.string() + '`');
    next();
  }

  bool over() const { return over_; }
  const std::string& line() const { return line_; }
  std::pair<std::string, std::uint64_t> key() const { return {row_.path, row_.position}; }
  void next() {
    over_ = !std::getline(file_, line_);
    if (over_) return;
    line_ += '\n';
    try {
      row_ = row_of(line_);
    } catch (const std::runtime_error& error) {
      throw Failure(Exit::MissingFile, '`' + path_.string() + "` cannot be read: " + error.what());
    }
  }

 private:
  fs::path path_;
  std::ifstream file_;
  std::string line_;
  Row row_;
  bool over_ = false;
};

void join_rows(std::vector<std::unique_ptr<Rows>> audits, Outputs& outputs) {
  for (;;) {
    std::erase_if(audits, [](const auto& rows) { return rows->over(); });
    if (audits.empty()) return;
    const auto first = std::ranges::min_element(audits, {}, [](const auto& rows) { return rows->key(); });
    const auto key = (*first)->key();
    if (std::ranges::count(audits, key, [](const auto& rows) { return rows->key(); }) > 1) {
      throw Failure(Exit::Usage,
                    "number " + std::to_string(key.second) + " of `" + key.first + "` is in two of the audits");
    }
    outputs.add((*first)->line());
    (*first)->next();
  }
}

}  // namespace

Plan merged_plan(const std::vector<fs::path>& folders) {
  std::vector<Plan> plans;
  for (const fs::path& folder : folders) plans.push_back(plan_in(folder));
  Plan merged = common_part(plans.front());
  for (std::size_t i = 0; i < plans.size(); ++i) {
    if (common_part(plans[i]) != common_part(merged)) {
      throw Failure(Exit::Usage, "the audits in `" + folders.front().string() + "` and `" + folders[i].string() +
                                     "` were made under other rules, dates or options");
    }
    for (const std::string& path : plans[i].paths) {
      if (std::ranges::find(merged.paths, path) == merged.paths.end()) merged.paths.push_back(path);
    }
  }
  check_shards(plans);
  return merged;
}

Finished merge_audits(const std::vector<fs::path>& folders, const fs::path& out, const Plan& plan,
                      const Rulebook& rulebook) {
  Outputs outputs(journal_folder(out) / "drafts", out, rulebook, plan);
  std::vector<std::unique_ptr<Rows>> audits;
  for (const fs::path& folder : folders) audits.push_back(std::make_unique<Rows>(folder));
  join_rows(std::move(audits), outputs);
  outputs.finish();
  end_folder(out);
  return {outputs.tally(), outputs.names()};
}

}  // namespace placet::audit
