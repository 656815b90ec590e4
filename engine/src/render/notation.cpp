// SPDX-License-Identifier: Apache-2.0
// Facts and questions: in the notation that `--given` and tests read, and in words.
#include <algorithm>

#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

/// How a bound is named in the notation of facts: members by their ids, values by their codes.
std::string plain_name(const Words& words, const Bound& bound) {
  if (const auto* member = std::get_if<MemberId>(&bound)) return words.facts()->name_of(*member);
  return words.bound(bound);
}

std::string collection(const Words& words, const Unlisted& members) {
  const Rulebook& rulebook = words.rulebook();
  return words.name(members.entity.valid() ? rulebook[members.entity].name : rulebook[members.field].name);
}

struct FactOf {
  const Words& words;
  std::string name(Symbol symbol) const { return words.name(symbol); }
  const Rulebook& rulebook() const { return words.rulebook(); }

  std::string operator()(const AskedField& of) const {
    return name(rulebook()[of.field].name) + " of " + words.facts()->name_of(of.member);
  }
  std::string operator()(const AskedStep& of) const {
    std::string text = plain_name(words, of.bearer) + " has " + name(rulebook()[of.act].name);
    if (of.authority.valid()) text += " of " + name(rulebook()[of.authority].name);
    if (of.object) return text + " for " + plain_name(words, *of.object);
    return of.event.valid() ? text + " for " + name(rulebook()[of.event].name) + " of agreement" : text;
  }
  std::string operator()(const AskedJudgement& of) const {
    const std::string text = "judged " + name(rulebook()[of.judgement].name);
    return of.about ? text + " for " + plain_name(words, *of.about) : text;
  }
  std::string operator()(const AskedMembership& of) const {
    return plain_name(words, of.subject) + " in " + name(rulebook()[of.list].name);
  }
  std::string operator()(const AskedMembers& of) const {
    return collection(words, of.members) + " of " + words.facts()->name_of(of.members.owner);
  }
};

struct AskOf {
  const Words& words;
  const Rulebook& rulebook() const { return words.rulebook(); }

  std::string operator()(const AskedField& of) const {
    const Field& field = rulebook()[of.field];
    const std::string asked = field.asks.empty() ? "What is the " + words.name(field.name) + '?' : field.asks;
    return of.member == Facts::agreement() ? asked : capitalised(words.member(of.member)) + ": " + asked;
  }
  std::string operator()(const AskedStep& of) const {
    const std::string bearer = capitalised(words.bound(of.bearer));
    const Deed deed{of.act, of.authority, std::nullopt, {}};
    std::string object;
    if (of.object) object = " for " + words.bound(*of.object);
    if (of.event.valid()) object = " for the " + words.name(rulebook()[of.event].name) + " of the agreement";
    const std::string what = words.deed(deed, {}) + object;
    if (of.step.valid()) return bearer + ": does the stated " + what + " count: when, for what, with what outcome?";
    return bearer + ": is there " + what + ", and of which day?";
  }
  std::string operator()(const AskedJudgement& of) const {
    const std::string& asks = rulebook()[of.judgement].asks;
    return of.about ? capitalised(words.bound(*of.about)) + ": " + asks : asks;
  }
  std::string operator()(const AskedMembership& of) const {
    return "Does what the agreement says of " + words.bound(of.subject) + " fall under " +
           words.name(rulebook()[of.list].name) + ", and under which entry?";
  }
  std::string operator()(const AskedMembers& of) const {
    return "Is every " + collection(words, of.members) + " of " + words.member(of.members.owner) + " listed?";
  }
};

}  // namespace

std::string Words::fact(const Question& question) const {
  return std::visit(FactOf{*this}, question.about);
}

std::string Words::ask(const Question& question) const {
  return std::visit(AskOf{*this}, question.about);
}

std::string Words::who(const Question& question) const {
  if (const auto* judged = std::get_if<AskedJudgement>(&question.about)) {
    return authority((*rulebook_)[judged->judgement].decided_by);
  }
  return {};
}

std::string Words::action(const Action& action) const {
  const std::string taken = capitalised(deed(action.step.deed, scope(action.binding)));
  return action.negated ? "Drop: " + taken : taken;
}

}  // namespace placet
