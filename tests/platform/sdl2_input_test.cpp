// What SDL2 tells as pointers, wheels, keys and text, without a window.
#include "platform/sdl2_input.h"

#include <catch2/catch.hpp>

#include <cstring>

using namespace platform;
using touch::Button;
using touch::Phase;
using touch::Pointer;

namespace {

struct Stage {
  Sdl2Input input;
  std::vector<Event> events;
  std::int64_t now = 1000;
  Stage() { input.set_size(1001, 501); }

  void tell(const SDL_Event& e) { input.handle(e, now++, events); }
  void finger(Uint32 type, SDL_FingerID id, float x, float y, float pressure = 1) {
    SDL_Event e{};
    e.tfinger = {type, 0, 7, id, x, y, 0, 0, pressure, 0};
    tell(e);
  }
  void button(Uint32 type, Uint8 button, int x, int y, Uint32 which = 0) {
    SDL_Event e{};
    e.button.type = type;
    e.button.which = which;
    e.button.button = button;
    e.button.x = x;
    e.button.y = y;
    tell(e);
  }
  void motion(int x, int y) {
    SDL_Event e{};
    e.motion.type = SDL_MOUSEMOTION;
    e.motion.x = x;
    e.motion.y = y;
    tell(e);
  }
  void wheel(float lines, bool flipped = false) {
    SDL_Event e{};
    e.wheel.type = SDL_MOUSEWHEEL;
    e.wheel.y = int(lines);
    e.wheel.preciseY = lines;
    e.wheel.direction = flipped ? SDL_MOUSEWHEEL_FLIPPED : SDL_MOUSEWHEEL_NORMAL;
    tell(e);
  }
  void key(SDL_Keycode sym, Uint16 mod = KMOD_NONE, Uint32 type = SDL_KEYDOWN) {
    SDL_Event e{};
    e.key.type = type;
    e.key.keysym.sym = sym;
    e.key.keysym.mod = mod;
    tell(e);
  }
  void text(const char* utf8) {
    SDL_Event e{};
    e.text.type = SDL_TEXTINPUT;
    std::strncpy(e.text.text, utf8, sizeof e.text.text - 1);
    tell(e);
  }
  void window(Uint8 what) {
    SDL_Event e{};
    e.window.type = SDL_WINDOWEVENT;
    e.window.event = what;
    tell(e);
  }

  /// The only event since the last call.
  template<typename T>
  T one() {
    REQUIRE(events.size() == 1);
    REQUIRE(std::holds_alternative<T>(events[0]));
    T event = std::get<T>(events[0]);
    events.clear();
    return event;
  }
};

} // namespace

TEST_CASE("a finger is one pointer from down to up, in pixels, never outside the window") {
  Stage s;
  s.finger(SDL_FINGERDOWN, 3, 0.5f, 0.5f, 0.25f);
  auto down = s.one<Pointer>();
  CHECK(down.phase == Phase::down);
  CHECK(down.at == touch::Point{500, 250});
  CHECK(down.pressure == 0.25f);
  CHECK(down.kind == touch::PointerKind::finger);
  CHECK(down.id >= 2);
  s.finger(SDL_FINGERMOTION, 3, 7, -3, 5);
  auto move = s.one<Pointer>();
  CHECK(move.id == down.id);
  CHECK(move.at == touch::Point{1000, 0});
  CHECK(move.pressure == 1);
  s.finger(SDL_FINGERUP, 3, 1, 0, 0);
  auto up = s.one<Pointer>();
  CHECK(up.phase == Phase::up);
  CHECK(up.pressure == 1); // no pressure at the lift tells nothing
  CHECK(up.time > down.time);
  s.finger(SDL_FINGERMOTION, 3, 1, 0);
  s.finger(SDL_FINGERUP, 3, 1, 0);
  CHECK(s.events.empty());
}

TEST_CASE("fingers whose lift was lost are cancelled, never held for ever") {
  Stage s;
  s.finger(SDL_FINGERDOWN, 3, 0.5f, 0.5f);
  auto first = s.one<Pointer>();
  s.finger(SDL_FINGERDOWN, 3, 0.1f, 0.1f);
  REQUIRE(s.events.size() == 2);
  CHECK(std::get<Pointer>(s.events[0]).phase == Phase::cancel);
  CHECK(std::get<Pointer>(s.events[0]).id == first.id);
  CHECK(std::get<Pointer>(s.events[1]).phase == Phase::down);
  CHECK(std::get<Pointer>(s.events[1]).id != first.id);
}

TEST_CASE("a window that loses the hands cancels all that is down, once") {
  for (Uint8 what : {SDL_WINDOWEVENT_FOCUS_LOST, SDL_WINDOWEVENT_MINIMIZED, SDL_WINDOWEVENT_HIDDEN}) {
    Stage s;
    for (int i = 0; i < 5; i++) s.finger(SDL_FINGERDOWN, i, 0.1f * float(i), 0.5f);
    s.button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 40, 50);
    s.events.clear();
    s.window(what);
    REQUIRE(s.events.size() == 6);
    for (const Event& e : s.events) CHECK(std::get<Pointer>(e).phase == Phase::cancel);
    s.events.clear();
    s.window(what);
    for (int i = 0; i < 5; i++) s.finger(SDL_FINGERMOTION, i, 0.2f, 0.5f);
    for (int i = 0; i < 5; i++) s.finger(SDL_FINGERUP, i, 0.2f, 0.5f);
    s.motion(60, 60);
    s.button(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 60, 60);
    CHECK(s.events.empty());
    s.finger(SDL_FINGERDOWN, 9, 0.5f, 0.5f); // and it goes on
    CHECK(s.one<Pointer>().phase == Phase::down);
  }
}

TEST_CASE("the mouse is one pointer of one button; the arrow alone is none") {
  Stage s;
  s.motion(10, 10);
  CHECK(s.events.empty());
  CHECK(s.input.mouse_moved_last());
  for (auto [sdl, ours] :
       {std::pair{SDL_BUTTON_LEFT, Button::left}, std::pair{SDL_BUTTON_MIDDLE, Button::middle},
        std::pair{SDL_BUTTON_RIGHT, Button::right}}) {
    s.button(SDL_MOUSEBUTTONDOWN, Uint8(sdl), 20, 30);
    auto down = s.one<Pointer>();
    CHECK(down.id == 1);
    CHECK(down.button == ours);
    CHECK(down.kind == touch::PointerKind::mouse);
    Uint8 other = sdl == SDL_BUTTON_LEFT ? SDL_BUTTON_RIGHT : SDL_BUTTON_LEFT;
    s.button(SDL_MOUSEBUTTONDOWN, other, 20, 30); // a second button is no second pointer
    s.button(SDL_MOUSEBUTTONUP, other, 20, 30);
    CHECK(s.events.empty());
    s.motion(25, 35);
    auto move = s.one<Pointer>();
    CHECK(move.button == ours);
    CHECK(move.at == touch::Point{25, 35});
    s.button(SDL_MOUSEBUTTONUP, Uint8(sdl), 26, 36);
    CHECK(s.one<Pointer>().phase == Phase::up);
  }
  s.button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_X1, 1, 1);
  s.button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 1, 1, SDL_TOUCH_MOUSEID); // a finger that plays mouse
  CHECK(s.events.empty());
}

TEST_CASE("the wheel turns where the arrow is") {
  Stage s;
  s.motion(300, 200);
  s.wheel(1.5f);
  auto turned = s.one<touch::Wheel>();
  CHECK(turned.at == touch::Point{300, 200});
  CHECK(turned.lines == 1.5f);
  CHECK_FALSE(turned.ctrl);
  s.wheel(1, true);
  CHECK(s.one<touch::Wheel>().lines == -1);
  SDL_SetModState(KMOD_LCTRL);
  s.wheel(-2);
  turned = s.one<touch::Wheel>();
  CHECK(turned.ctrl);
  CHECK(turned.lines == -2);
  SDL_SetModState(KMOD_NONE);
  s.wheel(0); // sideways
  CHECK(s.events.empty());
}

TEST_CASE("keys of SDL2") {
  Stage s;
  auto comes = [&](SDL_Keycode sym, Uint16 mod, Key key, char letter = 0) {
    s.key(sym, mod);
    auto press = s.one<KeyPress>();
    CHECK(press.key == key);
    CHECK(press.letter == letter);
    return press;
  };
  comes(SDLK_F1, KMOD_NONE, Key::f1);
  comes(SDLK_APPLICATION, KMOD_NONE, Key::menu);
  comes(SDLK_F10, KMOD_LSHIFT, Key::menu);
  comes(SDLK_PAGEUP, KMOD_NONE, Key::page_up);
  comes(SDLK_PAGEDOWN, KMOD_NONE, Key::page_down);
  for (SDL_Keycode plus : {SDLK_PLUS, SDLK_EQUALS, SDLK_KP_PLUS}) comes(plus, KMOD_LCTRL, Key::letter, '+');
  for (SDL_Keycode minus : {SDLK_MINUS, SDLK_KP_MINUS}) comes(minus, KMOD_RCTRL, Key::letter, '-');
  for (SDL_Keycode zero : {SDLK_0, SDLK_KP_0}) comes(zero, KMOD_LCTRL, Key::letter, '0');
  CHECK(comes(SDLK_z, KMOD_LCTRL | KMOD_LSHIFT, Key::letter, 'z').shift);
  s.key(SDLK_F10);
  s.key(SDLK_PLUS);
  s.key(SDLK_a);
  s.key(SDLK_0, KMOD_LCTRL | KMOD_RALT); // AltGr, as some systems tell it
  CHECK(s.events.empty());
}

TEST_CASE("text comes as text, but for what a command left behind") {
  Stage s;
  s.key(SDLK_PLUS, KMOD_LSHIFT); // a Danish question mark
  s.text("?");
  CHECK(s.one<TextTyped>().utf8 == "?");
  s.text("å");
  CHECK(s.one<TextTyped>().utf8 == "å");
  s.key(SDLK_PLUS, KMOD_LCTRL);
  s.events.clear();
  s.text("+"); // X gives it, ctrl or not
  CHECK(s.events.empty());
  s.key(SDLK_PLUS, KMOD_LCTRL, SDL_KEYUP);
  s.key(SDLK_LCTRL, KMOD_NONE, SDL_KEYUP);
  s.text("+");
  CHECK(s.one<TextTyped>().utf8 == "+");
}

TEST_CASE("a display's size is believed within reason") {
  CHECK(believed_millimetre(1920, 1920) == 1);
  CHECK(believed_millimetre(1218, 3840) == Approx(3.1527f));
  for (float no : {0.f, -5.f, 99.f, 160.f, 10'001.f, NAN}) CHECK(believed_millimetre(no, 1920) == 0);
  CHECK(believed_millimetre(1218, 0) == 0);
}

TEST_CASE("each window hears what SDL tells of it, and lifts are heard by whoever may hold it") {
  auto of = [](Uint32 type, Uint32 window) {
    SDL_Event e{};
    e.type = type;
    switch (type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: e.tfinger.windowID = window; break;
    case SDL_MOUSEMOTION: e.motion.windowID = window; break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: e.button.windowID = window; break;
    case SDL_MOUSEWHEEL: e.wheel.windowID = window; break;
    case SDL_TEXTINPUT: e.text.windowID = window; break;
    case SDL_KEYDOWN:
    case SDL_KEYUP: e.key.windowID = window; break;
    case SDL_WINDOWEVENT: e.window.windowID = window; break;
    default: e.user.windowID = window;
    }
    return e;
  };
  for (Uint32 type : {SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP, SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN,
                      SDL_MOUSEBUTTONUP, SDL_MOUSEWHEEL, SDL_TEXTINPUT, SDL_KEYDOWN, SDL_KEYUP,
                      SDL_WINDOWEVENT, SDL_USEREVENT}) {
    INFO(type);
    CHECK(meant_for(4, true, of(type, 4)));
    CHECK_FALSE(meant_for(4, true, of(type, 5)));
    CHECK(meant_for(5, false, of(type, 5)));
    CHECK_FALSE(meant_for(5, false, of(type, 4)));
    bool lift = type == SDL_FINGERMOTION || type == SDL_FINGERUP || type == SDL_MOUSEBUTTONUP;
    CHECK(meant_for(4, true, of(type, 0)));
    CHECK(meant_for(5, false, of(type, 0)) == lift);
  }
  SDL_Event quit{};
  quit.type = SDL_QUIT;
  CHECK(meant_for(4, true, quit));
  CHECK_FALSE(meant_for(5, false, quit));
}
