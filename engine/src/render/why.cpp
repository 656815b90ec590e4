// SPDX-License-Identifier: Apache-2.0
// One rule on one agreement: what came of it, and the whole proof.
#include <algorithm>

#include "placet/engine/render.hpp"
#include "render/finding_text.hpp"
#include "render/layout.hpp"
#include "render/values.hpp"
#include "render/why_not.hpp"

namespace placet {

namespace {

bool is_about(const Finding& finding, std::string_view member, const Words& words) {
  if (member.empty()) return true;
  const auto names = [&](const Bound& bound) {
    const auto* id = std::get_if<MemberId>(&bound);
    return id != nullptr ? id->valid() && words.facts()->name_of(*id) == member : words.bound(bound) == member;
  };
  return std::ranges::any_of(finding.binding, names) || (finding.bearer && names(*finding.bearer));
}

std::string law_of(const Words& words, const Finding& finding) {
  const Rule& rule = words.rulebook()[finding.rule];
  const Reading& reading = rule.readings[finding.reading];
  std::string text;
  for (const Citation& citation : reading.sources) {
    const std::string evidence = evidence_words(citation.attestation.evidence, words.language());
    text += wrapped(words.say(Message::Aside, {{"text", words.citation(citation)}, {"aside", evidence}}), 4, 2);
    if (!citation.quote.empty()) text += wrapped(words.say(Message::QuotedText, {{"text", citation.quote}}), 4);
  }
  if (rule.pending) {
    text += wrapped(words.say(Message::PendingLaw, {{"law", in_english(words.language(), *rule.pending)}}), 4, 2);
  }
  if (reading.in_force) {
    const std::string force = since_words(*reading.in_force, words.language());
    text += wrapped(words.say(Message::LawInForce, {{"force", force}}), 4, 2);
  }
  return text;
}

std::string reasons(const Finding& finding, const ProofText& proofs) {
  std::vector<std::string> sentences = why_not(finding, proofs);
  if (sentences.empty()) sentences = proofs.reason(finding);
  std::string text;
  for (const std::string& sentence : sentences) text += wrapped(sentence, 2);
  return text;
}

}  // namespace

std::string render_why_nothing(const Report& report, std::string_view rule, std::string_view member,
                               Language language) {
  const Words words(report.facts.rulebook(), &report.facts, language);
  const std::string name(rule);
  const std::string said = member.empty()
                               ? words.say(Message::WhyNotJudged, {{"rule", name}})
                               : words.say(Message::WhyNoSuchMember, {{"rule", name}, {"member", std::string(member)}});
  return wrapped(words.sentence(said), 0);
}

std::string render_why(const Report& report, std::string_view rule, std::string_view member, Language language) {
  const Words words(report.facts.rulebook(), &report.facts, language);
  const ReportOptions options{true, true, false, language};
  const FindingText findings{
      words, {words, report.assessment.proof, report.sources}, options, report.assessment.abandoned};
  const Evaluator evaluator(report.facts.rulebook());
  std::string text;
  for (const JurisdictionAssessment& jurisdiction : report.assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      if (words.rule(finding.rule) != rule || !is_about(finding, member, words)) continue;
      if (!text.empty()) text += '\n';
      const Rule& of = words.rulebook()[finding.rule];
      std::string head = std::string(rule);
      if (of.version > 1) {
        head = words.say(Message::RuleVersion, {{"rule", head}, {"version", std::to_string(of.version)}});
      }
      for (std::size_t slot = 1; slot < finding.binding.size(); ++slot)
        head += " · " + words.bound(finding.binding[slot]);
      text += left_and_right(head, status_words(finding.status, language), 0);
      text += wrapped(words.title(finding.rule), 2) + law_of(words, finding);
      for (const RuleId other : finding.by)
        text += wrapped(words.say(Message::ByRule, {{"rule", words.rule(other)}}), 4, 2);
      if (finding.status == Status::Contested) text += findings.readings(finding);
      text += reasons(finding, findings.proofs);
      for (const TurningFact& fact : turning_facts(evaluator, report.facts, report.assessment, finding)) {
        text += wrapped(turning_words(fact, words), 4, 2);
      }
      const auto follows = [&](Message message, const Consequence& consequence) {
        return wrapped(words.say(message, {{"effect", findings.consequence(consequence)}}), 4, 2);
      };
      if (finding.consequence) text += follows(Message::WhyConsequence, *finding.consequence);
      if (finding.liability) text += follows(Message::WhyLiability, *finding.liability);
      text += "  " + words.say(Message::HeadProof) + '\n' + findings.proofs.tree(finding.ground, 4);
    }
  }
  return text;
}

}  // namespace placet
