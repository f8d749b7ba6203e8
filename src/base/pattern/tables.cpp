#include "base/pattern/tables.h"

#include <algorithm>

namespace oneshot::pattern {

namespace {

template <class Row>
std::uint32_t size_of(const Row& rows) {
  return static_cast<std::uint32_t>(rows.size());
}

template <class Row>
std::span<const Row> rows_of(const std::vector<Row>& rows) {
  return rows;
}

}  // namespace

void Tables::read(ImageReader& image) {
  image.read(code);
  image.read(bytes);
  image.read(sets);
  image.read(ranges);
  image.read(choices);
  image.read(ways);
  image.read(follow);
}

void TablesWriter::write(ImageWriter& image) const {
  image.add(rows_of(code_));
  image.add(std::string_view(bytes_ + std::string(sizeof(std::uint64_t), '\0')));
  image.add(rows_of(sets_));
  image.add(rows_of(ranges_));
  image.add(rows_of(choices_));
  image.add(rows_of(ways_));
  image.add(rows_of(follow_));
}

std::uint32_t TablesWriter::add(const Program& program) {
  using Op = Instruction::Op;
  const auto follow_of = [&](std::uint32_t number) {
    return number == 0 ? 0 : number_of(program.follow[number - 1]) + 1;
  };
  const std::uint32_t begin = size_of(code_), bytes = size_of(bytes_), sets = size_of(sets_),
                      choices = size_of(choices_);
  std::vector<std::uint32_t> first_ways;  // of its choices
  for (const Choice& choice : program.choices) {
    first_ways.push_back(size_of(ways_));
    add(choice, begin);
  }
  for (Instruction instruction : program.code) {
    switch (instruction.op) {
      case Op::literal:
      case Op::folded_literal:
        instruction.x += bytes;
        break;
      case Op::run:
      case Op::lazy_run:
        instruction.y = follow_of(instruction.y);
        [[fallthrough]];
      case Op::set:
        instruction.x += sets;
        break;
      case Op::split:
        instruction.least = follow_of(instruction.least);
        instruction.most = follow_of(instruction.most);
        instruction.x += begin;
        instruction.y += begin;
        break;
      case Op::jump:
        instruction.x += begin;
        break;
      case Op::choice:
        instruction.y = first_ways[instruction.x];
        instruction.x += choices;
        break;
      case Op::edge:
      case Op::match:
        break;
    }
    code_.push_back(instruction);
  }
  bytes_ += program.bytes;
  for (const CharSet& set : program.sets) add(set);
  return begin;
}

void TablesWriter::add(const CharSet& set) {
  sets_.push_back({set.ascii(), size_of(ranges_), size_of(set.ranges())});
  for (const auto& [first, last] : set.ranges()) ranges_.push_back({first, last});
}

std::uint32_t TablesWriter::number_of(const Follow& follow) {
  Tables::Follow row{{}, follow.second, follow.third};
  for (std::size_t byte = 0; byte < Choice::at_end; ++byte) {
    if (follow.first.test(byte)) row.first[byte / 64] |= std::uint64_t{1} << byte % 64;
  }
  const auto same = std::find(follow_.begin(), follow_.end(), row);
  const auto number = static_cast<std::uint32_t>(same - follow_.begin());
  if (same == follow_.end()) follow_.push_back(row);
  return number;
}

void TablesWriter::add(const Choice& choice, std::uint32_t program_begin) {
  const std::size_t begin = ways_.size();
  std::vector<std::uint16_t> places;
  for (const std::vector<Choice::Way>& list : choice.lists) {
    const std::size_t place = ways_.size() - begin;
    places.push_back(list.empty() ? Tables::ByByte::none : static_cast<std::uint16_t>(place));
    for (auto way = list.rbegin(); way != list.rend(); ++way) {
      ways_.push_back(*way);
      ways_.back().begin += program_begin;
    }
    if (!list.empty()) ways_.back().is_last = 1;
  }
  Tables::ByByte row;
  std::transform(choice.list.begin(), choice.list.end(), row.list.begin(),
                 [&](std::uint16_t list) { return places[list]; });
  choices_.push_back(row);
}

}  // namespace oneshot::pattern
