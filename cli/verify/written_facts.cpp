// SPDX-License-Identifier: Apache-2.0
#include "cli/verify/written_facts.hpp"

#include <algorithm>

namespace placet::verify {

namespace {

/// Thrown where the solver's value cannot be written in the agreement, and caught in `facts_of`.
struct Unwritable {};

class FactsMaker {
 public:
  FactsMaker(World& world, const Rulebook& book)
      : world_(world), book_(book), model_(world.model()), facts_(book, FileId{}) {}

  Facts make() {
    make_members();
    for (const FieldVariable& field : world_.fields()) state_field(field);
    for (std::uint32_t i = 0; i < world_.all_values().size(); ++i) state_value(i);
    for (const StepVariable& step : world_.steps()) state_step(step);
    for (const JudgementVariable& judgement : world_.judgements()) state_judgement(judgement);
    state_frame();
    return std::move(facts_);
  }

 private:
  bool is(const z3::expr& truth) const { return model_.eval(truth, true).is_true(); }
  std::int64_t whole(const z3::expr& number) const { return model_.eval(number, true).get_numeral_int64(); }

  std::optional<EntityId> entity_named(const std::string& name) const {
    for (std::uint32_t i = 0; i < book_.entities.size(); ++i) {
      if (book_.text(book_.entities[i].name) == name) return EntityId{i};
    }
    return std::nullopt;
  }
  FieldId field_named(EntityId entity, std::string_view name) const {
    for (const FieldId field : book_[entity].fields) {
      if (book_.text(book_[field].name) == name) return field;
    }
    return {};
  }

  void make_members() {
    member_of_.resize(world_.slots().size());
    for (std::size_t i = 0; i < world_.slots().size(); ++i) {
      const Slot& slot = world_.slots()[i];
      if (!is(slot.exists)) continue;
      std::optional<EntityId> entity = i == 0 ? book_.known.agreement : entity_named(slot.entity);
      if (i > 0) entity = entity_of(slot);
      if (!entity) throw Unwritable{};
      const FieldId id = field_named(*entity, "id");
      const Symbol name = id.valid() ? facts_.intern(i == 0 ? "witness" : slot.name) : Symbol{};
      member_of_[i] = facts_.add_member(*entity, i == 0 ? MemberId{} : member_of_[slot.owner], name, {});
      if (id.valid()) put(member_of_[i], id, Code{name});
    }
  }
  /// Entities of one name, such as `figure`, are told apart by their owner.
  std::optional<EntityId> entity_of(const Slot& slot) const {
    for (std::uint32_t i = 0; i < book_.entities.size(); ++i) {
      const Entity& entity = book_.entities[i];
      if (book_.text(entity.name) != slot.entity || !entity.owner.valid()) continue;
      if (book_.text(book_[entity.owner].name) == world_.slot(slot.owner).entity) return EntityId{i};
    }
    return std::nullopt;
  }

  void put(MemberId member, FieldId field, Value value) {
    FieldFacts& of = facts_.field(member, field);
    of.presence = Presence::Stated;
    of.statements.emplace_back().value = std::move(value);
  }

  std::string words(const z3::expr& code) const {
    const std::optional<std::string> text = world_.text(static_cast<int>(whole(code)));
    if (!text) throw Unwritable{};
    return *text;
  }
  Day day(const z3::expr& number) const { return Day{std::chrono::days{whole(number)}}; }
  NumberRange decimal(const z3::expr& number) const {
    const z3::expr value = model_.eval(number, true);
    std::string text = value.get_decimal_string(6);
    if (text.ends_with('?')) text.pop_back();
    const auto parsed = Decimal::parse(text);
    if (!parsed) throw Unwritable{};
    return NumberRange::of(*parsed);
  }

  Value value_of(const Type& type, const z3::expr& value, const z3::expr* currency) {
    switch (type.kind) {
      case TypeKind::YesNo: return whole(value) == 1;
      case TypeKind::Date: return DayRange::of(day(value));
      case TypeKind::Number: return decimal(value);
      case TypeKind::Percent: return Percent{decimal(value)};
      case TypeKind::Money: {
        const auto code = currency == nullptr ? std::nullopt : world_.text(static_cast<int>(whole(*currency)));
        return Money{decimal(value), facts_.intern(code && code->size() == 3 ? *code : "INR")};
      }
      case TypeKind::Period: return PeriodRange::of({0, static_cast<std::int32_t>(whole(value)), false});
      case TypeKind::Reference: {
        const std::string name = words(value);
        const MemberId member = facts_.find_member(name);
        if (member.valid()) return Reference{member};
        return Code{facts_.intern(name)};
      }
      case TypeKind::Text:
      case TypeKind::Country:
      case TypeKind::Unit:
      case TypeKind::Language:
      case TypeKind::Authority:
      case TypeKind::Act:
      case TypeKind::OneOf: break;
    }
    return Code{facts_.intern(words(value))};
  }

  void state_field(const FieldVariable& variable) {
    const MemberId member = member_of_[variable.slot];
    if (!member.valid()) return;
    const FieldId field = field_named(facts_.member(member).entity, variable.field);
    if (!field.valid() || variable.field == "id") return;
    if (is(variable.stated)) {
      put(member, field, value_of(book_[field].type, variable.value, &variable.currency));
    } else if (!is(variable.silent)) {
      facts_.field(member, field).presence = Presence::Absent;
    }
  }

  void state_value(std::uint32_t index) {
    const ValueVariable& variable = world_.value(index);
    const MemberId member = member_of_[variable.slot];
    if (!member.valid() || !is(variable.exists)) return;
    const FieldId field = field_named(facts_.member(member).entity, variable.field);
    if (!field.valid()) return;
    put(member, field, value_of(book_[field].type, variable.value, nullptr));
    for (const auto& [list, said] : variable.in_list) {
      if (is(said)) state_entry(facts_.field(member, field).statements.back(), list);
    }
  }
  /// The entry of `list` under which the value falls only in part, or by its words.
  void state_entry(Statement& statement, const std::string& list) {
    const auto found = std::ranges::find(book_.lists, list, [&](const List& l) { return book_.text(l.name); });
    const auto* code = std::get_if<Code>(&statement.value);
    if (found == book_.lists.end() || code == nullptr) return;
    const bool other = facts_.text(code->symbol) == "other";
    const auto fits = [&](const ListEntry& entry) {
      if (entry.codes.empty()) return other;
      return std::ranges::any_of(entry.codes, [&](Symbol c) { return c == code->symbol || related(c, code->symbol); });
    };
    const auto entry = std::ranges::find_if(found->entries, fits);
    if (entry == found->entries.end()) return;
    const std::string number = !entry->number.empty() ? entry->number
                               : entry->codes.empty() ? std::string()
                                                      : std::string(book_.text(entry->codes.front()));
    if (!number.empty()) statement.entries.push_back(facts_.intern(list + ' ' + number));
  }
  /// Whether one of two codes stands under the other.
  bool related(Symbol a, Symbol b) const {
    const auto parent = [&](Symbol code) {
      for (const List& list : book_.lists) {
        for (const ListEntry& entry : list.entries) {
          const bool here = std::ranges::find(entry.codes, code) != entry.codes.end();
          if (here && entry.under.valid()) return entry.under;
        }
      }
      return Symbol{};
    };
    for (auto [from, to] : {std::pair{a, b}, std::pair{b, a}}) {
      for (int steps = 0; from.valid() && steps < 16; ++steps, from = parent(from)) {
        if (from == to) return true;
      }
    }
    return false;
  }

  void state_step(const StepVariable& variable) {
    const bool given = is(variable.given), refused = is(variable.refused);
    const auto& known = book_.known;
    if (!known.step.valid() || (!given && !refused)) return;
    if (variable.party && !member_of_[*variable.party].valid()) return;
    const MemberId step = facts_.add_member(known.step, Facts::agreement(), {}, {});
    put(step, known.step_act, Code{facts_.intern(variable.act)});
    if (!variable.authority.empty()) put(step, known.step_authority, Code{facts_.intern(variable.authority)});
    if (variable.party) put(step, known.step_party, Reference{member_of_[*variable.party]});
    if (!variable.about.empty()) put(step, known.step_about, Code{facts_.intern(variable.about)});
    if (variable.value) put(step, known.step_about, Code{facts_.intern(words(world_.value(*variable.value).value))});
    if (refused) put(step, known.step_outcome, Code{facts_.intern("refused")});
    put(step, known.step_day, DayRange::of(day(variable.day)));
  }

  void state_judgement(const JudgementVariable& variable) {
    const auto& known = book_.known;
    if (!known.judgement.valid() || !member_of_[variable.about].valid()) return;
    const MemberId member = facts_.add_member(known.judgement, Facts::agreement(), {}, {});
    put(member, known.judgement_name, Code{facts_.intern(variable.name)});
    put(member, known.judgement_answer, is(variable.answer));
    if (variable.about != the_agreement) {
      put(member, known.judgement_about, Code{facts_.intern(facts_.name_of(member_of_[variable.about]))});
    }
  }

  /// A signed agreement whose record is complete, unless a rule asked for the stage.
  void state_frame() {
    const auto& known = book_.known;
    const auto unless_said = [&](FieldId field, const char* code) {
      if (!field.valid() || facts_.field(Facts::agreement(), field).presence == Presence::Stated) return;
      put(Facts::agreement(), field, Code{facts_.intern(code)});
    };
    unless_said(known.agreement_stage, "signed");
    unless_said(known.agreement_record, "complete");
    facts_.completeness.record_complete = true;
  }

  World& world_;
  const Rulebook& book_;
  const z3::model& model_;
  Facts facts_;
  std::vector<MemberId> member_of_;  ///< by slot
};

/// `facts` without one member and all that belongs or refers to it.
Facts without(const Facts& facts, MemberId dropped) {
  Facts result(facts.rulebook(), facts.file());
  result.completeness = facts.completeness;
  std::vector<MemberId> now(facts.size());
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    const Member& of = facts.member({i});
    const bool orphan = of.owner.valid() && !now[of.owner.index].valid();
    if (MemberId{i} == dropped || orphan) continue;
    const Symbol id = of.id.valid() ? result.intern(facts.text(of.id)) : Symbol{};
    now[i] = result.add_member(of.entity, of.owner.valid() ? now[of.owner.index] : MemberId{}, id, {});
  }
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    if (!now[i].valid()) continue;
    for (const FieldId field : facts.rulebook()[facts.member({i}).entity].fields) {
      FieldFacts copy = facts.field({i}, field);
      std::erase_if(copy.statements, [&](Statement& statement) {
        if (auto* code = std::get_if<Code>(&statement.value)) code->symbol = result.intern(facts.text(code->symbol));
        if (auto* money = std::get_if<Money>(&statement.value)) {
          money->currency = result.intern(facts.text(money->currency));
        }
        for (Symbol& entry : statement.entries) entry = result.intern(facts.text(entry));
        auto* reference = std::get_if<Reference>(&statement.value);
        if (reference != nullptr) reference->member = now[reference->member.index];
        return reference != nullptr && !reference->member.valid();
      });
      if (copy.statements.empty() && copy.presence == Presence::Stated) copy.presence = Presence::NotStated;
      result.field(now[i], field) = std::move(copy);
    }
  }
  return result;
}

}  // namespace

std::optional<Facts> facts_of(World& world, const Rulebook& book) {
  try {
    return FactsMaker(world, book).make();
  } catch (const Unwritable&) {
    return std::nullopt;
  }
}

Facts smallest(const Facts& facts, const std::function<bool(const Facts&)>& holds) {
  Facts best = facts;
  for (auto i = static_cast<std::uint32_t>(best.size()); i-- > 1;) {
    if (i >= best.size()) continue;
    Facts smaller = without(best, {i});
    if (holds(smaller)) best = std::move(smaller);
  }
  const auto& known = best.rulebook().known;
  for (std::uint32_t i = 0; i < best.size(); ++i) {
    for (const FieldId field : best.rulebook()[best.member({i}).entity].fields) {
      const bool frame = field == known.agreement_stage || field == known.agreement_record;
      const bool id = best.rulebook().text(best.rulebook()[field].name) == "id";
      if (frame || id || best.field({i}, field) == FieldFacts{}) continue;
      Facts smaller = best;
      smaller.field({i}, field) = FieldFacts{};
      if (holds(smaller)) best = std::move(smaller);
    }
  }
  return best;
}

}  // namespace placet::verify
