// SPDX-License-Identifier: Apache-2.0
//
// Steps: the windows in which one counts, and the stated steps that may be it.
#include <algorithm>
#include <functional>

#include "export/asp/exporter.hpp"

namespace placet::asp {
namespace {

using std::chrono::days;

/// Which of the days of today and of the steps stated lie in a window, or before it: all that matters of it.
std::string place_of(const std::pair<Day, Day>& window, const std::set<Day>& marks) {
  std::string place;
  for (const Day mark : marks) place += mark < window.first ? 'b' : mark <= window.second ? 'i' : 'a';
  return place;
}

Day clamp_next(Day day) {
  return day == last_day ? day : day + days{1};
}

}  // namespace

Kleene Exporter::object_matches(MemberId step, const Path& object, const Terms& terms) const {
  const FieldFacts& about = stated(step, book_.known.step_about);
  const bool event = !object.steps.empty() && std::holds_alternative<MemberId>(terms.binding[object.base.index]) &&
                     book_[object.steps.back().fields.front()].type.kind == TypeKind::Date;
  const auto target = event ? std::nullopt : resolve(object, terms);
  const auto* member = target ? std::get_if<MemberId>(&*target) : nullptr;
  if (about.presence == Presence::Absent) return Kleene::False;
  if (about.presence != Presence::Stated) {
    if (member == nullptr || !facts_.member(*member).owner.valid()) return Kleene::Unknown;
    const Member& m = facts_.member(*member);
    const bool only = facts_.complete(m.owner, m.entity) && facts_.members(m.owner, m.entity).size() == 1;
    return only ? Kleene::True : Kleene::Unknown;
  }
  const auto* code = std::get_if<Code>(&about.statements.front().value);
  if (code == nullptr) return Kleene::Unknown;
  const std::string said = symbol(code->symbol);
  if (event) return kleene(said == book_.text(book_[object.steps.back().fields.front()].name));
  if (member != nullptr) return kleene(facts_.find_member(said) == *member);
  const auto* value = target ? std::get_if<BoundValue>(&*target) : nullptr;
  if (value == nullptr) return Kleene::Unknown;
  const auto& subject = std::get<Code>(stated(value->owner, value->field).statements[value->index].value);
  const Type& type = book_[value->field].type;
  if (type.kind != TypeKind::OneOf || !type.list.valid()) return kleene(subject == *code);
  if (under(subject.symbol, code->symbol, type.list)) return Kleene::True;
  return under(code->symbol, subject.symbol, type.list) ? Kleene::Unknown : Kleene::False;
}

Kleene Exporter::matches(MemberId step, const Deed& deed, const Bearer& bearer, const Terms& terms) const {
  const auto& known = book_.known;
  const auto code_of = [&](FieldId field) -> std::optional<Symbol> {
    if (!field.valid() || stated(step, field).presence != Presence::Stated) return std::nullopt;
    return std::get<Code>(stated(step, field).statements.front().value).symbol;
  };
  const auto act = code_of(known.step_act);
  if (act && *act != book_[deed.act].name) return Kleene::False;
  Kleene result = act ? Kleene::True : Kleene::Unknown;
  if (deed.authority.valid() && known.step_authority.valid()) {
    const auto by = code_of(known.step_authority);
    if (!by && stated(step, known.step_authority).presence == Presence::Absent) return Kleene::False;
    const std::function<bool(Symbol)> reaches = [&](Symbol name) {
      if (name == book_[deed.authority].name) return true;
      const auto found = std::ranges::find(book_.authorities, name, &Authority::name);
      return found != book_.authorities.end() &&
             std::ranges::any_of(found->within, [&](AuthorityId up) { return reaches(book_[up].name); });
    };
    result = both(result, by ? kleene(reaches(*by)) : Kleene::Unknown);
  }
  const auto* path = std::get_if<Path>(&bearer.what);
  const auto who = path != nullptr ? resolve(*path, terms) : std::nullopt;
  if (who && *who != Bound{Facts::agreement()} && known.step_party.valid()) {
    const FieldFacts& parties = stated(step, known.step_party);
    if (parties.presence == Presence::Unknown) result = both(result, Kleene::Unknown);
    if (parties.presence == Presence::Stated) {
      result = both(result, kleene(std::ranges::any_of(parties.statements, [&](const Statement& s) {
                      const auto* reference = std::get_if<Reference>(&s.value);
                      return reference != nullptr && Bound{reference->member} == *who;
                    })));
    }
  }
  if (deed.object) return both(result, object_matches(step, *deed.object, terms));
  if (!known.step_about.valid()) return result;
  const Presence about = stated(step, known.step_about).presence;
  if (about == Presence::Stated) return Kleene::False;
  return about == Presence::Unknown ? both(result, Kleene::Unknown) : result;
}

/// How a stated step may have ended; one that was given under a condition that is not met was refused.
std::vector<std::string> Exporter::outcomes(MemberId step) const {
  const auto& known = book_.known;
  std::string said = "given";
  if (known.step_outcome.valid()) {
    const FieldFacts& outcome = stated(step, known.step_outcome);
    if (outcome.presence == Presence::Unknown) return {"given", "refused", "requested", "withdrawn"};
    if (outcome.presence == Presence::Stated) said = symbol(std::get<Code>(outcome.statements.front().value).symbol);
  }
  if (said != "given" || !known.condition.valid() || !known.condition_met.valid()) return {said};
  bool unknown = false;
  for (const MemberId condition : facts_.members(step, known.condition)) {
    const FieldFacts& met = stated(condition, known.condition_met);
    if (met.presence != Presence::Stated)
      unknown = true;
    else if (!std::get<bool>(met.statements.front().value))
      return {"refused"};
  }
  return unknown ? std::vector<std::string>{"given", "refused"} : std::vector<std::string>{said};
}

/// Whether a step is of one year, where a step is due for every year: the year that it names.
Kleene Exporter::is_of_year(MemberId step, std::chrono::year year) const {
  const FieldId field = book_.known.step_year;
  if (!field.valid()) return Kleene::True;
  const FieldFacts& named = stated(step, field);
  if (named.presence != Presence::Stated) return Kleene::Unknown;
  const auto wanted = NumberRange::of(Decimal::whole(static_cast<int>(year)));
  return kleene(std::get<NumberRange>(named.statements.front().value) == wanted);
}

std::vector<Candidate> Exporter::stated_steps(const Deed& deed, const Bearer& bearer, const Terms& terms,
                                              std::optional<std::chrono::year> year) {
  std::vector<Candidate> result;
  if (!book_.known.step.valid()) return result;
  for (const MemberId step : facts_.members(Facts::agreement(), book_.known.step)) {
    Kleene match = matches(step, deed, bearer, terms);
    if (year) match = both(match, is_of_year(step, *year));
    if (match == Kleene::False) continue;
    const FieldFacts& day = stated(step, book_.known.step_day);
    const DayRange range =
        day.presence == Presence::Stated ? std::get<DayRange>(day.statements.front().value) : DayRange{};
    result.push_back({step, match == Kleene::True, range, outcomes(step)});
  }
  return result;
}

/// Each step with the days it may have been taken on: the first of each stretch of days that no window, nor today, nor
/// another step can tell apart.
void Exporter::write_candidates(Name of, const std::vector<Candidate>& candidates, const Windows& windows) {
  std::set<Day> marks{dates_.today + days{1}};
  for (const auto& [first, last] : windows.possible) marks.insert({first, clamp_next(last)});
  for (const Candidate& candidate : candidates) marks.insert({candidate.days.first, clamp_next(candidate.days.last)});
  out_.add("stated_steps", {of, candidates.size()});
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    out_.add("stated_step", {of, i + 1, candidate.sure ? "sure" : "maybe"});
    for (const std::string& outcome : candidate.outcomes) out_.add("outcome", {of, i + 1, outcome});
    for (const Day day : possible_days(candidate.days, marks, 0)) {
      out_.add("step_day", {of, i + 1, day});
    }
  }
}

std::string Exporter::matter(const Deed& deed, const Bearer& bearer, const Terms& terms) const {
  std::string result = "step " + std::to_string(deed.act.index) + " " + std::to_string(deed.authority.index) + " ";
  const auto* path = std::get_if<Path>(&bearer.what);
  const auto who = path != nullptr ? resolve(*path, terms) : std::nullopt;
  result += who ? bound_key(*who) : "nobody known";
  if (!deed.object) return result;
  const auto object = resolve(*deed.object, terms);
  if (!deed.object->steps.empty())
    return result + " for field " + std::to_string(deed.object->steps.back().fields.front().index);
  return result + " for " + (object ? bound_key(*object) : "what is not known");
}

/// A step of every year is one for each year that is over, up to its day in the next.
void Exporter::write_years(Name name, const Deed& deed, const Bearer& bearer, const Terms& terms,
                           const ByDayOfEveryYear& every, std::chrono::year first) {
  using std::chrono::December, std::chrono::sys_days, std::chrono::years;
  const auto terminated = stated_day(book_.known.agreement_termination);
  if (terminated ? !terminated->exact() : stage() == "ended")
    leave_out("steps of every year of an agreement of which it is not known when it ended");
  const Day end = terminated ? std::min(dates_.today, terminated->last) : dates_.today;
  std::size_t count = 0;
  for (auto year = first; sys_days{year / December / 31} <= end; ++year) {
    const std::chrono::month_day_last last{std::chrono::month{every.month} / std::chrono::last};
    const std::chrono::year_month_day due = (year + years{1}) / every.month / every.day;
    const Name one = fresh();
    write_step(one, deed, bearer, terms,
               {{{first_day, due.ok() ? sys_days{due} : sys_days{due.year() / last}}}, false, false}, year);
    out_.add("of_year", {name, ++count, one});
  }
  out_.add("years", {name, count});
  if (count == 0) write_step(name, deed, bearer, terms, {{}, true, false});
}

Name Exporter::step(const Step& step, const Bearer& bearer, const Terms& terms, bool any_day) {
  const std::string key = "step at " + std::to_string(step.span.file.index) + " " + std::to_string(step.span.begin) +
                          (any_day ? " on any day" : "") + terms_key(terms);
  auto [found, added] = names_.try_emplace(key);
  if (!added) return found->second;
  const Name name = fresh();
  found->second = name;
  if (terms.reading != nullptr && terms.reading->silence) leave_out("silence that counts as a step");
  const Windows time = windows(step, bearer, terms, any_day);
  const auto* every = step.timings.empty() ? nullptr : std::get_if<ByDayOfEveryYear>(&step.timings.front());
  if (every != nullptr && !time.never && !time.unknown)
    write_years(name, step.deed, bearer, terms, *every,
                std::chrono::year_month_day{time.possible.front().first}.year());
  else
    write_step(name, step.deed, bearer, terms, time);
  return name;
}

/// A step with its windows, the stated steps that may be it, and what can be assumed of it.
void Exporter::write_step(Name name, const Deed& deed, const Bearer& bearer, const Terms& terms, const Windows& time,
                          std::optional<std::chrono::year> year) {
  const std::vector<Candidate> candidates = stated_steps(deed, bearer, terms, year);
  std::string same = matter(deed, bearer, terms);
  if (year) same += " of " + std::to_string(static_cast<int>(*year));
  out_.add("step", {name});
  if (time.never) out_.add("never", {name});
  if (time.unknown) out_.add("window_unknown", {name});
  std::set<Day> marks = stated_days();
  std::set<std::string> places;
  Day latest = first_day;
  std::size_t count = 0;
  for (const auto& window : time.possible) {
    latest = std::max(latest, window.second);
    if (!places.insert(place_of(window, marks)).second) continue;
    out_.add("window", {name, ++count, window.first, window.second});
  }
  if (!time.possible.empty())
    same += " " + iso_text(time.possible.front().first) + " " + iso_text(time.possible.front().second) + " " +
            iso_text(time.possible.back().first) + " " + iso_text(time.possible.back().second);
  same += time.counted_from;
  out_.add("steps_complete", {name, facts_.complete(Facts::agreement(), book_.known.step) ? "yes" : "no"});
  write_candidates(name, candidates, time);
  Choice& open = choice(same, Choice::Kind::Step);
  open.may_stay_open = time.unknown || dates_.today <= latest;
  out_.add("step_choice", {name, open.name});
}

}  // namespace placet::asp
