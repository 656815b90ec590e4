// SPDX-License-Identifier: Apache-2.0
#include "cli/embedded_rulebook.hpp"

// PLACET_RULEBOOK_FILE is the path of the compiled rulebook, given by the build.
asm(".section .rodata\n"
    ".balign 16\n"
    ".global placet_rulebook_begin\n"
    ".global placet_rulebook_end\n"
    "placet_rulebook_begin:\n"
    ".incbin \"" PLACET_RULEBOOK_FILE
    "\"\n"
    "placet_rulebook_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" const std::byte placet_rulebook_begin[];
extern "C" const std::byte placet_rulebook_end[];

namespace placet {

std::span<const std::byte> embedded_rulebook() {
  return {placet_rulebook_begin, placet_rulebook_end};
}

}  // namespace placet
