// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "placet/grammar/lint.hpp"

namespace placet {

namespace {

bool touch(const Span& one, const Span& other) {
  return one.begin < other.end && other.begin < one.end;
}

bool is_free(const std::vector<TextEdit>& fix, const std::vector<TextEdit>& taken) {
  return std::ranges::none_of(fix, [&](const TextEdit& edit) {
    return std::ranges::any_of(taken, [&](const TextEdit& other) { return touch(edit.span, other.span); });
  });
}

}  // namespace

FixedText apply_fixes(FileId file, const SourceMap& sources, std::span<const LintFinding> findings) {
  FixedText result;
  std::vector<TextEdit> edits;
  for (const LintFinding& finding : findings) {
    if (finding.fix.empty() || finding.diagnostic.span.file != file || !is_free(finding.fix, edits)) continue;
    edits.insert(edits.end(), finding.fix.begin(), finding.fix.end());
    result.fixed.push_back(finding.diagnostic);
  }
  std::ranges::sort(edits, {}, [](const TextEdit& edit) { return edit.span; });
  const std::string_view text = sources.text(file);
  std::size_t at = 0;
  for (const TextEdit& edit : edits) {
    result.text += text.substr(at, edit.span.begin - at);
    result.text += edit.replacement;
    at = edit.span.end;
  }
  result.text += text.substr(at);
  return result;
}

}  // namespace placet
