// SPDX-License-Identifier: Apache-2.0
//
// Collects what is wrong with a rulebook while it is lowered. A mistake is reported once: a name that is unknown in
// several places is one diagnostic, and a name whose declaration could not be parsed is none.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "placet/model/diagnostic.hpp"

namespace placet::lower {

using NameSet = std::set<std::string, std::less<>>;

class Reports {
 public:
  /// `half_declared`: names in declarations that could not be parsed; nothing is said of their absence.
  explicit Reports(NameSet half_declared = {}) : half_declared_(std::move(half_declared)) {}

  void error(DiagnosticCode code, Span span, std::string message, std::string help = {},
             std::vector<RelatedPlace> related = {});

  /// "no `noun` is called `written`", with the nearest of `known` as help, else `help`.
  void unknown(DiagnosticCode code, Span span, std::string_view noun, std::string_view written,
               const std::vector<std::string_view>& known, std::string help = {});

  bool half_declared(std::string_view name) const { return half_declared_.contains(name); }
  bool clean() const { return found_.empty(); }
  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  friend class InContext;
  std::string context_;
  NameSet half_declared_;
  std::vector<Diagnostic> found_;
  std::map<std::pair<std::string, std::string>, std::size_t> unknown_names_;
};

/// While it lives, errors say where they were found: "in rule russia.x, clause `when`".
class InContext {
 public:
  InContext(Reports& reports, std::string context) : reports_(reports), before_(std::move(reports.context_)) {
    reports_.context_ = std::move(context);
  }
  ~InContext() { reports_.context_ = std::move(before_); }
  InContext(const InContext&) = delete;
  InContext& operator=(const InContext&) = delete;

 private:
  Reports& reports_;
  std::string before_;
};

/// `text` in backticks.
std::string quoted(std::string_view text);

/// "a party", "an agreement".
std::string with_article(std::string_view noun);

}  // namespace placet::lower
