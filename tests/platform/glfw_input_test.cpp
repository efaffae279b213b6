// What GLFW tells as pointers, wheels, keys and text, without a window.
#include "platform/glfw_input.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>

using namespace platform;
using touch::Button;
using touch::Phase;
using touch::Pointer;

TEST_CASE("GLFW's mouse is one pointer of one button") {
  GlfwInput input;
  std::vector<Event> events;
  input.moved({5, 6}, 1, events);
  CHECK(events.empty());
  input.button(GLFW_MOUSE_BUTTON_RIGHT, true, 2, events);
  input.button(GLFW_MOUSE_BUTTON_LEFT, true, 3, events); // a second button is no second pointer
  input.button(GLFW_MOUSE_BUTTON_LEFT, false, 4, events);
  input.moved({7, 8}, 5, events);
  input.button(GLFW_MOUSE_BUTTON_RIGHT, false, 6, events);
  input.button(GLFW_MOUSE_BUTTON_5, true, 7, events);
  REQUIRE(events.size() == 3);
  Phase expected[] = {Phase::down, Phase::move, Phase::up};
  for (std::size_t i = 0; i < 3; i++) {
    const auto& p = std::get<Pointer>(events[i]);
    CHECK(p.phase == expected[i]);
    CHECK(p.button == Button::right);
    CHECK(p.id == 1);
  }
  CHECK(std::get<Pointer>(events[2]).at == touch::Point{7, 8});
  events.clear();
  input.cancel(8, events);
  CHECK(events.empty());
  input.button(GLFW_MOUSE_BUTTON_MIDDLE, true, 9, events);
  input.cancel(10, events);
  input.button(GLFW_MOUSE_BUTTON_MIDDLE, false, 11, events);
  REQUIRE(events.size() == 2);
  CHECK(std::get<Pointer>(events[1]).phase == Phase::cancel);
}

TEST_CASE("GLFW's wheel turns where the arrow is") {
  GlfwInput input;
  std::vector<Event> events;
  input.moved({30, 40}, 1, events);
  input.wheel(0, false, false, events); // sideways
  input.wheel(-1.5, true, false, events);
  REQUIRE(events.size() == 1);
  const auto& turned = std::get<touch::Wheel>(events[0]);
  CHECK(turned.at == touch::Point{30, 40});
  CHECK(turned.lines == -1.5f);
  CHECK(turned.ctrl);
  CHECK_FALSE(turned.shift);
}

TEST_CASE("keys of GLFW, by what is written on them") {
  GlfwInput input;
  std::vector<Event> events;
  auto comes = [&](int code, int mods, const char* name, Key key, char letter = 0) {
    INFO(code << " " << (name ? name : ""));
    events.clear();
    input.key(code, mods, name, events);
    REQUIRE(events.size() == 1);
    CHECK(std::get<KeyPress>(events[0]).key == key);
    CHECK(std::get<KeyPress>(events[0]).letter == letter);
  };
  comes(GLFW_KEY_F1, 0, nullptr, Key::f1);
  comes(GLFW_KEY_MENU, 0, nullptr, Key::menu);
  comes(GLFW_KEY_F10, GLFW_MOD_SHIFT, nullptr, Key::menu);
  comes(GLFW_KEY_PAGE_UP, 0, nullptr, Key::page_up);
  comes(GLFW_KEY_PAGE_DOWN, 0, nullptr, Key::page_down);
  comes(GLFW_KEY_MINUS, GLFW_MOD_CONTROL, "+", Key::letter, '+'); // a Danish keyboard
  comes(GLFW_KEY_SLASH, GLFW_MOD_CONTROL, "-", Key::letter, '-');
  comes(GLFW_KEY_EQUAL, GLFW_MOD_CONTROL, "=", Key::letter, '+'); // an American one
  comes(GLFW_KEY_KP_ADD, GLFW_MOD_CONTROL, nullptr, Key::letter, '+');
  comes(GLFW_KEY_KP_SUBTRACT, GLFW_MOD_CONTROL, "-", Key::letter, '-');
  comes(GLFW_KEY_0, GLFW_MOD_CONTROL, "0", Key::letter, '0');
  comes(GLFW_KEY_Y, GLFW_MOD_CONTROL, "z", Key::letter, 'z'); // a German one
  comes(GLFW_KEY_Q, GLFW_MOD_CONTROL, nullptr, Key::letter, 'q');
  events.clear();
  input.key(GLFW_KEY_Q, 0, "q", events);
  input.key(GLFW_KEY_F10, 0, nullptr, events);
  input.key(GLFW_KEY_SEMICOLON, GLFW_MOD_CONTROL, "æ", events);
  CHECK(events.empty());
  input.character('?', events);
  input.character(U'å', events);
  input.character(0x1F642, events);
  REQUIRE(events.size() == 3);
  CHECK(std::get<TextTyped>(events[0]).utf8 == "?");
  CHECK(std::get<TextTyped>(events[1]).utf8 == "å");
  CHECK(std::get<TextTyped>(events[2]).utf8 == "🙂");
}
