// SPDX-License-Identifier: Apache-2.0
#include "render/page_findings.hpp"

#include "placet/engine/verdict_line.hpp"
#include "render/acceptance.hpp"
#include "render/page_words.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

Html paragraph(std::string_view of_class, const Html& content) {
  return element("p", {{"class", std::string(of_class)}}, content);
}

Html code(std::string_view text) {
  return element("code", text);
}

Message message_of(StepValue value) {
  switch (value) {
    case StepValue::True: return Message::ProvedTrue;
    case StepValue::False: return Message::ProvedFalse;
    case StepValue::Unknown: return Message::PageProvedUnknown;
    case StepValue::Open: return Message::PageProvedOpen;
  }
  return Message::PageProvedUnknown;
}

}  // namespace

std::string_view page_tone(Verdict verdict) {
  switch (verdict) {
    case Verdict::NonCompliant: return "bad";
    case Verdict::Indeterminate: return "doubt";
    case Verdict::Conditional: return "todo";
    case Verdict::Compliant: return "good";
    case Verdict::NotGoverned: return "none";
  }
  return {};
}

std::string_view page_tone(const Finding& finding) {
  if (is_idle(finding.status)) return "none";
  return settles(finding.status) ? "good" : page_tone(line_of(finding));
}

Html page_badge(std::string_view tone, std::string_view said) {
  return element("span", {{"class", "badge " + std::string(tone)}}, said);
}

Html PageFindings::full(const Finding& finding) const {
  const Words& words = findings_.words;
  Html html = element("h4", escaped(findings_.title(finding) + " ") +
                                page_badge(page_tone(finding), status_words(finding.status, words.language())));
  html += reason(finding);
  for (const RuleId other : finding.by) {
    html += element("p", words.say(Message::AgainstIt, {{"title", words.title(other)}, {"rule", words.rule(other)}}));
  }
  if (finding.accepted_by.valid()) {
    html += element("p", acceptance_words(acceptance_of(finding.accepted_by, words, findings_.proofs.sources), words));
  }
  for (const auto* consequence : {&finding.consequence, &finding.liability}) {
    if (!*consequence) continue;
    html += paragraph("effect", escaped(words.sentence(capitalised(findings_.consequence(**consequence)))));
  }
  html += law(finding) + proof(finding);
  return element("article", {{"class", "finding " + std::string(page_tone(finding))}, {"id", places_.anchor(finding)}},
                 html);
}

Html PageFindings::brief(const Finding& finding) const {
  const Words& words = findings_.words;
  Html html = paragraph("brief", escaped(findings_.title(finding) + " ") +
                                     page_badge(page_tone(finding), status_words(finding.status, words.language())) +
                                     escaped(" ") + code(words.rule(finding.rule)));
  for (const RuleId other : finding.by) {
    html += element("p", words.say(Message::ByRule, {{"rule", words.rule(other)}}));
  }
  return element("article", {{"class", "settled"}, {"id", places_.anchor(finding)}}, html + proof(finding));
}

Html PageFindings::reason(const Finding& finding) const {
  Html items;
  if (finding.status == Status::Contested) {
    for (const std::string& line : findings_.reading_lines(finding)) items += element("li", line);
  } else {
    for (const Sentence& sentence : findings_.proofs.sentences(finding)) {
      places_.cite(finding, sentence.at);
      const Html place = places_.place(sentence.at);
      items += element("li", place.empty() ? escaped(findings_.words.sentence(sentence.text))
                                           : escaped(sentence.text) + place + escaped(findings_.words.sentence({})));
    }
  }
  return items.empty() ? items : element("ul", {{"class", "reason"}}, items);
}

Html PageFindings::law(const Finding& finding) const {
  const Words& words = findings_.words;
  const Reading& reading = words.rulebook()[finding.rule].readings[finding.reading];
  Html html;
  for (const Citation& citation : reading.sources) {
    Html line = link_to(words.rulebook()[citation.source].url, escaped(words.citation(citation)));
    line += escaped(" · " + attestation_words(citation.attestation, words.language()));
    html += paragraph("citation", line);
    if (citation.quote.empty()) continue;
    html += element("blockquote", {{"lang", citation.quote_language}}, element("p", citation.quote));
  }
  Html last =
      reading.in_force ? escaped(capitalised(since_words(*reading.in_force, words.language())) + " · ") : Html{};
  last += escaped(evidence_words(finding.evidence, words.language()) + " · ") + code(words.rule(finding.rule));
  return element("div", {{"class", "law"}}, html + paragraph("rule", last));
}

Html PageFindings::proof(const Finding& finding) const {
  if (!finding.ground.valid()) return {};
  std::set<GroundId> shown;
  const Html tree = grounds(finding.ground, shown);
  if (tree.empty()) return {};
  const Html summary = element("summary", escaped(findings_.words.say(Message::HeadProof)) +
                                              element("span", {{"class", "unseen"}}, ": " + findings_.title(finding)));
  return element("details", {{"class", "proof"}}, summary + tree);
}

Html PageFindings::grounds(GroundId root, std::set<GroundId>& shown) const {
  Html items;
  for (const GroundId child : findings_.proofs.proof[root].because) items += ground(child, shown);
  return items.empty() ? items : element("ul", items);
}

Html PageFindings::ground(GroundId id, std::set<GroundId>& shown) const {
  const Ground& of = findings_.proofs.proof[id];
  const bool again = !shown.insert(id).second && !of.because.empty();
  const Words& words = findings_.words;
  Html html = element("span", {{"class", "value"}}, words.say(message_of(of.value))) + escaped(' ' + words.ground(of)) +
              places_.place(of.at);
  html += again ? escaped(words.say(Message::AsAbove)) : grounds(id, shown);
  return element("li", html);
}

Html PageFindings::step(const OwedStep& owed) const {
  const auto& [finding, action] = owed;
  const Html law = escaped(findings_.law_of_step(*finding) + " · ") +
                   link_to('#' + places_.anchor(*finding), code(findings_.words.rule(finding->rule)));
  const Html said =
      say_on_page(findings_.words, Message::PageStep,
                  {{"when", element("strong", findings_.when(*action))}, {"step", escaped(findings_.what(*action))}});
  return element("li", said + paragraph("about", law));
}

Html PageFindings::question(const Question& question) const {
  const Words& words = findings_.words;
  Html html = element("strong", words.ask(question));
  if (const std::string who = words.who(question); !who.empty()) {
    html += paragraph("about",
                      escaped(words.sentence(capitalised(words.say(Message::ToBeJudgedBy, {{"authority", who}})))));
  }
  Html fact = code(words.fact(question));
  if (!question.rules.empty()) {
    fact += escaped(" · " + words.say_counted(Message::SettlesRules, question.rules.size()));
  }
  return element("li", html + paragraph("about", fact));
}

}  // namespace placet
