#pragma once

#include <string>

#include "base/date.h"
#include "read/reader.h"
#include "unit/rules/rule_folder.h"

namespace oneshot::test {

constexpr Date day{2026, 11, 1};

inline Document document(const std::string& text) { return *read_text(text, Format::text); }

/// A folder that stands by itself: one signal "jam" with two facets, one list, one profile, and the
/// lexicons that reading needs. `more` is added to the signal's file.
inline void write_small_rules(RuleFolder& folder, const std::string& more = {},
                              const std::string& candidates = R"(any = [{ list = "jams" }])") {
  folder.write("signals/jam.toml", R"([signal]
id = "jam"
order = 1
title = { en = "Jams", ko = "잼" }

[candidates]
)" + candidates + R"(

[[facet]]
id = "named"
title = { en = "a jam", ko = "잼" }
any = [{ list = "jams" }]

[[facet]]
id = "placed"
title = { en = "placed", ko = "입상" }
any = [{ rank = "place", at_most = 3 }]

[[level]]
id = "strong"
needs = ["named", "placed"]

[[level]]
id = "mention"
needs = ["named"]

[experience]
en = "Join one."
ko = "나가 보세요."
)" + more);
  folder.write("lists/jams.toml", R"([list]
id = "jams"
title = { en = "Jams", ko = "잼" }

[[term]]
id = "autumn-jam"
name = "Autumn Jam"
tags = ["large"]

[[term]]
id = "springboard"
name = "Springboard"
)");
  folder.write("profiles/maker.toml", R"([profile]
id = "maker"
title = { en = "Maker", ko = "제작자" }

[weights]
jam = 0.5
)");
  for (const char* name : {"headings", "stance", "entries"}) {
    std::ifstream in(std::string(ONESHOT_SOURCE_DIR) + "/rules/lexicon/" + name + ".toml",
                     std::ios::binary);
    folder.write(std::string("lexicon/") + name + ".toml",
                 std::string(std::istreambuf_iterator<char>(in), {}));
  }
}

}  // namespace oneshot::test
