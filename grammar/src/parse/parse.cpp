// SPDX-License-Identifier: Apache-2.0
#include "parse/parse.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "parse/config.hpp"
#include "parse/failure.hpp"
#include "parse/lexical.hpp"
#include "parse/limits.hpp"
#include "parse/outline.hpp"
#include "parse/report.hpp"
#include "parse/rules.hpp"
#include "parse/run.hpp"

namespace placet::parse {
namespace {

/// Past so many errors a file is not worth reading further.
constexpr std::size_t most_diagnostics = 1000;

class FileReader {
 public:
  FileReader(FileId file, std::string_view text) : text_(text) {
    state_.file = file;
    state_.begin = text.begin();
    if (auto broken = broken_limit(file, text)) {
      state_.diagnostics.push_back(*std::move(broken));
      outline_ = {file, text, {}, {}};
    } else {
      outline_ = outline_of(file, text, state_.diagnostics);
    }
  }

  std::vector<syntax::Declaration> declarations() {
    std::vector<syntax::Declaration> read_ones;
    for (Chunk chunk : outline_.chunks) {
      if (is_full()) break;
      if (!is_shallow(outline_, chunk, state_.diagnostics)) continue;
      do {
        syntax::Declaration attribute;
        if (read_one(declaration, chunk, attribute)) read_ones.push_back(std::move(attribute));
      } while (chunk.first < chunk.last && is_declaration_word(chunk.first));
      if (chunk.first < chunk.last) state_.diagnostics.push_back(explain_stray_text(outline_, chunk.first));
    }
    return read_ones;
  }

  syntax::Given fact() {
    syntax::Given attribute;
    Chunk chunk{0, outline_.tokens.size()};
    if (outline_.tokens.empty()) {
      report_nothing();
    } else if (is_shallow(outline_, chunk, state_.diagnostics)) {
      read_one(given, chunk, attribute);
      if (chunk.first < chunk.last) report_after_fact(chunk.first);
    }
    return attribute;
  }

  std::vector<Diagnostic> diagnostics() && {
    sort_diagnostics(state_.diagnostics);
    return std::move(state_.diagnostics);
  }

 private:
  bool is_full() const { return state_.diagnostics.size() >= most_diagnostics; }
  Iterator place_of(std::size_t token) const { return text_.begin() + outline_.tokens[token].begin; }
  Iterator end_of(Chunk chunk) const { return text_.begin() + outline_.tokens[chunk.last - 1].end; }

  /// False for a quoted text without its closing quotation mark.
  bool is_closed(std::size_t token) const {
    bool closed = true;
    if (outline_.tokens[token].kind == TokenKind::Text) end_of_text(place_of(token), text_.end(), closed);
    return closed;
  }

  bool is_declaration_word(std::size_t token) const {
    const auto& words = declaration_words();
    return std::find(words.begin(), words.end(), outline_.word(token)) != words.end();
  }

  /// Reads one whole from the start of `chunk`, which then begins after it; after an error, false and nothing is left.
  template <class Grammar, class Attribute>
  bool read_one(const Grammar& grammar, Chunk& chunk, Attribute& attribute) {
    Iterator at = place_of(chunk.first);
    if (const auto failed = read(grammar, at, at, chunk, attribute)) {
      read_on(chunk, *failed);
      chunk.first = chunk.last;
      return false;
    }
    chunk.first = outline_.token_at(state_.offset(at));
    return true;
  }

  /// Reads what `grammar` describes from `at`. If that fails, reports why and gives the token where it failed. To
  /// learn which words were tried it then reads again from `known`, the start of the line before if there is one.
  template <class Grammar, class Attribute>
  std::optional<std::size_t> read(const Grammar& grammar, Iterator& at, Iterator known, Chunk chunk,
                                  Attribute& attribute) {
    auto failure = run(grammar, at, end_of(chunk), state_, attribute);
    if (!failure) return std::nullopt;
    state_.recording = true;
    do {
      Attribute dropped;
      failure = run(grammar, known, end_of(chunk), state_, dropped);
    } while (!failure);
    state_.recording = false;
    failure->tried = std::exchange(state_.tried, {});
    report(*failure, chunk);
    return outline_.token_at(failure->offset);
  }

  void report(const Failure& failure, Chunk chunk) {
    const std::size_t token = outline_.token_at(failure.offset);
    const bool is_reported = token < chunk.last && !is_closed(token);
    if (!is_reported) state_.diagnostics.push_back(explain_failure(failure, outline_, chunk));
  }

  /// After an error: looks for further errors in the lines of the same block, which are read and dropped.
  void read_on(Chunk chunk, std::size_t failed) {
    const std::string_view kind = outline_.word(chunk.first);
    const auto begins_with = [this](std::string_view word) {
      return [this, word](std::size_t token) {
        return outline_.tokens[token].first_on_line && outline_.word(token) == word;
      };
    };
    if (kind == "rule") {
      read_lines<syntax::Clause>(clause, chunk, failed, [this](std::size_t at) { return begins_clause(outline_, at); });
    } else if (kind == "entity") {
      read_lines<syntax::Field>(field, chunk, failed, begins_with("field"));
    } else if (kind == "list") {
      read_lines<syntax::ListItem>(list_item, chunk, failed, begins_with("entry"));
    } else if (kind == "test") {
      const auto is_given = begins_with("given");
      const auto is_expect = begins_with("expect");
      read_lines<syntax::TestLine>(test_line, chunk, failed,
                                   [&](std::size_t at) { return is_given(at) || is_expect(at); });
    }
  }

  template <class Attribute, class Grammar, class Begins>
  void read_lines(const Grammar& grammar, Chunk chunk, std::size_t failed, Begins begins) {
    bool after_a_line = false;
    std::size_t token = failed;
    std::size_t known = failed;
    while (token < chunk.last && !is_full()) {
      if (outline_.word(token) == "end" || !(after_a_line || begins(token))) {
        known = ++token;
        continue;
      }
      Attribute attribute;
      Iterator at = place_of(token);
      const auto failed_again = read(grammar, at, place_of(known), chunk, attribute);
      after_a_line = !failed_again;
      const std::size_t next = failed_again ? std::max(*failed_again, token) + 1 : outline_.token_at(state_.offset(at));
      known = failed_again ? next : token;
      token = next;
    }
  }

  void report_after_fact(std::size_t token) {
    state_.diagnostics.push_back(error_at(outline_.span(token), codes::syntax_expected,
                                          "the fact has ended before this", "state one fact at a time"));
  }

  void report_nothing() {
    if (!state_.diagnostics.empty()) return;
    state_.diagnostics.push_back(error_at({state_.file, 0, 0}, codes::syntax_expected, "expected a fact, found nothing",
                                          "write a fact such as `signature of agreement is 5 May 2003`"));
  }

  std::string_view text_;
  State state_;
  Outline outline_;
};

template <class Value>
Checked<Value> checked(Value value, std::vector<Diagnostic> diagnostics) {
  if (diagnostics.empty()) return Checked<Value>(std::move(value));
  return Checked<Value>(std::move(diagnostics));
}

}  // namespace

ReadFile read_file(FileId file, const SourceMap& sources) {
  FileReader reader(file, sources.text(file));
  std::vector<syntax::Declaration> declarations = reader.declarations();
  return {{file, std::move(declarations)}, std::move(reader).diagnostics()};
}

Checked<syntax::File> parse_file(FileId file, const SourceMap& sources) {
  ReadFile read = read_file(file, sources);
  return checked(std::move(read.file), std::move(read.diagnostics));
}

Checked<syntax::Given> parse_given(FileId file, const SourceMap& sources) {
  FileReader reader(file, sources.text(file));
  syntax::Given read = reader.fact();
  return checked(std::move(read), std::move(reader).diagnostics());
}

}  // namespace placet::parse
