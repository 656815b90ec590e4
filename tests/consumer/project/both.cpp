// SPDX-License-Identifier: Apache-2.0
// Uses grammar and engine together: a pack that brings a vocabulary of its own, and a document in it.
#include <placet/engine/evaluate.hpp>
#include <placet/engine/read_agreement.hpp>
#include <placet/grammar/compile.hpp>

#include <array>

int main() {
  placet::SourceMap sources;
  const std::array files{sources.add("nowhere/pack.norm",
                                     "pack nowhere \"Nowhere\"\nend\n"
                                     "entity agreement \"Agreement\" at \"pact\"\n"
                                     "  field title is text at \"@title\"\n"
                                     "end\n")};
  const auto rulebook = placet::compile(files, sources);
  if (!rulebook) return 1;
  const placet::FileId file = sources.add("pact.xml", "<pact title='Friendship'/>");
  const auto facts = placet::read_agreement(file, sources, *rulebook);
  if (!facts) return 2;
  const placet::Assessment assessment = placet::Evaluator(*rulebook).evaluate(*facts, placet::Dates{});
  return assessment.verdict == placet::Verdict::NotGoverned ? 0 : 3;
}
