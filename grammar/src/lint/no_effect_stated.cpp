// SPDX-License-Identifier: Apache-2.0
#include "lint/lints.hpp"

namespace placet::lint_rules {

void no_effect_stated(const Subject& subject, Findings& findings) {
  for (const Rule& rule : subject.book.rules) {
    if (rule.strength != Strength::Binding) continue;
    for (const Reading& reading : rule.readings) {
      for (const Otherwise& otherwise : reading.otherwise) {
        if (otherwise.effect.kind != EffectKind::NoneStated) continue;
        findings.inform(codes::no_effect_stated, otherwise.effect.span,
                        "the text is said to state no effect of a breach",
                        "see whether a general provision on invalid acts or on liability applies; if the part on "
                        "effect was not read, write `effect not known`");
      }
    }
  }
}

}  // namespace placet::lint_rules
