#include "read/pdf/calculator.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace oneshot::pdf {
namespace {

constexpr int max_procedure_depth = 32;
constexpr std::size_t max_steps = 10'000;
constexpr std::size_t max_stack = 128;
constexpr double degrees = 180 / std::numbers::pi;

std::string_view next_word(std::string_view& text) {
  constexpr std::string_view spaces = " \t\r\n\f";
  text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
  if (text.empty()) return {};
  const std::size_t length = text[0] == '{' || text[0] == '}'
                                 ? 1
                                 : std::min(text.find_first_of(" \t\r\n\f{}"), text.size());
  const std::string_view word = text.substr(0, length);
  text.remove_prefix(length);
  return word;
}

std::int64_t whole(double value) {
  return std::abs(value) < 1e15 ? static_cast<std::int64_t>(value) : 0;
}

using Stack = std::vector<double>;

double pop(Stack& stack) {
  const double value = stack.back();
  stack.pop_back();
  return value;
}

bool apply_unary(std::string_view name, Stack& stack) {
  double& top = stack.back();
  if (name == "abs")
    top = std::abs(top);
  else if (name == "neg")
    top = -top;
  else if (name == "ceiling")
    top = std::ceil(top);
  else if (name == "floor")
    top = std::floor(top);
  else if (name == "round")
    top = std::floor(top + 0.5);
  else if (name == "truncate" || name == "cvi")
    top = std::trunc(top);
  else if (name == "sqrt")
    top = std::sqrt(std::max(top, 0.0));
  else if (name == "sin")
    top = std::sin(top / degrees);
  else if (name == "cos")
    top = std::cos(top / degrees);
  else if (name == "ln")
    top = top > 0 ? std::log(top) : 0;
  else if (name == "log")
    top = top > 0 ? std::log10(top) : 0;
  else if (name == "not")
    top = top == 0 || top == 1 ? 1 - top : static_cast<double>(~whole(top));
  else if (name != "cvr")
    return false;
  return true;
}

bool apply_binary(std::string_view name, Stack& stack) {
  const double b = stack.back();
  const double a = stack[stack.size() - 2];
  double result = 0;
  if (name == "add")
    result = a + b;
  else if (name == "sub")
    result = a - b;
  else if (name == "mul")
    result = a * b;
  else if (name == "div")
    result = b != 0 ? a / b : 0;
  else if (name == "idiv")
    result = whole(b) != 0 ? static_cast<double>(whole(a) / whole(b)) : 0;
  else if (name == "mod")
    result = whole(b) != 0 ? static_cast<double>(whole(a) % whole(b)) : 0;
  else if (name == "exp")
    result = std::pow(a, b);
  else if (name == "atan") {
    result = std::atan2(a, b) * degrees;
    if (result < 0) result += 360;
  } else if (name == "eq")
    result = a == b;
  else if (name == "ne")
    result = a != b;
  else if (name == "gt")
    result = a > b;
  else if (name == "ge")
    result = a >= b;
  else if (name == "lt")
    result = a < b;
  else if (name == "le")
    result = a <= b;
  else if (name == "and")
    result = static_cast<double>(whole(a) & whole(b));
  else if (name == "or")
    result = static_cast<double>(whole(a) | whole(b));
  else if (name == "xor")
    result = static_cast<double>(whole(a) ^ whole(b));
  else if (name == "bitshift") {
    const std::int64_t shift = std::clamp<std::int64_t>(whole(b), -31, 31);
    result = shift >= 0 ? static_cast<double>(whole(a) * (std::int64_t{1} << shift))
                        : static_cast<double>(whole(a) >> -shift);
  } else
    return false;
  stack.pop_back();
  stack.back() = std::isfinite(result) ? result : 0;
  return true;
}

/// Operators that move elements of the stack; false after an error.
bool rearrange(std::string_view name, Stack& stack) {
  if (stack.empty()) return false;
  if (name == "pop") {
    stack.pop_back();
  } else if (name == "dup") {
    stack.push_back(stack.back());
  } else if (name == "exch") {
    if (stack.size() < 2) return false;
    std::swap(stack.back(), stack[stack.size() - 2]);
  } else if (name == "index") {
    const std::int64_t n = whole(pop(stack));
    if (n < 0 || n >= static_cast<std::int64_t>(stack.size())) return false;
    stack.push_back(stack[stack.size() - 1 - static_cast<std::size_t>(n)]);
  } else if (name == "copy") {
    const std::int64_t n = whole(pop(stack));
    if (n < 0 || n > static_cast<std::int64_t>(stack.size())) return false;
    const std::size_t begin = stack.size() - static_cast<std::size_t>(n);
    for (std::size_t i = 0; i < static_cast<std::size_t>(n); ++i)
      stack.push_back(double{stack[begin + i]});
  } else if (name == "roll") {
    if (stack.size() < 2) return false;
    const std::int64_t by = whole(pop(stack));
    const std::int64_t n = whole(pop(stack));
    if (n <= 0 || n > static_cast<std::int64_t>(stack.size())) return n == 0;
    const std::int64_t left = ((-by % n) + n) % n;
    std::rotate(stack.end() - n, stack.end() - n + left, stack.end());
  } else {
    return false;
  }
  return true;
}

}  // namespace

Calculator::Calculator(std::string_view program) {
  is_valid_ = next_word(program) == "{" && parse(program, 0);
}

bool Calculator::parse(std::string_view& text, int depth) {
  if (depth > max_procedure_depth) return false;
  // Blocks stand where they are jumped over: {a} if, {a} {b} ifelse.
  std::vector<std::size_t> blocks;
  while (steps_.size() < max_steps) {
    const std::string_view word = next_word(text);
    if (word.empty()) return false;
    if (word == "}") return blocks.empty();
    if (word == "{") {
      blocks.push_back(steps_.size());
      steps_.push_back({Step::Kind::jump});
      if (!parse(text, depth + 1)) return false;
    } else if (word == "if" || word == "ifelse") {
      if (blocks.size() < (word == "if" ? 1U : 2U)) return false;
      const std::size_t second = blocks.back();
      blocks.pop_back();
      const std::size_t end = steps_.size();
      if (word == "if") {
        steps_[second] = {Step::Kind::jump_unless, static_cast<double>(end - second - 1)};
      } else {
        const std::size_t first = blocks.back();
        blocks.pop_back();
        steps_[first] = {Step::Kind::jump_unless, static_cast<double>(second - first)};
        steps_[second] = {Step::Kind::jump, static_cast<double>(end - second - 1)};
      }
    } else {
      double number = 0;
      const auto [last, error] = std::from_chars(word.data(), word.data() + word.size(), number);
      if (error == std::errc() && last == word.data() + word.size())
        steps_.push_back({Step::Kind::number, number});
      else if (word == "true" || word == "false")
        steps_.push_back({Step::Kind::number, word == "true" ? 1.0 : 0.0});
      else
        steps_.push_back({Step::Kind::operation, 0, std::string(word)});
    }
  }
  return false;
}

std::vector<double> Calculator::run(const std::vector<double>& inputs) const {
  if (!is_valid_) return {};
  Stack stack = inputs;
  for (std::size_t at = 0; at < steps_.size(); ++at) {
    const Step& step = steps_[at];
    if (stack.size() > max_stack) return {};
    if (step.kind == Step::Kind::number) {
      stack.push_back(step.number);
    } else if (step.kind == Step::Kind::jump) {
      at += static_cast<std::size_t>(step.number);
    } else if (step.kind == Step::Kind::jump_unless) {
      if (stack.empty()) return {};
      if (pop(stack) == 0) at += static_cast<std::size_t>(step.number);
    } else {
      const bool done = (!stack.empty() && apply_unary(step.operation, stack)) ||
                        (stack.size() >= 2 && apply_binary(step.operation, stack)) ||
                        rearrange(step.operation, stack);
      if (!done) return {};
    }
  }
  return stack;
}

}  // namespace oneshot::pdf
