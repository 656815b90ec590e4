// SPDX-License-Identifier: Apache-2.0
//
// The rules that a command works with: those built in, or a folder that the user names.
#pragma once

#include <string>

#include "placet/engine/compiled_rulebook.hpp"

namespace placet {

/// The rules of `folder`, or those built in if it is empty. Broken rules are reported on standard error.
/// Failure: the folder cannot be read (66), has errors (67), or the built-in rules are missing (69).
CompiledRules load_rules(const std::string& folder);

/// The same where only the law is wanted: those built in come without tests, samples and pages, and sooner.
CompiledRules load_law(const std::string& folder);

/// The pages of diagnostics that are built in, whatever rules are used.
std::map<std::string, std::string> built_in_pages();

}  // namespace placet
