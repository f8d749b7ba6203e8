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
    "edged",        "lowers",        "raises",     "lifts",      "adds",       "added"};
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
    "오르", "오름", "내려", "나아졌", "덜 ",  "짧아", "짧게",   "당겼", "당김", "밑돌",   "웃돌"};
inline const Words kMetrics = {
    "accuracy", "precision", "recall",      "f1",          "f1-score",
    "auc",      "auroc",     "auprc",       "roc-auc",     "wer",
    "cer",      "bleu",      "rouge",       "rouge-l",     "map",
    "ndcg",     "mae",       "rmse",        "mape",        "iou",
    "miou",     "dice",      "psnr",        "ssim",        "perplexity",
    "eer",      "mrr",       "sensitivity", "specificity", "정확도",
    "정밀도",   "재현율",    "민감도",      "특이도",      "오류율",
    "오검출률", "검출률",    "탐지율",      "인식률",      "적중률",
    "승률",     "f1 점수",   "f1 score",    "error rate",  "error",
    "오차",     "오차율",    "에러율",      "rtf",         "real-time factor",
    "mos",      "nps",       "csat"};
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
inline const Words kPeople = {"engineers", "people",      "developers", "members", "staff",
                              "employees", "researchers", "interns",    "heads",   "of us"};

}  // namespace oneshot::outcome
