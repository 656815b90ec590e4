// SPDX-License-Identifier: Apache-2.0
#include "lower/lower.hpp"

#include "lower/declarations.hpp"
#include "lower/facts.hpp"
#include "lower/relations.hpp"
#include "lower/rules.hpp"

namespace placet::lower {

namespace {

constexpr std::string_view language_version = "0.1";

void lower_vocabulary(Workspace& work, const Declarations& declarations) {
  lower_entities(work, declarations);
  work.book.known = find_known_vocabulary(work);
  lower_lists(work, declarations);
  lower_defaults(work, declarations);
}

void lower_law(Workspace& work, const Declarations& declarations) {
  lower_authorities(work, declarations);
  lower_sources(work, declarations);
  lower_judgements(work, declarations);
  lower_parameter_types(work, declarations);
  lower_parameter_rows(work, declarations);
  lower_rules(work, declarations);
  check_versions(work);
}

void relate_rules(Workspace& work, const Declarations& declarations) {
  lower_terms(work);
  find_opposites(work);
  lower_precedence(work, declarations);
  check_dependencies(work);
}

}  // namespace

Checked<Rulebook> lower_rulebook(const Input& input) {
  Workspace work;
  work.reports = Reports(input.half_declared);
  work.book.version = language_version;
  Declarations declarations = lower_packs(work, input.folders);
  declare_names(work, declarations);
  declare_rules(work, declarations);
  lower_vocabulary(work, declarations);
  finish_packs(work, declarations);
  lower_law(work, declarations);
  relate_rules(work, declarations);
  lower_tests(work, declarations);
  if (work.reports.clean()) return std::move(work.book);
  auto errors = work.reports.take();
  sort_diagnostics(errors);
  return errors;
}

}  // namespace placet::lower
