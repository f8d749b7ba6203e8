#pragma once

#include <string_view>
#include <vector>

#include "resume/facts/text_range.h"

namespace oneshot {

/// What is masked; each kind has its own word in a redacted report.
enum class PrivateKind { name, email, phone, address, birth, identity_number, link, photo };

struct PrivateRange {
  TextRange range;
  PrivateKind kind = PrivateKind::name;
};

/// Where a line stands: contact details at the head of a resume need no label to be known.
enum class LinePlace { header, body };

/// What tells who somebody is by its own form: addresses of all kinds, numbers, dates of birth, and
/// values behind a label ("주소:", "DOB"). Ranges may overlap. Rather too much than too little.
std::vector<PrivateRange> private_patterns(std::string_view line, LinePlace place);

/// Whether an e-mail address, a phone number or a link stands in a line.
bool holds_contact(std::string_view line);

}  // namespace oneshot
