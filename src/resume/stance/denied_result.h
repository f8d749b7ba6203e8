#pragma once

#include <string_view>

namespace oneshot {

/// "경시대회에 나가" and, at `rest`, " 입상하지 못했다": who took part and says that nothing was
/// won took part. `before` is what the clause says so far, `rest` goes on with a space.
bool opens_denied_result(std::string_view before, std::string_view rest);

}  // namespace oneshot
