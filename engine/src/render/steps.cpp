// SPDX-License-Identifier: Apache-2.0
// Steps, their timing and who bears them.
#include <algorithm>
#include <array>

#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

/// The word between an act and its authority; it never matters, so that the rulebook does not keep it.
std::string_view preposition(std::string_view act) {
  constexpr std::array to{"notice", "application", "submission", "report", "plan"};
  constexpr std::array by{"approval", "authorisation", "entrustment", "opinion", "objection", "publication"};
  constexpr std::array with{"registration"};
  const auto among = [&](const auto& acts) { return std::ranges::find(acts, act) != acts.end(); };
  return among(to) ? "to" : among(by) ? "by" : among(with) ? "with" : "of";
}

std::string day_of_year(unsigned month, unsigned day) {
  const std::string words = day_words(Day{std::chrono::year{2000} / static_cast<int>(month) / static_cast<int>(day)});
  return words.substr(0, words.rfind(' '));
}

std::string side_word(RelativeLimit::Side side) {
  return side == RelativeLimit::Side::Before ? " before " : " after ";
}

}  // namespace

std::string Words::act(ActId id) const {
  std::string text = name((*rulebook_)[id].name);
  text.erase(0, text.find('.') == std::string::npos ? 0 : text.find('.') + 1);
  std::ranges::replace(text, '-', ' ');
  return text;
}

std::string Words::deed(const Deed& deed, const Scope& scope) const {
  std::string text = act(deed.act);
  if (deed.authority.valid()) {
    text += ' ' + std::string(preposition(name((*rulebook_)[deed.act].name))) + ' ' + authority(deed.authority);
  }
  return deed.object ? text + " for " + path(*deed.object, scope) : text;
}

std::string Words::anchor(const Anchor& anchor, const Scope& scope) const {
  if (const auto* after = std::get_if<Deed>(&anchor.what)) return "the date of the " + deed(*after, scope);
  if (const auto* day = std::get_if<Day>(&anchor.what)) return day_words(*day);
  return path(std::get<Path>(anchor.what), scope);
}

std::string Words::timing(const Timing& timing, const Scope& scope) const {
  struct Visitor {
    const Words& words;
    const Scope& scope;
    std::string operator()(const BeforeAnchor& of) const { return "before " + words.anchor(of.anchor, scope); }
    std::string operator()(const AfterAnchor& of) const { return "after " + words.anchor(of.anchor, scope); }
    std::string operator()(const WithinAfter& of) const {
      return "within " + words.operand(of.period, scope) + " after " + words.anchor(of.anchor, scope);
    }
    std::string operator()(const NoLaterThanDay& of) const { return "no later than " + day_words(of.day); }
    std::string operator()(const NoEarlierThanDay& of) const { return "no earlier than " + day_words(of.day); }
    std::string operator()(const RelativeLimit& of) const {
      const std::string limit = of.limit == RelativeLimit::Limit::NoLater ? "no later than " : "no earlier than ";
      return limit + words.operand(of.period, scope) + side_word(of.side) + words.anchor(of.anchor, scope);
    }
    std::string operator()(const ByDayOfYear& of) const {
      return "by " + day_of_year(of.month, of.day) + " of the year" + side_word(of.side) +
             words.anchor(of.anchor, scope);
    }
    std::string operator()(const ByDayOfEveryYear& of) const {
      return "by " + day_of_year(of.month, of.day) + " of every year after " + words.anchor(of.anchor, scope);
    }
  };
  return std::visit(Visitor{*this, scope}, timing);
}

std::string Words::step(const Step& step, const Scope& scope) const {
  std::string text = deed(step.deed, scope);
  for (const Timing& limit : step.timings) text += ' ' + timing(limit, scope);
  return text;
}

std::string Words::bearer(const Bearer& bearer, const Scope& scope) const {
  if (const auto* by = std::get_if<AuthorityId>(&bearer.what)) return authority(*by);
  return path(std::get<Path>(bearer.what), scope);
}

}  // namespace placet
