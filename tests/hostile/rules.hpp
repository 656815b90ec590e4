// SPDX-License-Identifier: Apache-2.0
//
// The rules by which hostile agreements are read: the project's vocabulary with a country that is made up.
#pragma once

#include <string>

#include "placet/engine/read_agreement.hpp"

namespace placet::hostile {

/// The law of Utopia, as text: it wants the consent of its ministry before regions sign.
std::string utopian_law();

/// The vocabulary of rules/core and the law, and the texts that they were compiled from.
const Rulebook& utopian_rulebook();
const SourceMap& utopian_texts();

/// What is wrong with `text` as a file of the pack `utopia`.
std::vector<Diagnostic> faults_of_rules(const std::string& text, SourceMap& sources);

}  // namespace placet::hostile
