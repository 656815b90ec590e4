// SPDX-License-Identifier: Apache-2.0
#include "lower/reports.hpp"

namespace placet::lower {
namespace {

/// Past so many errors rules are not worth looking at further.
constexpr std::size_t most_errors = 1000;

}  // namespace

void Reports::error(DiagnosticCode code, Span span, std::string message, std::string help,
                    std::vector<RelatedPlace> related) {
  if (found_.size() >= most_errors) return;
  found_.push_back({code, Severity::Error, span, std::move(message), context_, std::move(help), std::move(related)});
}

void Reports::unknown(DiagnosticCode code, Span span, std::string_view noun, std::string_view written,
                      const std::vector<std::string_view>& known, std::string help) {
  if (half_declared(written) || found_.size() >= most_errors) return;
  constexpr std::size_t most_places = 5;
  const auto [seen, first] =
      unknown_names_.try_emplace(std::pair{std::string(noun), std::string(written)}, found_.size());
  if (!first) {
    auto& diagnostic = found_[seen->second];
    const RelatedPlace again{span, "and here"};
    const bool same = diagnostic.span == span || (!diagnostic.related.empty() && diagnostic.related.back() == again);
    if (!same && diagnostic.related.size() < most_places) diagnostic.related.push_back(again);
    return;
  }
  // Who mends so many names mends the first ones first.
  constexpr std::size_t most_proposed = 50;
  const std::string_view nearest = unknown_names_.size() > most_proposed ? "" : nearest_name(written, known);
  if (!nearest.empty()) help = "did you mean " + quoted(nearest) + '?';
  error(code, span, "no " + std::string(noun) + " is called " + quoted(written), std::move(help));
}

std::string quoted(std::string_view text) {
  return '`' + std::string(text) + '`';
}

std::string with_article(std::string_view noun) {
  const bool vowel = !noun.empty() && std::string_view("aeio").find(noun.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(noun);
}

}  // namespace placet::lower
