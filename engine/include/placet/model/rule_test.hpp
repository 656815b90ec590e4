// SPDX-License-Identifier: Apache-2.0
//
// Tests that stand beside rules, and the notation in which they and the command line state facts:
// `primorye has consent of russia.mfa on 1 April 2005`. Members are named by their ids in a file that
// is not yet read, so names stay texts here; `apply_given` (engine) finds what they mean.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "placet/model/ids.hpp"
#include "placet/model/span.hpp"
#include "placet/model/value.hpp"

namespace placet {

/// `given file "samples/two-regions.xml"`: relative to the file of the test.
struct GivenFile {
  std::string path;
  bool operator==(const GivenFile&) const = default;
};
/// `given record complete`.
struct GivenRecord {
  bool complete = true;
  bool operator==(const GivenRecord&) const = default;
};
/// `given primorye has consent of russia.mfa for d1 on 1 April 2005 outcome refused`.
struct GivenStep {
  std::string party;
  bool negated = false;
  ActId act;
  AuthorityId authority;            ///< invalid if none is named
  std::vector<std::string> object;  ///< the path after `for`, outermost first; empty if there is none
  std::optional<Day> day;
  Symbol outcome;  ///< invalid: given
  bool operator==(const GivenStep&) const = default;
};
/// `given judged china.special-need for d1 yes`.
struct GivenJudgement {
  JudgementId judgement;
  std::string about;  ///< empty if there is none
  bool yes = true;
  bool operator==(const GivenJudgement&) const = default;
};
/// `given level of primorye is region`; the path as written: {"level", "primorye"}.
struct GivenField {
  enum class Kind : std::uint8_t { Stated, Unknown, Absent } kind = Kind::Stated;
  std::vector<std::string> path;
  /// For Kind::Stated. A bare name or a code is a Code of that text (`apply_given` reads it by the field's type).
  std::optional<Value> value;
  std::string value_text;  ///< the value as written
  bool operator==(const GivenField&) const = default;
};

struct Given {
  std::variant<GivenFile, GivenRecord, GivenStep, GivenJudgement, GivenField> what;
  Span span;
  bool operator==(const Given&) const = default;
};

/// `expect rule russia.mfa-consent-2004 for primorye is violated`; without `member` every instance has it.
struct ExpectRule {
  Symbol rule;
  std::string member;
  std::string status;
  bool operator==(const ExpectRule&) const = default;
};
/// `expect verdict RU conditional`; without a country the overall one.
struct ExpectVerdict {
  Symbol country;
  std::string verdict;
  bool operator==(const ExpectVerdict&) const = default;
};
/// `expect asks primorye has consent of russia.mfa`: the fact in the notation of questions.
struct ExpectAsks {
  std::string fact;
  bool operator==(const ExpectAsks&) const = default;
};
/// `expect the agreement is void`: the overall consequence, or a liability, as in `consequence.kind` of the JSON.
struct ExpectEffect {
  std::string kind;
  bool operator==(const ExpectEffect&) const = default;
};

struct Expectation {
  std::variant<ExpectRule, ExpectVerdict, ExpectAsks, ExpectEffect> what;
  Span span;
  bool operator==(const Expectation&) const = default;
};

struct RuleTest {
  std::string title;
  Day as_of{};  ///< today
  std::vector<Given> given;
  std::vector<Expectation> expect;
  PackId pack;
  Span span;
  bool operator==(const RuleTest&) const = default;
};

}  // namespace placet
