#include "report/messages.h"

#include <array>
#include <utility>

namespace oneshot {
namespace {

struct Entry {
  Message message;
  std::string_view en, ko;
};

constexpr std::array catalogue = {
    Entry{Message::is_there_a_oneshot, "Is there a one-shot?", "원샷이 있나요?"},
    Entry{Message::yes, "YES", "있습니다"},
    Entry{Message::not_yet, "NOT YET", "아직 없습니다"},
    Entry{Message::nearest_is, "the nearest is {0}", "가장 가까운 것: {0}"},
    Entry{Message::nothing_found, "none of the five signals is there",
          "다섯 신호 가운데 보이는 것이 없습니다"},
    Entry{Message::not_scored, "Not scored", "채점하지 않음"},
    Entry{Message::score, "Score", "점수"},
    Entry{Message::score_note,
          "The score adds up all signals; however high, it is no one-shot by itself.",
          "점수는 모든 신호를 더한 값입니다. 아무리 높아도 그것만으로 원샷은 아닙니다."},
    Entry{Message::profile, "profile", "프로필"},
    Entry{Message::as_of, "as of", "기준일"},
    Entry{Message::owner, "Owner", "이력서 주인"},
    Entry{Message::signal, "Signal", "신호"},
    Entry{Message::level, "Level", "수준"},
    Entry{Message::why, "Evidence", "근거"},
    Entry{Message::what_next, "What to do next", "다음에 할 일"},
    Entry{Message::wording_gap, "Write it down", "적으면 올라갑니다"},
    Entry{Message::wording_gap_note, "if you did it, the resume does not say so yet",
          "이미 한 일이라면 이력서에 적기만 하면 됩니다"},
    Entry{Message::experience_gap, "Build it", "쌓아야 합니다"},
    Entry{Message::experience_gap_note, "no wording helps here; the nearest first",
          "고쳐 쓰는 것만으로는 안 됩니다. 가까운 것부터 시작하세요"},
    Entry{Message::experience_gap_second, "only if you want a second one-shot",
          "하나 더 갖고 싶을 때만 하세요"},
    Entry{
        Message::seen_at,
        "You have a one-shot, and one is enough. Make sure that it is seen: now it stands on {0}.",
        "원샷이 있고, 하나면 충분합니다. 첫눈에 보이게 하세요. 지금은 {0}에 있습니다."},
    Entry{Message::more_with_explain, "and {0} more; --explain shows all",
          "그 밖에 {0}건 (--explain으로 모두 보기)"},
    Entry{Message::more_advice, "More ways: {0}", "다른 길 {0}가지"},
    Entry{Message::strong_means, "a one-shot", "한 방이 되는 수준"},
    Entry{Message::solid_means, "one step away", "한 걸음 남음"},
    Entry{Message::mention_means, "a beginning", "첫걸음을 뗌"},
    Entry{Message::hidden_text, "Hidden text", "숨은 글"},
    Entry{Message::hidden_text_note, "reported, never judged",
          "알리기만 하고 판단에 쓰지 않습니다"},
    Entry{Message::roles, "Where the edge lies", "강점이 있는 역할"},
    Entry{Message::foundations, "Foundations", "기초"},
    Entry{Message::path, "Path", "진로"},
    Entry{Message::lean_researcher, "researcher", "연구자"},
    Entry{Message::lean_engineer, "engineer", "엔지니어"},
    Entry{Message::lean_both, "researcher and engineer alike", "연구자와 엔지니어 둘 다"},
    Entry{Message::page_line, "page {0}, line {1}", "{0}쪽 {1}행"},
    Entry{Message::line, "line {0}", "{0}행"},
    Entry{Message::on_page, "page {0}", "{0}쪽"},
    Entry{Message::further, "and {0} more", "그 밖에 {0}건"},
    Entry{Message::gate_failed, "Gate not held", "통과하지 못한 기준"},
    Entry{Message::file, "File", "파일"},
    Entry{Message::oneshots, "One-shots", "원샷"},
    Entry{Message::summary, "{0} read, {1} with a one-shot",
          "{0}건을 읽었고 {1}건에 원샷이 있습니다"},
    Entry{Message::summary_unread, "{0} could not be read", "{0}건은 읽지 못했습니다"},
    Entry{Message::summary_failed, "{0} did not hold a gate", "{0}건이 기준을 통과하지 못했습니다"},
    Entry{Message::unreadable, "Could not be read (not scored)", "읽지 못함 (채점하지 않음)"},
    Entry{Message::no_gaps, "Nothing is missing.", "더 채울 것이 없습니다."},
    Entry{Message::gate_score, "the score {0} is under {1}", "점수 {0}점이 {1}점보다 낮습니다"},
    Entry{Message::gate_signal, "{0} is {1}, not {2}", "{0}: {2}이어야 하는데 {1}입니다"},
    Entry{Message::gate_any, "no signal is {0}", "{0}인 신호가 없습니다"},
    Entry{Message::gate_integrity, "there is hidden text", "숨은 글이 있습니다"},
    Entry{Message::gate_unreadable, "it could not be read", "읽지 못했습니다"},
    Entry{Message::gate_level_fell, "{0} was {1} and is {2}", "{0}: {1}에서 {2}로 내려갔습니다"},
    Entry{Message::gate_score_fell, "the score fell from {0} to {1}",
          "점수가 {0}점에서 {1}점으로 내려갔습니다"},
    Entry{Message::gate_hidden_came, "there is new hidden text: {0}", "숨은 글이 생겼습니다: {0}"},
    Entry{Message::answer_yes, "Yes", "네, 있습니다"},
    Entry{Message::answer_not_yet, "Not yet", "아직 없습니다"},
    Entry{Message::next_step, "Next step", "다음 한 걸음"},
    Entry{Message::signals, "Signals", "신호"},
    Entry{Message::out_of, "of 100", "100점 만점"},
    Entry{Message::resume_text, "The resume as it was read", "읽은 그대로의 이력서"},
    Entry{Message::page_title, "Page {0}", "{0}쪽"},
    Entry{Message::text_title, "Text", "본문"},
    Entry{Message::show_in_text, "Show in the text", "본문에서 보기"},
    Entry{Message::facet_holds, "found", "있음"},
    Entry{Message::facet_missing, "not found", "없음"},
    Entry{Message::hidden_on_page, "Hidden from a reader's eye", "사람 눈에 보이지 않는 글"},
    Entry{Message::never_scored, "reported, never scored", "알리기만 하고 점수에 넣지 않습니다"},
    Entry{Message::accepted, "{0} (accepted: {1})", "{0} (받아들임: {1})"},
    Entry{Message::folder_headline, "{0} of {1} resumes have a one-shot",
          "이력서 {1}건 가운데 {0}건에 원샷이 있습니다"},
    Entry{Message::distribution, "Scores", "점수 분포"},
    Entry{Message::distribution_note, "coloured: with a one-shot",
          "색칠한 부분: 원샷이 있는 이력서"},
    Entry{Message::bin_count, "{0} to {1}: {2}, {3} of them with a one-shot",
          "{0}~{1}점: {2}건, 그중 원샷 {3}건"},
    Entry{Message::coverage, "How many have each signal", "신호별 이력서 수"},
    Entry{Message::resume, "Resume", "이력서"},
    Entry{Message::resumes, "Resumes", "이력서"},
    Entry{Message::filter, "Find a name, file or signal", "이름, 파일, 신호 찾기"},
    Entry{Message::show, "Show", "보기"},
    Entry{Message::show_all, "all", "전체"},
    Entry{Message::show_oneshot, "with a one-shot", "원샷 있음"},
    Entry{Message::show_not_yet, "without a one-shot", "원샷 없음"},
    Entry{Message::show_hidden, "with hidden text", "숨은 글 있음"},
    Entry{Message::show_failed, "that did not hold a gate", "기준 미통과"},
    Entry{Message::shown_count, "{0} of {1} shown", "{1}건 중 {0}건 표시"},
    Entry{Message::no_match, "No resume matches.", "맞는 이력서가 없습니다."},
    Entry{Message::show_more, "Show more", "더 보기"},
    Entry{Message::sort_by, "Sort by {0}", "{0} 기준으로 정렬"},
    Entry{Message::back_to_all, "All resumes", "전체 목록"},
    Entry{Message::reason, "Reason", "까닭"},
    Entry{Message::skip_to_report, "Skip to the report", "본문으로 건너뛰기"},
    Entry{Message::made_by, "Made by oneshot {0} with rules {1}.",
          "oneshot {0}, 규칙 {1}로 만들었습니다."},
    Entry{Message::self_contained, "This page loads nothing and sends nothing.",
          "이 문서는 아무것도 불러오거나 보내지 않습니다."},
    Entry{Message::extract_headline, "What a machine sees", "기계가 읽은 이력서"},
    Entry{Message::extract_counts, "{0} pages, {1} lines", "{0}쪽, {1}행"},
    Entry{Message::extract_hidden, "hidden from a reader's eye: {0}",
          "사람 눈에 보이지 않는 글 {0}곳"},
    Entry{Message::extract_unknown, "{0} of {1} glyphs have no known character",
          "글자 {1}개 가운데 {0}개는 무슨 글자인지 알 수 없습니다"},
    Entry{Message::files, "Files", "파일"},
    Entry{Message::masked_name, "[name]", "[이름]"},
    Entry{Message::masked_email, "[e-mail]", "[이메일]"},
    Entry{Message::masked_phone, "[phone]", "[전화]"},
    Entry{Message::masked_address, "[address]", "[주소]"},
    Entry{Message::masked_birth, "[birth date]", "[생년월일]"},
    Entry{Message::masked_number, "[number]", "[번호]"},
    Entry{Message::masked_link, "[link]", "[링크]"},
    Entry{Message::masked_photo, "[photo]", "[사진]"},
    Entry{Message::compare_title, "What changed", "달라진 점"},
    Entry{Message::compare_summary, "{0} compared: {1} better, {2} worse, {3} the same",
          "{0}건 비교: 오름 {1}건, 내림 {2}건, 그대로 {3}건"},
    Entry{Message::count_came, "{0} only in the new run", "새로 들어온 이력서 {0}건"},
    Entry{Message::count_gone, "{0} only in the old run", "빠진 이력서 {0}건"},
    Entry{Message::only_new, "Only in the new run", "새로 들어온 이력서"},
    Entry{Message::only_old, "Only in the old run", "빠진 이력서"},
    Entry{Message::before, "Before", "이전"},
    Entry{Message::after, "After", "지금"},
    Entry{Message::change, "Change", "변화"},
    Entry{Message::gained, "Gained", "얻은 것"},
    Entry{Message::lost, "Lost", "잃은 것"},
    Entry{Message::now_also, "now also: {0}", "이제 있음: {0}"},
    Entry{Message::no_longer, "no longer: {0}", "이제 없음: {0}"},
    Entry{Message::shot_gained, "One-shot gained", "새로 생긴 원샷"},
    Entry{Message::shot_lost, "One-shot lost", "사라진 원샷"},
    Entry{Message::shot_kept, "One-shot as before", "그대로인 원샷"},
    Entry{Message::no_shot_in_either, "No one-shot yet, before or after",
          "이전에도 지금도 아직 원샷이 없습니다"},
    Entry{Message::nothing_changed, "Nothing that counts has changed.",
          "판단에 영향을 주는 변화가 없습니다."},
    Entry{Message::hidden_came, "hidden text that was not there before", "전에 없던 숨은 글"},
    Entry{Message::hidden_gone, "hidden text that is gone", "없어진 숨은 글"},
    Entry{Message::settled_advice, "Advice that is settled", "해결한 조언"},
    Entry{Message::new_advice, "What to do next", "다음에 할 일"},
    Entry{Message::level_none, "none", "없음"},
};
static_assert(catalogue.size() == static_cast<std::size_t>(Message::count));

constexpr bool stands_in_order() {
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    if (catalogue[i].message != static_cast<Message>(i)) return false;
  }
  return true;
}
static_assert(stands_in_order(), "the catalogue is looked up by index");

}  // namespace

std::string_view text_of(Message message, Language language) {
  const Entry& entry = catalogue[static_cast<std::size_t>(message)];
  return language == Language::ko ? entry.ko : entry.en;
}

std::string_view korean_reason(ReadError error) {
  switch (error) {
    case ReadError::not_found:
      return "파일이 없습니다. 경로를 확인하세요";
    case ReadError::permission:
      return "파일을 읽을 권한이 없습니다. 권한을 바꾸세요";
    case ReadError::empty:
      return "내용이 비어 있습니다. 이력서 내용이 든 파일을 주세요";
    case ReadError::unsupported:
      return "읽을 수 없는 형식입니다. PDF로 내보내세요";
    case ReadError::encrypted:
      return "암호가 걸린 PDF입니다. --password로 암호를 주거나 암호를 풀어 저장하세요";
    case ReadError::damaged:
      return "파일이 손상되었습니다. 다시 내보내세요";
    case ReadError::no_text:
      return "글자가 없는 PDF(스캔한 그림)입니다. 글자가 있는 PDF로 내보내세요";
    case ReadError::garbled:
      return "글꼴 정보가 없어 글자를 알 수 없습니다. 글꼴을 포함해 다시 내보내세요";
    case ReadError::too_large:
      return "파일이 너무 큽니다. 더 작게 내보내세요";
    case ReadError::timeout:
      return "제한 시간 안에 읽지 못했습니다. 다시 내보내거나 --timeout을 늘리세요";
    case ReadError::memory:
      return "읽는 데 메모리가 너무 많이 듭니다. 다시 내보내거나 --max-memory를 늘리세요";
    case ReadError::crashed:
      return "읽는 중에 오류가 나 중단했습니다. 다시 내보내세요";
  }
  return {};
}

std::string_view title_of(Level level, Language language) {
  if (language == Language::en) return level == Level::none ? "-" : name_of(level);
  switch (level) {
    case Level::none:
      return "-";
    case Level::mention:
      return "언급";
    case Level::solid:
      return "탄탄";
    case Level::strong:
      return "원샷";
  }
  return {};
}

std::string_view title_of(HiddenMethod method, Language language) {
  const bool korean = language == Language::ko;
  switch (method) {
    case HiddenMethod::invisible_mode:
      return korean ? "보이지 않게 그린 글자" : "drawn invisibly";
    case HiddenMethod::same_color:
      return korean ? "배경과 같은 색" : "in the colour of its background";
    case HiddenMethod::tiny:
      return korean ? "너무 작은 글자" : "too small to see";
    case HiddenMethod::off_page:
      return korean ? "쪽 바깥" : "outside the page";
    case HiddenMethod::clipped:
      return korean ? "잘려 나간 글자" : "clipped away";
    case HiddenMethod::transparent:
      return korean ? "투명한 글자" : "transparent";
    case HiddenMethod::hidden_layer:
      return korean ? "꺼진 레이어" : "on a hidden layer";
    case HiddenMethod::covered:
      return korean ? "다른 것에 덮인 글자" : "covered by something else";
    case HiddenMethod::comment:
      return korean ? "주석" : "in a comment";
  }
  return {};
}

std::string_view title_of_lean(std::string_view lean, Language language) {
  if (lean == "researcher") return text_of(Message::lean_researcher, language);
  if (lean == "engineer") return text_of(Message::lean_engineer, language);
  if (lean == "both") return text_of(Message::lean_both, language);
  return {};
}

}  // namespace oneshot
