// SPDX-License-Identifier: Apache-2.0
#include "reports/utopia.hpp"

namespace placet {

namespace {

const std::filesystem::path here = std::filesystem::path(PLACET_SOURCE_DIR) / "tests/reports";

}  // namespace

UtopiaFolder::UtopiaFolder() {
  folder.link_core("rules/core");
  folder.write("rules/utopia/utopia.norm", read_text(here / "utopia.norm"));
  folder.write("agreement.xml", read_text(here / "agreement.xml"));
}

ProgramRun UtopiaFolder::check(const std::string& format, const std::vector<std::string>& files) const {
  std::vector<std::string> more{"--format", format};
  more.insert(more.end(), files.begin(), files.end());
  return check_with(std::move(more));
}

ProgramRun UtopiaFolder::check_with(std::vector<std::string> more) const {
  more.insert(more.begin(), {"check", "--rules", "rules", "--today", "2026-03-10"});
  return run_placet(more, folder.path());
}

void UtopiaFolder::add_broken(const std::string& name) const {
  folder.write(name, "<agreement id=\"b\" stage=\"signed\">\n  <titel>Trade</titel>\n</agreement>\n");
}

void UtopiaFolder::add_agreement(const std::string& name, const std::string& country, const std::string& more) const {
  folder.write(name,
               "<agreement id=\"plain\" stage=\"signed\" record=\"complete\">\n"
               "  <party id=\"one\"><country>" +
                   country +
                   "</country><level>region</level></party>\n"
                   "  <event name=\"signature\" on=\"2026-03-01\"/>\n" +
                   more + "</agreement>\n");
}

std::filesystem::path test_packages() {
  return running_test().parent_path() / "packages/node_modules";
}

}  // namespace placet
