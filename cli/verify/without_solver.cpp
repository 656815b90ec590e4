// SPDX-License-Identifier: Apache-2.0
// Stands in for the solver where the program was built without it.
#include "cli/exit_codes.hpp"
#include "cli/verify/verify.hpp"

namespace placet::verify {

namespace {

[[noreturn]] void refuse() {
  throw Failure(Exit::MissingComponent,
                "this program was built without Z3, which `verify` needs; install libz3-dev and build it again");
}

}  // namespace

Verified verify_rules(const Rulebook&, const Question&) {
  refuse();
}
Verified compare_days(const Rulebook&, Day, Day, const Question&) {
  refuse();
}
Verified compare_rulebooks(const Rulebook&, const Rulebook&, const Question&) {
  refuse();
}

}  // namespace placet::verify
