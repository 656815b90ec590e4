// SPDX-License-Identifier: Apache-2.0
//
// The clauses of a rule or a reading, sorted by kind, and how often each may stand there.
#pragma once

#include <vector>

#include "lower/workspace.hpp"

namespace placet::lower {

struct Clauses {
  std::vector<const syntax::Citation*> sources;
  std::vector<const syntax::InForce*> in_force;
  std::vector<const syntax::AsOf*> as_of;
  std::vector<const syntax::Pending*> pending;
  std::vector<const syntax::ForEvery*> for_every;
  std::vector<const syntax::When*> when;
  std::vector<const syntax::Norm*> norm;
  std::vector<const syntax::Silence*> silence;
  std::vector<const syntax::Unless*> unless;
  std::vector<const syntax::Otherwise*> otherwise;
  std::vector<const syntax::Despite*> despite;
  std::vector<const syntax::Reading*> readings;
  std::vector<const syntax::Presume*> presume;
  std::vector<const syntax::StrengthClause*> strength;
  std::vector<const syntax::Label*> labels;
  std::vector<const syntax::Note*> notes;
};

Clauses sort_clauses(const std::vector<syntax::Clause>& clauses);

/// The clauses of a rule as a reading has them: its own of a kind stand in their place, its sources after theirs.
Clauses under_reading(const Clauses& rule, const Clauses& reading);

/// Reports clauses that stand more often in one block than they may.
void check_repeated(Reports& reports, const Clauses& clauses);

/// Reports clauses that speak of the whole rule and so cannot stand in a reading.
void check_reading(Reports& reports, const Clauses& clauses);

/// Reports clauses that a rule lacks, or must not have, under one of its readings.
void check_complete(Reports& reports, const Clauses& clauses, const syntax::Rule& rule);

}  // namespace placet::lower
