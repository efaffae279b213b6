// Purpose: writes a session as Markdown, step by step in the order of its plan. Only for markdown*.cpp.
// Invariant: a step in which nothing was made has no heading, but for the kerneopgave, the board and the
// actions: that nothing came there is worth a sentence.
#pragma once

#include "report/report.h"
#include "report/result.h"
#include "report/words.h"

#include <string>
#include <vector>

namespace report {

class MarkdownWriter {
public:
  MarkdownWriter(const workshop::Session& s, workshop::Time now, const Beside& beside)
      : s_(s), now_(now), beside_(beside), words_(words(s.agenda.language)) {}
  std::string write();

private:
  // markdown.cpp
  void block(const std::string& text); ///< parted from the last by an empty line
  /// The heading of a step and its question, before the first block of it.
  void begin(int step);
  void list(const std::string& heading, const std::vector<const workshop::Slip*>&);
  void head();
  void step(int step);
  void parked();
  void time();
  void colophon();

  // markdown_board.cpp
  void board(int step);
  void field(int step, int field);
  std::string note(const workshop::Note&, const std::string& indent) const;
  std::string beside(const std::string& name) const;
  std::string dots(int step, workshop::Id thing) const; ///< " · 3 prikker"; empty: none

  // markdown_votes.cpp
  void kerneopgave(int step);
  void dilemmas(int step);
  void vote(int step);
  void dotted(int step);
  void result(int step, int question, const std::vector<Told>&);
  std::string few(const Told&) const;

  // markdown_steps.cpp
  void writing(int step);
  void cards(int step);
  void mat(int step, int mat);
  void wheel(int step);
  void agreements(int step);
  void follow_up(int step);
  void gallery(int step);
  void actions(int step);
  std::string perspective(int field) const;

  const workshop::Session& s_;
  workshop::Time now_;
  const Beside& beside_;
  const Words& words_;
  std::string text_;
  int begun_ = -1; ///< the step whose heading was written last
};

/// "**a**: b", or nothing where b is empty.
std::string labelled(const std::string& label, const std::string& text);

} // namespace report
