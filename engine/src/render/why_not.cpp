// SPDX-License-Identifier: Apache-2.0
#include "render/why_not.hpp"

#include <algorithm>
#include <set>

#include "render/finding_text.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

constexpr std::size_t most_sentences = 4;

bool is_stated(const Ground& ground) {
  const auto* fact = std::get_if<FactGround>(&ground.about);
  return (fact != nullptr && fact->presence != Presence::NotStated) ||
         std::holds_alternative<JudgementGround>(ground.about) || std::holds_alternative<StepGround>(ground.about) ||
         std::holds_alternative<ParameterRowGround>(ground.about);
}

class WhyNot {
 public:
  WhyNot(const Finding& finding, const ProofText& text) : finding_(finding), text_(text) {}

  std::vector<std::string> sentences() {
    switch (finding_.status) {
      case Status::NotInForce: not_in_force(); break;
      case Status::NotApplicable: not_applicable(); break;
      case Status::Defeated: defeated(); break;
      case Status::Satisfied:
      case Status::Violated:
      case Status::Cured:
      case Status::BreachedCureOpen:
      case Status::Outstanding:
      case Status::Excused:
      case Status::Pending:
      case Status::Conflict:
      case Status::Contested:
      case Status::NeedsFacts:
      case Status::NeedsJudgement:
      case Status::NeedsLaw:
      case Status::CannotBeViolated: break;
    }
    return std::move(said_);
  }

 private:
  const Words& words() const { return text_.words; }
  const Rule& rule() const { return words().rulebook()[finding_.rule]; }

  void say(const std::string& said) {
    const std::string sentence = words().sentence(said);
    if (said_.size() < most_sentences && std::ranges::find(said_, sentence) == said_.end()) said_.push_back(sentence);
  }

  void not_in_force() {
    const auto& force = rule().readings[finding_.reading].in_force;
    if (!force || !finding_.law_day) return;
    const Language language = words().language();
    say(words().say(Message::WhyDayOfLaw,
                    {{"days", days_words(*finding_.law_day, language)}, {"force", since_words(*force, language)}}));
  }

  void not_applicable() {
    if (!finding_.law_day) return say(words().say(Message::WhyNoDay));
    bool told = false;
    for (const GroundId id : text_.proof[finding_.ground].because) {
      const Ground& ground = text_.proof[id];
      if (ground.value != StepValue::False || std::holds_alternative<DutyGround>(ground.about)) continue;
      told = true;
      failed(id, ground);
    }
    if (!told) say(words().say(Message::WhyNothingOwed));
  }

  /// A test of the scope that does not hold, and what the agreement states of it.
  void failed(GroundId id, const Ground& ground) {
    const auto* scope = std::get_if<ScopeGround>(&ground.about);
    const std::string wanted = scope == nullptr
                                   ? words().ground(ground)
                                   : capitalised(words().condition(scope->condition, words().scope(ground.binding)));
    say(words().say(Message::WhyWants, {{"condition", wanted}}) + text_.place(ground.at));
    std::set<GroundId> seen;
    stated_under(id, seen);
  }

  void stated_under(GroundId id, std::set<GroundId>& seen) {
    if (!seen.insert(id).second) return;
    const Ground& ground = text_.proof[id];
    if (is_stated(ground)) return say(words().ground(ground) + text_.place(ground.at));
    for (const GroundId child : ground.because) stated_under(child, seen);
  }

  void defeated() {
    for (const RuleId stronger : finding_.by) {
      const std::string name =
          words().say(Message::Aside, {{"text", words().title(stronger)}, {"aside", words().rule(stronger)}});
      const auto gives_way = std::ranges::find(rule().gives_way_to, stronger, &GivesWayTo::stronger);
      const bool opposite = std::ranges::find(rule().opposites, stronger) != rule().opposites.end();
      std::string said = words().say(opposite ? Message::WhyOpposite : Message::WhyGivesWay, {{"rule", name}});
      if (gives_way != rule().gives_way_to.end()) said = with_reason(said, gives_way->because);
      say(said);
    }
  }

  /// Why one rule is stronger is told in English alone.
  std::string with_reason(const std::string& said, const std::string& because) const {
    if (because.empty()) return words().say(Message::WhySaysSo, {{"said", said}});
    return words().say(Message::WithReason, {{"said", said}, {"reason", in_english(words().language(), because)}});
  }

  const Finding& finding_;
  const ProofText& text_;
  std::vector<std::string> said_;
};

}  // namespace

std::vector<std::string> why_not(const Finding& finding, const ProofText& text) {
  if (!finding.ground.valid()) return {};
  return WhyNot(finding, text).sentences();
}

std::string turning_words(const TurningFact& fact, const Words& words) {
  const Field& field = words.rulebook()[fact.field];
  return words.sentence(words.say(Message::WhyWouldComeOut, {{"field", words.field(fact.field)},
                                                             {"member", words.member(fact.member)},
                                                             {"value", words.value_of(fact.value, field.type)},
                                                             {"status", status_words(fact.status, words.language())}}));
}

}  // namespace placet
