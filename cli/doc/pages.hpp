// SPDX-License-Identifier: Apache-2.0
//
// The pages of a site, a function a kind.
#pragma once

#include "cli/doc/parts.hpp"

namespace placet {

/// A rule with all its versions; `first` is the first of them.
Page rule_page(const Links& links, const Book& book, RuleId first);
Page source_page(const Links& links, const Book& book, SourceId source);
Page term_page(const Links& links, const Book& book, TermId term);
Page list_page(const Links& links, const Book& book, ListId list);
Page parameter_page(const Links& links, const Book& book, ParameterId parameter);
Page judgement_page(const Links& links, const Book& book, JudgementId judgement);
Page authority_page(const Links& links, const Book& book, AuthorityId authority);
Page act_page(const Links& links, const Book& book, ActId act);
Page country_page(const Links& links, const Book& book, PackId pack);
Page case_page(const Links& links, const Book& book, const CaseRecord& one);

Page front_page(const Links& links, const Book& book);
Page sources_page(const Links& links, const Book& book);
Page cases_page(const Links& links, const Book& book);
Page names_page(const Links& links, const Book& book);
/// What agreements can state, and where it stands in their XML.
Page vocabulary_page(const Links& links, const Book& book);

/// What displaces a rule and what it displaces (part of its page).
Html exceptions_of(const Links& links, const Book& book, const std::vector<RuleId>& versions);
/// The versions of a rule side by side, as far as they differ (part of its page).
Html changes_of(const Book& book, const std::vector<RuleId>& versions);

}  // namespace placet
