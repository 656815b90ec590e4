// SPDX-License-Identifier: Apache-2.0
#include "render/proof_text.hpp"

#include <algorithm>
#include <set>

#include "render/layout.hpp"

namespace placet {

namespace {

/// How many columns the marks before the lines of a tree take.
constexpr std::size_t mark_width = 7;

Message message_of(StepValue value) {
  switch (value) {
    case StepValue::True: return Message::ProvedTrue;
    case StepValue::False: return Message::ProvedFalse;
    case StepValue::Unknown: return Message::ProvedUnknown;
    case StepValue::Open: return Message::ProvedOpen;
  }
  return Message::ProvedUnknown;
}

/// "[yes]  "
std::string mark(const Words& words, StepValue value) {
  std::string text = '[' + words.say(message_of(value)) + ']';
  while (width_of(text) < mark_width) text += ' ';
  return text;
}

/// Deeper trees keep to this indent, so that lines stay readable.
constexpr std::size_t deepest_indent = 40;
constexpr std::size_t facts_shown = 3;

void write_tree(const ProofText& text, GroundId id, std::size_t indent, std::set<GroundId>& shown, std::string& out) {
  const Ground& ground = text.proof[id];
  const bool again = !shown.insert(id).second && !ground.because.empty();
  std::string line = text.words.ground(ground) + text.place(ground.at);
  if (again) line += text.words.say(Message::AsAbove);
  // `wrapped` joins words with one blank, so the mark is put in afterwards, in blanks that were kept for it.
  std::string lines = wrapped(line, indent + mark_width);
  lines.replace(indent, mark_width, mark(text.words, ground.value));
  out += lines;
  if (again) return;
  for (const GroundId child : ground.because) write_tree(text, child, std::min(indent + 2, deepest_indent), shown, out);
}

bool is_duty(const Ground& ground) {
  return std::holds_alternative<DutyGround>(ground.about);
}

/// The first ground of the tree that says what is owed, or an invalid id.
GroundId find_duty(const Proof& proof, GroundId root, std::set<GroundId>& seen) {
  if (!seen.insert(root).second) return {};
  if (is_duty(proof[root])) return root;
  for (const GroundId child : proof[root].because) {
    if (const GroundId found = find_duty(proof, child, seen); found.valid()) return found;
  }
  return {};
}

template <class Wanted>
void collect(const Proof& proof, GroundId root, const Wanted& wanted, std::set<GroundId>& seen,
             std::vector<GroundId>& found) {
  if (!seen.insert(root).second) return;
  // That the rule is in force and reaches the member is no reason of its own.
  if (std::holds_alternative<ScopeGround>(proof[root].about)) return;
  if (wanted(proof[root])) {
    found.push_back(root);
    return;
  }
  for (const GroundId child : proof[root].because) collect(proof, child, wanted, seen, found);
}

template <class Wanted>
std::vector<GroundId> grounds_under(const Proof& proof, GroundId root, const Wanted& wanted) {
  std::set<GroundId> seen;
  std::vector<GroundId> found;
  collect(proof, root, wanted, seen, found);
  return found;
}

bool is_step(const Ground& ground) {
  return std::holds_alternative<StepGround>(ground.about);
}

/// What the agreement says or leaves open: the leaves that a reader can check.
bool is_leaf(const Ground& ground) {
  return std::holds_alternative<FactGround>(ground.about) || std::holds_alternative<CollectionGround>(ground.about) ||
         std::holds_alternative<JudgementGround>(ground.about) ||
         std::holds_alternative<ListEntryGround>(ground.about) ||
         std::holds_alternative<ParameterRowGround>(ground.about) || is_step(ground);
}

bool is_exception(const Ground& ground) {
  return std::holds_alternative<ExceptionGround>(ground.about);
}

bool rests_on_duty(Status status) {
  return status == Status::Violated || status == Status::BreachedCureOpen || status == Status::Cured ||
         status == Status::Outstanding || status == Status::Satisfied;
}

/// Sentences without repetitions, at most a few from grounds.
struct Sentences {
  const ProofText& text;
  std::vector<Sentence> said;

  void add(Sentence sentence) {
    if (std::ranges::find(said, sentence) == said.end()) said.push_back(std::move(sentence));
  }
  void say(const std::vector<GroundId>& grounds) {
    for (std::size_t i = 0; i < grounds.size() && said.size() <= facts_shown; ++i) {
      const Ground& ground = text.proof[grounds[i]];
      add({text.words.ground(ground), ground.at});
    }
  }
};

StepValue wanted_value(Status status) {
  if (status == Status::Satisfied) return StepValue::True;
  return status == Status::Outstanding ? StepValue::Open : StepValue::False;
}

}  // namespace

std::string_view step_value_name(StepValue value) {
  switch (value) {
    case StepValue::True: return "true";
    case StepValue::False: return "false";
    case StepValue::Unknown: return "unknown";
    case StepValue::Open: return "open";
  }
  return {};
}

std::string ProofText::place(const std::optional<Span>& at) const {
  if (!at) return {};
  const Place place = sources.locate(*at);
  const std::string line = std::to_string(place.line);
  if (at->file == words.facts()->file()) {
    return words.say(Message::AtPlace, {{"place", words.say(Message::LineNumber, {{"line", line}})}});
  }
  const bool option = place.path.starts_with("--");
  return words.say(Message::AtPlace, {{"place", std::string(place.path) + (option ? "" : ':' + line)}});
}

std::string ProofText::tree(GroundId root, std::size_t indent) const {
  std::string out;
  std::set<GroundId> shown;
  if (!root.valid()) return out;
  for (const GroundId ground : proof[root].because) write_tree(*this, ground, indent, shown, out);
  return out;
}

std::vector<Sentence> ProofText::sentences(const Finding& finding) const {
  Sentences sentences{*this, {}};
  if (!finding.ground.valid()) return {};
  if (finding.status == Status::Excused) {
    const auto excuses = [](const Ground& g) { return is_exception(g) && g.value == StepValue::True; };
    sentences.say(grounds_under(proof, finding.ground, excuses));
    return std::move(sentences.said);
  }
  if (!rests_on_duty(finding.status)) {
    const auto open = [](const Ground& g) { return is_leaf(g) && g.value == StepValue::Unknown; };
    sentences.say(grounds_under(proof, finding.ground, open));
    return std::move(sentences.said);
  }
  std::set<GroundId> seen;
  const GroundId duty = find_duty(proof, finding.ground, seen);
  const StepValue value = wanted_value(finding.status);
  const auto decides = [&](const Ground& ground) { return is_step(ground) && ground.value == value; };
  if (duty.valid()) sentences.say(grounds_under(proof, duty, decides));
  if (!sentences.said.empty()) return std::move(sentences.said);
  const Rule& rule = words.rulebook()[finding.rule];
  const Norm& norm = rule.readings[finding.reading].norm;
  sentences.add({capitalised(words.norm(norm, rule.strength, words.scope(finding.binding))), std::nullopt});
  const bool tells = duty.valid() && !proof[duty].because.empty();
  const auto told = [](const Ground& g) {
    return is_leaf(g) || (std::holds_alternative<TermGround>(g.about) && g.value == StepValue::True);
  };
  sentences.say(grounds_under(proof, tells ? duty : finding.ground, told));
  return std::move(sentences.said);
}

std::vector<std::string> ProofText::reason(const Finding& finding) const {
  std::vector<std::string> printed;
  for (const Sentence& sentence : sentences(finding)) {
    printed.push_back(words.sentence(sentence.text + place(sentence.at)));
  }
  return printed;
}

Span ProofText::deciding_place(const Finding& finding) const {
  const Facts& facts = *words.facts();
  for (const Sentence& sentence : sentences(finding)) {
    if (sentence.at && sentence.at->file == facts.file()) return *sentence.at;
  }
  for (std::size_t slot = finding.binding.size(); slot-- > 1;) {
    const auto* member = std::get_if<MemberId>(&finding.binding[slot]);
    if (member != nullptr && member->valid()) return facts.member(*member).place;
  }
  return facts.member(Facts::agreement()).place;
}

}  // namespace placet
