#include "batch/rules_in_use.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

#include "base/sha256.h"
#include "batch/verdict_cache.h"
#include "batch/wire_codec.h"
#include "rules/shipped.h"

namespace oneshot {
namespace {

namespace fs = std::filesystem;

/// Adds all files of a folder, by path; false where they are not such as rules can be.
bool add_folder(const fs::path& folder, wire::Writer& all) {
  std::vector<fs::path> files;
  std::error_code error;
  for (auto it = fs::recursive_directory_iterator(folder, error); !error && it != fs::end(it);
       it.increment(error)) {
    if (!it->is_directory(error)) files.push_back(it->path());
    if (files.size() > rule_limits().files) return false;
  }
  if (error) return false;
  std::sort(files.begin(), files.end());
  std::size_t total = 0;
  for (const fs::path& file : files) {
    if (!fs::is_regular_file(file, error)) return false;
    total += fs::file_size(file, error);
    if (error || total > rule_limits().total_bytes) return false;
    std::ifstream in(file, std::ios::binary);
    all.text(file.string());
    all.text(std::string(std::istreambuf_iterator<char>(in), {}));
    if (!in.good() && !in.eof()) return false;
  }
  return true;
}

/// Where the outline of the rules of these origins lies; nothing where they must be loaded to know.
std::optional<std::string> key_of(const RuleOrigins& origins) {
  wire::Writer all;
  all.text("rules");
  all.text(ONESHOT_VERSION);
  all.text(build_identity());
  all.flag(origins.shipped);
  for (const std::string& folder : origins.folders) {
    all.text(folder);
    if (!add_folder(folder, all)) return std::nullopt;
  }
  return sha256(all.take());
}

void put_texts(wire::Writer& out, const std::vector<std::string>& texts) {
  out.count(texts.size());
  for (const std::string& text : texts) out.text(text);
}

std::vector<std::string> texts_in(wire::Reader& in) {
  std::vector<std::string> texts;
  for (std::size_t left = in.count(); left > 0; --left) texts.push_back(in.text());
  return texts;
}

std::string encode(const RulesOutline& outline) {
  wire::Writer out;
  out.text(outline.digest);
  put_texts(out, outline.profiles);
  put_texts(out, outline.signals);
  out.count(outline.facet_titles.size());
  for (const auto& [facet, title] : outline.facet_titles) {
    out.text(facet);
    out.text(title.en);
    out.text(title.ko);
  }
  return out.take();
}

std::optional<RulesOutline> decode_outline(std::string_view bytes) {
  try {
    wire::Reader in(bytes);
    RulesOutline outline;
    outline.digest = in.text();
    outline.profiles = texts_in(in);
    outline.signals = texts_in(in);
    for (std::size_t titles = in.count(); titles > 0; --titles) {
      std::string facet = in.text();
      std::string en = in.text(), ko = in.text();
      outline.facet_titles.emplace(std::move(facet), LocalizedText{std::move(en), std::move(ko)});
    }
    in.expect_end();
    return outline;
  } catch (const wire::Malformed&) {
    return std::nullopt;
  }
}

}  // namespace

RulesOutline outline_of(const RuleSet& rules) {
  RulesOutline outline;
  outline.digest = rules.digest;
  for (const Profile& profile : rules.profiles) outline.profiles.push_back(profile.id);
  for (const Signal& signal : rules.signals) {
    outline.signals.push_back(signal.id);
    for (const Facet& facet : signal.facets) {
      outline.facet_titles[signal.id + "/" + facet.id] = facet.title;
    }
  }
  return outline;
}

RulesInUse::RulesInUse(const RuleOrigins& origins, std::function<RuleSet()> load,
                       CacheFolder* cache)
    : load_(std::move(load)) {
  const std::optional<std::string> key = cache == nullptr ? std::nullopt : key_of(origins);
  if (key) {
    if (const auto bytes = cache->find(*key)) {
      if (auto outline = decode_outline(*bytes)) {
        outline_ = *std::move(outline);
        return;
      }
    }
  }
  std::call_once(once_, [&] { rules_ = load_(); });
  outline_ = outline_of(*rules_);
  if (key) cache->store(*key, encode(outline_));
}

const RuleSet& RulesInUse::rules() {
  std::call_once(once_, [&] {
    rules_ = load_();
    if (rules_->digest != outline_.digest) {
      throw std::runtime_error("the rules have changed since the run began; run again");
    }
  });
  return *rules_;
}

}  // namespace oneshot
