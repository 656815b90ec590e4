// SPDX-License-Identifier: Apache-2.0
#include "agreement/counted.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace placet {
namespace {

FieldId field_named(const Rulebook& rulebook, EntityId entity, std::string_view name) {
  for (const FieldId field : rulebook[entity].fields) {
    if (rulebook.text(rulebook[field].name) == name) return field;
  }
  return {};
}

/// The value of a field that is stated once and is of this type.
template <class T>
std::optional<T> stated(const Facts& facts, MemberId member, std::string_view name) {
  const FieldId field = field_named(facts.rulebook(), facts.member(member).entity, name);
  if (!field.valid() || facts.field(member, field).statements.size() != 1) return std::nullopt;
  const T* value = std::get_if<T>(&facts.field(member, field).statements.front().value);
  return value ? std::optional(*value) : std::nullopt;
}

class Counter {
 public:
  Counter(Facts& facts, Faults& faults, MemberId of, std::vector<MemberId> listed, bool complete)
      : facts_(facts), faults_(faults), of_(of), listed_(std::move(listed)), complete_(complete) {}

  /// How many countries, leaving out members in transit.
  void count_countries() {
    std::set<Symbol> countries;
    bool sure = complete_;
    for (const MemberId member : listed_) {
      const std::optional<Code> country = stated<Code>(facts_, member, "country");
      if (stated<bool>(facts_, member, "transit") == true) continue;
      if (country) countries.insert(country->symbol);
      sure = sure && country.has_value();
    }
    put_number("countries", Decimal::whole(static_cast<std::int64_t>(countries.size())), sure);
  }

  void count_participants() {
    Decimal sum;
    bool sure = complete_;
    for (const MemberId member : listed_) {
      const std::optional<NumberRange> number = stated<NumberRange>(facts_, member, "participants");
      if (number) sum.millionths += number->low.millionths;
      sure = sure && number && number->exact();
    }
    put_number("participants", sum, sure);
  }

  void count_days() {
    Period sum;
    bool sure = complete_;
    for (const MemberId member : listed_) {
      const std::optional<PeriodRange> days = stated<PeriodRange>(facts_, member, "days");
      sure = sure && days && days->high == days->low;
      if (!days || days->low.working) continue;
      sum.days += days->low.days;
      sum.months += days->low.months;
    }
    const FieldId field = field_named(facts_.rulebook(), facts_.member(of_).entity, "days");
    if (!field.valid()) return;
    const std::optional<PeriodRange> said = stated<PeriodRange>(facts_, of_, "days");
    if (said && said->high && said->high->most_days() < sum.least_days()) report_less(field);
    put(field, PeriodRange{sum, sure ? std::optional(sum) : std::nullopt});
  }

 private:
  void put_number(std::string_view name, Decimal count, bool sure) {
    const FieldId field = field_named(facts_.rulebook(), facts_.member(of_).entity, name);
    if (!field.valid()) return;
    const std::optional<NumberRange> said = stated<NumberRange>(facts_, of_, name);
    if (said && said->high && *said->high < count) report_less(field);
    put(field, NumberRange{count, sure ? std::optional(count) : std::nullopt});
  }
  void put(FieldId field, Value value) {
    FieldFacts& found = facts_.field(of_, field);
    if (found.presence != Presence::NotStated) return;
    found.presence = Presence::Stated;
    found.place = facts_.member(listed_.front()).place;
    found.statements.emplace_back().value = std::move(value);
    found.statements.back().place = found.place;
  }
  void report_less(FieldId field) {
    faults_.add(codes::second_value, facts_.field(of_, field).place,
                quoted(facts_.rulebook().text(facts_.rulebook()[field].name)) + " of " + quoted(facts_.name_of(of_)) +
                    " is less than what is listed",
                "leave it out: the listed members are counted");
  }

  Facts& facts_;
  Faults& faults_;
  MemberId of_;
  std::vector<MemberId> listed_;
  bool complete_;
};

}  // namespace

void count_listed(Facts& facts, Faults& faults) {
  const Rulebook& rulebook = facts.rulebook();
  for (std::uint32_t i = 0; i < rulebook.entities.size(); ++i) {
    const EntityId listed{i};
    const std::string_view name = rulebook.text(rulebook[listed].name);
    if ((name != "stop" && name != "origin") || !rulebook[listed].owner.valid()) continue;
    for (std::uint32_t m = 0; m < facts.size(); ++m) {
      const MemberId owner{m};
      if (facts.member(owner).entity != rulebook[listed].owner) continue;
      std::vector<MemberId> members = facts.members(owner, listed);
      if (members.empty()) continue;
      Counter counter(facts, faults, owner, std::move(members), facts.complete(owner, listed));
      counter.count_countries();
      if (name == "stop") counter.count_days();
      if (name == "origin") counter.count_participants();
    }
  }
}

}  // namespace placet
