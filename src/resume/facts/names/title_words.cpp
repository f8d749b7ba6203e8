#include "resume/facts/names/title_words.h"

#include "resume/facts/scan.h"

namespace oneshot {

namespace {

constexpr std::string_view kTitleWords[] = {"A",           "An",           "The",
                                            "Of",          "For",          "In",
                                            "On",          "With",         "To",
                                            "From",        "By",           "Is",
                                            "Are",         "As",           "At",
                                            "Via",         "Using",        "Towards",
                                            "Toward",      "Through",      "Without",
                                            "Not",         "And",          "Or",
                                            "How",         "What",         "Why",
                                            "When",        "Who",          "Which",
                                            "Deep",        "Learning",     "Neural",
                                            "Network",     "Networks",     "Model",
                                            "Models",      "Data",         "Language",
                                            "Machine",     "Computer",     "Vision",
                                            "Proc",        "Proceedings",  "Conference",
                                            "Journal",     "Workshop",     "University",
                                            "Institute",   "Transactions", "International",
                                            "Association", "IEEE",         "ACM",
                                            "Best",        "Paper",        "Award",
                                            "First",       "Author",       "Authors",
                                            "Korean",      "New",          "San",
                                            "Los",         "Las",          "Abu",
                                            "Recognition", "Detection",    "Analysis",
                                            "System",      "Systems",      "Large",
                                            "Efficient",   "Fast",         "Robust",
                                            "Self",        "Towards",      "Under",
                                            "Review",      "Submitted",    "Accepted",
                                            "Preprint",    "Track",        "Poster",
                                            "Oral",        "Spotlight",    "Findings",
                                            "Industry",    "Applied",      "Science",
                                            "Artificial",  "Intelligence", "Processing",
                                            "Natural",     "Speech",       "Image",
                                            "Video",       "Graph",        "Graphs",
                                            "Kaggle"};

}  // namespace

bool is_title_word(std::string_view word) { return scan::is_one_of(word, kTitleWords); }

bool is_family_too(std::string_view word) {
  return scan::is_one_of(word, {"An", "Best", "Im", "In", "On", "Or", "To"});
}

}  // namespace oneshot
