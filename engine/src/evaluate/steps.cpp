// SPDX-License-Identifier: Apache-2.0
//
// Whether a step was taken in time, can still be taken, or was missed (docs/language/meaning.md, "Steps").
#include <algorithm>

#include "evaluate/calendar.hpp"
#include "evaluate/case_date.hpp"
#include "evaluate/leaf.hpp"

namespace placet {
namespace {

using Candidate = EvaluationParts::Candidate;
using Decision = EvaluationParts::Decision;

constexpr UnknownKinds fact_unknown{true, false, false};
constexpr unsigned most_uncertain_steps = 6;

/// Whether it is not known if the step comes after the last day in time.
bool may_be_late(const Candidate& candidate, const EvaluationParts::Window& window) {
  if (window.end_open || candidate.in_time) return false;
  return candidate.day.first <= window.not_after.last && candidate.day.last > window.not_after.first;
}

/// Those of which no other surely came first.
std::vector<Candidate> earliest(const std::vector<Candidate>& stated) {
  std::vector<Candidate> result;
  std::ranges::copy_if(stated, std::back_inserter(result), [&](const Candidate& c) {
    return std::ranges::none_of(stated, [&](const Candidate& other) { return other.day.last < c.day.first; });
  });
  return result;
}

/// All agree, or it is not known.
Decision merged(const Decision& a, const Decision& b) {
  if (a == b) return a;
  Decision result;
  if (a.value == b.value) {
    result = a;
    result.planned = a.planned && b.planned;
  }
  return result;
}

/// The steps that were given after all that took the matter another way.
std::vector<Candidate> given_after_others(const std::vector<Candidate>& stated) {
  using Course = Candidate::Course;
  std::vector<Candidate> given;
  for (const Candidate& candidate : stated) {
    const bool last = std::ranges::all_of(stated, [&](const Candidate& other) {
      return other.course == Course::Given || other.course == Course::Requested || other.day.last < candidate.day.first;
    });
    if (candidate.course == Course::Given && last) given.push_back(candidate);
  }
  return given;
}

/// Those that give the matter its course: the latest, with the ones of its kind before it. A request takes nothing
/// away. One of unknown course where it is not known which is the latest.
std::vector<Candidate> deciding_of(std::vector<Candidate> stated) {
  using Course = Candidate::Course;
  if (stated.empty()) return stated;
  const bool alike = std::ranges::all_of(stated, [&](const Candidate& c) { return c.course == stated.front().course; });
  if (alike) return stated;
  const auto later = [](const Candidate& a, const Candidate& b) { return a.day.first < b.day.first; };
  const auto latest = std::ranges::max_element(stated, later);
  Candidate deciding = *latest;
  const bool ordered =
      std::ranges::all_of(stated, [&](const Candidate& c) { return &c == &*latest || c.day.last < latest->day.first; });
  if (!ordered) {
    deciding.course = Course::Unknown;
    return {deciding};
  }
  if (deciding.course == Course::Given) return given_after_others(stated);
  if (deciding.course != Course::Requested) return {deciding};
  stated.erase(latest);
  std::vector<Candidate> before = deciding_of(std::move(stated));
  const bool stands = before.front().course == Course::Given || before.front().course == Course::Unknown;
  return stands ? before : std::vector<Candidate>{deciding};
}

}  // namespace

bool Evaluation::steps_complete() const {
  const EntityId steps = rulebook().known.step;
  return steps.valid() && facts().complete(Facts::agreement(), steps);
}

/// `silence for P after DEED counts as given`: adds what the silence of the authority gives, or may give where it is
/// not known when it was asked, or for how long it may be silent.
void Evaluation::add_silence(std::vector<Candidate>& stated, const Deed&, const Bearer& bearer, Frame& frame) {
  using Kind = AnchorDay::Kind;
  if (!frame.rule.valid()) return;
  const auto& silence = rulebook()[frame.rule].readings[frame.reading].silence;
  if (!silence) return;
  const AnchorDay asked = deed_day(silence->after, frame, &bearer);
  const bool perhaps = asked.kind == Kind::UnknownDay || (asked.kind == Kind::Unknown && asked.asks);
  if (asked.kind != Kind::Known && !perhaps) return;
  UnknownKinds why;
  const auto length = period(silence->period, frame, why);
  const Pack& pack = rulebook()[rulebook()[frame.rule].pack];
  DayRange given{asked.day.first, last_day};
  if (length) {
    given = {shifted(rulebook(), pack, asked.day, length->low, 1).first,
             shifted(rulebook(), pack, asked.day, *length->high, 1).last};
  }
  bool may_be_answered = false;
  for (const Candidate& answer : stated) {
    if (answer.course == Candidate::Course::Requested || answer.day.first > given.last) continue;
    if (answer.matches == Kleene::True && answer.day.last <= given.first) return;
    may_be_answered = true;
  }
  const bool settled = std::ranges::any_of(
      stated, [](const Candidate& c) { return c.matches == Kleene::True && c.course != Candidate::Course::Requested; });
  const bool certain = !perhaps && length && !may_be_answered && (steps_complete() || settled);
  stated.push_back({{}, kleene(true), given, Candidate::Course::Given, true, false, {}});
  if (!certain) stated.back().matches = Kleene::Unknown;
  if (asked.asks && !asked.day.exact()) stated.back().asks = {asked_for(*asked.asks)};
}

StepValue Evaluation::not_taken(const Window& window) const {
  const Day today = setting_.dates.today;
  if (window.end_open || today <= window.not_after.first) return StepValue::Open;
  return today > window.not_after.last ? StepValue::False : StepValue::Unknown;
}

/// What one step that was given, or is planned to be, comes to.
Evaluation::Decision Evaluation::decide_given(const Candidate& given, const Window& window, bool late) const {
  const Day today = setting_.dates.today;
  const DayRange day = given.day;
  const bool ends = !window.end_open && window.not_after.first != last_day;
  Decision decision;
  decision.by = given.step;
  decision.silence = given.silence;
  if (day.first > today) {
    decision.planned = true;
    decision.value = not_taken(window);
  } else if (late) {
    const bool over = day.last <= today || not_taken(window) == StepValue::False;
    decision.value = over ? StepValue::False : StepValue::Unknown;
  } else if (day.last < window.not_before.first) {
    decision.value = not_taken(window);  // too early: it has to be taken again
  } else {
    const bool inside =
        day.first >= window.not_before.last && day.last <= today && (!ends || day.last <= window.not_after.first);
    decision.value = inside ? StepValue::True : StepValue::Unknown;
  }
  return decision;
}

/// What steps come to that were all given, or are planned to be: one in time is enough.
Evaluation::Decision Evaluation::decide_all_given(const std::vector<Candidate>& given, const Window& window,
                                                  bool late) const {
  const auto rank = [](const Decision& decision) {
    return decision.value == StepValue::True ? 3 : decision.value == StepValue::Unknown ? 2 : decision.planned ? 1 : 0;
  };
  Decision best = decide_given(given.front(), window, late);
  for (const Candidate& candidate : given) {
    Decision decision = decide_given(candidate, window, late);
    if (rank(decision) >= rank(best)) best = std::move(decision);
  }
  return best;
}

Evaluation::Decision Evaluation::decide_certain(const std::vector<Candidate>& stated, const Window& window,
                                                bool complete) const {
  using Course = Candidate::Course;
  const bool ends = !window.end_open && window.not_after.first != last_day;
  const auto late = [&](const Candidate& c) { return ends && c.day.first > window.not_after.last; };
  std::vector<Candidate> looked_at;
  std::ranges::copy_if(stated, std::back_inserter(looked_at), [&](const Candidate& c) { return !late(c); });
  const bool only_late = looked_at.empty() && !stated.empty();
  if (only_late) looked_at = earliest(stated);
  const auto of = [&](Course course) { return std::ranges::count(looked_at, course, &Candidate::course); };
  if (of(Course::Given) > 0 && of(Course::Given) + of(Course::Requested) == std::ssize(looked_at)) {
    std::erase_if(looked_at, [](const Candidate& c) { return c.course == Course::Requested; });
  }
  const bool may_be_given = of(Course::Given) + of(Course::Unknown) > 0;
  if (!looked_at.empty() && !may_be_given && complete && not_taken(window) == StepValue::False) {
    Decision missed;  // in whatever order it was requested, refused and withdrawn
    missed.value = StepValue::False;
    missed.by = std::ranges::max_element(looked_at, {}, [](const Candidate& c) { return c.day.first; })->step;
    return missed;
  }
  const std::vector<Candidate> deciding = deciding_of(looked_at);
  if (looked_at.size() > 1 && !deciding.empty() && deciding.front().course == Course::Unknown) {
    Decision common = decide_certain({looked_at.front()}, window, complete);
    for (const Candidate& one : looked_at) common = merged(common, decide_certain({one}, window, complete));
    return common;
  }
  Decision decision;
  if (deciding.empty() || deciding.front().course == Course::Requested) {
    if (!deciding.empty()) decision.by = deciding.back().step;
    decision.value = complete ? not_taken(window) : StepValue::Unknown;
    return decision;
  }
  if (deciding.front().course == Course::Given) return decide_all_given(deciding, window, only_late);
  decision.by = deciding.back().step;
  decision.silence = deciding.back().silence;
  if (deciding.front().course != Course::Unknown) decision.value = StepValue::False;
  return decision;
}

/// Decides under every possible case of the steps of which it is not known whether they are meant or in time.
Evaluation::Decision Evaluation::decide(std::vector<Candidate> stated, const Window& window, bool complete,
                                        unsigned depth) const {
  const auto uncertain = std::ranges::find(stated, Kleene::Unknown, &Candidate::matches);
  if (uncertain != stated.end()) {
    if (depth == 0) return {};
    std::vector<Candidate> without = stated;
    without.erase(without.begin() + (uncertain - stated.begin()));
    uncertain->matches = Kleene::True;
    return merged(decide(std::move(stated), window, complete, depth - 1),
                  decide(std::move(without), window, complete, depth - 1));
  }
  const auto late = std::ranges::find_if(stated, [&](const Candidate& c) { return may_be_late(c, window); });
  if (late != stated.end() && stated.size() > 1) {
    if (depth == 0) return {};
    std::vector<Candidate> without = stated;
    without.erase(without.begin() + (late - stated.begin()));
    late->in_time = true;
    return merged(decide(std::move(stated), window, complete, depth - 1),
                  decide(std::move(without), window, complete, depth - 1));
  }
  return decide_certain(stated, window, complete);
}

/// The step as an open atom: what asks for it, and what identifies it with the days on which it counts.
OpenAtom Evaluation::open_step(const AskedStep& asked, const StepOutcome& outcome, const std::vector<Candidate>& stated,
                               bool settled, std::optional<std::int64_t> year) const {
  OpenAtom atom;
  atom.why = outcome.why;
  for (const Candidate& candidate : stated)
    atom.asks.insert(atom.asks.end(), candidate.asks.begin(), candidate.asks.end());
  atom.asks.insert(atom.asks.end(), outcome.window.asks.begin(), outcome.window.asks.end());
  const bool phantom = std::holds_alternative<Unlisted>(asked.bearer) ||
                       (asked.object && std::holds_alternative<Unlisted>(*asked.object));
  if (phantom) {
    const Bound& of = std::holds_alternative<Unlisted>(asked.bearer) ? asked.bearer : *asked.object;
    atom.asks.insert(atom.asks.begin(), AskedMembers{std::get<Unlisted>(of)});
  } else if (!settled) {
    atom.asks.insert(atom.asks.begin(), asked);
    atom.is_first_ask = true;
  }
  Key key;
  key.add('s')
      .add(asked.bearer)
      .add(asked.act)
      .add(asked.authority)
      .add(asked.event)
      .add(static_cast<std::uint64_t>(year ? *year + 1 : 0));
  if (asked.object) key.add(*asked.object);
  key.add(outcome.window.not_before).add(outcome.window.not_after).add(outcome.window.end_open);
  atom.key = std::move(key).text() + outcome.window.counted_from;
  const bool over =
      !outcome.window.end_open && !outcome.window.unknown && setting_.dates.today > outcome.window.not_after.last;
  atom.may_stay_open = !over;
  return atom;
}

GroundId Evaluation::step_ground(const Step& step, const Bearer& bearer, const StepOutcome& outcome,
                                 const Frame& frame) {
  const auto at =
      outcome.decided_by.valid() ? std::optional<Span>(facts().member(outcome.decided_by).place) : std::nullopt;
  StepGround ground{step, bearer, std::nullopt, std::nullopt, outcome.decided_by, outcome.by_silence};
  if (outcome.window.not_before.exact() && outcome.window.not_before.first != first_day &&
      outcome.window.not_before.first != last_day) {
    ground.not_before = outcome.window.not_before.first;
  }
  if (!outcome.window.end_open && outcome.window.not_after.exact() && outcome.window.not_after.first != last_day) {
    ground.not_after = outcome.window.not_after.first;
  }
  return add_ground(std::move(ground), outcome.value, at, frame, {});
}

Evaluation::StepOutcome Evaluation::decide_step(const Step& step, const Bearer& bearer, Frame& frame, Window window,
                                                std::optional<std::int64_t> year, bool norm) {
  StepOutcome outcome;
  std::vector<Candidate> stated = candidates(step.deed, bearer, frame, year);
  if (norm) add_silence(stated, step.deed, bearer, frame);
  const bool settled = std::ranges::any_of(
      stated, [](const Candidate& c) { return c.matches == Kleene::True && c.course != Candidate::Course::Requested; });
  Decision decision;
  if (!window.unknown) decision = decide(stated, window, steps_complete() || settled, most_uncertain_steps);
  outcome.value = decision.value;
  outcome.planned = decision.planned;
  outcome.decided_by = decision.by;
  outcome.by_silence = decision.silence;
  outcome.window = std::move(window);
  if (outcome.value == StepValue::Unknown) {
    outcome.why = outcome.window.why | fact_unknown;
    const AskedStep asked = asked_step(step.deed, bearer, frame);
    const auto value = wants_atoms() ? assigned(open_step(asked, outcome, stated, settled, year)) : std::nullopt;
    if (value) {
      outcome.value = *value;
      outcome.why = {};
    }
  }
  if (recording()) outcome.ground = step_ground(step, bearer, outcome, frame);
  return outcome;
}

/// The day up to which a year has to be over for its step to be due: the termination, today if that comes first.
DayRange Evaluation::end_of_years(Day begin) const {
  DayRange ends = DayRange::of(setting_.dates.today);
  const FieldId termination = rulebook().known.agreement_termination;
  if (!termination.valid()) return ends;
  if (const auto day = stated_day(facts(), termination))
    return {std::min(ends.first, day->first), std::min(ends.last, day->last)};
  const bool absent = facts().field(Facts::agreement(), termination).presence == Presence::Absent;
  if (!absent && stage_is(facts(), "ended")) ends.first = std::min(ends.first, begin);
  return ends;
}

Evaluation::StepOutcome Evaluation::yearly_step(const Step& step, const ByDayOfEveryYear& every, const Bearer& bearer,
                                                Frame& frame, bool norm) {
  using std::chrono::year;
  StepOutcome outcome;
  const AnchorDay start = anchor_day(every.anchor, frame, &bearer);
  if (start.kind == AnchorDay::Kind::Absent || start.kind == AnchorDay::Kind::NotHappened ||
      start.kind == AnchorDay::Kind::NoEndYet) {
    outcome.value = StepValue::False;
    outcome.not_applicable = true;
    return outcome;
  }
  if (start.kind != AnchorDay::Kind::Known || !start.day.exact()) {
    outcome.window.unknown = true;
    outcome.window.counted_from = name_of(step.timings.front(), frame, bearer);
    if (start.asks) outcome.window.asks.push_back(asked_for(*start.asks));
    return decide_step(step, bearer, frame, outcome.window, std::nullopt, norm);
  }
  const std::chrono::month_day date{std::chrono::month{every.month}, std::chrono::day{every.day}};
  const DayRange ends = end_of_years(start.day.first);
  outcome.value = StepValue::True;
  outcome.not_applicable = true;
  for (year y = std::chrono::year_month_day{start.day.first}.year();; ++y) {
    const Day last_of_year = std::chrono::sys_days{y / std::chrono::December / 31};
    if (last_of_year > ends.last) break;
    Window window;
    const auto due = std::chrono::year_month_day{y + std::chrono::years{1}, date.month(), date.day()};
    window.not_after = DayRange::of(due.ok() ? std::chrono::sys_days{due}
                                             : std::chrono::sys_days{due.year() / due.month() / std::chrono::last});
    StepOutcome one = decide_step(step, bearer, frame, window, static_cast<int>(y), norm);
    if (last_of_year > ends.first && (one.value == StepValue::False || one.value == StepValue::Open)) {
      window.unknown = true;  // the agreement may have ended before the year was over
      window.asks.push_back(AskedField{Facts::agreement(), rulebook().known.agreement_termination});
      one = decide_step(step, bearer, frame, window, static_cast<int>(y), norm);
    }
    const auto graver = [](StepValue value) {
      return value == StepValue::False ? 3 : value == StepValue::Unknown ? 2 : value == StepValue::Open ? 1 : 0;
    };
    if (outcome.not_applicable || graver(one.value) >= graver(outcome.value)) outcome = std::move(one);
    outcome.not_applicable = false;
  }
  return outcome;
}

Evaluation::StepOutcome Evaluation::step(const Step& what, const Bearer& bearer, Frame& frame, DefaultWindow otherwise,
                                         bool norm) {
  if (!what.timings.empty()) {
    if (const auto* every = std::get_if<ByDayOfEveryYear>(&what.timings.front())) {
      return yearly_step(what, *every, bearer, frame, norm);
    }
  }
  Window window = window_of(what, bearer, frame, otherwise);
  if (window.not_applicable) {
    StepOutcome outcome;
    outcome.value = StepValue::False;
    outcome.not_applicable = true;
    return outcome;
  }
  return decide_step(what, bearer, frame, std::move(window), std::nullopt, norm);
}

}  // namespace placet
