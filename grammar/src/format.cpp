// SPDX-License-Identifier: Apache-2.0
#include "placet/grammar/format.hpp"

#include <algorithm>

#include "format/print.hpp"
#include "format/writer.hpp"
#include "parse/parse.hpp"

namespace placet {

namespace {

/// Short declarations of one kind may follow each other without a blank line; one that was written is kept.
bool may_stand_close(const syntax::Declaration& before, const syntax::Declaration& after) {
  if (before.get().which() != after.get().which()) return false;
  return syntax::match(
      after, [](const syntax::Act&) { return true; }, [](const syntax::Authority&) { return true; },
      [](const syntax::Source&) { return true; }, [](const auto&) { return false; });
}

enum class Gap { None, AsWritten, Blank };

/// Writes comments on lines of their own, and the blank lines among them; `first` is the gap above the first.
void write_above(format::Writer& writer, const std::vector<format::Comment>& comments, Gap first) {
  Gap gap = first;
  for (const format::Comment& comment : comments) {
    if (gap == Gap::Blank || (gap == Gap::AsWritten && comment.after_blank)) writer.write_line("");
    writer.write_line(comment.text);
    gap = Gap::AsWritten;
  }
}

class Formatter {
 public:
  Formatter(const syntax::File& file, const SourceMap& sources) : file_(file), text_(sources.text(file.id)) {}

  std::string run() {
    std::vector<Diagnostic> none;  // the file has been parsed, so there are none
    const parse::Outline outline = parse::outline_of(file_.id, text_, none);
    std::vector<format::Sheet> sheets(file_.declarations.size());
    std::vector<format::Place> places;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      print(sheets[i], file_.declarations[i], outline);
      places.insert(places.end(), sheets[i].places().begin(), sheets[i].places().end());
    }
    const format::Comments comments(outline, std::move(places));
    format::Writer writer(comments);
    for (std::size_t i = 0; i < sheets.size(); ++i) write(writer, comments, sheets[i], i);
    write_above(writer, comments.at_end(), sheets.empty() ? Gap::None : Gap::AsWritten);
    return writer.take();
  }

 private:
  void write(format::Writer& writer, const format::Comments& comments, const format::Sheet& sheet, std::size_t index) {
    const format::Place place = sheet.places().front();
    const Gap gap = gap_above(index);
    const auto& above = comments.above(place);
    write_above(writer, above, gap);
    const Gap below_comments = above.empty() ? gap : Gap::AsWritten;
    const bool as_written = below_comments == Gap::AsWritten && format::after_blank_line(text_, place);
    if (as_written || below_comments == Gap::Blank) writer.write_line("");
    writer.write(sheet);
  }

  Gap gap_above(std::size_t index) const {
    if (index == 0) return Gap::None;
    const auto& declarations = file_.declarations;
    return may_stand_close(declarations[index - 1], declarations[index]) ? Gap::AsWritten : Gap::Blank;
  }

  const syntax::File& file_;
  std::string_view text_;
};

}  // namespace

Checked<std::string> format_rules(FileId file, const SourceMap& sources) {
  const auto parsed = parse::parse_file(file, sources);
  if (!parsed) return parsed.diagnostics();
  return Formatter(*parsed, sources).run();
}

}  // namespace placet
