// SPDX-License-Identifier: Apache-2.0
//
// What was proved of a rulebook, with the agreement that shows it, and what could not be decided.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "placet/model/rulebook.hpp"

namespace placet::verify {

enum class Kind {
  Conflict,       ///< two rules apply and cannot both be met
  NeverApplies,   ///< a proof: no agreement comes under the rule
  NeverBroken,    ///< a proof: no agreement breaks it
  IdleException,  ///< a proof: no agreement is excused by it
  Gap,            ///< days between two versions of a rule on which neither is in force
  Implied,        ///< a proof: who breaks it breaks another too; a remark
  Difference      ///< an agreement that the two laws judge differently
};
std::string_view kind_name(Kind kind);  ///< "never-applies"

/// An agreement that the engine has judged as the finding says.
struct Witness {
  std::string xml;
  std::vector<std::string> judged;  ///< what it comes to: "russia.consent: violated"
};

struct Finding {
  Kind kind = Kind::Conflict;
  std::vector<std::string> rules;
  std::string says;      ///< one sentence
  std::string supports;  ///< how it is known: what the agreement shows, or under which bounds it is proved
  std::optional<Witness> witness;
  Span at;               ///< of the first rule
  bool allowed = false;  ///< a comment of the rulebook allows the conflict, with its reason
  bool remark() const { return kind == Kind::Implied || allowed; }
};

/// A question that stays open.
struct Undecided {
  std::vector<std::string> rules;
  std::string question, reason;
};

struct Verified {
  std::vector<Finding> findings;
  std::vector<Undecided> undecided;
  std::size_t rules = 0;        ///< how many were looked at
  std::size_t reached = 0;      ///< of them, how many an agreement was found for that comes under the rule
  std::size_t pairs = 0;        ///< pairs of rules that were compared
  std::size_t out_of_time = 0;  ///< rules and pairs that were not looked at, since the time was up
};

/// When to stop.
class Deadline {
 public:
  explicit Deadline(std::chrono::seconds from_now) : end_(Clock::now() + from_now) {}
  bool passed() const { return Clock::now() >= end_; }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point end_;
};

}  // namespace placet::verify
