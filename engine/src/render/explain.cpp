// SPDX-License-Identifier: Apache-2.0
// What a name of the rulebook means, in plain words with its law.
#include <algorithm>

#include "placet/engine/plain_words.hpp"
#include "placet/engine/render.hpp"
#include "render/layout.hpp"
#include "render/values.hpp"
#include "render/words.hpp"

namespace placet {

namespace {

class Explanation {
 public:
  Explanation(const Rulebook& rulebook, const SourceMap& texts, std::string_view wanted)
      : rulebook_(rulebook), texts_(texts), words_(rulebook, nullptr), wanted_(wanted) {}

  std::string text() {
    each(rulebook_.packs, [&](const Pack& of) { pack(of); });
    each(rulebook_.rules, [&](const Rule& of) { rule(of); });
    each(rulebook_.terms, [&](const Term& of) { term(of); });
    each(rulebook_.acts, [&](const Act& of) { titled("act", of); });
    each(rulebook_.authorities, [&](const Authority& of) { authority(of); });
    each(rulebook_.sources, [&](const Source& of) { source(of); });
    each(rulebook_.lists, [&](const List& of) { list(of); });
    each(rulebook_.parameters, [&](const Parameter& of) { parameter(of); });
    each(rulebook_.judgements, [&](const Judgement& of) { judgement(of); });
    each(rulebook_.entities, [&](const Entity& of) { entity(of); });
    each(rulebook_.fields, [&](const Field& of) { field(of); });
    codes();
    return std::move(out_);
  }

 private:
  template <class Things, class Say>
  void each(const Things& things, const Say& say) {
    for (const auto& thing : things) {
      if (rulebook_.text(thing.name) != wanted_) continue;
      if (!out_.empty()) out_ += '\n';
      say(thing);
    }
  }

  void head(std::string_view kind, std::string_view title) {
    out_ += left_and_right(wanted_, kind, 0);
    if (!title.empty()) out_ += wrapped(title, 2);
  }
  void line(const std::string& text) { out_ += wrapped(text, 4, 2); }
  void item(const std::string& text) { out_ += wrapped(text, 6, 4); }
  void labels(const Labels& labels) {
    for (const auto& [language, text] : labels) line(text + " (" + language + ')');
  }
  void where(Span span) {
    const Place place = texts_.locate(span);
    line(std::string(place.path) + ':' + std::to_string(place.line));
  }
  std::string name(Symbol symbol) const { return words_.name(symbol); }

  void citation(const Citation& of) {
    item(words_.citation(of) + " (" + name(rulebook_[of.source].name) + ", " + attestation_words(of.attestation) + ')');
    if (!of.quote.empty()) out_ += wrapped('"' + of.quote + '"', 8);
  }

  void pack(const Pack& of) {
    head("pack", of.title);
    labels(of.labels);
    if (of.jurisdiction.valid()) line("The law of " + words_.country(of.jurisdiction) + '.');
    for (const PackId used : of.uses) line("Uses " + name(rulebook_[used].name));
    for (const std::string& note : of.notes) line(note);
    line("Rules:");
    for (const Rule& rule : rulebook_.rules) {
      if (&rulebook_[rule.pack] == &of) item(name(rule.name) + ": " + rule.title);
    }
    where(of.span);
  }

  void rule(const Rule& of) {
    const bool versions = of.version > 1 || has_later_version(of);
    const std::string kind = std::string(strength_name(of.strength)) + " rule";
    head(versions ? kind + ", version " + std::to_string(of.version) : kind, of.title);
    labels(of.labels);
    if (of.pending) line("Pending: " + *of.pending);
    for (const Reading& said : of.readings) reading(said, of);
    for (const GivesWayTo& way : of.gives_way_to) {
      line("Gives way to " + words_.rule(way.stronger) + (way.because.empty() ? "" : ": " + way.because));
    }
    for (const std::string& note : of.notes) line("Note: " + note);
    where(of.span);
  }

  bool has_later_version(const Rule& of) const {
    return std::ranges::any_of(rulebook_.rules,
                               [&](const Rule& r) { return r.name == of.name && r.version > of.version; });
  }

  void reading(const Reading& said, const Rule& of) {
    if (!said.name.empty()) line("Reading \"" + said.name + "\", " + said.title + " (" + said.holder + "):");
    for (const PlainClause& clause : plain_clauses(rulebook_, of, said)) line(clause.text);
    line("Source:");
    for (const Citation& cited : said.sources) citation(cited);
  }

  void term(const Term& of) {
    head("term", "");
    for (const RuleId rule : of.counted_by) line("Concluded by " + words_.rule(rule) + ": " + rulebook_[rule].title);
    for (const RuleId rule : of.not_counted_by) line("Denied by " + words_.rule(rule) + ": " + rulebook_[rule].title);
  }

  template <class Thing>
  void titled(std::string_view kind, const Thing& of) {
    head(kind, of.title);
    labels(of.labels);
    where(of.span);
  }

  void authority(const Authority& of) {
    titled("authority", of);
    for (const AuthorityId within : of.within) line("Within " + words_.authority(within));
  }

  void source(const Source& of) {
    head(name(of.kind), "");
    labels(of.titles);
    if (!of.number.empty()) line("Number " + of.number);
    if (of.dated) line("Dated " + days_words(*of.dated));
    if (of.in_force_from) line("In force from " + days_words(*of.in_force_from));
    for (const SourceId other : of.amends) line("Amends " + name(rulebook_[other].name));
    for (const SourceId other : of.repeals) line("Repeals " + name(rulebook_[other].name));
    if (!of.url.empty()) line(of.url);
    labels(of.labels);
    for (const Rule& rule : rulebook_.rules) {
      for (const Reading& said : rule.readings) cited_by(of, rule, said);
    }
    where(of.span);
  }

  void cited_by(const Source& of, const Rule& rule, const Reading& said) {
    for (const Citation& cited : said.sources) {
      if (&rulebook_[cited.source] == &of) item(cited.pinpoint + ": " + rule.title + " (" + name(rule.name) + ')');
    }
  }

  void list(const List& of) {
    head("list", "");
    for (const Citation& cited : of.sources) citation(cited);
    for (const ListEntry& entry : of.entries) {
      std::vector<std::string> codes;
      for (const Symbol code : entry.codes) codes.push_back(name(code));
      std::string text = entry.number.empty() ? "" : entry.number + "  ";
      text += entry.day ? day_words(*entry.day) : list_words(codes, "and");
      if (!entry.text.empty()) text += (text.empty() ? "" : ": ") + entry.text;
      for (const auto& [language, said] : entry.labels) text += " · " + said + " (" + language + ')';
      if (entry.in_part) text += " (in part)";
      if (entry.under.valid()) text += " (under " + name(entry.under) + ')';
      if (entry.since) text += ", " + since_words(*entry.since);
      item(text);
    }
    where(of.span);
  }

  void parameter(const Parameter& of) {
    head("parameter", "");
    for (const ParameterRow& row : of.rows) {
      line(plain_row(rulebook_, of, row) + ", " + since_words(row.since));
      citation(row.by);
    }
    where(of.span);
  }

  void judgement(const Judgement& of) {
    head("judgement", of.asks);
    line("Decided by " + words_.authority(of.decided_by) + '.');
    for (const std::string& criterion : of.criteria) item(criterion);
    labels(of.labels);
    where(of.span);
  }

  void entity(const Entity& of) {
    head("entity", of.title);
    line("In the XML: " + of.at);
    for (const FieldId id : of.fields) {
      const Field& field = rulebook_[id];
      item(name(field.name) + " at " + field.at + (field.asks.empty() ? "" : ": " + field.asks));
    }
    where(of.span);
  }

  void field(const Field& of) {
    head("field of " + name(rulebook_[of.entity].name), of.asks);
    labels(of.labels);
    line("In the XML: " + rulebook_[of.entity].at + ", " + of.at);
    if (of.type.list.valid()) line("One of the codes of " + name(rulebook_[of.type.list].name));
    std::vector<std::string> codes;
    for (const Symbol code : of.type.codes) codes.push_back(name(code));
    if (!codes.empty()) line("One of " + list_words(codes, "or"));
    where(of.span);
  }

  /// Subjects, levels and other codes: the entries that have the name as their code.
  void codes() {
    for (const List& list : rulebook_.lists) {
      for (const ListEntry& entry : list.entries) {
        const auto is_it = [&](Symbol code) { return rulebook_.text(code) == wanted_; };
        if (std::ranges::none_of(entry.codes, is_it)) continue;
        if (!out_.empty()) out_ += '\n';
        const bool declared = list.of.kind == TypeKind::Text;
        head(std::string(declared ? "code of " : "in ") + name(list.name), entry.text);
        labels(entry.labels);
        if (!entry.number.empty()) line("Entry " + entry.number + (entry.in_part ? ", in part" : ""));
        if (entry.under.valid()) line("A kind of " + name(entry.under));
        if (entry.since) line("Listed " + since_words(*entry.since));
        if (entry.by) citation(*entry.by);
        if (!entry.by && !list.sources.empty()) citation(list.sources.front());
      }
    }
  }

  const Rulebook& rulebook_;
  const SourceMap& texts_;
  Words words_;
  std::string_view wanted_;
  std::string out_;
};

}  // namespace

std::string explain_name(const Rulebook& rulebook, const SourceMap& texts, std::string_view name) {
  return Explanation(rulebook, texts, name).text();
}

std::vector<std::string_view> explainable_names(const Rulebook& rulebook) {
  std::vector<std::string_view> names;
  const auto add = [&](const auto& things) {
    for (const auto& thing : things) names.push_back(rulebook.text(thing.name));
  };
  add(rulebook.packs);
  add(rulebook.rules);
  add(rulebook.terms);
  add(rulebook.acts);
  add(rulebook.authorities);
  add(rulebook.sources);
  add(rulebook.lists);
  add(rulebook.parameters);
  add(rulebook.judgements);
  add(rulebook.entities);
  add(rulebook.fields);
  for (const List& list : rulebook.lists) {
    for (const ListEntry& entry : list.entries) {
      for (const Symbol code : entry.codes) names.push_back(rulebook.text(code));
    }
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace placet
