// SPDX-License-Identifier: Apache-2.0
// The steps that must still be taken as a calendar file (RFC 5545): a day of its own for each last day, a task for
// each step that has none yet.
#include <algorithm>
#include <set>

#include "placet/engine/calendar_file.hpp"
#include "render/layout.hpp"
#include "render/report_words.hpp"
#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

constexpr std::size_t most_octets = 75;

/// A line of the file, folded so that none is longer than 75 octets and no character is cut.
std::string folded(const std::string& line) {
  std::string text;
  std::size_t octets = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t size = 1;
    while (at + size < line.size() && (static_cast<unsigned char>(line[at + size]) & 0xC0U) == 0x80U) ++size;
    if (octets + size > most_octets) {
      text += "\r\n ";
      octets = 1;
    }
    text.append(line, at, size);
    octets += size;
    at += size;
  }
  return text + "\r\n";
}

/// A text as a value of the type TEXT.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x20U) continue;
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    result += c;
  }
  return result;
}

std::string basic_day(Day day) {
  std::string text = iso_text(day);
  std::erase(text, '-');
  return text;
}

/// Letters, digits, `.`, `_` and `-`; anything else becomes `-`.
std::string identifier(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    const bool plain =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_' || c == '-';
    if (!plain) c = '-';
  }
  return result;
}

class Calendar {
 public:
  explicit Calendar(Language language) : language_(language) {}

  std::string text() const {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Placet//Deadlines//" + capitals(language_tag(language_)) +
           "\r\nCALSCALE:GREGORIAN\r\n" + entries_ + "END:VCALENDAR\r\n";
  }

  void add(const Report& report) {
    const Words words(report.facts.rulebook(), &report.facts, language_);
    for (const Action& action : report.assessment.actions) entry(action, report, words);
  }

 private:
  void line(std::string_view name, const std::string& value) { entries_ += folded(std::string(name) + ':' + value); }

  void entry(const Action& action, const Report& report, const Words& words) {
    const std::string kind = action.due ? "VEVENT" : "VTODO";
    line("BEGIN", kind);
    line("UID", unique(identifier_of(action, report)) + "@placet");
    line("DTSTAMP", basic_day(report.assessment.dates.today) + "T000000Z");
    const std::optional<Day> day = action.due ? action.due : action.not_before;
    if (day) line("DTSTART;VALUE=DATE", basic_day(*day));
    if (action.due) line("TRANSP", "TRANSPARENT");
    line("SUMMARY",
         escaped(words.say(Message::Aside, {{"text", words.action(action)}, {"aside", bearer(action, words)}})));
    line("DESCRIPTION", escaped(description(action, report, words)));
    const Citation* law = law_of(action, words);
    const std::string& url = law == nullptr ? std::string{} : words.rulebook()[law->source].url;
    if (!url.empty()) line("URL", url);
    line("END", kind);
  }

  static std::string bearer(const Action& action, const Words& words) {
    return words.bearer(action.bearer, words.scope(action.binding));
  }

  static const Citation* law_of(const Action& action, const Words& words) {
    const auto& sources = words.rulebook()[action.rule].readings.front().sources;
    return sources.empty() ? nullptr : &sources.front();
  }

  /// The weakest that a finding which asks for the step rests on, as in every other report.
  static Evidence evidence_of(const Action& action, const Report& report) {
    Evidence weakest = Evidence::Verified;
    for (const JurisdictionAssessment& jurisdiction : report.assessment.jurisdictions) {
      for (const Finding& finding : jurisdiction.findings) {
        if (finding.rule == action.rule && finding.counts) weakest = std::min(weakest, finding.evidence);
      }
    }
    return weakest;
  }

  static std::string description(const Action& action, const Report& report, const Words& words) {
    const Language language = words.language();
    std::string text =
        title_of(words) + '\n' +
        words.say(Message::Aside, {{"text", words.title(action.rule)}, {"aside", words.rule(action.rule)}});
    if (const Citation* law = law_of(action, words)) {
      text += '\n' + words.citation(*law) + " · " + evidence_words(evidence_of(action, report), language);
    }
    text += '\n' + capitalised(words.step(action.step, words.scope(action.binding)));
    if (action.not_before) {
      const std::string day = day_words(*action.not_before, language);
      text += '\n' + capitalised(words.say(Message::TimeNoEarlierThan, {{"day", day}}));
    }
    if (action.alternative) text += '\n' + words.say(Message::CalendarOneOf);
    return text + '\n' + std::string(report.sources.path(report.facts.file()));
  }

  /// What stays the same while days move and in every language: the agreement, the rule, the step, who takes it and for
  /// what.
  static std::string identifier_of(const Action& action, const Report& report) {
    const Deed& deed = action.step.deed;
    const Rulebook& book = report.facts.rulebook();
    const Words words(book, &report.facts);
    const std::string agreement = stated_code(report.facts, book.known.agreement_id);
    std::string text = agreement + '.' + words.rule(action.rule) + '.' + words.name(book[deed.act].name);
    if (deed.authority.valid()) text += '.' + words.name(book[deed.authority].name);
    for (std::size_t slot = 1; slot < action.binding.size(); ++slot) {
      const auto* member = std::get_if<MemberId>(&action.binding[slot]);
      const bool named = member == nullptr || member->valid();
      if (named) text += '.' + (member == nullptr ? words.bound(action.binding[slot]) : report.facts.name_of(*member));
    }
    if (deed.object) text += '.' + words.path(*deed.object, words.scope(action.binding));
    return identifier(text);
  }

  /// Two steps of one rule may differ in their timing alone.
  std::string unique(const std::string& wanted) {
    std::string name = wanted;
    for (int number = 2; !taken_.insert(name).second; ++number) name = wanted + '.' + std::to_string(number);
    return name;
  }

  Language language_;
  std::string entries_;
  std::set<std::string> taken_;
};

}  // namespace

std::string render_calendar(const std::vector<const Report*>& reports, Language language) {
  Calendar calendar(language);
  for (const Report* report : reports) calendar.add(*report);
  return calendar.text();
}

}  // namespace placet
