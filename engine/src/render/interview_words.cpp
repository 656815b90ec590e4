// SPDX-License-Identifier: Apache-2.0
#include "render/interview_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "placet/engine/interview_text.hpp"

namespace placet {

namespace {

struct AskedWords {
  const Words& words;

  std::string operator()(const AskedParty& asked) const {
    if (asked.known == 0) return words.say(Message::InterviewFirstParty);
    return words.say(asked.known == 1 ? Message::InterviewSecondParty : Message::InterviewOtherParty);
  }
  std::string operator()(const AskedTaken&) const { return words.say(Message::InterviewTaken); }
  std::string operator()(const AskedMore& asked) const {
    std::string kind = words.kind(asked.members);
    if (words.language() == Language::English)
      kind = words.say(Message::Aside, {{"text", kind}, {"aside", gloss(asked)}});
    return words.say(asked.another ? Message::InterviewAnother : Message::InterviewAny,
                     {{"kind", kind}, {"owner", words.member(asked.members.owner)}});
  }
  std::string operator()(const Question& asked) const {
    const auto* field = std::get_if<AskedField>(&asked.about);
    const KnownVocabulary& known = words.rulebook().known;
    if (field == nullptr || field->field != known.step_day) return words.ask(asked);
    return words.say(Message::InterviewStepDay, {{"step", stated_step(field->member)}});
  }

  /// What the vocabulary says of such members: "a loan, guarantee, grant or payment".
  std::string gloss(const AskedMore& asked) const {
    std::string title = words.rulebook()[asked.members.entity].title;
    if (!title.empty() && title[0] >= 'A' && title[0] <= 'Z') title[0] = static_cast<char>(title[0] - 'A' + 'a');
    return title;
  }

  /// "Vladivostok: registration with the Ministry of Justice", of a step that is stated.
  std::string stated_step(MemberId step) const {
    const Facts& facts = *words.facts();
    const KnownVocabulary& known = words.rulebook().known;
    AskedStep asked{Facts::agreement(), {}, {}, {}, {}, {}};
    const auto name = [&](FieldId field) {
      const auto* code = field.valid() && !facts.field(step, field).statements.empty()
                             ? std::get_if<Code>(&facts.field(step, field).statements.front().value)
                             : nullptr;
      return code == nullptr ? Symbol{} : code->symbol;
    };
    const auto index_in = [](const auto& declared, Symbol wanted) {
      const auto found = std::ranges::find(declared, wanted, [](const auto& one) { return one.name; });
      return static_cast<std::uint32_t>(found - declared.begin());
    };
    const Rulebook& rulebook = words.rulebook();
    if (!name(known.step_act).valid()) return words.member(step);
    asked.act = {index_in(rulebook.acts, name(known.step_act))};
    if (const Symbol of = name(known.step_authority); of.valid())
      asked.authority = {index_in(rulebook.authorities, of)};
    if (known.step_party.valid()) {
      for (const Statement& stated : facts.field(step, known.step_party).statements) {
        if (const auto* party = std::get_if<Reference>(&stated.value)) asked.bearer = party->member;
      }
    }
    return step_words({asked, {}}, words);
  }
};

Message form_of(const Type& type) {
  switch (type.kind) {
    case TypeKind::Date: return Message::InterviewDay;
    case TypeKind::Number:
    case TypeKind::Percent: return Message::InterviewNumber;
    case TypeKind::Money: return Message::InterviewMoney;
    case TypeKind::Period: return Message::InterviewPeriod;
    case TypeKind::YesNo: return Message::InterviewYesOrNo;
    case TypeKind::Language: return Message::InterviewLanguages;
    case TypeKind::Text: return Message::InterviewFreeText;
    case TypeKind::Country:
    case TypeKind::Unit:
    case TypeKind::Authority:
    case TypeKind::Act:
    case TypeKind::Reference:
    case TypeKind::OneOf: break;
  }
  return Message::InterviewSearch;
}

/// The numbers of `15.06.2027` or `2027年6月15日`, in the order year, month, day; nothing if it is neither.
std::optional<std::array<int, 3>> day_parts(std::string_view text) {
  std::array<int, 3> numbers{};
  const bool chinese = text.find("年") != std::string_view::npos;
  const std::array<std::string_view, 3> marks =
      chinese ? std::array<std::string_view, 3>{"年", "月", "日"} : std::array<std::string_view, 3>{".", ".", ""};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), numbers.at(i));
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.starts_with(marks.at(i))) return std::nullopt;
    text.remove_prefix(marks.at(i).size());
  }
  if (!text.empty()) return std::nullopt;
  if (!chinese) std::swap(numbers[0], numbers[2]);
  return numbers;
}

std::string without_blanks(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(line.substr(first, line.find_last_not_of(" \t\r") + 1 - first));
}

/// Whether any text is an answer, whatever it means elsewhere.
bool takes_any_text(const Interview& interview) {
  const auto* question = std::get_if<Question>(&*interview.asked());
  const auto* field = question == nullptr ? nullptr : std::get_if<AskedField>(&question->about);
  return field != nullptr && interview.rulebook()[field->field].type.kind == TypeKind::Text;
}

/// Whether the answer is a day, or that there is none.
bool takes_a_day(const Interview& interview) {
  const auto* question = std::get_if<Question>(&*interview.asked());
  const auto* field = question == nullptr ? nullptr : std::get_if<AskedField>(&question->about);
  return field != nullptr && interview.rulebook()[field->field].type.kind == TypeKind::Date;
}

}  // namespace

std::string step_words(const Question& step, const Words& words) {
  const auto& of = std::get<AskedStep>(step.about);
  std::string deed = words.deed({of.act, of.authority, std::nullopt, {}}, {});
  if (of.event.valid()) {
    deed = words.say(Message::DeedForEvent, {{"deed", deed}, {"event", words.field(of.event)}});
  } else if (of.object) {
    deed = words.say(Message::DeedFor, {{"deed", deed}, {"object", words.bound(*of.object)}});
  }
  if (of.bearer == Bound{Facts::agreement()}) return deed;
  return words.say(Message::MemberAsked, {{"member", capitalised(words.bound(of.bearer))}, {"question", deed}});
}

std::string asked_words(const Asked& asked, const Words& words) {
  return std::visit(AskedWords{words}, asked);
}

std::string answer_form(const Interview& interview, const Words& words) {
  const Asked& asked = *interview.asked();
  if (const auto* party = std::get_if<AskedParty>(&asked)) {
    return words.say(party->known < 2 ? Message::InterviewFreeText : Message::InterviewNameOrNo);
  }
  if (const auto* taken = std::get_if<AskedTaken>(&asked)) {
    return words.say(taken->steps.size() == 1 ? Message::InterviewOneStep : Message::InterviewSteps);
  }
  const auto* question = std::get_if<Question>(&asked);
  const auto* field = question == nullptr ? nullptr : std::get_if<AskedField>(&question->about);
  if (field == nullptr) {
    const bool entry = question != nullptr && std::holds_alternative<AskedMembership>(question->about);
    return words.say(entry ? Message::InterviewEntry : Message::InterviewYesOrNo);
  }
  const Field& of = words.rulebook()[field->field];
  const std::size_t choices = interview.choices().size();
  Message form = form_of(of.type);
  if (form == Message::InterviewSearch && choices <= most_numbered) form = Message::InterviewNumbered;
  const bool several = of.many && of.type.kind != TypeKind::Text;
  const std::string text = words.say(form);
  return several ? words.say(Message::InterviewSeveral, {{"form", text}}) : text;
}

decltype(Question::about) asked_about(const Asked& asked) {
  if (const auto* question = std::get_if<Question>(&asked)) return question->about;
  if (const auto* taken = std::get_if<AskedTaken>(&asked)) return taken->steps.front().about;
  const auto* more = std::get_if<AskedMore>(&asked);
  return AskedMembers{more == nullptr ? Unlisted{} : more->members};
}

LineKind kind_of_line(std::string_view line, Language language) {
  const std::string said = without_blanks(line);
  const auto is = [&](Message word) { return said == say(Language::English, word) || said == say(language, word); };
  if (said.empty() || said == "?" || said == "？" || is(Message::WordHelp)) return LineKind::Help;
  if (is(Message::WordBack)) return LineKind::Back;
  if (is(Message::WordSkip)) return LineKind::Skip;
  return is(Message::WordStop) ? LineKind::Stop : LineKind::Answer;
}

std::string answer_of_line(std::string_view line, const Interview& interview, Language language) {
  const std::string said = without_blanks(line);
  if (takes_any_text(interview)) return said;
  const std::array<std::pair<Message, const char*>, 3> known{
      {{Message::Yes, "yes"}, {Message::No, "no"}, {Message::WordNone, "none"}}};
  // One word may stand for `no` and `none`, as in Russian: a day takes the latter.
  if (takes_a_day(interview) && (said == say(language, Message::No) || said == say(language, Message::WordNone))) {
    return "none";
  }
  for (const auto& [word, answer] : known) {
    if (said == say(language, word)) return answer;
  }
  const auto parts = day_parts(said);
  if (!parts) return said;
  const auto& [year, month, day] = *parts;
  const auto of = std::chrono::year{year} / month / day;
  return of.ok() ? iso_text(Day{of}) : said;
}

}  // namespace placet
