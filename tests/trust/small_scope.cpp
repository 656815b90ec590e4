// SPDX-License-Identifier: Apache-2.0
#include "trust/small_scope.hpp"

#include <array>

namespace placet::trust {
namespace {

using Texts = std::vector<std::string>;

/// What can be chosen of each part of a pair. The law begins on 1 May 2005, and today is 15 May.
const std::array<Texts, 8>& parts() {
  static const std::array<Texts, 8> all{
      Texts{"agreement must have consent before signature of agreement", "agreement must not have consent",
            "agreement must ensure that written of agreement is yes", "agreement has power to conclude agreement",
            "agreement has no power to conclude agreement", "agreement may have consent"},
      Texts{"", "  when binding of agreement is yes\n", "  when not binding of agreement is yes\n",
            "  unless binding of agreement is yes\n"},
      Texts{"", "rule", "precedence"},
      Texts{"", "<binding>yes</binding>", "<binding>no</binding>"},
      Texts{"", "<written>yes</written>", "<written>no</written>"},
      Texts{"", "2005-04-30", "2005-05-01", "2005-05-20"},
      Texts{"", "<step act=\"consent\" on=\"2005-04-30\"/>", "<step act=\"consent\" on=\"2005-05-18\"/>",
            "<step act=\"consent\" outcome=\"refused\" on=\"2005-04-30\"/>", "<step act=\"consent\"/>"},
      Texts{"draft", "signed complete", "signed partial"}};
  return all;
}

std::string rule(const std::string& name, const std::string& norm, const std::string& condition, bool first) {
  const bool excuse = condition.find("unless") != std::string::npos;
  const bool owes = norm.find(" must ") != std::string::npos || norm.find("no power") != std::string::npos;
  return "rule utopia." + name + " \"" + name + "\"\n  source utopia.statute at \"art. 1\" reported\n" +
         "  in force from 1 May 2005\n" + (excuse ? "" : condition) + "  " + norm + "\n" + (excuse ? condition : "") +
         (owes ? "  otherwise agreement is void\n" : "") + (first ? "  despite rule utopia.one\n" : "") + "end\n";
}

/// A norm that concludes the opposite; for a duty to ensure something, one of the same kind.
std::string opposite(const std::string& norm) {
  if (norm.find("no power") != std::string::npos) return "agreement has power to conclude agreement";
  if (norm.find("power") != std::string::npos) return "agreement has no power to conclude agreement";
  if (norm.find("not have") != std::string::npos) return "agreement must have consent before signature of agreement";
  if (norm.find("have") != std::string::npos) return "agreement must not have consent";
  return "agreement must ensure that not written of agreement is yes";
}

}  // namespace

std::uint64_t small_pairs() {
  std::uint64_t count = 1;
  for (const Texts& texts : parts()) count *= texts.size();
  return count;
}

Pair small_pair(std::uint64_t number) {
  Texts chosen;
  for (const Texts& texts : parts()) {
    chosen.push_back(texts[number % texts.size()]);
    number /= texts.size();
  }
  Pair pair;
  pair.rules.push_back(rule("one", chosen[0], chosen[1], false));
  if (!chosen[2].empty()) pair.rules.push_back(rule("two", opposite(chosen[0]), "", chosen[2] == "precedence"));
  pair.agreement.stage = chosen[7].substr(0, chosen[7].find(' '));
  pair.agreement.record = chosen[7] == "signed complete" ? "complete" : "partial";
  Texts& elements = pair.agreement.elements;
  elements = {chosen[3], chosen[4]};
  if (!chosen[5].empty()) elements.push_back("<event name=\"signature\" on=\"" + chosen[5] + "\"/>");
  elements.push_back("<party id=\"a1\"><country>RU</country></party><subject>trade</subject>");
  elements.push_back(chosen[6]);
  return pair;
}

}  // namespace placet::trust
