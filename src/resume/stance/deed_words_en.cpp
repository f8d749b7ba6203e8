#include "resume/stance/deed_words_en.h"

#include <algorithm>

#include "resume/facts/scan.h"

namespace oneshot::clause {

using scan::is_one_of;

namespace {

/// The comma of "14,300", the point of "1.3"
bool parts_digits(std::string_view text, std::size_t at) {
  return (text[at] == ',' || text[at] == '.') && at > 0 && scan::is_digit(text[at - 1]) &&
         at + 1 < text.size() && scan::is_digit(text[at + 1]);
}

/// "P. Grigoriev", "Kim S. and I": a letter that stands for a name
bool is_initial(std::string_view text, std::size_t dot, std::size_t stop) {
  return dot + 2 < stop && text[dot] == '.' &&
         is_ascii_upper(text[text[dot + 1] == ' ' ? dot + 2 : dot + 1]);
}

/// The end of a title between quotation marks; the position itself where none opens.
std::size_t quote_end(std::string_view text, std::size_t at, std::size_t stop) {
  constexpr std::size_t longest = 200;  // bytes
  const bool straight = text[at] == '"';
  if (!straight && text.substr(at, 3) != "“") return at;
  const std::string_view mark = straight ? "\"" : "”";
  const std::size_t close = text.substr(0, std::min(stop, at + longest)).find(mark, at + 1);
  return close == std::string_view::npos ? at : close + mark.size();
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text, TextRange sentence) {
  std::vector<Token> out;
  char before = '.';
  int depth = 0;
  for (std::size_t i = sentence.begin; i < sentence.end;) {
    const char c = text[i];
    if (is_ascii_letter(c) || scan::is_digit(c) || scan::letter_at(text, i)) {
      std::size_t end = i;
      while (end < sentence.end) {
        const bool joint = (text[end] == '-' || text[end] == '\'') && end + 1 < sentence.end &&
                           is_ascii_letter(text[end + 1]);
        const bool curly = text.substr(end, 3) == "’" && scan::letter_at(text, end + 3);
        if (curly)
          end += 3;
        else if (joint || scan::letter_at(text, end) || scan::is_digit(text[end]) ||
                 parts_digits(text, end))
          end = scan::next_code_point(text, end);
        else
          break;
      }
      Token token;
      token.range = {i, end};
      token.capital = is_ascii_upper(c) || static_cast<unsigned char>(c) >= 0xC3;
      token.number = scan::is_digit(c);
      token.word = scan::fold(text.substr(i, end - i));
      token.before = before;
      token.depth = depth;
      if (text.substr(i, end - i) == "IT" || text.substr(i, end - i) == "US") token.word += '.';
      for (const std::string_view ending : {"'s", "’s"}) {
        if (!token.word.ends_with(ending)) continue;
        token.word.resize(token.word.size() - ending.size());
        token.possessive = true;
      }
      const std::string_view rest = text.substr(end, 3);
      if (token.word.ends_with('s') && (rest.starts_with("' ") || rest == "’"))
        token.possessive = true;
      before = ' ';
      i = end;
      if (token.capital && token.word.size() == 1 && is_initial(text, end, sentence.end)) {
        token.word += '.';
        ++i;
      }
      out.push_back(std::move(token));
      continue;
    }
    if (const std::size_t quoted = quote_end(text, i, sentence.end); quoted > i) {
      if (before != '.') before = ',';
      i = quoted;
      continue;
    }
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (c == ',' && before != '.') before = ',';
    const bool dash = c == '-' && i > sentence.begin && text[i - 1] == ' ' &&
                      i + 1 < sentence.end && text[i + 1] == ' ';
    const bool column = text.substr(i, 3) == "   ";  // between cells
    if (dash || column || c == '\t' || c == ';' || c == ':' || c == '(' || c == ')' || c == '|' ||
        c == '.' || text.substr(i, 3) == "—" || text.substr(i, 3) == "–")
      before = '.';
    i = scan::next_code_point(text, i);
  }
  return out;
}

std::string singular(std::string_view word) {
  std::string out(word.substr(word.rfind('-') + 1));  // "co-founders", "lab-mate"
  constexpr std::string_view in_law = "-in-law";
  if (word.ends_with(in_law)) return singular(word.substr(0, word.size() - in_law.size()));
  if (is_one_of(out, {"people", "children", "women", "men", "boss", "kids", "alumni"})) return out;
  if (out.ends_with("ies") && out.size() > 4) return out.substr(0, out.size() - 3) + "y";
  return std::string(scan::without_plural_s(out));
}

bool is_kin(std::string_view word) { return is_one_of(word, kKin); }

bool is_person(std::string_view word) {
  const std::string one = singular(word);
  if (one.ends_with("mate") && !is_one_of(one, {"estimate", "climate", "ultimate", "approximate"}))
    return true;
  return is_kin(one) ||
         is_one_of(one,
                   {"child",         "children",     "kid",         "kids",        "boy",
                    "girl",          "woman",        "women",       "man",         "men",
                    "people",        "person",       "folk",        "guy",         "friend",
                    "neighbour",     "neighbor",     "boyfriend",   "girlfriend",  "fiance",
                    "fiancé",        "spouse",       "parent",      "grandson",    "granddaughter",
                    "twin",          "student",      "pupil",       "trainee",     "mentee",
                    "intern",        "apprentice",   "junior",      "senior",      "graduate",
                    "undergraduate", "undergrad",    "alumnus",     "alumni",      "alumna",
                    "freshman",      "learner",      "protégé",     "youngster",   "teenager",
                    "colleague",     "worker",       "boss",        "manager",     "supervisor",
                    "adviser",       "advisor",      "professor",   "lecturer",    "teacher",
                    "mentor",        "tutor",        "coach",       "instructor",  "founder",
                    "predecessor",   "successor",    "employee",    "hire",        "engineer",
                    "scientist",     "researcher",   "developer",   "programmer",  "designer",
                    "analyst",       "doctoral",     "postdoc",     "fellow",      "author",
                    "candidate",     "applicant",    "newcomer",    "volunteer",   "assistant",
                    "technician",    "doctor",       "resident",    "landlord",    "tenant",
                    "client",        "youngest",     "eldest",      "oldest",      "other",
                    "rest",          "somebody",     "member",      "participant", "attendee",
                    "listener",      "contractor",   "consultant",  "partner",     "elder",
                    "younger",       "captain",      "cto",         "ceo",         "director",
                    "dean",          "president",    "leader",      "treasurer",   "secretary",
                    "recruit",       "acquaintance", "relative",    "mum",         "mom",
                    "dad",           "grandfather",  "grandmother", "peer",        "lad",
                    "lady"});
}

bool is_chief(const std::vector<Token>& tokens, std::size_t at) {
  return at > 0 && is_one_of(tokens[at].word, {"lead", "head", "owner"}) &&
         tokens[at].before == ' ' &&
         is_one_of(tokens[at - 1].word, {"team", "tech", "technical", "group", "project", "squad",
                                         "engineering", "product", "practice"});
}

bool is_circle(std::string_view word) {
  return is_one_of(singular(word), {"team", "squad", "trio", "duo", "pair", "crew", "group"});
}

bool is_entry(std::string_view word) {
  return is_one_of(singular(word), {"robot", "bot", "entry", "submission"});
}

bool is_work(std::string_view word) {
  return is_entry(word) ||
         is_one_of(singular(word),
                   {"model",   "code",       "solution",  "system",     "paper",    "notebook",
                    "script",  "pipeline",   "app",       "service",    "library",  "tool",
                    "program", "idea",       "algorithm", "method",     "features", "data",
                    "name",    "work",       "baseline",  "kernel",     "server",   "site",
                    "behalf",  "experiment", "result",    "manuscript", "article"});
}

bool is_institution(std::string_view word) {
  return is_one_of(singular(word), {"lab", "laboratory", "department", "company", "school",
                                    "university", "club", "faculty", "institute", "firm",
                                    "employer", "vendor", "agency", "chair", "hospital", "office"});
}

bool is_determiner(std::string_view word) {
  return is_one_of(word, {"a", "an", "the", "my", "our", "his", "her", "their", "its", "this",
                          "that", "these", "those", "each", "every", "another", "some", "any"});
}

bool is_count(const Token& token) {
  constexpr std::size_t longest = 2;  // digits: hundreds that do something are a field, or users
  if (token.number) return token.word.size() <= longest;
  return is_one_of(token.word,
                   {"one",  "two", "three",   "four",   "five", "six",     "seven", "eight",
                    "nine", "ten", "several", "some",   "many", "most",    "both",  "half",
                    "all",  "few", "none",    "couple", "each", "another", "a"});
}

bool is_preposition(std::string_view word) {
  return is_one_of(word,
                   {"of",    "in",     "at",      "on",     "from",      "with",      "by",
                    "for",   "to",     "into",    "over",   "under",     "behind",    "beside",
                    "next",  "during", "between", "among",  "across",    "as",        "like",
                    "than",  "near",   "about",   "within", "without",   "through",   "against",
                    "after", "before", "since",   "until",  "alongside", "including", "opposite"});
}

bool is_joint(std::string_view word) {
  return is_one_of(word, {"and", "but", "or", "while", "whereas", "because", "when", "although",
                          "though", "so", "if", "yet", "where", "how", "why", "whether"});
}

bool is_adverb(std::string_view word) {
  return (word.size() > 4 && word.ends_with("ly") && word != "family") ||
         is_one_of(word,
                   {"later",    "also",       "then",  "once",  "even",    "now",      "both",
                    "all",      "again",      "still", "just",  "already", "not",      "never",
                    "ever",     "too",        "since", "first", "soon",    "together", "alone",
                    "himself",  "herself",    "have",  "has",   "had",     "been",     "jointly",
                    "upstairs", "downstairs", "here",  "there", "abroad",  "nearby"});
}

bool is_deed(std::string_view word) {
  return is_one_of(
      word, {"won",       "wins",        "took",       "takes",        "got",       "gets",
             "came",      "placed",      "finished",   "ranked",       "reached",   "earned",
             "received",  "scored",      "became",     "qualified",    "made",      "brought",
             "collected", "secured",     "had",        "has",          "have",      "holds",
             "is",        "was",         "are",        "were",         "published", "wrote",
             "presented", "submitted",   "built",      "builds",       "runs",      "ran",
             "developed", "develops",    "maintains",  "operates",     "operated",  "owns",
             "led",       "leads",       "founded",    "launched",     "created",   "designed",
             "trained",   "shipped",     "went",       "entered",      "did",       "rewrote",
             "rewritten", "written",     "maintained", "owned",        "run",       "win",
             "handles",   "serves",      "answers",    "processes",    "appeared",  "appears",
             "accepted",  "gone",        "ended",      "beat",         "claimed",   "bagged",
             "coded",     "programmed",  "invented",   "produced",     "makes",     "authored",
             "sat",       "represented", "competed",   "participated", "passed",    "cleared",
             "solved",    "climbed",     "advanced",   "publish",      "publishes", "writes",
             "competes",  "earns"});
}

bool is_change(std::string_view word) {
  return is_one_of(word, {"improved", "improves", "cut", "cuts", "reduced", "reduces", "raised",
                          "raises", "increased", "lowered", "halved", "doubled", "tripled",
                          "boosted", "shortened", "sped"});
}

bool stands_aside(std::string_view word) {
  return is_one_of(
      word,
      {"left",       "quit",      "coached",   "coach",     "trained",     "train",   "taught",
       "teach",      "mentored",  "mentor",    "advised",   "advise",      "tutored", "tutor",
       "supervised", "hired",     "recruited", "watched",   "beat",        "beaten",  "supported",
       "support",    "sponsored", "prepared",  "supervise", "interviewed", "drove",   "cheered",
       "funded",     "employ",    "employed",  "hire",      "refereed",    "lost",    "judged"});
}

bool is_be(std::string_view word) {
  return is_one_of(word, {"is", "was", "are", "were", "am", "be", "been", "being", "become",
                          "became", "'m", "remain"});
}

bool is_finite(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.possessive || token.number) return false;
  if (at > 0 && token.before == ' ') {
    const Token& left = tokens[at - 1];
    if (is_determiner(left.word) && left.word != "that") return false;
    if (left.possessive || (is_preposition(left.word) && !is_one_of(left.word, {"to"})))
      return false;
  }
  if (is_chief(tokens, at)) return false;
  if (is_deed(token.word) || is_change(token.word) || is_be(token.word)) return true;
  if (is_one_of(token.word,
                {"can",   "could",  "will", "would", "may",   "might",   "must",    "should",
                 "do",    "does",   "keep", "keeps", "teach", "taught",  "book",    "booked",
                 "live",  "lives",  "know", "knows", "sat",   "sit",     "sits",    "tell",
                 "told",  "tells",  "gave", "gives", "drove", "carry",   "carried", "write",
                 "use",   "uses",   "call", "calls", "say",   "says",    "said",    "work",
                 "works", "learnt", "lead", "own",   "build", "brought", "wanted",  "sent",
                 "fell",  "left",   "met",  "began", "grew",  "saw",     "knew",    "thought",
                 "lost"}))
    return true;
  if (token.word.size() <= 4 || !token.word.ends_with("ed")) return false;
  // "Joined a friend's team": a verb may open the sentence, as a name ("Ahmed won") does.
  const bool opens = at == 0 && tokens.size() > 1 &&
                     (is_determiner(tokens[1].word) || is_preposition(tokens[1].word));
  return !token.capital || opens;
}

bool is_past(std::string_view word) {
  return is_one_of(word, {"came", "took", "went", "became", "wrote", "began"});
}

bool is_auxiliary(std::string_view word) {
  return is_be(word) || is_one_of(word, {"have", "has", "had", "to", "will", "would", "can",
                                         "could", "did", "does", "do", "may", "might", "must",
                                         "should", "not", "never", "went", "got"});
}

}  // namespace oneshot::clause
