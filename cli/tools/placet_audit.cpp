// SPDX-License-Identifier: Apache-2.0
// The program placet-audit: the command `audit` alone, with the libraries of archives and databases that it needs.
#include "cli/program.hpp"

int main(int argc, char** argv) {
  placet::Program program;
  placet::add_audit(program.app, program.run);
  return static_cast<int>(program.run_command(argc, argv));
}
