// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "lower/clauses.hpp"

namespace placet::lower {

/// What one reading of a rule is made from; `reading` is null for a rule without readings.
struct WrittenReading {
  const syntax::Rule& rule;
  PackId pack;
  const Clauses& clauses;
  const syntax::Reading* reading;
};

/// Nothing after an error.
std::optional<Reading> lower_reading(Workspace& work, const WrittenReading& written);

}  // namespace placet::lower
