// SPDX-License-Identifier: Apache-2.0
//
// What strangers may give Placet to read, made here so that nobody has to keep megabytes: agreements and rule files
// that are to be refused, and agreements that are odd and good.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace placet::hostile {

struct Input {
  std::string name;  ///< what is odd about it; may name a file
  std::string bytes;
};
using Inputs = std::vector<Input>;

/// Agreements that nothing can be judged from, each different in name and bytes.
Inputs bad_agreements();
/// Agreements that are read and judged, with texts that a report must not take for its own.
Inputs troublesome_agreements();
/// These, and others that are written in unusual ways, or are as large as may be.
Inputs odd_agreements();
/// Rule files that the pack `utopia` (utopia_with) does not compile with.
Inputs bad_rule_files();

// The parts of the above.
void add_broken_structures(Inputs& inputs);
void add_forbidden_structures(Inputs& inputs);
void add_broken_bytes(Inputs& inputs);
void add_wrong_values(Inputs& inputs);
void add_foreign_letters(Inputs& inputs);

/// A byte string that is no UTF-8, and why.
struct NoUtf8 {
  std::string_view name, bytes;
};
std::vector<NoUtf8> broken_utf8();

std::string repeated(std::string_view piece, std::size_t times);
/// An agreement of two parties that `inner` stands in.
std::string agreement_with(std::string_view inner);

}  // namespace placet::hostile
