// SPDX-License-Identifier: Apache-2.0
//
// Compiles rule text in tests, over a small vocabulary and a pack `russia` with a few declarations.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "placet/grammar/compile.hpp"

namespace placet {

inline const std::string vocabulary = R"(pack core "Vocabulary"
  languages en
end
entity agreement "An agreement" at "agreement"
  field binding is yes-no at "binding"
  field form is one of core.forms at "form"
  field signature is date at "event[@name='signature']/@on"
  field talks is date at "event[@name='talks']/@on"
  field subject is many one of core.subjects at "subject"
end
entity party of agreement "A party" at "party"
  field country is country at "country"
  field level is one of core.levels at "level"
end
entity tie of party "A tie" at "tie"
  field country is country at "@country"
end
entity delegation of agreement "A delegation" at "delegation"
  field sender is reference to party or authority at "@sender"
  field persons is number at "@persons"
  field days is period at "@days"
  field departure is date at "@departs"
end
entity finance of agreement "A loan" at "finance"
  field amount is money at "@amount @currency"
  field share is percent at "@share"
  field lender is reference to party at "@lender"
end
list core.levels of text
  entry state
  entry region
end
list core.forms of text
  entry treaty
  entry agreement
end
list core.subjects of text
  entry trade
  entry border-trade under trade
  entry energy
end
act consent "A competent body has agreed"
end
act approval "A competent body has approved"
end
)";

inline const std::string russia = R"(pack russia "Russian Federation"
  jurisdiction RU
  languages en, ru
  uses core
end
authority russia.mfa "Ministry of Foreign Affairs"
end
source russia.fz4 is federal-law
end
source russia.letter is letter
end
)";

struct RuleText {
  std::string path, text;
};

struct Compiled {
  SourceMap sources;
  Checked<Rulebook> rulebook;
};

inline Compiled compile_files(const std::vector<RuleText>& files) {
  SourceMap sources;
  std::vector<FileId> ids;
  for (const RuleText& file : files) ids.push_back(sources.add(file.path, file.text));
  auto rulebook = compile(ids, sources);
  return {std::move(sources), std::move(rulebook)};
}

/// The vocabulary, the pack `russia` and, in a file of their own in it, `declarations`.
inline Compiled compile_russia(const std::string& declarations) {
  return compile_files(
      {{"core/core.norm", vocabulary}, {"russia/pack.norm", russia}, {"russia/rules.norm", declarations}});
}

/// All errors, each as "file:line code message" or, with help, "… (help)".
inline std::vector<std::string> errors_in(const Compiled& compiled) {
  std::vector<std::string> errors;
  for (const Diagnostic& found : compiled.rulebook.diagnostics()) {
    const Place place = compiled.sources.locate(found.span);
    std::string text = std::string(place.path) + ':' + std::to_string(place.line) + ' ' + std::string(found.code.id) +
                       ' ' + found.message;
    errors.push_back(found.help.empty() ? text : text + " (" + found.help + ')');
  }
  return errors;
}

/// A rule of `russia` for every party p, with the clauses given.
inline std::string rule_with(const std::string& clauses) {
  return "rule russia.tested \"A rule\"\n  source russia.fz4 at \"art. 1\"\n  in force from 2004\n"
         "  for every party p of agreement\n" +
         clauses + "\nend\n";
}

/// A definition with these conditions.
inline std::string definition(const std::string& conditions) {
  return rule_with(conditions + "\nagreement counts as russia.term");
}

/// The only error in the rule file of `russia`, as "code message (help)".
inline std::string error_in(const std::string& declarations) {
  const auto errors = errors_in(compile_russia(declarations));
  if (errors.size() == 1) return errors.front().substr(errors.front().find(' ') + 1);
  std::string all = std::to_string(errors.size()) + " errors";
  for (const std::string& error : errors) all += '\n' + error;
  return all;
}

/// The only error in a definition whose condition this is.
inline std::string in_when(const std::string& condition) {
  return error_in(definition("when " + condition));
}

/// The rulebook; the test fails if there are errors.
inline Rulebook rulebook_of(const std::string& declarations) {
  auto compiled = compile_russia(declarations);
  for (const std::string& error : errors_in(compiled)) ADD_FAILURE() << error;
  Rulebook rulebook;
  if (compiled.rulebook) rulebook = *std::move(compiled.rulebook);
  return rulebook;
}

}  // namespace placet
