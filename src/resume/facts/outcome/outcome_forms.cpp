#include "resume/facts/outcome/outcome_forms.h"

#include <string>

#include "base/pattern/pattern_set.h"
#include "resume/facts/outcome/outcome_lists.h"
#include "resume/facts/scan.h"

namespace oneshot::outcome {
namespace {

using namespace scan;

struct ToldForm {
  Outcome::Form form;
  std::string pattern;
};

const std::vector<ToldForm>& told_forms() {
  using Form = Outcome::Form;
  const std::string n =
      "(?:[0-9][0-9.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
      "twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|"
      "eighty|ninety|half|an? [a-z]+)";
  const std::string digits = "[0-9][0-9.,]*";
  const std::string unit =
      " ?(?:%|per ?cent|ms|s|sec|secs|seconds?|minutes?|mins?|hours?|h|days?|"
      "gb|mb|kb|tb|points?|x|times|[a-z]+)?";
  const std::string measured =  // months and people are no result
      " ?(?:%|per "
      "?cent|ms|s|secs?|seconds?|minutes?|mins?|hours?|h|days?|gb|mb|kb|tb|points?|turns?|"
      "steps?|calls?|queries|clicks?|attempts?|passes|gpus?|servers?|machines?|watts?|w|joules?)";
  const std::string old =
      "(?:former|old|previous|existing|incumbent|baseline|vendor|vendor's|earlier|last|reference)";
  const std::string share =
      "(?:a|one|two|three)? ?-?(?:half|third|quarter|fifth|sixth|tenth|thirds|quarters|fifths)";
  const std::string n_ko = "(?:[0-9][0-9.,]*|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열두|스무)";
  const std::string unit_ko =
      " ?(?:%p|%|퍼센트|포인트|ms|초|분|시간|일|배|점|건|개|명|GB|MB|gb|mb|"
      "만|억|천|스텝|step|토큰|원|tok/s|/s|fps|장)*";
  const std::string spent_ko =  // as unit_ko, without people
      " ?(?:%p|%|퍼센트|포인트|ms|초|분|시간|일|배|점|건|개|GB|MB|gb|mb|만|억|천|스텝|step|토큰|원|"
      "tok/s|/s|fps|장)*";
  static const std::vector<ToldForm> all{
      {Form::change, "\\bfrom " + digits + unit + " (?:down |up )?into " + digits},
      {Form::change, ": " + digits + unit +
                         " (?:prior to|before|until) [^;.\\n]{2,50}[,;] (?:and )?" + digits + unit +
                         " (?:since|after|now|afterwards|today)\\b"},
      {Form::change, "\\b" + n + measured +
                         " (?:rather than|instead of|in place of) (?:the )?(?:old |former |"
                         "earlier |previous )?" +
                         n},
      {Form::change, "\\bno longer " + digits + unit + ",? but (?:only |just )?" + n},
      {Form::change,
       "\\bwhen (?:i|we) (?:joined|arrived|started|came|began|took over)[^.;\\n]{0,20}:? ?" +
           digits +
           "[^;\\n]{0,20}[.;,] ?(?:and )?(?:when (?:i|we) left|now|today|at the end)"
           "[^.;\\n]{0,12}:? ?" +
           digits},
      {Form::change, "\\b(?:now|today) " + digits + unit +
                         " ?[^.;\\n]{0,12}(?:against|versus|vs\\.?|compared "
                         "(?:with|to)) " +
                         digits},
      {Form::change,
       "\\b(?:taken|brought|pushed|raised|lifted|driven|lowered|moved|carried) (?:up |down )?"
       "to " +
           digits + "[^.;\\n]{0,24},? (?:up |down )?from " + digits},
      {Form::change,
       "\\bonce an? " + n +
           "[- ](?:hour|minute|day|second|week)[a-z-]* [^.;\\n]{0,40}\\b(?:now|"
           "today)\\b[^.;\\n]{0,30}\\b(?:in|under|within|takes|needs)\\b[^.;\\n]{0,16}" +
           n},
      {Form::change,
       "\\bused to [^.;\\n]{3,40}\\b(?:every|each|once)\\b[^.;\\n]{2,24}[;,.] [^.;\\n]{3,60},? "
       "(?:only )?(?:every|each|once)\\b"},
      {Form::percent,
       "\\b(?:knocked|shaved|took|taken|cut|trimmed|lopped|chopped|sliced|struck) (?:about |"
       "nearly |over |almost )?" +
           share + " (?:off|from|out of)\\b"},
      {Form::percent, "\\bminus " + digits + " ?(?:%|per ?cent)"},
      {Form::percent,
       "\\b(?:retain|keep|preserv|hold)(?:s|es|ed|ing)? " + digits + " ?(?:%|per ?cent) of\\b"},
      {Form::multiple, "\\b" + n +
                           "(?: times|x|-?fold) (?:rarer|fewer|less often|likelier|less likely|"
                           "more often|smaller|lighter|cheaper|quicker|shorter|faster|denser)\\b"},
      {Form::multiple,
       "\\b(?:one|a)[- ](?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|"
       "twentieth)(?: of)? the (?:teacher|size|cost|price|memory|time|weight|latency|"
       "old|former|original)"},
      {Form::amount, "\\b" + n +
                         "-(?:point|pp)s? [a-z0-9@ -]{0,16}(?:gain|improvement|increase|rise|drop|"
                         "reduction|lift|boost|jump)\\b"},
      {Form::amount,
       "\\bbeat(?:s|en|ing)? (?:the |our |its )?" + old + "[^.;\\n]{0,40}\\bby " + digits},
      {Form::amount,
       "\\b(?:gives?|gave|giving|hands?|handed|returns?|returned) [^.;\\n]{2,30}\\bback " + n},
      {Form::measure,
       "\\b(?:picked|preferred|chose|chosen|favou?red|judged) "
       "[^.;\\n]{0,60}\\b(?:in|"
       "on|over)? ?" +
           digits + "[a-z -]{0,24} (?:out )?of (?:every )?" + digits},
      {Form::measure,
       "\\bwhose (?:dice|f1|f-score|auc|auroc|accuracy|recall|precision|wer|cer|bleu|iou|map|"
       "rmse|mae|mape|psnr)[^.;\\n]{0,30} (?:is|was|reaches|reached|of|stands at) " +
           digits},
      // Korean
      {Form::change,
       n_ko + spent_ko +
           "(?:이|가|을|를)? ?(?:걸리던|나던|이던|였던|필요하던|들던|쓰던|나오던) ?"
           "(?:것|학습|작업|시간|비용|게|걸|처리|빌드)?(?:이|을|를|은|는)? ?[^.\\n0-9]{0,24}[0-9]"},
      {Form::change, "[0-9][0-9.,]*" + unit_ko + "(?:를|을|에서) ?[0-9][0-9.,]*" + unit_ko +
                         " ?(?:선|대|수준|까지|미만|이하|안팎)?(?:으로|로|까지) "
                         "?(?:안정|낮|줄|단축|개선|끌어|올|높|내|"
                         "압축|감축|당[기겼김])"},
      {Form::amount,
       n_ko + " ?(?:%p|%포인트|퍼센트포인트|포인트|점)(?:를|을|만큼|씩|이나|가량)? "
              "?(?:끌어올|오름|올랐|"
              "올림|올려|상승|향상|높였|높임|높아|개선|낮췄|낮춤|낮아|줄였|줄임|내렸|내림|떨어뜨)"},
      {Form::measure,
       "[0-9]+ ?(?:건|쌍|개|번|회|문항)? ?(?:가운데|중)(?:에서|에)? ?[0-9]+ "
       "?(?:건|쌍|번|개|회|문항)?"
       "(?:에서|을|를|이)? ?[^.\\n]{0,20}(?:이겼|이김|이긴|선호|택했|택함|나았|우세|앞섰|앞섬)"},
      {Form::multiple, "(?:예전|기존|종전|이전|교사 모델|교사|원래|전)의? ?[0-9]+분의 ?[0-9]+"},
      {Form::measure,
       "(?:성능|정확도|품질|점수)(?:을|를|의)? ?[0-9.]+ ?% ?(?:를|을)? ?(?:유지|보존)"},
  };
  return all;
}

const PatternSet& form_set() {
  static const PatternSet set([] {
    std::vector<std::string> patterns;
    for (const ToldForm& form : told_forms()) patterns.push_back(form.pattern);
    return patterns;
  }());
  return set;
}

}  // namespace

std::vector<Outcome> find_told_outcomes(std::string_view folded) {
  std::vector<Outcome> out;
  const std::vector<std::vector<PatternMatch>> matches = form_set().find_all(folded);
  for (std::size_t form = 0; form < matches.size(); ++form) {
    for (const PatternMatch& match : matches[form]) {
      // "파이썬 3.8에서 3.11로 올림"
      if (any_before(folded, skip_spaces_back(folded, match.begin), kVersioned) > 0) continue;
      Outcome outcome;
      outcome.form = told_forms()[form].form;
      outcome.range = {match.begin, match.end};
      out.push_back(outcome);
    }
  }
  return out;
}

}  // namespace oneshot::outcome
