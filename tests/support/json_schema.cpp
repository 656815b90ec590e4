// SPDX-License-Identifier: Apache-2.0
#include "support/json_schema.hpp"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "support/run_program.hpp"

namespace placet {

std::string schema_errors(const nlohmann::json& document, const std::string& format) {
  return errors_by_schema(document,
                          std::filesystem::path(PLACET_SOURCE_DIR) / "docs/formats" / (format + ".schema.json"));
}

std::string errors_by_schema(const nlohmann::json& document, const std::filesystem::path& path) {
  const auto schema_json = nlohmann::json::parse(read_text(path));
  const bool old = schema_json.value("$schema", "").find("draft-04") != std::string::npos;
  valijson::Schema schema;
  valijson::SchemaParser parser(old ? valijson::SchemaParser::kDraft4 : valijson::SchemaParser::kDraft7);
  const valijson::adapters::NlohmannJsonAdapter schema_adapter(schema_json);
  parser.populateSchema(schema_adapter, schema);
  valijson::Validator validator;
  valijson::ValidationResults results;
  const valijson::adapters::NlohmannJsonAdapter document_adapter(document);
  if (validator.validate(schema, document_adapter, &results)) return {};
  std::string errors;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    for (const std::string& part : error.context) errors += part;
    errors += ": " + error.description + '\n';
  }
  return errors;
}

}  // namespace placet
