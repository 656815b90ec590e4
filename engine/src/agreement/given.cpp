// SPDX-License-Identifier: Apache-2.0
#include "placet/engine/given.hpp"

#include <algorithm>

#include "agreement/values.hpp"

namespace placet {

namespace {

using Errors = std::vector<Diagnostic>;

Diagnostic error(DiagnosticCode code, Span span, std::string message, std::string help = {}) {
  return {code, Severity::Error, span, std::move(message), {}, std::move(help), {}};
}

std::string did_you_mean(std::string_view written, const std::vector<std::string_view>& known) {
  const std::string_view nearest = nearest_name(written, known);
  return nearest.empty() ? std::string{} : "did you mean `" + std::string(nearest) + "`?";
}

FieldId field_named(const Facts& facts, MemberId member, std::string_view name) {
  const Rulebook& rulebook = facts.rulebook();
  for (const FieldId field : rulebook[facts.member(member).entity].fields) {
    if (rulebook.text(rulebook[field].name) == name) return field;
  }
  return {};
}

Statement statement_of(Value value, Span place) {
  Statement statement;
  statement.value = std::move(value);
  statement.place = place;
  return statement;
}

void state(Facts& facts, MemberId member, FieldId field, Value value, Span place) {
  if (!field.valid()) return;
  facts.field(member, field) = {Presence::Stated, {statement_of(std::move(value), place)}, place};
}

std::string_view code_text(const Facts& facts, MemberId member, FieldId field) {
  if (!field.valid()) return {};
  const auto& statements = facts.field(member, field).statements;
  const auto* code = statements.empty() ? nullptr : std::get_if<Code>(&statements.front().value);
  return code == nullptr ? std::string_view{} : facts.text(code->symbol);
}

/// Applies one `given`; what is wrong is added to `errors`.
class Application {
 public:
  Application(Facts& facts, Span span, Errors& errors) : facts_(facts), span_(span), errors_(errors) {}

  void operator()(const GivenFile&) {}
  void operator()(const GivenRecord& record) { facts_.completeness.record_complete = record.complete; }

  void operator()(const GivenStep& given) {
    const MemberId party = member_named(given.party);
    if (!party.valid() || !knows_steps()) return;
    if (given.negated) return take_away(given, party);
    const KnownVocabulary& known = rulebook().known;
    const MemberId step = facts_.add_member(known.step, Facts::agreement(), {}, span_);
    state(facts_, step, known.step_act, Code{rulebook()[given.act].name}, span_);
    if (given.authority.valid()) {
      state(facts_, step, known.step_authority, Code{rulebook()[given.authority].name}, span_);
    }
    if (party != Facts::agreement()) state(facts_, step, known.step_party, Reference{party}, span_);
    if (const std::string about = object_of(given); !about.empty()) {
      state(facts_, step, known.step_about, Code{facts_.intern(about)}, span_);
    }
    const Symbol outcome = given.outcome.valid() ? given.outcome : facts_.intern("given");
    state(facts_, step, known.step_outcome, Code{outcome}, span_);
    if (given.day) state(facts_, step, known.step_day, DayRange::of(*given.day), span_);
  }

  void operator()(const GivenJudgement& given) {
    const KnownVocabulary& known = rulebook().known;
    if (!known.judgement.valid()) return refuse("the vocabulary of these rules has no judgements");
    if (!given.about.empty() && !is_subject(given.about) && !member_named(given.about).valid()) return;
    MemberId judgement;
    for (const MemberId stated : facts_.members(Facts::agreement(), known.judgement)) {
      const bool same =
          code_text(facts_, stated, known.judgement_name) == rulebook().text(rulebook()[given.judgement].name) &&
          code_text(facts_, stated, known.judgement_about) == given.about;
      if (same) judgement = stated;
    }
    if (!judgement.valid()) judgement = facts_.add_member(known.judgement, Facts::agreement(), {}, span_);
    state(facts_, judgement, known.judgement_name, Code{rulebook()[given.judgement].name}, span_);
    state(facts_, judgement, known.judgement_answer, given.yes, span_);
    if (!given.about.empty()) {
      state(facts_, judgement, known.judgement_about, Code{facts_.intern(given.about)}, span_);
    }
  }

  void operator()(const GivenField& given) {
    const MemberId member = owner_of(given.path);
    if (!member.valid()) return;
    const FieldId id = field_of(member, given.path.front());
    if (!id.valid()) return;
    FieldFacts& stated = facts_.field(member, id);
    if (given.kind != GivenField::Kind::Stated) {
      stated = {given.kind == GivenField::Kind::Unknown ? Presence::Unknown : Presence::Absent, {}, span_};
      return;
    }
    const std::optional<Value> value = typed_value(given, rulebook()[id].type);
    if (!value) return;
    // What was given before stands in another text than the agreement.
    const bool more = rulebook()[id].many && !stated.statements.empty() && stated.place.file != facts_.file();
    if (!more) stated = {Presence::Stated, {}, span_};
    stated.statements.push_back(statement_of(*value, span_));
  }

 private:
  const Rulebook& rulebook() const { return facts_.rulebook(); }

  void refuse(std::string message, std::string help = {}) {
    errors_.push_back(error(codes::invalid_value, span_, std::move(message), std::move(help)));
  }

  bool knows_steps() {
    if (rulebook().known.step.valid()) return true;
    refuse("the vocabulary of these rules has no steps");
    return false;
  }

  /// The member of this name; if there is none, an error and an invalid id.
  MemberId member_named(const std::string& name) {
    const MemberId member = name == "agreement" ? Facts::agreement() : facts_.find_member(name);
    if (member.valid()) return member;
    std::vector<std::string> names;
    for (std::uint32_t index = 0; index < facts_.size(); ++index) names.push_back(facts_.name_of({index}));
    errors_.push_back(error(codes::unknown_reference, span_, "the agreement has no member `" + name + "`",
                            did_you_mean(name, {names.begin(), names.end()})));
    return {};
  }

  FieldId field_of(MemberId member, const std::string& name) {
    const FieldId field = field_named(facts_, member, name);
    if (field.valid()) return field;
    std::vector<std::string_view> known;
    for (const FieldId own : rulebook()[facts_.member(member).entity].fields) {
      known.push_back(rulebook().text(rulebook()[own].name));
    }
    errors_.push_back(error(codes::unknown_field, span_, "`" + facts_.name_of(member) + "` has no field `" + name + "`",
                            did_you_mean(name, known)));
    return {};
  }

  /// The member whose field `path` names: all but its first word, read from the end.
  MemberId owner_of(const std::vector<std::string>& path) {
    MemberId at = member_named(path.back());
    for (std::size_t i = path.size() - 1; at.valid() && i > 1; --i) {
      const FieldId field = field_of(at, path[i - 1]);
      if (!field.valid()) return {};
      const auto& statements = facts_.field(at, field).statements;
      const auto* reference = statements.empty() ? nullptr : std::get_if<Reference>(&statements.front().value);
      if (reference == nullptr) {
        refuse("`" + path[i - 1] + "` of `" + facts_.name_of(at) + "` is not stated");
        return {};
      }
      at = reference->member;
    }
    return at;
  }

  bool is_subject(std::string_view code) const {
    const FieldId subject = rulebook().known.agreement_subject;
    if (!subject.valid() || !rulebook()[subject].type.list.valid()) return false;
    const auto& entries = rulebook()[rulebook()[subject].type.list].entries;
    return std::ranges::any_of(entries, [&](const ListEntry& entry) {
      return std::ranges::any_of(entry.codes, [&](Symbol symbol) { return rulebook().text(symbol) == code; });
    });
  }

  /// What `about` says in the XML: the id of a member, a subject, or the name of an event (`talks of agreement`).
  std::string object_of(const GivenStep& given) {
    if (given.object.empty()) return {};
    const std::string& name = given.object.front();
    const bool is_event = given.object.size() == 2 && given.object.back() == "agreement";
    if (!is_event && !is_subject(name)) member_named(name);
    return name;
  }

  /// Steps that match no longer state an act, so that they meet nothing that is required.
  void take_away(const GivenStep& given, MemberId party) {
    const KnownVocabulary& known = rulebook().known;
    for (const MemberId step : facts_.members(Facts::agreement(), known.step)) {
      if (code_text(facts_, step, known.step_act) != rulebook().text(rulebook()[given.act].name)) continue;
      const bool other_authority = given.authority.valid() && code_text(facts_, step, known.step_authority) !=
                                                                  rulebook().text(rulebook()[given.authority].name);
      const bool other_object =
          !given.object.empty() && code_text(facts_, step, known.step_about) != given.object.front();
      if (other_authority || other_object || !is_for(step, party)) continue;
      facts_.field(step, known.step_act) = {Presence::Absent, {}, span_};
    }
  }

  bool is_for(MemberId step, MemberId party) const {
    const FieldId field = rulebook().known.step_party;
    if (!field.valid() || party == Facts::agreement()) return true;
    const auto& statements = facts_.field(step, field).statements;
    return statements.empty() || std::ranges::any_of(statements, [&](const Statement& statement) {
             const auto* reference = std::get_if<Reference>(&statement.value);
             return reference != nullptr && reference->member == party;
           });
  }

  std::optional<Value> typed_value(const GivenField& given, const Type& type) {
    const auto as_written = [&](bool fits) -> std::optional<Value> {
      if (fits) return given.value;
      errors_.push_back(
          error(codes::type_mismatch, span_, "`" + given.value_text + "` is no value of `" + given.path.front() + '`'));
      return std::nullopt;
    };
    const auto holds = [&]<class T>(T*) { return given.value && std::holds_alternative<T>(*given.value); };
    switch (type.kind) {
      case TypeKind::Date: {
        if (const auto days = parse_iso_range(given.value_text)) return *days;
        return as_written(holds(static_cast<DayRange*>(nullptr)));
      }
      case TypeKind::Number: return as_written(holds(static_cast<NumberRange*>(nullptr)));
      case TypeKind::Percent: return as_written(holds(static_cast<Percent*>(nullptr)));
      case TypeKind::Money: return as_written(holds(static_cast<Money*>(nullptr)));
      case TypeKind::Period: return as_written(holds(static_cast<PeriodRange*>(nullptr)));
      case TypeKind::YesNo: return as_written(holds(static_cast<bool*>(nullptr)));
      case TypeKind::Text:
      case TypeKind::Country:
      case TypeKind::Unit:
      case TypeKind::Language:
      case TypeKind::Authority:
      case TypeKind::Act:
      case TypeKind::Reference:
      case TypeKind::OneOf: return coded_value(given, type);
    }
    return std::nullopt;
  }

  std::optional<Value> coded_value(const GivenField& given, const Type& type) {
    std::string_view text = given.value_text;
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    const ReadValue read = read_value(text, type, facts_);
    if (const auto* value = std::get_if<Value>(&read)) return *value;
    if (const auto* fault = std::get_if<ValueFault>(&read)) {
      errors_.push_back(error(fault->code, span_, fault->message, fault->help));
    } else {
      refuse("`unknown` is no value", "write `is unknown`");
    }
    return std::nullopt;
  }

  Facts& facts_;
  Span span_;
  Errors& errors_;
};

/// The names of collections that a record can leave open: entities other than the agreement, and fields with many
/// values.
std::vector<std::string_view> collection_names(const Rulebook& rulebook) {
  std::vector<std::string_view> names;
  for (const Entity& entity : rulebook.entities) {
    if (entity.owner.valid()) names.push_back(rulebook.text(entity.name));
  }
  for (const Field& field : rulebook.fields) {
    if (field.many) names.push_back(rulebook.text(field.name));
  }
  return names;
}

}  // namespace

Checked<Facts> apply_given(Facts facts, const Given& given) {
  Errors errors;
  Application application(facts, given.span, errors);
  std::visit(application, given.what);
  if (!errors.empty()) return errors;
  return facts;
}

Checked<Facts> assume_complete(Facts facts, const std::vector<std::string>& collections, Span at) {
  Errors errors;
  const auto known = collection_names(facts.rulebook());
  for (const std::string& name : collections) {
    if (std::ranges::find(known, name) == known.end()) {
      errors.push_back(
          error(codes::unknown_name, at, "no collection is named `" + name + '`', did_you_mean(name, known)));
      continue;
    }
    facts.completeness.open.erase(name);
    facts.completeness.complete.insert(name);
    facts.completeness.assumed.insert(name);
  }
  if (!errors.empty()) return errors;
  return facts;
}

}  // namespace placet
