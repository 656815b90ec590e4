// SPDX-License-Identifier: Apache-2.0
//
// The fingerprint of a text, as verdicts name agreements and rulebooks.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace placet {

/// SHA-256 of what was added, in the order it was.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  void add(std::string_view bytes);
  /// 64 digits of lower-case hexadecimal; begins anew.
  std::string hexadecimal();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256(std::string_view bytes);

}  // namespace placet
