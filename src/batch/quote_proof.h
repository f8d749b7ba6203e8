#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "report/json_text.h"

namespace oneshot {

/// Proves the quotes of one file's report against what is read of it now: a quote stands at its
/// place, hidden text is hidden there in that way. The document must outlive the proof.
class QuoteProof {
 public:
  struct Missing {
    int page = 0, line = 0;  ///< 0 where the report names none
    std::string quote;
  };

  explicit QuoteProof(const Document& document);

  /// Walks over everything in an element of a report that quotes.
  void prove(const Json& element) { prove(element, false); }

  int proven() const { return proven_; }
  const std::vector<Missing>& missing() const { return missing_; }

 private:
  struct Hidden {
    const HiddenText* text;
    std::string folded;
  };

  void prove(const Json& value, bool hidden);
  void prove_quote(const Json& value, bool hidden);
  bool is_hidden_text(const Json& value, const std::string& quote) const;
  bool stands_at_its_place(const Json& value, const std::string& quote) const;

  const Document& document_;
  std::string text_;
  LineOffsets offsets_;
  std::vector<Hidden> hidden_;
  int proven_ = 0;
  std::vector<Missing> missing_;
};

}  // namespace oneshot
