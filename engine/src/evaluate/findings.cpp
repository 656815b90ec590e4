// SPDX-License-Identifier: Apache-2.0
#include "evaluate/findings.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "evaluate/combinations.hpp"
#include "evaluate/passed_over.hpp"
#include "evaluate/second_pass.hpp"

namespace placet {
namespace {

/// What one instance came to under one combination.
struct Result {
  const Instance* instance;  // Invariant: of the evaluation under that combination, which stays.
  Settled settled;
  std::size_t combination = 0;
  std::optional<Bound> bearer;
};

bool same_effect(const std::optional<Consequence>& a, const std::optional<Consequence>& b) {
  if (a.has_value() != b.has_value()) return false;
  return !a || (a->effect.kind == b->effect.kind && a->provisional == b->provisional);
}

bool alike(const Result& a, const Result& b) {
  const Outcome& x = a.settled.outcome;
  const Outcome& y = b.settled.outcome;
  return x.status == y.status && same_effect(x.consequence, y.consequence) && same_effect(x.liability, y.liability) &&
         (x.status != Status::Violated || (x.evidence == Evidence::Unverified) == (y.evidence == Evidence::Unverified));
}

bool applies(Status status) {
  return status != Status::NotApplicable && status != Status::NotInForce && status != Status::Pending;
}

bool is_duty_or_power(const Norm& norm) {
  return !std::holds_alternative<Counts>(norm.what);
}

/// The evaluations of one pack. Rules that are judged under the same choices share one, and what it remembers.
class Evaluations {
 public:
  Evaluations(const Setting& setting, PackId view) : setting_(setting), view_(view) {}

  Evaluation& under(const Choices& choices) {
    return by_choices_.try_emplace(choices, setting_, view_, choices).first->second;
  }
  const Setting& setting() const { return setting_; }
  PackId view() const { return view_; }

 private:
  const Setting& setting_;
  PackId view_;
  std::map<Choices, Evaluation> by_choices_;
};

class RuleFindings {
 public:
  RuleFindings(Evaluations& evaluations, const std::vector<RuleId>& feeders, RuleId rule, Wanted wanted,
               Questions& questions, Findings& found)
      : setting_(evaluations.setting()),
        rulebook_(setting_.rulebook),
        evaluations_(evaluations),
        rule_(rule),
        wanted_(wanted),
        questions_(questions),
        found_(found) {
    for (const RuleId feeder : feeders) {
      const auto& visible = rulebook_[evaluations.view()].visible;
      if (!std::ranges::binary_search(visible, rulebook_[feeder].pack)) continue;
      dimensions_.push_back({feeder, {}, {}, rulebook_[feeder].readings.size()});
    }
  }

  std::vector<Finding> find() {
    while (judge_all()) {
    }  // again while contested fields come up that were not known to be read
    for (const Unlisted& members : undecided_) note_undecided(members);
    std::vector<Finding> result;
    result.reserve(by_binding_.size());
    for (const auto& [key, results] : by_binding_) {
      Finding one = finding(results);
      if (one.status != Status::NotApplicable) found_.law_days.add(one.law_day);
      if (wanted_.listed == Listed::EveryRule || !asks_nothing(one.status)) result.push_back(std::move(one));
    }
    found_.law_days.add(left_out_);
    return result;
  }

 private:
  /// Judges under every combination; whether a contested field was read that is no dimension yet.
  bool judge_all() {
    by_binding_.clear();
    undecided_.clear();
    left_out_ = {};
    const std::size_t grounds = wanted_.proof != nullptr ? wanted_.proof->grounds.size() : 0;
    combinations_ = combinations(dimensions_);
    std::set<std::pair<MemberId, FieldId>> contested;
    for (std::size_t i = 0; i < combinations_.size(); ++i) {
      Evaluation& evaluation = evaluations_.under(combinations_[i].choices);
      evaluation.record(wanted_.proofs == Proofs::Recorded ? wanted_.proof : nullptr);
      for (const Instance& instance : evaluation.instances(rule_)) judge(evaluation, instance, i);
      contested.merge(evaluation.take_contested_reads());
    }
    bool more = false;
    for (const auto& [member, field] : contested) {
      const bool known = std::ranges::any_of(dimensions_, [&read_of = member, &read = field](const Dimension& d) {
        return !d.rule.valid() && d.member == read_of && d.field == read;
      });
      const std::size_t accounts = setting_.facts.field(member, field).statements.size();
      if (known || combinations_.size() * accounts > most_combinations) continue;
      dimensions_.push_back({{}, member, field, accounts});
      more = true;
    }
    if (more && wanted_.proof != nullptr) wanted_.proof->grounds.resize(grounds);
    return more;
  }

  /// Of members that are not listed all that matters is whether a norm may bind them that is not decided.
  void judge(Evaluation& evaluation, const Instance& instance, std::size_t combination) {
    const auto bearer = evaluation.bearer_of(instance);
    if (instance.unlisted) {
      if (wanted_.listed == Listed::WithoutQuestions && !found_.unlisted.empty()) return;
      std::vector<Unlisted> members;
      if (takes_part(norm_of(instance), bearer)) add_unlisted(instance, members);
      if (!members.empty() && !changes_nothing(evaluation, instance))
        undecided_.insert(undecided_.end(), members.begin(), members.end());
      return;
    }
    Settled settled = settle(evaluation, instance, asks_);
    if (wanted_.listed != Listed::EveryRule && combinations_.size() == 1 && asks_nothing(settled.outcome.status)) {
      if (settled.outcome.status == Status::NotInForce) left_out_.add(settled.outcome.law_day.day);
      return;
    }
    // Most rules do not apply; those that do, under some reading at least, are judged again to record why.
    const bool may_apply = combinations_.size() > 1 || applies(settled.outcome.status);
    if (wanted_.proofs == Proofs::OfWhatApplies && may_apply) {
      evaluation.record(wanted_.proof);
      settled.outcome.ground = evaluation.judge(instance).ground;
      evaluation.record(nullptr);
    }
    Binding named = named_variables(instance);
    const std::size_t variables = named.size();
    by_binding_[{variables, std::move(named)}].push_back({&instance, std::move(settled), combination, bearer});
  }

  Binding named_variables(const Instance& instance) const {
    const Reading& reading = rulebook_[rule_].readings[instance.reading];
    Binding result;
    result.reserve(reading.for_every.size() + 1);
    result.push_back(instance.binding.front());
    for (const Binder& binder : reading.for_every) result.push_back(instance.binding[binder.slot.index]);
    return result;
  }

  bool takes_part(const Norm& norm, const std::optional<Bound>& bearer) const {
    return rulebook_[rule_].strength == Strength::Binding && is_duty_or_power(norm) && bearer.has_value();
  }

  const Norm& norm_of(const Instance& instance) const { return rulebook_[rule_].readings[instance.reading].norm; }

  /// Whether what a finding does not know is asked: if it can count.
  bool asks() const {
    return wanted_.listed != Listed::WithoutQuestions && rulebook_[rule_].strength == Strength::Binding &&
           std::ranges::any_of(rulebook_[rule_].readings, is_duty_or_power, &Reading::norm);
  }

  /// Adds the members not listed that an instance stands for and that are not known to be undecided.
  void add_unlisted(const Instance& instance, std::vector<Unlisted>& members) const {
    for (const Binder& binder : rulebook_[rule_].readings[instance.reading].for_every) {
      const auto* unlisted = std::get_if<Unlisted>(&instance.binding[binder.slot.index]);
      if (unlisted != nullptr && std::ranges::find(undecided_, *unlisted) == undecided_.end())
        members.push_back(*unlisted);
    }
  }

  void note_undecided(const Unlisted& members) {
    const auto known = std::ranges::find(found_.unlisted, members, &UnlistedFinding::members);
    auto& finding =
        known != found_.unlisted.end() ? *known : found_.unlisted.emplace_back(UnlistedFinding{members, {}});
    if (std::ranges::find(finding.rules, rule_) == finding.rules.end()) finding.rules.push_back(rule_);
  }

  Finding finding(const std::vector<Result>& results) {
    const Result& first = results.front();
    const Outcome& outcome = first.settled.outcome;
    Finding finding;
    finding.rule = rule_;
    finding.reading = first.instance->reading;
    finding.binding = first.instance->binding;
    finding.bearer = first.bearer;
    finding.status = outcome.status;
    finding.evidence = outcome.evidence;
    finding.cure_unknown = outcome.cure_unknown;
    const bool one_day = std::ranges::all_of(results, [&](const Result& r) {
      return !r.settled.outcome.law_day.absent && r.settled.outcome.law_day.day == outcome.law_day.day;
    });
    if (one_day) finding.law_day = outcome.law_day.day;
    finding.consequence = outcome.consequence;
    finding.liability = outcome.liability;
    finding.actions = outcome.actions;
    finding.due = outcome.due;
    finding.by = outcome.by;
    finding.excused_by = outcome.excused_by;
    finding.ground = outcome.ground;
    const bool contested = results.size() < combinations_.size() ||
                           std::ranges::any_of(results, [&](const Result& r) { return !alike(first, r); });
    if (contested) contest(finding, results);
    finding.counts = takes_part(norm_of(*first.instance), first.bearer) && applies(finding.status);
    if (finding.counts) {
      for (const Result& result : results) {
        for (const Doubt& doubt : result.settled.doubts) ask(questions_, doubt.asked, rule_, doubt.answers);
      }
    }
    return finding;
  }

  /// The dimensions in which the alternative taken makes a difference.
  std::vector<std::size_t> that_matter(const std::vector<Result>& results) const {
    std::vector<std::size_t> result;
    for (std::size_t d = 0; d < dimensions_.size(); ++d) {
      const bool differs = std::ranges::any_of(results, [&](const Result& a) {
        return std::ranges::any_of(results, [&](const Result& b) {
          std::vector<std::size_t> moved = combinations_[a.combination].taken;
          moved[d] = combinations_[b.combination].taken[d];
          return moved == combinations_[b.combination].taken && !alike(a, b);
        });
      });
      if (differs || results.size() < combinations_.size()) result.push_back(d);
    }
    return result;
  }

  std::pair<std::string, std::string> name_and_holder(const Dimension& dimension, std::size_t alternative) const {
    if (dimension.rule.valid()) {
      const Reading& reading = rulebook_[dimension.rule].readings[alternative];
      return {reading.name, reading.holder};
    }
    const Symbol holder = setting_.facts.field(dimension.member, dimension.field).statements[alternative].holder;
    return {std::string(rulebook_.text(rulebook_[dimension.field].name)), std::string(setting_.facts.text(holder))};
  }

  ReadingResult reading_result(const Result& result, const std::vector<std::size_t>& dimensions) const {
    const Outcome& outcome = result.settled.outcome;
    ReadingResult reading;
    for (const std::size_t d : dimensions) {
      const auto [name, holder] = name_and_holder(dimensions_[d], combinations_[result.combination].taken[d]);
      reading.name += (reading.name.empty() ? "" : ", ") + name;
      if (!holder.empty()) reading.holder += (reading.holder.empty() ? "" : ", ") + holder;
    }
    reading.status = outcome.status;
    reading.consequence = outcome.consequence;
    reading.liability = outcome.liability;
    reading.evidence = outcome.evidence;
    reading.cure_unknown = outcome.cure_unknown;
    reading.ground = outcome.ground;
    return reading;
  }

  void contest(Finding& finding, const std::vector<Result>& results) {
    const std::vector<std::size_t> dimensions = that_matter(results);
    std::set<std::vector<std::size_t>> seen;
    for (const Result& result : results) {
      std::vector<std::size_t> taken;
      for (const std::size_t d : dimensions) taken.push_back(combinations_[result.combination].taken[d]);
      if (seen.insert(taken).second) finding.readings.push_back(reading_result(result, dimensions));
    }
    for (const Combination& combination : combinations_) {  // readings under which the rule has no such instance
      std::vector<std::size_t> taken;
      for (const std::size_t d : dimensions) taken.push_back(combination.taken[d]);
      if (!seen.insert(taken).second) continue;
      Result none{results.front().instance, {}, static_cast<std::size_t>(&combination - combinations_.data()), {}};
      finding.readings.push_back(reading_result(none, dimensions));
    }
    const Status shared = finding.readings.front().status;
    const bool one_status =
        std::ranges::all_of(finding.readings, [&](const ReadingResult& r) { return r.status == shared; });
    if (!one_status) finding.status = Status::Contested;
    finding.actions.clear();
    std::set<std::string> proposed;
    for (const Result& result : results) {
      for (const Action& action : result.settled.outcome.actions) {
        const Key key = Key().add(action.step.deed.act).add(action.step.deed.authority).add(action.binding);
        if (proposed.insert(key.text()).second) finding.actions.push_back(action);
      }
    }
    for (const ReadingResult& reading : finding.readings)
      finding.evidence = std::min(finding.evidence, reading.evidence);
    finding.consequence = lightest(finding.readings, &ReadingResult::consequence);
    finding.liability = lightest(finding.readings, &ReadingResult::liability);
  }

  static std::optional<Consequence> lightest(const std::vector<ReadingResult>& readings,
                                             std::optional<Consequence> ReadingResult::*scale) {
    std::optional<Consequence> result;
    bool differs = false;
    for (const ReadingResult& reading : readings) {
      const auto& here = reading.*scale;
      if (!here) {
        differs = true;
        continue;
      }
      if (result && result->effect.kind != here->effect.kind) differs = true;
      if (!result || here->effect.kind < result->effect.kind) result = here;
    }
    if (result) result->contested = differs;
    return result;
  }

  const Setting& setting_;
  const Rulebook& rulebook_;
  Evaluations& evaluations_;
  RuleId rule_;
  Wanted wanted_;
  Questions& questions_;
  Findings& found_;
  bool asks_ = asks();
  std::vector<Dimension> dimensions_;
  std::vector<Combination> combinations_;
  std::map<std::pair<std::size_t, Binding>, std::vector<Result>> by_binding_;  ///< by the variables that have names
  LawDays left_out_;                                                           ///< of what was judged and left out
  std::vector<Unlisted> undecided_;                                            ///< members under a norm that is
};

}  // namespace

void ask(Questions& questions, const Asked& asked, RuleId rule,
         const std::optional<std::pair<Answer, Answer>>& answers) {
  auto& [question, separations] = questions.try_emplace(key_of(asked), OpenQuestion{{asked, {}}, {}}).first->second;
  if (!rule.valid()) return;
  const auto place = std::ranges::lower_bound(separations, rule, {}, &Separation::rule);
  const bool told = place != separations.end() && place->rule == rule;
  if (answers && !told) separations.insert(place, {rule, answers->first, answers->second});
  const auto at = std::ranges::lower_bound(question.rules, rule);
  if (at == question.rules.end() || *at != rule) question.rules.insert(at, rule);
}

Verdict line_of(const Finding& finding) {
  if (finding.readings.empty()) return line_of(finding.status, finding.evidence, finding.cure_unknown);
  std::set<Verdict> lines;
  for (const ReadingResult& reading : finding.readings) {
    const Verdict line = line_of(reading.status, reading.evidence, reading.cure_unknown);
    lines.insert(line == Verdict::NotGoverned ? Verdict::Compliant : line);
  }
  return lines.size() == 1 ? *lines.begin() : Verdict::Indeterminate;
}

Findings find(const Setting& setting, PackId view, const PreparedRules& rules, Wanted wanted, Questions& questions) {
  Findings result;
  Evaluations evaluations(setting, view);
  PassedOver passed_over(setting, view, rules);
  std::vector<std::pair<std::uint32_t, std::vector<Finding>>> by_place;
  for (const RuleId id : rules.seen[view.index]) {
    if (wanted.listed != Listed::EveryRule && passed_over.passes_over(id)) continue;
    RuleFindings rule(evaluations, rules.feeders[id.index], id, wanted, questions, result);
    std::vector<Finding> findings = rule.find();
    if (!findings.empty()) by_place.emplace_back(rules.places[id.index], std::move(findings));
  }
  result.law_days.add(passed_over.law_days());
  std::ranges::sort(by_place, {}, [](const auto& of_rule) { return of_rule.first; });
  std::size_t count = 0;
  for (const auto& [place, findings] : by_place) count += findings.size();
  result.findings.reserve(count);
  for (auto& [place, findings] : by_place) std::ranges::move(findings, std::back_inserter(result.findings));
  for (UnlistedFinding& unlisted : result.unlisted) {
    std::ranges::sort(unlisted.rules);
    if (wanted.listed == Listed::WithoutQuestions) continue;
    for (const RuleId rule : unlisted.rules) ask(questions, AskedMembers{unlisted.members}, rule);
  }
  std::ranges::sort(result.unlisted, {}, &UnlistedFinding::members);
  return result;
}

}  // namespace placet
