// Purpose: fake people who run a workshop by tapping named areas, step by step, as the step's screen asks.
// The same people sit at the harness (fake time) and at the real program (real touches): what a hand is,
// Fingers says. Invariant: they touch nothing but areas that are there and enabled, and never look into the
// session.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace test {

/// What people can do and see.
class Fingers {
public:
  virtual ~Fingers() = default;
  virtual void tap(const std::string& name) = 0;
  virtual void slide(const std::string& name) = 0;
  virtual void write(const std::string& text) = 0; ///< into the seat that was opened last
  /// All enabled areas, in the order they were drawn.
  virtual std::vector<std::string> names() = 0;
  virtual std::string screen() = 0;
  virtual void pass(int seconds) = 0;
};

class People {
public:
  /// `number` of them, who write in `language` and no more than `texts` of a kind each step.
  People(Fingers& fingers, int number, std::string language, int texts = 3)
      : f_(fingers), number_(number), danish_(language != "en"), texts_(texts) {}

  /// Does what the current step is for.
  void step();

private:
  bool has(const std::string& name);
  std::vector<std::string> named(const std::string& prefix, const std::string& suffix = {});
  std::vector<std::string> whole(const std::string& prefix); ///< <prefix><id>, not what lies on it
  void tap_if(const std::string& name);
  void write_into(const std::string& area, const std::string& text);
  std::string words(int which) const;
  void votes(const std::string& prefix, int from = 0);
  void slips();
  void more_stages();

  void every_page(const std::function<void()>& act);

  void check_in();
  void kerneopgave();
  void put_dots(const std::vector<std::string>& things, int each);
  void board();
  void dilemma();
  void cards();
  void wheel();
  void agreements();
  void follow_up();
  void actions();

  Fingers& f_;
  int number_;
  bool danish_;
  int texts_;
  int said_ = 0;               ///< texts so far: each differs
  std::set<std::string> told_; ///< last time's actions that were talked about
};

} // namespace test
