// SPDX-License-Identifier: Apache-2.0
// Whatever an agreement says stays a text in every report: no markup, no formula, nothing that steers a terminal.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <pugixml.hpp>

#include "hostile/corpus.hpp"
#include "hostile/plain.hpp"
#include "hostile/rules.hpp"
#include "placet/engine/check_reports.hpp"
#include "placet/engine/evaluate.hpp"

namespace placet::hostile {
namespace {

using testing::HasSubstr;
using testing::Not;

/// An agreement that was read and judged, with all that a report refers to.
struct Judged {
  SourceMap sources = utopian_texts();
  std::optional<Facts> facts;
  std::optional<Assessment> assessment;

  Report report() const { return {*facts, *assessment, sources, "0", "", ""}; }
};

const Evaluator& utopian_evaluator() {
  static const Evaluator evaluator(utopian_rulebook());
  return evaluator;
}

std::unique_ptr<Judged> judged(const Input& input) {
  auto result = std::make_unique<Judged>();
  auto facts = read_agreement(result->sources.add("a.xml", input.bytes), result->sources, utopian_rulebook());
  if (!facts) throw std::runtime_error(input.name + " cannot be read");
  result->facts = *std::move(facts);
  result->assessment =
      utopian_evaluator().evaluate(*result->facts, {std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}, {}});
  return result;
}

/// Calls `see` with the report of each agreement with troublesome texts that `render` makes.
template <class Render, class See>
void for_each_report(Render render, See see) {
  for (const Input& input : troublesome_agreements()) {
    SCOPED_TRACE(input.name);
    const auto one = judged(input);
    const CheckReports reports{{one->report()}, one->sources, "0", utopian_evaluator()};
    see(render(reports, ReportOptions{.all = true}));
  }
}

/// Whether `harm` stands in a note without the backslash that makes a text of it.
bool stands_bare(const std::string& note, const std::string& harm) {
  for (std::size_t at = note.find(harm); at != std::string::npos; at = note.find(harm, at + 1)) {
    if (at == 0 || note[at - 1] != '\\') return true;
  }
  return false;
}

TEST(HostileTexts, BecomeNoMarkupOfAPage) {
  for_each_report(render_html, [](const std::string& page) {
    EXPECT_TRUE(is_plain(page));
    EXPECT_TRUE(pugi::xml_document().load_string(page.c_str())) << "the page is not well-formed";
    for (const char* harm : {"<script", "<img src=x", "\" onmouseover", "href=\"javascript"}) {
      EXPECT_THAT(page, Not(HasSubstr(harm)));
    }
  });
}

TEST(HostileTexts, BecomeNoMarkupOfANote) {
  for_each_report(render_markdown, [](const std::string& note) {
    EXPECT_TRUE(is_plain(note));
    for (const char* harm : {"<script", "<img", "](javascript", "![x]", "\n# Heading", "\n```"}) {
      EXPECT_FALSE(stands_bare(note, harm)) << harm << '\n' << note.substr(0, 2000);
    }
  });
}

TEST(HostileTexts, BecomeNoFormulaOfATable) {
  for_each_report(render_csv, [](const std::string& table) {
    for (const char* sign : {"=", "+1", "-2", "@"}) {
      for (const char* before : {"\n", ",", ",\""}) EXPECT_THAT(table, Not(HasSubstr(std::string(before) + sign)));
    }
  });
}

TEST(HostileTexts, BreakNoReportForPrograms) {
  for_each_report(render_sarif, [](const std::string& log) { EXPECT_TRUE(nlohmann::json::accept(log)); });
  for_each_report(render_junit, [](const std::string& suites) {
    EXPECT_TRUE(pugi::xml_document().load_string(suites.c_str()));
    EXPECT_TRUE(is_plain(suites));
  });
  for (const Input& input : troublesome_agreements()) {
    EXPECT_TRUE(nlohmann::json::accept(render_json(judged(input)->report(), {}, true))) << input.name;
  }
}

TEST(HostileTexts, ForgeNoLineOfAReport) {
  for_each_report(
      [](const CheckReports& reports, const ReportOptions& options) {
        return render_text(std::get<Report>(reports.files.front()), options);
      },
      [](const std::string& text) {
        EXPECT_TRUE(is_plain(text));
        EXPECT_THAT(text, Not(HasSubstr("\nCOMPLIANT   forged")));
      });
}

}  // namespace
}  // namespace placet::hostile
