// SPDX-License-Identifier: Apache-2.0
// In which row of a comparison a rule stands.
#include <algorithm>
#include <array>
#include <type_traits>

#include "placet/engine/comparison.hpp"
#include "render/mentions.hpp"

namespace placet {

namespace {

constexpr std::array<std::string_view, topic_count> names = {
    "who",  "with-whom", "on-what", "whose-consent", "by-when",
    "form", "money",     "travel",  "consequence",   "informal-limits"};

/// The row that the list of topics gives to a name.
std::optional<Topic> listed(const Rulebook& rulebook, Symbol name) {
  for (const List& list : rulebook.lists) {
    if (rulebook.text(list.name) != "core.topics") continue;
    for (const ListEntry& entry : list.entries) {
      if (std::ranges::find(entry.codes, name) != entry.codes.end()) return find_topic(entry.number);
    }
  }
  return std::nullopt;
}

/// Whether the step has to be taken in a time that is counted.
bool is_timed(const Step& step) {
  return std::ranges::any_of(step.timings, [](const Timing& timing) {
    return !std::holds_alternative<BeforeAnchor>(timing) && !std::holds_alternative<AfterAnchor>(timing);
  });
}

class TopicOfReading {
 public:
  TopicOfReading(const Rulebook& rulebook, Symbol jurisdiction, const Reading& said)
      : rulebook_(rulebook), said_(said), mentions_(rulebook, jurisdiction) {
    mentions_.add_scope(said);
  }

  Topic topic() {
    const auto by_entity = first_listed(mentions_.entities);
    if (by_entity) return *by_entity;
    return std::visit([&](const auto& norm) { return of(norm); }, said_.norm.what);
  }

 private:
  template <class Ids>
  std::optional<Topic> first_listed(const Ids& ids) const {
    for (const auto id : ids) {
      if (const auto topic = listed(rulebook_, rulebook_[id].name)) return topic;
    }
    return std::nullopt;
  }

  Topic of_step(const Step& step) const {
    const bool owed_by_authority = std::holds_alternative<AuthorityId>(said_.norm.bearer.what);
    if (owed_by_authority || said_.silence || is_timed(step)) return Topic::ByWhen;
    return listed(rulebook_, rulebook_[step.deed.act].name).value_or(Topic::WhoseConsent);
  }
  Topic of(const MustHave& norm) const { return of_step(norm.steps.front()); }
  Topic of(const MayHave& norm) const { return of_step(norm.step); }

  /// What is asked beyond the bearer: of other parties, or of what is agreed.
  std::optional<Topic> asked() const {
    if (mentions_.other_party) return Topic::WithWhom;
    const bool of_content = mentions_.fields.contains(rulebook_.known.agreement_subject) ||
                            mentions_.entities.contains(rulebook_.known.clause);
    return of_content ? std::optional(Topic::OnWhat) : std::nullopt;
  }

  Topic of(const MustEnsure&) {
    mentions_.forget();
    mentions_.add_norm(said_);
    if (const auto by_entity = first_listed(mentions_.entities)) return *by_entity;
    if (const auto by_field = field_of_agreement()) return *by_field;
    if (const auto what = asked()) return *what;
    const bool of_party = std::ranges::any_of(
        mentions_.fields, [&](FieldId field) { return rulebook_[field].entity == rulebook_.known.party; });
    return of_party ? Topic::WhoMayConclude : Topic::OnWhat;
  }

  std::optional<Topic> field_of_agreement() const {
    for (const FieldId field : mentions_.fields) {
      if (rulebook_[field].entity != rulebook_.known.agreement) continue;
      if (const auto topic = listed(rulebook_, rulebook_[field].name)) return topic;
    }
    return std::nullopt;
  }

  Topic of(const Power& norm) const {
    if (const auto by_action = listed(rulebook_, norm.action)) return *by_action;
    return asked().value_or(Topic::WhoMayConclude);
  }

  Topic of(const Counts& norm) const {
    if (const auto by_term = listed(rulebook_, rulebook_[norm.term].name)) return *by_term;
    const auto* bearer = std::get_if<Path>(&said_.norm.bearer.what);
    if (bearer == nullptr || bearer->base != agreement_slot) return asked().value_or(Topic::WhoMayConclude);
    const bool by_subject = mentions_.fields.contains(rulebook_.known.agreement_subject);
    return by_subject ? Topic::OnWhat : Topic::Form;
  }

  const Rulebook& rulebook_;
  const Reading& said_;
  Mentions mentions_;
};

}  // namespace

std::string_view topic_name(Topic topic) {
  return names.at(static_cast<std::size_t>(topic));
}

std::optional<Topic> find_topic(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Topic>(found - names.begin());
}

Topic topic_of(const Rulebook& rulebook, const Rule& rule) {
  if (const auto by_name = listed(rulebook, rule.name)) return *by_name;
  if (rule.strength == Strength::Practice) return Topic::InformalLimits;
  Topic first = Topic::InformalLimits;
  for (const Reading& said : rule.readings) {
    first = std::min(first, TopicOfReading(rulebook, rulebook[rule.pack].jurisdiction, said).topic());
  }
  return first;
}

}  // namespace placet
