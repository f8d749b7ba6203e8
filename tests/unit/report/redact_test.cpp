#include "report/redact.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <doctest/doctest.h>
#include <re2/re2.h>
#include <unicode/unistr.h>

#include "judge/judge.h"
#include "read/reader.h"
#include "report/redact_names.h"
#include "report/redact_patterns.h"
#include "rules/load.h"
#include "sample_step.h"
#include "unit/report/report_fixture.h"

namespace oneshot {
namespace {

/// The text with what the ranges name replaced by "_".
std::string masked(std::string_view text, std::vector<TextRange> ranges) {
  std::sort(ranges.begin(), ranges.end());
  std::string out;
  std::size_t done = 0;
  for (const TextRange& range : ranges) {
    if (range.begin < done) {
      done = std::max(done, range.end);
      continue;
    }
    out += std::string(text.substr(done, range.begin - done)) + "_";
    done = range.end;
  }
  return out + std::string(text.substr(done));
}

std::string without_names(std::vector<std::string> owner, std::string_view text) {
  return masked(text, NameFinder(owner).find(text));
}

std::string without_patterns(std::string_view text, LinePlace place = LinePlace::body) {
  std::vector<TextRange> ranges;
  for (const PrivateRange& one : private_patterns(text, place)) ranges.push_back(one.range);
  return masked(text, ranges);
}

std::string lower(const std::string& text) {
  std::string out;
  icu::UnicodeString::fromUTF8(text).foldCase().toUTF8String(out);
  return out;
}

/// The rows of a table of two columns or more, without its head.
std::vector<std::pair<std::string, std::string>> rows_of(const std::filesystem::path& path) {
  std::vector<std::pair<std::string, std::string>> out;
  std::ifstream in(path);
  std::string row;
  std::getline(in, row);
  while (std::getline(in, row)) {
    const std::size_t tab = row.find('\t');
    const std::size_t end = std::min(row.find('\t', tab + 1), row.size());
    out.emplace_back(row.substr(0, tab), row.substr(tab + 1, end - tab - 1));
  }
  return out;
}

/// The shipped rules at work.
struct Shipped {
  LoadedRules rules = load_rules(RuleOrigins{});
  Judge judge{rules.rules, {rules.rules.profiles.front().id, {}, {2026, 11, 1}}};

  FileReport judged(const std::filesystem::path& path, const std::string& name) const {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    Result<Document> document = read_document(bytes.str(), path.string());
    REQUIRE(document);
    FileReport report;
    report.file = name;
    report.sha256 = std::string(64, 'c');
    report.verdict = judge.judge(*document);
    report.format = document->format;
    report.document = std::make_shared<const Document>(std::move(*document));
    return report;
  }
};

/// None of the secrets stands in any format of the redacted report, in whatever case.
void expect_without(const std::vector<std::string>& secrets, const FileReport& report) {
  const FileReport shared = redacted(report, 1, Language::en);
  for (const ReportFormat& format : report_formats()) {
    for (const bool single : {true, false}) {
      const std::string out = lower(fixture::render(format.name, {shared}, single));
      for (const std::string& secret : secrets) {
        CAPTURE(format.name);
        CAPTURE(secret);
        CHECK(out.find(lower(secret)) == std::string::npos);
      }
    }
  }
}

}  // namespace

TEST_CASE("names are found in every spelling") {
  const std::vector<std::string> owner = {"한지우", "Jiwoo Han"};
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"Jiwoo Han*, S. Kim. A paper.", "_*, S. Kim. A paper."},
      {"Han, Jiwoo and others", "_ and others"},
      {"J. Han, M. Lee", "_, M. Lee"},
      {"Han J, Lee M", "_, Lee M"},
      {"Jiwoo Han, M. Lee. A paper.", "_, M. Lee. A paper."},
      {"JIWOO HAN", "_"},
      {"제1저자 한지우, 김서연", "제1저자 _, 김서연"},
      {"한 지 우", "_"},
      {"한지우는 2021년부터", "_는 2021년부터"},
      {"저는 지우입니다", "저는 _입니다"},
      {"user jiwoohan on the judge", "user _ on the judge"},
      {"jiwoo-han and jiwoo_han2", "_ and _"},
      {"the handle of a hand", "the handle of a hand"},
      {"대한지우개협회", "대_개협회"},
      {"jiwooh on the board, team JiwooAndCo", "_ on the board, team _"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(without_names(owner, row.text) == row.expected);
  }
}

TEST_CASE("names in other scripts are found, spaced out or not") {
  CHECK(without_names({"정다은", "鄭 多 恩"}, "성명 鄭多恩 (정다은)") == "성명 _ (_)");
  CHECK(without_names({"佐藤 結衣"}, "佐藤結衣, 田中誠. 佐藤の論文") == "_, 田中誠. _の論文");
  CHECK(without_names({"Дмитро Ковальчук"}, "Ковальчук Д.") == "_ Д.");
}

TEST_CASE("the romanised form of a name that is only given in Hangul is found") {
  CHECK(without_names({"김서연"}, "Seoyeon Kim and Minho Lee") == "_ and Minho Lee");
  CHECK(without_names({"김서연"}, "S. Kim, M. Lee") == "_, M. Lee");
}

TEST_CASE("a title in quotation marks behind a name stays") {
  CHECK(without_names({"Ann Roe"}, "B. Lind, A. Roe. \"Odours of hops\"") ==
        "B. Lind, _. \"Odours of hops\"");
}

TEST_CASE("a foreign name in Hangul is found whole, in parts and in Latin letters") {
  const std::vector<std::string> owner{"나르기자 텐"};
  CHECK(without_names(owner, "나르기자 텐은 콘텐츠를, 텐 나르기자의") == "_은 콘텐츠를, _의");
  CHECK(without_names(owner, "저는 나르기자입니다") == "저는 _입니다");
  CHECK(without_names(owner, "N. Ten and G. Kim. Nargiza Ten") == "_ and G. Kim. _");
}

TEST_CASE("syllables of a name within other words stay") {
  CHECK(without_names({"도이레"}, "그래도 이 레시피는") == "그래도 이 레시피는");
}

TEST_CASE("addresses and numbers are masked wherever they stand") {
  struct Row {
    std::string text, expected;
  };
  const Row rows[] = {
      {"mail jiwoo.han@example.org now", "mail _ now"},
      {"jiwoo (at) example.org", "_"},
      {"010-1234-5678", "_"},
      {"연락처: 010 1234 5678", "연락처: _"},
      {"+82 10-1234-5678", "_"},
      {"(876) 555-0199", "_"},
      {"900101-1234567", "_"},
      {"https://example.org/jiwoo and github.example/jh", "_ and _"},
      {"생년월일: 1993.05.02", "생년월일: _"},
      {"1993년 5월 2일생", "_"},
      {"1993년생 (만 31세)", "_ (_)"},
      {"주소: 서울특별시 성동구 왕십리로 10길 3", "주소: _"},
      {"서울특별시 성동구 왕십리로 10", "_"},
      {"Date of birth: 2 May 1993", "_"},
      {"Date/place of birth: 14.09.1988, Lviv", "Date/place of birth: _"},
      {"94년생, 부산", "_, 부산"},
      {"1994년 7월 2일 부산에서 태어나", "_ 부산에서 태어나"},
      {"Tax ID: 3214567890", "Tax ID: _"},
      {"0049 (0)151 2345 6789", "_"},
      {"JIWOO (AT) MAIL.EXAMPLE", "_"},
      {"〒530-0001 大阪市北区梅田 3-1-1", "_"},
      {"生年月日: 1997年2月11日", "生年月日: _"},
      {"![me](me.png)", "_"},
      {"사진: 첨부", "_"},
      {"about 140 contests, account zbyt since 2012.", "about 140 contests, account _ since 2012."},
      {"AtCoder 2104, account \"sotana\"", "AtCoder 2104, account \"_\""},
      {"Key account manager since 2012", "Key account manager since 2012"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(without_patterns(row.text) == row.expected);
  }
}

TEST_CASE("what only looks like an address or number stays") {
  for (const char* text :
       {"2016.01 - 2017.10", "09.2017 - 12.2022", "2,400 transactions per second", "2210--2228",
        "2019 - 2023", "Booking.com, Node.js and fast.ai", "3위 (1,204팀 중)", "정확도 81 % → 90 %",
        "2023-05 >> now", "AAAI 2024, pages 11842-11857",
        "주소를 넣으면 요일을 알려 주는 웹 페이지", "갯벌 사진 분류 AI 경진대회"}) {
    CAPTURE(text);
    CHECK(without_patterns(text) == text);
  }
}

TEST_CASE("the head of a resume needs no labels") {
  CHECK(without_patterns("Edinburgh, Scotland", LinePlace::header) == "_");
  CHECK(without_patterns("leila@example.nl · Rotterdam", LinePlace::header) == "_ · _");
  CHECK(without_patterns("Edinburgh, Scotland") == "Edinburgh, Scotland");
}

TEST_CASE("quotes of a redacted report stand at their new offsets") {
  const FileReport report =
      redacted(fixture::report_of("jiwoo-han.md",
                                  {"Jiwoo Han", "J. Han. A paper. NeurIPS 2025.", "ICPC 2023"}),
               1, Language::en);
  const std::string text = plain_text(*report.document);
  CHECK(text == "[name]\n[name]. A paper. NeurIPS 2025.\nICPC 2023\n");
  CHECK(report.file == "resume-aaaaaaaaaa.md");
  CHECK(report.verdict->owner == std::vector<std::string>{"[name]"});
  for (const SignalVerdict& signal : report.verdict->signals) {
    for (const JudgedEntry& entry : signal.entries) {
      CHECK(text.substr(entry.quote.offset, entry.quote.length) == entry.quote.text);
      CHECK(entry.quote.text.find("Han") == std::string::npos);
    }
  }
}

TEST_CASE("a quote that ends within a masked place takes the whole mask") {
  FileReport report = fixture::report_of("a.txt", {"Jiwoo Han", "by Jiwoo Han", "x"});
  report.verdict->path.evidence[0].length = 6;  // "by Jiw"
  report = redacted(report, 1, Language::en);
  CHECK(report.verdict->path.evidence[0].text == "by [name]");
}

TEST_CASE("an unreadable file is named by its content or its number") {
  FileReport report = fixture::unreadable_report();
  report.file = "applicants/jiwoo-han.pdf";
  report.error->message = "cannot open applicants/jiwoo-han.pdf";
  CHECK(redacted(report, 7, Language::en).file == "resume-bbbbbbbbbb.pdf");
  report.sha256.clear();
  CHECK(redacted(report, 7, Language::en).file == "resume-7.pdf");
  CHECK(redacted(report, 7, Language::en).error->message == "cannot open resume-7.pdf");
}

TEST_CASE("nothing private of any sample slips through any format") {
  const Shipped shipped;
  int resumes = 0;
  for (const char* folder : {"samples/labelled", "samples/resumes"}) {
    const std::filesystem::path root = std::filesystem::path(ONESHOT_SOURCE_DIR) / folder;
    for (const auto& [file, owners] : rows_of(root / "labels.tsv")) {
      CAPTURE(file);
      if (++resumes % sample_step != 0) continue;
      const FileReport report = shipped.judged(root / file, file);
      std::vector<std::string> secrets;
      std::istringstream names(owners);
      for (std::string name; std::getline(names, name, '|');) secrets.push_back(name);
      secrets.push_back(std::filesystem::path(file).stem().string());
      static const RE2 address(
          "([\\pL\\pN._%+\\-]+@[\\pL\\pN\\-]+\\.[\\pL\\pN.\\-]+|010-\\d{4}-\\d{4})");
      const std::string text = plain_text(*report.document);
      re2::StringPiece rest(text);
      for (std::string found; RE2::FindAndConsume(&rest, address, &found);) {
        secrets.push_back(found);
      }
      expect_without(secrets, report);
    }
  }
  CHECK(resumes >= 53);
}

TEST_CASE("every way to write what is private is masked in every format, and claims are kept") {
  const Shipped shipped;
  const std::filesystem::path root =
      std::filesystem::path(ONESHOT_SOURCE_DIR) / "samples/redaction";
  std::map<std::string, std::vector<std::string>> secrets, kept;
  for (const auto& [file, secret] : rows_of(root / "secrets.tsv")) secrets[file].push_back(secret);
  for (const auto& [file, text] : rows_of(root / "kept.tsv")) kept[file].push_back(text);
  CHECK(secrets.size() >= 5);
  for (const auto& [file, all] : secrets) {
    CAPTURE(file);
    // The file bears the owner's name, as files of applicants do.
    const FileReport report = shipped.judged(root / file, "applicants/" + all.front() + ".txt");
    expect_without(all, report);
    const std::string text = plain_text(*redacted(report, 1, Language::en).document);
    for (const std::string& one : kept[file]) {
      CAPTURE(one);
      CHECK(text.find(one) != std::string::npos);
    }
  }
}

}  // namespace oneshot
