// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/pages.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

class RulePage {
 public:
  RulePage(const Links& links, const Book& book, RuleId first)
      : links_(links), book_(book), versions_(book.versions(book.rulebook()[first].name)) {}

  Page page() const {
    const Rule& last = rulebook()[versions_.back()];
    return {links_.address(versions_.back()), last.title, "Rule", links_.link(last.pack), content(last)};
  }

 private:
  const Rulebook& rulebook() const { return book_.rulebook(); }

  Html content(const Rule& last) const {
    Html html = labels(last.labels) + paragraph("about", about(last));
    for (auto id = versions_.rbegin(); id != versions_.rend(); ++id) html += version(*id);
    html += section("How it changed", changes_of(book_, versions_));
    html += section("Exceptions", exceptions_of(links_, book_, versions_));
    html += section("It speaks of", spoken());
    html += section("Tests beside it", tests(last.name));
    return html + section("Cases that meet it", cases(last.name));
  }

  Html about(const Rule& last) const {
    std::string kind(strength_name(last.strength));
    kind[0] = static_cast<char>(kind[0] - 'a' + 'A');
    const std::string count = versions_.size() == 1 ? "" : ", " + std::to_string(versions_.size()) + " versions";
    return escaped(kind + " rule") + escaped(count + ": ") + element("code", book_.name(last.name));
  }

  Html version(RuleId id) const {
    const Rule& rule = rulebook()[id];
    const Reading& said = rule.readings.front();
    const std::string anchor = "version-" + std::to_string(rule.version);
    std::string heading = "What it says";
    if (versions_.size() > 1) {
      heading = "Version " + std::to_string(rule.version);
      if (said.in_force) heading += ", law " + plain_force(*said.in_force);
    }
    Html html;
    if (rule.title != rulebook()[versions_.back()].title) {
      html += paragraph("earlier-title", rule.title) + labels(rule.labels);
    }
    if (rule.pending) html += paragraph("pending", "Pending: " + *rule.pending);
    for (const Reading& one : rule.readings) html += reading(rule, one);
    for (const std::string& note : rule.notes) html += paragraph("note", escaped("Note: ") + links_.prose(note));
    return section(heading, anchor, html + as_written(links_, book_, rule.span));
  }

  Html reading(const Rule& rule, const Reading& said) const {
    Html html;
    if (!said.name.empty()) {
      html += element("h3", "Reading “" + said.name + "”: " + said.title);
      if (!said.holder.empty()) html += paragraph("holder", "Held by: " + said.holder);
    }
    Html clauses;
    for (const PlainClause& clause : plain_clauses(rulebook(), rule, said)) {
      const bool is_norm = clause.kind == PlainClause::Kind::Norm;
      clauses += paragraph(is_norm ? "norm" : "clause", links_.prose(clause.text));
    }
    html += element("div", {{"class", "says"}}, clauses);
    for (const Citation& cited : said.sources) html += law(links_, book_, cited);
    return html;
  }

  Html spoken() const {
    Spoken all;
    for (const RuleId id : versions_) {
      const Spoken& one = book_.spoken(id);
      all.terms.insert(one.terms.begin(), one.terms.end());
      all.lists.insert(one.lists.begin(), one.lists.end());
      all.parameters.insert(one.parameters.begin(), one.parameters.end());
      all.judgements.insert(one.judgements.begin(), one.judgements.end());
      all.authorities.insert(one.authorities.begin(), one.authorities.end());
      all.acts.insert(one.acts.begin(), one.acts.end());
    }
    std::vector<Html> items;
    add(items, "Terms", all.terms);
    add(items, "Lists", all.lists);
    add(items, "Numbers", all.parameters);
    add(items, "Judgements", all.judgements);
    add(items, "Authorities", all.authorities);
    add(items, "Steps", all.acts);
    return list_of(items);
  }

  template <class Ids>
  void add(std::vector<Html>& items, std::string_view kind, const Ids& ids) const {
    std::vector<Html> pieces;
    for (const auto id : ids) pieces.push_back(links_.link(id));
    if (!pieces.empty()) items.push_back(escaped(std::string(kind) + ": ") + joined(pieces, escaped(", ")));
  }

  Html tests(Symbol name) const {
    Table table({"Test", "On", "Given", "Expected", "Outcome"});
    for (const TestBeside& beside : book_.tests(name)) {
      const RuleTest& test = *beside.test;
      std::vector<Html> given;
      for (const Given& one : test.given) given.push_back(code(given_text(one)));
      table.row({escaped(test.title), escaped(plain_day(test.as_of)), list_of(given), expected(test, name),
                 escaped(beside.holds ? "holds" : "fails")});
    }
    return table.empty() ? element("p", "No test names this rule.") : table.html();
  }

  /// What a test expects of this rule and of the whole; of other rules their pages tell.
  Html expected(const RuleTest& test, Symbol name) const {
    std::vector<Html> items;
    for (const Expectation& one : test.expect) {
      const auto* rule = std::get_if<ExpectRule>(&one.what);
      if (rule == nullptr || rule->rule == name) items.push_back(code(expected_text(one)));
    }
    const std::size_t others = test.expect.size() - items.size();
    if (others > 0) items.push_back(element("small", "and " + std::to_string(others) + " of other rules"));
    return list_of(items);
  }

  Html code(const std::string& written) const { return element("code", links_.linked(written)); }
  std::string written(Span span) const { return std::string(book_.rules().texts.slice(span)); }

  std::string given_text(const Given& given) const {
    // A word alone has no place of its own in the file.
    if (const auto* record = std::get_if<GivenRecord>(&given.what)) {
      return record->complete ? "record complete" : "record partial";
    }
    return written(given.span);
  }

  std::string expected_text(const Expectation& expected) const {
    if (const auto* effect = std::get_if<ExpectEffect>(&expected.what)) return "effect " + effect->kind;
    const bool asks = std::holds_alternative<ExpectAsks>(expected.what);
    return (asks ? "asks " : "") + written(expected.span);
  }

  Html cases(Symbol name) const {
    Table table({"Case", "Whom and what it is about", "Outcome", "What follows"});
    for (const auto& [met, meeting] : book_.cases(name)) {
      table.row({Links::link(*met), escaped(meeting->about), escaped(plain_status(meeting->status)),
                 escaped(meeting->consequence)});
    }
    if (book_.cases().empty()) return {};
    return table.empty() ? element("p", "It applies to no case of those that were judged.") : table.html();
  }

  const Links& links_;
  const Book& book_;
  std::vector<RuleId> versions_;
};

}  // namespace

Page rule_page(const Links& links, const Book& book, RuleId first) {
  return RulePage(links, book, first).page();
}

}  // namespace placet
