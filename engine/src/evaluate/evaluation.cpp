// SPDX-License-Identifier: Apache-2.0
#include "evaluate/evaluation.hpp"

#include <algorithm>

#include "evaluate/leaf.hpp"

namespace placet {

Truth and_then(Truth a, const Truth& b) {
  Truth result{both(a.value, b.value), std::min(a.evidence, b.evidence), {}, {}};
  if (result.value == Kleene::False) {
    if (a.value != b.value)
      result.evidence = a.value == Kleene::False ? a.evidence : b.evidence;
    else
      result.evidence = std::max(a.evidence, b.evidence);
  }
  if (result.value == Kleene::Unknown) {
    if (a.value == Kleene::Unknown) result.why = result.why | a.why;
    if (b.value == Kleene::Unknown) result.why = result.why | b.why;
  }
  return result;
}

Truth negated(Truth a) {
  a.value = !a.value;
  return a;
}

Truth or_else(Truth a, const Truth& b) {
  return negated(and_then(negated(a), negated(b)));
}

Evaluation::Evaluation(const Setting& setting, PackId view, Choices choices)
    : setting_(setting), view_(view), choices_(std::move(choices)) {}

std::uint32_t Evaluation::reading_of(RuleId rule) const {
  for (const auto& [chosen, reading] : choices_.readings) {
    if (chosen == rule) return reading;
  }
  return 0;
}

const Reading& Evaluation::reading(const Instance& instance) const {
  return rulebook()[instance.rule].readings[instance.reading];
}

bool Evaluation::visible(PackId pack) const {
  const auto& packs = rulebook()[view_].visible;
  return std::ranges::binary_search(packs, pack);
}

}  // namespace placet
