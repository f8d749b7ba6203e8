#include "resume/facts/quantity/service_use.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "resume/facts/scan.h"

namespace oneshot {
namespace {

using namespace scan;

/// The word as it stands, or as the verb of which it is a form: "charged", "files", "applying".
template <std::size_t N>
bool is_form_of(std::string_view word, const std::string_view (&verbs)[N]) {
  if (is_one_of(word, verbs)) return true;
  for (std::string_view ending : {"s", "es", "d", "ed", "ing"}) {
    if (word.size() < ending.size() + 2 || !word.ends_with(ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    if (is_one_of(stem, verbs)) return true;
    if (ending == "ing" && is_one_of(std::string(stem) + "e", verbs)) return true;
    // "planned", "logging"
    if (stem.size() > 2 && stem.back() == stem[stem.size() - 2] &&
        is_one_of(stem.substr(0, stem.size() - 1), verbs))
      return true;
    if (ending != "s" && ending != "d" && stem.ends_with('i') &&  // "applies", "applied"
        is_one_of(std::string(stem.substr(0, stem.size() - 1)) + "y", verbs))
      return true;
  }
  return false;
}

constexpr std::string_view kUse[] = {
    "use",      "open",    "visit",    "consult",  "query",     "check",     "rely",
    "depend",   "work",    "plan",     "order",    "book",      "pay",       "paid",
    "play",     "log",     "sign",     "register", "subscribe", "search",    "look",
    "ask",      "call",    "type",     "enter",    "fill",      "file",      "submit",
    "send",     "sent",    "upload",   "listen",   "watch",     "learn",     "learnt",
    "write",    "wrote",   "written",  "speak",    "spoke",     "chat",      "talk",
    "charge",   "buy",     "bought",   "track",    "follow",    "trade",     "shop",
    "travel",   "vote",    "apply",    "report",   "scan",      "tap",       "click",
    "start",    "see",     "seen",     "get",      "got",       "receive",   "reach",
    "read",     "go",      "went",     "gone",     "pass",      "come",      "came",
    "join",     "share",   "find",     "found",    "rent",      "draw",      "post",
    "transfer", "top",     "recharge", "settle",   "study",     "translate", "reserve",
    "declare",  "renew",   "sell",     "sold",     "try",       "keep",      "kept",
    "schedule", "browse",  "compare",  "practise", "practice",  "navigate",  "prescribe",
    "dispatch", "publish", "print",    "sort",     "route",     "dial",      "ring",
    "rang",     "rung",    "install",  "access",   "adopt",     "borrow",    "lend",
    "lent",     "redeem",  "deposit",  "withdraw", "withdrew",  "hail",      "swap",
    "donate",   "unlock",  "swipe",    "put",      "mark",      "calculate", "record",
    "store",    "leave",   "left",     "do",       "did"};

constexpr std::string_view kServices[] = {
    "app",       "apps",       "application", "service",   "site",     "website",     "bot",
    "chatbot",   "tool",       "page",        "portal",    "platform", "system",      "api",
    "dashboard", "screen",     "menu",        "module",    "server",   "engine",      "endpoint",
    "gateway",   "dictionary", "map",         "extension", "plugin",   "widget",      "game",
    "channel",   "form",       "search",      "backend",   "back-end", "matchmaker",  "queue",
    "planner",   "calendar",   "board",       "wallet",    "checkout", "login",       "translator",
    "line",      "hotline",    "helpline",    "shop",      "store",    "marketplace", "viewer",
    "catalogue", "catalog",    "archive",     "backup",    "index",    "database",    "tracker",
    "calculator"};

bool names_service(std::string_view word) { return is_one_of(word, kServices); }

/// Calls `visit(word)` for each word; ends where it returns false.
template <class Visit>
void each_word(std::string_view text, const Visit& visit) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_ascii_letter(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = word_end(text, at);
    if (!visit(text.substr(at, end - at))) return;
    at = end;
  }
}

/// A form of one of the verbs stands in the clause.
template <std::size_t N>
bool holds_form_of(std::string_view clause, const std::string_view (&verbs)[N]) {
  bool found = false;
  each_word(clause, [&](std::string_view word) {
    found = is_form_of(word, verbs);
    return !found;
  });
  return found;
}

/// What has to do with a service, and is no use of it: who built it, or was told of it.
bool tells_of_making(std::string_view word) {
  constexpr std::string_view makers[] = {
      "built",     "build",      "building", "builds",  "maintain", "maintains", "maintained",
      "develop",   "developed",  "develops", "own",     "owns",     "operate",   "operated",
      "engineers", "developers", "behind",   "running", "alive",    "going"};
  return is_one_of(word, makers);
}

}  // namespace

bool is_agent_noun(std::string_view word) {
  constexpr std::size_t shortest = 6;
  if (word.size() < shortest) return false;
  constexpr std::string_view things[] = {
      "numbers",      "servers",     "computers",   "containers",   "letters",     "papers",
      "meters",       "centers",     "layers",      "clusters",     "factors",     "sensors",
      "errors",       "monitors",    "processors",  "characters",   "posters",     "offers",
      "headers",      "triggers",    "transfers",   "answers",      "powers",      "covers",
      "routers",      "trackers",    "scanners",    "printers",     "controllers", "workers",
      "handlers",     "parsers",     "crawlers",    "parameters",   "kilometers",  "others",
      "friends",      "orders",      "borders",     "colours",      "colors",      "counters",
      "folders",      "filters",     "identifiers", "timers",       "buffers",     "adapters",
      "reminders",    "stickers",    "vouchers",    "tensors",      "vectors",     "operators",
      "chapters",     "quarters",    "banners",     "loggers",      "lists",       "elements",
      "events",       "documents",   "payments",    "contents",     "shipments",   "comments",
      "components",   "incidents",   "experiments", "requirements", "statements",  "deployments",
      "environments", "accidents",   "constants",   "variants",     "fingers",     "grants",
      "plants",       "accounts",    "amounts",     "discounts",    "points",      "prints",
      "hundred",      "answerers",   "trees",       "fees",         "degrees",     "coffees",
      "employees",    "committees",  "guarantees",  "assists",      "exists",      "costs",
      "tests",        "requests",    "placements",  "movements",    "assessments", "appointments",
      "treatments",   "tournaments", "agents",      "patients",     "segments",    "fragments",
      "equipments",   "torrents",    "patents",     "talents",      "moments",     "departments",
      "apartments",   "adjustments", "rollouts",    "plasters"};
  if (is_one_of(word, things)) return false;
  if (word == "persons" || word == "individuals" || word == "folks") return true;
  constexpr std::string_view endings[] = {"ers", "ors",  "ists", "ants", "ians",
                                          "ees", "ents", "smen", "women"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_deed_of_user(std::string_view word) { return is_form_of(word, kUse); }

bool do_something_with_service(std::string_view after) {
  constexpr int reach = 9;  // words from the deed to what it is done with
  int since_use = -1;       // words; none yet
  bool linked = false, found = false, work = false;
  std::string_view before;
  each_word(after, [&](std::string_view word) {
    if (tells_of_making(word)) return false;
    if (since_use >= 0 && ++since_use > reach) since_use = -1;
    if (word == "on" && work) since_use = -1;  // who works on it makes it
    work = word.starts_with("work");
    const bool through = before == "through" || before == "via";
    const bool with_us = word == "us" && (through || before == "with" || before == "by");
    const bool pronoun =
        word == "it" || word == "them" || word == "there" || word == "its" || with_us;
    if (since_use >= 0 && (pronoun || ((linked || through) && names_service(word)))) {
      found = true;
      return false;
    }
    if (is_form_of(word, kUse)) since_use = 0;
    linked = linked || word == "the" || word == "my" || word == "our" || word == "this";
    before = word;
    return true;
  });
  return found;
}

namespace {

/// Words between a link and a count.
constexpr std::string_view kLight[] = {
    "about",   "some", "around", "over",   "more",          "than",      "nearly",
    "roughly", "up",   "to",     "at",     "least",         "a",         "total",
    "of",      "now",  "today",  "almost", "approximately", "different", "the"};

}  // namespace

bool use_what_is_named(std::string_view before, std::string_view after) {
  constexpr int reach = 6;  // words from the service to the link
  int since_service = -1;
  bool linked = false;
  each_word(before, [&](std::string_view word) {
    const bool link = word == "that" || word == "which" || word == "where" || word == "whom";
    if (link) {
      linked = since_service >= 0;
    } else if (linked && !is_one_of(word, kLight)) {
      linked = false;
    }
    if (since_service >= 0 && ++since_service > reach) since_service = -1;
    if (names_service(word)) since_service = 0;
    return true;
  });
  if (!linked) return false;
  constexpr int longest_auxiliary = 3;  // words: "have all since used"
  int words = 0;
  bool uses = false;
  each_word(after, [&](std::string_view word) {
    if (tells_of_making(word)) return false;
    uses = is_form_of(word, kUse) || word == "gotten";
    return !uses && ++words <= longest_auxiliary;
  });
  return uses;
}

bool was_used_by(std::string_view before) {
  constexpr int reach = 5;  // words from "used" to "by"
  int since_use = -1;
  bool used = false;
  std::string_view last;
  each_word(before, [&](std::string_view word) {
    const bool in_use = last == "in" && word == "use";
    last = word;
    if (word == "by") {
      used = since_use >= 0;
    } else if (used && !is_one_of(word, kLight)) {
      used = false;
    }
    if (since_use >= 0 && ++since_use > reach) since_use = -1;
    const bool participle = word.ends_with("ed") || word == "read" || word == "seen" ||
                            word == "bought" || word == "paid";
    if (in_use || (participle && (is_form_of(word, kUse) || word == "seen"))) since_use = 0;
    return true;
  });
  return used;
}

bool tells_of_traffic(std::string_view clause) {
  constexpr std::string_view verbs[] = {
      "handle",   "serve",   "answer",   "take",    "took",      "receive",    "process", "pass",
      "carry",    "move",    "digest",   "swallow", "ingest",    "field",      "see",     "saw",
      "get",      "got",     "bring",    "brought", "mean",      "meant",      "deliver", "send",
      "sent",     "score",   "evaluate", "check",   "match",     "route",      "rank",    "filter",
      "classify", "sort",    "store",    "write",   "wrote",     "read",       "publish", "push",
      "relay",    "hand",    "forward",  "flow",    "arrive",    "pour",       "go",      "went",
      "come",     "came",    "compute",  "render",  "translate", "transcribe", "reach",   "hit",
      "load",     "sustain", "absorb",   "issue",   "post",      "sync",       "verify",  "sign",
      "decide",   "leave",   "left"};
  return holds_form_of(clause, verbs);
}

bool tells_of_storage(std::string_view clause) {
  constexpr std::string_view verbs[] = {"archive",   "store",   "index", "keep",
                                        "kept",      "hold",    "held",  "contain",
                                        "catalogue", "catalog", "save"};
  return holds_form_of(clause, verbs) ||
         scan::contains_any(clause, {"on record", "on file", "in the database", "in the index"});
}

bool is_immaterial(std::string_view plural) {
  constexpr std::string_view matter[] = {
      "parcels", "boxes",   "bottles",   "meals",    "cars",       "vehicles",   "tonnes",
      "tons",    "litres",  "liters",    "trucks",   "lorries",    "pallets",    "flights",
      "trains",  "buses",   "units",     "miles",    "kilometres", "kilometers", "metres",
      "meters",  "euros",   "dollars",   "pounds",   "rupees",     "francs",     "shops",
      "stores",  "cities",  "countries", "branches", "points",     "hours",      "minutes",
      "seconds", "times",   "years",     "days",     "weeks",      "months",     "brands",
      "lamps",   "phones",  "cards",     "books",    "copies",     "lines",      "words",
      "homes",   "houses",  "beds",      "hectares", "containers", "fillets",    "eggs",
      "cans",    "packets", "packages",  "loaves",   "bricks",     "tyres",      "tires",
      "sheets",  "bags",    "crates",    "barrels",  "plates",     "sacks"};
  return !is_one_of(plural, matter);
}

}  // namespace oneshot
