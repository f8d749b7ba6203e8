#include "report/messages.h"

#include <algorithm>
#include <string_view>

#include <doctest/doctest.h>

#include "report/told.h"

using namespace oneshot;

namespace {

bool has_hangul(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (static_cast<unsigned char>(c) & 0xF0) == 0xE0; });
}

/// The places for values, such as "{0}{1}", in rising order.
std::string places(std::string_view text) {
  std::string found;
  for (char digit = '0'; digit <= '9'; ++digit) {
    if (text.find(std::string("{") + digit + "}") != std::string_view::npos) found += digit;
  }
  return found;
}

}  // namespace

TEST_CASE("every message is there in both languages, with the same values in it") {
  for (int i = 0; i < static_cast<int>(Message::count); ++i) {
    CAPTURE(i);
    const auto message = static_cast<Message>(i);
    const std::string_view english = text_of(message, Language::en);
    const std::string_view korean = text_of(message, Language::ko);
    CHECK_FALSE(english.empty());
    CHECK_FALSE(has_hangul(english));
    CHECK(has_hangul(korean));
    CHECK(places(english) == places(korean));
  }
}

TEST_CASE("every reason for not reading a file has a Korean sentence") {
  for (int i = 0; i <= static_cast<int>(ReadError::crashed); ++i) {
    const ReadFailure failure{static_cast<ReadError>(i), "english"};
    CHECK(has_hangul(message_of(failure, Language::ko)));
    CHECK(message_of(failure, Language::en) == "english");
  }
}

TEST_CASE("every way to hide text has a name in both languages") {
  for (int i = 0; i <= static_cast<int>(HiddenMethod::comment); ++i) {
    const auto method = static_cast<HiddenMethod>(i);
    CHECK_FALSE(title_of(method, Language::en).empty());
    CHECK(has_hangul(title_of(method, Language::ko)));
  }
}
