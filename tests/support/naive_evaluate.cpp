// SPDX-License-Identifier: Apache-2.0
#include "support/naive_evaluate.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <stdexcept>

#include "support/naive_values.hpp"

namespace placet::naive {
namespace {

using Texts = std::set<std::string>;

constexpr UnknownKinds of_fact{true, false, false}, of_judgement{false, true, false}, of_law{false, false, true};
constexpr std::chrono::days one{1};
constexpr std::size_t most_open = 12, most_worlds = 3000;

/// What may be assumed of an atom: a truth; or that a fact has a value, or that there is no such fact, and then the
/// value is a day on which the law may still be read.
struct Choice {
  StepValue truth = StepValue::Unknown;
  std::optional<Value> value = std::nullopt;
  bool absent = false;
};
struct Atom {
  std::string group;  ///< the fact that it compares; else the atom itself
  UnknownKinds why;
  std::vector<Choice> choices;
  bool follows = false;  ///< from what was assumed of a fact
};

/// A fact that is not known, or only as a range.
struct Fact {
  std::string name;
  FieldId field;
  std::optional<Value> within = std::nullopt;
  bool may_be_absent = true;
};
/// What an operand comes to: a value (perhaps a range), absent, or neither: unknown.
struct Operated {
  std::optional<Value> value = std::nullopt;
  bool absent = false;
  std::optional<Fact> fact = std::nullopt;  ///< the one fact that it is, if that is open
  UnknownKinds why = {};
};

/// Where a condition is read: the rule, what its variables stand for, and its day.
struct Context {
  const Reading* reading = nullptr;  ///< none in the rows of a parameter
  Binding binding = {};
  std::optional<DayRange> law_day = std::nullopt;  ///< none: the day of `as of` is absent
  Fact law_fact = {};                              ///< the fact that the law day is
  std::optional<bool> hope = std::nullopt;         ///< whether steps still to take could make it true, or false
};

/// What a rule comes to for one binding; if that is not known, or whether it was cured, what it depends on.
struct Result {
  Status status;
  Texts open = {};
  bool cure_unknown = false;
};
/// A world that assumes a choice of each group that is named.
struct World {
  std::map<std::string, std::size_t> assumed;
  Result result;
};

/// What a norm concludes, and whether it is the negative of it.
struct Conclusion {
  Texts what;
  bool negated = false;
};
enum class Stand { Held, Rejected, Open };
struct Contest {
  Stand it = Stand::Open, opposite = Stand::Open;
  Truth pro = StepValue::False, contra = StepValue::False;  ///< whether some rule for it stands, or against it
  Truth unsettled = StepValue::Unknown;                     ///< with what is open of the rules
  bool in_conflict() const { return it == Stand::Rejected && opposite == Stand::Rejected; }
};

[[noreturn]] void left_out(const std::string& what) {
  throw std::logic_error("the naive evaluator leaves out " + what);
}

Symbol code_of(const Value& value) {
  return std::get<Code>(value).symbol;
}
Symbol code_of(const FieldFacts& field) {
  return code_of(field.statements.front().value);
}
const DayRange& day_of(const FieldFacts& field) {
  return std::get<DayRange>(field.statements.front().value);
}
bool is_stated(const FieldFacts& field) {
  return field.presence == Presence::Stated;
}

Truth negated_if(bool negated, const Truth& value) {
  return negated ? !value : value;
}
/// The context of what stands under a negation: steps that could make it false make the whole true.
Context negated(Context context, bool negates = true) {
  if (context.hope && negates) context.hope = !*context.hope;
  return context;
}
Context with(Context context, const Binder& binder, const Bound& bound) {
  context.binding.resize(std::max<std::size_t>(context.binding.size(), binder.slot.index + 1), Facts::agreement());
  context.binding[binder.slot.index] = bound;
  return context;
}

Kleene settled(const Operated& a, Comparator comparator, const Operated& b) {
  if (a.absent || b.absent) return kleene(comparator == Comparator::IsNot);
  return a.value && b.value ? compare_values(*a.value, comparator, *b.value) : Kleene::Unknown;
}
bool is_constant(const Operated& operated) {
  return operated.value && operated.why == UnknownKinds{} && is_one_value(*operated.value);
}
Operated assumed_value(const Choice& choice) {
  return {choice.absent ? std::nullopt : choice.value, choice.absent};
}

bool undecided(const Result& result) {
  return result.status == Status::NeedsFacts || result.status == Status::NeedsJudgement ||
         result.status == Status::NeedsLaw;
}
/// The line of the table of verdicts; where nothing is owed it is one.
Verdict merged_line(const Result& result) {
  return std::max(line_of(result.status, result.cure_unknown), Verdict::Compliant);
}
bool is_unlisted(const Bound& bound) {
  return std::holds_alternative<Unlisted>(bound);
}

bool is_of(TypeKind kind, const Value& value) {
  if (kind == TypeKind::YesNo) return std::holds_alternative<bool>(value);
  if (kind == TypeKind::Date) return std::holds_alternative<DayRange>(value);
  if (kind == TypeKind::Number) return std::holds_alternative<NumberRange>(value);
  return std::holds_alternative<Code>(value);
}

/// What a rulebook compares with, and what is next to it.
std::vector<Value> values_of(const Rulebook& book) {
  std::vector<Value> values{true, false};
  const auto add = [&](const Value& value) {
    const auto* days = std::get_if<DayRange>(&value);
    const auto* number = std::get_if<NumberRange>(&value);
    for (const int shift : {-1, 0, 1}) {
      if (number != nullptr) values.emplace_back(NumberRange::of({number->low.millionths + shift}));
      if (days != nullptr) values.emplace_back(DayRange::of(days->first + shift * one));
      if (days != nullptr) values.emplace_back(DayRange::of(days->last + shift * one));
    }
    if (std::holds_alternative<Code>(value)) values.push_back(value);
  };
  const auto add_force = [&](const std::optional<Force>& force) {
    if (force) add(force->from);
    if (force && force->until) add(*force->until);
  };
  for (const Operand& operand : book.operands) {
    if (const auto* constant = std::get_if<Constant>(&operand.what)) add(constant->value);
  }
  for (const Rule& rule : book.rules) add_force(rule.readings.front().in_force);
  for (const Parameter& parameter : book.parameters) {
    for (const ParameterRow& row : parameter.rows) {
      add(row.value);
      add_force(row.since);
    }
  }
  for (const List& list : book.lists) {
    for (const ListEntry& entry : list.entries) {
      add_force(entry.since);
      for (const Symbol code : entry.codes) add(Code{code});
    }
  }
  return values;
}

/// The law of one pack on one agreement. It reads as the page does, from facts to verdicts.
class Naive {
 public:
  Naive(const Rulebook& book, const Facts& facts, Day today, PackId pack)
      : book_(book), facts_(facts), today_(today), pack_(pack), compared_(values_of(book)) {}

  Verdict judge_all(Report& report) {
    Verdict verdict = Verdict::NotGoverned;
    for (const RuleId rule : visible_rules()) {
      for (const Binding& binding : instances(book_[rule].readings.front())) {
        verdict = std::max(verdict, judge_instance(rule, binding, report));
      }
    }
    return verdict;
  }

 private:
  // --- atoms: one that something is assumed of is that; every other one that is not known is open -------

  /// What `read` gives where nothing is assumed.
  template <class Read>
  auto as_stated(const Read& read) {
    const bool outer = std::exchange(stated_, true);
    auto result = read();
    stated_ = outer;
    return result;
  }

  template <class Make>
  Truth open_atom(const std::string& key, UnknownKinds why, const Make& make) {
    Truth unknown{StepValue::Unknown, why};
    if (stated_) return unknown;
    const auto found = chosen_.find(key);
    if (found != chosen_.end()) return found->second.truth;
    if (!atoms_.contains(key)) atoms_[key] = make();
    unknown.open = {key};
    return unknown;
  }
  /// An atom as a whole.
  Truth atom(const std::string& key, UnknownKinds why, bool follows = false) {
    return open_atom(key, why, [&] { return Atom{key, why, {{StepValue::True}, {StepValue::False}}, follows}; });
  }
  /// What stands inside an atom, where that is known.
  template <class Inside>
  Truth whole(const std::string& key, const Inside& inside) {
    const Truth value = as_stated(inside);
    return value.is(StepValue::Unknown) ? atom(key, value.why) : value;
  }
  /// A comparison of a fact with what is known exactly; `test` says what it comes to under what is assumed.
  template <class Test>
  Truth fact_atom(const std::string& what, const Fact& fact, const Test& test) {
    const std::string key = what + " " + fact.name;
    const auto found = chosen_.find(fact.name);
    if (stated_ || found == chosen_.end())
      return open_atom(key, of_fact, [&] { return Atom{fact.name, of_fact, choices_of(fact)}; });
    const Kleene value = test(found->second);
    if (value != Kleene::Unknown) return value;
    return atom(key + " under " + value_name(found->second.value), of_fact, true);
  }

  /// Every value that tells apart what the rulebook compares with, and that there is none.
  std::vector<Choice> choices_of(const Fact& fact) const {
    const Type& type = book_[fact.field].type;
    std::vector<Value> values = compared_;
    for (const Symbol code : type.codes) values.emplace_back(Code{code});
    std::vector<Choice> choices;
    for (const Value& value : values) {
      const bool fits = is_of(type.kind, value) &&
                        (!fact.within || compare_values(value, Comparator::Is, *fact.within) != Kleene::False);
      const auto same = [&](const Choice& choice) { return choice.value == value; };
      if (fits && std::ranges::none_of(choices, same)) choices.push_back({StepValue::Unknown, value});
    }
    if (choices.empty()) choices.push_back({StepValue::Unknown, fact.within});
    const std::size_t days = type.kind == TypeKind::Date ? choices.size() : 1;
    for (std::size_t i = 0; fact.may_be_absent && i < days; ++i) {
      choices.push_back({StepValue::Unknown, choices[i].value, true});
    }
    return choices;
  }

  // --- facts and days ----------------------------------------------------------------------------------

  const FieldFacts& stated(MemberId member, FieldId field) const { return facts_.field(member, field); }
  std::string fact_name(const Bound& of, FieldId field) const {
    return "fact " + std::to_string(field.index) + " of " + bound_name(facts_, of);
  }
  bool is_stage(std::string_view stage) const {
    return facts_.text(code_of(stated(Facts::agreement(), book_.known.agreement_stage))) == stage;
  }

  /// The day of the signature, or today for a draft; else up to the day of entry into force and today.
  DayRange case_date() const {
    const FieldFacts& signed_on = stated(Facts::agreement(), book_.known.agreement_signature);
    const FieldFacts& begun = stated(Facts::agreement(), book_.known.agreement_entry_into_force);
    if (signed_on.presence == Presence::Absent) left_out("agreements that were never signed");
    if (is_stated(signed_on)) return day_of(signed_on);
    if (is_stage("draft")) return DayRange::of(today_);
    return {first_day, is_stated(begun) ? std::min(today_, day_of(begun).last) : today_};
  }

  Operated field_of(MemberId member, FieldId field, const Context& context) {
    const FieldFacts& facts = stated(member, field);
    Fact fact{fact_name(member, field), field};
    if (facts.presence == Presence::Absent) return {{}, true};
    if (is_stated(facts)) {
      const Value& value = facts.statements[facts.contested() ? world_[fact.name] : 0].value;
      if (is_one_value(value)) return {value};
      fact.within = value;
      fact.may_be_absent = false;
      return {value, false, fact, of_fact};
    }
    if (facts.presence == Presence::NotStated && book_[field].default_value) return {*book_[field].default_value};
    for (std::size_t i = 0; context.reading != nullptr && i < context.reading->presumptions.size(); ++i) {
      const auto& [path, value, pinpoint, span] = context.reading->presumptions[i];
      const bool of_it = context.binding[path.base.index] == Bound{member} && path.steps.size() == 1;
      if (of_it && path.steps.front().fields.front() == field) return {value};
    }
    // An agreement that is no draft was signed on one of the days that the case date can be.
    if (field == book_.known.agreement_signature && !is_stage("draft")) fact.within = case_date();
    return {{}, false, fact, of_fact};
  }

  Operated walk(const Path& path, const Context& context) {
    const Bound& at = context.binding[path.base.index];
    if (const auto* value = std::get_if<BoundValue>(&at))
      return {stated(value->owner, value->field).statements[value->index].value};
    if (path.steps.size() > 1) left_out("fields of fields");
    const auto* unlisted = std::get_if<Unlisted>(&at);
    if (path.steps.empty() && unlisted == nullptr) return {Reference{std::get<MemberId>(at)}};
    const FieldId field = path.steps.empty() ? unlisted->field : path.steps.front().fields.front();
    if (unlisted == nullptr) return field_of(std::get<MemberId>(at), field, context);
    return {{}, false, Fact{fact_name(at, field), field}, of_fact};
  }

  Bound bound_of(const Path& path, const Context& context) const {
    if (!path.steps.empty()) left_out("members that a field leads to");
    return context.binding[path.base.index];
  }

  /// The listed members or values of a variable, and one for those that an open record may leave out.
  std::vector<Bound> bounds_of(const Binder& binder, const Context& context) const {
    const Bound owner = bound_of(binder.owner, context);
    if (is_unlisted(owner)) left_out("members of members not listed");
    const auto member = std::get<MemberId>(owner);
    std::vector<Bound> bounds;
    if (binder.entity.valid()) {
      for (const MemberId m : facts_.members(member, binder.entity)) bounds.emplace_back(m);
    } else {
      const std::size_t count = stated(member, binder.field).statements.size();
      for (std::uint32_t i = 0; i < count; ++i) bounds.emplace_back(BoundValue{member, binder.field, i});
    }
    const bool complete =
        binder.entity.valid() ? facts_.complete(member, binder.entity) : facts_.complete_values(member, binder.field);
    if (!complete) bounds.emplace_back(Unlisted{binder.entity, binder.field, member});
    return bounds;
  }

  /// What something is counted from: days, absent if it did not happen, or unknown.
  Operated days_of(const Anchor& anchor, const Context& context) {
    if (const auto* day = std::get_if<Day>(&anchor.what)) return {DayRange::of(*day)};
    const auto* path = std::get_if<Path>(&anchor.what);
    if (path == nullptr) left_out("`date of`");
    Operated found = walk(*path, context);
    if (found.absent || found.value || is_stage("draft")) return found;
    const FieldId field = found.fact->field;
    const bool happened = field == book_.known.agreement_entry_into_force && is_stage("in-force");
    if (field == book_.known.agreement_signature) found.value = case_date();
    if (happened) found.value = DayRange{};
    found.absent = !found.value && facts_.completeness.record_complete;
    return found;
  }

  /// "The law day is on or after `bound`."
  Truth on_or_after(const DayRange& bound, const Context& context, PackId pack) {
    const auto is_after = [&](const DayRange& day) {
      return day.first >= bound.last ? Kleene::True : day.last < bound.first ? Kleene::False : Kleene::Unknown;
    };
    const DayRange day = *context.law_day;
    const std::string key = "from " + iso_text(bound) + " by " + std::to_string(pack.index);
    if (is_after(day) != Kleene::Unknown) return is_after(day);
    if (day.exact()) return atom(key + " on " + iso_text(day), of_law);
    return fact_atom(key, context.law_fact, [&](const Choice& c) { return is_after(std::get<DayRange>(*c.value)); });
  }
  Truth in_force(const Force& force, const Context& context, PackId pack) {
    const Truth begun = on_or_after(force.from, context, pack);
    return force.until ? begun & !on_or_after(*force.until, context, pack) : begun;
  }

  // --- conditions --------------------------------------------------------------------------------------

  /// What identifies a condition that is read on two days or for two bindings.
  std::string where(ConditionId id, const Context& context) const {
    std::string text = std::to_string(id.index) + " on " + iso_text(*context.law_day);
    for (const Bound& bound : context.binding) text += " " + bound_name(facts_, bound);
    return text;
  }

  Truth condition(ConditionId id, const Context& context) {
    if (!id.valid()) return StepValue::True;
    const auto& what = book_[id].what;
    if (const auto* c = std::get_if<AllOf>(&what)) return every(c->parts, false, context);
    if (const auto* c = std::get_if<AnyOf>(&what)) return !every(c->parts, true, context);
    if (const auto* c = std::get_if<NoneOf>(&what)) return every(c->parts, true, negated(context));
    if (const auto* c = std::get_if<Not>(&what)) return !condition(c->part, negated(context));
    if (const auto* c = std::get_if<Quantified>(&what)) return quantified(*c, id, context);
    if (const auto* c = std::get_if<Judged>(&what)) return negated_if(c->negated, judged(*c));
    if (const auto* c = std::get_if<InList>(&what)) return negated_if(c->negated, in_list(*c, context));
    if (const auto* c = std::get_if<OneOf>(&what)) return negated_if(c->negated, one_of(*c, id, context));
    if (const auto* c = std::get_if<Comparison>(&what)) return compared(*c, id, context);
    if (const auto* c = std::get_if<CountsAs>(&what)) return negated_if(c->negated, counts_as(*c, context));
    if (const auto* c = std::get_if<Includes>(&what)) {
      const Truth value = whole("includes " + where(id, context), [&] { return includes(*c, context); });
      return negated_if(c->which == Includes::Which::None, value);
    }
    const auto& c = std::get<Has>(what);
    const Truth found = have(c.step, c.bearer, context, false);
    if (found.is(StepValue::Unknown)) return found;
    const bool can = found.is(StepValue::Open) && context.hope && *context.hope != c.negated;
    return kleene((!found.never && (found.is(StepValue::True) || can)) != c.negated);
  }

  Truth every(const std::vector<Part>& parts, bool negated, const Context& context) {
    Truth all = StepValue::True;
    for (const Part& part : parts) all = all & negated_if(negated, condition(part.condition, context));
    return all;
  }

  Truth quantified(const Quantified& q, ConditionId id, const Context& context) {
    const auto counted = [&](Comparator comparator, bool fewer) {
      return whole("count " + where(id, context), [&] {
        const Operated count = number_of(q.binder, q.test, negated(context, fewer));
        return Truth(compare_values(*count.value, comparator, NumberRange::of(Decimal::whole(q.count))), count.why);
      });
    };
    if (q.quantifier == Quantifier::AtLeast) return counted(Comparator::AtLeast, false);
    if (q.quantifier == Quantifier::AtMost) return counted(Comparator::AtMost, true);
    if (q.quantifier == Quantifier::Exactly) return counted(Comparator::Is, false);
    const bool every = q.quantifier == Quantifier::Every, no = q.quantifier == Quantifier::No;
    Truth one_is = StepValue::False;  // a member that holds, for `every` one that does not
    for (const Bound& bound : bounds_of(q.binder, context)) {
      const Context inner = with(negated(context, no), q.binder, bound);
      one_is = one_is | (is_unlisted(bound) ? atom("unlisted " + where(id, context), of_fact)
                                            : condition(q.binder.where, negated(inner, every)) &
                                                  negated_if(every, condition(q.test, inner)));
    }
    return negated_if(every || no, one_is);
  }

  Truth judged(const Judged& j) {
    const auto& known = book_.known;
    if (j.of) left_out("judgements of members");
    for (const MemberId m : facts_.members(Facts::agreement(), known.judgement)) {
      const FieldFacts& answer = stated(m, known.judgement_answer);
      if (facts_.text(code_of(stated(m, known.judgement_name))) != book_.text(book_[j.judgement].name)) continue;
      if (is_stated(answer)) return kleene(std::get<bool>(answer.statements.front().value));
    }
    return atom("judged " + std::to_string(j.judgement.index), of_judgement);
  }

  Truth compared(const Comparison& c, ConditionId id, const Context& context) {
    const Operated left = as_stated([&] { return operand(c.left, context); });
    const Operated right = as_stated([&] { return operand(c.right, context); });
    const Kleene value = settled(left, c.comparator, right);
    if (value != Kleene::Unknown) return value;
    const bool by_left = left.fact && is_constant(right), by_right = right.fact && is_constant(left);
    if (!by_left && !by_right) return atom("compare " + where(id, context), left.why | right.why);
    const std::string key = "compare " + std::to_string(static_cast<int>(c.comparator)) + " " +
                            value_name(by_left ? right.value : left.value) + (by_left ? " with" : " against");
    return fact_atom(key, by_left ? *left.fact : *right.fact, [&](const Choice& choice) {
      return settled(by_left ? assumed_value(choice) : left, c.comparator, by_left ? right : assumed_value(choice));
    });
  }

  Truth one_of(const OneOf& c, ConditionId id, const Context& context) {
    const Operated left = as_stated([&] { return operand(c.left, context); });
    const auto is_one = [&](const Operated& it) {
      Kleene any = Kleene::False;
      for (const OperandId id_of : c.right) any = either(any, settled(it, Comparator::Is, operand(id_of, context)));
      return any;
    };
    if (is_one(left) != Kleene::Unknown) return is_one(left);
    return fact_atom("one of " + where(id, context), *left.fact,
                     [&](const Choice& choice) { return is_one(assumed_value(choice)); });
  }

  // --- lists -------------------------------------------------------------------------------------------

  bool under(Symbol code, Symbol ancestor) const {
    for (const List& list : book_.lists) {
      for (const ListEntry& entry : list.entries) {
        if (!entry.under.valid() || std::ranges::find(entry.codes, code) == entry.codes.end()) continue;
        if (entry.under == ancestor || under(entry.under, ancestor)) return true;
      }
    }
    return false;
  }
  Kleene is_kind_of(Symbol code, Symbol wanted) const {
    if (code == wanted || under(code, wanted)) return Kleene::True;
    return under(wanted, code) ? Kleene::Unknown : Kleene::False;
  }

  Truth listed(Symbol code, ListId list, const Context& context) {
    Truth any = StepValue::False;
    for (const ListEntry& entry : book_[list].entries) {
      const Truth force = entry.since ? in_force(*entry.since, context, entry.pack) : StepValue::True;
      for (const Symbol wanted : entry.codes) {
        const Kleene match = is_kind_of(code, wanted);
        any = any | (Truth(match == Kleene::True && entry.in_part ? Kleene::Unknown : match, of_fact) & force);
      }
    }
    return any;
  }

  Truth in_list(const InList& c, const Context& context) {
    const Operated found = walk(c.path, context);
    const std::string key = "in " + std::to_string(c.list.index) + " on " + iso_text(*context.law_day);
    const auto inside = [&](const Value& code) { return listed(code_of(code), c.list, context); };
    if (found.absent) return StepValue::False;
    if (found.value) return whole(key + " " + value_name(found.value), [&] { return inside(*found.value); });
    return fact_atom(key, *found.fact, [&](const Choice& choice) {
      if (choice.absent) return Kleene::False;
      const Truth value = as_stated([&] { return inside(*choice.value); });
      return value.is(StepValue::Unknown) ? Kleene::Unknown : kleene(value.is(StepValue::True));
    });
  }

  Truth includes(const Includes& c, const Context& context) {
    Path owner = c.path;
    owner.steps.pop_back();
    const Bound member = bound_of(owner, context);
    if (is_unlisted(member)) left_out("`includes` of members not listed");
    const FieldId field = c.path.steps.back().fields.front();
    const auto held = [&](const auto& matches) {
      const bool complete = facts_.complete_values(std::get<MemberId>(member), field);
      Truth any = complete ? StepValue::False : Truth(StepValue::Unknown, of_fact);
      for (const Statement& s : stated(std::get<MemberId>(member), field).statements)
        any = any | matches(code_of(s.value));
      return any;
    };
    if (c.which == Includes::Which::All) left_out("`includes all of`");
    if (c.list.valid()) return held([&](Symbol code) { return listed(code, c.list, context); });
    Truth any = StepValue::False;
    for (const OperandId id : c.codes) {
      const Symbol wanted = code_of(*operand(id, context).value);
      any = any | held([&](Symbol code) { return Truth(is_kind_of(code, wanted), of_fact); });
    }
    return any;
  }

  // --- operands ----------------------------------------------------------------------------------------

  Operated operand(OperandId id, const Context& context) {
    const auto& what = book_[id].what;
    if (const auto* constant = std::get_if<Constant>(&what)) return {constant->value};
    if (const auto* path = std::get_if<PathOperand>(&what)) return walk(path->path, context);
    if (const auto* named = std::get_if<ParameterOperand>(&what)) return parameter(*named, context);
    if (const auto* number = std::get_if<NumberOf>(&what)) return number_of(number->counted, {}, context);
    left_out("this operand");
  }

  Operated number_of(const Binder& counted, ConditionId test, const Context& context) {
    std::int64_t certain = 0, possible = 0;
    Operated result;
    bool open = false;
    for (const Bound& bound : bounds_of(counted, context)) {
      const Context inner = with(context, counted, bound);
      const Truth holds = is_unlisted(bound) ? Truth(StepValue::Unknown, of_fact)
                                             : condition(counted.where, inner) & condition(test, inner);
      open = open || is_unlisted(bound);
      certain += holds.is(StepValue::True) ? 1 : 0;
      possible += holds.is(StepValue::False) ? 0 : 1;
      result.why = result.why | holds.why;
    }
    NumberRange count{Decimal::whole(certain), Decimal::whole(possible)};
    if (open) count.high.reset();
    result.value = count;
    return result;
  }

  /// The first row that holds. Where it is not known which does, it may be any of them.
  Operated parameter(const ParameterOperand& named, const Context& context) {
    const Parameter& parameter = book_[named.parameter];
    if (named.of) left_out("parameters of members");
    const Context inner{nullptr, {Bound{Facts::agreement()}}, context.law_day, context.law_fact};
    Operated result;
    for (const ParameterRow& row : parameter.rows) {
      const Truth holds = in_force(row.since, context, parameter.pack) & condition(row.where, inner);
      if (holds.is(StepValue::False)) continue;
      result.why = result.why | holds.why;
      const auto value = std::get<NumberRange>(row.value);
      const auto so_far = std::get<NumberRange>(result.value.value_or(value));
      result.value = NumberRange{std::min(so_far.low, value.low), std::max(so_far.high, value.high)};
      if (holds.is(StepValue::True)) return result;
    }
    return {{}, false, {}, result.why == UnknownKinds{} ? of_law : result.why};
  }

  // --- windows -----------------------------------------------------------------------------------------

  /// The days in time, one window for each day that what they are counted from may be.
  struct Windows {
    std::vector<Window> possible;
    std::string counted_from = {};  ///< if that is not one day that is known
    bool never = false;
  };

  Windows windows(const Step& step, const Context& context, bool any_day) {
    if (step.timings.size() > 1) left_out("several timings");
    const Timing* timing = step.timings.empty() ? nullptr : &step.timings.front();
    if (timing == nullptr && any_day) return {{{first_day, last_day}}};
    if (timing == nullptr) {
      const Anchor signature{Path{agreement_slot, {{{book_.known.agreement_signature}}}, {}}, {}};
      return counted("up to ", context.reading->as_of.value_or(signature), {}, context, [](Day e) {
        return Window{first_day, e};
      });
    }
    if (const auto* limit = std::get_if<NoLaterThanDay>(timing)) return {{{first_day, limit->day}}};
    if (const auto* before = std::get_if<BeforeAnchor>(timing))
      return counted("before ", before->anchor, {}, context, [](Day e) { return Window{first_day, e - one}; });
    if (const auto* after = std::get_if<AfterAnchor>(timing))
      return counted("after ", after->anchor, {}, context, [](Day e) { return Window{e + one, last_day}; });
    const auto* within = std::get_if<WithinAfter>(timing);
    if (within == nullptr) left_out("this timing");
    const Period length = std::get<PeriodRange>(*operand(within->period, context).value).low;
    if (length.working) left_out("working days");
    return counted("within ", within->anchor, length, context, [&](Day e) {
      return Window{e, add_months(e, length.months) + length.days * one};
    });
  }

  template <class WindowFrom>
  Windows counted(const std::string& how, const Anchor& anchor, const Period& length, const Context& context,
                  const WindowFrom& window_from) {
    const Operated days = days_of(anchor, context);
    Windows result{{}, {}, days.absent};
    if (days.fact)
      result.counted_from = how + days.fact->name + " " + std::to_string(length.months * 100 + length.days);
    const bool starts = window_from(today_).first != first_day, to_come = !days.value && is_stage("draft");
    if (to_come) result.possible = {{starts ? last_day : first_day, last_day}};
    if (!days.value) return result;
    std::set<Day> marks{today_};
    for (const MemberId step : facts_.members(Facts::agreement(), book_.known.step)) {
      const FieldFacts& taken = stated(step, book_.known.step_day);
      if (is_stated(taken)) marks.insert({day_of(taken).first, day_of(taken).last});
    }
    for (const Day mark : std::set(marks)) marks.insert(add_months(mark, -length.months) - length.days * one);
    for (const Day e : telling_days(std::get<DayRange>(*days.value), marks)) result.possible.push_back(window_from(e));
    return result;
  }

  /// Enough days of a range that nothing counted from the marks can tell the others apart.
  static std::set<Day> telling_days(const DayRange& range, std::set<Day> marks) {
    marks.insert({range.first, range.last});
    std::set<Day> near;
    for (const Day mark : marks) {
      for (Day day = mark - 3 * one; day <= mark + 3 * one; day += one) {
        if (day >= range.first && day <= range.last) near.insert(day);
      }
    }
    return near;
  }

  // --- steps -------------------------------------------------------------------------------------------

  std::string bearer_name(const Bearer& bearer, const Context& context) const {
    if (const auto* authority = std::get_if<AuthorityId>(&bearer.what)) return "by " + std::to_string(authority->index);
    return bound_name(facts_, bound_of(std::get<Path>(bearer.what), context));
  }
  std::string step_name(const Step& step, const Bearer& bearer, const Context& context) const {
    const auto& [act, authority, object, span] = step.deed;
    const std::string deed = "step " + std::to_string(act.index) + " of " + std::to_string(authority.index);
    return deed + " by " + bearer_name(bearer, context) +
           (object ? " for " + bound_name(facts_, bound_of(*object, context)) : "");
  }

  Kleene matches_object(const FieldFacts& about, const std::optional<Path>& object, const Context& context) const {
    if (!object) return kleene(!is_stated(about));
    const Bound wanted = bound_of(*object, context);
    const auto* member = std::get_if<MemberId>(&wanted);
    if (member != nullptr && !is_stated(about)) {
      const Member& m = facts_.member(*member);
      const bool only = facts_.complete(m.owner, m.entity) && facts_.members(m.owner, m.entity).size() == 1;
      return only ? Kleene::True : Kleene::Unknown;
    }
    if (!is_stated(about) || is_unlisted(wanted)) return Kleene::Unknown;
    if (member != nullptr) return kleene(facts_.text(code_of(about)) == facts_.name_of(*member));
    const auto& value = std::get<BoundValue>(wanted);
    return is_kind_of(code_of(stated(value.owner, value.field).statements[value.index].value), code_of(about));
  }

  bool is_within(Symbol authority, AuthorityId wanted) const {
    const auto found = std::ranges::find(book_.authorities, authority, &Authority::name);
    return authority == book_[wanted].name ||
           std::ranges::any_of(found->within, [&](AuthorityId up) { return is_within(book_[up].name, wanted); });
  }

  Kleene matches(MemberId step, const Deed& deed, const Bearer& bearer, const Context& context) const {
    const auto& known = book_.known;
    if (code_of(stated(step, known.step_act)) != book_[deed.act].name) return Kleene::False;
    Kleene result = matches_object(stated(step, known.step_about), deed.object, context);
    const FieldFacts &by = stated(step, known.step_authority), &parties = stated(step, known.step_party);
    if (deed.authority.valid())
      result = both(result, is_stated(by) ? kleene(is_within(code_of(by), deed.authority)) : Kleene::Unknown);
    const auto* path = std::get_if<Path>(&bearer.what);
    const Bound who = path != nullptr ? bound_of(*path, context) : Facts::agreement();
    const bool named = std::ranges::any_of(
        parties.statements, [&](const Statement& s) { return Bound{std::get<Reference>(s.value).member} == who; });
    return named || who == Bound{Facts::agreement()} || !is_stated(parties) ? result : Kleene::False;
  }

  /// What a step comes to in every way to fill in what the stated steps leave open; unknown unless all agree.
  Truth step_as_stated(const Deed& deed, const Windows& windows, const Bearer& bearer, const Context& context) const {
    const auto& known = book_.known;
    bool complete = facts_.complete(Facts::agreement(), known.step);
    struct Possible {
      Kleene match;
      DayRange days;
      std::string outcome;
    };
    std::vector<Possible> steps;
    for (const MemberId step : facts_.members(Facts::agreement(), known.step)) {
      const Kleene match = matches(step, deed, bearer, context);
      if (match == Kleene::False) continue;
      const FieldFacts &day = stated(step, known.step_day), &outcome = stated(step, known.step_outcome);
      const std::string said(is_stated(outcome) ? facts_.text(code_of(outcome)) : "given");
      steps.push_back({match, is_stated(day) ? day_of(day) : DayRange{}, said});
      complete = complete || (match == Kleene::True && said != "requested");
    }
    std::vector<Decided> ways;
    for (const Window& window : windows.possible) {
      std::vector<std::vector<StatedStep>> taken{{}};
      for (const auto& [match, days, outcome] : steps) {
        std::vector<std::vector<StatedStep>> more;
        if (match == Kleene::Unknown) more = taken;
        for (const Day day : telling_days(days, {today_, window.first, window.second})) {
          for (const std::vector<StatedStep>& before : taken) {  // steps of one day stand in no order
            for (std::size_t place = 0; place <= before.size(); ++place) {
              more.push_back(before);
              more.back().insert(more.back().begin() + static_cast<std::ptrdiff_t>(place), {day, outcome});
            }
          }
        }
        taken = more;
      }
      for (const std::vector<StatedStep>& way : taken) ways.push_back(decided_step(window, way, complete, today_));
    }
    const auto any = [&](auto&& test) { return std::ranges::any_of(ways, test); };
    const bool differ = any([&](const Decided& way) { return way.value != ways.front().value; });
    if (ways.empty() || differ || (any(&Decided::early) && any(&Decided::in_time)))
      return {StepValue::Unknown, of_fact};
    Truth result = ways.front().value;
    result.planned = std::ranges::all_of(ways, &Decided::planned);
    return result;
  }

  Truth have(const Step& step, const Bearer& bearer, const Context& context, bool any_day) {
    const Windows time = windows(step, context, any_day);
    Truth result = StepValue::False;
    result.never = time.never;
    if (time.never) return result;
    std::string name = step_name(step, bearer, context) + " " + time.counted_from;
    if (time.possible.size() == 1) name += iso_text(time.possible[0].first) + "/" + iso_text(time.possible[0].second);
    if (!steps_.contains(name)) steps_[name] = step_as_stated(step.deed, time, bearer, context);
    if (!steps_[name].is(StepValue::Unknown)) return steps_[name];
    return open_atom(name, of_fact, [&] {
      Atom open{name, of_fact, {{StepValue::True}, {StepValue::False}}};
      const bool over = std::ranges::none_of(time.possible, [&](const Window& w) { return today_ <= w.second; });
      if (!over || time.possible.empty()) open.choices.push_back({StepValue::Open});
      return open;
    });
  }

  // --- rules -------------------------------------------------------------------------------------------

  const Reading& reading_of(RuleId rule) const {
    const auto found = world_.find(reading_name(rule));
    return book_[rule].readings[found == world_.end() ? 0 : found->second];
  }
  static std::string reading_name(RuleId rule) { return "reading " + std::to_string(rule.index); }

  bool visible(PackId pack) const {
    return std::ranges::find(book_[pack_].visible, pack) != book_[pack_].visible.end();
  }
  std::vector<RuleId> visible_rules() const {
    std::vector<RuleId> rules;
    for (std::uint32_t r = 0; r < book_.rules.size(); ++r) {
      if (visible(book_.rules[r].pack)) rules.push_back({r});
    }
    return rules;
  }

  /// A party whose country is not known is a gap of its own.
  std::vector<Binding> instances(const Reading& reading) const {
    std::vector<Binding> all{{Bound{Facts::agreement()}}};
    for (const Binder& binder : reading.for_every) {
      std::vector<Binding> longer;
      for (const Binding& binding : all) {
        for (const Bound& bound : bounds_of(binder, {nullptr, binding})) {
          const auto* member = std::get_if<MemberId>(&bound);
          const bool party = member != nullptr && binder.entity == book_.known.party;
          if (party && !is_stated(stated(*member, book_.known.party_country))) continue;
          longer.push_back(binding);
          longer.back().push_back(bound);
        }
      }
      all = longer;
    }
    return all;
  }

  /// A rule without `as of` takes the day of the rule that uses it.
  Context context_of(RuleId rule, const Binding& binding, const Context* user = nullptr) {
    Context context{&reading_of(rule), binding, case_date()};
    context.law_fact = field_of(Facts::agreement(), book_.known.agreement_signature, context).fact.value_or(Fact{});
    if (context.reading->as_of) {
      const Operated days = days_of(*context.reading->as_of, context);
      context.law_day.reset();
      if (!days.absent) context.law_day = std::get<DayRange>(days.value.value_or(DayRange{}));
      context.law_fact = days.fact.value_or(Fact{});
    } else if (user != nullptr) {
      context.law_day = user->law_day;
      context.law_fact = user->law_fact;
    }
    return context;
  }

  Truth undisplaced(const Context& context) {
    Truth scope = StepValue::True;
    for (const Binder& binder : context.reading->for_every) scope = scope & condition(binder.where, context);
    for (const When& when : context.reading->when) scope = scope & condition(when.condition, context);
    for (const Bound& bound : context.binding) {
      if (is_unlisted(bound)) scope = scope & atom("there are " + bound_name(facts_, bound), of_fact);
    }
    return scope;
  }
  Truth excused(const Context& context) {
    Truth any = StepValue::False;
    for (const Unless& unless : context.reading->unless) any = any | condition(unless.condition, context);
    return any;
  }

  /// a(rule): whether it applies and is not excused.
  Truth stands(RuleId rule, const Binding& binding, const Context* user = nullptr) {
    const Context context = context_of(rule, binding, user);
    if (book_[rule].pending || !context.law_day) return StepValue::False;
    const Truth force = in_force(*context.reading->in_force, context, book_[rule].pack);
    return force & undisplaced(context) & !displaced(rule, context) & !excused(context);
  }

  // --- defeat ------------------------------------------------------------------------------------------

  /// Whether `weaker` gives way to `stronger` by a declaration that this pack sees.
  bool gives_way(RuleId weaker, RuleId stronger, bool by_name_only = false) const {
    if (book_[weaker].strength == Strength::Binding && book_[stronger].strength != Strength::Binding) return false;
    return std::ranges::any_of(book_[weaker].gives_way_to, [&](const GivesWayTo& way) {
      return way.stronger == stronger && visible(way.declared_in) && !(by_name_only && way.by_kind_of_source);
    });
  }

  Truth displaced(RuleId rule, const Context& context) {
    const std::string whole = facts_.name_of(Facts::agreement());
    const std::string mine = bearer_name(context.reading->norm.bearer, context);
    const std::vector<RuleId>& opposites = book_[rule].opposites;
    Truth any = StepValue::False;
    for (const RuleId stronger : visible_rules()) {
      if (std::ranges::find(opposites, stronger) != opposites.end() || !gives_way(rule, stronger, true)) continue;
      for (const Binding& binding : instances(reading_of(stronger))) {
        const Context other = context_of(stronger, binding);
        const std::string theirs = bearer_name(other.reading->norm.bearer, other);
        const bool alike = mine == theirs || mine == whole || theirs == whole;
        if (alike && shared_variables_agree(context, other)) any = any | stands(stronger, binding);
      }
    }
    return any;
  }

  static bool shared_variables_agree(const Context& a, const Context& b) {
    for (const Binder& x : a.reading->for_every) {
      for (const Binder& y : b.reading->for_every) {
        const bool shared = x.variable == y.variable && x.entity == y.entity && x.field == y.field;
        if (shared && a.binding[x.slot.index] != b.binding[y.slot.index]) return false;
      }
    }
    return true;
  }

  Conclusion conclusion_of(const Context& context) const {
    const Norm& norm = context.reading->norm;
    const auto about = [&](std::string_view what, std::uint32_t index) {
      return std::string(what) + std::to_string(index) + " " + bearer_name(norm.bearer, context);
    };
    if (const auto* c = std::get_if<Counts>(&norm.what)) return {{about("term ", c->term.index)}, c->negated};
    if (const auto* p = std::get_if<Power>(&norm.what)) return {{about("power ", p->action.index)}, p->negated};
    if (const auto* may = std::get_if<MayHave>(&norm.what)) return {{step_name(may->step, norm.bearer, context)}};
    const auto* must = std::get_if<MustHave>(&norm.what);
    Conclusion result{{}, must != nullptr && must->negated};
    for (std::size_t i = 0; must != nullptr && i < must->steps.size(); ++i) {
      result.what.insert(step_name(must->steps[i], norm.bearer, context));
    }
    return result;
  }

  using Side = std::vector<std::pair<RuleId, Truth>>;

  Contest contest(const Conclusion& about, const Context* user) {
    Side pro, contra;
    Contest contest;
    for (const RuleId rule : visible_rules()) {
      for (const Binding& binding : instances(reading_of(rule))) {
        const auto [what, negated] = conclusion_of(context_of(rule, binding, user));
        if (std::ranges::none_of(what, [&](const std::string& one_of) { return about.what.contains(one_of); }))
          continue;
        const bool for_it = negated == about.negated;
        const Truth value = stands(rule, binding, user);
        (for_it ? pro : contra).emplace_back(rule, value);
        (for_it ? contest.pro : contest.contra) = (for_it ? contest.pro : contest.contra) | value;
        if (value.is(StepValue::Unknown)) contest.unsettled = contest.unsettled & value;
      }
    }
    contest.it = stand(pro, contra);
    contest.opposite = stand(contra, pro);
    return contest;
  }

  Stand stand(const Side& pro, const Side& contra) const {
    const auto is = [](StepValue value) { return [value](const auto& rule) { return rule.second.is(value); }; };
    const auto beaten = [&](const auto& s) {
      return s.second.is(StepValue::False) || std::ranges::any_of(pro, [&](const auto& t) {
               return t.second.is(StepValue::True) && gives_way(s.first, t.first);
             });
    };
    const auto unbeatable = [&](const auto& s) {
      return s.second.is(StepValue::True) && std::ranges::none_of(pro, [&](const auto& t) {
               return !t.second.is(StepValue::False) && gives_way(s.first, t.first);
             });
    };
    if (std::ranges::any_of(pro, is(StepValue::True)) && std::ranges::all_of(contra, beaten)) return Stand::Held;
    const bool lost = std::ranges::all_of(pro, is(StepValue::False)) || std::ranges::any_of(contra, unbeatable);
    return lost ? Stand::Rejected : Stand::Open;
  }

  Truth counts_as(const CountsAs& c, const Context& context) {
    const std::string name =
        "term " + std::to_string(c.term.index) + " " + bound_name(facts_, bound_of(c.path, context));
    const Contest found = contest({{name}}, &context);
    if (found.it == Stand::Held) return StepValue::True;
    if (found.opposite == Stand::Held || found.pro.is(StepValue::False)) return StepValue::False;
    if (found.in_conflict() && found.pro.is(StepValue::True) && found.contra.is(StepValue::True))
      return atom("conflict " + name, of_law);
    return found.unsettled;
  }

  // --- status ------------------------------------------------------------------------------------------

  /// What the norm requires (Q).
  Truth required(const Context& context) {
    const Norm& norm = context.reading->norm;
    if (const auto* ensure = std::get_if<MustEnsure>(&norm.what)) return condition(ensure->condition, context);
    if (const auto* power = std::get_if<Power>(&norm.what)) return kleene(!power->negated);
    const auto* must = std::get_if<MustHave>(&norm.what);
    if (must == nullptr) return StepValue::True;
    Truth result = StepValue::Unknown;
    result.never = true;
    for (const Step& step : must->steps) {
      const Truth one_step = negated_if(must->negated, have(step, norm.bearer, context, must->negated));
      result = must->join == MustHave::Join::All ? result & one_step : result | one_step;
    }
    return result;
  }

  Result status(RuleId rule, const Binding& binding) {
    const Context context = context_of(rule, binding);
    const auto& norm = context.reading->norm.what;
    if (book_[rule].pending) return {Status::Pending};
    if (!context.law_day) return {Status::NotApplicable};
    const Truth force = in_force(*context.reading->in_force, context, book_[rule].pack);
    if (force.is(StepValue::False)) return {Status::NotInForce};
    const Truth before = force & undisplaced(context), applies = before & !displaced(rule, context);
    if (before.is(StepValue::False)) return {Status::NotApplicable};
    if (applies.is(StepValue::False)) return {before.is(StepValue::True) ? Status::Defeated : Status::CannotBeViolated};
    const Truth q = required(context), excuse = excused(context);
    if (q.never) return {Status::NotApplicable};
    const bool must = std::holds_alternative<MustHave>(norm) || std::holds_alternative<MustEnsure>(norm);
    if (applies.is(StepValue::True) && must && q.is(StepValue::True)) return {Status::Satisfied};
    if (applies.is(StepValue::True) && excuse.is(StepValue::True)) return {Status::Excused};
    Truth duty = applies & !excuse;
    const Conclusion conclusion = conclusion_of(context);
    if (duty.is(StepValue::True) && !conclusion.what.empty()) {
      const Contest found = contest(conclusion, nullptr);
      if (found.in_conflict()) return {Status::Conflict};
      if (found.it == Stand::Rejected && found.opposite == Stand::Held) return {Status::Defeated};
      if (found.it != Stand::Held) duty = found.unsettled;
    }
    const bool of_authority = std::holds_alternative<AuthorityId>(context.reading->norm.bearer.what);
    if (duty.is(StepValue::True)) {
      const bool owes_nothing = of_authority && std::holds_alternative<Power>(norm);
      if (q.is(StepValue::True) || owes_nothing) return {Status::Satisfied};
      if (q.is(StepValue::Open)) return {Status::Outstanding};
      if (q.is(StepValue::False)) return broken(context);
    }
    const bool grants = std::holds_alternative<Power>(norm) || std::holds_alternative<MayHave>(norm);
    const bool fine = q.is(StepValue::True) && !(grants && !book_[rule].opposites.empty());
    if (fine || excuse.is(StepValue::True)) return {Status::CannotBeViolated};
    Texts open = duty.open;
    open.insert(q.open.begin(), q.open.end());
    return {Status::NeedsFacts, open};
  }

  /// A duty that is not kept: unless an exception would hold were some of its steps taken that can still be taken.
  Result broken(Context context) {
    context.hope = true;
    const Truth hope = excused(context);
    if (hope.is(StepValue::True)) return {Status::Outstanding};
    if (hope.is(StepValue::Unknown)) return {Status::NeedsFacts, hope.open};
    context.hope.reset();
    enum { None = -1, Cured, CureOpen, CureUnknown, Violated };
    int certain = None, possible = None;  // the gravest that surely follows, and that may follow
    Texts open;
    for (const Otherwise& otherwise : context.reading->otherwise) {
      const Truth where = condition(otherwise.where, context);
      if (where.is(StepValue::False)) continue;
      int found = Violated;
      for (std::size_t i = 0; found == Violated && i < otherwise.cures.size(); ++i) {
        const Truth taken = have(otherwise.cures[i].step, context.reading->norm.bearer, context, true);
        if (taken.is(StepValue::True)) found = Cured;
        if (taken.is(StepValue::Open)) found = CureOpen;
        if (taken.is(StepValue::Unknown)) found = CureUnknown;
        open.insert(taken.open.begin(), taken.open.end());
      }
      open.insert(where.open.begin(), where.open.end());
      int& gravest = where.is(StepValue::True) ? certain : possible;
      gravest = std::max(gravest, found);
    }
    if (certain == None) certain = possible == None || possible == Violated ? Violated : CureUnknown;
    if (possible > certain) certain = CureUnknown;
    if (certain == CureUnknown) return {Status::BreachedCureOpen, open, true};
    return {certain == Cured ? Status::Cured : certain == CureOpen ? Status::BreachedCureOpen : Status::Violated};
  }

  // --- second pass and verdicts ------------------------------------------------------------------------

  /// The status, or what every assignment of the open atoms makes of it.
  Result second_pass(RuleId rule, const Binding& binding) {
    chosen_.clear();
    atoms_.clear();
    const Result first = status(rule, binding);
    if (!undecided(first)) return first;
    if (first.open.size() > most_open) return {needs(first.open)};
    Texts tried;
    for (const std::string& name : first.open) tried.insert(atoms_.at(name).group);
    std::vector<World> ends;
    World world{{}, first};
    const std::function<void()> go = [&] {
      if (ends.size() > most_worlds) throw std::length_error("too many assignments");
      world.result = status(rule, binding);
      const auto next = std::ranges::find_if(world.result.open, [&](const std::string& name) {
        const Atom& atom = atoms_.at(name);
        return (tried.contains(atom.group) || atom.follows) && !chosen_.contains(atom.group);
      });
      if (next == world.result.open.end()) return ends.push_back(world);
      const Atom atom = atoms_.at(*next);
      for (std::size_t k = 0; k < atom.choices.size(); ++k) {
        chosen_[atom.group] = atom.choices[k];
        world.assumed[atom.group] = k;
        go();
      }
      chosen_.erase(atom.group);
      world.assumed.erase(atom.group);
    };
    go();
    const auto all = [&](auto&& test) { return std::ranges::all_of(ends, test, &World::result); };
    if (all([](const Result& r) { return r.status == Status::Violated; })) return {Status::Violated};
    if (all([](const Result& r) { return merged_line(r) == Verdict::Compliant; })) return {Status::CannotBeViolated};
    Texts mattering;
    for (const std::string& name : first.open) {
      if (matters(atoms_.at(name).group, ends)) mattering.insert(name);
    }
    return {needs(mattering.empty() ? first.open : mattering)};
  }

  /// Whether two of its values lead into different lines while all else stays.
  static bool matters(const std::string& group, const std::vector<World>& ends) {
    const auto apart = [&](const World& a, const World& b) {
      if (merged_line(a.result) == merged_line(b.result)) return false;
      if (!a.assumed.contains(group) || !b.assumed.contains(group)) return false;
      return std::ranges::all_of(a.assumed, [&](const auto& choice) {
        const auto other = b.assumed.find(choice.first);
        return other == b.assumed.end() || (other->second == choice.second) != (choice.first == group);
      });
    };
    return std::ranges::any_of(
        ends, [&](const World& a) { return std::ranges::any_of(ends, [&](const World& b) { return apart(a, b); }); });
  }

  Status needs(const Texts& open) const {
    UnknownKinds why;
    for (const std::string& name : open) why = why | atoms_.at(name).why;
    return why.fact ? Status::NeedsFacts : why.judgement ? Status::NeedsJudgement : Status::NeedsLaw;
  }

  /// Calls `judge` once for each choice of a reading of every rule, and of a holder of every contested fact.
  void for_each_reading(const std::function<void()>& judge) {
    std::vector<std::pair<std::string, std::size_t>> forks;
    for (const RuleId rule : visible_rules()) forks.emplace_back(reading_name(rule), book_[rule].readings.size());
    for (std::uint32_t m = 0; m < facts_.size(); ++m) {
      for (const FieldId field : book_[facts_.member({m}).entity].fields) {
        const FieldFacts& told = stated({m}, field);
        if (told.contested() && !book_[field].many)
          forks.emplace_back(fact_name(MemberId{m}, field), told.statements.size());
      }
    }
    const std::function<void(std::size_t)> go = [&](std::size_t i) {
      if (i == forks.size()) return judge();
      for (std::size_t k = 0; k < forks[i].second; ++k) {
        world_[forks[i].first] = k;
        go(i + 1);
      }
    };
    go(0);
  }

  /// Notes what an instance of a rule comes to; gives its line.
  Verdict judge_instance(RuleId rule, const Binding& binding, Report& report) {
    std::vector<Result> results;
    for_each_reading([&] { results.push_back(second_pass(rule, binding)); });
    const Result& first = results.front();
    const auto any = [&](auto&& test) { return std::ranges::any_of(results, test); };
    const Norm& norm = book_[rule].readings.front().norm;
    const bool counts = book_[rule].strength == Strength::Binding && !std::holds_alternative<Counts>(norm.what) &&
                        !std::holds_alternative<AuthorityId>(norm.bearer.what);
    if (std::ranges::any_of(binding, is_unlisted)) {
      if (!counts || !any(undecided)) return Verdict::NotGoverned;
      report.unlisted.insert(instance_name(facts_, pack_, rule, {}));
      return Verdict::Indeterminate;
    }
    const bool contested = any([&](const Result& r) { return r.status != first.status; });
    const bool split = any([&](const Result& r) { return merged_line(r) != merged_line(first); });
    report.findings[instance_name(facts_, pack_, rule, binding)] = contested ? Status::Contested : first.status;
    if (!counts || split) return counts ? Verdict::Indeterminate : Verdict::NotGoverned;
    return contested ? merged_line(first) : line_of(first.status, first.cure_unknown);
  }

  const Rulebook& book_;
  const Facts& facts_;
  Day today_;
  PackId pack_;
  std::vector<Value> compared_;               ///< with what
  bool stated_ = false;                       ///< nothing is assumed
  std::map<std::string, Choice> chosen_;      ///< what is assumed, by group
  std::map<std::string, Atom> atoms_;         ///< all that were open
  std::map<std::string, std::size_t> world_;  ///< which reading of a rule, which holder of a fact
  std::map<std::string, Truth> steps_;        ///< as stated: the same whatever is assumed
};

}  // namespace

Report evaluate(const Rulebook& book, const Facts& facts, Day today) {
  Report report;
  std::set<Symbol> countries;
  const std::vector<MemberId> parties = facts.members(Facts::agreement(), book.known.party);
  if (parties.empty()) report.verdict = Verdict::Indeterminate;
  for (const MemberId party : parties) {
    const FieldFacts& country = facts.field(party, book.known.party_country);
    if (!is_stated(country)) report.verdict = Verdict::Indeterminate;
    for (const Statement& statement : country.statements) countries.insert(code_of(statement.value));
  }
  for (std::uint32_t p = 0; p < book.packs.size(); ++p) {
    if (!countries.contains(book.packs[p].jurisdiction)) continue;
    const Verdict verdict = Naive(book, facts, today, {p}).judge_all(report);
    report.jurisdictions[std::string(book.text(book.packs[p].name))] = verdict;
    report.verdict = std::max(report.verdict, verdict);
  }
  return report;
}

}  // namespace placet::naive
