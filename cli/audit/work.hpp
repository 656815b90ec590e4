// SPDX-License-Identifier: Apache-2.0
//
// Judges an archive on several cores: one thread reads files and cuts them into blocks, the others judge blocks and put
// their rows into the journal. A bounded queue between them keeps memory bounded: when it is full, the thread that
// reads judges too. The order in which blocks are judged is seen nowhere.
#pragma once

#include <cstdint>

#include "cli/audit/inputs.hpp"
#include "cli/audit/interruption.hpp"
#include "cli/audit/journal.hpp"
#include "cli/audit/judge_piece.hpp"
#include "cli/audit/progress.hpp"

namespace placet::audit {

struct Worked {
  std::uint64_t blocks = 0;  ///< all there are, numbered from 0, unless it was interrupted
  bool interrupted = false;
};

/// Judges every block that the journal does not have. `jobs`, the threads, is at least 1. Failure: as the journal's.
Worked judge_all(const Inputs& inputs, const PieceJudge& judge, unsigned jobs, Journal& journal, Progress& progress,
                 const Interruption& interruption);

}  // namespace placet::audit
