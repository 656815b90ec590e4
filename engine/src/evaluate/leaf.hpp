// SPDX-License-Identifier: Apache-2.0
//
// While a leaf is computed, what its parts do not know is asked for the leaf as a whole.
#pragma once

#include <utility>
#include <vector>

#include "evaluate/evaluation.hpp"

namespace placet {

class Evaluation::Leaf {
 public:
  explicit Leaf(Evaluation& evaluation) : evaluation_(evaluation), outer_(evaluation.leaf_asks_) {
    if (evaluation_.wants_atoms()) evaluation_.leaf_asks_ = &asks_;
  }
  Leaf(const Leaf&) = delete;
  Leaf& operator=(const Leaf&) = delete;
  ~Leaf() { close(); }

  /// Ends the leaf and gives what was asked inside it.
  std::vector<Asked> close() {
    if (open_) evaluation_.leaf_asks_ = outer_;
    open_ = false;
    return std::move(asks_);
  }

 private:
  Evaluation& evaluation_;
  std::vector<Asked>* outer_;
  std::vector<Asked> asks_;
  bool open_ = true;
};

}  // namespace placet
