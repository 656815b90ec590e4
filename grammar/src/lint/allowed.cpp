// SPDX-License-Identifier: Apache-2.0
//
// Comments that allow what a lint finds in the declaration after them: `# lint allow P0505: the decree had lapsed`.
#include <algorithm>
#include <optional>

#include "lint/sorting.hpp"
#include "lint/texts.hpp"
#include "parse/outline.hpp"

namespace placet {

namespace {

constexpr std::string_view form = "write `# lint allow CODE: reason` in the line before the declaration";

struct Allowance {
  Span comment;
  DiagnosticCode code;
  Span declaration;
  bool used = false;
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Takes `word` and the blanks around it off the front of `text`; false if it does not begin so.
bool take_word(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  const std::string_view rest = text.substr(word.size());
  if (!rest.empty() && !is_blank(rest.front())) return false;
  text = trimmed(rest);
  return true;
}

class Reader {
 public:
  Reader(FileId file, const SourceMap& sources) : file_(file), text_(sources.text(file)) {
    std::vector<Diagnostic> known_already;
    outline_ = parse::outline_of(file, text_, known_already);
  }

  void read() {
    std::uint32_t end = 0;
    for (std::size_t next = 0; next <= outline_.tokens.size(); ++next) {
      const bool last = next == outline_.tokens.size();
      const auto begin = last ? static_cast<std::uint32_t>(text_.size()) : outline_.tokens[next].begin;
      read_comments(end, begin, next);
      if (!last) end = outline_.tokens[next].end;
    }
  }

  std::vector<Allowance> allowances;
  std::vector<LintFinding> errors;

 private:
  /// Comments between two words of the file, the second of which is the token `next`.
  void read_comments(std::uint32_t begin, std::uint32_t end, std::size_t next) {
    for (std::size_t at = text_.find('#', begin); at < end; at = text_.find('#', at)) {
      const std::size_t line_end = std::min({text_.find('\n', at), text_.size()});
      const Span comment{file_, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(line_end)};
      std::string_view words = trimmed(text_.substr(at + 1, line_end - at - 1));
      if (take_word(words, "lint")) read_allowance(comment, words, next);
      at = line_end;
    }
  }

  void read_allowance(Span comment, std::string_view words, std::size_t next) {
    if (!take_word(words, "allow") || words.find(':') == std::string_view::npos) {
      return wrong(comment, "this comment speaks to the linter, which does not understand it", std::string(form));
    }
    const std::size_t colon = words.find(':');
    const std::string_view id = trimmed(words.substr(0, colon));
    const auto codes = all_lint_codes();
    const auto code = std::ranges::find(codes, id, &DiagnosticCode::id);
    if (code == codes.end()) {
      return wrong(comment, "no lint has the code `" + std::string(id) + '`', "name a code such as P0505");
    }
    if (trimmed(words.substr(colon + 1)).empty()) {
      return wrong(comment, "it is not said why this is allowed", std::string(form));
    }
    const auto declaration = declaration_from(next);
    if (!declaration || !is_first_on_line(comment)) {
      return wrong(comment, "this comment stands before no declaration",
                   "put it in a line of its own before the declaration that it speaks of");
    }
    allowances.push_back({comment, *code, *declaration});
  }

  /// The declaration whose first word is the token `next`.
  std::optional<Span> declaration_from(std::size_t next) const {
    const auto chunk = std::ranges::find(outline_.chunks, next, &parse::Chunk::first);
    if (chunk == outline_.chunks.end()) return std::nullopt;
    return Span{file_, outline_.tokens[chunk->first].begin, outline_.tokens[chunk->last - 1].end};
  }

  bool is_first_on_line(Span comment) const {
    std::size_t at = comment.begin;
    while (at > 0 && is_blank(text_[at - 1])) --at;
    return at == 0 || text_[at - 1] == '\n';
  }

  void wrong(Span comment, std::string message, std::string help) {
    errors.push_back(
        {{codes::malformed_suppression, Severity::Error, comment, std::move(message), {}, std::move(help), {}}, {}});
  }

  FileId file_;
  std::string_view text_;
  parse::Outline outline_;
};

bool allows(const Allowance& allowance, const Diagnostic& found) {
  return found.code == allowance.code && lint_rules::holds(allowance.declaration, found.span);
}

/// An allowance without a use, and its fix: to take its line out.
LintFinding unused(const Allowance& allowance, const SourceMap& sources) {
  Span line = allowance.comment;
  const std::string_view text = sources.text(line.file);
  while (line.begin > 0 && text[line.begin - 1] != '\n') --line.begin;
  if (line.end < text.size()) ++line.end;
  return {{codes::unused_suppression,
           Severity::Error,
           allowance.comment,
           "the lint " + std::string(allowance.code.id) + ' ' + std::string(allowance.code.name) +
               " finds nothing in this declaration",
           {},
           "take the comment out",
           {}},
          {{line, ""}}};
}

}  // namespace

std::vector<LintFinding> without_allowed(std::vector<LintFinding> findings, std::span<const FileId> files,
                                         const SourceMap& sources) {
  std::vector<Allowance> allowances;
  std::vector<LintFinding> kept;
  for (const FileId file : files) {
    Reader reader(file, sources);
    reader.read();
    allowances.insert(allowances.end(), reader.allowances.begin(), reader.allowances.end());
    kept.insert(kept.end(), reader.errors.begin(), reader.errors.end());
  }
  for (LintFinding& finding : findings) {
    bool allowed = false;
    for (Allowance& allowance : allowances) {
      if (!allows(allowance, finding.diagnostic)) continue;
      allowance.used = allowed = true;
    }
    if (!allowed) kept.push_back(std::move(finding));
  }
  for (const Allowance& allowance : allowances) {
    if (!allowance.used) kept.push_back(unused(allowance, sources));
  }
  lint_rules::sort_findings(kept);
  return kept;
}

}  // namespace placet
