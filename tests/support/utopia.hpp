// SPDX-License-Identifier: Apache-2.0
//
// A country whose law the tests make up.
#pragma once

#include <string>
#include <string_view>

namespace placet {

/// The text of a rulebook for the law of `country` (a code of ISO 3166): it names the ministry `utopia.ministry` and
/// the statute `utopia.law`, then comes `rules`.
inline std::string utopia_with(std::string_view rules, std::string_view country = "KZ") {
  std::string text = "pack utopia \"Utopia\"\n  jurisdiction ";
  text += country;
  text += R"(
  languages en
  uses core
end
authority utopia.ministry "Ministry of Foreign Affairs"
end
source utopia.law is statute
  number "1-U"
end
)";
  return text += rules;
}

/// A rule of such a law: the ministry consents before a region of `country` signs.
inline std::string utopian_consent(std::string_view country = "KZ") {
  std::string text = R"(rule utopia.consent "Consent of the Ministry"
  source utopia.law at "art. 1" reported
  in force from 2004
  for every party p of agreement where country of p is )";
  text += country;
  return text += R"(
  p must have consent of utopia.ministry before signature of agreement
  otherwise the agreement is void
end
)";
}

}  // namespace placet
