// SPDX-License-Identifier: Apache-2.0
// The law that interviews of these tests ask by.
#pragma once

namespace placet {

/// Two rules ask whether the text binds; a step and a delegation matter, and one thing has to be judged.
inline constexpr const char* utopian_rules = R"(judgement utopia.special decided by utopia.ministry
  asks "Is the matter of special weight?"
end
rule utopia.words "The text binds nobody"
  source utopia.law at "art. 1" reported
  in force from 2004
  for every party p of agreement where country of p is RU
  p must ensure that binding of agreement is no
  otherwise the agreement is void
end
rule utopia.consent "Consent to what binds"
  source utopia.law at "art. 2" reported
  in force from 2004
  for every party p of agreement where country of p is RU
  when binding of agreement is yes or it is judged that utopia.special
  p must have consent of utopia.ministry before signature of agreement
  otherwise the agreement is void
end
rule utopia.travel "Small delegations"
  source utopia.law at "art. 3" reported
  in force from 2004
  for every party p of agreement where country of p is RU
  for every delegation d of agreement
  p must ensure that persons of d is at most 5
  otherwise no effect stated
end
)";

}  // namespace placet
