// SPDX-License-Identifier: Apache-2.0
// One agreement as a page of its own: read in a browser without a script, or printed on A4.
#include "placet/engine/check_reports.hpp"
#include "placet/engine/html.hpp"
#include "render/page_findings.hpp"
#include "render/page_matrix.hpp"
#include "render/page_source.hpp"
#include "render/page_steps.hpp"
#include "render/page_style.hpp"
#include "render/page_words.hpp"
#include "render/report_words.hpp"
#include "render/values.hpp"

namespace placet {

namespace {

class ReportPage {
 public:
  ReportPage(const Report& report, const ReportOptions& options)
      : report_(report),
        options_(options),
        words_(report.facts.rulebook(), &report.facts, options.language),
        text_{words_, {words_, report.assessment.proof, report.sources}, options_, report.assessment.abandoned},
        places_(report, words_),
        findings_(text_, places_) {}

  std::string page() {
    const Outline outline = outline_of(report_.assessment);
    // The text of the agreement names the findings that cite it, so that they are written before it.
    Html main;
    add_section(main, "overview", words_.say(Message::PageOverview), overview());
    for (const CountryOutline& country : outline.countries) {
      const std::string title = words_.pack(country.of->pack);
      add_section(main, "country-" + words_.name(words_.rulebook()[country.of->pack].name), title, section(country));
    }
    add_section(main, "questions", words_.say(Message::HeadToAnswerAnywhere), questions(outline.to_answer));
    add_section(main, "steps", words_.say(Message::PageSteps), page_steps(report_, words_));
    add_section(main, "remarks", words_.say(Message::HeadRemarks), general_remarks());
    add_section(main, "agreement", words_.say(Message::PageAgreement),
                element("p", words_.say(Message::PageAgreementAbout)) + page_source(report_, text_, places_));
    const Html body = header() + contents() + element("main", main) + footer();
    return "<!DOCTYPE html>" +
           element("html", {{"lang", std::string(language_tag(options_.language))}}, head() + element("body", body))
               .markup() +
           '\n';
  }

 private:
  void add_section(Html& main, const std::string& anchor, std::string_view title, const Html& content) {
    if (content.empty()) return;
    main += element("section", {{"id", anchor}}, element("h2", title) + content);
    contents_ += element("li", link_to('#' + anchor, escaped(title)));
  }

  Html head() const {
    const std::string verdict = capitalised(verdict_words(report_.assessment.verdict, words_.language()));
    return element("head", void_element("meta", {{"charset", "utf-8"}}) +
                               void_element("meta", {{"name", "viewport"}, {"content", "width=device-width"}}) +
                               void_element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}) +
                               element("title", words_.say(Message::TitleAndStatus,
                                                           {{"title", verdict}, {"status", title_of(words_)}})) +
                               style_sheet(page_style()));
  }

  Html header() const {
    const Assessment& assessment = report_.assessment;
    const std::string tone(page_tone(assessment.verdict));
    Html html = element("p", element("span", {{"class", "verdict " + tone}},
                                     capitalised(verdict_words(assessment.verdict, words_.language()))));
    html += element("h1", title_of(words_));
    Html facts;
    for (const Gap& gap : assessment.gaps)
      facts += element("li", {{"class", "gap"}}, words_.sentence(gap_words(gap, words_)));
    for (const std::string& line : facts_of_header(report_, words_)) facts += element("li", line);
    for (const auto* consequence : {&assessment.consequence, &assessment.liability}) {
      if (!*consequence) continue;
      const Html effect = element("strong", capitalised(text_.consequence(**consequence)));
      const Html rule = element("code", words_.rule((*consequence)->rule));
      facts +=
          element("li", say_on_page(words_, Message::ConsequenceOfRule, {{"consequence", effect}, {"rule", rule}}));
    }
    return element("header", html + element("ul", {{"class", "facts"}}, facts));
  }

  Html contents() const {
    return element("nav", {{"aria-label", words_.say(Message::PageContents)}}, element("ul", contents_));
  }

  Html overview() const {
    const Html table = page_matrix(report_, text_, places_);
    if (table.empty()) return table;
    return element("p", words_.say(Message::PageOverviewAbout)) + wide(table, words_.say(Message::PageOverview));
  }

  /// What may be wider than the screen scrolls by itself, with the keyboard too.
  static Html wide(const Html& content, std::string_view name) {
    return element("div", {{"class", "wide"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", std::string(name)}},
                   content);
  }

  Html section(const CountryOutline& country) {
    const JurisdictionAssessment& jurisdiction = *country.of;
    std::vector<std::string> parties;
    for (const MemberId party : jurisdiction.parties) parties.push_back(words_.member(party));
    Html html = element(
        "p", page_badge(page_tone(jurisdiction.verdict), verdict_words(jurisdiction.verdict, words_.language())) +
                 escaped(' ' + list_words(parties, Message::ListAnd, words_.language())));
    html += group(words_.say(Message::HeadBroken), country.broken) +
            group(words_.say(Message::HeadBrokenIfSo), country.broken_if_true) +
            group(words_.say(Message::HeadBrokenAccepted), country.broken_accepted) +
            group(words_.say(Message::HeadInConflict), country.in_conflict) +
            group(words_.say(Message::HeadDisputed), country.disputed);
    if (!country.to_do.empty()) {
      Html steps;
      for (const OwedStep& owed : country.to_do) steps += findings_.step(owed);
      html += element("h3", words_.say(Message::HeadToDo)) + element("ol", {{"class", "steps"}}, steps);
    }
    for (const Finding* finding : country.outstanding) html += findings_.full(*finding);
    if (!country.to_answer.empty())
      html += element("h3", words_.say(Message::HeadToAnswer)) + questions(country.to_answer);
    html += folded(Message::PageWaiting, country.asked_about, &PageFindings::full);
    html += group(words_.say(Message::HeadUndecided), country.undecided);
    html += not_listed(jurisdiction) + remarks(jurisdiction) + others(jurisdiction);
    return html;
  }

  Html group(std::string_view title, const std::vector<const Finding*>& findings) const {
    Html html = findings.empty() ? Html{} : element("h3", title);
    for (const Finding* finding : findings) html += findings_.full(*finding);
    return html;
  }

  using Written = Html (PageFindings::*)(const Finding&) const;
  Html folded(Message title, const std::vector<const Finding*>& findings, Written written) const {
    if (findings.empty()) return {};
    const std::string count = std::to_string(findings.size());
    Html html = element("summary", words_.say(Message::Aside, {{"text", words_.say(title)}, {"aside", count}}));
    for (const Finding* finding : findings) html += (findings_.*written)(*finding);
    return element("details", html);
  }

  /// What is settled, what does not count, and where all is asked for what does not apply.
  Html others(const JurisdictionAssessment& jurisdiction) const {
    std::vector<const Finding*> settled;
    std::vector<const Finding*> not_counted;
    std::vector<const Finding*> idle;
    for (const Finding& finding : jurisdiction.findings) {
      if (is_idle(finding.status)) {
        idle.push_back(&finding);
      } else if (!finding.counts) {
        not_counted.push_back(&finding);
      } else if (settles(finding.status)) {
        settled.push_back(&finding);
      }
    }
    if (!options_.all) idle.clear();
    return folded(Message::PageSettled, settled, &PageFindings::brief) +
           folded(Message::PageNotCounted, not_counted, &PageFindings::brief) +
           folded(Message::PageIdle, idle, &PageFindings::brief);
  }

  Html questions(const std::vector<const Question*>& asked) const {
    Html items;
    for (const Question* question : asked) items += findings_.question(*question);
    return items.empty() ? items : element("ul", {{"class", "questions"}}, items);
  }

  Html not_listed(const JurisdictionAssessment& jurisdiction) const {
    Html items;
    for (const UnlistedFinding& unlisted : jurisdiction.unlisted) {
      items += element("li", unlisted_words(unlisted, words_));
    }
    return items.empty() ? items : element("h3", words_.say(Message::HeadNotListed)) + element("ul", items);
  }

  Html remarks(const JurisdictionAssessment& jurisdiction) const {
    Html items;
    for (const Remark& remark : jurisdiction.remarks) {
      items += element("li", words_.sentence(remark_words(remark, &jurisdiction, words_, report_)));
    }
    return items.empty() ? items : element("h3", words_.say(Message::HeadRemarks)) + element("ul", items);
  }

  Html general_remarks() const {
    Html items;
    for (const Remark& remark : report_.assessment.remarks) {
      items += element("li", words_.sentence(remark_words(remark, nullptr, words_, report_)));
    }
    return items.empty() ? items : element("ul", items);
  }

  Html footer() const {
    const Html text = say_on_page(words_, Message::JudgedFrom,
                                  {{"file", element("code", report_.sources.path(report_.facts.file()))},
                                   {"agreement", element("code", report_.agreement_sha256)},
                                   {"rules", element("code", report_.rulebook_sha256)}});
    return element("footer", element("p", text));
  }

  const Report& report_;
  const ReportOptions& options_;
  Words words_;
  FindingText text_;
  PagePlaces places_;
  PageFindings findings_;
  Html contents_;
};

}  // namespace

std::string render_html(const CheckReports& reports, const ReportOptions& options) {
  std::string pages;
  for (const ReportedFile& file : reports.files) {
    if (const auto* report = std::get_if<Report>(&file)) pages += ReportPage(*report, options).page();
  }
  return pages;
}

}  // namespace placet
