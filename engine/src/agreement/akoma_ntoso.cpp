// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/akoma_ntoso.hpp"

#include <pugixml.hpp>

#include "agreement/well_formed.hpp"
#include "placet/engine/write_agreement.hpp"

namespace placet {
namespace {

constexpr const char* akoma_ntoso_namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
constexpr const char* country_not_known = "zz";
constexpr const char* language_not_known = "und";

struct Text : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

/// A text of the agreement in a language of its own.
struct SaidIn {
  std::string language, text;
};

class AkomaNtosoWriter {
 public:
  explicit AkomaNtosoWriter(const Facts& facts) : facts_(facts), book_(facts.rulebook()) {}

  std::string write(const std::string& agreement) {
    pugi::xml_document inner;
    inner.load_buffer(agreement.data(), agreement.size());
    read_names();
    pugi::xml_node root = document_.append_child("akomaNtoso");
    set(root, "xmlns", akoma_ntoso_namespace);
    pugi::xml_node doc = root.append_child("doc");
    set(doc, "name", "agreement");
    write_meta(doc.append_child("meta"), inner.document_element());
    write_preface(doc.append_child("preface"));
    write_body(doc.append_child("mainBody"));
    Text out;
    document_.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    return out.text;
  }

 private:
  static void set(pugi::xml_node element, const char* attribute, const std::string& value) {
    element.append_attribute(attribute).set_value(value.c_str());
  }
  static void add(pugi::xml_node parent, const char* element, const char* attribute, const std::string& value) {
    set(parent.append_child(element), attribute, value);
  }

  void read_names() {
    const std::string id = code(Facts::agreement(), book_.known.agreement_id);
    name_ = id.empty() ? "agreement" : id;
    titles_ = texts(Facts::agreement());
    if (book_.known.party.valid()) parties_ = facts_.members(Facts::agreement(), book_.known.party);
    for (const MemberId party : parties_) {
      const std::string country = code(party, book_.known.party_country);
      if (!country.empty() && country_ == country_not_known) country_ = lower_case(country);
    }
    read_day();
  }

  /// The day that stands for the agreement in its name: of its signature, else the first on which that may have been.
  void read_day() {
    const FieldId field = book_.known.agreement_signature;
    if (!field.valid()) return;
    for (const Statement& statement : facts_.field(Facts::agreement(), field).statements) {
      const auto* range = std::get_if<DayRange>(&statement.value);
      if (range == nullptr || range->first == first_day) continue;
      day_ = iso_text(range->first);
      day_is_ = range->exact() ? "signature" : "signature-not-before";
      return;
    }
  }

  static std::string lower_case(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
  }

  std::string code(MemberId member, FieldId field) const {
    if (!field.valid()) return {};
    const auto& statements = facts_.field(member, field).statements;
    if (statements.empty()) return {};
    const auto* of = std::get_if<Code>(&statements.front().value);
    return of == nullptr ? "" : std::string(facts_.text(of->symbol));
  }

  /// What a member is called: its texts that are told in a language.
  std::vector<SaidIn> texts(MemberId member) const {
    std::vector<SaidIn> found;
    for (const FieldId field : book_[facts_.member(member).entity].fields) {
      for (const Statement& statement : facts_.field(member, field).statements) {
        const auto* of = std::get_if<Code>(&statement.value);
        if (of == nullptr || !statement.language.valid()) continue;
        found.push_back({std::string(facts_.text(statement.language)), std::string(facts_.text(of->symbol))});
      }
    }
    return found;
  }

  std::string reference_to(MemberId party) const {
    std::string name = facts_.name_of(party);
    for (char& c : name) c = c == ' ' ? '_' : c;
    return "ref_" + name;
  }

  void write_meta(pugi::xml_node meta, pugi::xml_node agreement) {
    pugi::xml_node identification = meta.append_child("identification");
    set(identification, "source", "#ref_placet");
    const std::string work = "/akn/" + country_ + "/doc/agreement/" + day_ + '/' + name_;
    const std::string language = titles_.empty() ? language_not_known : titles_.front().language;
    pugi::xml_node level = write_level(identification, "FRBRWork", work, "/!main");
    add(level, "FRBRcountry", "value", country_);
    add(level, "FRBRname", "value", name_);
    level = write_level(identification, "FRBRExpression", work + '/' + language + '@', "/!main");
    add(level, "FRBRlanguage", "language", language);
    level = write_level(identification, "FRBRManifestation", work + '/' + language + "@.xml", "");
    add(level, "FRBRformat", "value", "application/akn+xml");
    write_references(meta);
    pugi::xml_node proprietary = meta.append_child("proprietary");
    set(proprietary, "source", "#ref_placet");
    pugi::xml_node copy = proprietary.append_copy(agreement);
    copy.remove_attribute("xmlns");
    copy.prepend_attribute("xmlns").set_value(std::string(agreement_namespace).c_str());
  }

  pugi::xml_node write_level(pugi::xml_node identification, const char* level, const std::string& uri,
                             const char* component) {
    pugi::xml_node element = identification.append_child(level);
    const bool manifestation = std::string_view(level) == "FRBRManifestation";
    add(element, "FRBRthis", "value", uri + component);
    add(element, "FRBRuri", "value", uri);
    pugi::xml_node date = element.append_child("FRBRdate");
    set(date, "date", day_);
    set(date, "name", day_is_);
    if (manifestation || parties_.empty()) add(element, "FRBRauthor", "href", "#ref_placet");
    if (manifestation) return element;
    for (const MemberId party : parties_) add(element, "FRBRauthor", "href", '#' + reference_to(party));
    return element;
  }

  void write_references(pugi::xml_node meta) {
    pugi::xml_node references = meta.append_child("references");
    set(references, "source", "#ref_placet");
    write_organisation(references, "ref_placet", "placet", "Placet");
    for (const MemberId party : parties_) {
      const std::vector<SaidIn> names = texts(party);
      write_organisation(references, reference_to(party), facts_.name_of(party),
                         names.empty() ? facts_.name_of(party) : names.front().text);
    }
  }
  static void write_organisation(pugi::xml_node references, const std::string& id, const std::string& name,
                                 const std::string& shown_as) {
    pugi::xml_node organisation = references.append_child("TLCOrganization");
    set(organisation, "eId", id);
    set(organisation, "href", "/akn/ontology/organization/placet/" + name);
    set(organisation, "showAs", shown_as);
  }

  void write_preface(pugi::xml_node preface) {
    for (const SaidIn& title : titles_) {
      pugi::xml_node paragraph = preface.append_child("p");
      set(paragraph, "xml:lang", title.language);
      paragraph.append_child("docTitle").text().set(title.text.c_str());
    }
    if (titles_.empty()) preface.append_child("p").append_child("docTitle").text().set(name_.c_str());
  }

  void write_body(pugi::xml_node body) {
    std::vector<MemberId> clauses;
    if (book_.known.clause.valid()) clauses = facts_.members(Facts::agreement(), book_.known.clause);
    for (const MemberId clause : clauses) write_clause(body, clause);
    // A body holds something; that the agreement is not told clause by clause is said by its status.
    if (clauses.empty()) set(body.append_child("p"), "status", "incomplete");
  }

  /// A clause with a name is an article, since the reader takes articles for clauses.
  void write_clause(pugi::xml_node body, MemberId clause) {
    const bool named = facts_.member(clause).id.valid();
    pugi::xml_node element = body.append_child(named ? "article" : "clause");
    std::string id = facts_.name_of(clause);
    for (char& c : id) c = c == ' ' ? '_' : c;
    set(element, "eId", id);
    element.append_child("content").append_child("p").text().set(wording(clause).c_str());
  }
  std::string wording(MemberId clause) const {
    for (const FieldId field : book_[facts_.member(clause).entity].fields) {
      if (book_[field].type.kind == TypeKind::Text && book_[field].at == ".") return code(clause, field);
    }
    return {};
  }

  const Facts& facts_;
  const Rulebook& book_;
  std::string name_, country_ = country_not_known, day_ = "0001-01-01", day_is_ = "not-known";
  std::vector<SaidIn> titles_;
  std::vector<MemberId> parties_;
  pugi::xml_document document_;
};

}  // namespace

std::string write_akoma_ntoso(const Facts& facts) {
  const std::string agreement = write_agreement(facts);
  return agreement.empty() ? agreement : AkomaNtosoWriter(facts).write(agreement);
}

}  // namespace placet
