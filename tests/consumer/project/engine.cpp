// SPDX-License-Identifier: Apache-2.0
// Uses the engine alone: a rulebook without a vocabulary cannot read any agreement, and says so.
#include <placet/engine/read_agreement.hpp>

int main() {
  const placet::Rulebook rulebook;
  placet::SourceMap sources;
  const placet::FileId file = sources.add("agreement.xml", "<agreement/>");
  return placet::read_agreement(file, sources, rulebook) ? 1 : 0;
}
