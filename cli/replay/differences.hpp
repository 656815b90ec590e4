// SPDX-License-Identifier: Apache-2.0
//
// What differs between a receipt and the same check made again, and the report of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/replay/receipt.hpp"

namespace placet {

struct Difference {
  enum class Of : std::uint8_t {
    Engine,
    Rulebook,
    Law,        ///< the words of one declaration that the verdict rests on
    Agreement,  ///< the bytes that were judged
    Verdict,    ///< overall, or of one country
    Finding,    ///< its status, or that it is there at all
    Proof,      ///< the grounds of a finding whose status is the same
    Other       ///< anything else that the verdict says: actions, questions, remarks, dates
  } of;
  std::string where;      ///< "rule russia.mfa-consent-2004 (version 1)"; may be empty
  std::string then, now;  ///< empty: was not there, is not there
};

enum class ReplayOutcome : std::uint8_t {
  Same,          ///< nothing differs
  ReachedAgain,  ///< another engine or other rules conclude the same from the same agreement
  Differs
};
std::string_view outcome_name(ReplayOutcome outcome);  ///< "reached-again"

struct Replay {
  const Receipt& then;
  const Receipt& now;
  std::vector<Difference> differences;  ///< in the order of `Of`, within it in that of the receipts
  ReplayOutcome outcome;
};

/// Compares what `then` says with what `now` says. What only `now` has in its verdict, beyond findings and law, is no
/// difference: later versions of the format add keys. Both must outlive the result.
Replay compare_receipts(const Receipt& then, const Receipt& now);

/// For people; `path` is that of the receipt. Ends with a line break.
std::string render_replay_text(const Replay& replay, std::string_view path);
/// `placet-replay/1` (docs/formats/placet-replay-1.schema.json), indented, without a line break at the end.
std::string render_replay_json(const Replay& replay, std::string_view path);

}  // namespace placet
