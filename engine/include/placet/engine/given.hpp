// SPDX-License-Identifier: Apache-2.0
//
// Changes facts as a `given` line of a test or `--given` on the command line says.
#pragma once

#include "placet/model/checked.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/rule_test.hpp"

namespace placet {

/// `facts` with what `given` states. Names of members are their ids in the file. A step is added to those stated
/// already; `has no` takes away the stated steps that match; a judgement or a field replaces what was stated; a list of
/// values is given one at a time and the first replaces those of the file. Errors: a name that the agreement does not
/// have, a field it cannot have, a value of the wrong type. GivenFile is the caller's to read.
Checked<Facts> apply_given(Facts facts, const Given& given);

/// Collections that the user takes to be complete (`--assume-complete step,delegation`); an unknown name is an error.
Checked<Facts> assume_complete(Facts facts, const std::vector<std::string>& collections, Span at);

}  // namespace placet
