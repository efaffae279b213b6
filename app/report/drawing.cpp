#include "report/drawing.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace report {

namespace {

struct Point {
  double x = 0, y = 0;
};
Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
Point between(Point a, Point b, double t) { return a + (b - a) * t; }

/// A cubic Bézier curve.
struct Curve {
  Point a, b, c, d;
  /// Takes the first part, up to `t`, off the curve (de Casteljau).
  Curve cut(double t) {
    Point ab = between(a, b, t), bc = between(b, c, t), cd = between(c, d, t);
    Point left = between(ab, bc, t), right = between(bc, cd, t), middle = between(left, right, t);
    Curve first{a, ab, left, middle};
    *this = {middle, right, cd, d};
    return first;
  }
};

std::string colour_text(unsigned rgb) {
  char text[8];
  std::snprintf(text, sizeof text, "#%06X", rgb & 0xFFFFFF);
  return text;
}

std::string number(double v) { return std::to_string(std::lround(v)); }
std::string point(Point p) { return number(p.x) + " " + number(p.y); }

/// One line of ink: pieces of a Catmull-Rom curve through its points, a path for every thickness.
class Line {
public:
  Line(const workshop::Stroke& stroke, std::string colour)
      : points_(stroke.points), colour_(std::move(colour)) {}

  std::string write() {
    if (points_.size() == 1) // a dot; some viewers leave a line out that goes nowhere
      return "<circle cx=\"" + number(at(0).x) + "\" cy=\"" + number(at(0).y) + "\" r=\"" +
             std::to_string((points_[0].width + 1) / 2) + "\" fill=\"" + colour_ + "\" stroke=\"none\"/>";
    for (std::size_t i = 0; i + 1 < points_.size(); i++) {
      Point before = at(i ? i - 1 : i), from = at(i), to = at(i + 1),
            after = at(std::min(i + 2, points_.size() - 1));
      Curve curve{from, from + (to - before) * (1.0 / 6), to - (after - from) * (1.0 / 6), to};
      // Where the thickness changes, in steps too small to be seen: a quarter of a board unit.
      int thin = points_[i].width, thick = points_[i + 1].width;
      int pieces = std::clamp(std::abs(thick - thin) / 2, 1, 40);
      for (int k = 0; k < pieces; k++) {
        int width = thin + int(std::lround((thick - thin) * (k + 0.5) / pieces));
        piece(k + 1 < pieces ? curve.cut(1.0 / (pieces - k)) : curve, width);
      }
    }
    end();
    return std::move(text_);
  }

private:
  Point at(std::size_t i) const { return {double(points_[i].x), double(points_[i].y)}; }
  void piece(const Curve& c, int width) {
    if (width != width_) {
      end();
      width_ = width;
      text_ += "<path d=\"M" + point(c.a);
    }
    text_ += "C" + point(c.b) + " " + point(c.c) + " " + point(c.d);
  }
  void end() {
    if (width_) text_ += "\" stroke-width=\"" + std::to_string(width_) + "\"/>";
    width_ = 0;
  }

  const std::vector<workshop::InkPoint>& points_;
  std::string colour_, text_;
  int width_ = 0; ///< of the path that is open; 0: none
};

template<std::size_t size>
std::string colour_of(const std::array<unsigned, size>& colours, int number) {
  return colour_text(colours[std::size_t(std::clamp(number, 0, int(size) - 1))]);
}

} // namespace

std::string drawing_of(const workshop::Note& note) {
  // Ink is measured in eighths of a board unit; so is the picture, and all its numbers are whole.
  const std::string w = number(workshop::board::note_width), h = number(workshop::board::note_height),
                    wide = number(workshop::board::note_width * 8),
                    high = number(workshop::board::note_height * 8);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h +
                    "\" viewBox=\"0 0 " + wide + " " + high + "\">\n<rect width=\"" + wide + "\" height=\"" +
                    high + "\" rx=\"64\" fill=\"" + colour_of(paper, note.colour) + "\"/>\n";
  for (const workshop::Stroke& stroke : note.ink) {
    if (stroke.points.empty()) continue;
    std::string colour = colour_of(inks, stroke.colour);
    svg += "<g fill=\"none\" stroke=\"" + colour + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">" +
           Line(stroke, colour).write() + "</g>\n";
  }
  return svg + "</svg>\n";
}

std::string drawing_name(const workshop::Note& note) { return "drawing-" + std::to_string(note.id) + ".svg"; }

std::string data_address(const std::string& svg) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text = "data:image/svg+xml;base64,";
  for (std::size_t i = 0; i < svg.size(); i += 3) {
    unsigned three = 0;
    for (std::size_t k = 0; k < 3; k++)
      three = three << 8 | (i + k < svg.size() ? static_cast<unsigned char>(svg[i + k]) : 0u);
    for (std::size_t k = 0; k < 4; k++) text += i + k > svg.size() ? '=' : digits[three >> (18 - 6 * k) & 63];
  }
  return text;
}

} // namespace report
