#include "judge/column_span.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "judge/judge.h"
#include "read/reader.h"
#include "rules/load.h"
#include "unit/resume/columns.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

struct Judged {
  Document document;
  std::set<std::string> quotes;
};

Judged judged(const std::string& text) {
  static const LoadedRules loaded = load_rules(RuleOrigins());
  const Judge judge(loaded.rules, {loaded.rules.profiles.front().id, {}, {2026, 11, 1}});
  Judged out{*read_document(text, "resume.txt"), {}};
  const std::string plain = plain_text(out.document);
  const auto take = [&](const Quote& quote) {
    CAPTURE(quote.text);
    CHECK(fold_space(plain.substr(quote.offset, quote.length)) == quote.text);
    out.quotes.insert(quote.text);
  };
  for (const SignalVerdict& signal : judge.judge(out.document).signals) {
    for (const JudgedEntry& entry : signal.entries) {
      take(entry.quote);
      for (const auto& evidence : entry.evidence) take(evidence.quote);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a quote from one of two columns holds nothing of the other, and stands at its place") {
  for (const bool sidebar_left : {true, false}) {
    CAPTURE(sidebar_left);
    const std::string columns = sidebar_left ? abreast(english_sidebar, english_main, 30)
                                             : abreast(english_main, english_sidebar, 48);
    const Judged all = judged(english_head + columns);
    const std::string one_column = fold_space(english_head + english_sidebar + "\n" + english_main);
    for (const std::string& quote : all.quotes) {
      CAPTURE(quote);
      CHECK(one_column.find(quote) != std::string::npos);
    }
    CHECK(all.quotes.contains("Mistral AI, Paris"));
  }
}

TEST_CASE("a quote goes on to the next lines of its column as long as they stand alone") {
  const Judged all = judged(english_head + abreast(english_sidebar, english_main, 30));
  CHECK(all.quotes.contains("SWERC 2018, silver medal among 110 teams"));
  CHECK(all.quotes.contains("N. Arnal, T. Roche. Cheap decoding of long contexts. ICML 2024."));
}
