// SPDX-License-Identifier: Apache-2.0
// The program placet-verify: the command `verify` alone, with the solver that it needs.
#include "cli/program.hpp"

int main(int argc, char** argv) {
  placet::Program program;
  placet::add_verify(program.app, program.run);
  return static_cast<int>(program.run_command(argc, argv));
}
