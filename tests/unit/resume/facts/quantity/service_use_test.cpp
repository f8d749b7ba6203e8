#include "resume/facts/quantity/service_use.h"

#include <doctest/doctest.h>

using namespace oneshot;

TEST_CASE("people use a service where what they do is done with it") {
  CHECK(do_something_with_service(" fill a basket in it"));
  CHECK(do_something_with_service(" went through the matchmaker every day"));
  CHECK(do_something_with_service(" had kept a diary with us"));
  CHECK_FALSE(do_something_with_service(" worked on it for a year"));
  CHECK_FALSE(do_something_with_service(" built it and use it themselves"));
  CHECK_FALSE(do_something_with_service(" live in the town"));
}

TEST_CASE("whoever is named behind a participle and by used it") {
  CHECK(was_used_by("in may it was consulted by about "));
  CHECK(was_used_by("opened each morning by "));
  CHECK(was_used_by("in use by some "));
  CHECK_FALSE(was_used_by("written by "));
  CHECK_FALSE(was_used_by("used by the press and liked "));
}

TEST_CASE("people may be called after what they do, things that sound alike are none") {
  CHECK(is_agent_noun("growers"));
  CHECK(is_agent_noun("pensioners"));
  CHECK_FALSE(is_agent_noun("servers"));
  CHECK_FALSE(is_agent_noun("letters"));
}

TEST_CASE("a store keeps, a service passes on") {
  CHECK(tells_of_storage("the index holds"));
  CHECK(tells_of_traffic("it was passing"));
  CHECK_FALSE(tells_of_traffic("the team has"));
  CHECK_FALSE(is_immaterial("parcels"));
}
