// SPDX-License-Identifier: Apache-2.0
// One agreement under the law of several days, for people: the verdicts first, then each finding that changed and why.
#include <algorithm>

#include "placet/engine/compare_law.hpp"
#include "render/compare_law_words.hpp"
#include "render/finding_text.hpp"
#include "render/layout.hpp"
#include "render/report_words.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

const JurisdictionAssessment* jurisdiction_of(const Assessment& assessment, PackId pack) {
  const auto found = std::ranges::find(assessment.jurisdictions, pack, &JurisdictionAssessment::pack);
  return found == assessment.jurisdictions.end() ? nullptr : &*found;
}

class CompareLawText {
 public:
  CompareLawText(const Facts& facts, const std::vector<Assessment>& assessments)
      : words_(facts.rulebook(), &facts), assessments_(assessments) {}

  std::string text(const std::vector<ChangedFinding>& changed) {
    out_ = wrapped(title_of(words_), 0);
    for (const Assessment& assessment : assessments_) {
      out_ += left_and_right("The law of " + day_of(assessment), verdict_words(assessment.verdict), 2);
    }
    PackId pack;
    for (const ChangedFinding& one : changed) {
      if (one.pack != pack) heading(one.pack);
      pack = one.pack;
      finding(one);
    }
    if (changed.empty()) out_ += "\nNo finding differs under the law of these days.\n";
    return out_;
  }

 private:
  static std::string day_of(const Assessment& assessment) {
    return assessment.dates.law_as_of ? day_words(*assessment.dates.law_as_of) : days_words(assessment.case_date);
  }

  void heading(PackId pack) {
    out_ += '\n' + capitals(words_.rulebook()[pack].title) + '\n';
    for (const Assessment& assessment : assessments_) {
      const auto* jurisdiction = jurisdiction_of(assessment, pack);
      if (jurisdiction != nullptr) {
        out_ += left_and_right("The law of " + day_of(assessment), verdict_words(jurisdiction->verdict), 2);
      }
    }
  }

  void finding(const ChangedFinding& one) {
    const auto known =
        std::ranges::find_if(one.days, [](const FindingUnderLaw& day) { return day.finding != nullptr; });
    const Finding& shown = *known->finding;
    const std::string about = words_.about(shown);
    out_ += left_and_right(words_.rulebook()[shown.rule].title + (about.empty() ? "" : " (" + about + ')'),
                           words_.rule(shown.rule), 2);
    for (std::size_t day = 0; day < one.days.size(); ++day) {
      for (const LawDifference& difference : one.differences[day]) {
        out_ += wrapped(difference_words(difference, words_) + '.', 6, 4);
      }
      const bool unexplained = day > 0 && one.differences[day].empty() && changes(one, day);
      if (unexplained) out_ += wrapped("What it rests on is read on another day.", 6, 4);
      out_ += left_and_right("Under the law of " + day_of(assessments_[day]), status_under_law(one.days[day]), 4);
    }
  }

  static bool changes(const ChangedFinding& one, std::size_t day) {
    return status_under_law(one.days[day]) != status_under_law(one.days[day - 1]);
  }

  Words words_;
  const std::vector<Assessment>& assessments_;
  std::string out_;
};

}  // namespace

std::string render_compare_law_text(const Facts& facts, const SourceMap&, const std::vector<Assessment>& assessments) {
  return CompareLawText(facts, assessments).text(changed_findings(facts, assessments));
}

}  // namespace placet
