// SPDX-License-Identifier: Apache-2.0
//
// The small parts: names, texts, numbers, money, periods, days, paths, labels and citations.
#pragma once

#include <string>
#include <vector>

#include "syntax/node.hpp"

namespace placet::syntax {

// ---- words -------------------------------------------------------------------------------------------------------

/// A name as written (`russia.mfa`, `p`, `foreign-affairs`); where a code may stand (`RU`, `IN-GJ`) also a code.
struct Name : Node {
  Name() = default;
  Name(std::string written) : text(std::move(written)) {}
  std::string text;
};

/// A quoted text, without its quotes and with `\"` and `\\` undone.
struct Text : Node {
  Text() = default;
  Text(std::string read) : text(std::move(read)) {}
  std::string text;
};

/// A code in capitals: `RU`, `IN-GJ`, or a currency `USD`.
struct Code : Node {
  Code() = default;
  Code(std::string written) : text(std::move(written)) {}
  std::string text;
};

enum class Scale { One, Thousand, Million, Billion, Lakh, Crore };

/// `12`, `1_000.50`, `3 million`: `digits` as written, with its `_` and its decimal point.
struct Number : Node {
  std::string digits;
  Scale scale = Scale::One;
};

enum class TimeUnit { Day, Week, Month, Year };

struct Money : Node {
  Number amount;
  Code currency;
};

struct Period : Node {
  Number count;
  bool working = false;
  TimeUnit unit = TimeUnit::Day;
};

/// A day of the calendar that exists.
struct FullDay : Node {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

/// A day, a month (`day` is 0) or a year (`month` and `day` are 0).
struct SomeDay : Node {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

struct Between : Node {
  SomeDay earliest;
  SomeDay latest;
};

enum class UnknownDay { Unknown };

struct Day : x3::variant<UnknownDay, Between, SomeDay> {
  using base_type::base_type;
  using base_type::operator=;
};

enum class YesNo { Yes, No };

/// `country of sender of d` is {country, sender, d}; never empty.
using Path = Single<std::vector<Name>, struct PathTag>;

/// `{trade, customs}` or `{}`.
using CodeSet = Single<std::vector<Name>, struct CodeSetTag>;

struct Label : Node {
  Name language;
  Text text;
};
using Note = Single<Text, struct NoteTag>;

// ---- citations ---------------------------------------------------------------------------------------------------

enum class WeakEvidence { Reported, Unverified };

struct Verified : Node {
  Name by;
  FullDay on;
};

struct Evidence : x3::variant<WeakEvidence, Verified> {
  using base_type::base_type;
  using base_type::operator=;
};

/// `quoting ru "…"`
struct Quote : Node {
  Name language;
  Text words;
};

/// `russia.fz4 at "art. 4" quoting ru "…" reported`; as a clause, the word `source` before it.
struct Citation : Node {
  Name source;
  Text pinpoint;
  Optional<Quote> quoting;
  Optional<Evidence> evidence;
};

/// `since DAY [until DAY]` or `from DAY [until DAY]`
struct Bounds : Node {
  Day from;
  Optional<Day> until;
};

}  // namespace placet::syntax
