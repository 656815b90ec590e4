// SPDX-License-Identifier: Apache-2.0
#include "export/formulas.hpp"

#include <type_traits>

namespace placet {

namespace {

std::string_view relation_of(Comparator comparator) {
  switch (comparator) {
    case Comparator::Is:
    case Comparator::IsNot: return ":is";
    case Comparator::AtLeast: return ":at-least";
    case Comparator::AtMost: return ":at-most";
    case Comparator::MoreThan: return ":more-than";
    case Comparator::LessThan: return ":less-than";
    case Comparator::OnOrAfter: return ":on-or-after";
    case Comparator::OnOrBefore: return ":on-or-before";
    case Comparator::After: return ":after";
    case Comparator::Before: return ":before";
  }
  return {};
}

std::string iso_period(const Period& period) {
  if (period.working) return std::to_string(period.days) + " working days";
  return "P" + std::to_string(period.months) + 'M' + std::to_string(period.days) + 'D';
}

std::string number(const NumberRange& range) {
  if (range.exact()) return range.low.text();
  return range.low.text() + '/' + (range.high ? range.high->text() : "..");
}

/// A text of several lines in one.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

}  // namespace

void Formulas::atom(std::string_view relation) {
  out_.begin("ruleml:Atom");
  out_.empty("ruleml:Rel", {{"iri", std::string(relation)}});
}

void Formulas::individual(Symbol name) {
  out_.empty("ruleml:Ind", {{"iri", ':' + std::string(book_.text(name))}});
}

void Formulas::data(std::string_view type, const std::string& text) {
  out_.text("ruleml:Data", {{"xsi:type", std::string(type)}}, text);
}

void Formulas::as_written(Span span) {
  atom(":as-written");
  data("xs:string", in_one_line(texts_.slice(span)));
  out_.end();
}

std::string Formulas::slot_name(SlotId slot) const {
  if (slot == agreement_slot) return "agreement";
  const bool named = slot.index < reading_.variables.size() && reading_.variables[slot.index].valid();
  return named ? std::string(book_.text(reading_.variables[slot.index])) : "v" + std::to_string(slot.index);
}

std::string Formulas::variable(const Binder& binder) const {
  return binder.variable.valid() ? std::string(book_.text(binder.variable)) : slot_name(binder.slot);
}

void Formulas::path(const Path& path) {
  // The outermost field of `country of sender of d` is the last step of the path.
  for (auto step = path.steps.rbegin(); step != path.steps.rend(); ++step) {
    out_.begin("ruleml:Expr");
    out_.empty("ruleml:Fun", {{"iri", ':' + std::string(book_.text(book_[step->fields.front()].name))}});
  }
  out_.text("ruleml:Var", {}, slot_name(path.base));
  for (std::size_t i = 0; i < path.steps.size(); ++i) out_.end();
}

void Formulas::value(const Value& value) {
  std::visit(
      [&](const auto& of) {
        using T = std::decay_t<decltype(of)>;
        if constexpr (std::is_same_v<T, bool>) {
          data("xs:boolean", of ? "true" : "false");
        } else if constexpr (std::is_same_v<T, Code>) {
          data("xs:string", std::string(book_.text(of.symbol)));
        } else if constexpr (std::is_same_v<T, DayRange>) {
          data(of.exact() ? "xs:date" : "xs:string", iso_text(of));
        } else if constexpr (std::is_same_v<T, NumberRange>) {
          data(of.exact() ? "xs:decimal" : "xs:string", number(of));
        } else if constexpr (std::is_same_v<T, Percent>) {
          data("xs:string", number(of.range) + '%');
        } else if constexpr (std::is_same_v<T, Money>) {
          data("xs:string", number(of.amount) + ' ' + std::string(book_.text(of.currency)));
        } else if constexpr (std::is_same_v<T, PeriodRange>) {
          data(of.low.working ? "xs:string" : "xs:duration", iso_period(of.low));
        } else {
          static_assert(std::is_same_v<T, Reference>);
          data("xs:string", std::to_string(of.member.index));
        }
      },
      value);
}

void Formulas::operand(OperandId id) {
  const Operand& operand = book_[id];
  if (const auto* constant = std::get_if<Constant>(&operand.what)) return value(constant->value);
  if (const auto* of = std::get_if<PathOperand>(&operand.what)) return path(of->path);
  if (const auto* of = std::get_if<ParameterOperand>(&operand.what)) {
    out_.begin("ruleml:Expr");
    out_.empty("ruleml:Fun", {{"iri", ':' + std::string(book_.text(book_[of->parameter].name))}});
    if (of->of) path(*of->of);
    return out_.end();
  }
  data("xs:string", in_one_line(texts_.slice(operand.span)));
}

void Formulas::parts(std::string_view connective, const std::vector<Part>& parts) {
  out_.begin(connective);
  for (const Part& part : parts) condition(part.condition);
  out_.end();
}

void Formulas::binder(const Binder& binder) {
  if (binder.where.valid()) out_.begin("ruleml:And");
  const Symbol kind = binder.entity.valid() ? book_[binder.entity].name : book_[binder.field].name;
  atom(':' + std::string(book_.text(kind)));
  out_.text("ruleml:Var", {}, variable(binder));
  path(binder.owner);
  out_.end();
  if (!binder.where.valid()) return;
  condition(binder.where);
  out_.end();
}

void Formulas::quantified(const Quantified& of, Span span) {
  const bool every = of.quantifier == Quantifier::Every;
  if (!every && of.quantifier != Quantifier::Some && of.quantifier != Quantifier::No) return as_written(span);
  negated(of.quantifier == Quantifier::No);
  out_.begin(every ? "ruleml:Forall" : "ruleml:Exists");
  out_.text("ruleml:Var", {}, variable(of.binder));
  if (every) {
    out_.begin("ruleml:Implies");
    out_.begin("ruleml:if");
    binder(of.binder);
    out_.end();
    out_.begin("ruleml:then");
    condition(of.test);
    out_.end();
  } else {
    out_.begin("ruleml:And");
    binder(of.binder);
    condition(of.test);
  }
  out_.end();
  out_.end();
  end_negated(of.quantifier == Quantifier::No);
}

void Formulas::compared(const Comparison& of) {
  negated(of.comparator == Comparator::IsNot);
  atom(relation_of(of.comparator));
  operand(of.left);
  operand(of.right);
  out_.end();
  end_negated(of.comparator == Comparator::IsNot);
}

void Formulas::one_of(const OneOf& of) {
  negated(of.negated);
  out_.begin("ruleml:Or");
  for (const OperandId right : of.right) {
    atom(":is");
    operand(of.left);
    operand(right);
    out_.end();
  }
  out_.end();
  end_negated(of.negated);
}

void Formulas::includes(const Includes& of) {
  const bool none = of.which == Includes::Which::None;
  negated(none);
  if (of.list.valid()) {
    atom(of.which == Includes::Which::All ? ":includes-all-of" : ":includes-any-of");
    path(of.path);
    individual(book_[of.list].name);
    out_.end();
    return end_negated(none);
  }
  out_.begin(of.which == Includes::Which::All ? "ruleml:And" : "ruleml:Or");
  for (const OperandId code : of.codes) {
    atom(":includes");
    path(of.path);
    operand(code);
    out_.end();
  }
  out_.end();
  end_negated(none);
}

void Formulas::bearer(const Bearer& bearer) {
  if (const auto* authority = std::get_if<AuthorityId>(&bearer.what)) return individual(book_[*authority].name);
  path(std::get<Path>(bearer.what));
}

void Formulas::deed(const Deed& deed) {
  individual(book_[deed.act].name);
  if (deed.authority.valid()) individual(book_[deed.authority].name);
  if (deed.object) path(*deed.object);
}

void Formulas::step(const Bearer& of, const Step& step) {
  atom(":takes-step");
  bearer(of);
  deed(step.deed);
  if (!step.timings.empty()) data("xs:string", in_one_line(texts_.slice(step.span)));
  out_.end();
}

void Formulas::condition(ConditionId id) {
  const Condition& condition = book_[id];
  std::visit(
      [&](const auto& of) {
        using T = std::decay_t<decltype(of)>;
        if constexpr (std::is_same_v<T, AllOf>) {
          parts("ruleml:And", of.parts);
        } else if constexpr (std::is_same_v<T, AnyOf>) {
          parts("ruleml:Or", of.parts);
        } else if constexpr (std::is_same_v<T, NoneOf>) {
          negated(true);
          parts("ruleml:Or", of.parts);
          end_negated(true);
        } else if constexpr (std::is_same_v<T, Not>) {
          negated(true);
          this->condition(of.part);
          end_negated(true);
        } else if constexpr (std::is_same_v<T, Quantified>) {
          quantified(of, condition.span);
        } else if constexpr (std::is_same_v<T, Comparison>) {
          compared(of);
        } else if constexpr (std::is_same_v<T, OneOf>) {
          one_of(of);
        } else if constexpr (std::is_same_v<T, Includes>) {
          includes(of);
        } else {
          negated(of.negated);
          if constexpr (std::is_same_v<T, Judged>) {
            atom(":is-judged");
            individual(book_[of.judgement].name);
            if (of.of) path(*of.of);
          } else if constexpr (std::is_same_v<T, InList>) {
            atom(":is-in");
            path(of.path);
            individual(book_[of.list].name);
          } else if constexpr (std::is_same_v<T, Has>) {
            // The step is an atom that ends itself.
            step(of.bearer, of.step);
            end_negated(of.negated);
            return;
          } else {
            static_assert(std::is_same_v<T, CountsAs>);
            atom(":counts-as");
            path(of.path);
            individual(book_[of.term].name);
          }
          out_.end();
          end_negated(of.negated);
        }
      },
      condition.what);
}

void Formulas::norm(const Norm& norm) {
  std::visit(
      [&](const auto& of) {
        using T = std::decay_t<decltype(of)>;
        if constexpr (std::is_same_v<T, MustHave>) {
          const bool several = of.steps.size() > 1;
          if (several) out_.begin(of.join == MustHave::Join::All ? "ruleml:And" : "ruleml:Or");
          for (const Step& each : of.steps) step(norm.bearer, each);
          if (several) out_.end();
        } else if constexpr (std::is_same_v<T, MustEnsure>) {
          condition(of.condition);
        } else if constexpr (std::is_same_v<T, MayHave>) {
          step(norm.bearer, of.step);
        } else {
          negated(of.negated);
          if constexpr (std::is_same_v<T, Power>) {
            atom(":has-power");
            bearer(norm.bearer);
            individual(of.action);
            path(of.object);
          } else {
            static_assert(std::is_same_v<T, Counts>);
            atom(":counts-as");
            bearer(norm.bearer);
            individual(book_[of.term].name);
          }
          out_.end();
          end_negated(of.negated);
        }
      },
      norm.what);
}

}  // namespace placet
