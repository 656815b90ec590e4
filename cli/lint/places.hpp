// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "placet/model/diagnostic.hpp"

namespace placet {

/// The first and the last place of a span, as people count; the last one is that after its last character.
struct Region {
  Place begin, end;
};

inline Region region_of(Span span, const SourceMap& texts) {
  return {texts.locate(span), texts.locate({span.file, span.end, span.end})};
}

inline std::string_view severity_word(Severity severity, std::string_view information) {
  if (severity == Severity::Information) return information;
  return severity == Severity::Error ? "error" : "warning";
}

}  // namespace placet
