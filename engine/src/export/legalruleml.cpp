// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/legalruleml.hpp"

#include <map>
#include <set>

#include "export/formulas.hpp"
#include "export/xml_text.hpp"
#include "placet/engine/plain_words.hpp"
#include "placet/model/assessment.hpp"

namespace placet {

namespace {

constexpr std::string_view status_vocabulary = "http://docs.oasis-open.org/legalruleml/ns/v1.0/vocab#";

/// One reading of one rule: what becomes a statement.
struct Statement {
  const Rule& rule;
  const Reading& reading;
  std::string key;
};

/// A citation counts once, however many rules have it.
using CitationKey = std::pair<SourceId, std::string>;

class Document {
 public:
  Document(const Rulebook& rulebook, const SourceMap& texts) : book_(rulebook), texts_(texts) { collect(); }

  std::string write() {
    out_.begin("lrml:LegalRuleML", {{"xmlns", "urn:placet:rules#"},
                                    {"xmlns:lrml", "http://docs.oasis-open.org/legalruleml/ns/v1.0/"},
                                    {"xmlns:ruleml", "http://ruleml.org/spec"},
                                    {"xmlns:xs", "http://www.w3.org/2001/XMLSchema"},
                                    {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    write_sources();
    write_jurisdictions();
    write_agents();
    write_times();
    write_associations();
    write_alternatives();
    write_statements();
    out_.end();
    return out_.take();
  }

 private:
  /// The name of a version of a rule, without colons as XML wants it.
  std::string rule_key(RuleId id) const {
    const Rule& rule = book_[id];
    return std::string(book_.text(rule.name)) + (rule.version > 1 ? ".v" + std::to_string(rule.version) : "");
  }

  void collect() {
    for (std::uint32_t i = 0; i < book_.rules.size(); ++i) {
      const Rule& rule = book_.rules[i];
      for (std::size_t reading = 0; reading < rule.readings.size(); ++reading) {
        const bool several = rule.readings.size() > 1;
        statements_.push_back(
            {rule, rule.readings[reading], rule_key({i}) + (several ? ".reading-" + std::to_string(reading + 1) : "")});
      }
    }
    for (const Statement& statement : statements_) {
      for (const Citation& citation : statement.reading.sources) {
        references_.emplace(CitationKey{citation.source, citation.pinpoint}, &citation);
        if (!citation.attestation.verified_by.empty()) {
          readers_[citation.attestation.verified_by].push_back(statement.key);
        }
      }
      if (const auto& force = statement.reading.in_force) {
        if (force->from.first != first_day) days_.insert(force->from.first);
        if (force->until && force->until->first != first_day) days_.insert(force->until->first);
      }
    }
  }

  void write_sources() {
    out_.begin("lrml:LegalReferences");
    std::size_t number = 0;
    for (const auto& [key, citation] : references_) {
      const std::string name = "ref-" + std::to_string(++number);
      reference_keys_[key] = name;
      out_.empty("lrml:LegalReference",
                 {{"refersTo", name}, {"refID", plain_citation(book_, *citation)}, {"refIDSystemName", "citation"}});
    }
    out_.end();
    out_.begin("lrml:LegalSources");
    for (const Source& source : book_.sources) {
      XmlText::Attributes attributes{{"key", source_key(source)}};
      if (!source.url.empty()) attributes.emplace_back("sameAs", source.url);
      out_.empty("lrml:LegalSource", attributes);
    }
    out_.end();
  }
  std::string source_key(const Source& source) const { return "src-" + std::string(book_.text(source.name)); }

  void write_jurisdictions() {
    out_.begin("lrml:Authorities");
    for (const Authority& authority : book_.authorities) {
      out_.begin("lrml:Authority", {{"key", "auth-" + std::string(book_.text(authority.name))}});
      out_.text("lrml:Comment", {}, authority.title);
      out_.end();
    }
    out_.end();
    out_.begin("lrml:Jurisdictions");
    for (const Pack& pack : book_.packs) {
      if (!pack.jurisdiction.valid()) continue;
      out_.empty("lrml:Jurisdiction",
                 {{"key", jurisdiction_key(pack)},
                  {"sameAs", "urn:iso:std:iso:3166:" + std::string(book_.text(pack.jurisdiction))}});
    }
    out_.end();
  }
  std::string jurisdiction_key(const Pack& pack) const { return "jur-" + std::string(book_.text(pack.jurisdiction)); }

  /// Those who read the texts of the law, in that role.
  void write_agents() {
    if (readers_.empty()) return;
    out_.begin("lrml:Agents");
    std::size_t number = 0;
    for (const auto& [name, keys] : readers_) {
      out_.begin("lrml:Agent", {{"key", "agent-" + std::to_string(++number)}});
      out_.text("lrml:Comment", {}, name);
      out_.end();
    }
    out_.end();
    out_.begin("lrml:Roles");
    number = 0;
    for (const auto& [name, keys] : readers_) {
      const std::string agent = std::to_string(++number);
      out_.begin("lrml:Role", {{"key", "role-" + agent}, {"iri", ":reader-of-the-text"}});
      out_.empty("lrml:filledBy", {{"keyref", "#agent-" + agent}});
      for (const std::string& key : std::set<std::string>(keys.begin(), keys.end())) {
        out_.empty("lrml:forExpression", {{"keyref", '#' + key}});
      }
      out_.end();
    }
    out_.end();
  }

  void write_times() {
    if (days_.empty()) return;
    out_.begin("lrml:Times");
    for (const Day day : days_) {
      out_.begin("ruleml:Time", {{"key", ":t-" + iso_text(day)}});
      out_.text("ruleml:Data", {{"xsi:type", "xs:date"}}, iso_text(day));
      out_.end();
    }
    out_.end();
    out_.begin("lrml:TemporalCharacteristics");
    for (const Day day : days_) {
      for (const std::string_view development : {"Starts", "Ends"}) {
        out_.begin("lrml:TemporalCharacteristic", {{"key", characteristic(development, day)}});
        out_.empty("lrml:forStatus", {{"iri", status("InForce")}});
        out_.empty("lrml:hasStatusDevelopment", {{"iri", status(development)}});
        out_.empty("lrml:atTime", {{"keyref", "#t-" + iso_text(day)}});
        out_.end();
      }
    }
    out_.end();
  }
  static std::string status(std::string_view name) { return std::string(status_vocabulary).append(name); }
  static std::string characteristic(std::string_view development, Day day) {
    return (development == "Starts" ? "starts-" : "ends-") + iso_text(day);
  }

  void write_associations() {
    out_.begin("lrml:Associations");
    for (const Statement& statement : statements_) {
      out_.begin("lrml:Association", {{"key", "assoc-" + statement.key}});
      write_association(statement);
      out_.empty("lrml:toTarget", {{"keyref", '#' + statement.key}});
      out_.end();
    }
    out_.end();
  }
  void write_association(const Statement& statement) {
    std::set<std::string> sources;
    for (const Citation& citation : statement.reading.sources) {
      sources.insert(reference_keys_.at({citation.source, citation.pinpoint}));
      sources.insert(source_key(book_[citation.source]));
    }
    for (const std::string& source : sources) out_.empty("lrml:appliesSource", {{"keyref", '#' + source}});
    const Pack& pack = book_[statement.rule.pack];
    if (pack.jurisdiction.valid()) {
      out_.empty("lrml:appliesJurisdiction", {{"keyref", '#' + jurisdiction_key(pack)}});
    }
    const auto& force = statement.reading.in_force;
    if (force && force->from.first != first_day) write_characteristic("Starts", force->from.first);
    if (force && force->until && force->until->first != first_day) write_characteristic("Ends", force->until->first);
  }
  void write_characteristic(std::string_view development, Day day) {
    out_.empty("lrml:appliesTemporalCharacteristic", {{"keyref", '#' + characteristic(development, day)}});
  }

  void write_alternatives() {
    for (std::uint32_t i = 0; i < book_.rules.size(); ++i) {
      const std::size_t readings = book_.rules[i].readings.size();
      if (readings < 2) continue;
      out_.begin("lrml:Alternatives", {{"key", "alt-" + rule_key({i})}});
      for (std::size_t reading = 1; reading <= readings; ++reading) {
        out_.empty("lrml:hasAlternative", {{"keyref", '#' + rule_key({i}) + ".reading-" + std::to_string(reading)}});
      }
      out_.end();
    }
  }

  void write_statements() {
    out_.begin("lrml:Statements", {{"key", "statements"}});
    for (const Statement& statement : statements_) {
      write_statement(statement);
      for (std::size_t i = 0; i < statement.reading.unless.size(); ++i) write_exception(statement, i);
    }
    for (std::uint32_t i = 0; i < book_.rules.size(); ++i) write_precedence({i});
    out_.end();
  }

  static bool prescribes(const Norm& norm) {
    return !std::holds_alternative<Power>(norm.what) && !std::holds_alternative<Counts>(norm.what);
  }
  static std::string_view modality(const Norm& norm) {
    if (std::holds_alternative<MayHave>(norm.what)) return "lrml:Permission";
    const auto* must = std::get_if<MustHave>(&norm.what);
    return must != nullptr && must->negated ? "lrml:Prohibition" : "lrml:Obligation";
  }

  /// What LegalRuleML has no words for stands in the paraphrase: clauses in plain English, then notes.
  std::string paraphrase(const Statement& statement) const {
    const Rule& rule = statement.rule;
    std::string text = rule.title + '.';
    if (!statement.reading.title.empty()) text += " Reading: " + statement.reading.title + '.';
    if (!statement.reading.holder.empty()) text += " Held by " + statement.reading.holder + '.';
    for (const PlainClause& clause : plain_clauses(book_, rule, statement.reading)) text += '\n' + clause.text;
    text += "\nStrength: " + std::string(strength_name(rule.strength)) + '.';
    for (const Citation& citation : statement.reading.sources) {
      text += '\n' + plain_citation(book_, citation) + ": " + plain_attestation(citation.attestation);
      if (!citation.quote.empty()) text += "; \"" + citation.quote + '"';
      text += '.';
    }
    if (rule.pending) text += "\nPending: " + *rule.pending + '.';
    for (const std::string& note : rule.notes) text += "\nNote: " + note;
    return text;
  }

  void begin_statement(const Norm& norm, const std::string& key) {
    out_.begin(prescribes(norm) ? "lrml:PrescriptiveStatement" : "lrml:ConstitutiveStatement", {{"key", key}});
    out_.begin("ruleml:Rule", {{"key", ":rule-" + key}, {"closure", "universal"}});
  }
  void write_strength(std::string_view strength) {
    out_.begin("lrml:hasStrength");
    out_.empty(strength);
    out_.end();
  }

  void write_statement(const Statement& statement) {
    const Reading& reading = statement.reading;
    Formulas formulas(book_, texts_, reading, out_);
    begin_statement(reading.norm, statement.key);
    out_.text("lrml:Paraphrase", {}, paraphrase(statement));
    write_strength("lrml:DefeasibleStrength");
    write_scope(reading, formulas, {});
    out_.begin("ruleml:then");
    write_head(reading.norm, formulas, false);
    out_.end();
    out_.end();
    out_.end();
  }

  void write_scope(const Reading& reading, Formulas& formulas, ConditionId exception) {
    out_.begin("ruleml:if");
    out_.begin("ruleml:And");
    for (const Binder& binder : reading.for_every) formulas.binder(binder);
    for (const When& when : reading.when) formulas.condition(when.condition);
    if (exception.valid()) formulas.condition(exception);
    out_.end();
    out_.end();
  }

  /// The conclusion, or what an exception puts in its place.
  void write_head(const Norm& norm, Formulas& formulas, bool excepted) {
    if (!prescribes(norm)) {
      if (excepted) out_.begin("ruleml:Neg");
      formulas.norm(norm);
      if (excepted) out_.end();
      return;
    }
    const std::string_view plain = modality(norm);
    const bool allowed = plain == "lrml:Permission";
    out_.begin(!excepted ? plain : allowed ? "lrml:Prohibition" : "lrml:Permission");
    out_.begin("ruleml:slot");
    out_.empty("lrml:Bearer");
    formulas.bearer(norm.bearer);
    out_.end();
    // Who need not do something is permitted not to do it.
    const bool not_to = excepted && plain == "lrml:Obligation";
    if (not_to) out_.begin("ruleml:Neg");
    formulas.norm(norm);
    if (not_to) out_.end();
    out_.end();
  }

  void write_exception(const Statement& statement, std::size_t index) {
    const Unless& unless = statement.reading.unless[index];
    const std::string key = statement.key + ".exception-" + std::to_string(index + 1);
    Formulas formulas(book_, texts_, statement.reading, out_);
    begin_statement(statement.reading.norm, key);
    if (!unless.pinpoint.empty()) out_.text("lrml:Paraphrase", {}, "Exception: " + unless.pinpoint + '.');
    write_strength("lrml:Defeater");
    write_scope(statement.reading, formulas, unless.condition);
    out_.begin("ruleml:then");
    write_head(statement.reading.norm, formulas, true);
    out_.end();
    out_.end();
    out_.end();
    write_override(key, statement.key);
  }

  void write_override(const std::string& over, const std::string& under) {
    out_.begin("lrml:OverrideStatement", {{"key", over + ".over." + under}});
    out_.empty("lrml:Override", {{"over", '#' + over}, {"under", '#' + under}});
    out_.end();
  }

  std::vector<std::string> keys_of(RuleId rule) const {
    const std::size_t readings = book_[rule].readings.size();
    if (readings == 1) return {rule_key(rule)};
    std::vector<std::string> keys;
    for (std::size_t i = 1; i <= readings; ++i) keys.push_back(rule_key(rule) + ".reading-" + std::to_string(i));
    return keys;
  }
  void write_precedence(RuleId weaker) {
    std::set<RuleId> stronger;
    for (const GivesWayTo& gives_way : book_[weaker].gives_way_to) stronger.insert(gives_way.stronger);
    for (const RuleId rule : stronger) {
      for (const std::string& over : keys_of(rule)) {
        for (const std::string& under : keys_of(weaker)) write_override(over, under);
      }
    }
  }

  const Rulebook& book_;
  const SourceMap& texts_;
  XmlText out_;
  std::vector<Statement> statements_;
  std::map<CitationKey, const Citation*> references_;
  std::map<CitationKey, std::string> reference_keys_;
  std::map<std::string, std::vector<std::string>> readers_;  ///< the keys of what they read, by name
  std::set<Day> days_;
};

}  // namespace

std::string write_legalruleml(const Rulebook& rulebook, const SourceMap& texts) {
  return Document(rulebook, texts).write();
}

}  // namespace placet
