// SPDX-License-Identifier: Apache-2.0
//
// An interview that drafts an agreement: one question after the other, each answer stated in the text of the agreement
// and judged at once, the next question the first that can still change the verdict. Text in, text out: whoever
// asks the user keeps files and screens.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "placet/engine/evaluate.hpp"
#include "placet/engine/questions.hpp"

namespace placet {

/// The name of a party, or that there is no other.
struct AskedParty {
  std::size_t known = 0;  ///< how many there are already
};
/// Which of these steps have been taken.
struct AskedTaken {
  std::vector<Question> steps;
};
/// Whether there is a member, or one more of them.
struct AskedMore {
  Unlisted members;
  std::vector<RuleId> rules;
  bool another = false;  ///< some are stated
};
/// A question of the assessment, or of every agreement; the latter names no rules.
using Asked = std::variant<AskedParty, AskedTaken, AskedMore, Question>;

/// Choices up to this many are shown with numbers, which are answers too; of more the user writes a part of the name.
inline constexpr std::size_t most_numbered = 30;

/// More choices than these are shown to nobody.
inline constexpr std::size_t most_shown = 130;

/// One of the answers that a question has.
struct Choice {
  std::string code;  ///< as the format writes it
  Labels names;      ///< in every language that has one, English among them
};

/// Why words are no answer.
struct RefusedAnswer {
  std::string words;            ///< those that are refused; empty: all of the answer
  std::vector<Choice> matches;  ///< the words may mean any of these, or, with a message, none of them
  std::string message, help;    ///< what is wrong with the words and what to do: in English
};

class Interview {
 public:
  /// Goes on with `text`, which `read_agreement` reads. Evaluator and rulebook must outlive the interview.
  Interview(const Evaluator& evaluator, const Rulebook& rulebook, const Dates& dates, std::string text);

  /// What is asked now; nothing when nothing more is to be asked.
  const std::optional<Asked>& asked() const { return asked_; }
  /// The answers that it has; none where it takes a text, a number or a day.
  std::vector<Choice> choices() const;
  /// For a question of the assessment, what its answers part.
  std::vector<Separation> parted() const;

  /// Takes an answer: a code, a name or a part of one that nothing else has, a number of a choice, several with commas
  /// between them where several are asked for; `yes`, `no`, `none`; else as the format writes it. What is refused
  /// changes nothing.
  std::optional<RefusedAnswer> answer(std::string_view words);
  /// Leaves the question open, so that it is not asked again.
  void skip();
  /// Goes back to the question before; false if there is none.
  bool back();

  /// The agreement with every answer.
  const std::string& text() const { return now_.text; }
  const Facts& facts() const { return *facts_; }
  const Rulebook& rulebook() const { return *rulebook_; }

 private:
  /// What an answer changes.
  struct State {
    std::string text;
    std::set<std::string> skipped;  ///< facts, in the notation of questions
    std::set<std::string> denied;   ///< steps that were not taken, members of which there are no others
    bool parties_named = false;
  };

  std::optional<RefusedAnswer> read(std::string text);
  void go_on();
  std::optional<Asked> next_of_opening() const;
  std::optional<Question> next_of_party(MemberId party) const;
  std::optional<Asked> next_of_assessment() const;
  std::optional<Asked> asked_for(const Question& question) const;
  /// The field of that name, unless it is stated or left open, or the vocabulary has none.
  std::optional<Question> unstated(MemberId member, std::string_view field) const;
  bool is_left(const Question& question) const;
  bool close_lists();
  bool close(EntityId entity, FieldId field);

  std::optional<RefusedAnswer> take(const AskedParty& asked, std::string_view words);
  std::optional<RefusedAnswer> take(const AskedTaken& asked, std::string_view words);
  std::optional<RefusedAnswer> take(const AskedMore& asked, std::string_view words);
  std::optional<RefusedAnswer> take(const Question& asked, std::string_view words);
  std::optional<RefusedAnswer> state(const Question& question, std::string_view words);
  std::optional<RefusedAnswer> add_member(EntityId entity, MemberId owner, const std::string& id);

  const Evaluator* evaluator_;  // Invariant: never null.
  const Rulebook* rulebook_;    // Invariant: never null.
  Dates dates_;
  State now_;
  std::vector<State> before_;
  std::optional<Facts> facts_;  // Invariant: those of now_.text.
  std::optional<Assessment> assessment_;
  std::optional<Asked> asked_;
};

}  // namespace placet
