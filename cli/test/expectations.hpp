// SPDX-License-Identifier: Apache-2.0
//
// Compares what a test expects with what was concluded.
#pragma once

#include <string>
#include <vector>

#include "cli/test/run_tests.hpp"
#include "placet/model/assessment.hpp"

namespace placet {

class Expectations {
 public:
  /// Findings that an expectation looked at are added to `tested`. All must outlive the expectations.
  Expectations(const Facts& facts, const Assessment& assessment, const SourceMap& texts,
               std::vector<TestedFinding>& tested)
      : facts_(facts), assessment_(assessment), texts_(texts), tested_(tested) {}

  /// What was found instead, with its reason; empty if it is as expected.
  std::string mismatch(const Expectation& expected) const;

  std::string operator()(const ExpectRule& expected) const;
  std::string operator()(const ExpectVerdict& expected) const;
  std::string operator()(const ExpectAsks& expected) const;
  std::string operator()(const ExpectEffect& expected) const;

 private:
  std::vector<const Finding*> findings_of(const ExpectRule& expected) const;
  bool is_about(const Finding& finding, const std::string& member) const;
  std::string instance_of(const Finding& finding) const;

  const Facts& facts_;
  const Assessment& assessment_;
  const SourceMap& texts_;
  std::vector<TestedFinding>& tested_;
};

}  // namespace placet
