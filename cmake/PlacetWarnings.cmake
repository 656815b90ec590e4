# SPDX-License-Identifier: Apache-2.0
# The warnings that this project builds without, with g++ 12 and clang 14. Presets make them errors.
# Four that they are wrong about are off:
#   -Wmaybe-uninitialized          g++ 12, when optimizing, finds such members in every std::variant and std::regex;
#                                  the sanitized tests and clang look for the real ones
#   -Wrestrict, -Wstringop-overflow   g++ 12 misreads `"text" + std::string` in a release (GCC bug 105651)
#   -Woverloaded-shift-op-parentheses   clang does not expect `a > b >> c`, which is how Spirit says what must follow
add_library(placet_warnings INTERFACE)
target_compile_options(placet_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wswitch-enum -Wnon-virtual-dtor
  -Wimplicit-fallthrough $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict;-Wno-stringop-overflow>"
  $<$<CXX_COMPILER_ID:Clang>:-Wno-overloaded-shift-op-parentheses>)
