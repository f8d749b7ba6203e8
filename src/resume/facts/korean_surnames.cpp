#include "resume/facts/korean_surnames.h"

namespace oneshot {

namespace {

// The two-syllable names of the national census; a name must go on after them.
constexpr std::string_view kLongNames =
    "남궁 황보 제갈 사공 선우 서문 독고 동방 어금 망절 강전 소봉 장곡 을지";

// The one-syllable names of the national census, most frequent first.
constexpr std::string_view kNames =
    "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍 유 고 문 "
    "양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 민 류 나 진 지 엄 채 원 "
    "천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 라 "
    "왕 금 옥 육 인 맹 제 모 탁 국 어 은 편 용 예 경 봉 사 부 가 복 태 목 "
    "형 계 피 두 감 음 빈 동 온 호 범 좌 팽 승 간 상 시 갈 단 견 당 화 창 "
    "옹 순 빙 종 풍 대 궁 평 아 군 교 묵 근 담 돈 란 로 뢰 루 리 림 량 려 "
    "렴 매 미 만 망 묘 무 번 보 비 삼 섭 수 십 애 야 엽 영 완 요 운 을 읍 "
    "자 저 점 준 즙 증 초 춘 치 쾌 탄 탕 판 포 필 학 해 혁 환 후 흥 누 내 "
    "뇌 등 개 곡 골 관 궉 난 낭 찬 척 총 합 향 격 섬 씨 재";

struct Romanisation {
  std::string_view family, spellings;
};
constexpr Romanisation kSpecial[] = {
    {"이", "lee yi rhee rhie li ri ree yee i"},
    {"박", "park pak bak bahk pahk"},
    {"임", "lim im yim rim leem"},
    {"림", "lim im yim rim leem"},
    {"류", "ryu yoo yu you ryoo lyu rhyu yew lew"},
    {"유", "yoo yu you ryu ryoo yew"},
    {"노", "noh roh no ro nho rho"},
    {"로", "noh roh no ro"},
    {"나", "na ra nah rah la"},
    {"라", "na ra nah rah la"},
    {"오", "oh o"},
    {"우", "woo u wu wooh uh"},
    {"백", "baek paik paek back baik beck baeg"},
    {"허", "heo hur huh her hu"},
    {"권", "kwon gwon kweon quon kwun"},
    {"곽", "kwak gwak kwag gwag"},
    {"조", "cho jo joe joh"},
    {"최", "choi choe choy chwe che"},
    {"서", "seo suh so sur su"},
    {"어", "eo uh er au"},
    {"원", "won weon"},
    {"양", "yang ryang"},
    {"여", "yeo yuh yo yu ryeo"},
    {"염", "yeom yum youm ryom"},
    {"육", "yuk yook ryuk youk"},
    {"신", "shin sin"},
    {"심", "shim sim"},
    {"황", "hwang whang"},
};

// Spellings that tell a Korean name in a header apart from other capitalised words.
constexpr std::string_view kRomanised =
    "kim lee yi rhee park pak choi choe jung jeong chung kang gang cho jo yoon yun jang chang lim "
    "im yim han oh seo suh shin kwon gwon hwang ahn an song jeon jun chun hong yoo yu ryu ko koh "
    "moon mun yang son sohn bae baek paik heo hur huh nam shim sim noh roh ha kwak gwak sung seong "
    "cha joo ju woo koo ku min jin ji eom um chae won cheon bang gong kong hyun hyeon ham byun "
    "byeon yeom yeo chu choo do so seok suk sun seon seol ma gil yeon wi pyo myung gi ki ban ra na "
    "wang keum ok yook in maeng je mo tak kook guk eun pyeon pyun yong ye kyung bong sa bu ka bok "
    "tae mok hyung pi du gam namgung namkung hwangbo jegal sagong sunwoo seonu seomun dokgo dokko";

bool contains_word(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

std::size_t korean_family_length(std::string_view hangul) {
  constexpr std::size_t kSyllable = 3;
  if (hangul.size() > 2 * kSyllable && contains_word(kLongNames, hangul.substr(0, 2 * kSyllable))) {
    return 2 * kSyllable;
  }
  if (hangul.size() >= kSyllable && contains_word(kNames, hangul.substr(0, kSyllable))) {
    return kSyllable;
  }
  return 0;
}

std::string_view special_romanisations(std::string_view family) {
  for (const Romanisation& entry : kSpecial) {
    if (entry.family == family) return entry.spellings;
  }
  return {};
}

bool is_romanised_family(std::string_view word) { return contains_word(kRomanised, word); }

}  // namespace oneshot
