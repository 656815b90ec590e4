// SPDX-License-Identifier: Apache-2.0
// Agreements that are good, though their texts would harm who showed them as they are, and though they are written
// in unusual ways.
#include "hostile/corpus.hpp"

namespace placet::hostile {

namespace {

using namespace std::string_literals;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\n': out += "&#10;"; break;
      case '\r': out += "&#13;"; break;
      default: out += c;
    }
  }
  return out;
}

/// An agreement that says `text` wherever words are free.
std::string saying(const std::string& text) {
  const std::string x = escaped(text);
  return "<agreement id=\"a\" stage=\"signed\" record=\"complete\">\n  <title xml:lang=\"en\">" + x +
         "</title>\n  <party id=\"p\"><name xml:lang=\"en\">" + x +
         "</name><country>KZ</country><level>region</level></party>\n  <party id=\"q\"><name>" + x +
         "</name><country>CN</country></party>\n  <subject words=\"" + x +
         "\">other</subject>\n  <event name=\"signature\" on=\"2005-06-15\"/>\n  <basis kind=\"statute\" ref=\"" + x +
         "\">" + x + "</basis>\n  <clause id=\"c\">" + x +
         "</clause>\n  <step act=\"notice\" to=\"utopia.ministry\" for=\"p\" on=\"2005-05-01\" ref=\"" + x +
         "\"/>\n</agreement>\n";
}

std::string with_line_ends(std::string text, std::string_view end) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += end.size()) text.replace(at, 1, end);
  return text;
}

std::string utf16(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) bytes += {c, '\0'};
  return bytes;
}

/// The texts that reports have to show without obeying them: markup of every output, steering of terminals, formulas.
std::vector<std::string> troublesome_texts() {
  return {"<script>alert(1)</script>",
          "</title></h1><img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "' autofocus onfocus='alert(1)",
          "]]><script>alert(1)</script><![CDATA[",
          "--><script>alert(1)</script><!--",
          "&lt;script&gt; &amp;amp; &#60;",
          "javascript:alert(1)",
          "[click](javascript:alert(1)) ![x](http://127.0.0.1/x.png)",
          "# Heading\n\n- list\n> quote\n```\ncode",
          "**bold** _it_ `code` | a | b |\n|---|---|",
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(1+1)*cmd",
          "a\",\"b\r\n=1+1,c",
          "%s%s%s%n",
          "${HOME} $(id) `id`; rm -rf /",
          "{{7*7}} {% include '/etc/passwd' %}",
          "\\\\server\\share \\u0000 \\x1b[31m",
          "red \u009B31m and title \u009D0;x\u009C",
          "deleted \x7F\x7F\x7F",
          "turned \u202Efdp.exe\u202C and \u2067isolated\u2069",
          "marks \u200F\u200E of direction",
          "a line\u2028and a paragraph\u2029separated",
          "nothing\u200B\uFEFF between",
          "Z\xCC\x80\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86\xCC\x87  stacked",
          "\xF0\x9F\x98\x80 \xF0\x9F\x87\xB7\xF0\x9F\x87\xBA",
          "NOT COMPLIANT\nCOMPLIANT   forged",
          std::string(60'000, 'w')};
}

}  // namespace

Inputs troublesome_agreements() {
  Inputs inputs;
  for (const std::string& text : troublesome_texts()) {
    inputs.push_back({"saying " + escaped(text.substr(0, 30)), saying(text)});
  }
  return inputs;
}

Inputs odd_agreements() {
  const std::string good = agreement_with("<title>T</title>");
  Inputs inputs = troublesome_agreements();
  inputs.push_back({"lines of DOS", with_line_ends(good, "\r\n")});
  inputs.push_back({"lines of old", with_line_ends(good, "\r")});
  inputs.push_back({"mark", "\xEF\xBB\xBF" + good});
  inputs.push_back({"UTF-16", utf16(good)});
  inputs.push_back({"one line", with_line_ends(good, " ")});
  inputs.push_back({"no line at the end", good.substr(0, good.size() - 1)});
  inputs.push_back({"many blanks", std::string(1'000'000, ' ') + good + std::string(1'000'000, '\n')});
  inputs.push_back({"many comments", agreement_with(repeated("<!-- -->", 100'000))});
  inputs.push_back({"many instructions", agreement_with(repeated("<?p?>", 100'000))});
  inputs.push_back({"instruction to show", "<?xml-stylesheet href='http://127.0.0.1/x.xsl'?>" + good});
  inputs.push_back({"many parties", agreement_with(repeated("<party><country>KZ</country></party>", 9'998))});
  inputs.push_back(
      {"many steps", agreement_with(repeated("<step act='notice' to='utopia.ministry' for='p'/>", 10'000))});
  inputs.push_back({"many values", agreement_with(repeated("<subject>trade</subject>", 100'000))});
  inputs.push_back({"many clauses", agreement_with(repeated("<clause>x</clause>", 10'000))});
  inputs.push_back({"text of references", agreement_with("<title>" + repeated("&#x416;", 8'000) + "</title>")});
  return inputs;
}

}  // namespace placet::hostile
