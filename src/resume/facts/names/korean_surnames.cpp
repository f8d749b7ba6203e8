#include "resume/facts/names/korean_surnames.h"

#include <algorithm>
#include <unordered_set>

#include "resume/facts/scan.h"

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

// Words of two to four syllables that begin like a family name, as they stand in resumes.
constexpr std::string_view kNoNames =
    "하고 하는 하던 하며 하면 하게 하기 하지 하여 "
    "이름 성명 성함 번호 기준 학점 평점 전공평점 총평점 평균평점 학번 직함 지원번호 수험번호 "
    "접수번호 담당업무 주요업무 백엔드 설명 사이트 문의 제목 보낸사람 받는사람 "
    "신분증 방사선사 임상병리사 변리사 감정평가사 안경사 조리사 정비사 "
    "개발자 엔지니어 연구원 연구자 디자이너 마케터 기획자 지원자 지원 신입 경력 "
    "서울 서울시 경기 경기도 인천 전주 전라 강원 강원도 성남 성남시 수원 고양 "
    "용인 안양 부산 대전 대구 광주 울산 제주 대한민국 한국 한국어 영어 연락처 "
    "전화 전화번호 주소 이메일 메일 기술 기술서 학력 요약 소개 자기소개 "
    "자기소개서 이력서 이력 경력기술서 포트폴리오 성장 성장과정 과정 교육 대학교 "
    "대학원 고등학교 박사 석사 학사 박사과정 석사과정 전공 병역 생년월일 성별 "
    "나이 남 여 직급 과장 대리 사원 부장 차장 주임 이사 대표 팀장 책임 선임 "
    "수석 총경력 지원분야 지원직무 직무 구분 기간 내용 사진 인적사항 기본정보 "
    "정보 한줄소개 한줄 현재 하는일 서버 서버개발 음성 음성인식 문제 인공지능 "
    "추천 추천시스템 연구 연구관심사 관심 관심사 안녕하세요 저는 학교 대회 논문 "
    "수상 수상경력 경험 주요경력 주소지 홈페이지 블로그 깃허브 방문 공개 선택 "
    "필수 성과 신상정보 상세 전문가 소속 부서 국적 연구직 개발직 마케팅 영업 "
    "인사 기획 전략 재무 회계 설계 김포 구리 하남 남양주 마포구 강남구 서초구 "
    "송파구 용산구 성동구 관악구 구로구 노원구 은평구 강서구 강동구 양천구 종로구 "
    "중구 분당구 제목 연구실 이용 이용한 기반 기반의 방법 학습 한국인 추천을 "
    "음성을 문서 서비스 시스템 이미지 온라인 모바일 인식 최적화 강화 강화학습 "
    "영상 의료 신경망 우수 우수논문 우수상 주저자 공저 단저 공역 공동 공동저자 심사 심사중 게재 "
    "채택 국내 국제 학회 학술대회 진행 진행중 예정 투고 제출 발표 저널 구현 "
    "개선 적용 분석 사용 운영 주도 담당 개발 참여 성능 지표 구축 배포 데이터 "
    "모델 모델링 최우수상 장려상 대상 금상 은상 동상 특별상 입상 본상 인기상 "
    "장관상 총장상 제품 이상 미만 기타 여름 겨울 가을 봄학기 전체 최종 예선 "
    "본선 결선 우승 준우승 순위 상위 팀원 조교 강의 강사 봉사 학생 회원 간사 "
    "회장 부회장 총무 위원 위원장 이공계 공학 수학 통계 통계학 물리 화학 국어 "
    "영문학 경영 경제 정치 사회 서론 결론 방향 향상 변화 문장 문단 사례 이론 "
    "실험 조사 평가 검증 시각화 자동화 고도화 경량화 양자화 일원화 기계 기계학습 "
    "심층 심층학습 자연어 자연어처리 언어 언어모델 음악 미술 체육 안전 보안 인증 "
    "전자 전기 정밀 로봇 서울대 고려대 연세대 한양대 성균관대 중앙대 경희대 "
    "인하대 아주대 국민대 동국대 숭실대 세종대 부산대 전남대 충남대 경북대";

/// The words of a list, found by hashing.
class WordSet {
 public:
  explicit WordSet(std::string_view list) : list_(list) {
    for (const std::string_view word : scan::split_words(list, " ")) words_.insert(word);
  }

  /// The word, or several with a space between them, stand in the list.
  bool contains(std::string_view word) const {
    if (word.find(' ') == std::string_view::npos) return words_.contains(word);
    for (std::size_t at = list_.find(word); at != std::string_view::npos;
         at = list_.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if ((at == 0 || list_[at - 1] == ' ') && (end == list_.size() || list_[end] == ' ')) {
        return true;
      }
    }
    return false;
  }

 private:
  std::string_view list_;
  std::unordered_set<std::string_view> words_;
};

}  // namespace

std::size_t korean_family_length(std::string_view hangul) {
  static const WordSet long_names(kLongNames), names(kNames);
  if (hangul.size() > 2 * scan::kSyllable &&
      long_names.contains(hangul.substr(0, 2 * scan::kSyllable))) {
    return 2 * scan::kSyllable;
  }
  if (hangul.size() >= scan::kSyllable && names.contains(hangul.substr(0, scan::kSyllable))) {
    return scan::kSyllable;
  }
  return 0;
}

std::string_view special_romanisations(std::string_view family) {
  static constexpr scan::WordIndex index(kSpecial, &Romanisation::family);
  const Romanisation* const found =
      index.find(family, 0, [&](const Romanisation& entry) { return entry.family == family; });
  return found ? found->spellings : std::string_view();
}

bool is_no_korean_name(std::string_view word) {
  static const WordSet words(kNoNames);
  if (words.contains(word)) return true;
  // "학교는": a word of two syllables or more, and its particle
  constexpr std::size_t shortest = 3 * scan::kSyllable;
  if (word.size() < shortest) return false;
  const std::string_view particle = word.substr(word.size() - scan::kSyllable);
  return scan::is_one_of(particle, {"은", "는", "을", "를", "의", "에"}) &&
         words.contains(word.substr(0, word.size() - scan::kSyllable));
}

bool looks_like_korean_name(std::string_view word) {
  return word.size() == 3 * scan::kSyllable && korean_family_length(word) > 0 &&
         !is_no_korean_name(word);
}

bool is_romanised_family(std::string_view word) {
  static const WordSet words(kRomanised);
  return words.contains(word);
}

}  // namespace oneshot
