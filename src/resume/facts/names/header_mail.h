#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace oneshot {

/// The words of the e-mail addresses at the head of a resume: "taegyeom.yun@…" has "taegyeom" and
/// "yun", and so tells which of several candidates is the owner's name.
class HeaderMail {
 public:
  void read(std::string_view line);
  /// A word of an address has the sounds of one word of a foreign name in Hangul: "n.ten@…" of 텐.
  bool sounds_like(std::string_view name) const;
  /// A word of an address is one of the name's; of a Korean one, spells it.
  bool agrees(std::string_view name) const;

 private:
  std::vector<std::string> words_;
};

}  // namespace oneshot
