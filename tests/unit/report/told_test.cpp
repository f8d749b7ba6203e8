#include "report/told.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "report/phrases/phrases.h"

using namespace oneshot;

namespace {

/// Speaks Korean as long as it lives.
struct InKorean {
  InKorean() { speak(Language::ko); }
  ~InKorean() { speak(Language::en); }
};

std::vector<Phrase> all_phrases() {
  std::vector<Phrase> all;
  for (const auto& part :
       {command_line_phrases(), rule_phrases(), reading_phrases(), tool_phrases()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

std::string filled(std::string_view text, bool numbered) {
  std::string out;
  int next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 1 < text.size() && text[i + 1] == '}' && !numbered) {
      out += "<" + std::to_string(next++) + ">";
      ++i;
    } else if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && numbered) {
      out += "<" + std::string(1, text[i + 1]) + ">";
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every phrase is told as its own Korean, with its values, and not as another") {
  const InKorean korean;
  for (const Phrase& phrase : all_phrases()) {
    CAPTURE(phrase.en);
    CHECK(told(filled(phrase.en, false)) == filled(phrase.ko, true));
  }
}

TEST_CASE("in English a phrase is told as it stands") {
  for (const Phrase& phrase : all_phrases()) CHECK(told(phrase.en) == phrase.en);
}

TEST_CASE("a value that is a phrase is told too, a name is not") {
  const InKorean korean;
  CHECK(told("facet 'led': unknown key 'ani'; did you mean 'any'?") ==
        "facet 'led': 'ani'은(는) 없는 키입니다 ('any'을(를) 쓰려고 했나요?)");
  CHECK(told("this is a list; it belongs in lists/") == "list 파일은 lists/에 둡니다");
  CHECK(told("a quote that nobody translates") == "a quote that nobody translates");
}

TEST_CASE("a diagnostic keeps its place and form in Korean") {
  const InKorean korean;
  Diagnostics found;
  found.error({"a.toml", 3, 7}, "missing-key", "facet 'led': 'title' is missing");
  CHECK(told(found.all().front()) == "a.toml:3:7: error: facet 'led': 'title'이(가) 없습니다");
}

TEST_CASE("why a file could not be read is told in the language that is asked for") {
  const ReadFailure several = {ReadError::empty,
                               "a.md: the file is empty; give one with the resume's text"};
  CHECK(message_of(several, Language::en) == several.message);
  CHECK(message_of(several, Language::ko) == "a.md: 빈 파일입니다. 이력서 내용이 든 파일을 주세요");
  const ReadFailure png = {ReadError::unsupported,
                           "this is a PNG image, which is not read; export it as PDF"};
  CHECK(message_of(png, Language::ko) == "PNG 그림입니다. 읽지 않는 형식입니다. PDF로 내보내세요");
}
