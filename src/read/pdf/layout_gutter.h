#pragma once

#include "read/pdf/layout_parts.h"

namespace oneshot::pdf {

/// Segments of a region by their index, sorted by baseline.
using Indices = std::vector<std::uint32_t>;

/// An upright strip without text that parts some rows of a region.
///
///   Jiwoo Han    jiwoo@example.org       above: crosses the strip
///   -----------------------------------
///   Skills   |  Experience               left and right: columns, read one after the other,
///   C++      |  Acme Corporation         or bands, where the left side's blocks start on the
///   Rust     |    - built this           lines of the right side's
///   -----------------------------------
///   References on request, of course     below
struct Gutter {
  enum class Kind { none, columns, bands };
  Kind kind = Kind::none;
  float x = 0;  ///< where its right side begins
  Indices above, left, right, below;
  std::vector<float> band_starts;  ///< baselines at which bands start, the first at -infinity
};

/// Tells columns from rows that merely have a gap: a date at the right margin stands on the line of
/// its title, so it has a partner on the left; the lines of a column do not.
class GutterFinder {
 public:
  GutterFinder(const std::vector<Segment>& segments, const std::vector<Separator>& separators,
               const LayoutOptions& options)
      : segments_(segments), separators_(separators), options_(options) {}

  /// The gutter of a region with the most evidence, if any has enough.
  Gutter find(const Indices& region);

 private:
  /// What stands on one baseline: pieces [begin, end) of the sorted region.
  struct Row {
    std::uint32_t begin = 0, end = 0;
    float baseline = 0, size = 0;
    bool ruled_above = false;  // a rule across the gutter (per candidate)
  };
  /// One side of a row.
  struct Side {
    float left = 0, right = 0, size = 0;
    std::uint32_t painted = 0;
    bool present = false;
    bool open = false;       // ends with a dash
    bool beside = false;     // the other side's text flows past it: lines near above and below
    bool whole = true;       // one piece: a row of cells is no line of a paragraph
    bool starts = false;     // more space above than usual, or the first
    bool continues = false;  // the line above on this side is full and near
  };
  struct Run {
    std::size_t begin = 0, end = 0;  // rows
    double evidence = 0;
    Gutter::Kind kind = Gutter::Kind::none;
    bool labels = false;   // bands by find_labels()
    bool painted = false;  // bands by find_painting()
    float x = 0;
  };

  void make_rows(const Indices& region);
  std::vector<float> candidates(const Indices& region) const;
  void try_gutter(float x, const Indices& region, Run& best);
  void weigh(Run run, const Indices& region, Run& best);
  void fill_sides(const Run& run, const Indices& region);
  void find_blocks(std::vector<Side>& sides, const Run& run, float left, float right) const;
  void find_neighbours(const std::vector<Side>& sides, std::vector<Side>& others,
                       const Run& run) const;
  float near(float pitch, float size) const;
  float pitch_of(const std::vector<Side>& sides, const Run& run) const;
  void look_at(const Run& run);
  bool is_banded(const std::vector<Side>& narrow, const std::vector<Side>& wide) const;
  bool paints_paragraph(std::size_t i) const;
  Gutter::Kind find_painting(bool apart);
  bool find_labels(const Run& run);
  void weigh_labels(Run run, const Indices& region, Run& best);
  void trim(Run& run, const Indices& region);
  bool pairs_up(std::size_t i, const Run& run) const;
  Gutter build(const Run& run, const Indices& region);

  const std::vector<Segment>& segments_;
  const std::vector<Separator>& separators_;
  const LayoutOptions& options_;
  std::vector<Row> rows_;
  std::vector<Side> left_, right_;
  mutable std::vector<float> steps_;
  float region_right_ = 0;
};

}  // namespace oneshot::pdf
