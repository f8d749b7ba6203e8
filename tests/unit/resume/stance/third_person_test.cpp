#include "resume/stance/third_person.h"

#include <string>

#include <doctest/doctest.h>

#include "unit/resume/understood.h"

using namespace oneshot;
using namespace oneshot::resume_test;

namespace {

bool by_name(const std::string& text) {
  const Understood all = understood("Port Hale\n\nAbout\n\n" + text + "\n");
  return is_told_in_third_person(all.resume.nodes, {"Ann Roe"});
}

}  // namespace

TEST_CASE("a resume may tell of its owner by name") {
  CHECK(by_name("Ann Roe has been building ledgers since 2007."));
  CHECK(by_name("Born in Lyon. Ann Roe moved to Oslo in 2010."));
  CHECK_FALSE(by_name("Ann Roe, Port Hale"));
  CHECK_FALSE(by_name("A colleague of Ann Roe has won it."));
}

TEST_CASE("she is the owner there, unless somebody else is named") {
  CHECK(may_tell_of_owner_as_she("In her third year she and two classmates came second"));
  CHECK_FALSE(may_tell_of_owner_as_she("Her brother came second, and he was glad"));
  CHECK_FALSE(may_tell_of_owner_as_she("Ines Roth came second"));
}
