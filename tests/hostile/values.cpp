// SPDX-License-Identifier: Apache-2.0
// Documents that are good XML and state what cannot be: days, numbers, codes and names that there are not, and names
// whose letters only look like those of the vocabulary.
#include <array>
#include <utility>

#include "hostile/corpus.hpp"

namespace placet::hostile {

namespace {

using Texts = std::vector<std::string>;

/// One agreement for each of the wrong values, which stands where `before` and `after` say.
void add_each(Inputs& inputs, const std::string& what, const std::string& before, const Texts& values,
              const std::string& after) {
  for (const std::string& value : values) {
    const std::string shown =
        value.size() < 40 ? value : value.substr(0, 8) + " and on to " + std::to_string(value.size());
    inputs.push_back({what + ' ' + shown, agreement_with(before + value + after)});
  }
}

void add_days(Inputs& inputs) {
  const Texts days{"9999-99-99",
                   "0000-00-00",
                   "2005-00-10",
                   "2005-13-01",
                   "2005-02-30",
                   "1900-02-29",
                   "2005-04-31",
                   "-2005-01-01",
                   "+2005-01-01",
                   "10000-01-01",
                   "2005-1-1",
                   "05-01-01",
                   "2005/01/01",
                   "15.06.2005",
                   "15/06/2005",
                   "2005-06-15T00:00:00Z",
                   "2005-W24-3",
                   "2005-166",
                   "20050615",
                   "２００５-06-15",
                   "٢٠٠٥-٠٦-١٥",
                   "2005-06-15/2004-01-01",
                   "2005-06-15/2006-01-01/2007-01-01",
                   "../..",
                   "..",
                   "/",
                   "now",
                   "today",
                   "2005-06-15x",
                   "x2005-06-15",
                   "2005 06 15",
                   "2005-06–15",
                   std::string(400, '9'),
                   std::string(400, '9') + "-01-01",
                   "2005-06-" + std::string(400, '0') + "1"};
  add_each(inputs, "day", "<event name='signature' on='", days, "'/>");
}

void add_numbers(Inputs& inputs) {
  const Texts numbers{"1e9",
                      "0x10",
                      "1,5",
                      "1.2.3",
                      ".",
                      "-",
                      "--1",
                      "NaN",
                      "inf",
                      "Infinity",
                      "½",
                      "٣",
                      "三",
                      "६",
                      "1 000",
                      "6/4",
                      "/",
                      "1/2/3",
                      "six",
                      "6 persons",
                      "1_000",
                      "$5",
                      "5%",
                      std::string(400, '9'),
                      "1." + std::string(400, '9'),
                      "-" + std::string(400, '9'),
                      "9223372036854775808",
                      "18446744073709551616",
                      "1/" + std::string(400, '9')};
  add_each(inputs, "number", "<delegation id='d' persons='", numbers, "'/>");
  add_each(inputs, "amount", "<finance id='f' currency='DEM' amount='", numbers, "'/>");
  const Texts periods{"P",
                      "PD",
                      "P1H",
                      "PT1H",
                      "P-1D",
                      "P1.5D",
                      "1D",
                      "P1D1Y",
                      "P1X",
                      "D",
                      "P 1D",
                      "p1d",
                      "P" + std::string(400, '9') + "D",
                      "P99999999999Y",
                      "five days"};
  add_each(inputs, "period", "<delegation id='d' days='", periods, "'/>");
}

void add_codes(Inputs& inputs) {
  add_each(inputs, "country", "<party id='r'><country>",
           {"ZZ", "ru", "RUS", "643", "Russia", "R U", "РФ", "R\xD0\xA3", "RU;DROP TABLE", "../RU", "RU\xE2\x80\x8B"},
           "</country></party>");
  add_each(inputs, "unit", "<party id='r'><country>RU</country><unit>",
           {"RU", "RU-", "RU-ZZZ", "US-CA", "ru-pri", "RU_PRI", "RU-PRI RU-PRI"}, "</unit></party>");
  add_each(inputs, "currency", "<finance id='f' amount='5' currency='", {"", "ZZZ", "rub", "€", "RUB RUB"}, "'/>");
  add_each(inputs, "yes or no", "<binding>", {"", "maybe", "YES", "true", "1", "yes no", "y\xD0\xB5s", "нет"},
           "</binding>");
  add_each(inputs, "subject", "<subject>",
           {"tr\xD0\xB0"
            "de",
            "Trade", "trade,", "trade/../x", "*", "core.subjects"},
           "</subject>");
  add_each(inputs, "event", "<event on='2005-01-01' name='", {"", "signed", "Signature", "sign\xD0\xB0ture", "../x"},
           "'/>");
  add_each(inputs, "act", "<step for='p' act='",
           {"nothing", "CONSENT", "c\xD0\xBEnsent", "consent notice", "../consent"}, "'/>");
  add_each(inputs, "authority", "<step act='consent' for='p' of='",
           {"nobody", "utopia", "utopia.", ".ministry", "utopia.Ministry", "ut\xD0\xBEpia.ministry",
            "utopia.ministry "
            "utopia.ministry"},
           "'/>");
}

/// Delegations with names of `size` letters, and others that name a sender that there is not.
std::string names_to_choose_from(std::size_t count, std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += "<delegation id='" + std::string(size, 'a') + std::to_string(i) + "'/>";
    if (i < 100) text += "<delegation sender='" + std::string(size, 'a') + "b" + std::to_string(i) + "'/>";
  }
  return agreement_with(text);
}

void add_names(Inputs& inputs) {
  add_each(inputs, "id", "<delegation id='",
           {"", " ", "a b", "p", "../../etc/passwd", "/", "a/b", "a\\b", "&lt;script&gt;", "\xD1\x80",
            "a\xE2\x80\xAE"
            "b",
            "a&#10;b", "$(x)", "`x`", "%n%n", "a;b", "*"},
           "'/>");
  add_each(
      inputs, "reference", "<delegation id='d' sender='",
      {"nobody", "d", "P", "\xD1\x80", "party 9", "party 0", "party -1", "party 99999999999999999999", "../p", "p q r"},
      "'/>");
  // Names that are alike, none of them the one that is asked for.
  inputs.push_back({"many names to choose from", names_to_choose_from(9'900, 20)});
  inputs.push_back({"long names to choose from", names_to_choose_from(100, 30'000)});
  inputs.push_back({"one id twice", agreement_with("<delegation id='d'/><delegation id='d'/>")});
  inputs.push_back({"value and silence", agreement_with("<binding absent='yes'>yes</binding>")});
  inputs.push_back({"one answer twice", agreement_with("<binding>yes</binding><binding>no</binding>")});
  inputs.push_back({"completeness of nothing", "<agreement id='a' complete='everything'/>"});
  inputs.push_back({"party in a party", agreement_with("<party id='r'><party id='s'/></party>")});
  inputs.push_back({"agreement in an agreement", agreement_with(agreement_with(""))});
}

}  // namespace

void add_wrong_values(Inputs& inputs) {
  add_days(inputs);
  add_numbers(inputs);
  add_codes(inputs);
  add_names(inputs);
}

void add_foreign_letters(Inputs& inputs) {
  constexpr std::array<std::pair<char, const char*>, 6> alike{{{'a', "\xD0\xB0"},
                                                               {'e', "\xD0\xB5"},
                                                               {'o', "\xD0\xBE"},
                                                               {'c', "\xD1\x81"},
                                                               {'i', "\xD1\x96"},
                                                               {'p', "\xD1\x80"}}};
  const Texts pieces{"<title/>",
                     "<form/>",
                     "<binding/>",
                     "<party/>",
                     "<subject/>",
                     "<event/>",
                     "<step/>",
                     "<basis/>",
                     "<clause/>",
                     "<finance/>",
                     "<delegation/>",
                     "<governing-law/>",
                     "<basis kind='statute'/>",
                     "<delegation persons='5'/>",
                     "<event on='2005'/>",
                     "<clause id='c'/>"};
  for (const std::string& piece : pieces) {
    for (const auto& [latin, foreign] : alike) {
      const std::size_t end = piece.find_first_of("=/");
      const std::size_t at = piece.rfind(latin, end);
      if (at == std::string::npos) continue;
      std::string text = piece;
      text.replace(at, 1, foreign);
      inputs.push_back({"letter like another in " + text, agreement_with(text)});
    }
  }
  inputs.push_back({"letter like another in the root", "<\xD0\xB0greement id='a'/>"});
  inputs.push_back({"invisible letter in a name", agreement_with("<ti\xE2\x80\x8Ctle/>")});
}

}  // namespace placet::hostile
