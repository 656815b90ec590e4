// SPDX-License-Identifier: Apache-2.0
// The calendar file of deadlines, read back by a library that checks it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/render/explained.hpp"

namespace placet {
namespace {

using testing::HasSubstr;

constexpr std::string_view rules = R"(rule utopia.notice "The ministry is told; early, as the law says"
  source utopia.law at "art. 1" reported
  in force from 2004
  for every party p of agreement where country of p is RU
  p must have notice to utopia.ministry no later than 1 month before signature of agreement
  otherwise no effect stated
end
rule utopia.report "The ministry is told of the talks"
  source utopia.law at "art. 2" reported
  in force from 2004
  for every party p of agreement where country of p is RU
  p must have report to utopia.ministry within 1 month after talks of agreement
  otherwise no effect stated
end
)";

std::string agreement(const std::string& signature, const std::string& name = "The North") {
  return R"(<agreement id="north-south" stage="draft">
  <title xml:lang="en">On trade, transport; and \more</title>
  <party id="north"><name xml:lang="en">)" +
         name + R"(</name><country>RU</country></party>
  <subject>trade</subject>
  <event name="signature" on=")" +
         signature + "\"/>\n</agreement>";
}

std::string calendar(const std::string& xml, const std::string& language = "en") {
  return checked(rules, xml, {"--format", "ics", "--lang", language}).out;
}

/// What a reader of calendar files finds.
std::string read_back(const std::string& file) {
  const ProgramRun run =
      run_program("/usr/bin/python3", {PLACET_SOURCE_DIR "/tests/support/read_calendar.py"}, PLACET_SOURCE_DIR, file);
  return run.out + run.err;
}

TEST(CalendarFile, HoldsAnEventForEachLastDayAndATaskWhereThereIsNone) {
  EXPECT_EQ(read_back(calendar(agreement("2005-06-15"))),
            "VEVENT | north-south.utopia.notice.notice.utopia.ministry.north@placet | 2005-05-15 | 2005-05-01 | "
            "Notice to the Ministry of Foreign Affairs (Министерство) (The North)\n"
            "VTODO | north-south.utopia.report.report.utopia.ministry.north@placet | - | 2005-05-01 | "
            "Report to the Ministry of Foreign Affairs (Министерство) (The North)\n");
}

TEST(CalendarFile, KeepsTheNameOfAnEntryWhenItsDayMoves) {
  EXPECT_THAT(read_back(calendar(agreement("2005-07-15"))),
              HasSubstr("north-south.utopia.notice.notice.utopia.ministry.north@placet | 2005-06-15"));
}

TEST(CalendarFile, SpeaksTheLanguageOfTheReportAndKeepsTheNamesOfEntries) {
  EXPECT_EQ(read_back(calendar(agreement("2005-06-15"), "ru")),
            "VEVENT | north-south.utopia.notice.notice.utopia.ministry.north@placet | 2005-05-15 | 2005-05-01 | "
            "Уведомление (адресат: Министерство) (The North)\n"
            "VTODO | north-south.utopia.report.report.utopia.ministry.north@placet | - | 2005-05-01 | "
            "Отчёт (адресат: Министерство) (The North)\n");
}

TEST(CalendarFile, EscapesWhatTheFormatHasAMeaningFor) {
  const std::string file = calendar(agreement("2005-06-15", "North, South; \\East"));
  EXPECT_THAT(file, HasSubstr(R"(North\, South\;)"));
  EXPECT_THAT(read_back(file), HasSubstr("(North, South; \\East)"));
}

TEST(CalendarFile, IsWholeWithoutAnythingToDo) {
  const std::string met = R"(<step act="notice" to="utopia.ministry" for="north" on="2005-04-01"/>
  <step act="report" to="utopia.ministry" for="north" on="2005-04-20"/><event name="talks" on="2005-04-01"/>
</agreement>)";
  std::string xml = agreement("2005-06-15");
  xml.replace(xml.find("</agreement>"), 12, met);
  EXPECT_EQ(read_back(calendar(xml)), "");
  EXPECT_THAT(calendar(xml), HasSubstr("BEGIN:VCALENDAR\r\n"));
}

}  // namespace
}  // namespace placet
