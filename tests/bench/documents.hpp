// SPDX-License-Identifier: Apache-2.0
//
// Agreements to measure with. Those that are made are about 4 KB long and state everything that the measured rules ask;
// the same number gives the same text on every machine.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace placet::bench {

/// The agreement of this number, as XML; its id is "d" and the number.
std::string document(std::size_t number);

/// Those of the numbers from 0 to `count`.
std::vector<std::string> documents(std::size_t count);

/// A row of a register, of which two names are known and nothing else: some 200 bytes.
std::string short_document(std::size_t number);

/// The agreements of cases/, each without what stands before its element, in the order of their paths.
std::vector<std::string> case_texts();

}  // namespace placet::bench
