// SPDX-License-Identifier: Apache-2.0
//
// What the parts of an evaluation hand each other, and only the evaluation itself sees.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "evaluate/frame.hpp"
#include "evaluate/setting.hpp"

namespace placet {

/// Intermediate results of an Evaluation.
struct EvaluationParts {
  using Frame = placet::Frame;

  enum class State : std::uint8_t { Known, Absent, Unknown };

  /// What a path comes to.
  struct Lookup {
    State state = State::Unknown;
    std::optional<Bound> bound;  ///< what the path leads to, if it is a member or a bound value
    std::optional<Value> value;
    std::optional<FactAddress> fact;
    std::optional<Span> place;
    bool presumed = false;
  };

  /// What an operand comes to.
  struct Amount {
    State state = State::Unknown;
    std::optional<Value> value;  ///< perhaps a range; none while nothing at all is known
    Evidence evidence = Evidence::Verified;
    UnknownKinds why;
    std::optional<FactAddress> fact;  ///< if it is one fact
    GroundId ground;
  };

  /// What a variable runs over.
  struct Collection {
    std::vector<Bound> members;
    std::optional<Unlisted> unlisted;  ///< set if the collection is open
  };

  /// The days on which a step is in time.
  struct Window {
    DayRange not_before{first_day, first_day};
    DayRange not_after{last_day, last_day};
    bool end_open = false;        ///< the window has no end yet
    bool unknown = false;         ///< not even that is known
    bool not_applicable = false;  ///< what it is counted from did not happen
    UnknownKinds why;
    std::vector<Asked> asks;
    std::string counted_from{};  ///< from what, if its days are not known: other days may turn out to be others
    bool exact() const { return !end_open && !unknown && not_before.exact() && not_after.exact(); }
  };

  /// The day that a timing counts from.
  struct AnchorDay {
    enum class Kind : std::uint8_t { Known, NoEndYet, UnknownDay, NotHappened, Unknown, Absent } kind = Kind::Unknown;
    DayRange day;
    std::optional<FactAddress> asks;
  };

  enum class DefaultWindow : std::uint8_t { UntilSignature, AnyDay };

  /// Whether a step was taken in time.
  struct StepOutcome {
    StepValue value = StepValue::Unknown;
    UnknownKinds why;
    bool planned = false;
    bool not_applicable = false;
    Window window;
    MemberId decided_by;
    bool by_silence = false;
    GroundId ground;
  };

  /// A stated step that may be the one asked for.
  struct Candidate {
    MemberId step;
    Kleene matches = Kleene::True;
    DayRange day;
    enum class Course : std::uint8_t { Given, Refused, Requested, Withdrawn, Unknown } course = Course::Given;
    bool silence = false;
    bool in_time = false;  ///< taken to be in time, whatever its day
    std::vector<Asked> asks;
  };

  /// What the stated steps come to.
  struct Decision {
    StepValue value = StepValue::Unknown;
    bool planned = false;
    MemberId by;
    bool silence = false;
    bool operator==(const Decision&) const = default;
  };

  /// An instance of a rule that concludes something, and whether its duty holds.
  struct Contender {
    RuleId rule;
    Truth duty;
  };

  using InstanceList = std::vector<const Instance*>;

  /// The instances that may conclude the same, and those that may conclude the opposite.
  struct Sides {
    InstanceList for_it, against;
  };

  enum class Conclusion : std::uint8_t { Held, Rejected, Open };

  /// What the rules for and against something come to.
  struct Contest {
    Conclusion conclusion = Conclusion::Open;
    Conclusion opposite = Conclusion::Open;
    bool conflict = false;
    bool lost = false;  ///< rejected, whatever is not known yet
    Evidence evidence = Evidence::Verified;
    UnknownKinds why;
  };

  /// Whether what a norm requires is done.
  struct Requirement {
    StepValue value = StepValue::Unknown;
    Evidence evidence = Evidence::Verified;
    UnknownKinds why;
    bool not_applicable = false;
    std::vector<Action> actions;
    GroundId ground;
  };

  /// How far the cures of a breach lead.
  struct Walk {
    Status status = Status::Violated;
    std::optional<Effect> effect;
    bool provisional = false;
    bool cure_unknown = false;
    UnknownKinds why;
  };
};

}  // namespace placet
