// SPDX-License-Identifier: Apache-2.0
// Rule files that are no text, have no end, are nested without end, rest on themselves, or name what only looks right.
#include "hostile/corpus.hpp"

namespace placet::hostile {

namespace {

using namespace std::string_literals;

constexpr std::size_t mebibyte = std::size_t{1} << 20;

/// A rule whose condition is `condition`.
std::string rule_when(const std::string& condition) {
  return "rule utopia.x \"X\"\n  source utopia.law at \"art. 1\" reported\n  in force from 2004\n"
         "  for every party p of agreement\n  when " +
         condition + "\n  p must have consent of utopia.ministry\n  otherwise no effect stated\nend\n";
}

std::string rule_in_force(const std::string& days) {
  return "rule utopia.x \"X\"\n  source utopia.law at \"art. 1\" reported\n  in force " + days +
         "\n  for every party p of agreement\n  p may have consent of utopia.ministry\nend\n";
}

/// A term that `agreement` counts as where it counts as `other`.
std::string term(const std::string& name, const std::string& other) {
  return "rule utopia.r" + name +
         " \"X\"\n  source utopia.law at \"art. 1\" reported\n  in force from 2004\n"
         "  when agreement counts as utopia." +
         other + "\n  agreement counts as utopia." + name + "\nend\n";
}

void add_bytes(Inputs& inputs) {
  for (const auto& [name, bytes] : broken_utf8()) {
    const std::string broken(bytes);
    inputs.push_back({"text with " + std::string(name), "act utopia.a \"" + broken + "\"\nend\n"});
    inputs.push_back({"word with " + std::string(name), "act utopia.a" + broken + " \"A\"\nend\n"});
    inputs.push_back({"remark with " + std::string(name), "# " + broken + "\nact utopia.a \"A\"\nend\n"});
  }
  inputs.push_back({"zero in a word", "act utopia.\0a \"A\"\nend\n"s});
  inputs.push_back({"zeros", std::string(1000, '\0')});
  inputs.push_back({"UTF-16",
                    "\xFF\xFE"
                    "a\0c\0t\0 \0"s});
  inputs.push_back({"UTF-16 of the other end", "\xFE\xFF\0a\0c\0t\0 "s});
  inputs.push_back({"two marks",
                    "\xEF\xBB\xBF\xEF\xBB\xBF"
                    "act utopia.a \"A\"\nend\n"});
  inputs.push_back({"steering of a terminal", "act utopia.a\x1B[2J \"A\"\nend\n"});
  inputs.push_back({"XML", agreement_with("")});
  inputs.push_back({"script", "#!/bin/sh\nrm -rf /\n"});
}

void add_unfinished(Inputs& inputs) {
  for (const std::string piece : {"rule",
                                  "rule utopia.x",
                                  "rule utopia.x \"X\"",
                                  "rule utopia.x \"X\" when",
                                  "act",
                                  "act utopia.a \"A\"",
                                  "\"",
                                  "(",
                                  "{",
                                  "end",
                                  "end end",
                                  "\\",
                                  "act utopia.a \"A\\",
                                  "entity",
                                  "field",
                                  "list utopia.l of",
                                  "list utopia.l of text\n  entry",
                                  "parameter utopia.p is",
                                  "parameter utopia.p is number\n 5 since",
                                  "test",
                                  "test \"t\"",
                                  "test \"t\" as-of",
                                  "authority",
                                  "source",
                                  "pack",
                                  "judgement utopia.j decided by",
                                  "precedence utopia.p\n a over",
                                  "rule rule \"rule\"\nend",
                                  "act end \"end\"\nend",
                                  "@",
                                  "1",
                                  "1.2.3.4",
                                  "§ 5",
                                  "act \u200Butopia.a \"A\"\nend"}) {
    inputs.push_back({"unfinished " + piece, piece + '\n'});
  }
}

void add_depths_and_sizes(Inputs& inputs) {
  for (const std::string opening :
       {"(", "not ", "any of (a) ", "all of (a) ", "none of (a) ", "some x of agreement satisfies ", "not (",
        "x is higher of ", "x is 5 percent of 5 percent of ", "number of party x of agreement where "}) {
    inputs.push_back({"nested " + opening, rule_when(repeated(opening, 100'000))});
  }
  inputs.push_back({"many open brackets", repeated("(", mebibyte)});
  inputs.push_back({"many beginnings", repeated("rule ", mebibyte / 5)});
  inputs.push_back({"many beginnings of lines", repeated("rule utopia.x \"X\"\n", 20'000)});
  inputs.push_back({"many ends", repeated("end\n", mebibyte / 4)});
  inputs.push_back({"many quotation marks", repeated("\"", mebibyte)});
  inputs.push_back({"many broken acts", repeated("act utopia. \"A\"\nend\n", 20'000)});
  inputs.push_back({"one act many times", repeated("act utopia.a \"A\"\nend\n", 20'000)});
  inputs.push_back(
      {"many unknown names", rule_when("country of p is RU" + repeated(" and nothing of p is RU", 5'000))});
  inputs.push_back({"long word", "act " + std::string(mebibyte, 'a') + " \"A\"\nendd\n"});
  inputs.push_back({"long name", "act " + repeated("utopia.", 100'000) + "a \"A\"\nend\n"});
  inputs.push_back({"long text", "act utopia.a \"" + std::string(mebibyte, 'a') + "\"\nend\n"});
  inputs.push_back({"long line", repeated("x ", mebibyte)});
  inputs.push_back({"large file", "act utopia.a \"A\"\nend\n" + std::string(8 * mebibyte, ' ')});
  inputs.push_back({"large remark", '#' + std::string(9 * mebibyte, 'a')});
}

void add_numbers_and_days(Inputs& inputs) {
  const std::string digits(400, '9');
  for (const std::string& value :
       {digits, digits + "." + digits, "1." + digits, "-1"s, "0x10"s, "1e9"s, "1__0"s, "٣"s, "1,5"s}) {
    inputs.push_back({"number " + value.substr(0, 10) + " of " + std::to_string(value.size()),
                      rule_when("number of party x of agreement is at least " + value)});
  }
  for (const std::string& days :
       {"from 9999-99-99"s, "from 31 February 2004"s, "from 0 January 2004"s, "from 32 January 2004"s,
        "from 1 Januar 2004"s, "from 29 February 1900"s, "from " + digits, "from 1 January " + digits,
        "from 2004 until 2003"s, "from -5"s, "from between 2005 and 2004"s, "from"s, "from tomorrow"s, "until 2004"s,
        "from 1 \xD0\xAFnuary 2004"s}) {
    inputs.push_back({"days " + days.substr(0, 30), rule_in_force(days)});
  }
  for (const std::string& period : {digits + " days", "-5 days"s, "5 dayz"s, "100001 days"s, "1.5 days"s}) {
    inputs.push_back({"period " + period.substr(0, 10),
                      "rule utopia.x \"X\"\n  source utopia.law at \"1\" reported\n  in force from 2004\n"
                      "  for every party p of agreement\n  p must have consent of utopia.ministry no later than " +
                          period + " before signature of agreement\n  otherwise no effect stated\nend\n"});
  }
}

void add_circles(Inputs& inputs) {
  inputs.push_back({"term of itself", term("a", "a")});
  inputs.push_back({"terms of each other", term("a", "b") + term("b", "a")});
  std::string ring;
  constexpr int links = 300;
  for (int i = 0; i < links; ++i) ring += term("a" + std::to_string(i), "a" + std::to_string((i + 1) % links));
  inputs.push_back({"ring of terms", ring});
  inputs.push_back({"authority within itself", "authority utopia.a \"A\" within utopia.a\nend\n"});
  inputs.push_back({"authorities within each other",
                    "authority utopia.a \"A\" within utopia.b\nend\n"
                    "authority utopia.b \"B\" within utopia.a\nend\n"});
  inputs.push_back({"entry under itself", "list utopia.l of text\n  entry a under a\nend\n"});
  inputs.push_back({"entries under each other", "list utopia.l of text\n  entry a under b\n  entry b under a\nend\n"});
  inputs.push_back({"list of itself", "list utopia.l of utopia.l\n  entry a\nend\n"});
  inputs.push_back({"rule despite itself",
                    "rule utopia.x \"X\"\n  source utopia.law at \"1\" reported\n  in force from 2004\n"
                    "  for every party p of agreement\n  despite rule utopia.x\n"
                    "  p may have consent of utopia.ministry\nend\n"});
  inputs.push_back(
      {"kinds over each other",
       "precedence utopia.k\n  statute over decree because \"x\"\n  decree over statute because \"x\"\nend\n"});
}

/// As many acts, and a rule that names as many others that there are not.
std::string names_to_choose_from(int count) {
  std::string text;
  std::string steps;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    text += "act utopia.an-act-with-a-name-" + number + " \"A\"\nend\n";
    steps += (i == 0 ? "" : " and ") + ("utopia.an-act-with-no-name-" + number + "x to utopia.ministry");
  }
  return text +
         "rule utopia.x \"X\"\n  source utopia.law at \"1\" reported\n  in force from 2004\n"
         "  for every party p of agreement\n  p must have " +
         steps + "\n  otherwise no effect stated\nend\n";
}

void add_names(Inputs& inputs) {
  inputs.push_back({"many names to choose from", names_to_choose_from(5'000)});
  inputs.push_back({"letter like another in a word of the language",
                    "\xD0\xB0"
                    "ct utopia.a \"A\"\nend\n"});
  inputs.push_back({"letter like another in a declared name", "act utopia.\xD0\xB0 \"A\"\nend\n"});
  inputs.push_back({"letter like another in a field", rule_when("c\xD0\xBEuntry of p is RU")});
  inputs.push_back({"letter like another in a country", rule_when("country of p is R\xD0\xA3")});
  inputs.push_back({"letter like another in a variable", rule_when("country of \xD1\x80 is RU")});
  inputs.push_back({"name of another pack", "act russia.a \"A\"\nend\n"});
  inputs.push_back({"name that climbs", "act ../../etc/passwd \"A\"\nend\n"});
  inputs.push_back({"name of nothing", rule_when("judged utopia.nothing")});
  inputs.push_back({"second pack", "pack utopia \"Utopia\"\n  jurisdiction KZ\nend\n"});
  inputs.push_back({"pack that uses itself", "pack utopia \"Utopia\"\n  uses utopia\nend\n"});
  inputs.push_back({"pack that climbs", "pack ../core \"X\"\nend\n"});
  inputs.push_back({"entity of nothing", "entity x of nothing \"X\" at \"x\"\nend\n"});
  inputs.push_back(
      {"place that climbs", "entity x of agreement \"X\" at \"../../x\"\n  field f is text at \"../@f\"\nend\n"});
  inputs.push_back({"place of a document", "entity x of agreement \"X\" at \"document('/etc/passwd')\"\nend\n"});
  inputs.push_back({"sample that climbs",
                    "test \"t\" as-of 2026-01-01\n  given file \"../../../../etc/passwd\"\n"
                    "  expect rule utopia.none is satisfied\nend\n"});
  inputs.push_back({"inclusion", "include \"../../../../etc/passwd\"\n"});
}

}  // namespace

Inputs bad_rule_files() {
  Inputs inputs;
  add_bytes(inputs);
  add_unfinished(inputs);
  add_depths_and_sizes(inputs);
  add_numbers_and_days(inputs);
  add_circles(inputs);
  add_names(inputs);
  return inputs;
}

}  // namespace placet::hostile
