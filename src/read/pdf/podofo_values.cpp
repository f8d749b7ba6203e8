#include "read/pdf/podofo_values.h"

#include <cmath>
#include <istream>
#include <streambuf>

#include <podofo/podofo.h>

namespace oneshot::pdf {
namespace {

/// Lets PoDoFo read bytes where they lie, without copying them.
class ViewBuffer : public std::streambuf {
 public:
  void point_at(std::string_view text) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }

 protected:
  pos_type seekoff(off_type offset, std::ios_base::seekdir from, std::ios_base::openmode) override {
    const off_type size = egptr() - eback();
    const off_type base = from == std::ios_base::beg   ? 0
                          : from == std::ios_base::cur ? gptr() - eback()
                                                       : size;
    const off_type target = base + offset;
    if (target < 0 || target > size) return pos_type(off_type(-1));
    setg(eback(), eback() + target, egptr());
    return pos_type(target);
  }
  pos_type seekpos(pos_type position, std::ios_base::openmode mode) override {
    return seekoff(off_type(position), std::ios_base::beg, mode);
  }
};

constexpr int max_nesting = 8;  // what is nested deeper stands in a text of its own
constexpr std::size_t token_buffer_size = 4096;

Scalar scalar_of(const PoDoFo::PdfVariant& value, Values& values) {
  Scalar scalar;
  const auto keep = [&](ScalarKind kind, std::string text) {
    scalar.kind = kind;
    scalar.text = values.kept.emplace_back(std::move(text));
  };
  if (value.IsBool()) {
    scalar.kind = ScalarKind::boolean;
    scalar.number = value.GetBool() ? 1 : 0;
  } else if (value.IsNumber() || (value.IsReal() && std::isfinite(value.GetReal()))) {
    scalar.kind = ScalarKind::number;
    scalar.number = value.IsNumber() ? static_cast<double>(value.GetNumber()) : value.GetReal();
  } else if (value.IsName()) {
    keep(ScalarKind::name, value.GetName().GetName());
  } else if (value.IsString() || value.IsHexString()) {
    const PoDoFo::PdfString& text = value.GetString();
    std::string bytes;
    if (text.IsValid()) {
      // PoDoFo takes the byte order mark away.
      bytes = text.IsUnicode() ? "\xFE\xFF" : "";
      bytes.append(text.GetString(), static_cast<std::size_t>(text.GetLength()));
    }
    keep(ScalarKind::string, std::move(bytes));
  } else if (value.IsReference()) {
    const PoDoFo::PdfReference& reference = value.GetReference();
    scalar.kind = ScalarKind::reference;
    scalar.reference = {static_cast<std::int32_t>(reference.ObjectNumber()),
                        reference.GenerationNumber()};
  }
  return scalar;
}

}  // namespace

struct ValueParser::Machine {
  Machine() : stream(&buffer), token_buffer(token_buffer_size) { renew(); }

  /// A tokenizer that gave up keeps tokens that it has read ahead: a new one starts clean.
  void renew() {
    stream.clear();
    device = PoDoFo::PdfRefCountedInputDevice(new PoDoFo::PdfInputDevice(&stream));
    tokenizer = std::make_unique<PoDoFo::PdfTokenizer>(device, token_buffer);
  }

  void parse(std::string_view text, PoDoFo::PdfVariant& value) {
    stream.clear();
    buffer.point_at(text);
    try {
      tokenizer->GetNextVariant(value, nullptr);
    } catch (const PoDoFo::PdfError&) {
      value.Clear();
      renew();
    }
  }

  ViewBuffer buffer;
  std::istream stream;
  PoDoFo::PdfRefCountedInputDevice device;
  PoDoFo::PdfRefCountedBuffer token_buffer;
  std::unique_ptr<PoDoFo::PdfTokenizer> tokenizer;
};

ValueParser::ValueParser() = default;
ValueParser::~ValueParser() = default;

Values ValueParser::parse(std::string_view text) {
  if (!machine_) {
    PoDoFo::PdfError::EnableDebug(false);
    PoDoFo::PdfError::EnableLogging(false);
    PoDoFo::PdfTokenizer::RecursionGuard::SetMaxRecursionDepth(max_nesting);
    machine_ = std::make_unique<Machine>();
  }
  PoDoFo::PdfVariant variant;
  machine_->parse(text, variant);
  Values values;
  if (variant.IsArray()) {
    for (const PoDoFo::PdfObject& element : variant.GetArray()) {
      values.entries.push_back({{}, scalar_of(element, values)});
    }
  } else if (variant.IsDictionary()) {
    for (const auto& [name, value] : variant.GetDictionary().GetKeys()) {
      const std::string_view key = values.kept.emplace_back(name.GetName());
      values.entries.push_back({key, scalar_of(*value, values)});
    }
    sort_by_key(values);
  }
  return values;
}

}  // namespace oneshot::pdf
