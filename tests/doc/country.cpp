// SPDX-License-Identifier: Apache-2.0
#include "doc/country.hpp"

namespace placet {

namespace {

constexpr std::string_view rules = R"norm(pack utopia "Utopia"
  jurisdiction KZ
  languages en, ru
  uses core
  label ru "Утопия"
  note "The field `country` says <only> whose law binds; see utopia.binding."
end
authority utopia.ministry "Ministry of <Foreign> Affairs & Trade"
  label ru "Министерство"
end
source utopia.law is statute
  title en "Law on ties"
  title ru "Закон о связях"
  number "1-U"
  url "https://law.example/1"
end
source utopia.amendment is statute
  number "2-U"
  amends utopia.law
end
list utopia.matters of core.subjects
  source utopia.law at "Schedule" reported
  entry "1" {trade, culture} "Trade & culture" since 2004
end
parameter utopia.notice-period is period
  30 days since 2004 by utopia.law at "art. 5" reported
end
judgement utopia.urgent decided by utopia.ministry
  asks "Is it <urgent>?"
  criteria "it cannot wait"
end
rule utopia.binding "What binds <both> sides"
  source utopia.law at "art. 1" quoting ru "обязывает" reported
  in force from 2004
  when subject of agreement includes any of utopia.matters
  agreement counts as utopia.binding-text
end
rule utopia.consent "Consent of the Ministry"
  source utopia.law at "art. 2" quoting ru "с согласия & ведома" verified by reader on 1 May 2026
  in force from 1 May 2004 until 1 June 2015
  for every party p of agreement where country of p is KZ
  p must have consent of utopia.ministry before signature of agreement
  otherwise effect not known
end
rule utopia.consent "Consent of the Ministry in writing"
  source utopia.amendment at "art. 1" unverified
  in force from 1 June 2015
  for every party p of agreement where country of p is KZ
  p must have consent of utopia.ministry before signature of agreement
  unless it is judged that utopia.urgent at "art. 1(2)"
  otherwise the agreement is void
  label ru "Письменное согласие"
  note "Whether \"in writing\" means <paper> is not said."
end
rule utopia.free "Towns are free"
  source utopia.law at "art. 3" reported
  in force from 2004
  for every party p of agreement where country of p is KZ and level of p is municipality
  p may have consent of utopia.ministry
  despite rule utopia.consent
end
rule utopia.notice "Notice is given"
  source utopia.law at "art. 5" reported
  in force from 2004
  for every party p of agreement where country of p is KZ
  when agreement counts as utopia.binding-text
  p must have notice to utopia.ministry no later than utopia.notice-period before signature of agreement
  otherwise no effect stated
end
test "no <consent>" as-of 1 January 2026
  given file "samples/a.xml"
  given judged utopia.urgent no
  expect rule utopia.consent for astana is violated
end
test "wrongly thought to be met" as-of 1 January 2026
  given file "samples/a.xml"
  given record partial
  expect rule utopia.consent for astana is satisfied
end
)norm";

constexpr std::string_view agreement = R"(<agreement id="a" stage="signed" record="complete">
  <title xml:lang="en">Friendship &lt;for ever&gt; &amp; trade</title>
  <party id="astana"><name xml:lang="en">Astana</name><country>KZ</country><level>region</level></party>
  <party id="far"><name xml:lang="en">Far</name><country>FR</country><level>region</level></party>
  <subject>trade</subject>
  <event name="signature" on="2020-03-01"/>
</agreement>
)";

}  // namespace

void write_country(const ScratchFolder& folder) {
  folder.link_core("rules/core");
  folder.write("rules/utopia/utopia.norm", rules);
  folder.write("rules/utopia/samples/a.xml", agreement);
  folder.write("cases/one/agreement.xml", agreement);
}

ProgramRun run_doc(const ScratchFolder& folder, std::vector<std::string> more) {
  std::vector<std::string> arguments{"doc", "--today", "2026-01-01"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_placet(arguments, folder.path());
}

}  // namespace placet
