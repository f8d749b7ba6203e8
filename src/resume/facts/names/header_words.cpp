#include "resume/facts/names/header_words.h"

namespace oneshot::header_words {

using scan::Words;

// Many words a line.
// clang-format off

const Words kKoreanHeadings = {
    "자기소개서", "소개서", "소개", "경력기술서", "이력서", "포트폴리오", "및", "이력", "지원서", "국문", "영문",
};
const Words kEnglishHeadings = {
    "curriculum vitae of", "curriculum vitae", "resume of", "resume", "résumé", "cv of", "cv",
    "portfolio", "profile of", "europass", "personal information", "personal details", "personal data",
};
const Words kLabels = {
    "성명", "이름", "성함", "보낸사람", "보낸이", "발신인", "발신자", "지원자명", "지원자", "이름(한글)", "fullname", "name", "applicant", "candidate",
    "candidatename", "applicantname", "nameofcandidate", "nameofapplicant", "nameofthecandidate", "지원자성명", "지원자이름", "응시자성명",
};

const Words kKoreanRanks = {
    "사원", "주임", "대리", "과장", "차장", "부장", "팀장", "파트장", "실장", "이사", "상무", "전무", "대표", "책임", "선임",
    "수석", "연구원", "전임연구원", "선임연구원", "책임연구원", "주무관", "수석연구원", "사무관", "교수", "교사", "박사", "석사",
    "간호사", "변호사", "약사", "의사", "개발자", "기사", "엔지니어", "매니저", "프로",
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
};

const Words kFormerNames = {
    "née", "nee", "né", "born", "geb", "formerly", "previously", "before", "until", "maiden name", "birth name",
    "published as", "publishing as", "publishes as", "papers as", "개명 전", "개명전", "개명 전 이름", "구명", "옛 이름", "이전 이름",
};

// clang-format on

}  // namespace oneshot::header_words
