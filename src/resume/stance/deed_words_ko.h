#pragma once

#include <string_view>

namespace oneshot {

/// A noun for people: kinship, age, calling, or an ending that makes one.
bool is_person_ko(std::string_view stem);
/// "둘", "한 명": so many people.
bool is_count_ko(std::string_view stem);

}  // namespace oneshot
