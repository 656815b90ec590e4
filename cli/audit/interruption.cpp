// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/interruption.hpp"

#include <ctime>

namespace placet::audit {

Interruption::Interruption() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
}

Interruption::~Interruption() {
  // What still waits was heard; let out, it would end the program where it stands.
  const timespec now{};
  while (sigtimedwait(&signals_, nullptr, &now) > 0) continue;
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool Interruption::asked_for() const {
  sigset_t waiting{};
  sigpending(&waiting);
  return sigismember(&waiting, SIGINT) == 1 || sigismember(&waiting, SIGTERM) == 1;
}

}  // namespace placet::audit
