// SPDX-License-Identifier: Apache-2.0
//
// Whether a JSON document keeps a schema.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

namespace placet {

/// What in `document` breaks the schema of `format` ("placet-verdict-1"); empty if nothing does.
std::string schema_errors(const nlohmann::json& document, const std::string& format);

/// The same for a schema from elsewhere, of draft 4 or 7.
std::string errors_by_schema(const nlohmann::json& document, const std::filesystem::path& schema);

}  // namespace placet
