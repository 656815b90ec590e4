// SPDX-License-Identifier: Apache-2.0
// The agreement at a glance: parties by competence, procedure, content, form and effect (docs/language/meaning.md).
#pragma once

#include "placet/engine/html.hpp"
#include "render/finding_text.hpp"
#include "render/page_places.hpp"

namespace placet {

/// A table with a row a party, and one for what the law of a country says of no party of its own; each cell counts
/// findings by what they are and leads to the first of each. Empty where no country is judged.
Html page_matrix(const Report& report, const FindingText& findings, const PagePlaces& places);

}  // namespace placet
