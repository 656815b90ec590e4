// SPDX-License-Identifier: Apache-2.0
#include "lower/facts.hpp"

#include <algorithm>

#include "lower/values.hpp"

namespace placet::lower {

namespace {

using syntax::match;

std::vector<std::string> texts(const std::vector<syntax::Name>& names) {
  std::vector<std::string> all;
  for (const auto& name : names) all.push_back(name.text);
  return all;
}

std::string joined(const std::vector<syntax::Name>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : " of ") + name.text;
  return text;
}

std::string deed_text(const syntax::Deed& deed) {
  std::string text = deed.act.text;
  if (deed.authority) text += " of " + deed.authority->authority.text;
  if (deed.object) text += " for " + joined(deed.object->value);
  return text;
}

std::string period_text(Period period) {
  if (period.working) return std::to_string(period.days) + " working days";
  return period.months > 0 ? std::to_string(period.months) + " months" : std::to_string(period.days) + " days";
}

/// A value as stated, and its text; nothing after an error.
struct Stated {
  Value value;
  std::string text;
};

/// Reads constants; they need a workspace of their own, as the rulebook is finished.
class ValueReader {
 public:
  explicit ValueReader(const FactNames& known) : known_(known) {}

  std::optional<Stated> read(const syntax::Operand& written) {
    auto stated = match(written, [&](const auto& kind) { return value(kind); });
    for (Diagnostic& found : scratch_.reports.take()) {
      known_.reports.error(found.code, found.span, std::move(found.message), std::move(found.help));
    }
    return stated;
  }

 private:
  Stated code(const std::string& text) { return {Code{known_.symbol(text)}, text}; }

  std::optional<Stated> value(const syntax::Text& text) { return code(text.text); }
  std::optional<Stated> value(const syntax::Code& written) { return code(written.text); }
  std::optional<Stated> value(const syntax::Path& path) {
    if (path.value.size() == 1) return code(path.value.front().text);
    return refuse(path.span);
  }
  std::optional<Stated> value(const syntax::FullDay& day) {
    const Day lowered = lower_day(day);
    return Stated{DayRange::of(lowered), iso_text(lowered)};
  }
  std::optional<Stated> value(const syntax::Number& number) {
    const auto lowered = lower_number(scratch_, number);
    if (!lowered) return std::nullopt;
    return Stated{NumberRange::of(*lowered), lowered->text()};
  }
  std::optional<Stated> value(const syntax::Share& share) {
    if (share.of) return refuse(share.span);
    const auto lowered = lower_number(scratch_, share.percent);
    if (!lowered) return std::nullopt;
    return Stated{Percent{NumberRange::of(*lowered)}, lowered->text() + " percent"};
  }
  std::optional<Stated> value(const syntax::Money& money) {
    auto lowered = lower_money(scratch_, money);
    if (!lowered) return std::nullopt;
    lowered->currency = known_.symbol(money.currency.text);
    return Stated{*lowered, lowered->amount.low.text() + ' ' + money.currency.text};
  }
  std::optional<Stated> value(const syntax::Period& period) {
    const auto lowered = lower_period(scratch_, period);
    if (!lowered) return std::nullopt;
    return Stated{PeriodRange::of(*lowered), period_text(*lowered)};
  }
  std::optional<Stated> value(const syntax::Aggregate& written) { return refuse(written.span); }
  std::optional<Stated> value(const syntax::Extreme& written) { return refuse(written.span); }

  std::optional<Stated> refuse(Span span) {
    known_.reports.error(codes::invalid_value, span, "a fact is stated with a plain value",
                         "write a code, a date, a number, a period, an amount of money or a quoted text");
    return std::nullopt;
  }

  const FactNames& known_;
  Workspace scratch_;
};

std::optional<Given> lower(const FactNames& known, const syntax::GivenStep& written) {
  GivenStep step;
  step.party = written.party.text;
  step.negated = written.negated;
  const auto& act = written.deed.act;
  step.act = resolve(known.reports, known.book, known.names.acts, act.text, act.span, known.pack);
  bool good = step.act.valid();
  if (written.deed.authority) {
    const auto& name = written.deed.authority->authority;
    step.authority = resolve(known.reports, known.book, known.names.authorities, name.text, name.span, known.pack);
    good = step.authority.valid() && good;
  }
  if (written.deed.object) step.object = texts(written.deed.object->value);
  if (written.on) step.day = lower_day(*written.on);
  if (written.outcome) step.outcome = known.symbol(written.outcome->text);
  return good ? std::optional(Given{std::move(step), written.span}) : std::nullopt;
}

std::optional<Given> lower(const FactNames& known, const syntax::GivenJudgement& written) {
  GivenJudgement judgement;
  const auto& name = written.judgement;
  judgement.judgement = resolve(known.reports, known.book, known.names.judgements, name.text, name.span, known.pack);
  if (written.about) judgement.about = written.about->text;
  judgement.yes = written.answer == syntax::YesNo::Yes;
  if (!judgement.judgement.valid()) return std::nullopt;
  return Given{std::move(judgement), written.span};
}

/// The outermost word of a fact is a field of something.
bool names_field(const FactNames& known, const syntax::Path& path) {
  const syntax::Name& field = path.value.front();
  std::vector<std::string_view> fields;
  for (const Field& declared : known.book.fields) fields.push_back(known.book.text(declared.name));
  std::string help = "name a field and its owner, as in `signature of agreement`";
  const auto listed = [&](const Entity& entity) { return known.book.text(entity.name) == field.text; };
  if (std::ranges::any_of(known.book.entities, listed)) {
    help =
        "what is listed stands in the agreement; `--assume-complete " + field.text + "` says that nothing is missing";
  }
  if (std::ranges::find(fields, field.text) == fields.end()) {
    known.reports.unknown(codes::unknown_field, field.span, "field", field.text, fields, help);
    return false;
  }
  if (path.value.size() > 1) return true;
  known.reports.error(codes::unbound_variable, field.span, "it is not said whose " + quoted(field.text) + " this is",
                      help);
  return false;
}

std::optional<Given> lower(const FactNames& known, const syntax::GivenFact& written) {
  if (!names_field(known, written.path)) return std::nullopt;
  GivenField field;
  field.path = texts(written.path.value);
  const bool good = match(
      written.value,
      [&](syntax::NoValue none) {
        const bool unknown = none == syntax::NoValue::Unknown;
        field.kind = unknown ? GivenField::Kind::Unknown : GivenField::Kind::Absent;
        field.value_text = unknown ? "unknown" : "absent";
        return true;
      },
      [&](syntax::YesNo answer) {
        field.value = answer == syntax::YesNo::Yes;
        field.value_text = answer == syntax::YesNo::Yes ? "yes" : "no";
        return true;
      },
      [&](const syntax::Operand& operand) {
        auto stated = ValueReader(known).read(operand);
        if (!stated) return false;
        field.value = std::move(stated->value);
        field.value_text = std::move(stated->text);
        return true;
      });
  return good ? std::optional(Given{std::move(field), written.span}) : std::nullopt;
}

std::optional<Given> lower(const FactNames&, const syntax::GivenFile& written) {
  return Given{GivenFile{written.value.text}, written.span};
}

std::optional<Given> lower(const FactNames&, syntax::RecordState state) {
  return Given{GivenRecord{state == syntax::RecordState::Complete}, {}};
}

}  // namespace

std::optional<Given> lower_given(const FactNames& known, const syntax::Given& written) {
  return match(written, [&](const auto& kind) { return lower(known, kind); });
}

std::string fact_text(const syntax::AskStep& asked) {
  return asked.party.text + " has " + deed_text(asked.deed);
}

std::string fact_text(const syntax::AskJudgement& asked) {
  return "judged " + asked.judgement.text + (asked.about ? " for " + asked.about->text : "");
}

std::string fact_text(const syntax::AskFact& asked) {
  return joined(asked.value.value);
}

}  // namespace placet::lower
