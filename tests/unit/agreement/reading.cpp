// SPDX-License-Identifier: Apache-2.0
#include "unit/agreement/reading.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "placet/grammar/compile.hpp"

namespace placet {
namespace {

constexpr std::string_view utopia = R"(
pack utopia "Utopia"
  jurisdiction RU
  languages en
  uses core
end
authority utopia.ministry "Ministry"
end
list utopia.matters of core.subjects
  entry "17" trade
  entry roads
end
judgement utopia.local-matter decided by utopia.ministry
  asks "Is it a local matter?"
end
source utopia.act is statute
  title en "Act"
end
rule utopia.talks "Talks"
  source utopia.act at "art. 1" reported
  in force from 2000
  for every party p of agreement where country of p is RU
  p may have consent of utopia.ministry
end
)";

std::string text_of_file(const std::filesystem::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

Rulebook compiled(SourceMap& sources, const std::vector<FileId>& files) {
  Checked<Rulebook> rulebook = compile(files, sources);
  if (rulebook) return *std::move(rulebook);
  throw std::runtime_error(render_diagnostic(rulebook.diagnostics().front(), sources));
}

std::string text_of(const NumberRange& range) {
  if (range.exact()) return range.low.text();
  return range.low.text() + "/" + (range.high ? range.high->text() : "..");
}

std::string text_of(const Period& period) {
  return (period.months > 0 ? std::to_string(period.months) + " months " : "") + std::to_string(period.days) + " days";
}

std::string text_of(const Facts& facts, const Value& value) {
  struct Writer {
    const Facts& facts;
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(Code code) const { return std::string(facts.text(code.symbol)); }
    std::string operator()(DayRange days) const { return iso_text(days); }
    std::string operator()(const NumberRange& number) const { return text_of(number); }
    std::string operator()(const Percent& percent) const { return text_of(percent.range) + "%"; }
    std::string operator()(const Money& money) const {
      return text_of(money.amount) + " " + std::string(facts.text(money.currency));
    }
    std::string operator()(const PeriodRange& period) const {
      if (!period.high) return text_of(period.low) + " or more";
      return period.low == *period.high ? text_of(period.low) : text_of(period.low) + " to " + text_of(*period.high);
    }
    std::string operator()(Reference reference) const { return facts.name_of(reference.member); }
  };
  return std::visit(Writer{facts}, value);
}

}  // namespace

const Rulebook& core_vocabulary() {
  static const Rulebook rulebook = [] {
    SourceMap sources;
    std::vector<FileId> files{sources.add("utopia/utopia.norm", std::string(utopia))};
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(PLACET_SOURCE_DIR "/rules/core")) {
      if (entry.path().extension() == ".norm") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    for (const auto& path : paths) files.push_back(sources.add(path.string(), text_of_file(path)));
    return compiled(sources, files);
  }();
  return rulebook;
}

Rulebook vocabulary_of(std::string text) {
  SourceMap sources;
  const FileId file = sources.add("other/other.norm", std::move(text));
  return compiled(sources, {file});
}

std::string said_value(const Facts& facts, const Value& value) {
  return text_of(facts, value);
}

std::vector<std::string> faults_of(std::string xml, const Rulebook& rulebook) {
  SourceMap sources;
  const FileId file = sources.add("a.xml", std::move(xml));
  const Checked<Facts> facts = read_agreement(file, sources, rulebook);
  std::vector<std::string> found;
  for (const Diagnostic& d : facts.diagnostics()) {
    const Place place = sources.locate(d.span);
    found.push_back(std::string(d.code.id) + " " + std::to_string(place.line) + ":" + std::to_string(place.column));
  }
  return found;
}

ReadText::ReadText(std::string xml, const Rulebook& rulebook) : sources_(std::make_unique<SourceMap>()) {
  const FileId file = sources_->add("a.xml", std::move(xml));
  Checked<Facts> facts = read_agreement(file, *sources_, rulebook);
  if (!facts) throw std::runtime_error(render_diagnostic(facts.diagnostics().front(), *sources_));
  facts_ = std::make_unique<Facts>(*std::move(facts));
}

FieldId ReadText::field_id(std::string_view member, std::string_view field) const {
  const Rulebook& rulebook = facts_->rulebook();
  const MemberId id = facts_->find_member(member);
  if (!id.valid()) throw std::runtime_error("no member " + std::string(member));
  for (const FieldId candidate : rulebook[facts_->member(id).entity].fields) {
    if (rulebook.text(rulebook[candidate].name) == field) return candidate;
  }
  throw std::runtime_error("no field " + std::string(field));
}

std::string ReadText::said(std::string_view member, std::string_view field) const {
  const FieldFacts& found = facts_->field(facts_->find_member(member), field_id(member, field));
  switch (found.presence) {
    case Presence::NotStated: return "not stated";
    case Presence::Unknown: return "unknown";
    case Presence::Absent: return "absent";
    case Presence::Stated: break;
  }
  std::string text;
  for (const Statement& statement : found.statements) {
    if (!text.empty()) text += statement.holder.valid() ? " | " : " ";
    text += text_of(*facts_, statement.value);
    if (statement.holder.valid()) text += " by " + std::string(facts_->text(statement.holder));
  }
  return text;
}

std::string ReadText::place(std::string_view member, std::string_view field) const {
  const Place place = sources_->locate(facts_->field(facts_->find_member(member), field_id(member, field)).place);
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::size_t ReadText::count(std::string_view entity) const {
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < facts_->size(); ++i) {
    const Rulebook& rulebook = facts_->rulebook();
    if (rulebook.text(rulebook[facts_->member({i}).entity].name) == entity) ++count;
  }
  return count;
}

}  // namespace placet
