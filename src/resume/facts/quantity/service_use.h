#pragma once

#include <string_view>

/// Who uses a service, by what they do and not by what they are called: "3.4 million cardholders
/// have charged their meter by it". Used by the reading of quantities only; all text in small
/// letters.
namespace oneshot {

inline constexpr double kMany = 1000;  ///< more than anybody meets in person

/// Whoever is called after what they do or are: "owners", "growers", "pensioners", "cardholders".
bool is_agent_noun(std::string_view word);

/// What users do with a service, in any form of the verb: "use", "opened".
bool is_deed_of_user(std::string_view word);

/// Whether the words after a count of people tell that they do something with a service: "open it
/// each morning", "went through the matchmaker".
bool do_something_with_service(std::string_view after);

/// Whether a count of people stands in a clause that tells what they do with a service: "the site
/// where" before it, and "got an appointment" behind it.
bool use_what_is_named(std::string_view before, std::string_view after);

/// Whether the words before a count of people tell that they use it: "it was consulted by".
bool was_used_by(std::string_view before);

/// A verb of what a service does with whatever reaches it: "handles", "took", "passes".
bool tells_of_traffic(std::string_view clause);

/// A verb of keeping: "archived", "holds".
bool tells_of_storage(std::string_view clause);

/// What is counted by a rate or in a store, and no thing of matter: not "parcels", "litres".
bool is_immaterial(std::string_view plural);

}  // namespace oneshot
