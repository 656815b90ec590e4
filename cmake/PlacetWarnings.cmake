# SPDX-License-Identifier: Apache-2.0
# The warnings that this project builds without, with g++ 12 and clang 14. Presets make them errors.
# Some are off that they are wrong about; the sanitized tests look for the real faults:
#   -Wmaybe-uninitialized          g++ 12, when optimizing, finds such members in every std::variant and std::regex
#   -Warray-bounds, -Wrestrict, -Wstringop-overflow, -Wstringop-overread
#                                  g++ 12, when optimizing, misreads `"text" + std::string` (GCC bug 105651)
#   -Woverloaded-shift-op-parentheses   clang does not expect `a > b >> c`, which is how Spirit says what must follow
add_library(placet_warnings INTERFACE)
target_compile_options(placet_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wswitch-enum -Wnon-virtual-dtor
  -Wimplicit-fallthrough
  "$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow>"
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-stringop-overread>
  $<$<CXX_COMPILER_ID:Clang>:-Wno-overloaded-shift-op-parentheses>)
