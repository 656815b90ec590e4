// SPDX-License-Identifier: Apache-2.0
#include "unit/fix/fixing.hpp"

#include <optional>
#include <stdexcept>

#include "placet/engine/fix.hpp"
#include "placet/engine/read_agreement.hpp"
#include "unit/render/explained.hpp"

namespace placet {
namespace {

/// An agreement that was judged and searched; everything it refers to lives as long.
class Fixed {
 public:
  Fixed(std::string_view rules, const std::string& agreement, std::string_view today)
      : law_(utopia_with(rules)), evaluator_(law_.rulebook) {
    const FileId file = law_.texts.add("draft.xml", agreement);
    auto read = read_agreement(file, law_.texts, law_.rulebook);
    if (!read) throw std::runtime_error(render_diagnostic(read.diagnostics().front(), law_.texts));
    facts_ = *std::move(read);
    assessment_ = evaluator_.evaluate(*facts_, {parse_iso_range(today)->first, std::nullopt});
    const auto read_again = [this](const std::string& text) -> std::optional<Facts> {
      SourceMap texts;
      auto again = read_agreement(texts.add("draft.xml", text), texts, law_.rulebook);
      return again ? std::optional(*std::move(again)) : std::nullopt;
    };
    fixes_ = find_fixes(evaluator_, law_.texts.text(file), *facts_, *assessment_, read_again);
  }

  const Fixes& fixes() const { return fixes_; }
  std::string report() const {
    return render_fixes_text({*facts_, *assessment_, law_.texts, "", "", ""}, fixes_, std::nullopt);
  }
  std::string words(const Change& change) const { return change_words(change, *facts_, assessment_->dates.today); }

 private:
  Utopia law_;
  Evaluator evaluator_;
  std::optional<Facts> facts_;
  std::optional<Assessment> assessment_;
  Fixes fixes_;
};

}  // namespace

std::string draft_with(std::string_view more) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<agreement id="draft" stage="draft">
  <form>agreement</form>
  <party id="north"><country>RU</country><level>region</level></party>
  <party id="south"><country>MN</country><level>region</level></party>
  <subject>trade</subject>
  <event name="signature" on="2005-06-15"/>
)" + std::string(more) +
         "\n</agreement>\n";
}

std::vector<std::string> fixes_of(std::string_view rules, const std::string& agreement, std::string_view today) {
  const Fixed fixed(rules, agreement, today);
  std::vector<std::string> result;
  for (const Proposal& proposal : fixed.fixes().proposals) {
    std::string text;
    for (const Change& change : proposal.changes) text += (text.empty() ? "" : " + ") + fixed.words(change);
    result.push_back(text + " -> " + std::string(verdict_name(proposal.assessment.verdict)));
  }
  return result;
}

std::string report_of(std::string_view rules, const std::string& agreement, std::string_view today) {
  return Fixed(rules, agreement, today).report();
}

std::string first_text(std::string_view rules, const std::string& agreement, std::string_view today) {
  const Fixed fixed(rules, agreement, today);
  return fixed.fixes().proposals.empty() ? std::string{} : fixed.fixes().proposals.front().text;
}

}  // namespace placet
