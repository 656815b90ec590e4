// SPDX-License-Identifier: Apache-2.0
// Documents that are no XML, that XML allows and Placet does not, or that are too large in one way or another.
#include "hostile/corpus.hpp"

namespace placet::hostile {

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

/// Entities of which each is ten of the one before.
std::string entity_bomb() {
  std::string text = "<!DOCTYPE agreement [\n  <!ENTITY e0 \"lol\">\n";
  for (int i = 1; i < 10; ++i) {
    text += "  <!ENTITY e" + std::to_string(i) + " \"" + repeated("&e" + std::to_string(i - 1) + ";", 10) + "\">\n";
  }
  return text + "]>\n" + agreement_with("<title>&e9;</title>");
}

std::string with_entity(const std::string& declaration) {
  return "<!DOCTYPE agreement [<!ENTITY " + declaration + ">]>\n" + agreement_with("<title>&e;</title>");
}

std::string with_attributes(std::size_t count) {
  std::string text = "<agreement";
  for (std::size_t i = 0; i < count; ++i) text += " a" + std::to_string(i) + "=''";
  return text + "/>";
}

void add_unfinished(Inputs& inputs) {
  inputs.push_back({"empty", ""});
  inputs.push_back({"blanks alone", repeated(" \n", 1000)});
  inputs.push_back({"words alone", "The Parties agree as follows."});
  inputs.push_back({"declaration alone", "<?xml version=\"1.0\"?>"});
  inputs.push_back({"comment alone", "<!-- nothing -->"});
  inputs.push_back({"two roots", agreement_with("") + agreement_with("")});
  inputs.push_back({"words after the root", agreement_with("") + "Done at Astana."});
  inputs.push_back({"declaration in the middle", agreement_with("<?xml version=\"1.0\"?>")});
  inputs.push_back({"declaration after a blank", " <?xml version=\"1.0\"?>" + agreement_with("")});
  const std::vector<std::string> unfinished{"<",
                                            "</",
                                            "<t",
                                            "<title",
                                            "<title ",
                                            "<title a",
                                            "<title a=",
                                            "<title a='",
                                            "<title>",
                                            "<title></",
                                            "<title></titl",
                                            "<title></title",
                                            "<!",
                                            "<!-",
                                            "<!--",
                                            "<!-- x -",
                                            "<!-- x --",
                                            "<![CDATA[",
                                            "<![CDATA[ ]]",
                                            "<?",
                                            "<?p",
                                            "<?p ?",
                                            "&",
                                            "&amp",
                                            "&#",
                                            "&#x",
                                            "&#x41",
                                            "&#65",
                                            "<title/",
                                            "]]>",
                                            "<title a='&'/>",
                                            "<title a='<'/>",
                                            "<title a=1/>",
                                            "<title a/>",
                                            "<title 1='a'/>",
                                            "< title/>",
                                            "<title></ title>",
                                            "<title><form></title></form>",
                                            "<!-- a -- b -->",
                                            "<title a='1'b='2'/>"};
  for (const std::string& piece : unfinished) inputs.push_back({"unfinished " + piece, agreement_with(piece)});
}

void add_references(Inputs& inputs) {
  for (const std::string reference : {"&nbsp;",
                                      "&;",
                                      "& ;",
                                      "&#;",
                                      "&#x;",
                                      "&#-1;",
                                      "&#0;",
                                      "&#1;",
                                      "&#xD800;",
                                      "&#xDFFF;",
                                      "&#xFFFE;",
                                      "&#x110000;",
                                      "&#99999999999999999999;",
                                      "&#xFFFFFFFFFFFFFFFF41;",
                                      "&amp",
                                      "&AMP;",
                                      "&lt",
                                      "&agreement;",
                                      "&#x4g;",
                                      "&#4a;"}) {
    inputs.push_back({"reference " + reference, agreement_with("<title>" + reference + "</title>")});
    inputs.push_back({"reference in a value " + reference, agreement_with("<basis ref='" + reference + "'/>")});
  }
  inputs.push_back({"reference of many digits", agreement_with("<title>&#" + std::string(400, '6') + ";</title>")});
}

}  // namespace

void add_broken_structures(Inputs& inputs) {
  add_unfinished(inputs);
  add_references(inputs);
  inputs.push_back({"many open tags", repeated("<a>", 200'000)});
  inputs.push_back({"many open tags of its own", agreement_with(repeated("<party>", 200'000))});
  inputs.push_back({"many closing tags", repeated("</a>", 200'000)});
  inputs.push_back({"nested too deep", repeated("<a>", 65) + repeated("</a>", 65)});
  inputs.push_back({"many open brackets", repeated("<", mebibyte)});
  inputs.push_back({"many ampersands", agreement_with(repeated("&", mebibyte))});
  inputs.push_back({"many unknown entities", agreement_with(repeated("&x;", mebibyte / 3))});
  inputs.push_back({"many unknown elements", agreement_with(repeated("<x/>", mebibyte / 4))});
  inputs.push_back({"many unknown attributes", with_attributes(50'000)});
  inputs.push_back({"one attribute many times", "<agreement" + repeated(" id='a'", 100'000) + "/>"});
  inputs.push_back({"many instructions that nothing ends", repeated("<?p ", mebibyte / 4)});
  inputs.push_back({"many comments that nothing ends", agreement_with(repeated("<!--", mebibyte / 4))});
  inputs.push_back({"many texts that nothing ends", agreement_with(repeated("<![CDATA[", mebibyte / 9))});
}

void add_forbidden_structures(Inputs& inputs) {
  inputs.push_back({"entity bomb", entity_bomb()});
  inputs.push_back({"quadratic entities", "<!DOCTYPE agreement [<!ENTITY e \"" + std::string(50'000, 'a') + "\">]>" +
                                              agreement_with("<title>" + repeated("&e;", 50'000) + "</title>")});
  inputs.push_back({"entity of itself", with_entity("e '&e;'")});
  inputs.push_back({"entity of a file", with_entity("e SYSTEM 'file:///etc/passwd'")});
  inputs.push_back({"entity of a device", with_entity("e SYSTEM 'file:///dev/random'")});
  inputs.push_back({"entity of the network", with_entity("e SYSTEM 'http://127.0.0.1/'")});
  inputs.push_back({"entity of a relative path", with_entity("e SYSTEM '../../../../etc/passwd'")});
  inputs.push_back({"parameter entity", with_entity("% e SYSTEM 'http://127.0.0.1/x.dtd'> %e;<!ENTITY e ''")});
  inputs.push_back({"document type", "<!DOCTYPE agreement>" + agreement_with("")});
  inputs.push_back({"document type of a file", "<!DOCTYPE agreement SYSTEM '/etc/passwd'>" + agreement_with("")});
  inputs.push_back({"document type that nothing ends", "<!DOCTYPE " + repeated("[<", 100'000)});
  inputs.push_back({"document type in lower case", "<!doctype html>" + agreement_with("")});
  inputs.push_back(
      {"inclusion", agreement_with("<include xmlns='http://www.w3.org/2001/XInclude' href='/etc/passwd'/>")});
  inputs.push_back({"prefix", agreement_with("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/'/>")});
  inputs.push_back({"namespace of another", "<agreement xmlns='urn:placet:agreement:2' id='a'/>"});
  inputs.push_back({"namespace like ours", "<agreement xmlns='urn:placet:аgreement:1' id='a'/>"});
  inputs.push_back({"page", "<html><body>404</body></html>"});
  inputs.push_back({"script", agreement_with("<script>alert(1)</script>")});
  inputs.push_back({"version of XML", "<?xml version='1.1'?>" + agreement_with("")});
  for (const std::string encoding :
       {"windows-1251", "koi8-r", "gb18030", "big5", "utf-7", "utf-16", "ucs-4", "ebcdic-cp-us", "x", ""}) {
    inputs.push_back(
        {"encoding " + encoding, "<?xml version='1.0' encoding='" + encoding + "'?>" + agreement_with("")});
  }
  inputs.push_back({"many blanks", std::string(8 * mebibyte + 1, ' ')});
  inputs.push_back({"many zeros", std::string(8 * mebibyte + 1, '\0')});
  inputs.push_back({"many letters", agreement_with(std::string(9 * mebibyte, 'a'))});
  inputs.push_back({"long name", "<" + std::string(mebibyte, 'a') + "/>"});
  inputs.push_back({"long name of an attribute", "<agreement " + std::string(mebibyte, 'a') + "=''/>"});
  inputs.push_back({"long value", agreement_with("<basis ref='" + std::string(mebibyte, 'a') + "'/>")});
  inputs.push_back({"long text", agreement_with("<title>" + std::string(mebibyte, 'a') + "</title>")});
  inputs.push_back({"long line", agreement_with(repeated("<x/>", 200'000))});
  inputs.push_back({"many members", agreement_with(repeated("<party/>", 10'001))});
}

}  // namespace placet::hostile
