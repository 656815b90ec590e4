// SPDX-License-Identifier: Apache-2.0
//
// The rulebooks of rules/ as placet-rulec compiled them when the program was built, so that the
// installed program needs no files.
#pragma once

#include <cstddef>
#include <span>

namespace placet {

/// The bytes that placet-rulec wrote; they live as long as the program and are aligned to 16.
std::span<const std::byte> embedded_rulebook();

}  // namespace placet
