// SPDX-License-Identifier: Apache-2.0
// Law of no one country, such as a convention: it judges where the law of a party rests on it, or the agreement names
// it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/utopia.hpp"

namespace placet {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view convention = R"(pack convention "A convention"
  languages en
  uses core
end
source convention.text is treaty
  number "1"
end
rule convention.written "Agreements are written"
  source convention.text at "art. 1" reported
  in force from 2004
  agreement must ensure that written of agreement is yes
  otherwise the agreement is void
end
)";

/// The check of an agreement of Utopia that is not written, with this basis.
std::string checked_with(const std::string& basis) {
  const ScratchFolder folder;
  folder.link_core("rules/core");
  folder.write("rules/convention/convention.norm", convention);
  folder.write("rules/utopia/utopia.norm", utopia_with(utopian_consent()));
  folder.write("a.xml", R"(<agreement id="a" stage="signed">
  <written>no</written>
  <party id="north"><country>KZ</country></party>
  <event name="signature" on="2005-06-15"/>
)" + basis + "</agreement>\n");
  return run_placet({"check", "--rules", "rules", "a.xml"}, folder.path()).out;
}

TEST(Umbrellas, JudgeWhereTheAgreementNamesThem) {
  EXPECT_THAT(checked_with("<basis kind=\"interstate-treaty\" ref=\"convention\"/>\n"),
              HasSubstr("Agreements are written"));
  EXPECT_THAT(checked_with(""), Not(HasSubstr("Agreements are written")));
}

}  // namespace
}  // namespace placet
