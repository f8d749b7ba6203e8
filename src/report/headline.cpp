#include "report/headline.h"

#include <algorithm>

#include "report/say.h"
#include "report/told.h"

namespace oneshot {

std::string oneshot_titles(const Verdict& verdict, Language language) {
  std::string titles;
  for (const SignalVerdict& signal : verdict.signals) {
    if (signal.level != Level::strong) continue;
    if (!titles.empty()) titles += ", ";
    titles += fmt::format("{} ({:.0f})", signal.title.in(language), signal.score);
  }
  return titles;
}

const SignalVerdict* nearest_signal(const Verdict& verdict) {
  const auto best = std::max_element(
      verdict.signals.begin(), verdict.signals.end(),
      [](const SignalVerdict& a, const SignalVerdict& b) { return a.score < b.score; });
  return best == verdict.signals.end() || best->level == Level::none ? nullptr : &*best;
}

std::string answer_line(const FileReport& report, Language language) {
  if (!report.verdict) {
    return fmt::format("{}: {}", text_of(Message::not_scored, language),
                       report.error ? message_of(*report.error, language) : "");
  }
  const std::string titles = oneshot_titles(*report.verdict, language);
  if (!titles.empty()) return fmt::format("{}: {}", text_of(Message::yes, language), titles);
  const SignalVerdict* const nearest = nearest_signal(*report.verdict);
  const std::string rest =
      nearest == nullptr ? say(language, Message::nothing_found)
                         : say(language, Message::nearest_is,
                               fmt::format("{} ({}, {:.0f})", nearest->title.in(language),
                                           title_of(nearest->level, language), nearest->score));
  return fmt::format("{}{}{}", text_of(Message::not_yet, language), joint_of(language), rest);
}

bool needs_score_note(const Verdict& verdict) {
  constexpr double score_of_a_shot = 80;
  return verdict.oneshots.empty() && verdict.score >= score_of_a_shot;
}

std::string place_of(const Quote& quote, Format format, Language language) {
  return format == Format::pdf ? say(language, Message::page_line, quote.page, quote.line)
                               : say(language, Message::line, quote.line);
}

std::string place_of(const IntegrityFinding& finding, Language language) {
  return finding.line > 0 ? say(language, Message::line, finding.line)
                          : say(language, Message::on_page, finding.page);
}

std::string accepted_message(const FileReport& report, Language language) {
  return say(language, Message::accepted, message_of(*report.error, language),
             report.gate.accepted.front().reason);
}

std::string facet_title(const RunInfo& run, const SignalVerdict& signal, const std::string& facet,
                        Language language) {
  const auto found = run.facet_titles.find(signal.id + "/" + facet);
  return found == run.facet_titles.end() ? facet : found->second.in(language);
}

}  // namespace oneshot
