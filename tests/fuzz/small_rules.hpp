// SPDX-License-Identifier: Apache-2.0
//
// Small rulebooks that fuzz targets work under: they are read in an instant, and have an example of everything.
#pragma once

#include <string>
#include <string_view>

#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

struct SmallRules {
  SourceMap sources;
  Rulebook rulebook;
};

/// The shipped vocabulary and the country that the tests of reports make up.
const SmallRules& utopian_rules();

/// The text of a file of the project.
std::string project_text(std::string_view path);

}  // namespace placet
