#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "judge/judge.h"
#include "read/reader.h"
#include "rules/load.h"
#include "sample_step.h"

using namespace oneshot;

namespace {

const Judge& judge() {
  static const LoadedRules loaded = load_rules(RuleOrigins{});
  REQUIRE(loaded.usable());
  static const Judge only(loaded.rules, {"engineer", {}, Date{2026, 11, 1}});
  return only;
}

/// All text and Markdown resumes of the project.
std::vector<std::filesystem::path> text_samples() {
  std::vector<std::filesystem::path> out;
  for (const char* folder : {"/samples/resumes", "/samples/labelled"}) {
    for (const auto& file :
         std::filesystem::directory_iterator(ONESHOT_SOURCE_DIR + std::string(folder))) {
      const bool resume = file.path().extension() == ".txt" || file.path().extension() == ".md";
      if (resume && file.path().stem() != "README") out.push_back(file.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

Document read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  Result<Document> document = read_document(bytes.str(), path.string(), {});
  REQUIRE(document);
  return *document;
}

/// "coding-competition 50, company 0 … = 61.2"
std::string scores(const Document& document) {
  const Verdict verdict = judge().judge(document);
  std::string out;
  for (const SignalVerdict& signal : verdict.signals) {
    out += fmt::format("{} {} {:.1f}, ", signal.id, name_of(signal.level), signal.score);
  }
  return out + fmt::format("= {:.1f}", verdict.score);
}

/// The document with what tells of a person at its end, where a sheet of personal data may stand.
Document with_person(Document document, const std::vector<std::string>& lines) {
  std::vector<Line>& all = document.pages.front().lines;
  all.emplace_back();
  for (const std::string& text : lines) {
    Line line;
    line.text = text;
    all.push_back(std::move(line));
  }
  return document;
}

const std::vector<std::vector<std::string>> people = {
    {"Personal details", "Gender: female", "Born: 3 May 1999", "Nationality: Korean",
     "Marital status: married, two children", "Religion: none", "Photo: attached"},
    {"Personal details", "Gender: male", "Born: 21 November 1968", "Nationality: Kenyan",
     "Marital status: single", "Religion: Buddhist", "Photo: none"},
    {"인적사항", "성별: 여", "생년월일: 1999.05.03 (만 27세)", "주소: 전라남도 목포시",
     "결혼 여부: 기혼", "병역: 해당 없음", "종교: 없음", "사진: 첨부"},
    {"인적사항", "성별: 남", "생년월일: 1968.11.21 (만 57세)", "주소: 서울특별시 강남구",
     "결혼 여부: 미혼", "병역: 육군 병장 만기 전역", "종교: 불교", "사진: 없음"},
};

}  // namespace

TEST_CASE("gender, age, origin, family, service and faith change no score") {
  int resumes = 0;
  for (const std::filesystem::path& path : text_samples()) {
    if (++resumes % sample_step != 0) continue;
    CAPTURE(path.filename().string());
    const Document document = read(path);
    const std::string plain = scores(document);
    for (const std::vector<std::string>& person : people) {
      CHECK(scores(with_person(document, person)) == plain);
    }
  }
}
