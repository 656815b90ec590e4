// SPDX-License-Identifier: Apache-2.0
//
// Short form of an error of the parser.
#pragma once

#include <string>
#include <utility>

#include "placet/model/diagnostic.hpp"

namespace placet::parse {

inline Diagnostic error_at(Span span, DiagnosticCode diagnostic_code, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.code = diagnostic_code;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

}  // namespace placet::parse
