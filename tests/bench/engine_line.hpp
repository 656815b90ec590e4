// SPDX-License-Identifier: Apache-2.0
//
// An agreement judged by the library, as the line that the program written by hand makes of it too.
#pragma once

#include <string>

#include "placet/engine/evaluate.hpp"
#include "placet/engine/read_agreement.hpp"

namespace placet::bench {

class EngineLines {
 public:
  /// `rulebook` must outlive it.
  explicit EngineLines(const Rulebook& rulebook) : rulebook_(rulebook), form_(rulebook), evaluator_(rulebook) {}

  /// The id, the verdict and the rules that are broken, each once: "d7\tnon-compliant\ta0 e3 \n". Throws
  /// std::runtime_error if the text cannot be read.
  void line(std::string text, Proofs proofs, std::string& line) const;

 private:
  const Rulebook& rulebook_;
  AgreementForm form_;
  Evaluator evaluator_;
};

}  // namespace placet::bench
