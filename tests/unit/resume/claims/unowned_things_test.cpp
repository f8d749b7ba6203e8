#include "resume/claims/unowned_things.h"

#include <cstdint>
#include <string>

#include <doctest/doctest.h>

#include "resume/stance/stance.h"

using namespace oneshot;

namespace {

/// Whether a number of a point is taken for that of a thing that the job does not tell to be the
/// owner's.
bool is_of_another(const std::string& point, const std::string& told_beside) {
  Node node;
  node.text.append(point, {}, static_cast<std::uint32_t>(point.size()));
  node.sentences = find_sentences(point);
  find_sizes_of_unowned_things(node, told_beside + "\n" + point + "\n");
  return !node.stances.empty();
}

constexpr char a_page[] = "Built the sick-note upload of the app and run it";
constexpr char the_app[] = "Tech lead of the parcel tracking app";

}  // namespace

TEST_CASE("a number belongs to the thing of which its clause speaks") {
  CHECK(is_of_another("The app has 12 million users.", a_page));
  CHECK(is_of_another("The desktop and phone apps together have 3 million users.", a_page));
  CHECK(is_of_another("The whole of checkout takes 60,000 requests per second.", a_page));
  CHECK(is_of_another("All of the group's apps see 14 million users a month.", a_page));
  CHECK(is_of_another("은행 앱은 고객 400만 명, 하루 6,000만 건의 결제를 처리한다.",
                      "대사 화면 개발"));
  CHECK(is_of_another("그룹 전체 가입자는 3,000만 명", "설정 화면을 혼자 만들어 운영"));
}

TEST_CASE("the number of a thing that is told to be the owner's stays the owner's") {
  CHECK_FALSE(is_of_another("The app has 12 million users.", the_app));
  CHECK_FALSE(is_of_another("The app's users: 12 million.", the_app));
  CHECK_FALSE(is_of_another("The app has 12 million users.", "I built the parcel tracking app"));
  CHECK_FALSE(is_of_another("The service has 3 million users.", a_page));
  CHECK_FALSE(is_of_another("It has 12 million users.", a_page));
  CHECK_FALSE(is_of_another("My app has 12 million users.", a_page));
  CHECK_FALSE(is_of_another("앱 가입자는 1,200만 명", "택배 조회 앱을 제가 만들어 운영"));
  CHECK_FALSE(is_of_another("서비스 이용자는 약 300만 명", "택배 조회 앱 개발 총괄"));
}

TEST_CASE("who uses a page is no size of a thing around it") {
  CHECK_FALSE(is_of_another("All 46 field techs have been on it daily since 2024.", a_page));
}
