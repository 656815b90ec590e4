// SPDX-License-Identifier: Apache-2.0
//
// Two laws side by side: of two days, or of two rulebooks. Both speak of one agreement of the solver; each rule that
// may break it under one of them only is shown by an agreement that the engine judges under both.
#include <algorithm>

#include "cli/verify/checks.hpp"
#include "cli/verify/verify.hpp"

namespace placet::verify {

namespace {

/// One of the two laws.
struct Law {
  const Rulebook& book;
  const Session& session;
  std::optional<Day> law_as_of;
  std::string named;  ///< "the law of 2015-07-24"
};

std::vector<RuleId> versions_of(const Rulebook& book, const std::string& name) {
  std::vector<RuleId> found;
  for (std::uint32_t r = 0; r < book.rules.size(); ++r) {
    if (book.text(book.rules[r].name) == name) found.push_back({r});
  }
  return found;
}

class Comparison {
 public:
  Comparison(Session& session, const Law& one, const Law& other, Verified& found)
      : session_(session), one_(one), other_(other), found_(found) {}

  void rule(const std::string& name) {
    ++found_.rules;
    name_ = name;
    const bool one = breaks_only(one_, other_);  // both are looked at, since each is told
    const bool other = breaks_only(other_, one_);
    if (one || other) return;
    if (!applies_only(one_, other_)) applies_only(other_, one_);
  }

 private:
  enum class Asks { Broken, Duty };

  z3::expr holds(World& world, const Law& law, Asks asks) {
    std::vector<z3::expr> any;
    for (const RuleId id : versions_of(law.book, name_)) {
      Encoder encoder(world, law.book, law.book[id].pack, law.law_as_of);
      for (const Instance& instance : encoder.instances(id, false)) {
        const bool duty = is_duty(law.book[id].readings[instance.frame.reading]);
        if (asks == Asks::Duty) any.push_back(encoder.duty(instance));
        if (asks == Asks::Broken && duty) any.push_back(encoder.broken(instance));
      }
    }
    return world.any_of(any).simplify();
  }

  std::set<Status> statuses(const Facts& facts, const Law& law) const {
    std::set<Status> all;
    const auto judged = law.session.judge(facts, law.law_as_of);
    if (!judged) return {Status::NeedsLaw};
    for (const RuleId id : versions_of(law.book, name_)) {
      for (const Status status :
           {Status::Violated, Status::Satisfied, Status::Outstanding, Status::Cured, Status::BreachedCureOpen,
            Status::Conflict, Status::Contested, Status::NeedsFacts, Status::NeedsJudgement, Status::NeedsLaw}) {
        if (has_status(*judged, id, status)) all.insert(status);
      }
    }
    return all;
  }

  /// Whether there is, or may be, an agreement that `yes` holds of and `no` does not.
  bool differs(const Law& yes, const Law& no, Asks asks, const std::string& says,
               const std::function<bool(const Facts&)>& confirms) {
    World world(session_.today());
    const z3::expr here = holds(world, yes, asks), there = holds(world, no, asks);
    if (z3::eq(here, there) || here.is_false()) return false;
    const Search search = session_.search(world, {here, !there}, confirms);
    if (search.end == Search::End::Undecided) found_.undecided.push_back({{name_}, "whether " + says, search.reason});
    if (search.end != Search::End::Confirmed) return search.end == Search::End::Undecided;
    const Facts small = smallest(*search.facts, confirms);
    Witness witness = session_.witness(small, confirms, {});
    for (const Law* law : {&one_, &other_}) witness.judged.push_back(law->named + ": " + became(small, *law));
    const std::vector<RuleId> mine = versions_of(yes.book, name_);
    found_.findings.push_back({Kind::Difference,
                               {name_},
                               says,
                               "the agreement is judged under both",
                               std::move(witness),
                               mine.empty() ? Span{} : yes.book[mine.front()].span});
    return true;
  }
  std::string became(const Facts& facts, const Law& law) const {
    std::set<std::string> words;
    if (const auto judged = law.session.judge(facts, law.law_as_of)) {
      for (const RuleId id : versions_of(law.book, name_)) {
        for (const std::string& status : statuses_of(*judged, law.book, id)) words.insert(status);
      }
    }
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text.empty() ? name_ + ": no such rule" : text;
  }

  bool breaks_only(const Law& yes, const Law& no) {
    return differs(yes, no, Asks::Broken, "an agreement breaks it under " + yes.named + " and not under " + no.named,
                   [&](const Facts& facts) {
                     const std::set<Status> there = statuses(facts, no);
                     return statuses(facts, yes).contains(Status::Violated) && !there.contains(Status::Violated) &&
                            !there.contains(Status::NeedsLaw) && !there.contains(Status::NeedsFacts);
                   });
  }
  bool applies_only(const Law& yes, const Law& no) {
    return differs(yes, no, Asks::Duty, "it applies to an agreement under " + yes.named + " and not under " + no.named,
                   [&](const Facts& facts) {
                     const std::set<Status> here = statuses(facts, yes);
                     return !here.empty() && !here.contains(Status::NeedsLaw) && !here.contains(Status::NeedsFacts) &&
                            statuses(facts, no).empty();
                   });
  }

  Session& session_;
  const Law &one_, &other_;
  Verified& found_;
  std::string name_;
};

Verified compare(Session& session, const Law& one, const Law& other, const Question& question) {
  Verified found;
  std::set<std::string> names, packs;
  for (std::uint32_t r = 0; r < one.book.rules.size(); ++r) {
    if (!question.meant({r}) || !has_jurisdiction(one.book, {r})) continue;
    names.insert(std::string(one.book.text(one.book.rules[r].name)));
    packs.insert(std::string(one.book.text(one.book[one.book.rules[r].pack].name)));
  }
  // Rules that the first law does not have are new ones of the packs that are meant.
  for (const Rule& rule : other.book.rules) {
    const std::string name(other.book.text(rule.name));
    const bool fresh = versions_of(one.book, name).empty();
    if (fresh && packs.contains(std::string(other.book.text(other.book[rule.pack].name)))) names.insert(name);
  }
  for (const std::string& name : names) {
    if (session.deadline().passed()) {
      ++found.out_of_time;
      continue;
    }
    try {
      Comparison(session, one, other, found).rule(name);
    } catch (const z3::exception& refusal) {
      found.undecided.push_back(
          {{name}, "whether it changed", std::string("the solver refuses the question: ") + refusal.msg()});
    }
  }
  return found;
}

}  // namespace

Verified compare_days(const Rulebook& book, Day from, Day to, const Question& question) {
  Session session(book, question.today, Deadline(question.timeout));
  const Law one{book, session, from, "the law of " + iso_text(from)};
  const Law other{book, session, to, "the law of " + iso_text(to)};
  return compare(session, one, other, question);
}

Verified compare_rulebooks(const Rulebook& book, const Rulebook& other_book, const Question& question) {
  const Deadline deadline(question.timeout);
  Session session(book, question.today, deadline), other_session(other_book, question.today, deadline);
  const Law one{book, session, std::nullopt, "these rules"};
  const Law other{other_book, other_session, std::nullopt, "the other rules"};
  return compare(session, one, other, question);
}

}  // namespace placet::verify
