// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/read_agreement.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "agreement/agreement_form.hpp"
#include "agreement/bounds.hpp"
#include "agreement/counted.hpp"
#include "agreement/cross_checks.hpp"
#include "agreement/encoding.hpp"
#include "agreement/fields.hpp"
#include "agreement/unread_parts.hpp"
#include "agreement/well_formed.hpp"
#include "agreement/xml_document.hpp"

namespace placet {
namespace {

using Ids = std::set<std::string, std::less<>>;

/// The element of the agreement under `element`, on the way that the vocabulary names.
pugi::xml_node follow_root(pugi::xml_node element, const XmlPath& path) {
  if (path.steps.empty() || element.name() != std::string_view(path.steps.front().element)) return {};
  if (!passes(element, path.steps.front())) return {};
  for (std::size_t i = 1; i < path.steps.size() && element; ++i) {
    element = element.find_child([&](pugi::xml_node child) {
      return child.name() == std::string_view(path.steps[i].element) && passes(child, path.steps[i]);
    });
  }
  return element;
}

bool is_akoma_ntoso_document(pugi::xml_node root) {
  return is_akoma_ntoso(root.attribute("xmlns").value());
}

/// The element in `meta/proprietary` of an Akoma Ntoso document that holds the agreement.
pugi::xml_node wrapped_root(pugi::xml_node root, const XmlPath& path) {
  const pugi::xml_node meta = root.find_node([](pugi::xml_node n) { return n.name() == std::string_view("meta"); });
  for (const pugi::xml_node proprietary : meta.children("proprietary")) {
    for (const pugi::xml_node child : proprietary.children()) {
      if (follow_root(child, path)) return child;
    }
  }
  return {};
}

/// Reads one document that is well-formed.
class AgreementReader {
 public:
  AgreementReader(FileId file, std::string_view text, const AgreementForm::Parts& form)
      : document_(file, text), form_(form), facts_(form.rulebook, file) {}

  Checked<Facts> read() {
    const pugi::xml_node agreement = find_agreement();
    if (!agreement) return faults_.take();
    const std::vector<MemberElement> members = make_members(document_, agreement, places_, facts_, faults_);
    const Ids outer_ids = read_outer_ids();
    for (const MemberElement& member : members) {
      if (!faults_.full()) read_fields(member, document_, places_, facts_, faults_);
    }
    report_unread_parts(document_, outer_, form_.shape, rulebook_, faults_);
    read_completeness(facts_, faults_);
    count_listed(facts_, faults_);
    apply_bounds(facts_);
    check_together(facts_, outer_ids, faults_);
    if (!faults_.empty()) return faults_.take();
    return std::move(facts_);
  }

 private:
  pugi::xml_node find_agreement() {
    const pugi::xml_node root = document_.root();
    const EntityId entity = rulebook_.known.agreement;
    const std::optional<XmlPlace>& place = places_.entities.at(entity.index);
    pugi::xml_node found;
    for (const XmlPath& path : place ? place->alternatives : std::vector<XmlPath>{}) {
      outer_ = is_akoma_ntoso_document(root) ? wrapped_root(root, path) : root;
      found = follow_root(outer_, path);
      if (found) break;
    }
    if (!found) {
      const std::string& at = rulebook_[entity].at;
      faults_.add(codes::no_agreement, document_.place(root),
                  is_akoma_ntoso_document(root)
                      ? "this Akoma Ntoso document holds no " + quoted(at) + " in `meta/proprietary`"
                      : "the root element is " + quoted(root.name()) + ", not " + quoted(at),
                  "one document is one agreement");
    }
    return found;
  }

  /// The names that an Akoma Ntoso document gives its parts; its articles are clauses of the agreement.
  Ids read_outer_ids() {
    Ids ids;
    const pugi::xml_node root = document_.root();
    if (is_akoma_ntoso_document(root)) read_outer_part(root, ids);
    return ids;
  }
  void read_outer_part(pugi::xml_node element, Ids& ids) {
    const std::string_view name = element.name();
    if (name == "meta") return;
    const std::string id = element.attribute("eId").value();
    if (!id.empty()) ids.insert(id);
    if (name == "article" && is_identifier(id) && rulebook_.known.clause.valid() && !facts_.find_member(id).valid()) {
      facts_.add_member(rulebook_.known.clause, Facts::agreement(), facts_.intern(id), document_.place(element));
    }
    for (const pugi::xml_node child : element.children()) read_outer_part(child, ids);
  }

  XmlDocument document_;
  const AgreementForm::Parts& form_;
  const Rulebook& rulebook_ = form_.rulebook;
  const VocabularyPlaces& places_ = form_.places;
  Facts facts_;
  Faults faults_;
  pugi::xml_node outer_;  ///< where the path of the vocabulary begins
};

}  // namespace

Checked<Facts> read_agreement(FileId file, SourceMap& sources, const AgreementForm& form) {
  const std::optional<Utf16> utf16 = utf16_mark(sources.text(file));
  if (utf16 && sources.text(file).size() <= max_document_bytes) {
    std::optional<std::string> converted = utf8_of_utf16(sources.text(file), *utf16);
    if (!converted) {
      Faults faults;
      faults.add(codes::unsupported_encoding, {file, 0, 0}, "the document is broken UTF-16", "save it as UTF-8");
      return faults.take();
    }
    file = sources.add(std::string(sources.path(file)), std::move(*converted));
  }
  std::vector<Diagnostic> faults = check_well_formed(file, sources.text(file), utf16.has_value());
  if (!faults.empty()) return faults;
  if (!form.parts().rulebook.known.agreement.valid()) {
    Faults no_vocabulary;
    no_vocabulary.add(codes::no_agreement, {file, 0, 0}, "the rules declare no entity `agreement` to read this by",
                      "judge it by rules with a vocabulary, such as that of `rules/core`");
    return no_vocabulary.take();
  }
  return AgreementReader(file, sources.text(file), form.parts()).read();
}

Checked<Facts> read_agreement(FileId file, SourceMap& sources, const Rulebook& rulebook) {
  return read_agreement(file, sources, AgreementForm(rulebook));
}

}  // namespace placet
