// SPDX-License-Identifier: Apache-2.0
//
// A country whose law a test makes up, as a folder of rules.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/run_program.hpp"
#include "support/utopia.hpp"

namespace placet {

/// A binding rule in force from 2000, unless `force` says otherwise.
inline std::string rule(const std::string& name, const std::string& says, const std::string& force = "from 2000") {
  return "rule utopia." + name + " \"" + name + "\"\n  source utopia.law at \"art. 1\" reported\n  in force " + force +
         "\n" + says + "\nend\n";
}

inline constexpr const char* any_region =
    "  for every party p of agreement where country of p is KZ and level of p is region\n";
inline constexpr const char* no_effect = "\n  otherwise no effect stated";

class Utopia : public testing::Test {
 protected:
  Utopia() { folder.link_core("rules/core"); }

  void rules(const std::string& text, const std::string& place = "rules") {
    folder.write(place + "/utopia/utopia.norm", utopia_with(text));
  }
  ProgramRun placet(const std::vector<std::string>& arguments) const { return run_placet(arguments, folder.path()); }
  ProgramRun verify(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> all{"verify", "rules", "--today", "2026-01-01"};
    all.insert(all.end(), more.begin(), more.end());
    return placet(all);
  }

  ScratchFolder folder;
};

}  // namespace placet
