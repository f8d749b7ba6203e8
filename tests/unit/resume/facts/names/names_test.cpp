#include "resume/facts/names/names.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace oneshot;

namespace {

struct Row {
  std::string owner, author;
  const char* expected;
};

const char* outcome(const std::string& owner, const std::string& author) {
  switch (OwnerNames(std::vector<std::string>{owner}).match(author)) {
    case OwnerNames::Match::none:
      return "none";
    case OwnerNames::Match::initials:
      return "initials";
    case OwnerNames::Match::full:
      return "full";
  }
  return "";
}

template <std::size_t N>
void check_rows(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.owner);
    CAPTURE(row.author);
    CHECK(std::string(outcome(row.owner, row.author)) == row.expected);
  }
}

}  // namespace

TEST_CASE("a Korean name is known in its usual romanisations") {
  check_rows({
      {"윤태겸", "윤태겸", "full"},         {"윤태겸", "윤 태겸", "full"},
      {"윤태겸", "Taegyeom Yun", "full"},   {"윤태겸", "Tae-Gyeom Yoon", "full"},
      {"윤태겸", "Yun Tae Kyum", "full"},   {"윤태겸", "T. Yun", "initials"},
      {"윤태겸", "T.-G. Yoon", "initials"}, {"윤태겸", "Yun TG", "initials"},
      {"윤태겸", "Yun, T. G.", "initials"}, {"이하은", "Haeun Lee", "full"},
      {"이하은", "Ha-Eun Rhee", "full"},    {"이하은", "H. Yi", "initials"},
      {"박서준", "Seojun Park", "full"},    {"박서준", "Seo-Joon Bak", "full"},
      {"정유진", "Yujin Jung", "full"},     {"정유진", "Yoo-Jin Chung", "full"},
      {"정유진", "Youjin Jeong", "full"},   {"최민호", "Minho Choi", "full"},
      {"류지혜", "Jihye Yoo", "full"},      {"류지혜", "Ji-Hye Ryu", "full"},
      {"남궁리안", "Rian Namgung", "full"}, {"남궁리안", "R. Namkung", "initials"},
      {"선우태오", "Taeo Sunwoo", "full"},  {"독고한솔", "H. Dokgo", "initials"},
      {"황보설", "Seol Hwangbo", "full"},   {"Na-eun Pi", "피나은", "full"},
      {"피나은", "Pi NE", "initials"},      {"서문채", "Chae Seomun", "full"},
      {"김희원", "Heewon Kim", "full"},
  });
}

TEST_CASE("another Korean of the same family is not the owner") {
  check_rows({
      {"남궁리안", "H. Namgung", "none"},
      {"남궁리안", "Hyun Namgung", "none"},
      {"서다온", "Minjae Seo", "none"},
      {"조민재", "Hyejin Cho", "none"},
      {"윤태겸", "윤태경", "none"},
      {"윤태겸", "Taeho Yun", "none"},
      {"윤태겸", "S. Yun", "none"},
      {"윤태겸", "Yun SJ", "none"},
      {"윤태겸", "Tae Park", "none"},
      {"윤태겸", "Yun", "none"},
      {"이하은", "Haneul Lee", "none"},
  });
}

TEST_CASE("Latin names agree in any order, with initials and without diacritics") {
  check_rows({
      {"Ingrid Solheim", "I. Solheim", "initials"},
      {"Ingrid Solheim", "Solheim, I.", "initials"},
      {"Ingrid Solheim", "Ingrid Solheim", "full"},
      {"INGRID SOLHEIM", "Solheim, Ingrid", "full"},
      {"Fionnuala Keane", "Keane F", "initials"},
      {"Fionnuala Keane, MB BCh BAO", "Keane FM", "initials"},
      {"Aylin Demirtaş", "A. Demirtas", "initials"},
      {"Théodore Lacassagne", "Theodore Lacassagne", "full"},
      {"Jürgen Müller", "Juergen Mueller", "full"},
      {"Søren Ørsted", "Soren Orsted", "full"},
      {"Ines Costa-Brandt", "I. Costa-Brandt", "initials"},
      {"Ines Costa-Brandt", "I. Costa Brandt", "initials"},
      {"Marisol Okonkwo-Reyes", "M. Okonkwo", "initials"},
      {"Joost van der Meer", "J. van der Meer", "initials"},
      {"Joost van der Meer", "van der Meer, J.", "initials"},
      {"Joost van der Meer", "Meer, J. van der", "initials"},
      {"Nguyen Minh Tuan", "N. M. Tuan", "initials"},
      {"Nguyen Minh Tuan", "Tuan Minh Nguyen", "full"},
      {"ZHANG YUTONG (Yutong)", "Yutong Zhang", "full"},
      {"Nishizawa Haruka (Ms.)", "H. Nishizawa", "initials"},
      {"Oleksandr (Sasha) Hrytsenko", "Sasha Hrytsenko", "full"},
      {"Oleksandr (Sasha) Hrytsenko", "O. Hrytsenko", "initials"},
      {"Sinazo Mthembu", "Mthembu, S.", "initials"},
      {"Jean-Pierre Serrault", "J.-P. Serrault", "initials"},
      {"Brian O'Dowd", "B. O’Dowd", "initials"},
      {"Gabriel Luna Torres", "G. Luna Torres", "initials"},
      {"Anna Maria Kowalska", "Anna M. Kowalska", "full"},
      {"Anna Kowalska", "Anna Maria Kowalska", "full"},
      {"Dr. Meera Rao", "M. Rao", "initials"},
  });
}

TEST_CASE("names of many parts agree by most of them") {
  check_rows({
      {"Jonathan Teo Wei Liang", "Wei Liang Teo", "full"},
      {"Rosa Quispe Maldonado", "Quispe, R.", "initials"},
      {"Rosa Quispe Maldonado", "Rosa Quispe", "full"},
      {"Rosa Quispe Maldonado", "Quispe, T.", "none"},
      {"NGUYEN THI MINH HANH", "Hanh T. M. Nguyen", "initials"},
      {"NGUYEN THI BAO TRAN", "Bao-Tran Thi Nguyen", "full"},
      {"NGUYEN THI BAO TRAN", "Tran-Bao Thi Nguyen", "none"},
      {"NGUYEN THI MINH HANH", "Hanh T. K. Nguyen", "none"},
      {"NGUYEN THI MINH HANH", "Nga T. M. Nguyen", "none"},
      {"Jonathan Teo Wei Liang", "Wei Ming Tan", "none"},
  });
}

TEST_CASE("another person of the same family is not the owner") {
  check_rows({
      {"Ingrid Solheim", "K. Solheim", "none"},
      {"Ingrid Solheim", "Kari Solheim", "none"},
      {"Yutong Zhang", "Liwei Zhang", "none"},
      {"Yutong Zhang", "Rui Zhang", "none"},
      {"Ingrid Solheim", "Ida Solheim", "none"},
      {"Ingrid Solheim", "I. Solberg", "none"},
      {"Ingrid Solheim", "Solheim", "none"},
      {"Sinazo Mthembu", "Naidoo-Blom, A.", "none"},
      {"Helene Marchetti", "H. Whitlock", "none"},
      {"Fionnuala Keane", "Keane D", "none"},
  });
}

TEST_CASE("spellings are kept as given, each once") {
  const OwnerNames names(std::vector<std::string>{"한지우", "Jiwoo Han", "한지우", " "});
  CHECK(names.spellings() == std::vector<std::string>{"한지우", "Jiwoo Han"});
  CHECK(names.matches("J. Han"));
  CHECK_FALSE(OwnerNames().matches("J. Han"));
}

TEST_CASE("letters of degrees and of learned bodies behind a name are no part of it") {
  check_rows({
      {"Ann MOOR MEng CEng MIET", "A. Moor", "initials"},
      {"Ann Moor FRSS CStat", "Ann Moor", "full"},
      {"Ann Moor MEng", "M. Meng", "none"},
  });
}

TEST_CASE("a foreign name in Hangul is known by its sounds in Latin letters, and in any order") {
  check_rows({
      {"나르기자 텐", "Nargiza Ten", "full"},
      {"나르기자 텐", "N. Ten", "initials"},
      {"나르기자 텐", "텐 나르기자", "full"},
      {"나르기자 텐", "N. Kim", "none"},
      {"존 스미스", "John Smith", "full"},
      {"Sergey Pak", "세르게이 박", "full"},
      {"마리아 가르시아", "M. García", "initials"},
      {"홍 길동", "Gildong Hong", "full"},
      {"조 현 석", "H. Cho", "initials"},
  });
}

TEST_CASE("a family name alone is known") {
  CHECK(OwnerNames(std::vector<std::string>{"Ann Marie Roe"}).has_family("Roe"));
  CHECK_FALSE(OwnerNames(std::vector<std::string>{"Ann Marie Roe"}).has_family("Ann"));
  CHECK(OwnerNames(std::vector<std::string>{"이가람"}).has_family("Lee"));
  CHECK(OwnerNames(std::vector<std::string>{"나르기자 텐"}).has_family("Ten"));
}
