// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/verify/checks.hpp"

namespace placet::verify {

namespace {

constexpr std::string_view bounds =
    "proved for agreements of up to three parties and two members or values of every other kind";

void collect(const z3::expr& formula, std::set<unsigned>& seen, std::set<std::string>& names) {
  if (!seen.insert(formula.id()).second || !formula.is_app()) return;
  if (formula.is_const() && formula.decl().decl_kind() == Z3_OP_UNINTERPRETED) {
    names.insert(formula.decl().name().str());
  }
  for (unsigned i = 0; i < formula.num_args(); ++i) collect(formula.arg(i), seen, names);
}

class RuleCheck {
 public:
  RuleCheck(Session& session, RuleId rule, KnownRules& known, Verified& found)
      : session_(session), book_(session.book()), id_(rule), known_(known[rule]), found_(found) {}

  void run() {
    ++found_.rules;
    World world(session_.today());
    Encoder law(world, book_, book_[id_].pack, std::nullopt);
    const std::vector<Instance> instances = law.instances(id_, true);
    for (const Instance& instance : instances) known_.norm_words.merge(variables_of(law.met(instance)));
    const bool duty = std::ranges::all_of(book_[id_].readings, is_duty);
    bool alive = false;
    if (duty) {
      std::vector<z3::expr> broken;
      for (const Instance& instance : instances) broken.push_back(law.broken(instance));
      const Search search = session_.search(world, {world.any_of(broken)},
                                            [&](const Facts& facts) { return became(facts, Status::Violated); });
      alive = search.end == Search::End::Confirmed;
      known_.breaks = alive;
      if (alive) keep(*search.facts);
      if (search.end == Search::End::Undecided) open("whether it can be broken", search.reason);
    }
    if (!alive) look_whether_it_applies(world, law, instances, duty);
    if (known_.example) ++found_.reached;
    for (std::uint32_t k = 0; k < book_[id_].readings.size(); ++k) {
      for (std::size_t i = 0; i < book_[id_].readings[k].unless.size(); ++i)
        look_at_exception(world, law, instances, k, i);
    }
  }

 private:
  bool became(const Facts& facts, Status status) const {
    const auto assessment = session_.judge(facts);
    return assessment && has_status(*assessment, id_, status);
  }
  bool applied(const Facts& facts) const {
    const auto assessment = session_.judge(facts);
    const auto has = [&](Status status) { return has_status(*assessment, id_, status); };
    return assessment &&
           (has(Status::Satisfied) || has(Status::Violated) || has(Status::Outstanding) || has(Status::Cured) ||
            has(Status::BreachedCureOpen) || has(Status::Conflict) || has(Status::Excused));
  }
  void keep(const Facts& facts) {
    known_.example = facts;
    known_.judged = session_.judge(facts);
  }
  void open(std::string question, std::string reason) {
    found_.undecided.push_back({{session_.name(id_)}, std::move(question), std::move(reason)});
  }
  void add(Kind kind, std::string says, std::string supports, std::optional<Witness> witness, Span at) {
    found_.findings.push_back(
        {kind, {session_.name(id_)}, std::move(says), std::move(supports), std::move(witness), at});
  }

  void look_whether_it_applies(World& world, Encoder& law, const std::vector<Instance>& instances, bool duty) {
    std::vector<z3::expr> applies, prevails, broken;
    for (const Instance& instance : instances) {
      applies.push_back(law.duty(instance));
      prevails.push_back(law.duty(instance) && law.prevails(instance));
      if (duty) broken.push_back(law.broken(instance));
    }
    const auto confirms = [&](const Facts& facts) { return applied(facts); };
    const Search search = session_.search(world, {world.any_of(prevails)}, confirms);
    if (session_.possible(world, {world.any_of(applies)}) == World::Answer::No) {
      add(Kind::NeverApplies, "it never applies to any agreement", std::string(bounds), std::nullopt, book_[id_].span);
      std::erase_if(found_.undecided, [&](const Undecided& u) { return u.rules.front() == session_.name(id_); });
      return;
    }
    if (search.end != Search::End::Confirmed) {
      if (!duty) open("whether it can apply and stand against the rules that say the opposite", search.reason);
      return;
    }
    keep(*search.facts);
    if (!duty || session_.possible(world, {world.any_of(broken)}) != World::Answer::No) return;
    add(Kind::NeverBroken, "it applies, but no agreement ever breaks it",
        std::string(bounds) + "; the agreement comes under it", session_.witness(*search.facts, confirms, {id_}),
        book_[id_].span);
  }

  void look_at_exception(World& world, Encoder& law, const std::vector<Instance>& instances, std::uint32_t reading,
                         std::size_t unless) {
    std::vector<z3::expr> fires, alone;
    for (const Instance& instance : instances) {
      if (instance.frame.reading != reading) continue;
      const z3::expr one = law.applies(instance) && law.exception(instance, unless);
      z3::expr only = one && law.not_met(instance);
      for (std::size_t i = 0; i < book_[id_].readings[reading].unless.size(); ++i) {
        if (i != unless) only = only && !law.exception(instance, i);
      }
      fires.push_back(one);
      alone.push_back(only);
    }
    const bool duty = is_duty(book_[id_].readings[reading]);
    const Search search = session_.search(world, {world.any_of(duty ? alone : fires)},
                                          [&](const Facts& facts) { return became(facts, Status::Excused); });
    const Unless& exception = book_[id_].readings[reading].unless[unless];
    const std::string which = exception.pinpoint.empty() ? "exception " + std::to_string(unless + 1)
                                                         : "the exception of " + exception.pinpoint;
    if (search.end == Search::End::Undecided) open("whether " + which + " can excuse", search.reason);
    if (search.end != Search::End::Impossible) return;
    const bool never = session_.possible(world, {world.any_of(fires)}) == World::Answer::No;
    add(Kind::IdleException,
        which + (never ? " can never hold where the rule applies"
                       : " never excuses: where it holds the norm is met, or another exception holds"),
        std::string(bounds), std::nullopt, exception.span);
  }

  Session& session_;
  const Rulebook& book_;
  RuleId id_;
  RuleKnown& known_;
  Verified& found_;
};

}  // namespace

bool has_jurisdiction(const Rulebook& book, RuleId rule) {
  return book[book[rule].pack].jurisdiction.valid();
}

bool is_duty(const Reading& reading) {
  const auto* power = std::get_if<Power>(&reading.norm.what);
  return std::holds_alternative<MustHave>(reading.norm.what) || std::holds_alternative<MustEnsure>(reading.norm.what) ||
         (power != nullptr && power->negated);
}

std::set<std::string> variables_of(const z3::expr& formula) {
  std::set<unsigned> seen;
  std::set<std::string> names;
  collect(formula, seen, names);
  return names;
}

void check_rule(Session& session, RuleId rule, KnownRules& known, Verified& found) {
  RuleCheck(session, rule, known, found).run();
}

}  // namespace placet::verify
