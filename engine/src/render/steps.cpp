// SPDX-License-Identifier: Apache-2.0
// Steps, their timing and who bears them.
#include <algorithm>
#include <array>

#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

/// How an act is done with its authority, which says the word between them; it never matters, so that the rulebook does
/// not keep it.
Message deed_message(std::string_view act) {
  constexpr std::array to{"notice", "application", "submission", "report", "plan"};
  constexpr std::array by{"approval", "authorisation", "entrustment", "opinion", "objection", "publication"};
  constexpr std::array with{"registration"};
  const auto among = [&](const auto& acts) { return std::ranges::find(acts, act) != acts.end(); };
  return among(to) ? Message::DeedTo : among(by) ? Message::DeedBy : among(with) ? Message::DeedWith : Message::DeedOf;
}

struct TimingWords {
  const Words& words;
  const Scope& scope;

  std::string day_of_year(unsigned month, unsigned day) const {
    return day_of_year_words(month, day, words.language());
  }
  std::string operator()(const BeforeAnchor& of) const {
    return words.say(Message::TimeBefore, {{"anchor", words.anchor(of.anchor, scope)}});
  }
  std::string operator()(const AfterAnchor& of) const {
    return words.say(Message::TimeAfter, {{"anchor", words.anchor(of.anchor, scope)}});
  }
  std::string operator()(const WithinAfter& of) const {
    return words.say(Message::TimeWithinAfter,
                     {{"period", words.operand(of.period, scope)}, {"anchor", words.anchor(of.anchor, scope)}});
  }
  std::string operator()(const NoLaterThanDay& of) const {
    return words.say(Message::TimeNoLaterThan, {{"day", day_words(of.day, words.language())}});
  }
  std::string operator()(const NoEarlierThanDay& of) const {
    return words.say(Message::TimeNoEarlierThan, {{"day", day_words(of.day, words.language())}});
  }
  std::string operator()(const RelativeLimit& of) const {
    const bool later = of.limit == RelativeLimit::Limit::NoLater;
    const bool before = of.side == RelativeLimit::Side::Before;
    const Message message = later    ? before ? Message::TimeNoLaterBefore : Message::TimeNoLaterAfter
                            : before ? Message::TimeNoEarlierBefore
                                     : Message::TimeNoEarlierAfter;
    return words.say(message,
                     {{"period", words.operand(of.period, scope)}, {"anchor", words.anchor(of.anchor, scope)}});
  }
  std::string operator()(const ByDayOfYear& of) const {
    const bool before = of.side == RelativeLimit::Side::Before;
    return words.say(before ? Message::TimeByDayOfYearBefore : Message::TimeByDayOfYearAfter,
                     {{"day", day_of_year(of.month, of.day)}, {"anchor", words.anchor(of.anchor, scope)}});
  }
  std::string operator()(const ByDayOfEveryYear& of) const {
    return words.say(Message::TimeByDayOfEveryYear,
                     {{"day", day_of_year(of.month, of.day)}, {"anchor", words.anchor(of.anchor, scope)}});
  }
};

}  // namespace

std::string Words::act(ActId id) const {
  const Act& of = (*rulebook_)[id];
  if (const std::string* own = label(of.labels)) return *own;
  std::string text = name(of.name);
  text.erase(0, text.find('.') == std::string::npos ? 0 : text.find('.') + 1);
  std::ranges::replace(text, '-', ' ');
  return in_english(language_, text);
}

std::string Words::deed(const Deed& deed, const Scope& scope) const {
  std::string text = act(deed.act);
  if (deed.authority.valid()) {
    text =
        say(deed_message(name((*rulebook_)[deed.act].name)), {{"act", text}, {"authority", authority(deed.authority)}});
  }
  return deed.object ? say(Message::DeedFor, {{"deed", text}, {"object", path(*deed.object, scope)}}) : text;
}

std::string Words::anchor(const Anchor& anchor, const Scope& scope) const {
  if (const auto* after = std::get_if<Deed>(&anchor.what)) {
    return say(Message::DateOfDeed, {{"deed", deed(*after, scope)}});
  }
  if (const auto* day = std::get_if<Day>(&anchor.what)) return day_words(*day, language_);
  return path(std::get<Path>(anchor.what), scope);
}

std::string Words::timing(const Timing& timing, const Scope& scope) const {
  return std::visit(TimingWords{*this, scope}, timing);
}

std::string Words::step(const Step& step, const Scope& scope) const {
  std::string text = deed(step.deed, scope);
  for (const Timing& limit : step.timings) {
    text = say(Message::StepTimed, {{"step", text}, {"timing", timing(limit, scope)}});
  }
  return text;
}

std::string Words::bearer(const Bearer& bearer, const Scope& scope) const {
  if (const auto* by = std::get_if<AuthorityId>(&bearer.what)) return authority(*by);
  return path(std::get<Path>(bearer.what), scope);
}

}  // namespace placet
