#pragma once

#include <cstddef>

#include "resume/facts/quantity/quantity.h"
#include "resume/facts/quantity/surroundings.h"
#include "resume/facts/text_range.h"

namespace oneshot {

/// Users by the time they are counted in: monthly, daily, or simply users.
QuantityKind kind_of_users(const Surroundings& around);

/// What people are whom the word `noun` names, which ends at `end`: users of a service, visitors,
/// those who take part in a contest, or people of whom no such thing is said.
QuantityKind kind_of_people(const Surroundings& around, TextRange noun, std::size_t end);

/// Whether they are no users of the owner's service though they are called so: people whom data
/// tells of, or those who use what the owner's part runs in.
bool are_users_of_another(const Surroundings& around, std::size_t end);

/// A text that tells of use stands before the number, or behind `end`.
bool is_used(const Surroundings& around, TextRange noun, std::size_t end);

/// Whoever they are: "used by 40,000 shops", "12,000 pharmacies rely on it", "2,300,000 farmers
/// have registered".
bool counts_unknown_users(const Surroundings& around, std::size_t end);

}  // namespace oneshot
