#include "base/pattern/lead_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

namespace oneshot::pattern {

LeadText::LeadText(std::string_view text) : size_(text.size()) {
  if (text.size() > short_text) {
    long_ = std::make_unique_for_overwrite<char[]>(text.size() + sizeof(std::uint64_t));
  }
  text_ = long_ ? long_.get() : short_.data();
  char* const end = std::transform(text.begin(), text.end(), text_, [](char c) {
    return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c;
  });
  std::fill_n(end, sizeof(std::uint64_t), '\0');
}

void LeadTable::read(ImageReader& image) {
  image.read(slots_);
  image.read(rows_);
  image.read(begins_);
  for (unsigned byte = 0; byte < firsts_.size(); ++byte) {
    const bool word = is_word_byte(static_cast<char>(byte)), first = has(begins_[0].firsts, byte),
               anywhere = has(begins_[1].firsts, byte);
    const auto flag = [](bool set, std::uint8_t bit) { return set ? bit : std::uint8_t{0}; };
    firsts_[byte] = static_cast<std::uint8_t>(
        flag(first, starts_word) | flag(anywhere, starts_anywhere) |
        flag(has(begins_[0].shorts, byte), starts_short) | flag(!word, ends_word) |
        flag(!word && !first && byte != 0, passed_outside) |
        flag(word && !anywhere, passed_within));
  }
}

void LeadTableWriter::add(const Lead& lead, std::uint32_t pattern) {
  LeadTable::Row row{0, 0, pattern, static_cast<std::uint32_t>(lead.place)};
  row.bytes = lead.first_bytes();
  row.mask = (std::uint64_t{1} << 8 * lead.size) - 1;
  for (int i = 0, at = 8 * lead.size; i < lead.rest_size; ++i, at += 8) {
    row.bytes |= std::uint64_t{static_cast<unsigned char>(lead.rest[static_cast<std::size_t>(i)])}
                 << at;
    row.mask |= std::uint64_t{0xFF} << at;
  }
  leads_.push_back({LeadTable::key_of(row.bytes, lead.size), row});
}

void LeadTableWriter::write(ImageWriter& image) {
  const auto order = [](const Keyed& lead) {
    return std::tie(lead.key, lead.row.pattern, lead.row.place, lead.row.bytes, lead.row.mask);
  };
  std::sort(leads_.begin(), leads_.end(),
            [&](const Keyed& a, const Keyed& b) { return order(a) < order(b); });
  const auto same = [&](const Keyed& a, const Keyed& b) { return order(a) == order(b); };
  leads_.erase(std::unique(leads_.begin(), leads_.end(), same), leads_.end());

  std::vector<LeadTable::Slot> slots(std::bit_ceil(leads_.size() * 2 + 1));
  std::vector<LeadTable::Row> rows;
  std::array<LeadTable::Begins, 2> begins{};
  const auto set = [](auto& bits, std::size_t bit) {
    bits[bit / LeadTable::bits] |= std::uint64_t{1} << bit % LeadTable::bits;
  };
  for (const Keyed& lead : leads_) {
    std::size_t at = LeadTable::slot_of(lead.key, slots.size());
    while (slots[at].key != 0 && slots[at].key != lead.key) at = (at + 1) & (slots.size() - 1);
    if (slots[at].key == 0) slots[at] = {lead.key, static_cast<std::uint32_t>(rows.size()), 0};
    ++slots[at].count;
    rows.push_back(lead.row);
    const bool anywhere = static_cast<Lead::Place>(lead.row.place) == Lead::Place::any;
    for (LeadTable::Begins& into : std::span(begins).first(anywhere ? 2 : 1)) {
      set(into.firsts, lead.row.bytes & 0xFF);
      if (lead.key >> 24 < longest_lead) set(into.shorts, lead.row.bytes & 0xFF);
      switch (lead.key >> 24) {
        case 1:
          set(into.singles, lead.row.bytes & 0xFF);
          break;
        case 2:
          set(into.pairs, LeadTable::pair_of(lead.row.bytes));
          break;
        default:
          set(into.triples, LeadTable::triple_of(lead.row.bytes));
      }
    }
  }
  image.add(std::span<const LeadTable::Slot>(slots));
  image.add(std::span<const LeadTable::Row>(rows));
  image.add(std::span<const LeadTable::Begins>(begins));
}

}  // namespace oneshot::pattern
