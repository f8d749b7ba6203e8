#include "batch/verdict_cache.h"

#include <filesystem>

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/sha256.h"

using namespace oneshot;
namespace fs = std::filesystem;

namespace {

const JudgingConditions usual{"sha256:0", {"engineer", {"Mina"}, {2026, 11, 1}}, {}};

struct Scratch {
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "oneshot-cache-XXXXXX").string();
    path = mkdtemp(pattern.data());
  }
  ~Scratch() { fs::remove_all(path); }
  fs::path path;
};

Source source_of(const std::string& name, const std::string& bytes) {
  return {name, sha256(bytes), bytes};
}

Judgement failed(ReadError code) { return {Format::text, ReadFailure{code, "because"}}; }

}  // namespace

TEST_CASE("a verdict is found by what it depends on, and by nothing else") {
  const Scratch scratch;
  CacheFolder folder(scratch.path);
  const auto key = [&](const JudgingConditions& conditions, const Source& source) {
    return VerdictCache(folder, conditions).key_of(source);
  };
  const std::string same = key(usual, source_of("a/resume.txt", "x"));
  CHECK(key(usual, source_of("b/other.TXT", "x")) == same);
  CHECK(key(usual, source_of("a/resume.md", "x")) != same);
  CHECK(key(usual, source_of("a/resume.txt", "y")) != same);
  const auto changed = [&](auto change) {
    JudgingConditions conditions = usual;
    change(conditions);
    return key(conditions, source_of("a/resume.txt", "x")) != same;
  };
  CHECK_FALSE(changed([](auto&) {}));
  CHECK(changed([](auto& c) { c.rules_digest = "sha256:1"; }));
  CHECK(changed([](auto& c) { c.judging.profile = "researcher"; }));
  CHECK(changed([](auto& c) { c.judging.names = {"Mi", "na"}; }));
  CHECK(changed([](auto& c) { c.judging.as_of.day = 2; }));
  CHECK(changed([](auto& c) { c.reading.password = "secret"; }));
}

TEST_CASE("the order of files that are judged together counts") {
  const Scratch scratch;
  CacheFolder folder(scratch.path);
  const VerdictCache cache(folder, usual);
  Source joined{"a.md + b.txt", sha256("ab"), {}};
  joined.parts = {source_of("a.md", "a"), source_of("b.txt", "b")};
  const std::string key = cache.key_of(joined);
  std::swap(joined.parts[0], joined.parts[1]);
  CHECK(cache.key_of(joined) != key);
}

TEST_CASE("the builds of the program are told apart") { CHECK(build_identity().size() >= 8); }

TEST_CASE("failures that another run may not have are not kept") {
  const Scratch scratch;
  CacheFolder folder(scratch.path);
  VerdictCache cache(folder, usual);
  for (ReadError code : {ReadError::timeout, ReadError::memory, ReadError::crashed}) {
    cache.store(sha256("k"), failed(code), nullptr);
    CHECK_FALSE(cache.find(sha256("k"), nullptr));
  }
  cache.store(sha256("k"), failed(ReadError::damaged), nullptr);
  const auto found = cache.find(sha256("k"), nullptr);
  REQUIRE(found);
  CHECK(found->verdict.failure().code == ReadError::damaged);
}

TEST_CASE("a run that needs the document finds a verdict only with its document") {
  const Scratch scratch;
  CacheFolder folder(scratch.path);
  VerdictCache cache(folder, usual);
  Document document;
  cache.store(sha256("k"), {Format::text, Verdict()}, nullptr);
  CHECK(cache.find(sha256("k"), nullptr));
  CHECK_FALSE(cache.find(sha256("k"), &document));
  Document stored;
  stored.pages.emplace_back().lines.emplace_back().text = "a line";
  cache.store(sha256("k"), {Format::text, Verdict()}, &stored);
  REQUIRE(cache.find(sha256("k"), &document));
  CHECK(plain_text(document) == "a line\n");
}
