// SPDX-License-Identifier: Apache-2.0
//
// A rule under one of its readings: its variables first, then every clause that uses them.
#include "lower/readings.hpp"

#include "lower/norms.hpp"
#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

struct Builder {
  Workspace& work;
  const WrittenReading& written;
  Scope scope;
  Reading reading;
  bool good = true;

  std::string context(Span clause, std::string_view word) const {
    std::string text = "in rule " + written.rule.name.text;
    const auto* own = written.reading;
    if (own != nullptr && clause.begin >= own->span.begin && clause.end <= own->span.end) {
      text += ", reading " + own->name.text;
    }
    return text + ", clause " + quoted(word);
  }

  /// Calls `lower` on each clause of a kind and keeps what it gives.
  template <class Clause, class Lower>
  void each(const std::vector<const Clause*>& clauses, std::string_view word, const Lower& lower) {
    for (const Clause* clause : clauses) {
      const InContext in_clause(work.reports, context(clause->span, word));
      good = lower(*clause) && good;
    }
  }

  /// As `each`, for what stands once; repetitions were reported already.
  template <class Clause, class Lower>
  void once(const std::vector<const Clause*>& clauses, std::string_view word, const Lower& lower) {
    each(clauses.empty() ? clauses : std::vector{clauses.front()}, word, lower);
  }

  void lower_variables();
  void lower_force_and_day();
  void lower_conditions();
  void lower_norm_clause();
  bool lower_presumption(const syntax::Presume& presume);
  std::optional<Value> presumed_value(const Type& type, const syntax::Presume& presume, syntax::YesNo answer);
  std::optional<Value> presumed_value(const Type& type, const syntax::Presume& presume, const syntax::Operand& stated);
  std::string cannot_be(const Type& type, const std::string& presumed) const;
  void report_presumed(const Type& type, Span span, const std::string& message);
  bool lower_silence(const syntax::Silence& silence);
};

void Builder::lower_variables() {
  for (const auto* clause : written.clauses.for_every) scope.later.insert(clause->value.variable.text);
  each(written.clauses.for_every, "for every", [&](const syntax::ForEvery& clause) {
    scope.later.erase(clause.value.variable.text);
    auto binder = lower_binder(scope, clause.value);
    if (binder) reading.for_every.push_back(std::move(*binder));
    return binder.has_value();
  });
  scope.later.clear();
}

void Builder::lower_force_and_day() {
  each(written.clauses.sources, "source", [&](const syntax::Citation& cite) {
    auto citation = lower_citation(work, written.pack, cite);
    if (citation) reading.sources.push_back(std::move(*citation));
    return citation.has_value();
  });
  reading.in_force_attestation.evidence = Evidence::Verified;
  once(written.clauses.in_force, "in force", [&](const syntax::InForce& in_force) {
    reading.in_force = lower_force(work, in_force.bounds);
    if (in_force.evidence) reading.in_force_attestation = lower_evidence(in_force.evidence);
    return true;
  });
  once(written.clauses.as_of, "as of", [&](const syntax::AsOf& as_of) {
    reading.as_of = lower_anchor(scope, as_of.value);
    return reading.as_of.has_value();
  });
}

void Builder::lower_conditions() {
  each(written.clauses.when, "when", [&](const syntax::When& when) {
    const auto condition = lower_condition(scope, when.value);
    if (condition) reading.when.push_back({*condition, when.span});
    return condition.has_value();
  });
  each(written.clauses.unless, "unless", [&](const syntax::Unless& unless) {
    const auto condition = lower_condition(scope, unless.condition);
    if (condition) reading.unless.push_back({*condition, text_of(unless.pinpoint), unless.span});
    return condition.has_value();
  });
  each(written.clauses.presume, "presume", [&](const syntax::Presume& presume) { return lower_presumption(presume); });
}

bool Builder::lower_presumption(const syntax::Presume& presume) {
  const auto path = lower_single_path(scope, presume.path);
  if (!path) return false;
  if (path->path.steps.empty()) {
    work.reports.error(codes::type_mismatch, presume.path.span, "only the value of a field can be presumed",
                       "name a field, such as `binding of agreement`");
    return false;
  }
  const auto value =
      match(presume.value, [&](const auto& stated) { return presumed_value(path->type, presume, stated); });
  if (value) reading.presumptions.push_back({path->path, *value, text_of(presume.pinpoint), presume.span});
  return value.has_value();
}

std::optional<Value> Builder::presumed_value(const Type& type, const syntax::Presume& presume, syntax::YesNo answer) {
  if (type.kind == TypeKind::YesNo || is_broken(type)) return answer == syntax::YesNo::Yes;
  report_presumed(type, presume.span, cannot_be(type, "yes or no"));
  return std::nullopt;
}

std::optional<Value> Builder::presumed_value(const Type& type, const syntax::Presume&, const syntax::Operand& stated) {
  const auto operand = lower_operand(scope, stated, &type);
  if (!operand) return std::nullopt;
  const Operand& lowered = work.book[operand->id];
  const auto* constant = std::get_if<Constant>(&lowered.what);
  if (constant != nullptr && comparable(work.book, operand->type, type)) return constant->value;
  report_presumed(
      type, lowered.span,
      constant == nullptr ? "only a fixed value can be presumed" : cannot_be(type, describe(work.book, operand->type)));
  return std::nullopt;
}

std::string Builder::cannot_be(const Type& type, const std::string& presumed) const {
  return describe(work.book, type) + " cannot be presumed to be " + presumed;
}

void Builder::report_presumed(const Type& type, Span span, const std::string& message) {
  work.reports.error(codes::type_mismatch, span, message, "write " + describe(work.book, type));
}

bool Builder::lower_silence(const syntax::Silence& silence) {
  const auto period = lower_time_span(scope, silence.span_of_time);
  auto after = lower_deed(scope, silence.after);
  if (!period || !after) return false;
  reading.silence = Silence{period->id, std::move(*after), text_of(silence.pinpoint), silence.span};
  return true;
}

void Builder::lower_norm_clause() {
  once(written.clauses.norm, "norm", [&](const syntax::Norm& clause) {
    auto norm = lower_norm(scope, clause);
    if (norm) reading.norm = std::move(*norm);
    return norm.has_value();
  });
  once(written.clauses.silence, "silence", [&](const syntax::Silence& silence) { return lower_silence(silence); });
  each(written.clauses.otherwise, "otherwise", [&](const syntax::Otherwise& clause) {
    auto otherwise = lower_otherwise(scope, clause);
    if (otherwise) reading.otherwise.push_back(std::move(*otherwise));
    return otherwise.has_value();
  });
}

}  // namespace

std::optional<Reading> lower_reading(Workspace& work, const WrittenReading& written) {
  Builder builder{work, written, Scope(work, written.pack), {}};
  if (written.reading != nullptr) {
    builder.reading.name = written.reading->name.text;
    builder.reading.title = written.reading->text.text;
    builder.reading.holder = text_of(written.reading->holder);
  }
  builder.lower_variables();
  builder.lower_force_and_day();
  builder.lower_conditions();
  builder.lower_norm_clause();
  builder.reading.slots = static_cast<std::uint32_t>(builder.scope.slots().size());
  builder.reading.variables = builder.scope.slots();
  if (!builder.good || written.clauses.norm.empty()) return std::nullopt;
  return std::move(builder.reading);
}

}  // namespace placet::lower
