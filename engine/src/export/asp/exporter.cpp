// SPDX-License-Identifier: Apache-2.0
#include "export/asp/exporter.hpp"

#include <algorithm>

namespace placet::asp {

std::string Exporter::bound_key(const Bound& bound) const {
  if (const auto* member = std::get_if<MemberId>(&bound)) return "m" + std::to_string(member->index);
  if (const auto* value = std::get_if<BoundValue>(&bound)) {
    return "v" + std::to_string(value->owner.index) + "." + std::to_string(value->field.index) + "." +
           std::to_string(value->index);
  }
  const auto& unlisted = std::get<Unlisted>(bound);
  return "u" + std::to_string(unlisted.owner.index) + "." + std::to_string(unlisted.entity.index) + "." +
         std::to_string(unlisted.field.index);
}

/// As reports name it: the id of a member, the code of a value.
std::string Exporter::bound_name(const Bound& bound) const {
  if (const auto* member = std::get_if<MemberId>(&bound)) return facts_.name_of(*member);
  const auto* value = std::get_if<BoundValue>(&bound);
  if (value == nullptr) return "unlisted";
  const auto* code = std::get_if<Code>(&stated(value->owner, value->field).statements[value->index].value);
  return code != nullptr ? symbol(code->symbol) : bound_key(bound);
}

void Exporter::jurisdiction(PackId pack, Name of_case) {
  pack_ = pack;
  names_.clear();
  matters_.clear();
  const Name name = fresh();
  out_.add("jurisdiction", {name, of_case, quoted(book_.text(book_[pack].name))});
  for (std::uint32_t r = 0; r < book_.rules.size(); ++r) {
    if (!visible(book_.rules[r].pack)) continue;
    for (std::uint32_t k = 0; k < book_.rules[r].readings.size(); ++k) {
      for (const Instance& one : instances(RuleId{r}, k)) {
        const auto [matters, negated] = conclusions_of(one);
        for (const std::string& matter : matters) matters_[matter].emplace_back(one, negated);
      }
    }
  }
  for (std::uint32_t r = 0; r < book_.rules.size(); ++r) {
    const Rule& rule = book_.rules[r];
    if (!visible(rule.pack)) continue;
    std::map<std::string, Name> findings;  // one for each binding, under all readings
    for (std::uint32_t k = 0; k < rule.readings.size(); ++k) {
      for (const Instance& one : instances(RuleId{r}, k)) {
        std::string label = std::string(book_.text(rule.name)) + "/" + std::to_string(rule.version);
        for (const Binder& binder : rule.readings[k].for_every) {
          label += " " + std::string(book_.text(binder.variable)) + "=" + bound_name(one.binding[binder.slot.index]);
        }
        auto [found, added] = findings.try_emplace(label);
        if (added) {
          found->second = fresh();
          const bool authority = std::holds_alternative<AuthorityId>(rule.readings[k].norm.bearer.what);
          out_.add("finding", {found->second, name, quoted(label), quoted(bearer_name(one))});
          out_.add("strength", {found->second, strength_name(rule.strength)});
          if (authority) out_.add("of_authority", {found->second});
          if (one.unlisted) out_.add("of_unlisted_members", {found->second});
        }
        out_.add("judged_by", {found->second, instance(one, nullptr)});
      }
    }
  }
}

AspFacts Exporter::write() {
  const FieldId signature = book_.known.agreement_signature;
  if (signature.valid() && stated(Facts::agreement(), signature).contested())
    leave_out("signatures of which the day is disputed");
  const Name name = agreement_ = fresh();
  out_.add("agreement", {name});
  out_.add("today", {dates_.today});
  std::set<Symbol> countries;
  const std::vector<MemberId> parties = facts_.members(Facts::agreement(), book_.known.party);
  bool unknown = parties.empty();
  for (const MemberId party : parties) {
    const FieldFacts& country = stated(party, book_.known.party_country);
    unknown = unknown || country.presence == Presence::NotStated || country.presence == Presence::Unknown;
    for (const Statement& statement : country.statements) countries.insert(std::get<Code>(statement.value).symbol);
  }
  if (unknown) out_.add("parties_not_known", {name});
  for (std::uint32_t p = 0; p < book_.packs.size(); ++p) {
    if (countries.contains(book_.packs[p].jurisdiction)) jurisdiction({p}, name);
  }
  write_choices();
  for (std::size_t n = 0; n <= most_items_; ++n) {
    out_.add("whole_number", {name, n, Decimal::whole(static_cast<std::int64_t>(n))});
  }
  if (out_.keeps_sums())
    out_.add("keeps_sums", {name});
  else if (adds_)
    leave_out("sums beside numbers that are large, or have more than two decimals");
  AspFacts result{out_.text(), out_.next(), {left_out_.begin(), left_out_.end()}};
  return result;
}

}  // namespace placet::asp

namespace placet {

AspFacts write_asp_facts(const Facts& facts, const Dates& dates, std::uint32_t first) {
  return asp::Exporter(facts, dates, first).write();
}

}  // namespace placet
