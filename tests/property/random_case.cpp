// SPDX-License-Identifier: Apache-2.0
#include "property/random_case.hpp"

#include <algorithm>

namespace placet {
namespace {

using Texts = std::vector<std::string>;

/// Writes one rule: what its variables are decides what its conditions can speak of.
class RuleWriter {
 public:
  RuleWriter(Dice& dice, std::size_t index, bool presumptions)
      : dice_(dice), index_(index), presumptions_(presumptions) {}

  std::string rule() {
    std::string text = "rule utopia.r" + std::to_string(index_) + " \"Rule " + std::to_string(index_) + "\"\n";
    text += "  source " + dice_.pick({"utopia.statute", "utopia.decree"}) + " at \"art. 1\" reported\n";
    text += "  in force from " + dice_.pick(forces()) + "\n";
    if (dice_.one_in(8)) text += "  as of " + dice_.pick({"10 May 2005", "entry-into-force of agreement"}) + "\n";
    text += variables();
    if (!dice_.one_in(3)) text += "  when " + condition(2) + "\n";
    const std::string norm_text = norm();
    text += "  " + norm_text + "\n";
    if (dice_.one_in(3)) text += "  unless " + condition(1) + "\n";
    const bool owes =
        norm_text.find(" must ") != std::string::npos || norm_text.find("has no power") != std::string::npos;
    if (owes) text += consequence();
    if (index_ > 2 && dice_.one_in(4)) {  // never over r0 and r1, whose conclusions this rule may use
      text += "  despite rule utopia.r" + std::to_string(2 + dice_.roll(index_ - 2)) + "\n";
    } else if (index_ == 1 && dice_.one_in(3)) {
      text += "  despite rule utopia.r0\n";
    }
    if (dice_.one_in(10)) text += readings();
    if (presumptions_ && dice_.one_in(6)) text += "  presume binding of agreement is no where not stated\n";
    if (dice_.one_in(8)) text += "  strength guidance\n";
    return text + "end\n";
  }

 private:
  static Texts forces() {
    return {"2000",
            "1 January 2000",
            "1 January 2000",
            "2005",
            "1 May 2005",
            "1 January 2000 until 1 May 2005",
            "between 1 April 2005 and 1 June 2005"};
  }

  std::string variables() {
    switch (dice_.roll(5)) {
      case 0: return "";
      case 1: delegation_ = true; return "  for every delegation d of agreement\n";
      case 2: subject_ = true; return "  for every subject s of agreement\n";
      default: break;
    }
    party_ = true;
    return "  for every party p of agreement" +
           dice_.pick({"", " where country of p is RU", " where level of p is region"}) + "\n";
  }

  std::string atom() {
    const std::string n = std::to_string(++names_);
    Texts of{"binding of agreement is yes",
             "binding of agreement is no",
             "written of agreement is not yes",
             "size of agreement is at least 3",
             "size of agreement is more than 5",
             "size of agreement is at most utopia.limit",
             "size of agreement is 5",
             "signature of agreement is before 1 June 2005",
             "subject of agreement includes trade",
             "subject of agreement includes any of utopia.matters",
             "subject of agreement includes none of {roads, culture}",
             "it is judged that utopia.local",
             "it is not judged that utopia.local",
             "agreement has notice of utopia.ministry",
             "agreement has no report before signature of agreement",
             "some party q" + n + " of agreement satisfies country of q" + n + " is not RU",
             "every delegation e" + n + " of agreement satisfies persons of e" + n + " is at most 5",
             "at least 2 delegation e" + n + " of agreement satisfies persons of e" + n + " is more than 3",
             "exactly 1 subject t" + n + " of agreement satisfies t" + n + " is in utopia.matters",
             "number of delegation of agreement is at most 1",
             "agreement counts as utopia.t0"};
    if (party_)
      of.insert(of.end(), {"country of p is RU", "level of p is not region", "level of p is one of {region, state}",
                           "p has consent of utopia.ministry", "p has no notice of utopia.government"});
    if (subject_)
      of.insert(of.end(), {"s is in utopia.matters", "s is trade", "s is not in utopia.matters", "s is culture"});
    if (delegation_)
      of.insert(of.end(), {"persons of d is at most utopia.limit", "persons of d is more than 5",
                           "agreement has consent of utopia.ministry for d"});
    // The rules that conclude the term, r0 and r1, use none.
    if (index_ < 2)
      std::erase(of, "agreement counts as utopia.t0");
    else if (dice_.one_in(5))
      return "agreement counts as utopia.t0";
    return dice_.pick(of);
  }

  std::string condition(int depth) {
    if (depth == 0) return atom();
    switch (dice_.roll(7)) {
      case 0: return "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")";
      case 1: return "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
      case 2: return "not " + wrapped(depth - 1);
      case 3: return "none of (a) " + condition(depth - 1) + " (b) " + condition(depth - 1) + " end";
      default: return atom();
    }
  }
  std::string wrapped(int depth) { return "(" + condition(depth) + ")"; }

  std::string step() {
    std::string text =
        dice_.pick({"consent", "notice", "report"}) + dice_.pick({"", " of utopia.ministry", " of utopia.government"});
    if (delegation_ && dice_.one_in(2)) text += " for d";
    if (subject_ && dice_.one_in(3)) text += " for s";
    return text + dice_.pick({"", "", " before signature of agreement", " within 30 days after signature of agreement",
                              " after signature of agreement", " no later than 1 June 2005"});
  }

  std::string norm() {
    const std::string who = party_ ? dice_.pick({"p", "p", "agreement"}) : "agreement";
    if (index_ == 0) return "agreement counts as utopia.t0";
    if (index_ == 1 && dice_.one_in(2)) return "agreement does not count as utopia.t0";
    switch (dice_.roll(9)) {
      case 0: return who + " must not have " + step();
      case 1:
      case 2: return who + " must ensure that " + condition(2);
      case 3: return who + " has power to conclude agreement";
      case 4: return who + " has no power to conclude agreement";
      case 5: return who + " may have " + step();
      case 6: return who + " must have " + step() + dice_.pick({" and ", " or "}) + step();
      default: return who + " must have " + step();
    }
  }

  std::string consequence() {
    std::string text = "  otherwise agreement is void\n";
    if (dice_.one_in(4)) text = "  otherwise agreement is void cured by report of utopia.government\n";
    if (dice_.one_in(4)) text += "  otherwise effect not known where " + atom() + "\n";
    return text;
  }

  std::string readings() {
    return "  reading wide \"Wide\" by \"A\"\n    when " + atom() + "\n  end\n" +
           "  reading narrow \"Narrow\" by \"B\"\n    when " + condition(1) + "\n  end\n";
  }

  Dice& dice_;
  std::size_t index_;
  bool presumptions_;
  bool party_ = false, subject_ = false, delegation_ = false;
  int names_ = 0;
};

std::string day_of(Dice& dice) {
  return dice.pick({"2005-02-10", "2005-04-15", "2005-05-01", "2005-05-20", "2005-06-15", "2005-04-30", "2005-12-01"});
}

}  // namespace

void Dice::shuffle(Texts& texts) {
  for (std::size_t i = texts.size(); i > 1; --i) std::swap(texts[i - 1], texts[roll(i)]);
}

Texts random_rules(Dice& dice, bool presumptions) {
  Texts rules;
  const std::size_t count = 2 + dice.roll(4);
  for (std::size_t i = 0; i < count; ++i) rules.push_back(RuleWriter(dice, i, presumptions).rule());
  return rules;
}

std::string joined(const Texts& rules) {
  std::string all;
  for (const std::string& rule : rules) all += rule;
  return all;
}

std::string AgreementText::xml() const {
  std::string text = "<agreement id=\"a\" stage=\"" + stage + "\" record=\"" + record + "\">";
  for (const std::string& element : elements) text += element;
  return text + "</agreement>";
}

AgreementText random_agreement(Dice& dice) {
  AgreementText a{dice.pick({"draft", "draft", "signed", "in-force"}), dice.pick({"complete", "partial"}), {}};
  const auto maybe = [&](std::size_t chances, const std::string& element) {
    if (!dice.one_in(chances)) a.elements.push_back(element);
  };
  maybe(2, "<binding>" + dice.pick({"yes", "no"}) + "</binding>");
  maybe(2, "<written>" + dice.pick({"yes", "no"}) + "</written>");
  maybe(2, "<size>" + dice.pick({"2", "3", "4", "5", "6"}) + "</size>");
  maybe(6, "<event name=\"signature\" on=\"" + (dice.one_in(4) ? "2005-05" : day_of(dice)) + "\"/>");
  maybe(2, "<event name=\"entry-into-force\" on=\"" + day_of(dice) + "\"/>");
  a.elements.push_back("<party id=\"a1\"><country>RU</country>" +
                       dice.pick({"", "<level>region</level>", "<level>state</level>"}) + "</party>");
  maybe(2, "<party id=\"b1\">" + dice.pick({"", "<country>CN</country>", "<country>RU</country>"}) +
               "<level>region</level></party>");
  for (const char* subject : {"trade", "border-trade", "transport", "roads", "culture"}) {
    if (dice.one_in(4)) a.elements.push_back("<subject>" + std::string(subject) + "</subject>");
  }
  for (const char* id : {"d1", "d2"}) {
    if (dice.one_in(2))
      a.elements.push_back("<delegation id=\"" + std::string(id) + "\"" +
                           dice.pick({"", " persons=\"3\"", " persons=\"6\""}) + "/>");
  }
  for (std::size_t i = dice.roll(3); i > 0; --i) {
    a.elements.push_back("<step act=\"" + dice.pick({"consent", "notice", "report"}) + "\"" +
                         dice.pick({"", " of=\"utopia.ministry\"", " of=\"utopia.government\""}) +
                         dice.pick({"", " for=\"a1\""}) + dice.pick({"", "", " about=\"d1\"", " about=\"transport\""}) +
                         dice.pick({"", "", "", " outcome=\"refused\"", " outcome=\"requested\""}) +
                         (dice.one_in(5) ? "" : " on=\"" + (dice.one_in(5) ? "2005-05" : day_of(dice)) + "\"") + "/>");
  }
  if (dice.one_in(3))
    a.elements.push_back("<judgement name=\"utopia.local\" answer=\"" + dice.pick({"yes", "no"}) + "\"/>");
  const bool names_delegation =
      std::ranges::any_of(a.elements, [](const std::string& e) { return e.find("<delegation id=\"d1\"") == 0; });
  if (!names_delegation)
    std::erase_if(a.elements, [](const std::string& e) { return e.find("about=\"d1\"") != std::string::npos; });
  return a;
}

AgreementText fewer_facts(const AgreementText& agreement, Dice& dice) {
  AgreementText less = agreement;
  const bool open = less.record == "partial";
  std::erase_if(less.elements, [&](const std::string& element) {
    const auto is = [&](std::string_view start) { return element.starts_with(start); };
    if (is("<binding") || is("<written") || is("<size") || is("<judgement")) return dice.one_in(2);
    if (is("<event name=\"entry")) return agreement.stage != "draft" && dice.one_in(3);
    return open && is("<delegation") && element.find("d2") != std::string::npos && dice.one_in(2);
  });
  if (open) return less;
  // A complete record without the event would say that it did not happen.
  const auto events = [](const AgreementText& text) {
    return std::ranges::count_if(text.elements, [](const std::string& e) { return e.starts_with("<event"); });
  };
  if (events(less) < events(agreement)) {
    less.record = "partial";
    return less;
  }
  less.record = dice.one_in(2) ? "partial" : "complete";
  return less;
}

}  // namespace placet
