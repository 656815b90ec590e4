// SPDX-License-Identifier: Apache-2.0
//
// Ctrl-C, and the request to end that systems send when they stop, as a question that is asked where it can be
// answered: while one of these lives, such signals wait.
#pragma once

#include <csignal>

namespace placet::audit {

class Interruption {
 public:
  /// To be made before any thread, so that all of them let the signals wait.
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  bool asked_for() const;

 private:
  sigset_t signals_{}, before_{};
};

}  // namespace placet::audit
