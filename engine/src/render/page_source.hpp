// SPDX-License-Identifier: Apache-2.0
// The text of the agreement on the page about it: each line with its number, those that findings rest on marked.
#pragma once

#include "placet/engine/html.hpp"
#include "render/finding_text.hpp"
#include "render/page_places.hpp"

namespace placet {

Html page_source(const Report& report, const FindingText& findings, const PagePlaces& places);

}  // namespace placet
