// SPDX-License-Identifier: Apache-2.0
//
// The exit codes of every command. Scripts depend on them: a code never gets another meaning.
#pragma once

#include <span>
#include <stdexcept>
#include <string>

namespace placet {

enum class Exit : int {
  Compliant = 0,     ///< also: a command of authors found nothing
  NonCompliant = 1,  ///< also: a command of authors found something
  Conditional = 2,
  Indeterminate = 3,
  NotGoverned = 4,
  Remarks = 5,  ///< only remarks, under --fail-on remarks
  Usage = 64,   ///< the command line is wrong
  BrokenAgreement = 65,
  MissingFile = 66,  ///< or one that cannot be read
  BrokenRulebook = 67,
  MissingComponent = 69,
  Internal = 70,
  Unwritable = 73,  ///< output cannot be written
};

/// The gravest of several: any of 64 to 73 before 1, 3, 2, 5, 4 and 0. `codes` is not empty.
Exit gravest(std::span<const Exit> codes);

/// What ends a command early: its message is for standard error.
class Failure : public std::runtime_error {
 public:
  Failure(Exit exit, const std::string& message) : std::runtime_error(message), code(exit) {}
  Exit code;
};

}  // namespace placet
