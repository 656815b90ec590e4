// SPDX-License-Identifier: Apache-2.0
//
// The tests that stand beside rules.
#include "format/print.hpp"

namespace placet::format {

using syntax::match;

namespace {

const char* word_of(syntax::YesNo answer) {
  return answer == syntax::YesNo::Yes ? "yes" : "no";
}

void print_member(Sheet& sheet, const syntax::Optional<syntax::Name>& member) {
  if (!member) return;
  sheet.word("for");
  print(sheet, *member);
}

void print(Sheet& sheet, const syntax::Given& given) {
  match(
      given,
      [&](const syntax::GivenFile& file) {
        sheet.word("file", file.span.begin);
        print(sheet, file.value);
      },
      [&](syntax::RecordState state) {
        sheet.word(state == syntax::RecordState::Complete ? "record complete" : "record partial");
      },
      [&](const syntax::GivenStep& step) {
        print(sheet, step.party);
        sheet.word(step.negated ? "has no" : "has");
        print(sheet, step.deed);
        if (step.on) {
          sheet.word("on");
          print(sheet, *step.on);
        }
        if (step.outcome) {
          sheet.word("outcome");
          print(sheet, *step.outcome);
        }
      },
      [&](const syntax::GivenJudgement& judged) {
        sheet.word("judged", judged.span.begin);
        print(sheet, judged.judgement);
        print_member(sheet, judged.about);
        sheet.word(word_of(judged.answer));
      },
      [&](const syntax::GivenFact& fact) {
        print(sheet, fact.path);
        sheet.word("is");
        match(
            fact.value,
            [&](syntax::NoValue none) { sheet.word(none == syntax::NoValue::Unknown ? "unknown" : "absent"); },
            [&](syntax::YesNo answer) { sheet.word(word_of(answer)); },
            [&](const syntax::Operand& operand) { print(sheet, operand); });
      });
}

void print(Sheet& sheet, const syntax::Expectation& expectation) {
  match(
      expectation,
      [&](const syntax::ExpectRule& expected) {
        sheet.word("rule", expected.span.begin);
        print(sheet, expected.rule);
        print_member(sheet, expected.member);
        sheet.word("is");
        print(sheet, expected.status);
      },
      [&](const syntax::ExpectVerdict& expected) {
        sheet.word("verdict", expected.span.begin);
        if (expected.jurisdiction) sheet.word(expected.jurisdiction->text, expected.jurisdiction->span.begin);
        print(sheet, expected.verdict);
      },
      [&](const syntax::AskStep& asked) {
        sheet.word("asks");
        print(sheet, asked.party);
        sheet.word("has");
        print(sheet, asked.deed);
      },
      [&](const syntax::AskJudgement& asked) {
        sheet.word("asks").word("judged", asked.span.begin);
        print(sheet, asked.judgement);
        print_member(sheet, asked.about);
      },
      [&](const syntax::AskFact& asked) {
        sheet.word("asks");
        print(sheet, asked.value);
      },
      [&](const syntax::Effect& effect) { print(sheet, effect); });
}

/// The tokens of a line that is a fixed phrase without a place of its own; 0 for one that has a place.
struct LineEnd {
  std::size_t tokens = 0;
  Place end = nowhere;
};

LineEnd end_of(const syntax::Given& given) {
  return match(
      given,
      [](syntax::RecordState) {
        return LineEnd{3, nowhere};
      },
      [](const syntax::Node& node) {
        return LineEnd{0, node.span.end};
      });
}

LineEnd end_of(const syntax::Expectation& expectation) {
  return match(
      expectation,
      [](const syntax::Effect& effect) {
        return match(
            effect,
            [](syntax::SaidOfEffect) {
              return LineEnd{4, nowhere};
            },
            [](const syntax::EffectOn& on) {
              return LineEnd{0, on.span.end};
            });
      },
      [](const syntax::Node& node) {
        return LineEnd{0, node.span.end};
      });
}

}  // namespace

void print(Sheet& sheet, const syntax::Test& test, const parse::Outline& outline) {
  sheet.word("test", test.span.begin);
  sheet.indent(hanging_head, [&] {
    print(sheet, test.title);
    sheet.piece([&] {
      sheet.word("as-of");
      print(sheet, test.as_of);
    });
  });
  // A line's first word, `given` or `expect`, is the token after the line before.
  std::size_t token = outline.token_at(test.as_of.span.end);
  sheet.indent(hanging, [&] {
    for (const syntax::TestLine& line : test.lines) {
      match(line, [&](const auto& said) {
        constexpr bool is_given = std::is_same_v<std::decay_t<decltype(said)>, syntax::Given>;
        sheet.line().word(is_given ? "given" : "expect", outline.tokens[token].begin);
        print(sheet, said);
        const LineEnd end = end_of(said);
        token = end.tokens > 0 ? token + end.tokens : outline.token_at(end.end);
      });
    }
  });
  sheet.end(test.span.end);
}

}  // namespace placet::format
