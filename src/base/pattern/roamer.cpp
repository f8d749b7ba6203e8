#include "base/pattern/roamer.h"

#include <algorithm>

namespace oneshot::pattern {

bool roams(const std::vector<Lead>& leads) {
  return leads.empty() ||
         std::any_of(leads.begin(), leads.end(), [](const Lead& lead) { return lead.size < 2; });
}

Roamer make_roamer(std::uint32_t pattern, const std::vector<Lead>& leads, bool sleeps) {
  Roamer out;
  out.pattern = pattern;
  out.sleeps = sleeps ? 1 : 0;
  out.at_end = leads.empty() ? 1 : 0;
  out.at_lines = !leads.empty() && std::all_of(leads.begin(), leads.end(),
                                               [](const Lead& lead) {
                                                 return lead.place == Lead::Place::line_begin;
                                               })
                     ? 1
                     : 0;
  const auto add = [&out](unsigned char byte) {
    out.first_bytes[byte >> 6] |= std::uint64_t{1} << (byte & 63);
  };
  for (const Lead& lead : leads) {
    const auto first = static_cast<char>(lead.bytes >> 8 * (lead.size - 1));
    add(static_cast<unsigned char>(first));
    if (is_ascii_lower(first)) add(static_cast<unsigned char>(first - 'a' + 'A'));
  }
  for (unsigned byte = 0; leads.empty() && byte < 256; ++byte) {
    if (!is_inner_byte(static_cast<char>(byte))) add(static_cast<unsigned char>(byte));
  }
  return out;
}

}  // namespace oneshot::pattern
