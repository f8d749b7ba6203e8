#include "resume/facts/names/header_words.h"

namespace oneshot::header_words {

using scan::Words;

// Many words a line.
// clang-format off

const Words kKoreanHeadings = {
    "자기소개서", "소개서", "소개", "경력기술서", "이력서", "포트폴리오", "및", "이력", "지원서", "국문", "영문",
};
const Words kEnglishHeadings = {
    "curriculum vitae of", "curriculum vitae for", "curriculum vitae", "resume of", "resume for", "resume", "résumé of",
    "résumé for", "résumé", "cv of", "cv for", "cv",
    "portfolio", "profile of", "europass", "personal information", "personal details", "personal data",
};
const Words kLabels = {
    "성명", "이름", "성함", "보낸사람", "보낸이", "발신인", "발신자", "지원자명", "지원자", "이름(한글)", "fullname", "name", "applicant", "candidate",
    "candidatename", "applicantname", "nameofcandidate", "nameofapplicant", "nameofthecandidate", "지원자성명", "지원자이름", "응시자성명",
};

const Words kKoreanRanks = {
    "사원", "주임", "대리", "과장", "차장", "부장", "팀장", "파트장", "실장", "이사", "상무", "전무", "대표", "책임", "선임",
    "수석", "연구원", "전임연구원", "선임연구원", "책임연구원", "주무관", "수석연구원", "사무관", "교수", "교사", "박사", "석사",
    "간호사", "변호사", "약사", "의사", "개발자", "기사", "엔지니어", "매니저", "프로", "신입", "경력", "지원", "지망", "지원자",
};

const Words kTitles = {
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mgr", "dipl", "inz", "inż", "ing",
    "engr", "hab", "doc", "rev", "sir", "techn", "rer", "nat", "med", "habil", "mag", "phil",
};

const Words kNoLatinNames = {
    "engineer", "engineering", "developer", "scientist", "researcher", "research", "manager",
    "designer", "analyst", "architect", "student", "candidate", "professor", "lecturer",
    "intern", "consultant", "director", "lead", "head", "founder", "specialist", "registrar",
    "programmer", "software", "data", "machine", "learning", "backend", "frontend", "full",
    "stack", "senior", "junior", "staff", "principal", "product", "project", "resume",
    "curriculum", "vitae", "portfolio", "profile", "summary", "contact", "experience",
    "education", "skills", "objective", "university", "universite", "universidad",
    "universidade", "universitat", "politecnico", "instituto", "institut", "ecole", "im",
    "institute", "college", "school", "department", "faculty", "hospital", "company", "inc",
    "ltd", "labs", "email", "phone", "mobile", "address", "linkedin", "github", "website",
    "blog", "street", "road", "avenue", "seoul", "korea", "busan", "republic", "usa", "germany",
    "france", "london", "berlin", "paris", "new", "york", "san", "francisco", "kingdom",
    "united", "states", "native", "english", "korean", "languages", "publications", "work",
    "employment", "history", "about", "me", "page", "exported", "dear", "hiring", "team", "to",
    "and", "the", "for", "of", "at", "with", "in", "tokyo", "singapore", "china", "japan",
    "india", "canada", "deep", "vision", "computer", "science", "ai", "ml", "nlp", "mlops",
    "web", "cloud", "security", "site", "reliability", "medical", "image", "analysis", "speech",
    "recognition", "recommendation", "systems", "career", "positions", "personal", "details",
    "information", "references", "top", "phd", "msc", "bsc", "statistician", "mathematician",
    "physicist", "teacher", "writer", "available", "open", "remote", "hybrid", "human",
    "interaction", "my", "i", "am", "a", "updated", "last", "current", "post", "date", "birth",
    "gender", "nationality", "place", "networks", "eth", "zurich", "technology", "laboratory",
    "lab", "center", "centre", "group", "postdoctoral", "fellow", "sc", "eng", "tech", "hons",
    "bank", "llc", "gmbh", "plc", "corp", "corporation", "planetarium", "museum", "association",
    "gold", "silver", "bronze", "medal", "medals", "prize", "award", "overall", "media", "audio",
    "record", "applicant", "application", "person", "technologies", "services", "airlines", "box", "form", "sheet", "row",
    "lane", "speaker", "author", "google", "deepmind", "openai", "microsoft", "amazon", "nvidia", "naver", "kakao", "samsung",
};

const Words kDegrees = {
    "bsc", "msc", "phd", "dphil", "mphil", "ba", "ma", "bs", "ms", "beng", "meng", "btech", "mtech", "mba", "md", "mres",
    "llm", "llb", "bcom", "bba", "bca", "mca", "edd", "dsc", "mfa", "mpa", "mph", "pharmd", "dipling", "diplinf",
    "mmath", "msci", "mphys", "drrernat", "ceng", "pmp", "cfa", "cpa",
};
const Words kNoForeignEndings = {
    "개발자", "개발", "엔지니어", "연구원", "연구자", "연구", "직무", "지원", "지원서", "지원자", "팀", "대학교", "대학원", "대학",
    "학교", "학과", "학부", "학년", "전공", "연구소", "연구실", "센터", "기획", "기획자", "담당", "담당자", "경력", "소개", "시스템",
    "데이터", "서비스", "플랫폼", "디자이너", "디자인", "분석가", "분석", "과학자", "사이언티스트", "사이언스", "애널리스트",
    "매니저", "마케터", "학생", "석사", "박사", "학사", "과정", "이력서", "포트폴리오", "기술서", "러닝", "인공지능", "백엔드",
    "프론트엔드", "풀스택", "소프트웨어", "모바일", "클라우드", "컨설턴트", "아키텍트", "인턴", "신입", "주소", "전화", "이메일",
    "연락처", "시", "구", "동", "로", "길", "회사", "전자", "그룹", "랩스", "뱅크", "프로젝트", "스터디", "저장소", "블로그", "페이지",
    "홈", "목록", "노트", "기록", "일기", "이야기", "생각", "사람", "사람입니다", "니다", "는", "을", "를", "의", "에", "에서", "고",
    "며", "한", "된", "할", "은", "요", "다", "께", "및", "등", "역할", "분야", "사항", "정보", "기간", "내용", "이상", "번역", "통역",
    "교사", "강사", "간호사", "작가", "대표", "리더", "리드", "테크", "모델", "모델링", "추천", "검색", "비전", "로봇", "음성", "언어",
    "머신", "딥", "제품", "사업", "운영", "보안", "네트워크", "서버", "웹", "앱", "게임", "금융", "의료", "교육", "컴퓨터", "공학",
};

const Words kFormerNames = {
    "née", "nee", "né", "born", "geb", "formerly", "previously", "before", "until", "maiden name", "birth name",
    "published as", "publishing as", "publishes as", "papers as", "개명 전", "개명전", "개명 전 이름", "구명", "옛 이름", "이전 이름",
};

// clang-format on

}  // namespace oneshot::header_words
