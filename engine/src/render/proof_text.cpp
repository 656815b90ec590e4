// SPDX-License-Identifier: Apache-2.0
#include "render/proof_text.hpp"

#include <algorithm>
#include <set>

#include "render/layout.hpp"

namespace placet {

namespace {

std::string_view mark(StepValue value) {
  switch (value) {
    case StepValue::True: return "[yes]  ";
    case StepValue::False: return "[no]   ";
    case StepValue::Unknown: return "[?]    ";
    case StepValue::Open: return "[open] ";
  }
  return "";
}

/// Deeper trees keep to this indent, so that lines stay readable.
constexpr std::size_t deepest_indent = 40;
constexpr std::size_t facts_shown = 3;

void write_tree(const ProofText& text, GroundId id, std::size_t indent, std::set<GroundId>& shown, std::string& out) {
  const Ground& ground = text.proof[id];
  const bool again = !shown.insert(id).second && !ground.because.empty();
  std::string line = std::string(mark(ground.value)) + text.words.ground(ground) + text.place(ground);
  if (again) line += " (as above)";
  const std::string marked = std::string(mark(ground.value));
  // `wrapped` joins words with one blank, so the mark is put in afterwards, in blanks that were kept for it.
  std::string lines = wrapped(line.substr(marked.size()), indent + marked.size());
  lines.replace(indent, marked.size(), marked);
  out += lines;
  if (again) return;
  for (const GroundId child : ground.because) write_tree(text, child, std::min(indent + 2, deepest_indent), shown, out);
}

bool is_duty(const Ground& ground) { return std::holds_alternative<DutyGround>(ground.about); }

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

bool is_step(const Ground& ground) { return std::holds_alternative<StepGround>(ground.about); }

/// What the agreement says or leaves open: the leaves that a reader can check.
bool is_leaf(const Ground& ground) {
  return std::holds_alternative<FactGround>(ground.about) || std::holds_alternative<CollectionGround>(ground.about) ||
         std::holds_alternative<JudgementGround>(ground.about) ||
         std::holds_alternative<ListEntryGround>(ground.about) ||
         std::holds_alternative<ParameterRowGround>(ground.about) || is_step(ground);
}

bool is_exception(const Ground& ground) { return std::holds_alternative<ExceptionGround>(ground.about); }

bool rests_on_duty(Status status) {
  return status == Status::Violated || status == Status::BreachedCureOpen || status == Status::Cured ||
         status == Status::Outstanding || status == Status::Satisfied;
}

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

std::string ProofText::place(const Ground& ground) const {
  return ground.at ? " (line " + std::to_string(sources.locate(*ground.at).line) + ')' : std::string{};
}

std::string ProofText::tree(GroundId root, std::size_t indent) const {
  std::string out;
  std::set<GroundId> shown;
  if (root.valid()) write_tree(*this, root, indent, shown, out);
  return out;
}

std::vector<std::string> ProofText::reason(const Finding& finding) const {
  std::vector<std::string> sentences;
  const auto say = [&](GroundId id) {
    std::string sentence = words.ground(proof[id]) + place(proof[id]) + '.';
    if (std::ranges::find(sentences, sentence) == sentences.end()) sentences.push_back(std::move(sentence));
  };
  if (!finding.ground.valid()) return sentences;
  std::set<GroundId> seen;
  const GroundId duty = rests_on_duty(finding.status) ? find_duty(proof, finding.ground, seen) : GroundId{};
  if (duty.valid()) {
    const StepValue value = wanted_value(finding.status);
    const auto decides = [&](const Ground& ground) { return is_step(ground) && ground.value == value; };
    for (const GroundId step : grounds_under(proof, duty, decides)) say(step);
    if (!sentences.empty()) return sentences;
    say(duty);
  }
  if (finding.status == Status::Excused) {
    const auto excuses = [](const Ground& g) { return is_exception(g) && g.value == StepValue::True; };
    for (const GroundId exception : grounds_under(proof, finding.ground, excuses)) say(exception);
    return sentences;
  }
  const bool undecided = !rests_on_duty(finding.status);
  const auto telling = [&](const Ground& g) { return is_leaf(g) && (!undecided || g.value == StepValue::Unknown); };
  const bool nothing_below = !duty.valid() || proof[duty].because.empty();
  const auto leaves = grounds_under(proof, nothing_below ? finding.ground : duty, telling);
  for (std::size_t i = 0; i < leaves.size() && i < facts_shown; ++i) say(leaves[i]);
  return sentences;
}

}  // namespace placet
