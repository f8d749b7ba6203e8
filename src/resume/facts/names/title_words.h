#pragma once

#include <string_view>

namespace oneshot {

/// A capitalised word that stands in titles and venues and in no name: "Towards", "Proceedings".
bool is_title_word(std::string_view word);

}  // namespace oneshot
