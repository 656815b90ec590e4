// SPDX-License-Identifier: Apache-2.0
// "run test" above each test, and what it runs.
#include <nlohmann/json.hpp>

#include "cli/lsp/features.hpp"
#include "cli/test/run_tests.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

constexpr std::string_view run_test_command = "placet.runTest";

std::string result_text(const std::string& title, const TestResults& results, const SourceMap& texts) {
  if (results.run == 0) return "there is no test `" + title + "` here";
  if (results.failures.empty()) return "passed: " + title;
  std::string text = "FAILED: " + title;
  for (const TestFailure& failure : results.failures) {
    text += "\nline " + std::to_string(texts.locate(failure.span).line) + ", expected: " + failure.expected +
            "\nfound: " + failure.found;
  }
  return text;
}

}  // namespace

json code_lenses(Session& session, const json& params) {
  Document& document = document_in(session, params);
  json lenses = json::array();
  if (!document.is_rules) return lenses;
  document.rules->check();
  const FileId file = document.rules->file(document.path).value();
  const Lines lines(document.text, session.unit);
  for (const Block& block : document.rules->index().blocks) {
    if (block.span.file != file || block.word != "test") continue;
    lenses.push_back({{"range", lines.range(block.span.begin, block.name_span.end)},
                      {"command",
                       {{"title", "run test"},
                        {"command", run_test_command},
                        {"arguments", json::array({document.uri, block.title})}}}});
  }
  return lenses;
}

json execute_command(Session& session, const json& params, const Notify& notify) {
  const auto command = params.at("command").get<std::string>();
  if (command != run_test_command)
    throw RequestError(ErrorCode::InvalidParams, "no command is called `" + command + '`');
  const json& arguments = params.at("arguments");
  Document& document = session.document(arguments.at(0).get<std::string>());
  const auto title = arguments.at(1).get<std::string>();
  document.rules->check();
  constexpr int as_error = 1;
  constexpr int as_information = 3;
  const auto show = [&](int kind, const std::string& text) {
    notify("window/showMessage", {{"type", kind}, {"message", text}});
  };
  if (!document.rules->diagnostics().empty() || document.rules->rules() == nullptr) {
    show(as_error, "the rules have errors; no test is run by them");
    return nullptr;
  }
  CompiledRules rules = *document.rules->rules();
  rules.samples = document.rules->samples();
  const TestResults results = run_test(rules, document.path, title);
  show(results.run > 0 && results.failures.empty() ? as_information : as_error,
       result_text(title, results, rules.texts));
  return nullptr;
}

}  // namespace placet::lsp
