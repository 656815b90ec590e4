// SPDX-License-Identifier: Apache-2.0
// The fixed words of the page about one agreement that no other report has, each written here and nowhere else.
#pragma once

#include <string_view>

namespace placet {

struct PageWording {
  std::string_view contents = "On this page";
  std::string_view overview = "At a glance";
  std::string_view overview_about =
      "What the law of each party says of the agreement, by what a rule is about. Each count leads to the first "
      "finding.";
  std::string_view party = "Party";
  std::string_view competence = "Competence";
  std::string_view procedure = "Procedure";
  std::string_view content = "Content";
  std::string_view form = "Form";
  std::string_view effect = "Effect";
  std::string_view whole_agreement = "the agreement as a whole";
  std::string_view nothing = "nothing";
  std::string_view settled = "Settled";
  std::string_view waiting = "Rules that wait for these answers";
  std::string_view not_counted = "Rules that do not count for the verdict";
  std::string_view idle = "Rules that do not apply";
  std::string_view yes = "yes", no = "no", unknown = "not known", open = "open";
  std::string_view as_above = " (as above)";
  std::string_view line = "line ";
  std::string_view steps = "Steps and deadlines";
  std::string_view steps_picture = "Picture of the steps";
  std::string_view steps_about =
      "Pale: the days on which a step counts, up to a line at its last day. Round: taken in time; a diamond: not so, "
      "or "
      "not known to be; a bar: on some day of these.";
  std::string_view taken = "taken on ", met = "met", not_taken = "not taken", still_open = "still to do";
  std::string_view not_told = "not known whether it was taken";
  std::string_view counts_from = " · counts from ", counts_until = " · counts until ";
  std::string_view day_of_agreement = "agreement of ", day_of_check = "judged on ";
  std::string_view agreement = "The agreement as it was read";
  std::string_view agreement_about = "Marked are the lines on which the findings above rest.";
  std::string_view cited_by = "cited by ";
  std::string_view judged_from = "Judged from ";
  std::string_view with_rules = " with the rules ";
  std::string_view fingerprints = "; both fingerprints are SHA-256.";
};
inline constexpr PageWording page_wording;

}  // namespace placet
