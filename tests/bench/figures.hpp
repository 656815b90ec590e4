// SPDX-License-Identifier: Apache-2.0
//
// The figures of a benchmark, as they are kept, shown and compared (placet-bench/1).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace placet::bench {

struct Figure {
  std::string name;  ///< "40 rules, files: of the program by hand"
  double value = 0;
  std::string unit;  ///< "agreements/s", "ms", "MiB"; empty: a ratio
  bool more_is_better = false;
  std::optional<double> goal;

  bool reached() const { return !goal || (more_is_better ? value >= *goal : value <= *goal); }
};

struct Figures {
  std::string machine;
  double by_hand = 0;  ///< agreements a second of the program by hand, from a stream: how fast the machine was
  std::vector<Figure> figures;
};

/// The figures that follow from what Google Benchmark wrote as JSON, one text a program. Of repetitions the best
/// counts: what others do on the machine can only make one worse. Throws std::runtime_error if a measurement is
/// missing.
Figures figures_of(const std::vector<std::string>& measured, std::string machine);

/// As JSON, and back. Throws std::runtime_error if the text is none.
std::string written(const Figures& figures);
Figures figures_from(std::string_view text);

/// As a table in Markdown, that can be read as it is too.
std::string table_of(const Figures& figures);

/// What is more than a tenth worse than before, a line each. Times and rates are compared by what the program by hand
/// does in them, so that the speed of the machine does not matter. A figure that one of them lacks is not compared.
std::vector<std::string> worse_than(const Figures& before, const Figures& now);

}  // namespace placet::bench
