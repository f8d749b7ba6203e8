#include "batch/quote_proof.h"

#include <algorithm>

#include "base/utf8.h"
#include "report/json_fields.h"

namespace oneshot {

QuoteProof::QuoteProof(const Document& document)
    : document_(document), text_(plain_text(document)), offsets_(document) {
  for (const HiddenText& hidden : document.hidden) {
    hidden_.push_back({&hidden, fold_space(hidden.text)});
  }
}

void QuoteProof::prove(const Json& value, bool hidden) {
  if (value.is_array()) {
    for (const Json& element : value) prove(element, hidden);
  } else if (value.is_object()) {
    // What has a place or a facet is there for its quote.
    if (value.contains("quote") || value.contains("offset") || value.contains("facets") ||
        value.contains("rule") || hidden) {
      prove_quote(value, hidden);
    }
    for (const auto& [key, inner] : value.items()) prove(inner, hidden || key == "integrity");
  }
}

void QuoteProof::prove_quote(const Json& value, bool hidden) {
  std::string quote = text_in(value, "quote");
  if (hidden ? is_hidden_text(value, quote) : stands_at_its_place(value, quote)) {
    ++proven_;
  } else {
    missing_.push_back({whole_in(value, "page"), whole_in(value, "line"), std::move(quote)});
  }
}

bool QuoteProof::is_hidden_text(const Json& value, const std::string& quote) const {
  const std::string folded = fold_space(quote), method = text_in(value, "method");
  const int page = whole_in(value, "page"), line = whole_in(value, "line");
  return std::any_of(hidden_.begin(), hidden_.end(), [&](const Hidden& hidden) {
    return hidden.text->page == page && (line == 0 || hidden.text->line == line) &&
           name_of(hidden.text->method) == method && !folded.empty() && hidden.folded == folded;
  });
}

bool QuoteProof::stands_at_its_place(const Json& value, const std::string& quote) const {
  const int page = whole_in(value, "page"), line = whole_in(value, "line");
  const std::size_t offset = count_in(value, "offset"), length = count_in(value, "length");
  if (page < 1 || page > static_cast<int>(document_.pages.size())) return false;
  const auto& lines = document_.pages[static_cast<std::size_t>(page) - 1].lines;
  if (line < 1 || line > static_cast<int>(lines.size())) return false;
  const std::size_t begin = offsets_.of(page, line);
  const std::size_t end = begin + lines[static_cast<std::size_t>(line) - 1].text.size();
  if (offset < begin || offset > end || length > text_.size() - offset) return false;
  return !quote.empty() && fold_space(text_.substr(offset, length)) == fold_space(quote);
}

}  // namespace oneshot
