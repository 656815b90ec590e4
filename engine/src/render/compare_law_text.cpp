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
  CompareLawText(const Facts& facts, const std::vector<Assessment>& assessments, Language language)
      : words_(facts.rulebook(), &facts, language), assessments_(assessments) {}

  std::string text(const std::vector<ChangedFinding>& changed) {
    out_ = wrapped(title_of(words_), 0);
    for (const Assessment& assessment : assessments_) verdict(assessment, assessment.verdict);
    PackId pack;
    for (const ChangedFinding& one : changed) {
      if (one.pack != pack) heading(one.pack);
      pack = one.pack;
      finding(one);
    }
    if (changed.empty()) out_ += '\n' + wrapped(words_.sentence(words_.say(Message::LawAlike)), 0);
    return out_;
  }

 private:
  std::string day_of(const Assessment& assessment) const {
    const Language language = words_.language();
    return assessment.dates.law_as_of ? day_words(*assessment.dates.law_as_of, language)
                                      : days_words(assessment.case_date, language);
  }

  void verdict(const Assessment& assessment, Verdict verdict) {
    out_ += left_and_right(words_.say(Message::LawOfDay, {{"day", day_of(assessment)}}),
                           verdict_words(verdict, words_.language()), 2);
  }

  void heading(PackId pack) {
    out_ += '\n' + capitals(words_.pack(pack)) + '\n';
    for (const Assessment& assessment : assessments_) {
      const auto* jurisdiction = jurisdiction_of(assessment, pack);
      if (jurisdiction != nullptr) verdict(assessment, jurisdiction->verdict);
    }
  }

  void finding(const ChangedFinding& one) {
    const auto known =
        std::ranges::find_if(one.days, [](const FindingUnderLaw& day) { return day.finding != nullptr; });
    const Finding& shown = *known->finding;
    const std::string about = words_.about(shown);
    const std::string title = words_.title(shown.rule);
    out_ += left_and_right(about.empty() ? title : words_.say(Message::Aside, {{"text", title}, {"aside", about}}),
                           words_.rule(shown.rule), 2);
    for (std::size_t day = 0; day < one.days.size(); ++day) {
      for (const LawDifference& difference : one.differences[day]) {
        out_ += wrapped(words_.sentence(difference_words(difference, words_)), 6, 4);
      }
      const bool unexplained = day > 0 && one.differences[day].empty() && changes(one, day);
      if (unexplained) out_ += wrapped(words_.sentence(words_.say(Message::LawReadOnOtherDay)), 6, 4);
      out_ += left_and_right(words_.say(Message::UnderLawOfDay, {{"day", day_of(assessments_[day])}}),
                             status_of(one, day), 4);
    }
  }

  std::string status_of(const ChangedFinding& one, std::size_t day) const {
    return status_under_law(one.days[day], words_.language());
  }
  bool changes(const ChangedFinding& one, std::size_t day) const {
    return status_of(one, day) != status_of(one, day - 1);
  }

  Words words_;
  const std::vector<Assessment>& assessments_;
  std::string out_;
};

}  // namespace

std::string render_compare_law_text(const Facts& facts, const std::vector<Assessment>& assessments, Language language) {
  return CompareLawText(facts, assessments, language).text(changed_findings(facts, assessments));
}

}  // namespace placet
