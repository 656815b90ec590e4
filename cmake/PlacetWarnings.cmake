# SPDX-License-Identifier: Apache-2.0
# The warnings that this project builds without, with g++ 12 and clang 14. Presets make them errors.
# -Wmaybe-uninitialized is off: when optimizing, g++ 12 sees uninitialized members in every std::variant that it
# inlines and in std::regex; so is -Wrestrict in a release, where it misreads `"text" + std::string` (GCC bug 105651). The sanitized tests and clang look for the real ones.
add_library(placet_warnings INTERFACE)
target_compile_options(placet_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wswitch-enum -Wnon-virtual-dtor
  -Wimplicit-fallthrough $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict>)
