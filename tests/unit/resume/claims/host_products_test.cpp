#include "resume/claims/host_products.h"

#include <cstdint>
#include <string>

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

/// Whether a number in what a point says is taken for that of the product around the owner's part.
bool counts_the_host(const std::string& point, const std::string& told_before) {
  Node node;
  node.text.append(point, {}, static_cast<std::uint32_t>(point.size()));
  const std::string told = told_before + "\n" + point;
  HostProducts(told).find_sizes(node);
  return !node.stances.empty();
}

}  // namespace

TEST_CASE("users of a product are not those of the part that the owner made") {
  CHECK(counts_the_host("Perlo has 4 million users.", "Built the tip page of Perlo"));
  CHECK(counts_the_host("모두모아는 회원 320만 명", "모두모아의 환불 화면을 개발"));
}

TEST_CASE("users of what the owner made or led altogether are the owner's") {
  CHECK_FALSE(counts_the_host("Perlo has 4 million users.", "Built Perlo"));
  CHECK_FALSE(counts_the_host("Perlo has 4 million users.", "Built and lead the backend of Perlo"));
  CHECK_FALSE(counts_the_host("My page has 4 million users.", "Built the tip page of Perlo"));
  CHECK_FALSE(counts_the_host("모두모아는 회원 320만 명", "모두모아 서버를 개발"));
}
