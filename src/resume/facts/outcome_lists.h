#pragma once

#include "resume/facts/scan.h"

/// The words by which find_outcomes() knows a result, what is measured, and what is none.
namespace oneshot::outcome {

using scan::Words;

inline const Words kEnglishVerbs = {
    "reduced",      "reducing",      "reduce",     "reduction",  "cut",        "cutting",
    "cuts",         "decreased",     "decreasing", "decrease",   "lowered",    "lowering",
    "lower",        "fell",          "dropped",    "drop",       "saved",      "saving",
    "savings",      "shrank",        "shrunk",     "trimmed",    "improved",   "improving",
    "improvement",  "improves",      "increased",  "increasing", "increase",   "raised",
    "raising",      "rose",          "boosted",    "boosting",   "boost",      "lifted",
    "lift",         "uplift",        "grew",       "gain",       "gains",      "gained",
    "up",           "down",          "higher",     "faster",     "slower",     "better",
    "fewer",        "less",          "more",       "cheaper",    "smaller",    "went",
    "brought",      "took",          "sped",       "speedup",    "speed-up",   "accelerated",
    "outperformed", "outperforming", "moved",      "worth",      "compressed", "eliminated",
    "dropping",     "falling",       "rising",     "climbed",    "jumped",     "shortened",
    "halved",       "pushed",        "optimised",  "optimized",  "declined",   "declining",
    "slashed",      "sank",          "dipped",     "came",       "slimmed",    "tightened",
    "edged",        "lowers",        "raises",     "lifts",      "adds",       "added",
    "reduces",      "decreases",     "increases",  "improves",   "saves",      "shrinks",
    "shrinking",    "falls",         "drops",      "rises",      "boosts",     "boosted",
    "shaved",       "shaving",       "slashing",   "trimming",   "lifting",    "climbing",
    "quicker",      "shorter",       "sooner",     "lighter",    "earlier",    "plus",
    "minus",        "lost",          "speeds",     "speeding",   "raise",      "shortens",
    "shortening",   "minimised",     "minimized",  "recovered"};
/// What stands between a verb of change, or in its place, and the amount of the change.
inline const Words kGainedBy = {
    "by",         "gained",      "up",           "down",      "plus",    "minus",     "dropped",
    "fell",       "rose",        "lost",         "gaining",   "grew",    "climbed",   "sank",
    "jumped",     "by about",    "by around",    "by some",   "by over", "by nearly", "by almost",
    "by roughly", "by at least", "by more than", "by another"};
/// What makes less of something: "cut the bill by $14k".
inline const Words kShrinking = {
    "reduced",   "reducing",   "reduces",   "reduce",    "cut",     "cuts",         "cutting",
    "decreased", "lowered",    "lowering",  "lowers",    "fell",    "falling",      "dropped",
    "drops",     "dropping",   "shrank",    "shrunk",    "shrinks", "trimmed",      "shortened",
    "slashed",   "down",       "went down", "came down", "brought", "brought down", "declined",
    "improved",  "decreasing", "faster",    "shaved"};
inline const Words kTakenOff = {"took",    "shaved", "knocked", "cut",  "sliced",
                                "trimmed", "taken",  "takes",   "wiped"};
inline const Words kCurrencies = {"$", "€", "£", "₩", "usd", "eur", "gbp", "krw", "chf"};
inline const Words kFalling = {
    "reduced",    "reducing", "reduce",  "reduction", "cut",       "cutting", "decreased",
    "decreasing", "decrease", "lowered", "lower",     "fell",      "dropped", "drop",
    "saved",      "saving",   "savings", "fewer",     "less",      "down",    "cheaper",
    "smaller",    "shrank",   "trimmed", "declined",  "declining", "slashed", "sank",
    "dipped",     "freed",    "spared",  "절감",      "감소",      "단축",    "하락",
    "줄",         "낮",       "축소",    "절약"};
inline const Words kKoreanVerbs = {
    "절감", "절약", "감소", "향상",   "개선", "증가", "단축",   "상승", "하락", "줄",     "늘",
    "높",   "낮",   "올렸", "올려",   "올라", "올림", "끌어올", "빨라", "빠르", "빠른",   "성장",
    "축소", "확대", "가속", "효율화", "경감", "증대", "달성",   "내려", "떨어", "개선율", "올랐",
    "내렸", "낮췄", "높였", "좋아졌", "빠졌", "빠짐", "깎",     "아꼈", "아낌", "없앴",   "덜어",
    "오르", "오름", "내려", "나아졌", "덜 ",  "짧아", "짧게",   "당겼", "당김", "밑돌",   "웃돌",
    "빠름", "빠릅", "내린", "올린",   "올립", "올리", "끌어내", "짧음", "작음", "적음",   "작아",
    "적게", "작게", "감축", "저렴",   "싸졌", "당긴", "당겨",   "앞당", "완화", "호전",   "증진"};
inline const Words kMetrics = {
    "accuracy",    "precision",   "recall",      "f1",          "f1-score",
    "auc",         "auroc",       "auprc",       "roc-auc",     "wer",
    "cer",         "bleu",        "rouge",       "rouge-l",     "map",
    "ndcg",        "mae",         "rmse",        "mape",        "iou",
    "miou",        "dice",        "psnr",        "ssim",        "perplexity",
    "eer",         "mrr",         "sensitivity", "specificity", "정확도",
    "정밀도",      "재현율",      "민감도",      "특이도",      "오류율",
    "오검출률",    "검출률",      "탐지율",      "인식률",      "적중률",
    "승률",        "f1 점수",     "f1 score",    "error rate",  "error",
    "오차",        "오차율",      "에러율",      "rtf",         "real-time factor",
    "mos",         "nps",         "csat",        "comet",       "chrf",
    "chrf++",      "meteor",      "bertscore",   "bpb",         "bits per byte",
    "log loss",    "logloss",     "ks",          "gini",        "brier",
    "ece",         "fid",         "lpips",       "pesq",        "stoi",
    "si-sdr",      "wape",        "smape",       "wmape",       "wmae",
    "mse",         "r2",          "r²",          "ap50",        "frr",
    "pass@1",      "win rate",    "hit rate",    "hit@10",      "auuc",
    "qini",        "pr-auc",      "macro-f1",    "micro-f1",    "f-score",
    "f1점수",      "정답률",      "퍼플렉시티",  "일치율",      "미검률",
    "과검률",      "오탐률",      "미탐률",      "오인식률",    "검거율",
    "정답율",      "인식율",      "재현도",      "평균 오차",   "예측 오차",
    "단어 오류율", "글자 오류율", "음절 오류율"};
// A version is no result, though it goes from one number to another.
inline const Words kVersioned = {
    "java",       "python",     "spring",     "boot",    "react",         "vue",      "angular",
    "node",       "ios",        "android",    "kotlin",  "php",           "rails",    "django",
    "ubuntu",     "centos",     "kubernetes", "k8s",     "postgresql",    "postgres", "mysql",
    "oracle",     "tensorflow", "pytorch",    "cuda",    "elasticsearch", "kafka",    "swift",
    "version",    "versions",   "ver",        "release", "버전",          "c++",      "jdk",
    "level",      "phase",      "stage",      "chapter", "page",          "pages",    "파이썬",
    "자바",       "스프링",     "코틀린",     "노드",    "리액트",        "장고",     "우분투",
    "쿠버네티스", "텐서플로",   "파이토치"};
// Marks and scores of a school or a test are no result of work.
inline const Words kMarks = {"gpa",   "cgpa", "grade", "grades", "marks", "학점",  "평점 ",
                             "toeic", "토익", "오픽",  "opic",   "ielts", "toefl", "토플"};
/// What more of is more work or more trade, and no result by itself.
inline const Words kAmounts = {
    "languages", "countries", "markets",   "stores",    "shops",      "sites",     "branches",
    "customers", "clients",   "users",     "tenants",   "partners",   "members",   "subscribers",
    "questions", "images",    "documents", "examples",  "samples",    "sentences", "pages",
    "records",   "labels",    "tests",     "topics",    "classes",    "models",    "features",
    "hospitals", "schools",   "cameras",   "dialogues", "utterances", "pairs",     "prompts"};
inline const Words kKoreanAmounts = {
    "언어",   "국가",   "고객사", "매장",          "지점",   "거점", "회원",
    "제휴사", "가맹점", "데이터", "데이터셋",      "질문",   "문항", "말뭉치",
    "샘플",   "라벨",   "클래스", "테스트 케이스", "평가셋", "기능", "채널"};
inline const Words kPeople = {"engineers", "people",      "developers", "members", "staff",
                              "employees", "researchers", "interns",    "heads",   "of us"};

}  // namespace oneshot::outcome
