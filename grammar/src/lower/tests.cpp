// SPDX-License-Identifier: Apache-2.0
//
// Tests that stand beside rules.
#include <algorithm>
#include <array>

#include "lower/facts.hpp"
#include "lower/norms.hpp"
#include "lower/values.hpp"
#include "placet/model/assessment.hpp"

namespace placet::lower {

namespace {

using syntax::match;

constexpr std::array<std::string_view, 16> statuses = {
    "satisfied",      "violated",        "cured",     "breached-cure-open", "outstanding", "excused",
    "not-applicable", "not-in-force",    "pending",   "defeated",           "conflict",    "contested",
    "needs-facts",    "needs-judgement", "needs-law", "cannot-be-violated"};
constexpr std::array<std::string_view, 5> verdicts = {"compliant", "non-compliant", "conditional", "indeterminate",
                                                      "not-governed"};

template <std::size_t size>
bool check_word(Workspace& work, const std::array<std::string_view, size>& words, const syntax::Name& name,
                std::string_view noun) {
  if (std::ranges::find(words, name.text) != words.end()) return true;
  std::string help = "write one of: ";
  for (const std::string_view word : words) help += (word == words.front() ? "" : ", ") + std::string(word);
  work.reports.unknown(codes::unknown_status, name.span, noun, name.text, {words.begin(), words.end()}, help);
  return false;
}

struct TestBuilder {
  Workspace& work;
  PackId pack;
  FactNames facts;
  RuleTest test;

  void add(std::optional<Given> given) {
    if (!given) return;
    if (given->span == Span{}) given->span = test.span;
    test.given.push_back(std::move(*given));
  }
  void expect(decltype(Expectation::what) what, Span span) { test.expect.push_back({std::move(what), span}); }

  void lower(const syntax::ExpectRule& rule) {
    const auto versions = work.names.rules.find(rule.rule.text);
    if (versions == work.names.rules.end()) {
      std::vector<std::string_view> known;
      for (const auto& [name, ids] : work.names.rules) known.push_back(name);
      work.reports.unknown(codes::unknown_name, rule.rule.span, "rule", rule.rule.text, known);
    } else if (const PackId of = work.book[versions->second.front()].pack; !sees(work.book, pack, of)) {
      report_not_used(work.reports, work.book, rule.rule.span, rule.rule.text, pack, of);
    }
    check_word(work, statuses, rule.status, "status");
    expect(ExpectRule{work.symbol(rule.rule.text), rule.member ? rule.member->text : "", rule.status.text}, rule.span);
  }

  void lower(const syntax::ExpectVerdict& verdict) {
    check_word(work, verdicts, verdict.verdict, "verdict");
    Symbol country;
    if (verdict.jurisdiction) country = work.symbol(verdict.jurisdiction->text);
    expect(ExpectVerdict{country, verdict.verdict.text}, verdict.span);
  }

  void lower(const syntax::AskStep& asked) { expect(ExpectAsks{fact_text(asked)}, asked.span); }
  void lower(const syntax::AskJudgement& asked) {
    work.resolve(work.names.judgements, asked.judgement, pack);
    expect(ExpectAsks{fact_text(asked)}, asked.span);
  }
  void lower(const syntax::AskFact& asked) { expect(ExpectAsks{fact_text(asked)}, asked.span); }

  void lower(const syntax::Effect& effect) {
    match(
        effect,
        [&](syntax::SaidOfEffect said) {
          const bool none = said == syntax::SaidOfEffect::NoEffectStated;
          const EffectKind kind = none ? EffectKind::NoneStated : EffectKind::NotKnown;
          expect(ExpectEffect{std::string(effect_name(kind))}, test.span);
        },
        [&](const syntax::EffectOn& on) {
          const EffectKind kind = match(
              on.kind, [](const syntax::PlainEffect& plain) { return plain_effect(plain); },
              [](const syntax::SuspendedUntil&) { return EffectKind::Suspended; },
              [](const syntax::Liable&) { return EffectKind::Liable; },
              [](const syntax::MayBe& may) { return possible_effect(may.effect); });
          const auto* liable = boost::get<syntax::Liable>(&on.kind.get());
          expect(ExpectEffect{liable != nullptr ? liable->to.text : std::string(effect_name(kind))}, on.span);
        });
  }
};

}  // namespace

void lower_tests(Workspace& work, const Declarations& declarations) {
  for (const auto& [pack, written] : declarations.tests) {
    const InContext context(work.reports, "in test \"" + written->title.text + '"');
    const auto symbol = [&work](std::string_view text) { return work.symbol(text); };
    TestBuilder builder{work, pack, {work.book, work.names, work.reports, pack, symbol}, {}};
    builder.test.title = written->title.text;
    builder.test.as_of = lower_day(written->as_of);
    builder.test.pack = pack;
    builder.test.span = written->span;
    for (const auto& line : written->lines) {
      match(
          line, [&](const syntax::Given& given) { builder.add(lower_given(builder.facts, given)); },
          [&](const syntax::Expectation& expected) {
            match(expected, [&](const auto& kind) { builder.lower(kind); });
          });
    }
    work.book.tests.push_back(std::move(builder.test));
  }
}

}  // namespace placet::lower
