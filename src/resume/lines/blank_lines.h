#pragma once

namespace oneshot {

/// The blank lines above the line at hand, and whether something parts it from the text above it.
class BlankLines {
 public:
  /// Begins another page or column, in which so many blank lines part nothing.
  void open_column(int spacing) {
    spacing_ = spacing;
    parted_ = true;
  }
  void add_blank() {
    parted_ = ++in_a_row_ > spacing_ || parted_;
    ++since_text_;
  }
  /// A line that is not blank, be it one of dashes.
  void end_row() { in_a_row_ = 0; }
  /// What is drawn there parts the lines as a blank one would.
  void part() { parted_ = true; }
  void add_text() {
    parted_ = false;
    since_text_ = 0;
  }

  bool parted() const { return parted_; }
  int since_text() const { return since_text_; }

 private:
  int spacing_ = 0;   ///< blank lines between any two lines of the column
  int in_a_row_ = 0;  ///< so far
  int since_text_ = 0;
  bool parted_ = true;
};

}  // namespace oneshot
