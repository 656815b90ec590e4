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
  Words words;
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

/// How a field is asked for that has a label but no question in the language.
Message message_of(TypeKind kind) {
  if (kind == TypeKind::Date) return Message::AskDay;
  return kind == TypeKind::YesNo ? Message::AskYesNo : Message::AskField;
}

struct AskOf {
  const Words& words;
  const Rulebook& rulebook() const { return words.rulebook(); }

  std::string of_member(const std::string& member, const std::string& question) const {
    return words.say(Message::MemberAsked, {{"member", capitalised(member)}, {"question", question}});
  }
  std::string operator()(const AskedField& of) const {
    const Field& field = rulebook()[of.field];
    const bool labelled = words.label(field.labels) != nullptr;
    const std::string asked = field.asks.empty() || labelled
                                  ? words.say(message_of(field.type.kind), {{"field", words.field(of.field)}})
                                  : in_english(words.language(), field.asks);
    return of.member == Facts::agreement() ? asked : of_member(words.member(of.member), asked);
  }
  std::string operator()(const AskedStep& of) const {
    std::string step = words.deed({of.act, of.authority, std::nullopt, {}}, {});
    if (of.event.valid()) {
      step = words.say(Message::DeedForEvent, {{"deed", step}, {"event", words.field(of.event)}});
    } else if (of.object) {
      step = words.say(Message::DeedFor, {{"deed", step}, {"object", words.bound(*of.object)}});
    }
    const Message asked = of.step.valid() ? Message::AskStatedStep : Message::AskStep;
    return of_member(words.bound(of.bearer), words.say(asked, {{"step", step}}));
  }
  std::string operator()(const AskedJudgement& of) const {
    const std::string asked = words.judgement(of.judgement);
    return of.about ? of_member(words.bound(*of.about), asked) : asked;
  }
  std::string operator()(const AskedMembership& of) const {
    return words.say(Message::AskEntry,
                     {{"subject", words.bound(of.subject)}, {"list", words.name(rulebook()[of.list].name)}});
  }
  std::string operator()(const AskedMembers& of) const {
    return words.say(Message::AskListed, {{"kind", words.kind(of.members)}, {"owner", words.member(of.members.owner)}});
  }
};

}  // namespace

std::string Words::fact(const Question& question) const {
  // What `--given` reads is the same in every language.
  return std::visit(FactOf{Words(*rulebook_, facts_)}, question.about);
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
  return action.negated ? say(Message::DropStep, {{"step", taken}}) : taken;
}

}  // namespace placet
