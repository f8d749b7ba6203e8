#include "read/pdf/function.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "read/pdf/calculator.h"

namespace oneshot::pdf {
namespace {

constexpr int max_function_depth = 8;
constexpr std::size_t max_sample_bytes = std::size_t{4} << 20;
constexpr std::size_t max_outputs = 32;

double interpolate(double x, double x0, double x1, double y0, double y1) {
  return x1 == x0 ? y0 : y0 + (x - x0) * (y1 - y0) / (x1 - x0);
}

double or_else(const std::vector<double>& list, std::size_t index, double fallback) {
  return index < list.size() ? list[index] : fallback;
}

/// Type 0. Between samples of one input it is linear; of several inputs the nearest sample counts.
class Sampled final : public Function {
 public:
  explicit Sampled(const Object& object)
      : size_(object.get("Size").numbers()),
        bits_(static_cast<int>(
            std::clamp<std::int64_t>(object.get("BitsPerSample").integer(8), 1, 32))),
        encode_(object.get("Encode").numbers()),
        decode_(object.get("Decode").numbers()),
        domain_(object.get("Domain").numbers()),
        bytes_(object.stream(max_sample_bytes).bytes) {
    const std::vector<double> range = object.get("Range").numbers();
    if (decode_.empty()) decode_ = range;
    outputs_ = std::min(range.size() / 2, max_outputs);
  }

 protected:
  std::vector<double> compute(const std::vector<double>& inputs) const override {
    std::vector<double> result(outputs_);
    double index = 0;
    double stride = 1;
    double part = 0;
    for (std::size_t i = 0; i < size_.size(); ++i) {
      const double last = std::max(size_[i] - 1, 0.0);
      double at = interpolate(or_else(inputs, i, 0), or_else(domain_, 2 * i, 0),
                              or_else(domain_, 2 * i + 1, 1), or_else(encode_, 2 * i, 0),
                              or_else(encode_, 2 * i + 1, last));
      at = std::clamp(at, 0.0, last);
      if (size_.size() == 1) {
        part = at - std::floor(at);
        at = std::floor(at);
      }
      index += std::round(at) * stride;
      stride *= size_[i];
    }
    const double greatest = std::exp2(bits_) - 1;
    for (std::size_t k = 0; k < outputs_; ++k) {
      double value = sample(index * static_cast<double>(outputs_) + static_cast<double>(k));
      if (part > 0) {
        const double next =
            sample((index + 1) * static_cast<double>(outputs_) + static_cast<double>(k));
        value += part * (next - value);
      }
      result[k] = interpolate(value, 0, greatest, or_else(decode_, 2 * k, 0),
                              or_else(decode_, 2 * k + 1, 1));
    }
    return result;
  }

 private:
  double sample(double index) const {
    const double bit = index * bits_;
    if (!(bit >= 0) || bit + bits_ > static_cast<double>(bytes_.size()) * 8) return 0;
    const auto first = static_cast<std::size_t>(bit);
    std::uint64_t value = 0;
    for (std::size_t i = first; i < first + static_cast<std::size_t>(bits_); ++i)
      value = value << 1 | (static_cast<unsigned char>(bytes_[i / 8]) >> (7 - i % 8) & 1U);
    return static_cast<double>(value);
  }

  std::vector<double> size_;
  int bits_;
  std::vector<double> encode_, decode_, domain_;
  std::string bytes_;
  std::size_t outputs_ = 0;
};

/// Type 2.
class Exponential final : public Function {
 public:
  explicit Exponential(const Object& object)
      : c0_(object.get("C0").numbers()),
        c1_(object.get("C1").numbers()),
        n_(object.get("N").number(1)) {
    if (c0_.empty()) c0_ = {0};
    if (c1_.empty()) c1_ = {1};
  }

 protected:
  std::vector<double> compute(const std::vector<double>& inputs) const override {
    const double x = n_ == 1 ? inputs[0] : std::pow(std::max(inputs[0], 0.0), n_);
    std::vector<double> result(std::min({c0_.size(), c1_.size(), max_outputs}));
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = c0_[i] + x * (c1_[i] - c0_[i]);
    return result;
  }

 private:
  std::vector<double> c0_, c1_;
  double n_;
};

/// Type 3.
class Stitching final : public Function {
 public:
  Stitching(const Object& object, std::vector<std::shared_ptr<const Function>> parts)
      : parts_(std::move(parts)),
        bounds_(object.get("Bounds").numbers()),
        encode_(object.get("Encode").numbers()),
        domain_(object.get("Domain").numbers()) {}

 protected:
  std::vector<double> compute(const std::vector<double>& inputs) const override {
    std::size_t part = 0;
    while (part < bounds_.size() && part + 1 < parts_.size() && inputs[0] >= bounds_[part]) ++part;
    const double low = part == 0 ? or_else(domain_, 0, 0) : bounds_[part - 1];
    const double high = part < bounds_.size() ? bounds_[part] : or_else(domain_, 1, 1);
    return parts_[part]->evaluate({interpolate(inputs[0], low, high, or_else(encode_, 2 * part, 0),
                                               or_else(encode_, 2 * part + 1, 1))});
  }

 private:
  std::vector<std::shared_ptr<const Function>> parts_;
  std::vector<double> bounds_, encode_, domain_;
};

/// Type 4.
class Program final : public Function {
 public:
  explicit Program(const Object& object) : calculator_(object.stream(max_sample_bytes).bytes) {}

 protected:
  std::vector<double> compute(const std::vector<double>& inputs) const override {
    return calculator_.run(inputs);
  }

 private:
  Calculator calculator_;
};

/// Several functions of one output each.
class Parallel final : public Function {
 public:
  explicit Parallel(std::vector<std::shared_ptr<const Function>> parts)
      : parts_(std::move(parts)) {}

 protected:
  std::vector<double> compute(const std::vector<double>& inputs) const override {
    std::vector<double> result;
    for (const auto& part : parts_) {
      const std::vector<double> outputs = part->evaluate(inputs);
      result.push_back(outputs.empty() ? 0 : outputs[0]);
    }
    return result;
  }

 private:
  std::vector<std::shared_ptr<const Function>> parts_;
};

}  // namespace

std::shared_ptr<const Function> Function::load(const Object& object) { return load(object, 0); }

std::shared_ptr<Function> Function::load(const Object& object, int depth) {
  if (depth > max_function_depth) return nullptr;
  const auto load_parts = [&](const Object& array) {
    std::vector<std::shared_ptr<const Function>> parts;
    for (std::size_t i = 0; i < std::min(array.size(), max_outputs); ++i)
      if (auto part = load(array.at(i), depth + 1)) parts.push_back(std::move(part));
    return parts;
  };
  if (object.is_array()) {
    auto parts = load_parts(object);
    return parts.empty() ? nullptr : std::make_shared<Parallel>(std::move(parts));
  }
  std::shared_ptr<Function> function;
  switch (object.get("FunctionType").integer(-1)) {
    case 0:
      function = std::make_shared<Sampled>(object);
      break;
    case 2:
      function = std::make_shared<Exponential>(object);
      break;
    case 3:
      if (auto parts = load_parts(object.get("Functions")); !parts.empty())
        function = std::make_shared<Stitching>(object, std::move(parts));
      break;
    case 4:
      function = std::make_shared<Program>(object);
      break;
    default:
      break;
  }
  if (function) {
    function->domain_ = object.get("Domain").numbers();
    function->range_ = object.get("Range").numbers();
  }
  return function;
}

std::vector<double> Function::evaluate(std::vector<double> inputs) const {
  const auto clip = [](std::vector<double>& values, const std::vector<double>& limits) {
    for (std::size_t i = 0; i < values.size() && 2 * i + 1 < limits.size(); ++i)
      values[i] = std::min(std::max(values[i], limits[2 * i]), limits[2 * i + 1]);
  };
  if (inputs.empty()) return {};
  clip(inputs, domain_);
  std::vector<double> outputs = compute(inputs);
  clip(outputs, range_);
  return outputs;
}

}  // namespace oneshot::pdf
