#include "workshop/stats_report.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/json_text.h"
#include "report/terminal_text.h"
#include "report/told.h"

namespace oneshot {

namespace {

constexpr std::size_t most_shown = 15;  ///< of patterns, terms and near misses in the text
constexpr int pattern_columns = 60, name_columns = 34;
constexpr double microseconds = 1e6;

double total_seconds(const StatsReport& report) {
  double sum = report.terms_seconds;
  for (const SignalFires& signal : report.signals) sum += signal.seconds;
  for (const TraitFires& trait : report.traits) sum += trait.seconds;
  return sum;
}

class TextWriter {
 public:
  TextWriter(const StatsReport& report, const StatsOptions& options)
      : report_(report), options_(options) {}

  std::string run() {
    out_ = told(fmt::format("{} resumes, {:.1f} MiB of text", report_.files,
                            static_cast<double>(report_.bytes) / (1 << 20))) +
           "\n";
    if (options_.times) {
      out_ +=
          told(fmt::format("{:.3f} s understanding, {:.3f} s looking for terms, {:.3f} s judging",
                           report_.understanding, report_.terms_seconds,
                           total_seconds(report_) - report_.terms_seconds)) +
          "\n";
    }
    for (const SignalFires& signal : report_.signals) add_signal(signal);
    add_traits();
    add_patterns();
    add_lists();
    add_near();
    return std::move(out_);
  }

 private:
  std::string share(std::size_t files) const {
    const double all = static_cast<double>(std::max<std::size_t>(report_.files, 1));
    return fmt::format("{:.0f} %", 100.0 * static_cast<double>(files) / all);
  }

  bool is_nearly_always(const Fires& fires) const {
    return report_.files > 1 && static_cast<double>(fires.files) >=
                                    options_.nearly_always * static_cast<double>(report_.files);
  }

  std::string cost(double seconds) const {
    if (!options_.times || report_.files == 0) return {};
    if (seconds == 0) return std::string(columns_of(fmt::format("{:>9.1f} µs", 0.0)), ' ');
    return fmt::format("{:>9.1f} µs", seconds * microseconds / static_cast<double>(report_.files));
  }

  void add_line(const std::string& name, const Fires& fires, std::string_view remark = {}) {
    std::string line = fmt::format("  {}{:>7}{:>7}{:>8}{}", pad(name, name_columns), fires.files,
                                   share(fires.files), fires.times, cost(fires.seconds));
    if (!remark.empty()) {
      line += fmt::format("  {}", remark);
    } else if (fires.files == 0) {
      line += "  " + told("never");
    } else if (is_nearly_always(fires)) {
      line += "  " + told("nearly always");
    }
    out_ += line + "\n";
  }

  void add_head(const std::string& title) {
    out_ += fmt::format("\n{}{}{:>7}{}{}\n", pad(title, name_columns + 2),
                        pad_left(told("files"), 7), "", pad_left(told("times"), 8),
                        options_.times ? pad_left(told("a resume"), 12) : "");
  }

  void add_signal(const SignalFires& signal) {
    add_head(signal.id);
    add_line(told("candidates"), signal);
    for (const FacetFires& facet : signal.facets) add_line(facet.id, facet);
    out_ += "  " + told("files by level") + " ";
    for (const Level level : {Level::strong, Level::solid, Level::mention, Level::none}) {
      out_ +=
          fmt::format("  {} {}", name_of(level), signal.levels[static_cast<std::size_t>(level)]);
    }
    out_ += "\n";
  }

  void add_traits() {
    if (report_.traits.empty()) return;
    add_head(told("roles, foundations, paths"));
    for (const TraitFires& trait : report_.traits) add_line(trait.kind + " " + trait.id, trait);
  }

  /// The first few by `better`, or all of them.
  template <class Thing, class Better>
  std::vector<const Thing*> first(const std::vector<Thing>& things, const Better& better) const {
    std::vector<const Thing*> out;
    for (const Thing& thing : things) out.push_back(&thing);
    std::stable_sort(out.begin(), out.end(),
                     [&](const Thing* a, const Thing* b) { return better(*a, *b); });
    if (!options_.all && out.size() > most_shown) out.resize(most_shown);
    return out;
  }

  void add_pattern(const PatternFires& p) {
    const std::string remark = p.files == 0          ? told("never") + "  "
                               : is_nearly_always(p) ? told("nearly always") + "  "
                                                     : "";
    add_line(p.rule, p,
             fmt::format("{}{}:{}  {}", remark, p.place.file, p.place.line,
                         shorten(harmless(p.pattern), pattern_columns)));
  }

  void add_patterns() {
    if (report_.patterns.empty()) return;
    const auto never =
        static_cast<std::size_t>(std::count_if(report_.patterns.begin(), report_.patterns.end(),
                                               [](const PatternFires& p) { return p.files == 0; }));
    add_head(told("patterns"));
    out_ +=
        "  " +
        told(fmt::format("{} patterns, {} of them fire never", report_.patterns.size(), never)) +
        "\n";
    if (options_.all) {
      for (const PatternFires& pattern : report_.patterns) add_pattern(pattern);
      return;
    }
    out_ += "  " +
            told(options_.times ? "the most frequent, then the slowest" : "the most frequent") +
            "\n";
    const auto more = [](const PatternFires& a, const PatternFires& b) {
      return a.files > b.files;
    };
    for (const PatternFires* pattern : first(report_.patterns, more)) add_pattern(*pattern);
    if (!options_.times) return;
    out_ += "\n";
    const auto slower = [](const PatternFires& a, const PatternFires& b) {
      return a.seconds > b.seconds;
    };
    for (const PatternFires* pattern : first(report_.patterns, slower)) add_pattern(*pattern);
  }

  void add_lists() {
    if (report_.lists.empty()) return;
    add_head(told("lists"));
    for (const ListFires& list : report_.lists) {
      add_line(list.id, list,
               told(fmt::format("{} of {} terms are named", list.terms - list.never, list.terms)));
    }
    out_ += "\n  " + told(options_.all ? "terms" : "the most frequent terms") + "\n";
    const auto more = [](const TermFires& a, const TermFires& b) { return a.files > b.files; };
    for (const TermFires* term : first(report_.terms, more)) {
      if (options_.all || term->files > 0) add_line(term->list + "/" + term->id, *term);
    }
  }

  void add_near() {
    if (report_.near.empty()) return;
    out_ += "\n" + told("one letter off a spelling") + "\n";
    std::size_t shown = 0;
    for (const NearFires& near : report_.near) {
      if (!options_.all && ++shown > most_shown) {
        out_ +=
            "  " +
            told(fmt::format("and {} more; --all shows them", report_.near.size() - most_shown)) +
            "\n";
        break;
      }
      out_ += fmt::format(
          "  {}  {}\n", pad("\"" + harmless(near.written) + "\"", name_columns),
          told(fmt::format("for \"{}\" of {}/{}  in {} {}, first {}:{}", near.alias, near.list,
                           near.term, near.files, near.files == 1 ? "file" : "files",
                           harmless(near.file), near.line)));
    }
  }

  const StatsReport& report_;
  const StatsOptions& options_;
  std::string out_;
};

class JsonWriter {
 public:
  explicit JsonWriter(const StatsOptions& options) : options_(options) {}

  Json fires(const Fires& fires) const {
    Json out = {{"files", fires.files}, {"times", fires.times}};
    if (options_.times) out["seconds"] = fires.seconds;
    return out;
  }

  template <class Thing, class Add>
  Json list(const std::vector<Thing>& things, const Add& add) const {
    Json out = Json::array();
    for (const Thing& thing : things) {
      Json one;
      add(thing, one);
      one.update(fires(thing));
      out.push_back(std::move(one));
    }
    return out;
  }

  static void place(const SourcePlace& at, Json& out) {
    out["file"] = at.file;
    out["line"] = at.line;
  }

 private:
  const StatsOptions& options_;
};

}  // namespace

std::string stats_text(const StatsReport& report, const StatsOptions& options) {
  return TextWriter(report, options).run();
}

std::string stats_json(const StatsReport& report, const StatsOptions& options) {
  const JsonWriter write(options);
  Json out;
  out["schema"] = "oneshot-rules-stats/1";
  out["files"] = report.files;
  out["bytes"] = report.bytes;
  if (options.times) {
    out["seconds"] = {{"understanding", report.understanding},
                      {"terms", report.terms_seconds},
                      {"judging", total_seconds(report) - report.terms_seconds}};
  }
  out["signals"] = write.list(report.signals, [&](const SignalFires& signal, Json& one) {
    one["signal"] = signal.id;
    for (const Level level : {Level::strong, Level::solid, Level::mention, Level::none}) {
      one["levels"][std::string(name_of(level))] = signal.levels[static_cast<std::size_t>(level)];
    }
    one["facets"] = write.list(signal.facets, [&](const FacetFires& facet, Json& f) {
      f["facet"] = facet.id;
      JsonWriter::place(facet.place, f);
    });
  });
  out["traits"] = write.list(report.traits, [&](const TraitFires& trait, Json& one) {
    one["kind"] = trait.kind;
    one["id"] = trait.id;
  });
  out["patterns"] = write.list(report.patterns, [&](const PatternFires& pattern, Json& one) {
    one["rule"] = pattern.rule;
    JsonWriter::place(pattern.place, one);
    one["pattern"] = pattern.pattern;
  });
  out["lists"] = write.list(report.lists, [&](const ListFires& list, Json& one) {
    one["list"] = list.id;
    one["terms"] = list.terms;
    one["terms_never_named"] = list.never;
  });
  out["terms"] = write.list(report.terms, [&](const TermFires& term, Json& one) {
    one["list"] = term.list;
    one["term"] = term.id;
    JsonWriter::place(term.place, one);
  });
  out["near_misses"] = Json::array();
  for (const NearFires& near : report.near) {
    out["near_misses"].push_back({{"list", near.list},
                                  {"term", near.term},
                                  {"spelling", near.alias},
                                  {"written", near.written},
                                  {"files", near.files},
                                  {"times", near.times},
                                  {"file", near.file},
                                  {"line", near.line}});
  }
  return dump_json(out, 2) + "\n";
}

}  // namespace oneshot
