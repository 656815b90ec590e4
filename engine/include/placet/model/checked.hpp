// SPDX-License-Identifier: Apache-2.0
//
// The result of reading what a user wrote: a value, or everything that is wrong with the text.
#pragma once

#include <cassert>
#include <optional>
#include <utility>
#include <vector>

#include "placet/model/diagnostic.hpp"

namespace placet {

/// Either a value (perhaps with warnings) or at least one error, never both.
template <class T>
class Checked {
 public:
  Checked(T value, std::vector<Diagnostic> warnings = {})
      : value_(std::move(value)), diagnostics_(std::move(warnings)) {}
  Checked(std::vector<Diagnostic> errors) : diagnostics_(std::move(errors)) { assert(!diagnostics_.empty()); }

  explicit operator bool() const { return value_.has_value(); }
  const T& operator*() const& { return *value_; }
  T& operator*() & { return *value_; }
  T&& operator*() && { return std::move(*value_); }
  const T* operator->() const { return &*value_; }
  T* operator->() { return &*value_; }

  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::optional<T> value_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace placet
