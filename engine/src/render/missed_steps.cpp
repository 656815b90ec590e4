// SPDX-License-Identifier: Apache-2.0
#include "render/missed_steps.hpp"

#include <algorithm>
#include <set>

#include "render/report_words.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

/// The grounds of one kind under `root`, each once; what stands under a found one is not looked at.
template <class Kind>
void collect(const Proof& proof, GroundId root, std::set<GroundId>& seen, std::vector<GroundId>& found) {
  if (!root.valid() || !seen.insert(root).second) return;
  if (std::holds_alternative<Kind>(proof[root].about)) {
    found.push_back(root);
    return;
  }
  for (const GroundId child : proof[root].because) collect<Kind>(proof, child, seen, found);
}

template <class Kind>
std::vector<GroundId> grounds_of(const Proof& proof, GroundId root) {
  std::set<GroundId> seen;
  std::vector<GroundId> found;
  collect<Kind>(proof, root, seen, found);
  return found;
}

/// The day that the last day of a step is counted back from, where the rule says so; by default the signature.
std::vector<Path> counted_back_from(const Step& step, const Reading& reading) {
  std::vector<Path> paths;
  const auto add = [&](const Anchor& anchor) {
    if (const auto* path = std::get_if<Path>(&anchor.what)) paths.push_back(*path);
  };
  for (const Timing& timing : step.timings) {
    if (const auto* before = std::get_if<BeforeAnchor>(&timing)) add(before->anchor);
    if (const auto* limit = std::get_if<RelativeLimit>(&timing)) {
      const bool last = limit->limit == RelativeLimit::Limit::NoLater && limit->side == RelativeLimit::Side::Before;
      if (last) add(limit->anchor);
    }
    if (const auto* of_year = std::get_if<ByDayOfYear>(&timing)) add(of_year->anchor);
  }
  if (step.timings.empty() && reading.as_of) add(*reading.as_of);
  return paths;
}

/// The field and its owner to which a path leads in one step from a variable.
struct FieldOf {
  MemberId member;
  FieldId field;
};
std::optional<FieldOf> field_of(const Path& path, const Binding& binding) {
  if (path.steps.size() != 1 || path.steps.front().fields.empty() || path.base.index >= binding.size())
    return std::nullopt;
  const auto* member = std::get_if<MemberId>(&binding[path.base.index]);
  if (member == nullptr || !member->valid()) return std::nullopt;
  return FieldOf{*member, path.steps.front().fields.front()};
}

/// Whether the day is planned: the parties may choose it, and it has not come.
bool may_be_moved(const FieldOf& of, const Report& report) {
  if (!report.facts.rulebook()[of.field].alterable) return false;
  const auto& statements = report.facts.field(of.member, of.field).statements;
  const auto* day = statements.empty() ? nullptr : std::get_if<DayRange>(&statements.front().value);
  return day != nullptr && day->first > report.assessment.dates.today;
}

void add_later_day(const Ground& ground, const StepGround& step, const Finding& finding, const Report& report,
                   const Words& words, std::vector<std::string>& remedies) {
  const Reading& reading = words.rulebook()[finding.rule].readings[finding.reading];
  std::vector<FieldOf> days;
  for (const Path& path : counted_back_from(step.step, reading)) {
    if (const auto of = field_of(path, ground.binding)) days.push_back(*of);
  }
  const FieldId signature = words.rulebook().known.agreement_signature;
  if (step.step.timings.empty() && !reading.as_of && signature.valid()) days.push_back({Facts::agreement(), signature});
  for (const FieldOf& of : days) {
    if (!may_be_moved(of, report)) continue;
    remedies.push_back(
        words.say(Message::MissedLaterDay, {{"field", words.field(of.field)}, {"member", words.member(of.member)}}));
  }
}

void add_cures(const Finding& finding, const Report& report, const Words& words, std::vector<std::string>& remedies) {
  const Proof& proof = report.assessment.proof;
  for (const GroundId id : grounds_of<CureGround>(proof, finding.ground)) {
    const Ground& ground = proof[id];
    const auto& cure = std::get<CureGround>(ground.about);
    const Otherwise& otherwise = words.rulebook()[cure.rule].readings[cure.reading].otherwise[cure.otherwise];
    const std::string step = words.step(otherwise.cures[cure.cure].step, words.scope(ground.binding));
    if (ground.value == StepValue::Open) remedies.push_back(words.say(Message::MissedCure, {{"step", step}}));
    if (ground.value == StepValue::Unknown) {
      remedies.push_back(words.say(Message::MissedCureNotSaid, {{"step", step}}));
    }
  }
}

}  // namespace

std::vector<MissedStep> missed_steps(const Finding& finding, const Report& report, const Words& words) {
  std::vector<MissedStep> missed;
  if (finding.status != Status::Violated && finding.status != Status::BreachedCureOpen) return missed;
  const Proof& proof = report.assessment.proof;
  for (const GroundId duty : grounds_of<DutyGround>(proof, finding.ground)) {
    for (const GroundId id : grounds_of<StepGround>(proof, duty)) {
      const Ground& ground = proof[id];
      const auto& step = std::get<StepGround>(ground.about);
      const bool over = step.not_after && *step.not_after < report.assessment.dates.today;
      if (ground.value != StepValue::False || !over) continue;
      MissedStep& one = missed.emplace_back(MissedStep{&step, *step.not_after, {}});
      add_cures(finding, report, words, one.remedies);
      add_later_day(ground, step, finding, report, words, one.remedies);
    }
  }
  return missed;
}

std::string missed_words(const MissedStep& missed, const Words& words) {
  const std::string day = day_words(missed.last_day, words.language());
  if (missed.remedies.empty()) return words.say(Message::MissedNothing, {{"day", day}});
  const std::string remedies = list_words(missed.remedies, Message::ListOr, words.language());
  return words.say(Message::MissedStill, {{"day", day}, {"remedies", remedies}});
}

}  // namespace placet
