#include "resume/claims/others_products.h"

#include <cstdint>
#include <string>

#include <doctest/doctest.h>

#include "resume/stance/stance.h"

using namespace oneshot;

namespace {

/// Whether a number in what a point says is taken for that of what others run.
bool counts_for_others(const std::string& point) {
  Node node;
  node.text.append(point, {}, static_cast<std::uint32_t>(point.size()));
  node.sentences = find_sentences(point);
  find_sizes_of_others(node);
  return !node.stances.empty();
}

}  // namespace

TEST_CASE("users of what others built or run are not the owner's") {
  CHECK(counts_for_others("App: built and run by a partner company; 90,000 people use the app."));
  CHECK(counts_for_others("The site is run by another team. The site has 2 million users."));
  CHECK(counts_for_others("앱과 클라우드는 외부 업체가 만들어 운영. 앱 가입자 210만 명"));
}

TEST_CASE("numbers of what the owner built beside it stay the owner's") {
  CHECK_FALSE(counts_for_others(
      "The site is run by another team. My relay behind the site has 2 million users."));
  CHECK_FALSE(
      counts_for_others("The app was built by us for a partner. The app has 90,000 users."));
  CHECK_FALSE(counts_for_others("앱은 업체가 만들었고 제가 인수해 운영. 앱 가입자 210만 명"));
  CHECK_FALSE(counts_for_others("화면은 다른 팀이 만들었습니다. 검색 서버는 하루 3천만 건을 처리"));
}
