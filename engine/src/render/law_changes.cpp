// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/law_changes.hpp"

#include <algorithm>
#include <tuple>

#include "placet/engine/timeline.hpp"

namespace placet {

namespace {

class Changes {
 public:
  Changes(const Rulebook& rulebook, PackId pack) : rulebook_(rulebook), pack_(pack) {}

  std::vector<LawChange> all() {
    for (const TimelineEntry& entry : timeline_of(rulebook_, pack_)) {
      if (entry.force) add_rule(entry);
    }
    for (std::uint32_t list = 0; list < rulebook_.lists.size(); ++list) {
      const auto& entries = rulebook_.lists[list].entries;
      for (std::uint32_t index = 0; index < entries.size(); ++index) {
        if (entries[index].pack == pack_ && entries[index].since) add(*entries[index].since, DatedEntry{{list}, index});
      }
    }
    for (std::uint32_t parameter = 0; parameter < rulebook_.parameters.size(); ++parameter) {
      const Parameter& of = rulebook_.parameters[parameter];
      for (std::uint32_t row = 0; row < of.rows.size(); ++row) {
        if (of.pack == pack_) add(of.rows[row].since, DatedNumber{{parameter}, row});
      }
    }
    std::ranges::stable_sort(changes_, {}, [](const LawChange& change) {
      return std::tuple(change.day.first, change.day.last, change.what.index());
    });
    return std::move(changes_);
  }

 private:
  template <class What>
  void add(const Force& force, What what) {
    changes_.push_back({force.from, LawChange::Kind::Begins, what});
    if (force.until) changes_.push_back({*force.until, LawChange::Kind::Ends, what});
  }

  /// The version of the same rule that follows, if there is one.
  const Reading* next_version(RuleId id) const {
    const std::uint32_t next = id.index + 1;
    const bool same = next < rulebook_.rules.size() && rulebook_.rules[next].name == rulebook_[id].name;
    return same ? &rulebook_.rules[next].readings.front() : nullptr;
  }

  /// Whether the version follows another on the day on which that ends.
  bool takes_over(RuleId id) const {
    if (id.index == 0 || rulebook_.rules[id.index - 1].name != rulebook_[id].name) return false;
    const auto& before = rulebook_.rules[id.index - 1].readings.front().in_force;
    return before && before->until == rulebook_[id].readings.front().in_force->from;
  }

  void add_rule(const TimelineEntry& entry) {
    const auto begins = takes_over(entry.rule) ? LawChange::Kind::Changes : LawChange::Kind::Begins;
    changes_.push_back({entry.force->from, begins, entry.rule});
    if (!entry.force->until) return;
    const Reading* next = next_version(entry.rule);
    const bool goes_on = next != nullptr && next->in_force && next->in_force->from == *entry.force->until;
    if (!goes_on) changes_.push_back({*entry.force->until, LawChange::Kind::Ends, entry.rule});
  }

  const Rulebook& rulebook_;
  PackId pack_;
  std::vector<LawChange> changes_;
};

}  // namespace

std::vector<LawChange> law_changes(const Rulebook& rulebook, PackId pack) {
  return Changes(rulebook, pack).all();
}

}  // namespace placet
