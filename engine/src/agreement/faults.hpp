// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with an agreement, gathered while it is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "placet/model/diagnostic.hpp"
#include "placet/model/shown_text.hpp"

namespace placet {

/// A text of the user, shortened for a message.
inline std::string quoted(std::string_view text) {
  return "`" + std::string(beginning_of(text, 60)) + "`";
}

/// "did you mean `x`?" if a known name is near, else `otherwise`.
inline std::string meant(std::string_view text, const std::vector<std::string_view>& known, std::string otherwise) {
  const std::string_view nearest = nearest_name(text, known);
  return nearest.empty() ? std::move(otherwise) : "did you mean " + quoted(nearest) + "?";
}

class Faults {
 public:
  /// More than this many help nobody; what comes later is left out.
  static constexpr std::size_t most = 100;

  void add(DiagnosticCode code, Span span, std::string message, std::string help = {},
           std::vector<RelatedPlace> related = {}) {
    if (full()) return;
    all_.push_back({.code = code,
                    .severity = Severity::Error,
                    .span = span,
                    .message = std::move(message),
                    .context = {},
                    .help = std::move(help),
                    .related = std::move(related)});
  }
  bool full() const { return all_.size() >= most; }
  bool empty() const { return all_.empty(); }
  std::vector<Diagnostic> take() {
    sort_diagnostics(all_);
    return std::move(all_);
  }

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace placet
