// SPDX-License-Identifier: Apache-2.0
// The language server and editors that keep to the protocol, or do not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/run_program.hpp"

namespace placet {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string frame(const std::string& body) {
  return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string request(int id, const std::string& method, const json& params = json::object()) {
  return frame(json{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}}.dump());
}

std::string notification(const std::string& method, const json& params = json::object()) {
  return frame(json{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}.dump());
}

const std::string hello = request(1, "initialize") + notification("initialized");
const std::string goodbye = request(99, "shutdown") + notification("exit");

/// The messages that the server wrote.
std::vector<json> messages_in(const std::string& out) {
  std::vector<json> messages;
  for (std::size_t at = 0; at < out.size();) {
    const std::string name = "Content-Length: ";
    EXPECT_EQ(out.compare(at, name.size(), name), 0) << out.substr(at, 40);
    const std::size_t length = std::stoul(out.substr(at + name.size()));
    const std::size_t body = out.find("\r\n\r\n", at) + 4;
    messages.push_back(json::parse(out.substr(body, length)));
    at = body + length;
  }
  return messages;
}

class LanguageServer : public testing::Test {
 protected:
  ProgramRun serve(const std::string& input) const { return run_placet({"lsp"}, folder.path(), input); }

  /// The code of the error that answers the message after `initialize`, or 0.
  int error_after_hello(const std::string& message) const {
    const auto messages = messages_in(serve(hello + message + goodbye).out);
    return messages.size() < 2 ? 0 : messages[1].value("error", json::object()).value("code", 0);
  }

  ScratchFolder folder;
};

TEST_F(LanguageServer, SaysWhatItCanAndEndsWhenTold) {
  const ProgramRun run = serve(hello + goodbye);
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, IsEmpty());
  const auto messages = messages_in(run.out);
  ASSERT_THAT(messages, SizeIs(2));
  EXPECT_EQ(messages[0]["id"], 1);
  EXPECT_EQ(messages[0]["result"]["capabilities"]["positionEncoding"], "utf-16");
  EXPECT_EQ(messages[1], (json{{"jsonrpc", "2.0"}, {"id", 99}, {"result", nullptr}}));
}

TEST_F(LanguageServer, EndsWithOneIfTheEditorLeavesWithoutAWord) {
  EXPECT_EQ(serve(hello).exit_code, 1);
  EXPECT_EQ(serve(hello + notification("exit")).exit_code, 1);
  EXPECT_EQ(serve("").exit_code, 1);
}

TEST_F(LanguageServer, RefusesWhatComesTooEarlyTooLateOrTwice) {
  const auto early = messages_in(serve(request(1, "textDocument/hover")).out);
  ASSERT_THAT(early, SizeIs(1));
  EXPECT_EQ(early[0]["error"]["code"], -32002);
  EXPECT_EQ(error_after_hello(request(2, "initialize")), -32600);
  const auto late = messages_in(serve(hello + request(2, "shutdown") + request(3, "textDocument/hover")).out);
  ASSERT_THAT(late, SizeIs(3));
  EXPECT_EQ(late[2]["error"]["code"], -32600);
}

TEST_F(LanguageServer, AnswersMessagesThatAreNoneAndGoesOn) {
  EXPECT_EQ(error_after_hello(frame("{\"jsonrpc\": ")), -32700);
  EXPECT_EQ(error_after_hello(frame("\xFF\xFE")), -32700);
  EXPECT_EQ(error_after_hello(frame("[]")), -32600);
  EXPECT_EQ(error_after_hello(frame(R"({"jsonrpc": "2.0", "id": {"a": 1}, "method": "shutdown"})")), -32600);
  EXPECT_EQ(error_after_hello(frame(R"({"jsonrpc": "2.0", "id": 2, "method": 3})")), -32600);
  EXPECT_EQ(error_after_hello(request(2, "textDocument/nothing")), -32601);
  EXPECT_EQ(error_after_hello(request(2, "textDocument/hover")), -32602);
  EXPECT_EQ(error_after_hello(request(2, "textDocument/hover", json::array())), -32602);
  EXPECT_EQ(error_after_hello(request(2, "textDocument/hover", {{"textDocument", {{"uri", "file:///none.norm"}}}})),
            -32602);
  EXPECT_EQ(error_after_hello(frame(std::string(1000000, '['))), -32700);
}

TEST_F(LanguageServer, PassesOverNotificationsThatMeanNothingToIt) {
  const auto messages = messages_in(
      serve(hello + notification("$/cancelRequest", {{"id", 7}}) + notification("textDocument/didChange") + goodbye)
          .out);
  EXPECT_THAT(messages, SizeIs(2));
}

TEST_F(LanguageServer, EndsWithAClearErrorWhenAFrameIsBroken) {
  const std::vector<std::pair<std::string, std::string>> broken{
      {"Content-Length: 10\r\n\r\n{}", "ends within a message"},
      {"Content-Length: 2\r\n", "ends within a header"},
      {"Content-Type: text\r\n\r\n{}", "no `Content-Length`"},
      {"Content-Length: two\r\n\r\n{}", "no number of bytes"},
      {"Content-Length: -2\r\n\r\n{}", "no number of bytes"},
      {"Content-Length: 99999999999999999999\r\n\r\n{}", "no number of bytes"},
      {"Content-Length: 16777217\r\n\r\n{}", "longer than 16 MiB"},
      {"Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", "two lines `Content-Length`"},
      {"{}\r\n\r\n", "no `:`"},
      {std::string(100000, 'a'), "longer than 16 KiB"}};
  for (const auto& [input, why] : broken) {
    const ProgramRun run = serve(hello + input);
    EXPECT_EQ(run.exit_code, 64) << why;
    EXPECT_THAT(run.err, HasSubstr(why));
  }
}

TEST_F(LanguageServer, ReadsHeadersInAnyCaseAndWithOtherLines) {
  const std::string body = R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{}})";
  const std::string header = "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:  ";
  EXPECT_THAT(messages_in(serve(header + std::to_string(body.size()) + "\r\n\r\n" + body).out), SizeIs(1));
}

TEST_F(LanguageServer, CountsColumnsInBytesWhereTheEditorOffersIt) {
  const json params{{"capabilities", {{"general", {{"positionEncodings", {"utf-8", "utf-16"}}}}}}};
  const std::string uri = "file://" + (folder.path() / "rules/utopia/pack.norm").string();
  const std::string text = "pack utopia \"\xD0\xA3\xD0\xA2\" jurisdicton KZ end\n";
  const json opened{{"textDocument", {{"uri", uri}, {"languageId", "norm"}, {"version", 1}, {"text", text}}}};
  const auto column_of_error = [&](const json& initialize) {
    const auto messages =
        messages_in(serve(request(1, "initialize", initialize) + notification("textDocument/didOpen", opened) +
                          request(2, "textDocument/documentSymbol", {{"textDocument", {{"uri", uri}}}}))
                        .out);
    for (const json& message : messages) {
      if (message.value("method", "") != "textDocument/publishDiagnostics") continue;
      return message["params"]["diagnostics"][0]["range"]["start"]["character"].get<int>();
    }
    return -1;
  };
  EXPECT_EQ(column_of_error(params), 19);
  EXPECT_EQ(column_of_error(json::object()), 17);
}

TEST_F(LanguageServer, KnowsAFileThatIsOpenUnderTwoNamesUntilBothAreClosed) {
  const std::string one = "file://" + (folder.path() / "rules/utopia/pack.norm").string();
  const std::string other = "file://" + (folder.path() / "rules/./utopia/pack.norm").string();
  const auto opened = [](const std::string& uri, const std::string& text) {
    return notification("textDocument/didOpen",
                        {{"textDocument", {{"uri", uri}, {"languageId", "norm"}, {"version", 1}, {"text", text}}}});
  };
  const std::string input = hello + opened(one, "act utopia.here \"Here\" end\n") +
                            opened(other, "act utopia.there \"There\" end\n") +
                            notification("textDocument/didClose", {{"textDocument", {{"uri", one}}}}) +
                            request(2, "textDocument/documentSymbol", {{"textDocument", {{"uri", other}}}}) + goodbye;
  const ProgramRun run = serve(input);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("utopia.there"));
}

}  // namespace
}  // namespace placet
